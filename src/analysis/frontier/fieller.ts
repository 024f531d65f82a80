/**
 * Interval of a ratio of two means from pairs, where the denominator may be near 0.
 *
 * @source E. C. Fieller (1954), "Some problems in interval estimation", JRSS B 16, 175-185; for cost-effectiveness: A. R. Willan and
 *         B. J. O'Brien (1996), Health Economics 5, 297-305
 */
import { intervalFactor } from "../../engine/estimation/estimate.ts";

export interface Ratio {
  readonly ratio: number | null;
  /** null: the interval has no such end, because the denominator cannot be told from 0. */
  readonly lo: number | null;
  readonly hi: number | null;
}

/** @param tops, bottoms  pairs, of one length */
export function ratioOfMeans(tops: Float64Array, bottoms: Float64Array, confidence: number): Ratio {
  const n = tops.length;
  const factor = intervalFactor(n, confidence);
  const [a, b] = [meanOf(tops), meanOf(bottoms)];
  if (b === 0 || n === 0) return { ratio: null, lo: null, hi: null };
  const ratio = a / b;
  if (factor === null) return { ratio, lo: null, hi: null };
  const [aa, bb, ab] = [covariance(tops, tops) / n, covariance(bottoms, bottoms) / n, covariance(tops, bottoms) / n];
  const t2 = factor * factor;
  // all r with (a - r b)^2 <= t^2 (aa - 2 r ab + r^2 bb)
  const square = b * b - t2 * bb;
  if (square <= 0) return { ratio, lo: null, hi: null };
  const middle = a * b - t2 * ab;
  const root = Math.sqrt(Math.max(0, middle * middle - square * (a * a - t2 * aa)));
  return { ratio, lo: (middle - root) / square, hi: (middle + root) / square };
}

function meanOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function covariance(first: Float64Array, second: Float64Array): number {
  const [a, b] = [meanOf(first), meanOf(second)];
  return first.reduce((sum, value, k) => sum + (value - a) * (second[k]! - b), 0) / (first.length - 1);
}
