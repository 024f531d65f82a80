/**
 * The income limits of the fifths (and the median) of a year without sorting everybody: a histogram of the leading bits of
 * each income, then an exact sort of the few buckets that hold a limit. Ties share a mid-rank.
 *
 * A person is in fifth q (0..4) where q limits are at or below the income; limit q is the smallest income x with
 * (people below x + people at or below x) / (2 n) >= q / 5.
 */
import type { Columns } from "./columns.ts";

/** Four limits of the fifths, then the median; incomes at start-year wages. */
export const cutCount = 5;
/** Few enough for the counters to stay in the first cache. */
const buckets = 4096;
const counts = new Int32Array(buckets);
/** Below this many slots a plain sort is quicker than clearing the histogram. */
const shortPopulation = 8192;
const stride = 4096;

const probe = new Float64Array(1);
const probeWords = new Int32Array(probe.buffer);
probe[0] = 1;
const highWord = probeWords[1] === 0x3ff00000 ? 1 : 0;

/** 256 buckets an octave, 16 octaves around `centre`; bucket 0 also holds all below, the last all above. */
function bucketBase(centre: number): number {
  probe[0] = centre;
  return (probeWords[highWord]! >>> 12) - 2560;
}

export function findCuts(columns: Columns, capacity: number, centre: number, cuts: Float64Array): void {
  const packed = columns.packed[0];
  const income = columns.equivalised;
  if (capacity < shortPopulation || !(centre > 0)) {
    const all = new Float64Array(capacity);
    const living = listIncomes(packed, income, capacity, all);
    cutsOfSorted(all.subarray(0, living).sort(), living, cuts);
    return;
  }
  const words = new Int32Array(income.buffer, income.byteOffset, capacity * 2);
  const base = bucketBase(centre);
  counts.fill(0);
  gathered = 0;
  if (gatherSlots.length < capacity) gatherSlots = new Uint32Array(capacity);
  let living = 0;
  for (let from = 0; from < capacity; from += stride) living += countSome(packed, words, base, from, Math.min(capacity, from + stride));
  for (let cut = 0; cut < cutCount; cut++) locate(cut, living);
  if (cutBucket.some((bucket) => wanted[bucket] === 0)) {
    markWanted();
    gathered = 0;
    for (let from = 0; from < capacity; from += stride) gatherSome(packed, words, base, from, Math.min(capacity, from + stride));
  }
  for (let cut = 0; cut < cutCount; cut++) cuts[cut] = exactCut(packed, income, words, base, capacity, living, cut);
  markWanted();
}

/**
 * Marks the buckets around each limit. Next year's limits will most likely lie there, so that their people are gathered while
 * everybody is counted; where they do not, a second pass gathers them. The result is the same either way.
 */
function markWanted(): void {
  wanted.fill(0);
  for (const bucket of cutBucket) wanted.fill(1, Math.max(0, bucket - 2), bucket + 3);
}

function listIncomes(packed: Int32Array, income: Float64Array, capacity: number, all: Float64Array): number {
  let living = 0;
  for (let slot = 0; slot < capacity; slot++) if (packed[slot]! >= 0) all[living++] = income[slot]!;
  return living;
}

/** Whether a value with so many people below it and at or below it lies at or above the limit. */
function reaches(cut: number, below: number, upTo: number, living: number): boolean {
  return cut < 4 ? 5 * (below + upTo) >= 2 * living * (cut + 1) : 2 * upTo >= living;
}

function cutsOfSorted(sorted: Float64Array, living: number, cuts: Float64Array): void {
  for (let cut = 0; cut < cutCount; cut++) cuts[cut] = cutIn(sorted, cut, 0, living);
}

/** Limit among the sorted incomes, of which `before` people have less than the first. */
function cutIn(sorted: Float64Array, cut: number, before: number, living: number): number {
  for (let from = 0; from < sorted.length; ) {
    let to = from + 1;
    while (to < sorted.length && sorted[to] === sorted[from]) to++;
    if (reaches(cut, before + from, before + to, living)) return cut === 4 ? medianAt(sorted, before, from, to, living) : sorted[from]!;
    from = to;
  }
  return sorted.length > 0 ? Infinity : NaN;
}

