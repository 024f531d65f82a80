/**
 * Inequality over people in order of rising income; 1/n convention throughout, so that doubling everybody changes nothing.
 * Columns are in that order, from 0 to `living` - 1 (`gather` makes them): long loops over what lies side by side.
 */
import { log } from "../maths/log.ts";

/** Short calls: one long loop would be compiled for its middle and thrown away at its end, year after year. */
const stride = 4096;

/** Calls `part` for every stretch of 0 .. `count` - 1. */
export function inStretches(count: number, part: (from: number, to: number) => void): void {
  for (let from = 0; from < count; from += stride) part(from, from + stride < count ? from + stride : count);
}

/**
 * Ordinates of the Lorenz curve: the part of the sum of incomes that the poorest `parts` of the people have. The curve is linear
 * between people, so that the person at an edge is split and ties do not matter.
 *
 * @param parts  in rising order, between 0 and 1
 * @returns      one ordinate a part; NaN where nobody has anything
 * @source  Cowell (2011), Measuring Inequality, 3rd edition, Lorenz curve
 */
export function lorenzOrdinates(level: Float64Array, living: number, parts: readonly number[]): Float64Array {
  const ordinates = new Float64Array(parts.length);
  let sum = 0;
  let next = 0;
  for (let k = 0; k < living; k++) {
    const value = level[k]!;
    for (; next < parts.length && parts[next]! * living <= k + 1; next++) ordinates[next] = sum + (parts[next]! * living - k) * value;
    sum += value;
  }
  for (let part = 0; part < parts.length; part++) ordinates[part] = sum > 0 ? ordinates[part]! / sum : NaN;
  return ordinates;
}

/**
 * Theil's T = mean of (y / mean) ln(y / mean). The limit of x ln x is 0 at 0: people without income add nothing, but they count.
 *
 * @returns NaN where nobody has anything
 * @source  Theil (1967), Economics and Information Theory; Cowell (2011), Measuring Inequality
 */
export function theilIndex(level: Float64Array, living: number): number {
  const sum = sumStretches(level, living);
  if (!(sum > 0)) return NaN;
  let total = 0;
  inStretches(living, (from, to) => {
    total = addLogs(level, sum / living, from, to, total);
  });
  return total / living;
}

/** Sum of a column, one value after the other. */
export function sumStretches(column: Float64Array, count: number): number {
  let sum = 0;
  inStretches(count, (from, to) => {
    sum = addStretch(column, from, to, sum);
  });
  return sum;
}

function addStretch(column: Float64Array, from: number, to: number, sum: number): number {
  let total = sum;
  for (let k = from; k < to; k++) total += column[k]!;
  return total;
}

function addLogs(level: Float64Array, mean: number, from: number, to: number, sum: number): number {
  let total = sum;
  for (let k = from; k < to; k++) {
    const ratio = level[k]! / mean;
    if (ratio > 0) total += ratio * log(ratio);
  }
  return total;
}

/** Puts a column of slots into the order of the people: out[k] = column[order[k]]. */
export function gather(order: Uint32Array, living: number, column: Float32Array | Float64Array, out: Float64Array): Float64Array {
  inStretches(living, (from, to) => gatherStretch(order, column, out, from, from, to));
  return out;
}

function gatherStretch(order: Uint32Array, column: Float32Array | Float64Array, out: Float64Array, at: number, from: number, to: number): void {
  const shift = at - from;
  for (let k = from; k < to; k++) out[k + shift] = column[order[k]!]!;
}

/** Ranks of people in order of rising income, which people of one income share. */
export interface MidRanks {
  /** How many people count. */
  people: number;
  /** By person: 1 where the income is that of the person before, else 0. */
  readonly tied: Uint8Array;
  /** By person: the mid-rank where the next one has another income, else 0. */
  readonly rank: Float64Array;
}

export function createMidRanks(capacity: number): MidRanks {
  return { people: 0, tied: new Uint8Array(capacity), rank: new Float64Array(capacity) };
}

/**
 * @param level     incomes, rising
 * @param included  1 for the people who count, 0 for the others; null: everybody
 */
export function findMidRanks(level: Float64Array, included: Uint8Array | null, living: number, ranks: MidRanks): MidRanks {
  ranks.tied[0] = 0;
  inStretches(living, (from, to) => markTies(level, ranks.tied, from === 0 ? 1 : from, to));
  let before = 0;
  let counted = 0;
  inStretches(living, (from, to) => {
    [before, counted] = rankStretch(ranks, included, living, from, to, before, counted);
  });
  ranks.people = before + counted;
  return ranks;
}

function markTies(level: Float64Array, tied: Uint8Array, from: number, to: number): void {
  for (let k = from; k < to; k++) tied[k] = +(level[k] === level[k - 1]);
}

/** @param before, counted  people of lower income, and people so far of the income at `from` - 1 */
function rankStretch(
  { tied, rank }: MidRanks,
  included: Uint8Array | null,
  living: number,
  from: number,
  to: number,
  before: number,
  counted: number,
): [number, number] {
  let lower = before;
  let equal = counted;
  for (let k = from; k < to; k++) {
    const same = tied[k]!;
    lower += equal * (1 - same);
    equal = equal * same + (included === null ? 1 : included[k]!);
    const last = k + 1 < living ? 1 - tied[k + 1]! : 1;
    rank[k] = (lower + equal / 2) * last;
  }
  return [lower, equal];
}

/**
 * Concentration index C = 2 cov(h, R) / mean(h) of `value`; mid-ranks, which people of one income share.
 *
 * @param fill  puts the values of the people `from` .. `to` - 1, in the order of the ranks, into `part`; 0 for people who do not count
 * @returns NaN where nobody counts or the mean is not above 0
 * @source  O'Donnell, van Doorslaer, Wagstaff and Lindelow (2008), Analyzing Health Equity Using Household Survey Data, chapter 8
 */
export function concentrationIndex(ranks: MidRanks, living: number, fill: (from: number, to: number) => void): number {
  sums.fill(0);
  inStretches(living, (from, to) => {
    fill(from, to);
    weigh(ranks, from, to);
  });
  const [sum = 0, weighted = 0] = sums;
  return sum > 0 ? (2 * weighted) / sum - 1 : NaN;
}

/** Values of one stretch of people, from 0 on: short enough to stay in the cache between their making and their use. */
export const part: Float64Array = new Float64Array(stride);

/** The values of a column of slots as `fill`. */
export function columnInOrder(order: Uint32Array, column: Float32Array | Float64Array): (from: number, to: number) => void {
  return (from, to) => gatherStretch(order, column, part, 0, from, to);
}

/** The values of a column that is in order already. */
export function orderedColumn(column: Float64Array): (from: number, to: number) => void {
  return (from, to) => part.set(column.subarray(from, to));
}

/** Sum of the values, sum weighted by ranks, and the sum so far of the people of the last income. */
const sums = new Float64Array(3);

/** Without a branch: people of one income are summed before they are weighted, and who is not the last of them adds zeros. */
function weigh({ people, tied, rank }: MidRanks, from: number, to: number): void {
  let sum = sums[0]!;
  let weighted = sums[1]!;
  let group = sums[2]!;
  for (let k = from; k < to; k++) {
    group = group * tied[k]! + part[k - from]!;
    const mid = rank[k]!;
    weighted += (group * mid) / people;
    sum += group * +(mid > 0);
  }
  sums[0] = sum;
  sums[1] = weighted;
  sums[2] = group;
}
