import type { Scenario } from "../../engine/model/scenario.ts";
import { type CrowdYear, crowdByYear } from "./crowd.ts";
import { indexMoments } from "./economy.ts";
import { frailtyOf } from "./frailty.ts";
import { meanObstacle, spreadObstacle } from "./need-factors.ts";
import { type Moments, type NeedMoments, needMoments } from "./need-moments.ts";
import { doesNotApply, type Figure, figure, type Part } from "./part.ts";
import { mostShocks, type ShockCase, shockCases } from "./shocks.ts";

const name = "expected-need";

function compute(scenario: Scenario): readonly Figure[] {
  const { population, health } = scenario;
  const refuse = (why: string): readonly Figure[] => [doesNotApply(name, "need.cost", why)];
  if (population.draw === "once") return refuse("population.draw is once: all futures share the people of one draw, whose need differs from that of the laws");
  if (health.shocks.length > mostShocks) return refuse(`more than ${mostShocks} shocks: too many combinations`);
  const why = meanObstacle(scenario);
  if (why !== null) return refuse(why);
  const crowd = crowdByYear(scenario);
  if (crowd === null) return refuse("too many groups, conditions and years for tables of every kind of person");
  const frailty = frailtyOf(health.frailty);
  const moments = new Map<string, NeedMoments>();
  const momentsOf = ({ factors }: ShockCase): NeedMoments => {
    const key = factors.join(" ");
    const known = moments.get(key) ?? needMoments(scenario, frailty, factors);
    moments.set(key, known);
    return known;
  };
  return crowd.flatMap((year, t) => {
    const cases = shockCases(scenario, t).map((one) => ({ probability: one.probability, moments: momentsOf(one) }));
    const index = indexMoments(scenario.economy.medicalInflation, t);
    const pick = (of: (moments: NeedMoments) => Moments): Spread =>
      mix(cases.map((one) => ({ probability: one.probability, ...sumOf(scenario, year, of(one.moments)) })));
    return [
      ...figures(
        scenario,
        t,
        "need.events",
        "events",
        pick(({ events }) => events),
        { mean: 1, second: 1 },
      ),
      ...figures(
        scenario,
        t,
        "need.cost",
        "currency",
        pick(({ cost }) => cost),
        index,
      ),
    ];
  });
}

interface Sum {
  readonly mean: number;
  /** null where the number of people is itself a matter of chance between places, so that it is not known. */
  readonly variance: number | null;
}

/** Sum over independent places. */
function sumOf(scenario: Scenario, { places, newcomers }: CrowdYear, { mean, second }: Moments): Sum {
  let sum = 0;
  let variance = 0;
  scenario.population.groups.forEach(({ count }, g) => {
    const first = weigh(places[g]!, mean);
    sum += count * first;
    variance += count * (weigh(places[g]!, second) - first * first);
  });
  const fresh = weigh(newcomers, mean);
  return { mean: sum + fresh, variance: newcomers.some((value) => value > 0) ? null : variance };
}

function weigh(weights: Float64Array, values: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < weights.length; at++) if (weights[at]! > 0) sum += weights[at]! * values[at]!;
  return sum;
}

interface Spread extends Sum {
  readonly kurtosis: number;
}

/** Mixture over shocks: Var = E[Var] + Var[E]; the sum within one case is nearly normal, which gives the fourth moment. */
function mix(cases: readonly (Sum & { readonly probability: number })[]): Spread {
  let mean = 0;
  for (const one of cases) mean += one.probability * one.mean;
  let variance: number | null = 0;
  let fourth = 0;
  for (const one of cases) {
    if (one.variance === null || variance === null) {
      variance = null;
      continue;
    }
    const off = (one.mean - mean) * (one.mean - mean);
    variance += one.probability * (one.variance + off);
    fourth += one.probability * (off * off + 6 * off * one.variance + 3 * one.variance * one.variance);
  }
  return { mean, variance, kurtosis: variance !== null && variance > 0 ? fourth / (variance * variance) : 3 };
}

function figures(
  scenario: Scenario,
  t: number,
  metric: string,
  unit: string,
  sum: Spread,
  index: { readonly mean: number; readonly second: number },
): Figure[] {
  const place = { year: scenario.startYear + t };
  if (!(sum.mean < Infinity)) return [doesNotApply(name, metric, "a law of costs has no mean", place)];
  const real = scenario.population.represents / scenario.population.size;
  const mean = sum.mean * index.mean;
  const variance = sum.variance === null ? null : index.second * (sum.variance + sum.mean * sum.mean) - mean * mean;
  const hidden = spreadObstacle(scenario);
  const known = hidden === null && variance !== null && variance < Infinity ? Math.sqrt(Math.max(0, variance)) * real : null;
  const expected = figure(name, metric, unit, mean * real, { ...place, spread: known });
  if (t > 0) return [expected];
  if (known === null) return [expected, { ...doesNotApply(name, metric, hidden ?? "a law of costs has no variance", place), statistic: "sd" }];
  return [expected, figure(name, metric, unit, known, { ...place, statistic: "sd", kurtosis: sum.kurtosis })];
}

export const part: Part = {
  name,
  summary: "Events and full cost of need: expectation in every year, and standard deviation over replications in the first",
  formula:
    "E = sum over people E[rate F shock] E[X] x medical index; Var = sum over people (E[Z^2] - E[Z]^2) within shocks + variance between shocks; ages, health and entrants by the chain of the population",
  source: "Klugman, Panjer & Willmot, Loss Models, compound and mixed distributions",
  compute,
};
