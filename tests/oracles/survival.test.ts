/** Families H1 and H2: a closed cohort that dies out. H3 has no scenario form yet; `mutua exact` computes it. */
import { describe, expect, test } from "vitest";
import { family, type Numeric } from "../support/oracles.ts";
import { type Map, scenarioOf } from "../support/plain.ts";
import { once, simulate, totalsOf } from "../support/simulate.ts";
import { expectMean, expectMoments, expectProbability, summarise } from "../support/tolerance.ts";

function cohort(size: number, years: number, age: number, mortality: Map): Map {
  return scenarioOf({
    years,
    population: { size, ages: { [age]: 1 }, income: 1, demography: { mortality } },
    health: { services: { care: { rate: 0, cost: 1 } } },
    outputs: { metrics: ["population.alive", "population.deaths"], by: [] },
  });
}

describe.each(family<{ readonly n: number; readonly qx: readonly Numeric[] }>("H1"))("%s survivorship of a list", (_, { inputs, value }) => {
  const years = inputs.qx.length;
  const replications = 400;
  const run = once(() => simulate(cohort(inputs.n, years, 40, { list: inputs.qx.map(Number) }), { replications }));
  const alive = (year: number): Float64Array => totalsOf(run(), "alive", { year });
  test.each(inputs.qx.map((__, t) => [t + 1] as const))("alive after %d years", (year) => {
    const survivors = alive(year).reduce((sum, count) => sum + count, 0);
    expectProbability(survivors, inputs.n * replications, value(`survival_${year}`));
  });
  test("expected life in the horizon, survivors and their spread", () => {
    const lived = Float64Array.from({ length: replications }, (__, r) => inputs.qx.reduce((sum: number, ___, t) => sum + alive(t + 1)[r]! / inputs.n, 0));
    expectMean(lived, value("curtate_life_expectancy_in_horizon"));
    expectMoments(alive(years), value("expected_survivors"), value("sd_survivors"));
  });
  test("deaths and survivors add up in every replication", () => {
    for (let year = 1; year <= years; year++) {
      const before = year === 1 ? alive(1).map(() => inputs.n) : alive(year - 1);
      const deaths = totalsOf(run(), "deaths", { year });
      alive(year).forEach((count, r) => expect(count + deaths[r]!).toBe(before[r]!));
    }
    expect(summarise(alive(years)).count).toBe(replications);
  });
});

describe.each(family<{ readonly B: Numeric; readonly c: Numeric; readonly age: number; readonly years: readonly number[] }>("H2"))("%s Gompertz", (_, { inputs, value }) => {
  const size = 20000;
  const replications = 10;
  const run = once(() => simulate(cohort(size, Math.max(...inputs.years), inputs.age, { gompertz: { B: Number(inputs.B), c: Number(inputs.c) } }), { replications }));
  test.each(inputs.years.map((year) => [year] as const))("survival over %d years", (year) => {
    const survivors = totalsOf(run(), "alive", { year }).reduce((sum, count) => sum + count, 0);
    expectProbability(survivors, size * replications, value(`survival_${year}y`));
  });
});

test.skip("H3 multi-state health: the format has no health.states yet; covered by `mutua exact multi-state`", () => undefined);
