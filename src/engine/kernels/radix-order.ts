/** Sorts positions by a non-negative key: LSD radix sort on the 64 bits of the double, whose order is that of the numbers. */

const digits = 2048;
const passes = 6;
const counts = new Uint32Array(digits * passes);
const bits = new Uint32Array(2);
const value = new Float64Array(bits.buffer);
let low: Uint32Array = new Uint32Array(0);
let high: Uint32Array = new Uint32Array(0);
let lowNext: Uint32Array = new Uint32Array(0);
let highNext: Uint32Array = new Uint32Array(0);
let orderNext: Uint32Array = new Uint32Array(0);
value[0] = 1;
const lowWord = bits[1] === 0x3ff00000 ? 0 : 1;

/** Below this length a comparison sort is quicker than clearing the counters. */
const shortList = 128;

/** Puts `order[0..count)` into increasing order of `key[order[k]]`; equal keys keep their order. `key` is >= 0, never NaN. */
export function radixOrder(key: Float32Array | Float64Array, order: Uint32Array, count: number): void {
  if (count < shortList) {
    shortOrder(key, order, count);
    return;
  }
  if (low.length < count) {
    low = new Uint32Array(count);
    high = new Uint32Array(count);
    lowNext = new Uint32Array(count);
    highNext = new Uint32Array(count);
    orderNext = new Uint32Array(count);
  }
  counts.fill(0);
  for (let k = 0; k < count; k++) {
    // adding 0 turns -0 into +0
    value[0] = key[order[k]!]! + 0;
    const l = bits[lowWord]!;
    const h = bits[1 - lowWord]!;
    low[k] = l;
    high[k] = h;
    for (let pass = 0; pass < passes; pass++) counts[pass * digits + digitOf(l, h, pass)]!++;
  }
  let source: Uint32Array = order;
  let target: Uint32Array = orderNext;
  for (let pass = 0; pass < passes; pass++) {
    if (onlyOneDigit(pass, count)) continue;
    let sum = 0;
    for (let d = 0; d < digits; d++) {
      const here = counts[pass * digits + d]!;
      counts[pass * digits + d] = sum;
      sum += here;
    }
    for (let k = 0; k < count; k++) {
      const l = low[k]!;
      const h = high[k]!;
      const to = counts[pass * digits + digitOf(l, h, pass)]!++;
      lowNext[to] = l;
      highNext[to] = h;
      target[to] = source[k]!;
    }
    [low, lowNext] = [lowNext, low];
    [high, highNext] = [highNext, high];
    [source, target] = [target, source];
  }
  if (source !== order) order.set(source.subarray(0, count));
  // the spare column must never be the caller's array
  orderNext = source === order ? target : source;
}

function digitOf(l: number, h: number, pass: number): number {
  switch (pass) {
    case 0:
      return l & 2047;
    case 1:
      return (l >>> 11) & 2047;
    case 2:
      return ((l >>> 22) | (h << 10)) & 2047;
    case 3:
      return (h >>> 1) & 2047;
    case 4:
      return (h >>> 12) & 2047;
    default:
      return h >>> 23;
  }
}

function onlyOneDigit(pass: number, count: number): boolean {
  for (let d = 0; d < digits; d++) {
    const here = counts[pass * digits + d]!;
    if (here !== 0) return here === count;
  }
  return true;
}

function shortOrder(key: Float32Array | Float64Array, order: Uint32Array, count: number): void {
  for (let k = 1; k < count; k++) {
    const slot = order[k]!;
    const mine = key[slot]!;
    let at = k;
    while (at > 0 && key[order[at - 1]!]! > mine) {
      order[at] = order[at - 1]!;
      at--;
    }
    order[at] = slot;
  }
}
