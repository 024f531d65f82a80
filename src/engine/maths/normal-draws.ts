import { normalQuantile } from "./normal.ts";
import { fillOctaves, highWord, octaveWidth } from "./octaves.ts";

const TWO_26 = 67108864;
const TWO_MINUS_52 = 2.220446049250313e-16;

/** Length of one pass: its scratch columns stay in the cache. */
const PASS = 1024;
const tail: Float64Array = new Float64Array(1024);
const tailWords: Int32Array = new Int32Array(tail.buffer);
const side: Int32Array = new Int32Array(1024);
const signs: Float64Array = new Float64Array([1, -1]);

/** The quantile on the 52 octaves from 2^-53, the smallest probability of two words, to 1/2. */
const parts: Float64Array = new Float64Array(6656);
/** Upper 16 bits of 2^-53 as a double: where parts begin. */
const FIRST_PART = 15520;
let filled = false;

/**
 * Standard normals from pairs of words; they rise with (first, second) read as one number. Within 1e-12 of `normalQuantile` of
 * the probability (`uniformFromWords`).
 */
export function drawNormals(count: number, first: Int32Array, second: Int32Array, out: Float64Array): void {
  if (!filled) fillOctaves(parts, TWO_MINUS_52 / 2, normalQuantile);
  filled = true;
  for (let from = 0; from < count; from += PASS) drawPass(from, from + PASS < count ? PASS : count - from, first, second, out);
}

function drawPass(from: number, count: number, first: Int32Array, second: Int32Array, out: Float64Array): void {
  // a pair of the upper half is complemented: p and 1 - p have complementary words
  for (let k = 0; k < count; k += 1) {
    const upper = first[from + k]! >> 31;
    side[k] = -upper;
    tail[k] = (((first[from + k]! ^ upper) >>> 6) * TWO_26 + ((second[from + k]! ^ upper) >>> 6) + 0.5) * TWO_MINUS_52;
  }
  for (let k = 0; k < count; k += 1) {
    const at = ((tailWords[2 * k + highWord]! >> 16) - FIRST_PART) * octaveWidth;
    const x = tail[k]! - parts[at]!;
    const square = x * x;
    // in pairs, so that the processor works on three products at a time
    const high = parts[at + 1]! * square + (parts[at + 2]! * x + parts[at + 3]!);
    const low = square * (parts[at + 4]! * x + parts[at + 5]!) + (parts[at + 6]! * x + parts[at + 7]!);
    out[from + k] = (high * (square * square) + low) * signs[side[k]!]!;
  }
}
