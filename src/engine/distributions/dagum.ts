import { exp, expm1 } from "../maths/exp.ts";
import { logGamma } from "../maths/gamma.ts";
import { log, log1p } from "../maths/log.ts";
import { pow } from "../maths/pow.ts";
import type { Distribution, LawProblem } from "./distribution.ts";
import type { Law } from "./law.ts";
import { createFrom, lawProblem } from "./shared/create.ts";
import { draws, firstWord, secondWord } from "./shared/draw-columns.ts";
import { uniformFromWords } from "./shared/uniform-word.ts";

/** Shape a: index of the upper tail. */
function aOf(law: Law): number {
  return law.shape[0]!;
}

/** Shape p: weight of the lower tail, whose index is a p. */
function pOf(law: Law): number {
  return law.shape[1]!;
}

/** E[unit^order] = Gamma(p + order/a) Gamma(1 - order/a) / Gamma(p); Infinity where it does not exist. */
function unitMoment(a: number, p: number, order: number): number {
  const step = order / a;
  return step < 1 ? exp(logGamma(p + step) + logGamma(1 - step) - logGamma(p)) : Infinity;
}

/** Quantile of the unit law from the logarithm of the probability. */
function unitQuantile(a: number, p: number, logProbability: number): number {
  return exp(-log(expm1(-logProbability / p)) / a);
}

function lawOfScale(a: number, b: number, p: number): Law {
  return { family: "dagum", scale: b, shape: [a, p], points: [], weights: [] };
}

function lawOfMean(a: number, p: number, mean: number): Law | LawProblem {
  if (!(a > 1)) return lawProblem("a", a, "an a above 1, because otherwise the mean is infinite", "raise a, or give b instead of mean");
  return lawOfScale(a, mean / unitMoment(a, p, 1), p);
}

/** Gini index Gamma(p) Gamma(2p + 1/a) / (Gamma(2p) Gamma(p + 1/a)) - 1, for a > 1. */
export function dagumGini(a: number, p: number): number {
  return expm1(logGamma(p) + logGamma(2 * p + 1 / a) - logGamma(2 * p) - logGamma(p + 1 / a));
}

/** Unit law: Dagum with b = 1; `scale` is b. Draws rise with the words. */
export const dagum: Distribution = {
  name: "dagum",
  summary: "An income law with a power upper tail (also called Burr III) that fits low incomes well.",
  source: "Kleiber and Kotz (2003), Statistical Size Distributions in Economics and Actuarial Sciences, section 6.3",
  parameters: [
    { name: "a", meaning: "index of the upper tail", allowed: "a number above 0 (above 1 with mean)" },
    { name: "b", meaning: "scale", allowed: "a number above 0" },
    { name: "p", meaning: "shape of the lower tail", allowed: "a number above 0" },
    { name: "mean", meaning: "the average, instead of b", allowed: "a number above 0" },
    { name: "median", meaning: "the middle value, instead of b", allowed: "a number above 0" },
  ],
  create: (input) =>
    createFrom("dagum", input, [
      { keys: ["a", "b", "p"], build: (a, b, p) => lawOfScale(a!, b!, p!) },
      { keys: ["a", "p", "mean"], build: (a, p, mean) => lawOfMean(a!, p!, mean!) },
      { keys: ["a", "p", "median"], build: (a, p, median) => lawOfScale(a!, median! / unitQuantile(a!, p!, log(0.5)), p!) },
    ]),
  mean: (law) => law.scale * unitMoment(aOf(law), pOf(law), 1),
  variance: (law) => {
    const second = unitMoment(aOf(law), pOf(law), 2);
    if (second === Infinity) return Infinity;
    const first = unitMoment(aOf(law), pOf(law), 1);
    return law.scale * law.scale * (second - first * first);
  },
  cdf: (law, x) => (x > 0 ? exp(-pOf(law) * log1p(pow(x / law.scale, -aOf(law)))) : 0),
  quantile: (law, p) => law.scale * unitQuantile(aOf(law), pOf(law), log(p)),
  sample: (law, count) => {
    const a = aOf(law);
    const p = pOf(law);
    for (let k = 0; k < count; k += 1) draws[k] = unitQuantile(a, p, log(uniformFromWords(firstWord[k]!, secondWord[k]!)));
  },
};
