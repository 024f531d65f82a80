import { describe, expect, it } from "vitest";
import { frailtyOf } from "../../../src/exact/scenario/frailty.ts";
import { compiled } from "../../support/simulate.ts";
import { comparisons, disagreements, figuresOf, type Input, people, reasonOf, simple } from "./comparing.ts";

const varied: Input = simple({
  years: 3,
  economy: { medical_inflation: { mean: 0.05, sd: 0.1 } },
  population: {
    ...people,
    represents: 4000,
    groups: {
      workers: { share: 0.6, female: 0.4, ages: { bands: { "20-39": 6, "40-64": 4 } }, income: { mean: 3000, gini: 0.4 } },
      retired: { share: 0.4, ages: { uniform: [60, 90] }, income: { mean: 1500, gini: 0.3 } },
    },
    size: 300,
    ages: undefined,
    income: undefined,
    demography: { mortality: { gompertz: { B: 2e-4, c: 1.09 } }, entrants: { replace: true }, exit_age: 95 },
  },
  health: {
    conditions: {
      diabetes: { prevalence: { "0-39": 0.05, "40+": 0.2 }, onset: 0.03, mortality: 1.8, rates: { visit: 2.5, surgery: 2 }, costs: { visit: 1.5 } },
      injury: { prevalence: 0.1, onset: 0.05, recovery: 0.5, rates: { surgery: 3 } },
    },
    frailty: { family: "gamma", variance: 1.2 },
    services: {
      visit: { rate: { by: "age_sex", ages: [0, 50], female: [1, 2], male: [0.5, 1.5] }, cost: { family: "gamma", mean: 25, cv: 1.1 } },
      drugs: { rate: { by: "condition", values: { diabetes: 6 }, default: 0.2 }, cost: { mean: 10, cv: 1 } },
      screening: { rate: 0.4, count: "fixed", cost: { family: "exponential", mean: 30 } },
      surgery: { rate: 0.11, count: "bernoulli", cost: { family: "exponential", mean: 400 } },
    },
    shocks: { epidemic: { probability: 0.3, years: 2, rates: { visit: 2, surgery: 1.4 } } },
  },
  schemes: { pool: { kind: "solidarity" } },
});

function without(value: Input): Input {
  return JSON.parse(JSON.stringify(value)) as Input;
}

describe("expected need", () => {
  it("agrees with the simulation where everything varies at once, in all years (seed 'exact scenario')", () => {
    const found = comparisons(without(varied), "expected-need", 500);
    expect(disagreements(found)).toEqual([]);
    expect(found.length).toBe(8);
  });

  it("would see a cost that is 5 % too high", () => {
    const costs = figuresOf(without(varied), "expected-need").filter(({ metric, statistic }) => metric === "need.cost" && statistic === "mean");
    for (const { value, spread } of costs) expect((4 * spread!) / Math.sqrt(500)).toBeLessThan(0.05 * value!);
  });

  it("is rate times cost, and its variance rate times second moment, for one Poisson service", () => {
    const [events, eventSpread, cost, costSpread] = figuresOf(simple({ years: 1 }), "expected-need");
    expect(events!.value).toBeCloseTo(400 * 0.2, 10);
    expect(eventSpread!.value).toBeCloseTo(Math.sqrt(80), 10);
    expect(cost!.value).toBeCloseTo(8000, 8);
    expect(costSpread!.value).toBeCloseTo(Math.sqrt(80 * 100 * 100), 8);
  });

  it("has the variance of a common shock between years", () => {
    const health = { services: { care: { rate: 0.2, cost: 100 } }, shocks: { flood: { probability: 0.25, years: 1, rates: { care: 3 } } } };
    const [, spread] = figuresOf(simple({ years: 1, health }), "expected-need");
    const mean = 80;
    const [calm, flooded] = [mean, 3 * mean];
    const expected = 0.75 * calm + 0.25 * flooded + 0.75 * 0.25 * (flooded - calm) * (flooded - calm);
    expect(spread!.value).toBeCloseTo(Math.sqrt(expected), 9);
  });

  it("has the variance of negative binomial counts, and leaves out what everybody shares", () => {
    const health = (level: string): Input => ({ services: { care: { rate: 0.2, cost: 100, count: { negative_binomial: { size: 0.5, level } } } } });
    for (const level of ["person", "person-year"]) {
      const [mean, spread] = figuresOf(simple({ years: 1, health: health(level) }), "expected-need");
      expect(mean!.value).toBeCloseTo(80, 10);
      expect(spread!.value).toBeCloseTo(Math.sqrt(400 * (0.2 + 0.2 * 0.2 * 2)), 9);
    }
    const [mean, spread] = figuresOf(simple({ years: 1, health: health("pool-year") }), "expected-need");
    expect([mean!.value, mean!.spread]).toEqual([expect.closeTo(80, 10), null]);
    expect(spread!.why).toContain("pool-year");
  });

  it.each(["lognormal", "uniform"])("agrees with the simulation under %s frailty that lifts probabilities above 1 (seed 'exact scenario')", (family) => {
    const services = {
      care: { rate: 0.2, cost: 100, frailty: { family, variance: 0.3 } },
      surgery: { rate: 0.6, count: "bernoulli", cost: { family: "exponential", mean: 40 } },
      stay: { rate: 0.8, count: "bernoulli", cost: 30 },
    };
    const health = { frailty: { family, variance: 0.33, level: "person-year" }, services };
    expect(disagreements(comparisons(simple({ years: 1, health }), "expected-need", 500))).toEqual([]);
  });

  it("says why it does not apply where need or costs follow incomes", () => {
    const care = { rate: 0.2, cost: { mean: 100, cv: 1 } };
    const reason = (service: Input, health: Input = {}): string =>
      reasonOf(simple({ years: 1, health: { ...health, services: { care: { ...care, ...service } } } }), "expected-need");
    expect(reason({ gradient: { q1: 1, q5: 2 } })).toContain("income fifth");
    const tied = { frailty: { family: "gamma", variance: 1, correlation_with_income: 0.3 } };
    expect(reason({ cost: { mean: 100, cv: 1, correlation_with_income: 0.3 } }, tied)).toContain("rank of income");
    expect(reason({ ...tied, count: "bernoulli" })).toContain("one event a year");
    const spread = figuresOf(
      simple({ years: 1, health: { services: { care: { rate: 0.2, cost: { mean: 100, cv: 1, correlation_with_income: 0.3 } } } } }),
      "expected-need",
    );
    expect(spread.map(({ applies }) => applies)).toEqual([true, false, true, false]);
  });

  it("says why it does not apply to people drawn once", () => {
    expect(reasonOf(simple({ population: { ...people, draw: "once" } }), "expected-need")).toContain("draw is once");
  });

  it("gives events without a spread of costs where costs have no variance", () => {
    const figures = figuresOf(
      simple({ years: 1, health: { services: { care: { rate: 0.2, cost: { family: "pareto", mean: 100, alpha: 1.5 } } } } }),
      "expected-need",
    );
    expect(figures.map(({ metric, statistic, applies }) => `${metric} ${statistic} ${applies}`)).toEqual([
      "need.events mean true",
      "need.events sd true",
      "need.cost mean true",
      "need.cost sd false",
    ]);
    expect(figures[3]!.why).toContain("no variance");
  });
});

