/** The benefit rules of a world's schemes as flat tables of one year: what the settlement loops read. */
import type { Model } from "../model/model.ts";
import { notCovered, ruleWidth, termWidth, type WorldTerms } from "../model/world-terms.ts";
import type { YearContext } from "../model/year-context.ts";

/** Sets the terms of the year; again when a scheme's pay ratio changes. */
export function fillTerms(model: Model, context: YearContext, world: number): void {
  const terms = context.terms[world]!;
  terms.limited = model.worlds[world]!.joinable.some((arm) => model.schemes[model.arms[arm]!.scheme]!.limits.any);
  model.worlds[world]!.joinable.forEach((arm, position) => {
    const scheme = model.schemes[model.arms[arm]!.scheme]!;
    const { benefitIndex, benefitScale, payRatio } = context.arms[arm]!;
    scheme.benefits.forEach((benefit, s) => {
      const at = (position * terms.services + s) * ruleWidth;
      terms.rules[at] = benefit.deductible * benefitIndex;
      terms.rules[at + 1] = benefit.covered ? Math.min(1, benefit.reimburse * benefitScale) : notCovered;
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
