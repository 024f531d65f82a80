/**
 * The one pricing routine of all schemes.
 *
 *   price = (risk premium * (1 + safety + benefit expenses) + costs per head) / (1 - contribution expenses - profit)
 *   or      risk premium / target loss ratio
 *
 * A risk rule charges it per rating class; `balanced` finds the income rate (or flat amount) that collects the same total from
 * the same eligible people; community and pool rules divide a total by heads.
 */

import type { Model, SchemeModel } from "../projection/model.ts";
import { incomeContribution } from "./contribution.ts";
import { costsPerHead } from "./reprice.ts";

/** Contribution that must come in for a total of expected benefits and so many members. */
export function requiredContribution(model: Model, schemeIndex: number, benefits: number, members: number): number {
  const scheme = model.schemes[schemeIndex]!;
  const { pricing, expenses } = scheme;
  if (pricing.targetLossRatio !== null) return benefits / pricing.targetLossRatio;
  const costs = costsPerHead(model, schemeIndex, members) * members;
  return (benefits * (1 + pricing.safety + expenses.shareOfBenefits) + costs) / (1 - expenses.shareOfContributions - pricing.profit);
}

/** A contribution base (person or household) of the pilot and the share of its contribution that is collected. */
export interface Base {
  readonly income: number;
  readonly collected: number;
  readonly weight: number;
}

/** Rate at which the bases together pay `required`; NaN where no rate does. */
export function balancedRate(scheme: SchemeModel, bases: readonly Base[], required: number): number {
  const rule = scheme.contribution;
  const collect = (rate: number): number => {
    let sum = 0;
    for (const base of bases) sum += base.weight * base.collected * incomeContribution(rule, rate, base.income, 1);
    return sum;
  };
  if (required <= 0) return 0;
  if (rule.min === 0 && rule.max === Infinity) {
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
