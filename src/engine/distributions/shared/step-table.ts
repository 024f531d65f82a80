import type { Law } from "../law.ts";
import { draws, firstWord, secondWord } from "./draw-columns.ts";
import { uniformFromWords } from "./uniform-word.ts";

/** Sorted support of a law with atoms, ready for search. Built once per law object. */
export interface StepTable {
  /** Unit points, rising. */
  readonly points: Float64Array;
  /** P(unit <= points[k]); the last is exactly 1. */
  readonly cumulative: Float64Array;
  /** guide[j] = first k with cumulative[k] > j / points.length: where the search for u starts. */
  readonly guide: Int32Array;
}

const tables = new WeakMap<Law, StepTable>();

/**
 * The table of a discrete or list law.
 *
 * @source  Chen and Asau (1974), On generating random variates from an empirical distribution, AIIE Transactions 6,
 *          for the guide: on average under two comparisons a draw, and the draw rises with u
 */
export function stepTable(law: Law): StepTable {
  const known = tables.get(law);
  if (known !== undefined) return known;
  const built = buildStepTable(law);
  tables.set(law, built);
  return built;
}

function buildStepTable(law: Law): StepTable {
  const count = law.points.length;
  const order = law.points.map((_, k) => k).sort((i, j) => law.points[i]! - law.points[j]! || i - j);
  const points = new Float64Array(count);
  const cumulative = new Float64Array(count);
  let sum = 0;
  for (let k = 0; k < count; k += 1) {
    points[k] = law.points[order[k]!]!;
    sum += law.weights.length === 0 ? 1 / count : law.weights[order[k]!]!;
    cumulative[k] = law.weights.length === 0 ? (k + 1) / count : sum;
  }
  closeAtOne(cumulative, sum);
  const guide = new Int32Array(count + 1);
  for (let j = 0, k = 0; j <= count; j += 1) {
    while (k < count - 1 && cumulative[k]! <= j / count) k += 1;
    guide[j] = k;
  }
  return { points, cumulative, guide };
}

/** Trailing points of probability 0 must stay unreachable, so every cumulative equal to the rounded total becomes 1. */
function closeAtOne(cumulative: Float64Array, sum: number): void {
  for (let k = cumulative.length - 1; k >= 0 && (k === cumulative.length - 1 || cumulative[k] === sum); k -= 1) cumulative[k] = 1;
}

/** P(unit <= x). */
export function stepCdf(table: StepTable, x: number): number {
  const { points, cumulative } = table;
  let low = 0;
  let high = points.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (points[middle]! <= x) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? 0 : cumulative[low - 1]!;
}

/** inf{x : P(unit <= x) >= p}. */
export function stepQuantile(table: StepTable, p: number): number {
  const { points, cumulative } = table;
  let low = 0;
  let high = points.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (cumulative[middle]! >= p) high = middle;
    else low = middle + 1;
  }
  return points[low]!;
}

/** Draws unit values; they rise with the words. */
export function stepSample(table: StepTable, count: number): void {
  const { points, cumulative, guide } = table;
  const size = points.length;
  for (let draw = 0; draw < count; draw += 1) {
    const u = uniformFromWords(firstWord[draw]!, secondWord[draw]!);
    let k = guide[(u * size) | 0]!;
    while (cumulative[k]! <= u) k += 1;
    draws[draw] = points[k]!;
  }
}

/** Mean and variance of the unit law, two passes. */
export function stepMoments(law: Law): { mean: number; variance: number } {
  const equal = 1 / law.points.length;
  let mean = 0;
  law.points.forEach((point, k) => (mean += point * (law.weights[k] ?? equal)));
  let variance = 0;
  law.points.forEach((point, k) => (variance += (point - mean) * (point - mean) * (law.weights[k] ?? equal)));
  return { mean, variance };
}
