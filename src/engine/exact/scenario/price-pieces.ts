import type { Contribution } from "../../scenario/scenario.ts";

/** On incomes from `from` up to `to` the amount is `fixed + slope * income`. */
export interface PricePiece {
  readonly from: number;
  readonly to: number;
  readonly fixed: number;
  readonly slope: number;
}

/**
 * What one person who lives alone is charged in the first year, by income.
 *
 * @param price  rate of an income rule, else the amount; not used by tiers
 */
export function pricePieces(rule: Contribution, price: number): readonly PricePiece[] {
  if (rule.kind === "tiers") {
    return rule.amounts.map((fixed, k) => ({ from: k === 0 ? 0 : rule.below[k - 1]!, to: rule.below[k] ?? Infinity, fixed, slope: 0 }));
  }
  if (rule.kind !== "income") return [{ from: 0, to: Infinity, fixed: price, slope: 0 }];
  const { floor, ceiling, allowance, min, max } = rule;
  const amount = (income: number): number => {
    const base = Math.min(Math.max(income, floor), ceiling ?? Infinity) - allowance;
    return Math.min(Math.max(base > 0 ? price * base : 0, min), max ?? Infinity);
  };
  const bends = [0, floor, ceiling ?? 0, allowance, ...(price > 0 ? [allowance + min / price, allowance + (max ?? 0) / price] : [])];
  const edges = [...new Set(bends.filter((bend) => bend >= 0))].sort((a, b) => a - b);
  return edges.map((from, k) => {
    const to = edges[k + 1] ?? Infinity;
    // the amount is linear between bends: two inner points give the line
    const first = to === Infinity ? from + 1 : from + (to - from) / 3;
    const second = to === Infinity ? from + 2 : from + (2 * (to - from)) / 3;
    const slope = amount(first) === amount(second) ? 0 : price;
    return { from, to, fixed: amount(first) - slope * first, slope };
  });
}
