/**
 * The one pricing routine of all schemes.
 *
 *   price = (risk premium * (1 + safety + benefit expenses) + costs per head) / (1 - contribution expenses - profit)
 *   or      risk premium / target loss ratio
 *
 * A risk rule charges it per rating class; `balanced` finds the income rate (or flat amount) that collects the same total from
 * the same eligible people; community and pool rules divide a total by heads.
 */

import type { ArmModel, Model } from "../model/model.ts";
import { costsPerHead } from "./reprice.ts";

/** Contribution that must come in for a total of expected benefits and so many members. */
export function requiredContribution(model: Model, arm: ArmModel, benefits: number, members: number): number {
  const scheme = model.schemes[arm.scheme]!;
  const { pricing, expenses } = scheme;
  if (pricing.targetLossRatio !== null) return benefits / pricing.targetLossRatio;
  const costs = costsPerHead(model, arm, members) * members;
  return (benefits * (1 + pricing.safety + expenses.shareOfBenefits) + costs) / (1 - expenses.shareOfContributions - pricing.profit);
}

/** Contribution of one of `members` members for the benefits to expect of that one. */
export function pricePerHead(model: Model, arm: ArmModel, members: number): (benefits: number) => number {
  const { pricing, expenses } = model.schemes[arm.scheme]!;
  const { targetLossRatio, safety, profit } = pricing;
  const { shareOfContributions, shareOfBenefits } = expenses;
  const perHead = costsPerHead(model, arm, members);
  return (benefits) =>
    targetLossRatio !== null ? benefits / targetLossRatio : (benefits * (1 + safety + shareOfBenefits) + perHead) / (1 - shareOfContributions - profit);
}
