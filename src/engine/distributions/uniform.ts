import { constantLaw } from "./constant.ts";
import type { Distribution, LawProblem } from "./distribution.ts";
import type { Law } from "./law.ts";
import { createFrom, lawProblem } from "./shared/create.ts";
import { draws, firstWord, secondWord } from "./shared/draw-columns.ts";
import { uniformFromWords } from "./shared/uniform-word.ts";

/** Smallest value of the unit law. */
function lowOf(law: Law): number {
  return law.shape[0]!;
}

function uniformLaw(low: number, high: number): Law | LawProblem {
  if (high === low) return constantLaw(low);
  if (!(high > low)) return lawProblem("high", high, "an upper end above the lower end", `write a number above ${low}, or family constant`);
  return { family: "uniform", scale: high, shape: [low / high], points: [], weights: [] };
}

function lawOfEnds(a: number, b: number): Law | LawProblem {
  const law = uniformLaw(a, b);
  return "key" in law ? { ...law, key: "b" } : law;
}

/** gini = (high - low) / (3 (high + low)), so high = mean (1 + 3 gini). */
function lawOfGini(mean: number, gini: number): Law | LawProblem {
  if (gini === 0) return constantLaw(mean);
  if (!(gini > 0 && gini <= 1 / 3)) {
    return lawProblem("gini", gini, "a uniform law has a Gini index of at most 1/3", "choose lognormal for more inequality");
  }
  return uniformLaw(Math.max(0, mean * (1 - 3 * gini)), mean * (1 + 3 * gini));
}

/** Unit law: uniform from low/high to 1; `scale` is the upper end. Draws rise with the words. */
export const uniform: Distribution = {
  name: "uniform",
  summary: "Every amount between two ends is equally likely.",
  source: "by definition; Gini index from Kleiber and Kotz (2003), Statistical Size Distributions",
  parameters: [
    { name: "low", meaning: "the lower end (also written a)", allowed: "a number of 0 or more" },
    { name: "high", meaning: "the upper end (also written b)", allowed: "a number of at least low" },
    { name: "mean", meaning: "the average, with gini", allowed: "a number above 0" },
    { name: "gini", meaning: "Gini index", allowed: "from 0 to 1/3" },
  ],
  create: (input) =>
    createFrom(
      "uniform",
      input,
      [
        { keys: ["low", "high"], build: uniformLaw },
        { keys: ["a", "b"], build: lawOfEnds },
        { keys: ["mean", "gini"], build: lawOfGini },
      ],
      { a: { test: (value) => value >= 0, allowed: "a number of 0 or more" } },
    ),
  mean: (law) => 0.5 * law.scale * (1 + lowOf(law)),
  variance: (law) => {
    const width = law.scale * (1 - lowOf(law));
    return (width * width) / 12;
  },
  cdf: (law, x) => Math.min(1, Math.max(0, (x / law.scale - lowOf(law)) / (1 - lowOf(law)))),
  quantile: (law, p) => law.scale * (lowOf(law) + (1 - lowOf(law)) * p),
  sample: (law, count) => {
    const low = lowOf(law);
    const width = 1 - low;
    for (let k = 0; k < count; k += 1) draws[k] = low + width * uniformFromWords(firstWord[k]!, secondWord[k]!);
  },
};

/** Gini index: a third of (high - low) / (high + low). */
export function uniformGini(law: Law): number {
  return (1 - lowOf(law)) / (3 * (1 + lowOf(law)));
}

/** E[min(X, limit)]. */
export function uniformLimitedMean(law: Law, limit: number): number {
  const low = lowOf(law) * law.scale;
  if (!(limit > low)) return Math.max(0, limit);
  if (limit >= law.scale) return uniform.mean(law);
  const below = (limit - low) / (law.scale - low);
  return below * 0.5 * (low + limit) + (1 - below) * limit;
}
