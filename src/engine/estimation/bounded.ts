/**
 * Intervals of figures that cannot leave a range: a share lies between 0 and 1, the difference of two shares between -1 and 1.
 *
 * Student's interval knows nothing of the range. Where it stays inside it stands; where it would leave it, the score interval takes its place:
 * all m with |mean - m| <= t se(m), where the variance at m has the shape of a bounded figure, (m - low)(high - m), and at the estimate the
 * size that was observed. It is Wilson's interval with the number of futures replaced by the effective one, ends inside the range by itself,
 * and is not cut: its ends move together.
 *
 * @source  E. B. Wilson (1927), Journal of the American Statistical Association 22; effective sample size as in E. L. Korn and
 *          B. I. Graubard (1998), Confidence intervals for proportions with small expected number of positive counts, Survey Methodology 24
 */
import type { Metric } from "../metrics/metric.ts";
import type { Bounds } from "./proportions.ts";

/** Least and greatest value that a figure can have. */
export type FigureRange = readonly [low: number, high: number];

/** The range of a metric; null where it has none on both sides. Shares lie between 0 and 1 unless the metric says otherwise. */
export function rangeOfMetric({ unit, range }: Pick<Metric, "unit" | "range">): FigureRange | null {
  return range !== undefined ? range : unit === "share" ? [0, 1] : null;
}

/** The range of a difference of two such figures. */
export function rangeOfDifference(range: FigureRange | null): FigureRange | null {
  return range === null ? null : [range[0] - range[1], range[1] - range[0]];
}

const lastDigits = 4 * Number.EPSILON;

/**
 * The score interval where Student's would leave the range; null where that one stands.
 *
 * @param factor  half-width of Student's interval in standard errors
 */
export function boundedInterval(mean: number, standardError: number, factor: number, range: FigureRange | null): Bounds | null {
  if (range === null) return null;
  const [low, high] = range;
  const half = factor * standardError;
  // a last digit inside the range is at its end: 0.9999999999999999 between -1 and 1
  const inside = mean - low > lastDigits * Math.abs(low) && high - mean > lastDigits * Math.abs(high);
  if ((mean - half >= low && mean + half <= high) || !inside) return null;
  const width = high - low;
  const share = (mean - low) / width;
  const spread = standardError / width;
  // (share - m)^2 = c m (1 - m)
  const c = (factor * factor * spread * spread) / (share * (1 - share));
  if (c === Infinity) return { lower: low, upper: high };
  const middle = share + 0.5 * c;
  const root = Math.sqrt(c * share * (1 - share) + 0.25 * c * c);
  const upper = (middle + root) / (1 + c);
  // the product of the roots is share^2 / (1 + c): no digits are lost near 0
  const lower = (share * share) / (middle + root);
  return { lower: low + width * Math.max(0, lower), upper: low + width * Math.min(1, upper) };
}
