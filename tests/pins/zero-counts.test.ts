/** Laws of counts with more or fewer people without any event than Poisson: zero-inflated and hurdle. */
import { describe, expect, test } from "vitest";
import { drawHurdle, invertTruncated, secondOfHurdle, truncatedParameter } from "../../src/engine/maths/hurdle.ts";
import { comparisons, disagreements, figuresOf, simple } from "../exact/scenario/comparing.ts";
import { free, type Map, scenarioOf } from "../support/plain.ts";
import { rowOf, type Simulation, simulate } from "../support/simulate.ts";

const size = 20000;
function run(count: unknown, rate: number, more: Map = {}): Simulation {
  return simulate(
    scenarioOf({
      population: { size, income: 1000, ages: 30 },
      health: { services: { visit: { rate, count, cost: 1 } } },
      // whoever has a bill has paid the limit
      schemes: { mutual: { ...free, benefits: { visit: { reimburse: 0 }, limits: { out_of_pocket: 0.5 } } } },
      outputs: { metrics: ["protection.reached_limit", "need.events", "finance.benefits"], by: [] },
      ...more,
    }),
    { replications: 2 },
  );
}
function expectShare(found: Simulation, zeros: number, year?: number): void {
  const share = 1 - rowOf(found, "protection.reached_limit", year === undefined ? {} : { year }).mean!;
  expect(Math.abs(share - zeros)).toBeLessThanOrEqual(5 * Math.sqrt((zeros * (1 - zeros)) / (2 * size)));
}
function expectMean(found: Simulation, mean: number, variance: number): void {
  expect(Math.abs(rowOf(found, "need.events").mean! - size * mean)).toBeLessThan(5 * Math.sqrt((size * variance) / 2));
}

describe("the law without its zero", () => {
  test.each([1.0001, 1.2, 2, 5, 40])("of mean %d", (mean) => {
    const l = truncatedParameter(mean);
    expect(l / -Math.expm1(-l)).toBeCloseTo(mean, 10);
  });
  test("is drawn by inversion: probabilities of 1, 2, 3 at l = 2", () => {
    const first = 2 / Math.expm1(2);
    const bounds = [first, first * 2, first * (2 + 4 / 6)];
    bounds.forEach((bound, k) => {
      expect(invertTruncated(bound * (1 - 1e-12), 2)).toBe(k + 1);
      expect(invertTruncated(bound * (1 + 1e-9), 2)).toBe(k + 2);
    });
  });
  test("moments of draws on a grid of uniforms are those of the formula", () => {
    const [mean, zeros, n] = [2.3, 0.155, 200000];
    let [none, first, second] = [0, 0, 0];
    for (let k = 0; k < n; k++) {
      const number = drawHurdle((k + 0.5) / n, mean, zeros);
      none += +(number === 0) / n;
      first += number / n;
      second += (number * number) / n;
    }
    expect(none).toBeCloseTo(zeros, 4);
    expect(first).toBeCloseTo(mean, 3);
    expect(second).toBeCloseTo(secondOfHurdle(mean, zeros), 2);
  });
});

describe("hurdle", () => {
  // Poisson of this mean leaves 0.10 without a visit; surveys find more, or fewer
  test.each([0.155, 0.02, 0])("%d without any event at a mean of 2.3", (zeros) => {
    const found = run({ hurdle: { zeros } }, 2.3);
    expectShare(found, zeros);
    expectMean(found, 2.3, secondOfHurdle(2.3, zeros) - 2.3 * 2.3);
  });
  test("whose mean is below the share of people with any: one event each, and the mean holds", () => {
    const found = run({ hurdle: { zeros: 0.155 } }, 0.4);
    expectShare(found, 0.6);
    expectMean(found, 0.4, 0.24);
  });
});

describe("zero-inflated", () => {
  test("Poisson: p + (1 - p) exp(-m / (1 - p))", () => {
    const found = run({ zero_inflated: { zeros: 0.1 } }, 2);
    expectShare(found, 0.1 + 0.9 * Math.exp(-2 / 0.9));
    expectMean(found, 2, 2 + (4 * 0.1) / 0.9);
  });
  test("negative binomial: p + (1 - p) (1 + m / ((1 - p) r))^-r", () => {
    const found = run({ zero_inflated: { zeros: 0.1, size: 1.5 } }, 2);
    expectShare(found, 0.1 + 0.9 * (1 + 2 / (0.9 * 1.5)) ** -1.5);
    expectMean(found, 2, 2 + 4 * ((1 + 1 / 1.5) / 0.9 - 1));
  });
  test("for life: who needs nothing in one year needs nothing in the next", () => {
    const visits = (level: string): number => {
      const found = run({ zero_inflated: { zeros: 0.5, level } }, 8, { years: 2 });
      return rowOf(found, "need.events", { year: 2 }).mean!;
    };
    for (const level of ["person", "person-year"]) expect(Math.abs(visits(level) - 8 * size)).toBeLessThan(5 * Math.sqrt((size * (8 + 64)) / 2));
  });
});

describe("the exact oracle", () => {
  test.each<[string, Map]>([
    ["hurdle", { hurdle: { zeros: 0.155 } }],
    ["zero-inflated", { zero_inflated: { zeros: 0.2, size: 2 } }],
  ])("%s: mean and spread of need over replications", (_, count) => {
    const input = simple({ years: 1, health: { services: { care: { rate: 1.7, count, cost: { family: "gamma", mean: 100, cv: 0.7 } } } } });
    const found = comparisons(input, "expected-need", 300);
    expect(found.length).toBe(4);
    expect(disagreements(found)).toEqual([]);
  });
  test("and with frailty", () => {
    const health = { frailty: { family: "gamma", variance: 0.5 }, services: { care: { rate: 1.7, count: { hurdle: { zeros: 0.1 } }, cost: 100 } } };
    const found = comparisons(simple({ years: 1, health }), "expected-need", 300);
    expect(disagreements(found)).toEqual([]);
    expect(figuresOf(simple({ years: 1, health }), "expected-need").every(({ value }) => value !== null)).toBe(true);
  });
});

test("prices foresee them: a balanced contribution with a deductible pays what it costs, in expectation", () => {
  for (const count of [{ hurdle: { zeros: 0.3 } }, { zero_inflated: { zeros: 0.3 } }]) {
    const scheme = { ...free, contribution: { flat: "balanced" }, benefits: { visit: { reimburse: 1 }, limits: { deductible: 2 } } };
    const found = run(count, 2, { schemes: { mutual: scheme }, outputs: { metrics: ["finance.benefits", "finance.contributions"], by: [] } });
    const [paid, asked] = ["finance.benefits", "finance.contributions"].map((metric) => rowOf(found, metric, { scheme: "mutual" }).mean!);
    // pricing is sampled to 0.3 %; events of 40,000 person-years have an error of about as much
    expect(Math.abs(paid! / asked! - 1)).toBeLessThan(5 * Math.hypot(0.003, 0.012));
  }
});
