import { studentQuantile } from "../maths/student.ts";
import { type Moments, sampleVariance } from "./moments.ts";

/** Why an estimate or its interval cannot be given. */
export type EstimateWhy = "no_observations" | "one_observation" | "not_finite";

/** An estimated mean and how sure it is. What cannot be said is null, never NaN or 0. */
export interface Estimate {
  /** Replications in which the figure is defined. */
  readonly count: number;
  readonly value: number | null;
  /** Of the estimated mean: s / sqrt(n), s with n - 1. */
  readonly standardError: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly why: EstimateWhy | null;
}

const factors = new Map<string, number>();

/** Half-width of the Student t interval in standard errors; null below two observations. Each is computed once. */
export function intervalFactor(count: number, level: number): number | null {
  if (count < 2) return null;
  const key = `${level}/${count}`;
  let factor = factors.get(key);
  if (factor === undefined) {
    factor = -studentQuantile(0.5 * (1 - level), count - 1);
    factors.set(key, factor);
  }
  return factor;
}

/** Mean, standard error and Student t interval at `level` (0.95) with n - 1 degrees of freedom. */
export function estimateMean(moments: Moments, level: number): Estimate {
  const { count } = moments;
  // one infinite outcome leaves neither a mean nor a spread that could be printed
  if (count > 0 && !(moments.mean > -Infinity && moments.mean < Infinity && moments.squaredDeviations < Infinity)) {
    return { count, value: null, standardError: null, lower: null, upper: null, why: "not_finite" };
  }
  const value = count === 0 ? null : moments.mean;
  const variance = sampleVariance(moments);
  const factor = intervalFactor(count, level);
  if (value === null || variance === null || factor === null) {
    return { count, value, standardError: null, lower: null, upper: null, why: count === 0 ? "no_observations" : "one_observation" };
  }
  const standardError = Math.sqrt(variance / count);
  return { count, value, standardError, lower: value - factor * standardError, upper: value + factor * standardError, why: null };
}
