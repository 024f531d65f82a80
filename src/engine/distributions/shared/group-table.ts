import { exp } from "../../maths/exp.ts";
import { log } from "../../maths/log.ts";
import { pow } from "../../maths/pow.ts";
import type { Law } from "../law.ts";
import { draws, firstWord, secondWord } from "./draw-columns.ts";
import { uniformFromWords } from "./uniform-word.ts";

/**
 * Piecewise law of equal-sized groups with known means. Group k has quantile function
 * low + width * r^power, 0 < r < 1, whose mean low + width / (1 + power) is the group's mean by the choice of power.
 * The top group is a Pareto tail low * (1 - r)^(-1/alpha) with alpha = mean / (mean - low).
 */
export interface GroupTable {
  readonly low: Float64Array;
  /** 0 for a group whose members all have the same amount. */
  readonly width: Float64Array;
  readonly power: Float64Array;
  /** Tail index of the top group; Infinity when it is a single amount. */
  readonly alpha: number;
}

const tables = new WeakMap<Law, GroupTable>();

/** Table of a law with group means `shape` and thresholds `points`, both in units of `scale`; built once per law object. */
export function groupTable(law: Law): GroupTable {
  const known = tables.get(law);
  if (known !== undefined) return known;
  const built = buildGroupTable(law.shape, law.points);
  tables.set(law, built);
  return built;
}

/** A group of equal amounts: it touches a neighbour of the same mean, or all of it is 0. */
export function isFlat(means: readonly number[], k: number): boolean {
  return means[k] === 0 || means[k] === means[k - 1] || means[k] === means[k + 1];
}

function buildGroupTable(means: readonly number[], thresholds: readonly number[]): GroupTable {
  const count = means.length;
  const low = new Float64Array(count);
  const width = new Float64Array(count);
  const power = new Float64Array(count);
  const top = count - 1;
  for (let k = 0; k < top; k += 1) {
    const mean = means[k]!;
    low[k] = isFlat(means, k) ? mean : (thresholds[k - 1] ?? 0);
    width[k] = isFlat(means, k) ? 0 : thresholds[k]! - low[k]!;
    power[k] = isFlat(means, k) ? 1 : width[k]! / (mean - low[k]!) - 1;
  }
  low[top] = isFlat(means, top) ? means[top]! : thresholds[top - 1]!;
  const alpha = isFlat(means, top) ? Infinity : means[top]! / (means[top]! - low[top]!);
  return { low, width, power, alpha };
}

/** Quantile of the unit law at u, 0 < u < 1. */
export function groupQuantile(table: GroupTable, u: number): number {
  const count = table.low.length;
  const position = u * count;
  const k = Math.min(count - 1, Math.floor(position));
  const rest = position - k;
  if (k === count - 1) return table.alpha === Infinity ? table.low[k]! : table.low[k]! * exp(-log(1 - rest) / table.alpha);
  return rest === 0 ? table.low[k]! : table.low[k]! + table.width[k]! * pow(rest, table.power[k]!);
}

/** P(unit <= x). */
export function groupCdf(table: GroupTable, x: number): number {
  const { low, width, power, alpha } = table;
  const count = low.length;
  let k = count - 1;
  while (k >= 0 && low[k]! > x) k -= 1;
  if (k < 0) return 0;
  if (k === count - 1) return alpha === Infinity ? 1 : (k + 1 - pow(low[k]! / x, alpha)) / count;
  const inside = width[k] === 0 ? 1 : Math.min(1, (x - low[k]!) / width[k]!);
  return (k + (inside === 1 ? 1 : pow(inside, 1 / power[k]!))) / count;
}

/** Second moment of the unit law; Infinity when the tail index is 2 or less. */
export function groupSecondMoment(table: GroupTable): number {
  const { low, width, power, alpha } = table;
  const count = low.length;
  const top = low[count - 1]!;
  if (alpha <= 2) return Infinity;
  let sum = alpha === Infinity ? top * top : (top * top * alpha) / (alpha - 2);
  for (let k = 0; k < count - 1; k += 1) {
    const a = low[k]!;
    const b = width[k]!;
    sum += a * a + (2 * a * b) / (1 + power[k]!) + (b * b) / (1 + 2 * power[k]!);
  }
  return sum / count;
}

/** Draws unit values; they rise with the words. */
export function groupSample(table: GroupTable, count: number): void {
  for (let k = 0; k < count; k += 1) draws[k] = groupQuantile(table, uniformFromWords(firstWord[k]!, secondWord[k]!));
}
