import { exp, expm1 } from "../maths/exp.ts";
import { gamma, logGamma } from "../maths/gamma.ts";
import { log, log1p } from "../maths/log.ts";
import { pow } from "../maths/pow.ts";
import { solveBracketed } from "../maths/root.ts";
import { constantLaw } from "./constant.ts";
import type { Distribution, LawProblem } from "./distribution.ts";
import type { Law } from "./law.ts";
import { createFrom, lawProblem } from "./shared/create.ts";
import { draws, firstWord, secondWord } from "./shared/draw-columns.ts";
import { uniformFromWords } from "./shared/uniform-word.ts";

const LN_2 = log(2);

function shapeOf(law: Law): number {
  return law.shape[0]!;
}

function lawOfScale(shape: number, scale: number): Law {
  return { family: "weibull", scale, shape: [shape], points: [], weights: [] };
}

function lawOfMean(mean: number, shape: number): Law {
  return lawOfScale(shape, mean / gamma(1 + 1 / shape));
}

/** log(1 + cv^2) = log Gamma(1 + 2/shape) - 2 log Gamma(1 + 1/shape). */
function logSecondMomentRatio(shape: number): number {
  return logGamma(1 + 2 / shape) - 2 * logGamma(1 + 1 / shape);
}

function lawOfVariation(mean: number, cv: number): Law | LawProblem {
  if (cv === 0) return constantLaw(mean);
  const target = log1p(cv * cv);
  // on the logarithm of the shape, from 0.05 to 160,000
  const root = solveBracketed((y) => log(logSecondMomentRatio(exp(y))) - log(target), -3, 12);
  if (root === null) return lawProblem("cv", cv, "a coefficient of variation between 0.00001 and 200,000", "choose family constant, pareto or lognormal");
  return lawOfMean(mean, exp(root));
}

/** Gini index 1 - 2^(-1/shape). */
export function weibullGini(shape: number): number {
  return -expm1(-LN_2 / shape);
}

/** Unit law: Weibull of scale 1; `scale` is the scale parameter. Draws rise with the words. */
export const weibull: Distribution = {
  name: "weibull",
  summary: "Durations and costs whose hazard rises (shape above 1) or falls (below 1); shape 1 is exponential.",
  source: "Johnson, Kotz and Balakrishnan (1994), Continuous Univariate Distributions 1, chapter 21",
  parameters: [
    { name: "mean", meaning: "the average", allowed: "a number above 0" },
    { name: "cv", meaning: "standard deviation divided by mean", allowed: "a number of 0 or more" },
    { name: "gini", meaning: "Gini index", allowed: "from 0 up to, not including, 1" },
    { name: "shape", meaning: "shape", allowed: "a number above 0" },
    { name: "scale", meaning: "scale: the quantile at probability 1 - 1/e", allowed: "a number above 0" },
  ],
  create: (input) =>
    createFrom("weibull", input, [
      { keys: ["mean", "cv"], build: (mean, cv) => lawOfVariation(mean!, cv!) },
      { keys: ["mean", "gini"], build: (mean, gini) => (gini === 0 ? constantLaw(mean!) : lawOfMean(mean!, -LN_2 / log1p(-gini!))) },
      { keys: ["shape", "scale"], build: (shape, scale) => lawOfScale(shape!, scale!) },
      { keys: ["shape", "mean"], build: (shape, mean) => lawOfMean(mean!, shape!) },
    ]),
  mean: (law) => law.scale * gamma(1 + 1 / shapeOf(law)),
  variance: (law) => {
    const mean = weibull.mean(law);
    return mean * mean * expm1(logSecondMomentRatio(shapeOf(law)));
  },
  cdf: (law, x) => (x > 0 ? -expm1(-pow(x / law.scale, shapeOf(law))) : 0),
  quantile: (law, p) => law.scale * pow(-log1p(-p), 1 / shapeOf(law)),
  sample: (law, count) => {
    const power = 1 / shapeOf(law);
    for (let k = 0; k < count; k += 1) draws[k] = exp(power * log(-log(1 - uniformFromWords(firstWord[k]!, secondWord[k]!))));
  },
};
