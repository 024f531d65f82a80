import { exp } from "../../maths/exp.ts";
import { normalCdf, normalQuantile } from "../../maths/normal.ts";
import { solveBracketed } from "../../maths/root.ts";

/**
 * Amounts between groups whose means are known: between each two groups, the threshold of the lognormal law that has
 * both group means. Exact for lognormal incomes, and always between the two means, so shares stay exact for any data.
 *
 * @param means  rising, one for each equal-sized group
 */
export function inferThresholds(means: readonly number[]): number[] {
  return means.slice(1).map((next, k) => means[k]! * thresholdRatio(means, k, next));
}

/** Threshold above group k divided by the mean of group k; 1 where one of the two groups is a single amount. */
function thresholdRatio(means: readonly number[], k: number, next: number): number {
  const mean = means[k]!;
  if (mean === 0 || next === mean) return 1;
  const count = means.length;
  const lower = normalQuantile(k / count);
  const middle = normalQuantile((k + 1) / count);
  const upper = normalQuantile((k + 2) / count);
  const below = (sigma: number): number => normalCdf(middle - sigma) - normalCdf(lower - sigma);
  const above = (sigma: number): number => normalCdf(upper - sigma) - normalCdf(middle - sigma);
  const sigma = solveBracketed((trial) => above(trial) / below(trial) - next / mean, 1e-9, 8);
  const found = sigma === null ? 0 : exp(sigma * middle - 0.5 * sigma * sigma) / (count * below(sigma));
  return found > 1 && found * mean < next ? found : (2 * next) / (mean + next);
}
