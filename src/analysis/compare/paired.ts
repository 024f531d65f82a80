/** Differences of figures between two runs: future by future where the futures are the same, else by their standard errors. */
import { boundedInterval, type FigureRange, rangeOfDifference, rangeOfMetric } from "../../engine/estimation/bounded.ts";
import { estimateMean, intervalFactor } from "../../engine/estimation/estimate.ts";
import { momentsOf } from "../../engine/estimation/moments.ts";
import type { FutureFigures } from "../../engine/index.ts";
import { metrics } from "../../engine/levers/catalogue.ts";
import { findMetric } from "../../engine/metrics/statistic.ts";
import type { ResultRow } from "../../engine/result.ts";

export interface Difference {
  readonly world: string;
  readonly scheme: string | null;
  readonly metric: string;
  readonly by: string | null;
  readonly group: string | null;
  readonly year: number | null;
  readonly unit: string;
  readonly first: number | null;
  readonly second: number | null;
  /** second - first. */
  readonly mean: number | null;
  readonly se: number | null;
  readonly lo: number | null;
  readonly hi: number | null;
  /** Futures that were compared one by one; 0: by standard errors of two separate samples. */
  readonly pairs: number;
}

export interface Run {
  readonly rows: readonly ResultRow[];
  /** Empty where they were not saved. */
  readonly futures: readonly FutureFigures[];
  readonly seed: string;
  readonly rng: string;
}

/** Whether replication k of both runs is the same future. */
export function sameFutures(first: Run, second: Run): boolean {
  return first.seed === second.seed && first.rng === second.rng && first.futures.length > 0 && second.futures.length > 0;
}

const keyOf = (row: Pick<ResultRow, "world" | "scheme" | "metric" | "by" | "group" | "year">): string =>
  JSON.stringify([row.world, row.scheme, row.metric, row.by, row.group, row.year]);

/**
 * Level rows that both runs have. Undivided horizon figures are paired where the futures are the same.
 *
 * @param rename  name of a world or scheme of the first run in the second one
 */
export function differences(first: Run, second: Run, confidence: number, rename: (name: string) => string = (name) => name): Difference[] {
  const others = new Map(second.rows.filter(({ versus }) => versus === null).map((row) => [keyOf(row), row]));
  const paired = sameFutures(first, second);
  return first.rows
    .filter(({ versus }) => versus === null)
    .flatMap((row) => {
      const named = { ...row, world: rename(row.world), scheme: row.scheme === null ? null : rename(row.scheme) };
      const other = others.get(keyOf(named));
      if (other === undefined) return [];
      const { world, scheme, metric, by, group, year, unit } = row;
      const key = { world, scheme, metric, by, group, year, unit, first: row.mean, second: other.mean };
      const values = paired && by === null && year === null ? pairedValues(first, row, second, named) : null;
      const range = rangeOf(metric);
      return [{ ...key, ...(values === null ? separate(row, other, confidence, range) : together(values, confidence, range)) }];
    });
}

type Key = Pick<ResultRow, "world" | "scheme" | "metric">;

function pairedValues(first: Run, key: Key, second: Run, named: Key): Float64Array | null {
  const find = ({ futures }: Run, { world, scheme, metric }: Key): Float64Array | undefined =>
    futures.find((one) => one.world === world && one.scheme === scheme && one.metric === metric)?.values;
  const [a, b] = [find(first, key), find(second, named)];
  if (a === undefined || b === undefined) return null;
  const length = Math.min(a.length, b.length);
  return Float64Array.from({ length }, (_, k) => b[k]! - a[k]!).filter((value) => value === value);
}

type Estimated = Pick<Difference, "mean" | "se" | "lo" | "hi" | "pairs">;

function together(values: Float64Array, confidence: number, range: FigureRange | null): Estimated {
  const { value, standardError, lower, upper } = estimateMean(momentsOf(values), confidence);
  const inside = value === null || standardError === null ? null : boundedInterval(value, standardError, intervalFactor(values.length, confidence)!, range);
  return { mean: value, se: standardError, lo: inside?.lower ?? lower, hi: inside?.upper ?? upper, pairs: values.length };
}

/** Two samples that have nothing in common: variances add; degrees of freedom of the smaller one, on the safe side. */
function separate(first: ResultRow, second: ResultRow, confidence: number, range: FigureRange | null): Estimated {
  if (first.mean === null || second.mean === null) return { mean: null, se: null, lo: null, hi: null, pairs: 0 };
  const mean = second.mean - first.mean;
  const factor = intervalFactor(Math.min(first.n, second.n), confidence);
  if (first.se === null || second.se === null || factor === null) return { mean, se: null, lo: null, hi: null, pairs: 0 };
  const se = Math.sqrt(first.se * first.se + second.se * second.se);
  const inside = boundedInterval(mean, se, factor, range);
  return { mean, se, lo: inside?.lower ?? mean - factor * se, hi: inside?.upper ?? mean + factor * se, pairs: 0 };
}

/** Between which values a difference of the metric lies; null where it has no bounds. */
function rangeOf(id: string): FigureRange | null {
  const metric = findMetric(metrics, id);
  return metric === undefined ? null : rangeOfDifference(rangeOfMetric(metric));
}
