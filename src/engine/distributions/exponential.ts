import { exp, expm1 } from "../maths/exp.ts";
import { log, log1p } from "../maths/log.ts";
import type { Distribution } from "./distribution.ts";
import type { Law } from "./law.ts";
import { createFrom } from "./shared/create.ts";
import { draws, firstWord, secondWord } from "./shared/draw-columns.ts";
import { uniformFromWords } from "./shared/uniform-word.ts";

function exponentialLaw(mean: number): Law {
  return { family: "exponential", scale: mean, shape: [], points: [], weights: [] };
}

/** Unit law: exponential of mean 1; `scale` is the mean. Draws rise with the words. */
export const exponential: Distribution = {
  name: "exponential",
  summary: "Memoryless waiting times and costs: many small, few large; coefficient of variation 1, Gini index 1/2.",
  source: "Johnson, Kotz and Balakrishnan (1994), Continuous Univariate Distributions 1, chapter 19",
  parameters: [{ name: "mean", meaning: "the average", allowed: "a number above 0" }],
  create: (input) => createFrom("exponential", input, [{ keys: ["mean"], build: exponentialLaw }]),
  mean: (law) => law.scale,
  variance: (law) => law.scale * law.scale,
  cdf: (law, x) => (x > 0 ? -expm1(-x / law.scale) : 0),
  quantile: (law, p) => -log1p(-p) * law.scale,
  sample: (_law, count) => {
    for (let k = 0; k < count; k += 1) draws[k] = -log(1 - uniformFromWords(firstWord[k]!, secondWord[k]!));
  },
};

/** E[min(X, limit)]. */
export function exponentialLimitedMean(law: Law, limit: number): number {
  return limit > 0 ? -expm1(-limit / law.scale) * law.scale : 0;
}

/** P(X > x), without loss in the tail. */
export function exponentialSurvival(law: Law, x: number): number {
  return x > 0 ? exp(-x / law.scale) : 1;
}
