import type { BenefitModel } from "../model/model.ts";

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
