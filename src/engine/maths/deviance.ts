import { log } from "./log.ts";

/**
 * x log(x/mean) - x + mean, without cancellation when x is near mean. x >= 0, mean > 0.
 *
 * Near the mean: with v = (x - mean)/(x + mean) it equals (x - mean) v + 2 x (v^3/3 + v^5/5 + ...).
 *
 * @source  C. Loader (2000), Fast and accurate computation of binomial probabilities (the deviance part)
 */
export function deviance(x: number, mean: number): number {
  if (x === 0) return mean;
  const difference = x - mean;
  if (Math.abs(difference) < 0.1 * (x + mean)) {
    const v = difference / (x + mean);
    const square = v * v;
    let term = 2 * x * v;
    let sum = difference * v;
    for (let k = 3; k < 1000; k += 2) {
      term *= square;
      const next = sum + term / k;
      if (next === sum) return sum;
      sum = next;
    }
  }
  return x * log(x / mean) - difference;
}
