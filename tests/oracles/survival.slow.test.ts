/** Families H1 and H2: a closed cohort that dies out. H3: people move between states of health. */
import { describe, expect, test } from "vitest";
import { family, type Numeric } from "../support/oracles.ts";
import { type Map, scenarioOf } from "../support/plain.ts";
import { once, rowOf, sampled, simulate, totalsOf } from "../support/simulate.ts";
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
  const replications = sampled(400);
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
  const size = sampled(20000);
  const replications = 10;
  const run = once(() => simulate(cohort(size, Math.max(...inputs.years), inputs.age, { gompertz: { B: Number(inputs.B), c: Number(inputs.c) } }), { replications }));
  test.each(inputs.years.map((year) => [year] as const))("survival over %d years", (year) => {
    const survivors = totalsOf(run(), "alive", { year }).reduce((sum, count) => sum + count, 0);
    expectProbability(survivors, size * replications, value(`survival_${year}y`));
  });
});

interface ChainInputs {
  readonly states: readonly string[];
  readonly P: readonly (readonly Numeric[])[];
  readonly start: readonly Numeric[];
  readonly cost: readonly Numeric[];
  readonly T: number;
  readonly report: readonly number[];
}

describe.each(family<ChainInputs>("H3"))("%s multi-state health", (_, { inputs, value }) => {
  const size = sampled(5000);
  const replications = 10;
  const dead = inputs.states.filter((__, k) => Number(inputs.P[k]![k]) === 1);
  const chain = (costAt: "start" | "end"): Map =>
    scenarioOf({
      years: inputs.T,
      population: { size, ages: { 40: 1 }, income: 1 },
      health: {
        states: {
          names: inputs.states,
          start: inputs.start.map(Number),
          transitions: inputs.P.map((row) => row.map(Number)),
          absorbing: dead,
          cost_at: costAt,
        },
        services: {
          care: { rate: { by: "state", values: Object.fromEntries(inputs.states.map((state, k) => [state, Number(inputs.cost[k])])) }, count: "fixed", cost: 1 },
        },
      },
      outputs: { metrics: ["health.state_share", "need.cost", "population.alive"], by: ["health"] },
    });
  const atEnd = once(() => simulate(chain("end"), { replications }));
  const atStart = once(() => simulate(chain("start"), { replications }));

  describe.each([
    ["end", atEnd],
    ["start", atStart],
  ] as const)("need at the %s of the year", (__, run) => {
    const peopleIn = (state: string, year: number): number =>
      [...totalsOf(run(), "state_people", { year, by: "health", group: state }), ...totalsOf(run(), "state_absorbed", { year, by: "health", group: state })].reduce(
        (sum, count) => sum + count,
        0,
      );
    test.each(inputs.report.flatMap((year) => inputs.states.map((state) => [state, year] as const)))("%s in year %d", (state, year) => {
      expectProbability(peopleIn(state, year), size * replications, value(`${state}_year${year}`));
      expect(rowOf(run(), "health.state_share", { year, by: "health", group: state }).mean).toBeCloseTo(peopleIn(state, year) / size / replications, 12);
    });
    test("the shares of a year add up to 1, and the dead are those who are missing", () => {
      for (let year = 1; year <= inputs.T; year++) {
        expect(inputs.states.reduce((sum, state) => sum + peopleIn(state, year), 0)).toBe(size * replications);
        const alive = totalsOf(run(), "alive", { year }).reduce((sum, count) => sum + count, 0);
        expect(dead.reduce((sum, state) => sum + peopleIn(state, year), 0)).toBe(size * replications - alive);
      }
    });
  });
  test("expected cumulative cost per head, counted at the end of the years", () => {
    const costs = Float64Array.from({ length: replications }, (__, r) => {
      let sum = 0;
      for (let year = 1; year <= inputs.T; year++) sum += totalsOf(atEnd(), "need_cost", { year })[r]!;
      return sum / size;
    });
    expectMean(costs, value("expected_cumulative_cost_per_head"));
  });
  test("need at the start of the years is that of the year before at its end", () => {
    const first = inputs.start.reduce((sum: number, share, k) => sum + Number(share) * Number(inputs.cost[k]), 0);
    const costOf = (run: typeof atEnd, year: number): Float64Array => totalsOf(run(), "need_cost", { year }).map((cost) => cost / size);
    expectMean(costOf(atStart, 1), first);
    const second = inputs.states.reduce((sum, state, k) => sum + value(`${state}_year1`) * Number(inputs.cost[k]), 0);
    expectMean(costOf(atStart, 2), second);
    expectMean(costOf(atEnd, 1), second);
  });
});
