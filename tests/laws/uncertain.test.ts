/** Uncertain numbers: one truth per future, in all worlds, known to nobody. */
import { describe, expect, test } from "vitest";
import { effectOf } from "../../src/engine/estimation/assumptions.ts";
import { validateScenario } from "../../src/engine/index.ts";
import { rowOf, type Simulation, simulate, simulateOnWorkers } from "../support/simulate.ts";

type Map = Readonly<Record<string, unknown>>;
const cv = Math.sqrt(Math.expm1(0.04));

/** 60 people who each need one visit of a fixed cost: nothing is chance. */
const certain = (cost: unknown, more: Map = {}): Map => ({
  mutua: 1,
  name: "no chance",
  years: 1,
  replications: 300,
  seed: "hand",
  population: { size: 60, income: 1000 },
  health: { services: { visits: { rate: 1, count: "fixed", cost, price_response: 0 } } },
  schemes: { mutual: { kind: "solidarity", enrolment: { mode: "compulsory" }, contribution: { flat: 12 }, benefits: { visits: { reimburse: 1 } } } },
  worlds: { mutual: ["mutual"], without: [] },
  outputs: { metrics: ["finance.benefits", "finance.ruin_probability"], by: [] },
  ...more,
});

/** Two schemes that people choose, everything chance. */
const lively = (more: Map = {}, health: Map = {}): Map => ({
  mutua: 1,
  name: "lively",
  years: 3,
  replications: 12,
  seed: "lively",
  population: { size: 600, income: { mean: 3000, gini: 0.4 }, ages: { bands: { "20-44": 60, "45-64": 40 } } },
  health: {
    services: {
      outpatient: { rate: 3, cost: { mean: 25, cv: 1 } },
      inpatient: { rate: 0.08, cost: { mean: 900, cv: 1.5 }, essential: true },
      ...health,
    },
  },
  schemes: {
    mutual: { kind: "solidarity", contribution: { income: "balanced", employer_share: 0.5 } },
    insurer: { kind: "for-profit", contribution: { risk: { by: ["age_band", "sex"] }, employer_share: 0.5 } },
  },
  ...more,
});

const benefits = (run: Simulation): number[] => run.outcomes.map((outcome) => outcome[run.model.outcome.start.benefits!]!);

describe("one truth per future", () => {
  const run = simulate(certain({ uncertain: { lognormal: [10, cv] } }));

  test("the result is a x the truth, exactly: interval a (0.662 to 1.451) in 95 of 100 futures", () => {
    const values = benefits(run);
    run.record.draws.forEach(({ value }, r) => expect(values[r]).toBeCloseTo(60 * value, 6));
    const sorted = [...values].sort((left, right) => left - right);
    const at = (p: number): number => sorted[Math.round(p * (sorted.length - 1))]! / 600;
    // standard error of a quantile: sqrt(p (1 - p) / n) / density; the density of exp(0.2 Z - 0.02) there is 0.44 and 0.20
    expect(Math.abs(at(0.025) - 0.662)).toBeLessThan((4 * Math.sqrt((0.025 * 0.975) / 300)) / 0.44);
    expect(Math.abs(at(0.975) - 1.451)).toBeLessThan((4 * Math.sqrt((0.025 * 0.975) / 300)) / 0.2);
  });

  test("all of the variance is the number's, and the tornado reaches from its 5 % to its 95 % point", () => {
    const draws = run.record.draws.map(({ value }) => value);
    const effect = effectOf(draws, benefits(run), run.scenario.uncertain[0]!)!;
    expect(effect.share).toBeCloseTo(1, 9);
    expect(effect.low).toBeCloseTo(60 * run.record.uncertainty.numbers[0]!.p5, 6);
    expect(effect.high).toBeCloseTo(60 * run.record.uncertainty.numbers[0]!.p95, 6);
  });

  test("the founders reckon with the central value: price and reserve do not know the truth", () => {
    const plan = simulate(certain(10), { replications: 1 });
    expect(run.model.arms.map(({ initialReserve, firstPrice }) => [initialReserve, firstPrice])).toEqual(
      plan.model.arms.map(({ initialReserve, firstPrice }) => [initialReserve, firstPrice]),
    );
    const believing = simulate(certain({ value: 8, uncertain: { lognormal: [10, cv] } }), { replications: 2 });
    expect(believing.scenario.uncertain[0]!.central).toBe(8);
    expect(believing.record.draws.map(({ value }) => value)).toEqual(run.record.draws.slice(0, 2).map(({ value }) => value));
  });
});

