/**
 * Sorts positions by a non-negative key: LSD radix sort on the high 32 bits of the double, whose order is that of the numbers. Few keys
 * agree in these and differ in the rest (a millionth of the value): they are put right by insertion, or, where they are many, by a sort
 * on the low bits before the one on the high bits.
 */

const digits = 2048;
const passes = 3;
const counts = new Uint32Array(digits * passes);
const bits = new Uint32Array(2);
const value = new Float64Array(bits.buffer);
let words: Uint32Array = new Uint32Array(0);
let wordsNext: Uint32Array = new Uint32Array(0);
let orderNext: Uint32Array = new Uint32Array(0);
value[0] = 1;
const lowWord = bits[1] === 0x3ff00000 ? 0 : 1;

/** Below this length sorting by insertion is quicker than clearing the counters. */
const shortList = 128;
/** Steps of insertion for each key, above which the low bits are sorted. */
const mostSteps = 4;
/** Short calls: one long loop would be compiled for its middle and thrown away at its end. */
const stride = 4096;

/** Puts `order[0..count)` into increasing order of `key[order[k]]`; equal keys keep their order. `key` is >= 0, never NaN. */
export function radixOrder(key: Float32Array | Float64Array, order: Uint32Array, count: number): void {
  if (count < shortList) {
    insert(key, order, 1, count, Infinity);
    return;
  }
  if (words.length < count) {
    words = new Uint32Array(count);
    wordsNext = new Uint32Array(count);
    orderNext = new Uint32Array(count);
  }
  sortByWord(key, order, count, 1 - lowWord);
  let steps = mostSteps * count;
  for (let from = 1; from < count && steps >= 0; from += stride) steps = repair(key, order, from, from + stride < count ? from + stride : count, steps);
  if (steps >= 0) return;
  sortByWord(key, order, count, lowWord);
  sortByWord(key, order, count, 1 - lowWord);
}

/** Stable sort by one word of the keys, 11 bits at a time. */
function sortByWord(key: Float32Array | Float64Array, order: Uint32Array, count: number, word: number): void {
  counts.fill(0);
  for (let from = 0; from < count; from += stride) takeWords(key, order, words, word, from, from + stride < count ? from + stride : count);
  let source = order;
  let target = orderNext;
  for (let pass = 0; pass < passes; pass++) {
    if (onlyOneDigit(pass, count)) continue;
    startDigits(pass);
    for (let from = 0; from < count; from += stride) scatter(words, source, wordsNext, target, pass, from, from + stride < count ? from + stride : count);
    [words, wordsNext] = [wordsNext, words];
    [source, target] = [target, source];
  }
  if (source !== order) order.set(source.subarray(0, count));
  // the spare column must never be the caller's array
  orderNext = source === order ? target : source;
}

function takeWords(key: Float32Array | Float64Array, order: Uint32Array, into: Uint32Array, word: number, from: number, to: number): void {
  for (let k = from; k < to; k++) {
    // adding 0 turns -0 into +0
    value[0] = key[order[k]!]! + 0;
    const w = bits[word]!;
    into[k] = w;
    counts[w & 2047]!++;
    counts[digits + ((w >>> 11) & 2047)]!++;
    counts[2 * digits + (w >>> 22)]!++;
  }
}

function startDigits(pass: number): void {
  let sum = 0;
  for (let d = pass * digits; d < (pass + 1) * digits; d++) {
    const here = counts[d]!;
    counts[d] = sum;
    sum += here;
  }
}

function scatter(source: Uint32Array, order: Uint32Array, target: Uint32Array, orderTo: Uint32Array, pass: number, from: number, to: number): void {
  const shift = 11 * pass;
  const base = digits * pass;
  for (let k = from; k < to; k++) {
    const w = source[k]!;
    const d = base + ((w >>> shift) & 2047);
    const at = counts[d]!;
    counts[d] = at + 1;
    target[at] = w;
    orderTo[at] = order[k]!;
  }
}

function onlyOneDigit(pass: number, count: number): boolean {
  for (let d = 0; d < digits; d++) {
    const here = counts[pass * digits + d]!;
    if (here !== 0) return here === count;
  }
  return true;
}

const suspects = new Uint32Array(stride);

/** Puts right the keys `from` .. `to` - 1 whose high bits are those of the key before; returns how many steps are left, negative when given up. */
function repair(key: Float32Array | Float64Array, order: Uint32Array, from: number, to: number, steps: number): number {
  const found = findSuspects(words, from, to);
  let left = steps;
  for (let k = 0; k < found && left >= 0; k++) left = insert(key, order, suspects[k]!, suspects[k]! + 1, left);
  return left;
}

function findSuspects(high: Uint32Array, from: number, to: number): number {
  let found = 0;
  for (let k = from; k < to; k++) {
    suspects[found] = k;
    found += +(high[k] === high[k - 1]);
  }
  return found;
}

/** Inserts positions `from` .. `to` - 1 among the sorted ones before them; returns the steps left. */
function insert(key: Float32Array | Float64Array, order: Uint32Array, from: number, to: number, steps: number): number {
  let left = steps;
  for (let k = from; k < to; k++) {
    const slot = order[k]!;
    const mine = key[slot]!;
    let at = k;
    while (at > 0 && key[order[at - 1]!]! > mine && left >= 0) {
      order[at] = order[at - 1]!;
      at--;
      left--;
    }
    order[at] = slot;
  }
  return left;
}
