import { erf } from "../maths/error-function.ts";
import { exp, expm1, mostSteps, powerOfSteps, stepsPerUnit } from "../maths/exp.ts";
import { log, log1p } from "../maths/log.ts";
import { normalCdf, normalQuantile } from "../maths/normal.ts";
import { drawNormals, normals, placeNormal } from "../maths/normal-draws.ts";
import { constantLaw } from "./constant.ts";
import type { Distribution } from "./distribution.ts";
import type { Law } from "./law.ts";
import { createFrom } from "./shared/create.ts";
import { draws, firstWord, secondWord } from "./shared/draw-columns.ts";

const SQRT_2 = Math.sqrt(2);

/** sigma, the standard deviation of the logarithm. */
function sigmaOf(law: Law): number {
  return law.shape[0]!;
}

function lawOfMedian(median: number, sigma: number): Law {
  if (sigma === 0) return constantLaw(median);
  return { family: "lognormal", scale: median, shape: [sigma], points: [], weights: [] };
}

function lawOfMean(mean: number, sigma: number): Law {
  return lawOfMedian(mean * exp(-0.5 * sigma * sigma), sigma);
}

/** Gini index of a lognormal: erf(sigma / 2). */
export function lognormalGini(sigma: number): number {
  return erf(0.5 * sigma);
}

/** The sigma that has a Gini index: sqrt(2) times the normal quantile of (1 + gini) / 2. */
export function sigmaOfGini(gini: number): number {
  return SQRT_2 * normalQuantile(0.5 * (1 + gini));
}

/** Share of the total held by the lowest fraction p of units: the Lorenz curve. */
export function lognormalLorenz(sigma: number, p: number): number {
  return normalCdf(normalQuantile(p) - sigma);
}

/** E[min(X, limit)]: the expected cost below a deductible or ceiling. */
export function lognormalLimitedMean(law: Law, limit: number): number {
  if (!(limit > 0)) return 0;
  const sigma = sigmaOf(law);
  const z = log(limit / law.scale) / sigma;
  return lognormal.mean(law) * normalCdf(z - sigma) + limit * normalCdf(-z);
}

/** Unit law: exp(sigma Z), median 1; `scale` is the median. Draws rise with the words. */
export const lognormal: Distribution = {
  name: "lognormal",
  summary: "The logarithm is normal: the usual first choice for incomes and for the cost of care.",
  source: "Kleiber and Kotz (2003), Statistical Size Distributions in Economics and Actuarial Sciences, chapter 4",
  parameters: [
    { name: "mean", meaning: "the average", allowed: "a number above 0" },
    { name: "median", meaning: "the middle value", allowed: "a number above 0" },
    { name: "cv", meaning: "standard deviation divided by mean", allowed: "a number of 0 or more" },
    { name: "gini", meaning: "Gini index", allowed: "from 0 up to, not including, 1" },
    { name: "sigma", meaning: "standard deviation of the logarithm", allowed: "a number of 0 or more" },
    { name: "mu", meaning: "mean of the logarithm", allowed: "a number" },
  ],
  create: (input) =>
    createFrom("lognormal", input, [
      { keys: ["mean", "cv"], build: (mean, cv) => lawOfMean(mean!, Math.sqrt(log1p(cv! * cv!))) },
      { keys: ["mean", "gini"], build: (mean, gini) => lawOfMean(mean!, sigmaOfGini(gini!)) },
      { keys: ["mean", "sigma"], build: (mean, sigma) => lawOfMean(mean!, sigma!) },
      { keys: ["median", "gini"], build: (median, gini) => lawOfMedian(median!, sigmaOfGini(gini!)) },
      { keys: ["median", "sigma"], build: (median, sigma) => lawOfMedian(median!, sigma!) },
      { keys: ["median", "cv"], build: (median, cv) => lawOfMedian(median!, Math.sqrt(log1p(cv! * cv!))) },
      { keys: ["mu", "sigma"], build: (mu, sigma) => lawOfMedian(exp(mu!), sigma!) },
    ]),
  mean: (law) => law.scale * exp(0.5 * sigmaOf(law) * sigmaOf(law)),
  variance: (law) => {
    const square = sigmaOf(law) * sigmaOf(law);
    return law.scale * law.scale * exp(square) * expm1(square);
  },
  cdf: (law, x) => (x > 0 ? normalCdf(log(x / law.scale) / sigmaOf(law)) : 0),
  quantile: (law, p) => law.scale * exp(sigmaOf(law) * normalQuantile(p)),
  sample: (law, count) => {
    const sigma = sigmaOf(law);
    for (let k = 0; k < count; k += 1) placeNormal(k, firstWord[k]!, secondWord[k]!);
    drawNormals(count);
    const steps = sigma * stepsPerUnit;
    // no normal of two words is beyond 8.3
    if (steps * 8.3 < mostSteps) for (let k = 0; k < count; k += 1) draws[k] = powerOfSteps(steps * normals[k]!);
    else for (let k = 0; k < count; k += 1) draws[k] = exp(sigma * normals[k]!);
  },
};
