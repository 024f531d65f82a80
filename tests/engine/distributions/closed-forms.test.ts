import { expect, test } from "vitest";
import { dagumGini } from "../../../src/engine/distributions/dagum.ts";
import { exponentialLimitedMean } from "../../../src/engine/distributions/exponential.ts";
import { gammaLimitedMean, giniOfGamma } from "../../../src/engine/distributions/gamma.ts";
import type { Law } from "../../../src/engine/distributions/law.ts";
import { lognormalGini, lognormalLimitedMean, lognormalLorenz } from "../../../src/engine/distributions/lognormal.ts";
import { paretoGini, paretoLimitedMean } from "../../../src/engine/distributions/pareto.ts";
import { singhMaddalaGini } from "../../../src/engine/distributions/singh-maddala.ts";
import { uniformGini, uniformLimitedMean } from "../../../src/engine/distributions/uniform.ts";
import { weibullGini } from "../../../src/engine/distributions/weibull.ts";
import { gaussLegendre } from "../../../src/engine/maths/quadrature.ts";
import oracles from "../../oracles/oracles.public.json" with { type: "json" };
import { examples, familyOf, type Input, label, lawOf } from "./examples.ts";

/** Rule ANALYTIC of the oracle file. */
const ANALYTIC = 1e-9;

function close(found: number, exact: number, relative: number = ANALYTIC): void {
  expect(Math.abs(found - exact)).toBeLessThanOrEqual(relative * Math.abs(exact));
}

function oracle(id: string): Readonly<Record<string, number>> {
  const record = oracles.oracles.find((entry) => entry.id === id);
  if (record === undefined) throw new Error(`no oracle ${id}`);
  return Object.fromEntries(record.values.map(({ name, value }) => [name, Number(value)]));
}

test.each([
  ["D1-a", { mean: 1000, gini: 0.35 }],
  ["D1-b", { median: 240, sigma: 0.9 }],
] as const)("oracle %s: lognormal income", (id, input) => {
  const expected = oracle(id);
  const law = lawOf("lognormal", input as Input);
  const family = familyOf("lognormal");
  const sigma = law.shape[0]!;
  close(sigma, expected["sigma"]!);
  close(family.mean(law), expected["mean"]!);
  close(law.scale, expected["median"]!);
  close(lognormalGini(sigma), expected["gini"]!);
  for (const [key, p] of [
    ["p5", 0.05],
    ["p10", 0.1],
    ["p50", 0.5],
    ["p90", 0.9],
    ["p95", 0.95],
  ] as const) {
    close(family.quantile(law, p), expected[key]!);
  }
  for (let quintile = 1; quintile <= 5; quintile += 1) {
    const share = (quintile === 5 ? 1 : lognormalLorenz(sigma, quintile / 5)) - (quintile === 1 ? 0 : lognormalLorenz(sigma, (quintile - 1) / 5));
    close(share, expected[`income_share_Q${quintile}`]!);
  }
  close(family.cdf(law, 0.6 * law.scale), expected["headcount_below_60pct_median"]!);
});

test("oracle D2: Gini of gamma, Singh-Maddala, Pareto and uniform laws", () => {
  close(giniOfGamma(lawOf("gamma", { shape: 2, scale: 5 })), oracle("D2-a")["gini"]!);
  close(singhMaddalaGini(2.5, 1.4), oracle("D2-b")["gini"]!);
  close(paretoGini(2.2), oracle("D2-c")["gini"]!);
  close(uniformGini(lawOf("uniform", { low: 100, high: 700 })), oracle("D2-d")["gini"]!);
});

const rule = gaussLegendre(20);

/** Integral over a finite interval on `panels` equal panels, twice; the difference tells the error. */
function finite(f: (x: number) => number, low: number, high: number): { value: number; error: number } {
  const sums = [64, 128].map((panels) => {
    const half = (high - low) / panels / 2;
    let sum = 0;
    for (let panel = 0; panel < panels; panel += 1) rule.nodes.forEach((node, k) => (sum += rule.weights[k]! * half * f(low + (2 * panel + 1 + node) * half)));
    return sum;
  });
  return { value: sums[1]!, error: Math.abs(sums[1]! - sums[0]!) };
}

function onPanels(f: (x: number) => number, scale: number, panelsPerOctave: number): number {
  const ratio = 2 ** (1 / panelsPerOctave);
  let sum = 0;
  for (let panel = -60 * panelsPerOctave; panel < 70 * panelsPerOctave; panel += 1) {
    const low = scale * 2 ** (panel / panelsPerOctave);
    const half = 0.5 * (ratio - 1) * low;
    rule.nodes.forEach((node, k) => (sum += rule.weights[k]! * half * f(low + half + half * node)));
  }
  return sum;
}

/** Integral of f(x) over (0, inf) on geometric panels, twice; the difference tells the error. */
function integral(f: (x: number) => number, scale: number): { value: number; error: number } {
  const value = onPanels(f, scale, 6);
  return { value, error: Math.abs(value - onPanels(f, scale, 3)) };
}

const continuous = examples.filter(({ atoms }) => !atoms);

