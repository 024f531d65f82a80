import type { BenefitModel, LimitsModel } from "../model/model.ts";

/**
 * What a scheme pays for one event: min(cap, max(0, share * max(0, cost - deductible) - copay)).
 *
 * Deductible, co-payment and cap are per service: an event of volume v (exact volumes of `fixed` services) is v services of
 * cost / v each. `index` moves the amounts with the scheme's benefit index.
 */
export function eventPayment(rule: BenefitModel, cost: number, volume: number, index: number): number {
  const scale = volume * index;
  const above = cost - rule.deductible * scale;
  if (above <= 0) return 0;
  const shared = rule.reimburse * above - rule.copay * scale;
  if (shared <= 0) return 0;
  const cap = rule.cap * scale;
  return shared > cap ? cap : shared;
}

/**
 * The rule by which payments are measured before yearly limits. A share of 0 pays nothing until the year's limit of out-of-pocket
 * payments is reached and everything afterwards: its payments are measured as a part of the whole cost, of which there is no part of 0.
 */
export function measuredRule(rule: BenefitModel, { outOfPocket, outOfPocketShare }: Pick<LimitsModel, "outOfPocket" | "outOfPocketShare">): BenefitModel {
  return rule.covered && rule.reimburse === 0 && (outOfPocket < Infinity || outOfPocketShare < Infinity) ? { ...rule, reimburse: 1 } : rule;
}
