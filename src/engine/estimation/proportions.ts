import { betaInverse } from "../maths/incomplete-beta.ts";
import { normalQuantile } from "../maths/normal.ts";
import type { Estimate } from "./estimate.ts";

/** Two bounds of a probability. */
export interface Bounds {
  readonly lower: number;
  readonly upper: number;
}

/**
 * Wilson's score interval of a probability seen k times in n.
 *
 * @source  E. B. Wilson (1927), Probable Inference, the Law of Succession, and Statistical Inference,
 *          Journal of the American Statistical Association 22
 */
export function wilsonInterval(successes: number, trials: number, level: number): Bounds {
  if (trials === 0) return { lower: 0, upper: 1 };
  const z = -normalQuantile(0.5 * (1 - level));
  const share = successes / trials;
  const weight = (z * z) / trials;
  const centre = share + 0.5 * weight;
  const half = z * Math.sqrt((share * (1 - share)) / trials + (0.25 * weight) / trials);
  return {
    lower: successes === 0 ? 0 : Math.max(0, (centre - half) / (1 + weight)),
    upper: successes === trials ? 1 : Math.min(1, (centre + half) / (1 + weight)),
  };
}

/** Exact one-sided upper bound: the probability p at which k or fewer successes have probability 1 - level. */
export function clopperPearsonUpper(successes: number, trials: number, level: number): number {
  if (successes >= trials) return 1;
  // 1 - x of the mirrored beta law keeps the digits of 1 - level
  return 1 - betaInverse(trials - successes, successes + 1, 1 - level);
}

/** Exact one-sided lower bound. */
export function clopperPearsonLower(successes: number, trials: number, level: number): number {
  if (successes <= 0) return 0;
  return betaInverse(successes, trials - successes + 1, 1 - level);
}

/**
 * Exact interval of Clopper and Pearson: covers the probability at least `level` of the time, also at k = 0 and k = n.
 *
 * @source  C. J. Clopper and E. S. Pearson (1934), The Use of Confidence or Fiducial Limits Illustrated in the Case of
 *          the Binomial, Biometrika 26(4)
 */
export function clopperPearsonInterval(successes: number, trials: number, level: number): Bounds {
  const oneSided = 0.5 * (1 + level);
  return { lower: clopperPearsonLower(successes, trials, oneSided), upper: clopperPearsonUpper(successes, trials, oneSided) };
}

/** A probability with its standard error sqrt(p (1 - p) / n) and exact interval; nothing seen gives null and why. */
export function estimateProportion(successes: number, trials: number, level: number): Estimate {
  if (trials === 0) return { count: 0, value: null, standardError: null, lower: null, upper: null, why: "no_observations" };
  const value = successes / trials;
  const standardError = Math.sqrt((value * (1 - value)) / trials);
  return { count: trials, value, standardError, ...clopperPearsonInterval(successes, trials, level), why: null };
}