/** Tolerance of the integral: its own error estimate, and rounding of 1 - cdf at 2^-53 stretched over the tail. */
function allowed(error: number, value: number): number {
  return 10 * error + 1e-7 * value;
}

test.each(continuous.map((example) => [label(example), example] as const))("%s: mean and variance are the integrals of the survival function", (_, example) => {
  const law = lawOf(example.family, example.input);
  const family = familyOf(example.family);
  const mean = integral((x) => 1 - family.cdf(law, x), law.scale);
  expect(Math.abs(mean.value - family.mean(law))).toBeLessThan(allowed(mean.error, mean.value));
  if (example.moments !== 4) return;
  const second = integral((x) => 2 * x * (1 - family.cdf(law, x)), law.scale);
  const variance = second.value - family.mean(law) * family.mean(law);
  // 1 - cdf keeps 16 digits of 1, so a tail of index above 4 costs up to 1e-5 of the second moment
  expect(Math.abs(variance - family.variance(law))).toBeLessThan(10 * second.error + 1e-5 * second.value);
});

test("Gini closed forms equal 1 - integral of the squared survival function over the mean", () => {
  const cases: readonly (readonly [Law, number])[] = [
    [lawOf("gamma", { mean: 3, gini: 0.2 }), 0.2],
    [lawOf("gamma", { mean: 3, gini: 0.7 }), 0.7],
    [lawOf("weibull", { mean: 3, gini: 0.45 }), 0.45],
    [lawOf("lognormal", { median: 3, gini: 0.5 }), 0.5],
    [lawOf("pareto", { mean: 3, gini: 0.3 }), 0.3],
    [lawOf("uniform", { mean: 3, gini: 0.25 }), 0.25],
    [lawOf("exponential", { mean: 3 }), 0.5],
    [lawOf("singh-maddala", { a: 2.5, b: 1, q: 1.4 }), singhMaddalaGini(2.5, 1.4)],
    [lawOf("dagum", { a: 3, b: 1, p: 0.6 }), dagumGini(3, 0.6)],
    [lawOf("weibull", { shape: 1.7, scale: 2 }), weibullGini(1.7)],
  ];
  for (const [law, gini] of cases) {
    const family = familyOf(law.family);
    const { value, error } = integral((x) => (1 - family.cdf(law, x)) * (1 - family.cdf(law, x)), law.scale);
    expect(Math.abs(1 - value / family.mean(law) - gini)).toBeLessThan(allowed(error, 1));
  }
});

test("given numbers come back: mean, median and cv", () => {
  for (const example of examples) {
    const law = lawOf(example.family, example.input);
    const family = familyOf(example.family);
    const { mean, median, cv } = example.input as Readonly<Record<string, number>>;
    if (mean !== undefined) close(family.mean(law), mean, 1e-13);
    if (median !== undefined) close(family.quantile(law, 0.5), median, 1e-13);
    if (mean !== undefined && cv !== undefined) close(Math.sqrt(family.variance(law)) / mean, cv, 1e-11);
  }
});

test("quantiles: every decile has its share, and lognormal deciles give back lognormal thresholds", () => {
  const sigma = lawOf("lognormal", { mean: 1, gini: 0.45 }).shape[0]!;
  const lorenz = Array.from({ length: 11 }, (_, k) => (k === 0 ? 0 : k === 10 ? 1 : lognormalLorenz(sigma, k / 10)));
  const shares = lorenz.slice(1).map((upper, k) => upper - lorenz[k]!);
  const law = lawOf("quantiles", { shares, mean: 500 });
  const family = familyOf("quantiles");
  const truth = lawOf("lognormal", { mean: 500, gini: 0.45 });
  // the top group follows from these and the mean, which the survival function gave above
  shares.slice(0, 9).forEach((share, k) => {
    // p = s^4 smooths the power law at 0
    const part = finite((s) => 4 * s * s * s * family.quantile(law, s * s * s * s), (k / 10) ** 0.25, ((k + 1) / 10) ** 0.25);
    expect(Math.abs(part.value / 500 - share)).toBeLessThan((10 * part.error) / 500 + 1e-9 * share);
    if (k > 0) close(family.quantile(law, k / 10), familyOf("lognormal").quantile(truth, k / 10));
  });
});

test("limited means are integrals of the survival function up to the limit", () => {
  const cases: readonly (readonly [Law, (law: Law, limit: number) => number])[] = [
    [lawOf("lognormal", { mean: 400, cv: 1.2 }), lognormalLimitedMean],
    [lawOf("gamma", { mean: 400, cv: 0.8 }), gammaLimitedMean],
    [lawOf("exponential", { mean: 400 }), exponentialLimitedMean],
    [lawOf("uniform", { low: 100, high: 700 }), uniformLimitedMean],
    [lawOf("pareto", { alpha: 2.2, min: 100 }), paretoLimitedMean],
  ];
  for (const [law, limited] of cases) {
    for (const limit of [50, 250, 900]) {
      const family = familyOf(law.family);
      const { value, error } = finite((x) => 1 - family.cdf(law, x), 0, limit);
      expect(Math.abs(limited(law, limit) - value)).toBeLessThan(10 * error + 1e-12 * value);
    }
    expect(limited(law, 0)).toBe(0);
  }
});
