import type { ContributionModel } from "../../engine/model/model.ts";
import { ruleOf } from "../../engine/premiums/contribution.ts";

/** On incomes from `from` up to `to` the amount is `fixed + slope * income`. */
export interface PricePiece {
  readonly from: number;
  readonly to: number;
  readonly fixed: number;
  readonly slope: number;
}

/**
 * What one person who lives alone is charged in the first year, by income; null for a rule whose amounts are no such function of income.
 *
 * @param price  of the year: rate of an income rule, else the amount
 */
export function pricePieces(contribution: ContributionModel, price: number): readonly PricePiece[] | null {
  const rule = ruleOf(contribution);
  const bends = rule.bends?.(contribution.numbers, price);
  if (bends === undefined) return null;
  const amount = (income: number): number => rule.amount!(contribution.numbers, price, income, 1, 0);
  const edges = [...new Set([0, ...bends.filter((bend) => bend >= 0 && bend < Infinity)])].sort((a, b) => a - b);
  return edges.map((from, k) => {
    const to = edges[k + 1] ?? Infinity;
    // the amount is linear between bends: two inner points give the line
    const first = to === Infinity ? from + 1 : from + (to - from) / 3;
    const second = to === Infinity ? from + 2 : from + (2 * (to - from)) / 3;
    const slope = amount(first) === amount(second) ? 0 : price;
    return { from, to, fixed: amount(first) - slope * first, slope };
  });
}
