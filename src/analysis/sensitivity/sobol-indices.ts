/**
 * First-order and total Sobol indices from the design of Saltelli: two Sobol samples A and B, and for each factor A with that factor's column of B.
 *
 * @source A. Saltelli et al. (2010), "Variance based sensitivity analysis of model output", Computer Physics Communications 181, 259-270:
 *         first order eq. (b) of table 2, total eq. (f) (Jansen 1999). Intervals: percentile bootstrap over the points.
 */
import { designChance, purposes } from "../../study/plan/chance.ts";
import { digitalShift } from "../../study/plan/samples.ts";
import { sobolPoints } from "../../study/plan/sobol.ts";

export interface SobolIndex {
  readonly first: number;
  readonly firstLow: number;
  readonly firstHigh: number;
  readonly total: number;
  readonly totalLow: number;
  readonly totalHigh: number;
}

/** Positions in [0, 1] of all runs: A, B, then A with column 0, 1, ... of B; `count` rows each. */
export function saltelliPositions(factors: number, count: number, seed: string): number[][] {
  const points = sobolPoints(2 * factors, 0, count, digitalShift(designChance(seed), 2 * factors));
  const [a, b] = [points.map((point) => point.slice(0, factors)), points.map((point) => point.slice(factors))];
  const mixed = Array.from({ length: factors }, (_, column) => a.map((row, k) => row.with(column, b[k]![column]!)));
  return [...a, ...b, ...mixed.flat()];
}

const resamples = 500;

/** @param values  of the runs, in the order of `saltelliPositions`; all finite. @returns one a factor; null where nothing varies */
export function sobolIndices(values: readonly number[], factors: number, seed: string, confidence: number): SobolIndex[] | null {
  const count = values.length / (factors + 2);
  const part = (k: number): readonly number[] => values.slice(k * count, (k + 1) * count);
  const [a, b] = [part(0), part(1)];
  const mixed = Array.from({ length: factors }, (_, k) => part(k + 2));
  const all = Array.from({ length: count }, (_, k) => k);
  const whole = mixed.map((column) => indices(a, b, column, all));
  if (whole.some((one) => one === null)) return null;
  const chance = designChance(seed);
  const samples = Array.from({ length: resamples }, (_, r) => all.map((k) => Math.floor(chance.uniform(purposes.bootstrap, r, k) * count)));
  return mixed.map((column, k) => {
    const again = samples.flatMap((rows) => indices(a, b, column, rows) ?? []);
    const [firstLow, firstHigh] = ends(
      again.map(({ first }) => first),
      confidence,
    );
    const [totalLow, totalHigh] = ends(
      again.map(({ total }) => total),
      confidence,
    );
    return { ...whole[k]!, firstLow, firstHigh, totalLow, totalHigh };
  });
}

function indices(a: readonly number[], b: readonly number[], mixed: readonly number[], rows: readonly number[]): { first: number; total: number } | null {
  const both = rows.flatMap((k) => [a[k]!, b[k]!]);
  const mean = both.reduce((sum, value) => sum + value, 0) / both.length;
  const variance = both.reduce((sum, value) => sum + (value - mean) ** 2, 0) / both.length;
  if (!(variance > 0)) return null;
  let first = 0;
  let total = 0;
  for (const k of rows) {
    // centred: a large common level would drown the product
    first += (b[k]! - mean) * (mixed[k]! - a[k]!);
    total += (a[k]! - mixed[k]!) ** 2;
  }
  return { first: first / rows.length / variance, total: total / (2 * rows.length) / variance };
}

function ends(values: number[], confidence: number): [number, number] {
  const sorted = values.toSorted((first, second) => first - second);
  const at = (p: number): number => sorted[Math.min(sorted.length - 1, Math.max(0, Math.round(p * (sorted.length - 1))))] ?? Number.NaN;
  return [at((1 - confidence) / 2), at((1 + confidence) / 2)];
}
