/**
 * How many living people have incomes in which bucket (the leading bits of an income), and the incomes themselves in the few buckets
 * where the limits of the fifths are expected. Counted once; after that only who leaves and who enters is touched.
 *
 * Each thread of a team keeps one of the people in its own blocks; counts add up over threads (`cuts.ts`).
 */

import type { Columns } from "../model/columns.ts";
import { blockLength } from "../random/generator.ts";

/** Few enough for the counters to stay in the first cache. */
export const buckets = 4096;

export interface IncomeTable {
  readonly base: number;
  readonly counts: Int32Array;
  /** 1 for buckets whose incomes are kept. */
  readonly wanted: Uint8Array;
  /** Incomes in wanted buckets, ascending once settled; the other array is room for the next settling. */
  kept: Float64Array;
  spare: Float64Array;
  keptCount: number;
  /** Incomes of wanted buckets that came or went since. */
  readonly added: IncomeList;
  readonly dropped: IncomeList;
}

export interface IncomeList {
  values: Float64Array;
  count: number;
}

const probe = new Float64Array(1);
const probeWords = new Int32Array(probe.buffer);
probe[0] = 1;
const highWord = probeWords[1] === 0x3ff00000 ? 1 : 0;
/** Copies of a block: loops over them need no checks of kind, whatever the columns hold. */
const incomeHere = new Float64Array(blockLength);
const wordsHere = new Int32Array(incomeHere.buffer);
const packedHere = new Int32Array(blockLength);

/** @param centre  an income in the middle of the buckets: 256 an octave, 8 octaves either way; the first and last also hold all beyond */
export function createIncomeTable(centre: number): IncomeTable {
  return {
    base: leadingBits(centre) - buckets / 2,
    counts: new Int32Array(buckets),
    wanted: new Uint8Array(buckets),
    kept: new Float64Array(blockLength),
    spare: new Float64Array(0),
    keptCount: 0,
    added: { values: new Float64Array(blockLength), count: 0 },
    dropped: { values: new Float64Array(blockLength), count: 0 },
  };
}

function leadingBits(income: number): number {
  probe[0] = income;
  return probeWords[highWord]! >>> 12;
}

export function bucketOf({ base }: IncomeTable, income: number): number {
  const bucket = leadingBits(income) - base;
  return bucket < 0 ? 0 : bucket >= buckets ? buckets - 1 : bucket;
}

export function clearIncomes(table: IncomeTable): void {
  table.counts.fill(0);
  clearKept(table);
}

/** Forgets the incomes of wanted buckets, but not the counts. */
export function clearKept(table: IncomeTable): void {
  table.keptCount = 0;
  table.added.count = 0;
  table.dropped.count = 0;
}

/** Counts the living of a block (`counting` = 1) and keeps the incomes of wanted buckets, or does only the latter (0). */
export function addBlock(table: IncomeTable, { packed, equivalised }: Columns, first: number, count: number, counting: 0 | 1): void {
  const { base, counts, wanted } = table;
  if (table.kept.length < table.keptCount + count) table.kept = longer(table.kept, table.keptCount + count);
  const { kept } = table;
  packedHere.set(packed[0].subarray(first, first + count));
  incomeHere.set(equivalised.subarray(first, first + count));
  let at = table.keptCount;
  for (let k = 0; k < count; k++) {
    const alive = (packedHere[k]! >>> 31) ^ 1;
    let bucket = (wordsHere[2 * k + highWord]! >>> 12) - base;
    bucket = bucket < 0 ? 0 : bucket >= buckets ? buckets - 1 : bucket;
    counts[bucket] = counts[bucket]! + (alive & counting);
    kept[at] = incomeHere[k]!;
    at += wanted[bucket]! & alive;
  }
  table.keptCount = at;
}

/** Somebody with this income came. */
export function addIncome(table: IncomeTable, income: number): void {
  const bucket = bucketOf(table, income);
  table.counts[bucket]!++;
  if (table.wanted[bucket] === 1) append(table.added, income);
}

/** Somebody with this income went. */
export function dropIncome(table: IncomeTable, income: number): void {
  const bucket = bucketOf(table, income);
  table.counts[bucket]!--;
  if (table.wanted[bucket] === 1) append(table.dropped, income);
}

function append(list: IncomeList, income: number): void {
  if (list.count === list.values.length) list.values = longer(list.values, list.count + 1);
  list.values[list.count++] = income;
}

function longer(values: Float64Array, least: number): Float64Array {
  const copy = new Float64Array(Math.max(least, 2 * values.length));
  copy.set(values);
  return copy;
}

/** Puts the kept incomes in order: all of them after a count, else those that came and went into the others. Equal incomes are the same. */
export function settleIncomes(table: IncomeTable, counted: boolean): void {
  if (counted) {
    table.kept.subarray(0, table.keptCount).sort();
    return;
  }
  const { kept, keptCount } = table;
  const added = sorted(table.added);
  const dropped = sorted(table.dropped);
  if (added.length + dropped.length === 0) return;
  if (table.spare.length < keptCount + added.length) table.spare = new Float64Array(Math.max(kept.length, 2 * (keptCount + added.length)));
  const next = table.spare;
  let [at, came, went] = [0, 0, 0];
  for (let k = 0; k < keptCount; k++) {
    const income = kept[k]!;
    while (came < added.length && added[came]! <= income) next[at++] = added[came++]!;
    if (went < dropped.length && dropped[went] === income) went++;
    else next[at++] = income;
  }
  while (came < added.length) next[at++] = added[came++]!;
  table.kept = next;
  table.spare = kept;
  table.keptCount = at;
  table.added.count = 0;
  table.dropped.count = 0;
}

function sorted({ values, count }: IncomeList): Float64Array {
  return values.subarray(0, count).sort();
}

/** Kept incomes of one wanted bucket, in order. */
export function incomesIn(table: IncomeTable, bucket: number): Float64Array {
  const from = firstFrom(table, bucket);
  return table.kept.subarray(from, firstFrom(table, bucket + 1));
}

/** Place of the first kept income in this bucket or above. */
function firstFrom(table: IncomeTable, bucket: number): number {
  let [low, high] = [0, table.keptCount];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (bucketOf(table, table.kept[middle]!) < bucket) low = middle + 1;
    else high = middle;
  }
  return low;
}
