import type { Bases, Experience } from "../rule.ts";

/** The price after a change by `factor`, within the limits on rises and falls; the old one where nobody was a member. */
export function changedPrice({ price, totals, maxFall, maxRise }: Experience, factor: number): number {
  if (totals.members === 0) return price;
  let change = factor;
  if (maxFall !== null && change < 1 - maxFall) change = 1 - maxFall;
  if (maxRise !== null && change > 1 + maxRise) change = 1 + maxRise;
  return change > 0 && change < Infinity ? price * change : price;
}

/**
 * Price at which the bases together pay `required`; NaN where none does.
 *
 * @param linear  amounts are proportional to the price
 */
export function balancedPrice(bases: Bases, required: number, linear: boolean, amountAt: (price: number, income: number) => number): number {
  const collect = (price: number): number => {
    let sum = 0;
    for (let k = 0; k < bases.count; k++) sum += bases.weight[k]! * bases.collected[k]! * amountAt(price, bases.income[k]!);
    return sum;
  };
  if (required <= 0) return 0;
  if (linear) {
    const perUnit = collect(1);
    return perUnit > 0 ? required / perUnit : NaN;
  }
  if (collect(0) >= required) return 0;
  let low = 0;
  let high = 1;
  while (collect(high) < required) {
    high *= 2;
    if (high > 1e6) return NaN;
  }
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (collect(middle) < required) low = middle;
    else high = middle;
  }
  return high;
}
