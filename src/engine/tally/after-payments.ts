/**
 * Inequality of what is left after contributions and out-of-pocket payments: equivalised income of the year less the household's
 * payments, shared like its income. It may be negative; Gini and concentration index are then as defined, as long as the mean is
 * above 0.
 *
 * @source  Aronson, Johnson and Lambert (1994), Redistributive effect and unequal income tax treatment, Economic Journal 104;
 *          O'Donnell, van Doorslaer, Wagstaff and Lindelow (2008), chapter 17
 */
import { radixOrder } from "../kernels/radix-order.ts";
import type { Amounts, Columns } from "../model/columns.ts";
import type { Model } from "../model/model.ts";
import type { YearContext } from "../model/year-context.ts";
import { columnInOrder, concentrationIndex, findMidRanks, inStretches, orderedColumn } from "../population/inequality.ts";
import { type Ranks, shareInHouseholds, spreadLevels } from "../population/ranks.ts";

/** Room for the incomes after payments and their order; kept between years. */
export interface AfterPayments {
  readonly level: Float64Array;
  /** The level moved up so that none is negative: what is sorted. */
  readonly key: Float64Array;
  readonly order: Uint32Array;
}

/** null where no figure needs them. */
export function createAfterPayments(model: Model): AfterPayments | null {
  const { offset } = model.tallies;
  const wanted = [offset.post_gini, offset.post_concentration].some((offsets) => offsets.some((at) => at >= 0));
  if (!wanted) return null;
  const { capacity } = model.layout;
  return { level: new Float64Array(capacity), key: new Float64Array(capacity), order: new Uint32Array(capacity) };
}

/** @param spent  contributions and out-of-pocket of each person in the year */
export function tallyAfterPayments(
  model: Model,
  columns: Columns,
  context: YearContext,
  ranks: Ranks,
  { level, key, order }: AfterPayments,
  world: number,
  spent: Float64Array,
  tally: Float64Array,
): void {
  const { offset } = model.tallies;
  if (model.layout.position === null) level.set(spent);
  else shareInHouseholds(model, columns, spent, level);
  const { living } = ranks;
  let lowest = 0;
  inStretches(living, (from, to) => {
    lowest = subtractPayments(ranks.order, columns.equivalised, context.wages, level, lowest, from, to);
  });
  const concentrationAt = offset.post_concentration[world]!;
  if (concentrationAt >= 0) tally[concentrationAt] = concentrationIndex(ranks.midRanks, living, columnInOrder(ranks.order, level));
  const giniAt = offset.post_gini[world]!;
  if (giniAt < 0) return;
  const { heads, units } = ranks;
  order.set(heads.subarray(0, units));
  inStretches(units, (from, to) => lift(order, level, lowest, key, from, to));
  radixOrder(key, order, units);
  spreadLevels(model, columns, order, units, level, ranks.value);
  tally[giniAt] = concentrationIndex(findMidRanks(ranks.value, null, living, ranks.otherRanks), living, orderedColumn(ranks.value));
}

function lift(order: Uint32Array, level: Float64Array, lowest: number, key: Float64Array, from: number, to: number): void {
  for (let k = from; k < to; k++) key[order[k]!] = level[order[k]!]! - lowest;
}

/** Turns each person's payments into what is left of the year's income; returns the lowest so far, at most 0. */
function subtractPayments(order: Uint32Array, equivalised: Amounts, wages: number, level: Float64Array, before: number, from: number, to: number): number {
  let lowest = before;
  for (let k = from; k < to; k++) {
    const slot = order[k]!;
    const left = equivalised[slot]! * wages - level[slot]!;
    level[slot] = left;
    if (left < lowest) lowest = left;
  }
  return lowest;
}
