/**
 * Inequality of what is left after contributions and out-of-pocket payments: equivalised income of the year less the household's
 * payments, shared like its income. It may be negative; Gini and concentration index are then as defined, as long as the mean is
 * above 0.
 *
 * @source  Aronson, Johnson and Lambert (1994), Redistributive effect and unequal income tax treatment, Economic Journal 104;
 *          O'Donnell, van Doorslaer, Wagstaff and Lindelow (2008), chapter 17
 */
import { radixOrder } from "../kernels/radix-order.ts";
import type { Columns } from "../population/columns.ts";
import { concentrationIndex } from "../population/inequality.ts";
import { type Ranks, shareInHouseholds } from "../population/ranks.ts";
import type { Model } from "./model.ts";
import type { YearContext } from "./year-context.ts";

/** Room for the incomes after payments and their order; kept between years. */
export interface AfterPayments {
  readonly level: Float64Array;
  /** The level moved up so that none is negative: what is sorted. */
  readonly key: Float64Array;
  readonly ranks: Ranks;
}

/** null where no figure needs them. */
export function createAfterPayments(model: Model): AfterPayments | null {
  const { offset } = model.tallies;
  const wanted = [offset.post_gini, offset.post_concentration].some((offsets) => offsets.some((at) => at >= 0));
  if (!wanted) return null;
  const { capacity } = model.layout;
  return { level: new Float64Array(capacity), key: new Float64Array(capacity), ranks: { order: new Uint32Array(capacity), living: 0 } };
}

/** @param spent  contributions and out-of-pocket of each person in the year */
export function tallyAfterPayments(
  model: Model,
  columns: Columns,
  context: YearContext,
  ranks: Ranks,
  { level, key, ranks: after }: AfterPayments,
  world: number,
  spent: Float64Array,
  tally: Float64Array,
): void {
  const { offset } = model.tallies;
  if (model.layout.position === null) level.set(spent);
  else shareInHouseholds(model, columns, spent, level);
  let lowest = 0;
  for (let k = 0; k < ranks.living; k++) {
    const slot = ranks.order[k]!;
    const left = columns.equivalised[slot]! * context.wages - level[slot]!;
    level[slot] = left;
    if (left < lowest) lowest = left;
  }
  const everybody = (): boolean => true;
  const value = (slot: number): number => level[slot]!;
  const concentrationAt = offset.post_concentration[world]!;
  if (concentrationAt >= 0) tally[concentrationAt] = concentrationIndex(ranks, columns.equivalised, everybody, value);
  const giniAt = offset.post_gini[world]!;
  if (giniAt < 0) return;
  after.living = ranks.living;
  after.order.set(ranks.order.subarray(0, ranks.living));
  for (let k = 0; k < ranks.living; k++) key[ranks.order[k]!] = level[ranks.order[k]!]! - lowest;
  radixOrder(key, after.order, after.living);
  tally[giniAt] = concentrationIndex(after, level, everybody, value);
}
