/** Counts that look at people's cover through the year; none of it runs where nothing wants it. */

import type { BlockSize } from "../model/block-size.ts";
import { type Columns, illnessTotals, priceTotals } from "../model/columns.ts";
import type { Model } from "../model/model.ts";
import type { TotalName } from "../model/totals.ts";
import type { YearContext } from "../model/year-context.ts";
import { noteCover } from "./people-cover.ts";
import { excludedEnds, tallyEnds, tallyExcludedNeed } from "./tally-excluded.ts";
import { tallyFate, tallyRepriced } from "./tally-fate.ts";
import { tallyLimits } from "./tally-limits.ts";
import { tallyPackage } from "./tally-package.ts";

const coverTotals: readonly TotalName[] = [
  "excluded_need_cost",
  ...excludedEnds,
  "covered_need_cost",
  "package_need_cost",
  "underinsured",
  "underinsured_preexisting",
  "underinsured_capped",
  "underinsured_services",
  "limited",
  "reached_limit",
  "covered_before",
  "covered_lost",
  ...illnessTotals,
  ...priceTotals,
];

export function wantsPeople(model: Model, world: number): boolean {
  return coverTotals.some((name) => model.tallies.offset[name][world]! >= 0);
}

/** After enrolment and settlement of a world, while the columns of both still stand. */
export function tallyPeople(model: Model, columns: Columns, context: YearContext, world: number, block: BlockSize, tally: Float64Array): void {
  const { living: alive } = block;
  noteCover(model, context, world, alive);
  tallyExcludedNeed(model.tallies.offset.excluded_need_cost[world]!, tally);
  tallyEnds(model, excludedEnds, world, true, alive, tally);
  tallyPackage(model, context, world, columns.entryConditions[world]?.[1] ?? null, block, tally);
  tallyLimits(model, context, world, alive, tally);
  tallyFate(model, columns, context, world, block, tally);
  tallyRepriced(model, columns, context, world, block, tally);
}
