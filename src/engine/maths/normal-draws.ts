import { normalQuantile } from "./normal.ts";
import { fillOctaves, highWord } from "./octaves.ts";

const TWO_26 = 67108864;
const TWO_MINUS_52 = 2.220446049250313e-16;

const tail: Float64Array = new Float64Array(2048);
const tailWords: Int32Array = new Int32Array(tail.buffer);
const side: Int32Array = new Int32Array(2048);
const signs: Float64Array = new Float64Array([1, -1]);

/** The quantile on the 52 octaves from 2^-53, the smallest probability of two words, to 1/2. */
const middle: Float64Array = new Float64Array(832);
const c6: Float64Array = new Float64Array(832);
const c5: Float64Array = new Float64Array(832);
const c4: Float64Array = new Float64Array(832);
const c3: Float64Array = new Float64Array(832);
const c2: Float64Array = new Float64Array(832);
const c1: Float64Array = new Float64Array(832);
const c0: Float64Array = new Float64Array(832);
/** Upper 16 bits of 2^-53 as a double: where parts begin. */
const FIRST_PART = 15520;
let filled = false;

/** Standard normals by the last call of `drawNormals`. */
export const normals: Float64Array = new Float64Array(2048);
/** Sets the probability of normal k: that of a pair of words (`uniformFromWords`). */
export function placeNormal(k: number, first: number, second: number): void {
  // a pair of the upper half is complemented: p and 1 - p have complementary words
  const upper = first >> 31;
  side[k] = -upper;
  tail[k] = (((first ^ upper) >>> 6) * TWO_26 + ((second ^ upper) >>> 6) + 0.5) * TWO_MINUS_52;
}

/**
 * Leaves the normals of the probabilities placed 0 .. count - 1, 2048 at most, in `normals`. They rise with (first, second) read as
 * one number, and are within 1e-12 of `normalQuantile`.
 */
export function drawNormals(count: number): void {
  if (!filled) fillOctaves({ middle, powers: [c6, c5, c4, c3, c2, c1, c0] }, TWO_MINUS_52 / 2, normalQuantile);
  filled = true;
  for (let k = 0; k < count; k += 1) {
    const at = (tailWords[2 * k + highWord]! >> 16) - FIRST_PART;
    const x = tail[k]! - middle[at]!;
    const square = x * x;
    // in pairs, so that the processor works on three products at a time
    const high = c6[at]! * square + (c5[at]! * x + c4[at]!);
    const low = square * (c3[at]! * x + c2[at]!) + (c1[at]! * x + c0[at]!);
    normals[k] = (high * (square * square) + low) * signs[side[k]!]!;
  }
}
