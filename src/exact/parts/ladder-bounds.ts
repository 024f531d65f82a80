import type { Severity } from "./severity.ts";

const STEPS = 4000;

/** Lower and upper bound of a probability. */
export interface Bounds {
  readonly lower: number;
  readonly upper: number;
}

/**
 * Bounds of the Cramer-Lundberg ruin probability for any claim law. Ruin means that a geometric
 * sum of ladder heights, with cdf E[min(X, x)]/m, passes u; heights rounded down or up to a grid
 * of u/4000 give sums below or above it:
 * psi(k) = q T(k) + q sum_{j<=k} f(j) psi(k - j), q = 1/(1 + theta), only positive terms.
 *
 * @source  F. Dufresne and H. Gerber (1989), Three methods to calculate the probability of ruin,
 *          ASTIN Bulletin 19 (method of upper and lower bounds)
 */
export function ladderBounds(severity: Severity, theta: number, u: number): Bounds {
  const h = u / STEPS;
  const cdf = Float64Array.from({ length: STEPS + 2 }, (_, k) => severity.limited(k * h) / severity.mean);
  const down = new Float64Array(STEPS + 1);
  const up = new Float64Array(STEPS + 1);
  for (let k = 0; k <= STEPS; k += 1) {
    down[k] = Math.max(0, cdf[k + 1]! - cdf[k]!);
    if (k > 0) up[k] = Math.max(0, cdf[k]! - cdf[k - 1]!);
  }
  const tailDown = (k: number): number => Math.max(0, 1 - cdf[k + 1]!);
  const tailUp = (k: number): number => Math.max(0, 1 - cdf[k]!);
  return { lower: renewal(down, tailDown, 1 / (1 + theta)), upper: renewal(up, tailUp, 1 / (1 + theta)) };
}

function renewal(density: Float64Array, tail: (k: number) => number, q: number): number {
  const psi = new Float64Array(STEPS + 1);
  const atZero = 1 - q * density[0]!;
  for (let k = 0; k <= STEPS; k += 1) {
    let sum = tail(k);
    for (let j = 1; j <= k; j += 1) sum += density[j]! * psi[k - j]!;
    psi[k] = (q * sum) / atZero;
  }
  return Math.min(1, psi[STEPS]!);
}
