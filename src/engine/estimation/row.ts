import type { Metric } from "../metrics/metric.ts";
import type { ResultRow } from "../result.ts";
import { estimateMean } from "./estimate.ts";
import { type Moments, standardDeviation } from "./moments.ts";
import { estimateProportion } from "./proportions.ts";
import { quantileType7, type SortedSample } from "./quantiles.ts";

export type RowKey = Pick<ResultRow, "world" | "versus" | "scheme" | "metric" | "by" | "group" | "year"> & { readonly versus_scheme?: string };

/** One result row. `sorted` holds the values of an undivided figure, null for a breakdown. */
export function rowOf(
  key: RowKey,
  metric: Pick<Metric, "unit" | "proportion" | "why">,
  moments: Moments,
  sorted: SortedSample | null,
  confidence: number,
): ResultRow {
  const n = moments.count;
  const spread = sorted === null ? {} : spreadOf(sorted, moments);
  if (metric.proportion && n > 0) {
    const k = Math.round(moments.mean * n);
    const { value, standardError, lower, upper } = estimateProportion(k, n, confidence);
    return { ...key, n, k, mean: value, se: standardError, lo: lower, hi: upper, ...spread, unit: metric.unit, interval: "clopper-pearson" };
  }
  const { value, standardError, lower, upper, why } = estimateMean(moments, confidence);
  const reason = why === null ? {} : { why: why === "one_observation" ? ("one_replication" as const) : metric.why };
  return { ...key, n, mean: value, se: standardError, lo: lower, hi: upper, ...spread, unit: metric.unit, ...reason };
}

function spreadOf(sorted: SortedSample, moments: Moments): Pick<ResultRow, "sd" | "p5" | "p50" | "p95"> {
  return { sd: standardDeviation(moments), p5: quantileType7(sorted, 0.05), p50: quantileType7(sorted, 0.5), p95: quantileType7(sorted, 0.95) };
}
