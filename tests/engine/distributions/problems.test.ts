import { expect, test } from "vitest";
import { isLawProblem } from "../../../src/engine/distributions/distribution.ts";
import { familyOf, type Input, lawOf } from "./examples.ts";

/** Each input is refused, and the refusal names the key at fault. */
const refused: readonly (readonly [string, Input, string])[] = [
  ["constant", { value: -1 }, "value"],
  ["constant", {}, ""],
  ["constant", { mean: 3 }, "mean"],
  ["exponential", { mean: 0 }, "mean"],
  ["exponential", { mean: Number.NaN }, "mean"],
  ["lognormal", { mean: 1000, gini: 1 }, "gini"],
  ["lognormal", { mean: 1000, gini: 35 }, "gini"],
  ["lognormal", { mean: 1000 }, ""],
  ["lognormal", { mean: 1000, cv: 1, gini: 0.3 }, ""],
  ["lognormal", { mean: [1, 2], cv: 1 }, "mean"],
  ["lognormal", { mu: 800, sigma: 1 }, ""],
  ["gamma", { mean: 1, cv: -0.1 }, "cv"],
  ["gamma", { shape: 0, scale: 1 }, "shape"],
  ["uniform", { low: 5, high: 4 }, "high"],
  ["uniform", { a: 5, b: 2 }, "b"],
  ["uniform", { mean: 5, gini: 0.4 }, "gini"],
  ["discrete", { values: [1, 2], probs: [0.5] }, "probs"],
  ["discrete", { values: [1, 2], probs: [0.5, 0.6] }, "probs"],
  ["discrete", { values: [1, -2], probs: [0.5, 0.5] }, "values"],
  ["discrete", { values: [1], probs: [1], mean: 2 }, "mean"],
  ["list", { values: [] }, "values"],
  ["list", { values: [1, Number.NaN] }, "values"],
  ["pareto", { alpha: 1, mean: 3 }, "alpha"],
  ["weibull", { mean: 3, cv: 1e9 }, "cv"],
  ["singh-maddala", { a: 2, q: 0.5, mean: 3 }, "q"],
  ["dagum", { a: 1, p: 0.5, mean: 3 }, "a"],
  ["quantiles", { shares: [0.3, 0.2, 0.5], mean: 1 }, "shares"],
  ["quantiles", { shares: [20, 30, 50], mean: 1 }, "shares"],
  ["quantiles", { shares: [0.2, 0.8] }, "mean"],
  ["quantiles", { means: [1, 2, 3], thresholds: [1.5, 3.5] }, "thresholds"],
  ["quantiles", { thresholds: [100, 200], mean: 90 }, "mean"],
  ["spliced", { "body.mean": 1, "body.cv": -1, "tail.from": 3, "tail.alpha": 2 }, "body.cv"],
  ["spliced", { "body.mean": 1, "body.cv": 1, "tail.from": 1e99, "tail.alpha": 2 }, "tail.from"],
];

test.each(refused)("%s refuses %j at %j", (family, input, key) => {
  const result = familyOf(family).create(input);
  if (!isLawProblem(result)) throw new Error("accepted");
  expect(result.key).toBe(key);
  expect(result.allowed.length).toBeGreaterThan(3);
  expect(result.fix.length).toBeGreaterThan(3);
});

test("a Gini index out of 100 is recognised", () => {
  const result = familyOf("lognormal").create({ mean: 1, gini: 43 });
  expect(isLawProblem(result) && result.fix).toContain("0.43");
});

test("a law without spread is the constant law", () => {
  for (const [family, input] of [
    ["lognormal", { mean: 7, gini: 0 }],
    ["lognormal", { median: 7, sigma: 0 }],
    ["gamma", { mean: 7, cv: 0 }],
    ["weibull", { mean: 7, cv: 0 }],
    ["pareto", { mean: 7, gini: 0 }],
  ] as const) {
    expect(lawOf(family, input)).toEqual(lawOf("constant", { value: 7 }));
  }
});

test("amounts of a list and a discrete law come back bit for bit", () => {
  const values = [0.1, 3, 1e-7, 12345.678, 0];
  const law = lawOf("list", { values });
  expect(law.points.map((point) => point * law.scale)).toEqual(values);
  const other = lawOf("discrete", { values, probs: [0.2, 0.2, 0.2, 0.2, 0.2] });
  expect(other.points.map((point) => point * other.scale)).toEqual(values);
});