/** An even population has its median half way between the two middle incomes. */
function medianAt(sorted: Float64Array, before: number, from: number, to: number, living: number): number {
  const upTo = before + to;
  if (living % 2 === 1 || upTo * 2 > living || to >= sorted.length) return sorted[from]!;
  return (sorted[from]! + sorted[to]!) / 2;
}

function countSome(packed: Int32Array, words: Int32Array, base: number, from: number, to: number): number {
  // V8 checks the kinds of the columns here instead of for everybody
  if (packed[from] === undefined || words[from] === undefined) return 0;
  let living = 0;
  let at = gathered;
  for (let slot = from; slot < to; slot++) {
    const alive = (packed[slot]! >>> 31) ^ 1;
    let bucket = (words[2 * slot + highWord]! >>> 12) - base;
    bucket = bucket < 0 ? 0 : bucket >= buckets ? buckets - 1 : bucket;
    counts[bucket] = counts[bucket]! + alive;
    living += alive;
    gatherSlots[at] = slot;
    at += wanted[bucket]! & alive;
  }
  gathered = at;
  return living;
}

/** Bucket of each limit, people below it, and the marks of the buckets to gather. */
const cutBucket = new Int32Array(cutCount);
const cutBefore = new Float64Array(cutCount);
const wanted = new Uint8Array(buckets);
let gatherSlots: Uint32Array = new Uint32Array(0);
let gathered = 0;

/** First bucket whose last person reaches the limit. */
function locate(cut: number, living: number): void {
  let before = 0;
  let bucket = 0;
  while (bucket < buckets - 1) {
    const upTo = before + counts[bucket]!;
    if (upTo > before && reaches(cut, upTo - 1, upTo, living)) break;
    before = upTo;
    bucket++;
  }
  cutBucket[cut] = bucket;
  cutBefore[cut] = before;
}

function gatherSome(packed: Int32Array, words: Int32Array, base: number, from: number, to: number): void {
  let at = gathered;
  for (let slot = from; slot < to; slot++) {
    let bucket = (words[2 * slot + highWord]! >>> 12) - base;
    bucket = bucket < 0 ? 0 : bucket >= buckets ? buckets - 1 : bucket;
    gatherSlots[at] = slot;
    at += wanted[bucket]! & ((packed[slot]! >>> 31) ^ 1);
  }
  gathered = at;
}

/** Sorts the incomes of the bucket and reads the limit; where a tie pushes it over the edge, the next bucket has it. */
function exactCut(packed: Int32Array, income: Float64Array, words: Int32Array, base: number, capacity: number, living: number, cut: number): number {
  const members: number[] = [];
  for (let k = 0; k < gathered; k++) {
    const slot = gatherSlots[k]!;
    let bucket = (words[2 * slot + highWord]! >>> 12) - base;
    bucket = bucket < 0 ? 0 : bucket >= buckets ? buckets - 1 : bucket;
    if (bucket === cutBucket[cut]) members.push(income[slot]!);
  }
  const before = cutBefore[cut]!;
  const sorted = Float64Array.from(members).sort();
  const limit = cutIn(sorted, cut, before, living);
  const last = sorted[sorted.length - 1] ?? -1;
  // a tie can push the limit out of its bucket, and an even median may need the next income
  if (limit === Infinity) {
    const next = nextIncome(packed, income, last, capacity);
    return next > last ? next : Infinity;
  }
  if (cut === 4 && 2 * (before + sorted.length) === living && limit === last) return (last + nextIncome(packed, income, last, capacity)) / 2;
  return limit;
}

/** Smallest income of the living above `highest`; `highest` itself where there is none. */
function nextIncome(packed: Int32Array, income: Float64Array, highest: number, capacity: number): number {
  let next = Infinity;
  for (let slot = 0; slot < capacity; slot++) if (packed[slot]! >= 0 && income[slot]! > highest && income[slot]! < next) next = income[slot]!;
  return next < Infinity ? next : highest;
}
