import type { Distribution } from "../../../src/engine/distributions/distribution.ts";
import { isLawProblem } from "../../../src/engine/distributions/distribution.ts";
import { distributions } from "../../../src/engine/distributions/index.ts";
import type { Law } from "../../../src/engine/distributions/law.ts";

export type Input = Readonly<Record<string, number | readonly number[]>>;

/** One law of a family for the contract tests. */
export interface Example {
  readonly family: string;
  readonly input: Input;
  /** Keys in currency: all of them times 1024 must give the same unit law. */
  readonly money: readonly string[];
  /** Largest order of a finite moment that the test may use: 4 lets the sample variance be judged, 2 the mean only. */
  readonly moments: 2 | 4;
  /** A law with atoms is not inverted exactly. */
  readonly atoms: boolean;
}

function example(family: string, input: Input, money: string, moments: 2 | 4 = 4, atoms: boolean = false): Example {
  return { family, input, money: money.split(" "), moments, atoms };
}

const deciles = [0.026, 0.039, 0.05, 0.06, 0.071, 0.084, 0.101, 0.124, 0.164, 0.281];

export const examples: readonly Example[] = [
  example("constant", { value: 12 }, "value", 4, true),
  example("dagum", { a: 6, b: 900, p: 0.7 }, "b"),
  example("dagum", { a: 5, p: 1.3, mean: 2400 }, "mean"),
  example("dagum", { a: 5, p: 0.4, median: 240 }, "median"),
  example("discrete", { values: [10, 50, 0, 700], probs: [0.6, 0.25, 0.1, 0.05] }, "values", 4, true),
  example("exponential", { mean: 70 }, "mean"),
  example("gamma", { mean: 90, cv: 0.8 }, "mean"),
  example("gamma", { mean: 9000, cv: 1.7 }, "mean"),
  example("gamma", { mean: 300, gini: 0.35 }, "mean"),
  example("gamma", { shape: 2, mean: 1 }, "mean"),
  example("gamma", { shape: 0.3, scale: 40 }, "scale"),
  example("list", { values: [3, 1, 4, 1, 5, 9, 2, 6] }, "values", 4, true),
  example("list", { values: [3, 1, 4, 9], weights: [2, 0.5, 0.25, 1.5] }, "values", 4, true),
  example("lognormal", { mean: 400, cv: 1.2 }, "mean"),
  example("lognormal", { mean: 1000, gini: 0.35 }, "mean"),
  example("lognormal", { mean: 3, sigma: 0.4 }, "mean"),
  example("lognormal", { median: 240, sigma: 0.9 }, "median"),
  example("lognormal", { median: 2400000, gini: 0.3 }, "median"),
  example("lognormal", { median: 10, cv: 0.5 }, "median"),
  example("lognormal", { mu: 2, sigma: 0.7 }, ""),
  example("pareto", { alpha: 6.5, mean: 300 }, "mean"),
  example("pareto", { alpha: 2.2, min: 100 }, "min", 2),
  example("pareto", { mean: 1000, gini: 0.08 }, "mean"),
  example("quantiles", { shares: deciles, mean: 2400 }, "mean", 2),
  example("quantiles", { means: [0, 100, 100, 250, 400] }, "means", 2, true),
  example("quantiles", { means: [60, 100, 160, 250, 400], thresholds: [80, 125, 200, 310] }, "means thresholds"),
  example("quantiles", { thresholds: [100, 200, 400], mean: 260 }, "thresholds mean", 4),
  example("singh-maddala", { a: 2.5, b: 900000, q: 2.4 }, "b"),
  example("singh-maddala", { a: 3.5, q: 1.7, mean: 2400 }, "mean"),
  example("singh-maddala", { a: 3.5, q: 1.7, median: 240 }, "median"),
  example("spliced", { "body.mean": 400, "body.cv": 1, "tail.from": 2000, "tail.alpha": 5.3 }, "body.mean tail.from"),
  example("spliced", { "body.median": 400, "body.sigma": 0.8, "tail.from": 1500, "tail.alpha": 4.5, "tail.share": 0.03 }, "body.median tail.from"),
  example("uniform", { low: 100, high: 700 }, "low high"),
  example("uniform", { a: 0, b: 3 }, "a b"),
  example("uniform", { mean: 10, gini: 0.2 }, "mean"),
  example("weibull", { shape: 0.7, scale: 30 }, "scale"),
  example("weibull", { mean: 6, cv: 1.5 }, "mean"),
  example("weibull", { mean: 6, gini: 0.3 }, "mean"),
];

export function familyOf(name: string): Distribution {
  const family = distributions.get(name);
  if (family === undefined) throw new Error(`no family ${name}`);
  return family;
}

/** The law of an input that must be valid. */
export function lawOf(name: string, input: Input): Law {
  const law = familyOf(name).create(input);
  if (isLawProblem(law)) throw new Error(`${name} ${JSON.stringify(input)}: ${law.key} ${law.allowed}`);
  return law;
}

export function label({ family, input }: Example): string {
  return `${family} ${JSON.stringify(input).replaceAll('"', "").slice(0, 70)}`;
}
