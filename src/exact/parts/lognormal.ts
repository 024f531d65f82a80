import { exp } from "../../engine/maths/exp.ts";
import { log, log1p } from "../../engine/maths/log.ts";
import { normalCdf, normalQuantile, normalSurvival } from "../../engine/maths/normal.ts";
import type { Inputs } from "./inputs.ts";
import type { Parameters } from "./parameter.ts";
import { number, positive } from "./parameter.ts";

/** A lognormal law: log X is normal with mean mu and standard deviation sigma. */
export interface Lognormal {
  readonly mu: number;
  readonly sigma: number;
  readonly mean: number;
  readonly median: number;
}

/** How a lognormal law is written: one of mean and median, one of cv, sigma and gini. */
export const LOGNORMAL_KEYS: Parameters = {
  mean: positive("arithmetic mean (give either mean or median)", { optional: true }),
  median: positive("median (give either mean or median)", { optional: true }),
  cv: positive("coefficient of variation (give one of cv, sigma, gini)", { optional: true }),
  sigma: positive("standard deviation of the logarithm (give one of cv, sigma, gini)", { optional: true }),
  gini: number("Gini coefficient (give one of cv, sigma, gini)", { above: 0, below: 1, optional: true }),
};

/** @throws ExactError unless exactly one location and one spread are given */
export function readLognormal(input: Inputs): Lognormal {
  const locations = ["mean", "median"].filter((key) => input.has(key));
  const spreads = ["cv", "sigma", "gini"].filter((key) => input.has(key));
  if (locations.length !== 1) {
    return input.fail(
      locations[1] ?? "mean",
      "exactly one of mean and median",
      locations.length === 0 ? "Add the mean or the median." : "Keep one of the two.",
    );
  }
  if (spreads.length !== 1) {
    return input.fail(spreads[1] ?? "sigma", "exactly one of cv, sigma and gini", spreads.length === 0 ? "Add one of the three." : "Keep one of the three.");
  }
  const sigma = readSigma(input);
  const median = input.maybe("median");
  if (median !== null) return { mu: log(median), sigma, mean: median * exp(0.5 * sigma * sigma), median };
  const mean = input.number("mean");
  return { mu: log(mean) - 0.5 * sigma * sigma, sigma, mean, median: mean * exp(-0.5 * sigma * sigma) };
}

function readSigma(input: Inputs): number {
  const sigma = input.maybe("sigma");
  if (sigma !== null) return sigma;
  const cv = input.maybe("cv");
  if (cv !== null) return Math.sqrt(log1p(cv * cv));
  return Math.SQRT2 * normalQuantile(0.5 + 0.5 * input.number("gini"));
}

/** The standard score of an amount: (log x - mu)/sigma, from the ratio to the median. */
export function score(law: Lognormal, x: number): number {
  if (x <= 0) return -Infinity;
  return x === Infinity ? Infinity : (log(x) - law.mu) / law.sigma;
}

/** E[min(X, x)], the limited expected value. */
export function limitedLognormal(law: Lognormal, x: number): number {
  if (x <= 0) return 0;
  if (x === Infinity) return law.mean;
  const z = score(law, x);
  return law.mean * normalCdf(z - law.sigma) + x * normalSurvival(z);
}

/** Share of the total held by the lowest share p of people. */
export function lorenzLognormal(sigma: number, p: number): number {
  if (p <= 0 || p >= 1) return p <= 0 ? 0 : 1;
  return normalCdf(normalQuantile(p) - sigma);
}