describe("laws", () => {
  test("ranges without width give the bytes of a file without ranges", () => {
    const plain = simulate(lively());
    const point = simulate(
      lively(
        { uncertainty: { default: { rates: 0, costs: 0, behaviour: 0, expenses: 0 } } },
        { outpatient: { rate: { uncertain: { low: 3, mode: 3, high: 3 } }, cost: { mean: { uncertain: { normal: [25, 0] } }, cv: 1 } } },
      ),
    );
    expect(point.outcomes).toEqual(plain.outcomes);
    expect(point.record.metrics).toEqual(plain.record.metrics);
  });

  test("a law without width is what happens, whatever the founders believe", () => {
    const scheme = { mutual: { kind: "solidarity", enrolment: { mode: "compulsory" }, contribution: { flat: 12 }, reserve: { initial: { months: 3 } } } };
    const runOf = (cost: unknown): Simulation => simulate(certain(cost, { schemes: scheme }), { replications: 3 });
    const [known, other] = [runOf(10), runOf(8)];
    for (const range of [{ low: 10, mode: 10, high: 10 }, { draws: [10, 10] }, { normal: [10, 0] }]) {
      const run = runOf({ value: 8, uncertain: range });
      expect(benefits(run)).toEqual(benefits(known));
      expect(run.model.arms[0]!.initialReserve).toBe(other.model.arms[0]!.initialReserve);
      expect(JSON.stringify(run.record)).not.toMatch(/NaN|Infinity/);
    }
  });

  test("one more uncertain number changes no other draw; a world more changes nothing", () => {
    const rate = { uncertain: { low: 2, mode: 3, high: 5 } };
    const one = simulate(lively({}, { outpatient: { rate, cost: { mean: 25, cv: 1 } } }), { replications: 2 });
    const two = simulate(lively({}, { outpatient: { rate, cost: { mean: { uncertain: { lognormal: [25, 0.2] } }, cv: 1 } } }), { replications: 2 });
    const drawsOf = (run: Simulation): number[] => run.record.draws.filter(({ path }) => path.endsWith("rate")).map(({ value }) => value);
    expect(drawsOf(one).length).toBe(2);
    expect(drawsOf(two)).toEqual(drawsOf(one));
    const only = simulate(lively({ worlds: { mutual: ["mutual"] }, compare: [] }, { outpatient: { rate, cost: { mean: 25, cv: 1 } } }), { replications: 2 });
    expect(rowOf(only, "coverage.breadth", { world: "mutual" })).toEqual(rowOf(one, "coverage.breadth", { world: "mutual" }));
  });

  test("workers, shared blocks and a replication alone see the same futures", async () => {
    const input = lively({ uncertainty: { default: { rates: 0.2, costs: 0.2, behaviour: 0.3, expenses: 0.2 } }, replications: 4 });
    const here = simulate(input);
    expect(here.scenario.uncertain.length).toBe(4);
    const [two, blocks, alone] = [
      await simulateOnWorkers(input, 2),
      await simulateOnWorkers(input, 2, { first: 3, replications: 1 }),
      simulate(input, { first: 3, replications: 1 }),
    ];
    expect(two.outcomes).toEqual(here.outcomes);
    expect(blocks.outcomes).toEqual([here.outcomes[3]]);
    expect(alone.outcomes).toEqual([here.outcomes[3]]);
  });

  test("defaults: by kind, beta for shares, a common factor for lists; sources and `certain` are left alone", () => {
    const { scenario, problems } = validateScenario(
      lively(
        {
          sources: { study: { title: "a study" } },
          uncertainty: { default: { rates: 0.2, behaviour: 0.3 } },
          behaviour: { awareness: 0.6, lapse: { arrears: { value: 0.1, certain: true } } },
        },
        {
          outpatient: { rate: { by: "age_sex", ages: [0, 45], female: [3, 4], male: [2, 3] }, cost: { mean: 25, cv: 1 } },
          inpatient: { rate: { value: 0.08, source: "study" }, cost: 900 },
        },
      ),
      { readText: () => "" },
    );
    expect(problems).toEqual([]);
    expect(scenario!.uncertain.map(({ path, form, kind, range }) => [path, form, kind, range.family])).toEqual([
      ["behaviour.awareness", "value", "behaviour", "beta"],
      ["health.services.outpatient.rate", "factor", "rates", "lognormal"],
    ]);
  });

  test("values that contradict each other are drawn again", () => {
    // a probability of 0.9 times a factor of up to 1.3 would exceed 1
    const run = simulate(lively({}, { outpatient: { rate: { uncertain: { uniform: [0.5, 0.9] } }, count: "bernoulli", cost: 25 } }), { replications: 2 });
    expect(run.record.draws.every(({ value }) => value <= 0.9)).toBe(true);
  });
});

describe("a range that cannot be meant is refused, with what to write", () => {
  test.each([
    ["mode out of order", { uncertain: { low: 3, mode: 2, high: 5 } }, "E0345"],
    ["no known law", { uncertain: { cauchy: [1, 2] } }, "E0302"],
    ["two laws", { uncertain: { uniform: [1, 2], normal: [1, 2] } }, "E0345"],
    ["an end that the number cannot have", { uncertain: { uniform: [-1, 2] } }, "E0304"],
    ["mostly outside", { uncertain: { normal: [0.1, 5000], zero: 0.1 }, value: 20000 }, "E0304"],
  ])("%s", (_name, rate, code) => {
    const { problems } = validateScenario(lively({}, { outpatient: { rate, cost: 25 } }), { readText: () => "" });
    expect(problems.map((problem) => problem.code)).toContain(code);
  });

  test("the number of people and settings of the run are not drawn", () => {
    const { problems } = validateScenario({ ...lively(), years: { uncertain: { low: 1, mode: 2, high: 3 } } }, { readText: () => "" });
    expect(problems[0]).toMatchObject({ code: "E0345", path: ["years", "uncertain"] });
  });
});
