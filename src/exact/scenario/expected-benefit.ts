import type { Law } from "../../engine/distributions/law.ts";
import { exp } from "../../engine/maths/exp.ts";
import type { Scenario } from "../../engine/model/scenario.ts";
import { forEachCell, needOf, peopleOfGroup } from "./cells.ts";
import { cdfOf, expectation } from "./income-law.ts";
import { lawMoments } from "./need-moments.ts";

/** Expected yearly payment for one member of a group who lives alone, and how it varies between members' ages, sexes and health. */
export interface ExpectedBenefit {
  readonly mean: number;
  readonly variance: number;
  /** Some care is forgone for want of cash. */
  readonly forgone: boolean;
}

/**
 * For a scheme that pays plain shares: rate E[X] share, times the part used at that price, exp(-eta (1 - share)), less what those
 * forgo who cannot find the rest at once: E[X P(Y < 12 (1 - share) X / months)]. Shock years are not foreseen by prices.
 */
export function expectedBenefit(scenario: Scenario, scheme: number, group: number): ExpectedBenefit {
  const { health, population, schemes, behaviour } = scenario;
  const { income } = population.groups[group]!;
  const { forgoneCare } = behaviour;
  let forgone = false;
  /** By service and cost factor. */
  const known = new Map<string, number>();
  const payment = (s: number, factor: number): number => {
    const key = `${s} ${factor}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const service = health.services[s]!;
    const share = schemes[scheme]!.benefits[s]?.reimburse ?? 0;
    const law = scaled(service.cost[service.cost.length === 1 ? 0 : group]!, factor);
    let mean = lawMoments(law).mean;
    if (service.essential && share > 0 && share < 1 && forgoneCare !== null && forgoneCare.probability > 0) {
      forgone = true;
      const years = forgoneCare.liquidity / 12;
      mean -= forgoneCare.probability * expectation(law, (x) => x * cdfOf(income, ((1 - share) * x) / years));
    }
    const value = mean * share * exp(-service.priceResponse * (1 - share));
    known.set(key, value);
    return value;
  };
  const people = peopleOfGroup(scenario, group, null);
  let mean = 0;
  let second = 0;
  forEachCell(scenario, (cell, age, female, held) => {
    const weight = people[cell]!;
    if (weight === 0) return;
    let pay = 0;
    health.services.forEach((_, s) => {
      const { rate, cost } = needOf(scenario, s, group, age, female, held);
      if (rate > 0) pay += rate * payment(s, cost);
    });
    mean += weight * pay;
    second += weight * pay * pay;
  });
  return { mean, variance: Math.max(0, second - mean * mean), forgone };
}

function scaled(law: Law, factor: number): Law {
  return factor === 1 ? law : { ...law, scale: law.scale * factor };
}
