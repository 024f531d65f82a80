/**
 * Counts with a hurdle: whether there is any event at all, and how many there are then by a Poisson law without its zero.
 *
 *   P(N = 0) = zeros,   P(N = n | N > 0) = l^n / (n! (e^l - 1)),   l / (1 - e^-l) = mean / (1 - zeros)
 *
 * Where the mean is below 1 - zeros there is one event for each who has any, so that the mean holds and more have none.
 *
 * @source  J. Mullahy (1986), Specification and testing of some modified count data models, Journal of Econometrics 33
 */
import { exp, expm1 } from "./exp.ts";

/** Largest parameter: more than that many events a year are not counts of visits. */
const largest = 300;

/** Probability of any event. */
export function anyOfHurdle(mean: number, zeros: number): number {
  return mean < 1 - zeros ? mean : 1 - zeros;
}

/** l of the law without zero that has this mean; 0 where the mean is 1 (or less). Newton from above: the function is convex. */
export function truncatedParameter(mean: number): number {
  if (!(mean > 1)) return 0;
  let l = Math.min(mean, 2 * (mean - 1));
  for (let round = 0; round < 100; round++) {
    const step = (l + mean * expm1(-l)) / (1 - mean * exp(-l));
    if (!(step > 0)) break;
    l -= step;
    // the error of the next step would be about the square of this one
    if (step < 1e-9 * l) break;
  }
  return Math.min(l, largest);
}

/** Smallest n with P(N <= n | N > 0) >= u. */
export function invertTruncated(u: number, l: number): number {
  if (!(l > 0)) return 1;
  let n = 1;
  let probability = l / expm1(l);
  let sum = probability;
  // the last digits of the sum can stay below u for ever
  while (sum < u && !(n > l && probability < 1e-17)) {
    n++;
    probability *= l / n;
    sum += probability;
  }
  return n;
}

/** E[N^2]. */
export function secondOfHurdle(mean: number, zeros: number): number {
  return mean * (1 + truncatedParameter(mean / (1 - zeros)));
}

/** Number of events of a year by one uniform: none where it is not below the probability of any. */
export function drawHurdle(u: number, mean: number, zeros: number): number {
  const any = anyOfHurdle(mean, zeros);
  return u < any ? invertTruncated(u / any, truncatedParameter(mean / (1 - zeros))) : 0;
}
