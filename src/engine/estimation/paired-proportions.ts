/**
 * The difference of two probabilities seen on the same futures, as "the mutual runs out of money less often than the insurer".
 *
 * Score interval of Tango: all D that the test of p1 - p2 = D on paired counts would not reject. It is never empty of width where both
 * never failed (Student's interval would be 0 to 0 after three futures), and stays within -1 and 1.
 *
 * @source  T. Tango (1998), Equivalence test and confidence interval for the difference in proportions for the paired-sample design,
 *          Statistics in Medicine 17
 */
import { normalQuantile } from "../maths/normal.ts";
import type { Moments } from "./moments.ts";
import type { Bounds } from "./proportions.ts";

const halvings = 60;

/**
 * @param more   futures in which only the first happened
 * @param fewer  futures in which only the second happened
 * @param pairs  all futures
 */
export function tangoInterval(more: number, fewer: number, pairs: number, level: number): Bounds {
  if (pairs === 0) return { lower: -1, upper: 1 };
  const z = -normalQuantile(0.5 * (1 - level));
  const score = (difference: number): number => scoreOf(more, fewer, pairs, difference);
  const estimate = (more - fewer) / pairs;
  // the score falls from above z to below -z as the difference grows
  const bound = (inside: number, outside: number, reached: (score: number) => boolean): number => {
    let [near, far] = [inside, outside];
    for (let step = 0; step < halvings; step++) {
      const middle = 0.5 * (near + far);
      if (reached(score(middle))) far = middle;
      else near = middle;
    }
    return 0.5 * (near + far);
  };
  return {
    lower: estimate <= -1 ? -1 : bound(estimate, -1, (value) => value >= z),
    upper: estimate >= 1 ? 1 : bound(estimate, 1, (value) => value <= -z),
  };
}

/** (b - c - n D) over its standard deviation at D, with the likeliest chance of "only the second" at D. */
function scoreOf(more: number, fewer: number, pairs: number, difference: number): number {
  const second = -more - fewer + (2 * pairs - more + fewer) * difference;
  const third = -fewer * difference * (1 - difference);
  const only = (Math.sqrt(Math.max(0, second * second - 8 * pairs * third)) - second) / (4 * pairs);
  const variance = pairs * (2 * only + difference * (1 - difference));
  const distance = more - fewer - pairs * difference;
  if (distance === 0) return 0;
  return variance > 0 ? distance / Math.sqrt(variance) : distance > 0 ? Infinity : -Infinity;
}

/** Futures in which only the first and only the second happened, from the moments of differences that are -1, 0 or 1. */
export function discordant({ count, mean, squaredDeviations }: Moments): { readonly more: number; readonly fewer: number } {
  const either = Math.round(squaredDeviations + count * mean * mean);
  const surplus = Math.round(count * mean);
  return { more: (either + surplus) / 2, fewer: (either - surplus) / 2 };
}
