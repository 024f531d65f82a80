import { studentQuantile } from "../maths/student.ts";
import type { Metric } from "../metrics/metric.ts";
import type { ResultRow } from "../result.ts";
import { clopperPearsonInterval } from "./proportions.ts";
import { quantileType7, type SortedSample } from "./quantiles.ts";

/** Means and variances of many figures over replications (Welford); a NaN figure is undefined and does not count. */
export class RunningFigures {
  private readonly counts: Float64Array;
  private readonly means: Float64Array;
  private readonly squares: Float64Array;

  constructor(length: number) {
    this.counts = new Float64Array(length);
    this.means = new Float64Array(length);
    this.squares = new Float64Array(length);
  }

  add(figures: Float64Array): void {
    const { counts, means, squares } = this;
    for (let k = 0; k < figures.length; k++) {
      const figure = figures[k]!;
      if (figure !== figure) continue;
      const n = counts[k]! + 1;
      const delta = figure - means[k]!;
      counts[k] = n;
      means[k] = means[k]! + delta / n;
      squares[k] = squares[k]! + delta * (figure - means[k]!);
    }
  }
  count(k: number): number {
    return this.counts[k]!;
  }
  /** NaN where never defined. */
  mean(k: number): number {
    return this.counts[k] === 0 ? NaN : this.means[k]!;
  }
  /** With n - 1; 0 for fewer than two values. */
  variance(k: number): number {
    return this.counts[k]! < 2 ? 0 : this.squares[k]! / (this.counts[k]! - 1);
  }
  /** NaN for fewer than two values: one replication has no standard error. */
  standardError(k: number): number {
    return this.counts[k]! < 2 ? NaN : Math.sqrt(this.variance(k) / this.counts[k]!);
  }
}

/** Keeps the values of some figures, replication by replication, in columns that double. */
export class ValueStore {
  private readonly columnOf: Int32Array;
  private readonly columns: Float64Array[];
  private readonly kept: readonly number[];
  private rows = 0;

  constructor(length: number, kept: readonly number[]) {
    this.columnOf = new Int32Array(length).fill(-1);
    this.kept = kept;
    kept.forEach((figure, column) => {
      this.columnOf[figure] = column;
    });
    this.columns = kept.map(() => new Float64Array(16));
  }

  add(figures: Float64Array): void {
    const room = this.columns[0]?.length ?? 0;
    if (this.rows >= room) {
      for (let c = 0; c < this.columns.length; c++) {
        const grown = new Float64Array(room * 2);
        grown.set(this.columns[c]!);
        this.columns[c] = grown;
      }
    }
    for (let c = 0; c < this.kept.length; c++) this.columns[c]![this.rows] = figures[this.kept[c]!]!;
    this.rows++;
  }
  /** Defined values in order of replication. */
  inOrder(figure: number): Float64Array {
    return this.columns[this.columnOf[figure]!]!.subarray(0, this.rows).filter((value) => value === value);
  }
  /** Defined values, smallest first. */
  sorted(figure: number): SortedSample {
    return sortedSample(this.inOrder(figure));
  }
  /** Differences of two figures where both are defined, smallest first. */
  differences(first: number, second: number): SortedSample {
    const a = this.columns[this.columnOf[first]!]!;
    const b = this.columns[this.columnOf[second]!]!;
    const out: number[] = [];
    for (let row = 0; row < this.rows; row++) {
      const difference = a[row]! - b[row]!;
      if (difference === difference) out.push(difference);
    }
    return sortedSample(Float64Array.from(out));
  }
}

/** Sorts in place: typed arrays sort by number. The brand says that it was done. */
function sortedSample(values: Float64Array): SortedSample {
  return values.sort() as SortedSample;
}

export type RowKey = Pick<ResultRow, "world" | "versus" | "scheme" | "metric" | "by" | "group" | "year"> & { readonly versus_scheme?: string };

/** Quantile of Student's t for a two-sided interval; each is computed once. */
const studentCache = new Map<string, number>();

export function studentFactor(confidence: number, degrees: number): number {
  const key = `${confidence}/${degrees}`;
  let factor = studentCache.get(key);
  if (factor === undefined) {
    factor = studentQuantile(0.5 + confidence / 2, degrees);
    studentCache.set(key, factor);
  }
  return factor;
}

/** One result row. `sorted` holds the values of an undivided figure, null for a breakdown. */
export function rowOf(
  key: RowKey,
  metric: Pick<Metric, "unit" | "proportion" | "why">,
  running: RunningFigures,
  at: number,
  sorted: SortedSample | null,
  confidence: number,
): ResultRow {
  const n = running.count(at);
  const spread = sorted === null ? {} : spreadOf(sorted, running, at);
  if (n === 0) return { ...key, n, mean: null, se: null, lo: null, hi: null, ...spread, unit: metric.unit, why: metric.why };
  const mean = running.mean(at);
  if (metric.proportion) {
    const k = Math.round(mean * n);
    const { lower, upper } = clopperPearsonInterval(k, n, confidence);
    return {
      ...key,
      n,
      k,
      mean: k / n,
      se: Math.sqrt(((k / n) * (1 - k / n)) / n),
      lo: lower,
      hi: upper,
      ...spread,
      unit: metric.unit,
      interval: "clopper-pearson",
    };
  }
  if (n < 2) return { ...key, n, mean, se: null, lo: null, hi: null, ...spread, unit: metric.unit, why: "one_replication" };
  const error = running.standardError(at);
  const half = error * studentFactor(confidence, n - 1);
  return { ...key, n, mean, se: error, lo: mean - half, hi: mean + half, ...spread, unit: metric.unit };
}

function spreadOf(sorted: SortedSample, running: RunningFigures, at: number): Pick<ResultRow, "sd" | "p5" | "p50" | "p95"> {
  if (sorted.length === 0) return { sd: null, p5: null, p50: null, p95: null };
  return {
    sd: sorted.length < 2 ? null : Math.sqrt(running.variance(at)),
    p5: quantileType7(sorted, 0.05),
    p50: quantileType7(sorted, 0.5),
    p95: quantileType7(sorted, 0.95),
  };
}
