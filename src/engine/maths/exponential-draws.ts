import { log } from "./log.ts";
import { fillOctaves, highWord } from "./octaves.ts";

/** 2^-32. */
export const perWord = 2.3283064365386963e-10;
/** Probabilities of the next call of `drawExponentials`: (word + 1/2) * perWord. */
export const chance: Float64Array = new Float64Array(2048);
const chanceWords: Int32Array = new Int32Array(chance.buffer);
/** -log on the 33 octaves from 2^-33, the smallest probability of a word, to 1. */
const middle: Float64Array = new Float64Array(528);
const c6: Float64Array = new Float64Array(528);
const c5: Float64Array = new Float64Array(528);
const c4: Float64Array = new Float64Array(528);
const c3: Float64Array = new Float64Array(528);
const c2: Float64Array = new Float64Array(528);
const c1: Float64Array = new Float64Array(528);
const c0: Float64Array = new Float64Array(528);
/** Upper 16 bits of 2^-33 as a double: where parts begin. */
const FIRST_PART = 15840;
let filled = false;

/** Exponential draws of mean 1 by the last call of `drawExponentials`. */
export const exponential: Float64Array = new Float64Array(2048);

/** Leaves -log of the first `count` probabilities of `chance` in `exponential`; never negative, absolute error below 1e-12. */
export function drawExponentials(count: number): void {
  if (!filled) fillOctaves({ middle, powers: [c6, c5, c4, c3, c2, c1, c0] }, perWord / 2, (t) => -log(t));
  filled = true;
  for (let k = 0; k < count; k += 1) {
    const at = (chanceWords[2 * k + highWord]! >> 16) - FIRST_PART;
    const x = chance[k]! - middle[at]!;
    const square = x * x;
    const high = c6[at]! * square + (c5[at]! * x + c4[at]!);
    const low = square * (c3[at]! * x + c2[at]!) + (c1[at]! * x + c0[at]!);
    exponential[k] = high * (square * square) + low;
  }
}
