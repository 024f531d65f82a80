import { exp, expm1 } from "../maths/exp.ts";
import { logGamma } from "../maths/gamma.ts";
import { log, log1p } from "../maths/log.ts";
import { pow } from "../maths/pow.ts";
import type { Distribution, LawProblem } from "./distribution.ts";
import type { Law } from "./law.ts";
import { createFrom, lawProblem } from "./shared/create.ts";
import { draws, firstWord, secondWord } from "./shared/draw-columns.ts";
import { uniformFromWords } from "./shared/uniform-word.ts";

/** Shape a: weight of both tails. */
function aOf(law: Law): number {
  return law.shape[0]!;
}

/** Shape q: weight of the upper tail, whose index is a q. */
function qOf(law: Law): number {
  return law.shape[1]!;
}

/** E[unit^order] = Gamma(1 + order/a) Gamma(q - order/a) / Gamma(q); Infinity where it does not exist. */
function unitMoment(a: number, q: number, order: number): number {
  const step = order / a;
  return q > step ? exp(logGamma(1 + step) + logGamma(q - step) - logGamma(q)) : Infinity;
}

/** Quantile of the unit law from log(1 - p). */
function unitQuantile(a: number, q: number, logSurvival: number): number {
  return exp(log(expm1(-logSurvival / q)) / a);
}

function lawOfScale(a: number, b: number, q: number): Law {
  return { family: "singh-maddala", scale: b, shape: [a, q], points: [], weights: [] };
}

function lawOfMean(a: number, q: number, mean: number): Law | LawProblem {
  if (!(a * q > 1)) return lawProblem("q", q, "a times q above 1, because otherwise the mean is infinite", "raise q, or give b instead of mean");
  return lawOfScale(a, mean / unitMoment(a, q, 1), q);
}

/** Gini index 1 - Gamma(q) Gamma(2q - 1/a) / (Gamma(q - 1/a) Gamma(2q)), for a q > 1. */
export function singhMaddalaGini(a: number, q: number): number {
  return -expm1(logGamma(q) + logGamma(2 * q - 1 / a) - logGamma(q - 1 / a) - logGamma(2 * q));
}

/** Unit law: Singh-Maddala with b = 1; `scale` is b. Draws rise with the words. */
export const singhMaddala: Distribution = {
  name: "singh-maddala",
  summary: "An income law with a power upper tail (also called Burr XII), often the best three-parameter fit.",
  source: "Kleiber and Kotz (2003), Statistical Size Distributions in Economics and Actuarial Sciences, section 6.2",
  parameters: [
    { name: "a", meaning: "shape of both tails", allowed: "a number above 0" },
    { name: "b", meaning: "scale", allowed: "a number above 0" },
    { name: "q", meaning: "shape of the upper tail", allowed: "a number above 0 (a times q above 1 with mean)" },
    { name: "mean", meaning: "the average, instead of b", allowed: "a number above 0" },
    { name: "median", meaning: "the middle value, instead of b", allowed: "a number above 0" },
  ],
  create: (input) =>
    createFrom("singh-maddala", input, [
      { keys: ["a", "b", "q"], build: (a, b, q) => lawOfScale(a!, b!, q!) },
      { keys: ["a", "q", "mean"], build: (a, q, mean) => lawOfMean(a!, q!, mean!) },
      { keys: ["a", "q", "median"], build: (a, q, median) => lawOfScale(a!, median! / unitQuantile(a!, q!, log(0.5)), q!) },
    ]),
  mean: (law) => law.scale * unitMoment(aOf(law), qOf(law), 1),
  variance: (law) => {
    const second = unitMoment(aOf(law), qOf(law), 2);
    if (second === Infinity) return Infinity;
    const first = unitMoment(aOf(law), qOf(law), 1);
    return law.scale * law.scale * (second - first * first);
  },
  cdf: (law, x) => (x > 0 ? -expm1(-qOf(law) * log1p(pow(x / law.scale, aOf(law)))) : 0),
  quantile: (law, p) => law.scale * unitQuantile(aOf(law), qOf(law), log1p(-p)),
  sample: (law, count) => {
    const a = aOf(law);
    const q = qOf(law);
    for (let k = 0; k < count; k += 1) draws[k] = unitQuantile(a, q, log(1 - uniformFromWords(firstWord[k]!, secondWord[k]!)));
  },
};
