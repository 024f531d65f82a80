import type { Metric } from "../metrics/metric.ts";
import type { ResultRow } from "../result.ts";
import { boundedInterval, type FigureRange, rangeOfDifference, rangeOfMetric } from "./bounded.ts";
import { estimateMean, intervalFactor } from "./estimate.ts";
import { type Moments, standardDeviation } from "./moments.ts";
import { discordant, tangoInterval } from "./paired-proportions.ts";
import { estimateProportion } from "./proportions.ts";
import { quantileType7, type SortedSample } from "./quantiles.ts";

export type RowKey = Pick<ResultRow, "world" | "versus" | "scheme" | "metric" | "by" | "group" | "year"> & { readonly versus_scheme?: string };

/** One result row. `sorted` holds the values of an undivided figure, null for a breakdown. */
export function rowOf(
  key: RowKey,
  metric: Pick<Metric, "unit" | "proportion" | "why" | "range">,
  moments: Moments,
  sorted: SortedSample | null,
  confidence: number,
): ResultRow {
  return figureRow(key, metric, moments, sorted, confidence, rangeOfMetric(metric));
}

/** The row of a difference between two worlds on the same futures; `metric` is the one that is compared. */
export function differenceRow(
  key: RowKey,
  metric: Pick<Metric, "unit" | "proportion" | "why" | "range" | "compare">,
  moments: Moments,
  sorted: SortedSample | null,
  confidence: number,
): ResultRow {
  const own = rangeOfMetric(metric);
  // a figure that exists only between two worlds is no difference
  const range = metric.compare === undefined ? rangeOfDifference(own) : own;
  const row = figureRow(key, { ...metric, proportion: false }, moments, sorted, confidence, range);
  if (!metric.proportion || moments.count === 0) return row;
  const { more, fewer } = discordant(moments);
  const { lower, upper } = tangoInterval(more, fewer, moments.count, confidence);
  return { ...row, lo: lower, hi: upper, interval: "tango" };
}

function figureRow(
  key: RowKey,
  metric: Pick<Metric, "unit" | "proportion" | "why">,
  moments: Moments,
  sorted: SortedSample | null,
  confidence: number,
  range: FigureRange | null,
): ResultRow {
  const n = moments.count;
  const spread = sorted === null ? {} : spreadOf(sorted, moments);
  if (metric.proportion && n > 0) {
    const k = Math.round(moments.mean * n);
    const { value, standardError, lower, upper } = estimateProportion(k, n, confidence);
    return { ...key, n, k, mean: value, se: standardError, lo: lower, hi: upper, ...spread, unit: metric.unit, interval: "clopper-pearson" };
  }
  const { value, standardError, lower, upper, why } = estimateMean(moments, confidence);
  const inside = value === null || standardError === null ? null : boundedInterval(value, standardError, intervalFactor(n, confidence)!, range);
  const reason = why === null ? {} : { why: why === "one_observation" ? ("one_replication" as const) : metric.why };
  const ends = inside === null ? { lo: lower, hi: upper } : { lo: inside.lower, hi: inside.upper };
  return { ...key, n, mean: value, se: standardError, ...ends, ...spread, unit: metric.unit, ...(inside === null ? {} : { interval: "score" }), ...reason };
}

function spreadOf(sorted: SortedSample, moments: Moments): Pick<ResultRow, "sd" | "p5" | "p50" | "p95"> {
  return { sd: standardDeviation(moments), p5: quantileType7(sorted, 0.05), p50: quantileType7(sorted, 0.5), p95: quantileType7(sorted, 0.95) };
}