describe("survival", () => {
  const input = without(varied);

  it("agrees with the simulation with conditions, replacement and exit", () => {
    const found = comparisons(input, "survival", 400);
    expect(found.length).toBe(3);
    expect(disagreements(found)).toEqual([]);
  });

  it("is the product of survival probabilities without entrants", () => {
    const population = { ...people, ages: { uniform: [70, 70] }, demography: { mortality: { gompertz: { B: 2e-4, c: 1.09 } } } };
    const { scenario } = compiled(simple({ population }));
    const deaths = scenario.population.demography.mortality!.female;
    const figures = figuresOf(simple({ population }), "survival");
    let alive = 400;
    figures.forEach(({ value, spread }, t) => {
      alive *= 1 - deaths[70 + t]!;
      expect(value).toBeCloseTo(alive, 9);
      expect(spread).toBeCloseTo(Math.sqrt(alive * (1 - alive / 400)), 9);
    });
    expect(figures.length).toBe(3);
  });

  it("counts newcomers of a growing population, by simulation", () => {
    const population = { ...people, demography: { mortality: { gompertz: { B: 1e-4, c: 1.09 } }, growth: 0.04 } };
    expect(disagreements(comparisons(simple({ population }), "survival", 200))).toEqual([]);
  });

  it("says that nobody dies in a static population", () => {
    expect(reasonOf(simple(), "survival")).toContain("static");
  });
});

describe("frailty", () => {
  it.each([0.3, 1, 4])("of variance %f: expectations by plain quadrature", (variance) => {
    const { once, weighted, both, second } = frailtyOf({ family: "gamma", variance, level: "person", correlationWithIncome: 0 });
    const shape = 1 / variance;
    // F = x^(1/shape) substitution keeps the density finite at 0: f(F) dF with F = s^k, k = max(1, 1/shape)
    const k = Math.max(1, 1 / shape);
    const steps = 400000;
    const top = Math.pow(60 * Math.max(1, variance), 1 / k);
    let norm = 0;
    const sums = [0, 0, 0, 0];
    for (let n = 0; n < steps; n++) {
      const s = ((n + 0.5) / steps) * top;
      const f = Math.pow(s, k);
      const weight = Math.exp((shape - 1) * Math.log(f) - f * shape + (k - 1) * Math.log(s));
      norm += weight;
      [Math.min(1, 0.7 * f), f * Math.min(1, 0.7 * f), Math.min(1, 0.7 * f) * Math.min(1, 0.2 * f), f * f].forEach((value, i) => {
        sums[i] = sums[i]! + weight * value;
      });
    }
    const [expectedOnce, expectedWeighted, expectedBoth, expectedSecond] = sums.map((sum) => sum / norm);
    // the midpoint rule on 400 000 steps errs by about 1e-8 of values of order 1 to 5
    expect(once(0.7)).toBeCloseTo(expectedOnce!, 5);
    expect(weighted(0.7)).toBeCloseTo(expectedWeighted!, 5);
    expect(both(0.7, 0.2)).toBeCloseTo(expectedBoth!, 5);
    expect(both(0.2, 0.7)).toBe(both(0.7, 0.2));
    expect(second).toBeCloseTo(expectedSecond!, 5);
  });
});
