/**
 * Member amounts before employer share and subsidies, for all persons of the block that an arm could enrol.
 *
 * What a rule charges is in its file under `rules/`; here are the terms of the year that all rules share.
 */

import type { Columns } from "../model/columns.ts";
import type { ArmModel, Model } from "../model/model.ts";
import type { ArmYear, YearContext } from "../model/year-context.ts";
import type { BlockSize } from "../needs/people-of-year.ts";
import { contributionRules } from "./rules/index.ts";
import type { ContributionRule } from "./rules/rule.ts";

/** Index of amounts written in start-year money. */
export function contributionIndex(context: YearContext, index: "prices" | "wages" | "medical" | "none"): number {
  switch (index) {
    case "prices":
      return context.prices;
    case "wages":
      return context.wages;
    case "medical":
      return context.medical;
    case "none":
      return 1;
  }
}

export function ruleOf({ kind }: { readonly kind: string }): ContributionRule {
  return contributionRules.get(kind)!;
}

/** Leaves the amounts in `gross`; see `ContributionRule.charge`. */
export function chargeArm(model: Model, columns: Columns, arm: ArmModel, year: ArmYear, context: YearContext, block: BlockSize): void {
  const { contribution, contributionIndex: indexName } = model.schemes[arm.scheme]!;
  const index = contributionIndex(context, indexName);
  const byUnit = contribution.perHousehold && model.layout.position !== null;
  ruleOf(contribution).charge(contribution.numbers, { price: year.price, index, magic: arm.priceMagic, byUnit, block, model, columns, arm });
}
