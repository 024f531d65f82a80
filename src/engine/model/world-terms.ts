/** Layout of the benefit rules of a world's schemes: flat tables of one year, which `benefits/terms.ts` fills. */
import type { Model } from "./model.ts";

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
  /** Some scheme of the year has yearly limits. */
  limited: boolean;
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
    limited: false,
    floored: floors.length > 0,
    claims: new Float64Array(joinable.length),
    benefitsAt: Int32Array.from(joinable, (arm) => model.tallies.offset.benefits[arm]!),
    claimsAt: Int32Array.from(joinable, (arm) => model.tallies.offset.claims_count[arm]!),
  };
}
