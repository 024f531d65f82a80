/** What an estimate from all replications leaves of a row. */
import type { Why } from "../metrics/metric.ts";
import type { ResultRow } from "../result.ts";
import { intervalFactor } from "./estimate.ts";

/** As in a row; without `why` everything is known. */
export type Part = Pick<ResultRow, "mean" | "se" | "lo" | "hi" | "interval" | "k"> & { readonly why?: Why };

export const none = (why: Why): Part => ({ mean: null, se: null, lo: null, hi: null, why });
export const bare = (mean: number, why: Why): Part => ({ mean, se: null, lo: null, hi: null, why });

/** Student's interval; without a standard error there is none. */
export function around(value: number, se: number | null, count: number, confidence: number): Part {
  if (se === null) return bare(value, "one_replication");
  const half = se * intervalFactor(count, confidence)!;
  return { mean: value, se, lo: value - half, hi: value + half };
}
