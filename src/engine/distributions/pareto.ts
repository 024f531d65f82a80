import { exp } from "../maths/exp.ts";
import { log, log1p } from "../maths/log.ts";
import { pow } from "../maths/pow.ts";
import { constantLaw } from "./constant.ts";
import type { Distribution, LawProblem } from "./distribution.ts";
import type { Law } from "./law.ts";
import { createFrom, lawProblem } from "./shared/create.ts";
import { draws, firstWord, secondWord } from "./shared/draw-columns.ts";
import { uniformFromWords } from "./shared/uniform-word.ts";

/** Tail index alpha. */
function alphaOf(law: Law): number {
  return law.shape[0]!;
}

function lawOfMinimum(alpha: number, minimum: number): Law {
  return { family: "pareto", scale: minimum, shape: [alpha], points: [], weights: [] };
}

function lawOfMean(alpha: number, mean: number): Law | LawProblem {
  if (!(alpha > 1))
    return lawProblem("alpha", alpha, "an alpha above 1, because at 1 or less the mean is infinite", "raise alpha, or give min instead of mean");
  return lawOfMinimum(alpha, mean * ((alpha - 1) / alpha));
}

/** gini = 1 / (2 alpha - 1). */
function alphaOfGini(gini: number): number {
  return 0.5 * (1 + 1 / gini);
}

/** Gini index 1 / (2 alpha - 1), for alpha > 1. */
export function paretoGini(alpha: number): number {
  return 1 / (2 * alpha - 1);
}

/** E[min(X, limit)]. */
export function paretoLimitedMean(law: Law, limit: number): number {
  if (limit <= law.scale) return Math.max(0, limit);
  const alpha = alphaOf(law);
  if (alpha === 1) return law.scale * (1 + log(limit / law.scale));
  return (law.scale * (alpha - pow(law.scale / limit, alpha - 1))) / (alpha - 1);
}

/** Unit law: Pareto of type I with minimum 1; `scale` is the minimum. Draws rise with the words. */
export const pareto: Distribution = {
  name: "pareto",
  summary: "A power law above a minimum: the heaviest usual tail; the variance is infinite for alpha of 2 or less.",
  source: "Kleiber and Kotz (2003), Statistical Size Distributions in Economics and Actuarial Sciences, chapter 3",
  parameters: [
    { name: "alpha", meaning: "tail index: smaller is heavier", allowed: "a number above 0 (above 1 with mean)" },
    { name: "min", meaning: "the smallest possible amount", allowed: "a number above 0" },
    { name: "mean", meaning: "the average", allowed: "a number above 0" },
    { name: "gini", meaning: "Gini index, with mean", allowed: "from 0 up to, not including, 1" },
  ],
  create: (input) =>
    createFrom("pareto", input, [
      { keys: ["alpha", "mean"], build: (alpha, mean) => lawOfMean(alpha!, mean!) },
      { keys: ["alpha", "min"], build: (alpha, minimum) => lawOfMinimum(alpha!, minimum!) },
      { keys: ["mean", "gini"], build: (mean, gini) => (gini === 0 ? constantLaw(mean!) : lawOfMean(alphaOfGini(gini!), mean!)) },
    ]),
  mean: (law) => {
    const alpha = alphaOf(law);
    return alpha > 1 ? (law.scale * alpha) / (alpha - 1) : Infinity;
  },
  variance: (law) => {
    const alpha = alphaOf(law);
    return alpha > 2 ? (law.scale * law.scale * alpha) / ((alpha - 1) * (alpha - 1) * (alpha - 2)) : Infinity;
  },
  cdf: (law, x) => (x > law.scale ? 1 - pow(law.scale / x, alphaOf(law)) : 0),
  quantile: (law, p) => law.scale * exp(-log1p(-p) / alphaOf(law)),
  sample: (law, count) => {
    const power = -1 / alphaOf(law);
    for (let k = 0; k < count; k += 1) draws[k] = exp(power * log(1 - uniformFromWords(firstWord[k]!, secondWord[k]!)));
  },
};
