/** The benefit rules of a world's schemes as flat tables of one year: what the settlement loops read. */
import type { Model } from "../projection/model.ts";
import type { YearContext } from "../projection/year-context.ts";

/** Per scheme and service: deductible, share, co-payment, cap (this year's money). */
export const ruleWidth = 4;
/** In place of a share: the service is outside the package. Nothing is owed (a negative amount counts as none), nothing counts towards limits. */
export const notCovered = -1;
/** Per scheme: yearly deductible, out-of-pocket limit, its share of household income, annual cap, 1 = per household. */
export const termWidth = 5;

export interface WorldTerms {
  readonly services: number;
  readonly rules: Float64Array;
  readonly limits: Float64Array;
  /** By position among the joinable arms: excluded conditions of a rider. */
  readonly riders: Int32Array;
  readonly payRatios: Float64Array;
  readonly limited: boolean;
  readonly floored: boolean;
  /** Events paid for in the block under way, and where they are counted. */
  readonly claims: Float64Array;
  readonly claimsAt: Int32Array;
  /** Where the benefits of each scheme are counted, by cell. */
  readonly benefitsAt: Int32Array;
}

/** Terms of a world before the first year opens. */
export function emptyTerms(model: Model, world: number): WorldTerms {
  const { joinable, floors } = model.worlds[world]!;
  const services = model.needs.services.length;
  const schemes = Array.from(joinable, (arm) => model.schemes[model.arms[arm]!.scheme]!);
  return {
    services,
    rules: new Float64Array(joinable.length * services * ruleWidth),
    limits: new Float64Array(joinable.length * termWidth),
    riders: Int32Array.from(schemes, (scheme) => scheme.riderMask),
    payRatios: new Float64Array(joinable.length),
    limited: schemes.some((scheme) => scheme.limits.any),
    floored: floors.length > 0,
    claims: new Float64Array(joinable.length),
    benefitsAt: Int32Array.from(joinable, (arm) => model.tallies.offset.benefits[arm]!),
    claimsAt: Int32Array.from(joinable, (arm) => model.tallies.offset.claims_count[arm]!),
  };
}

/** Sets the terms of the year; again when a scheme's pay ratio changes. */
export function fillTerms(model: Model, context: YearContext, world: number): void {
  const terms = context.terms[world]!;
  model.worlds[world]!.joinable.forEach((arm, position) => {
    const scheme = model.schemes[model.arms[arm]!.scheme]!;
    const { benefitIndex, payRatio } = context.arms[arm]!;
    scheme.benefits.forEach((benefit, s) => {
      const at = (position * terms.services + s) * ruleWidth;
      terms.rules[at] = benefit.deductible * benefitIndex;
      terms.rules[at + 1] = benefit.covered ? benefit.reimburse : notCovered;
      terms.rules[at + 2] = benefit.copay * benefitIndex;
      terms.rules[at + 3] = benefit.cap * benefitIndex;
    });
    const term = position * termWidth;
    const { limits } = scheme;
    terms.limits[term] = limits.deductible * benefitIndex;
    terms.limits[term + 1] = limits.outOfPocket * benefitIndex;
    terms.limits[term + 2] = limits.outOfPocketShare;
    terms.limits[term + 3] = limits.annual * benefitIndex;
    terms.limits[term + 4] = limits.perHousehold ? 1 : 0;
    terms.payRatios[position] = payRatio;
  });
}

/** Whether a scheme ever pays for a service: a share of it, or all above a limit of out-of-pocket payments. */
export function inPackage({ rules, limits, services }: WorldTerms, position: number, service: number): boolean {
  const share = rules[(position * services + service) * ruleWidth + 1]!;
  const term = position * termWidth;
  return share > 0 || (share === 0 && (limits[term + 1]! < Infinity || limits[term + 2]! < Infinity));
}
