import { log } from "./log.ts";
import { fillOctaves, highWord, octaveWidth } from "./octaves.ts";

const perWord = 2.3283064365386963e-10;

/** Probabilities of the pass under way, and their words. */
const chance: Float64Array = new Float64Array(1024);
const chanceWords: Int32Array = new Int32Array(chance.buffer);
/** -log on the 33 octaves from 2^-33, the smallest probability of a word, to 1. */
const parts: Float64Array = new Float64Array(4224);
/** Upper 16 bits of 2^-33 as a double: where parts begin. */
const FIRST_PART = 15840;
let filled = false;

/** Exponential draws of mean 1 by the last call of `drawExponentials`. */
export const exponential: Float64Array = new Float64Array(1024);

/**
 * Leaves -log((word + 1/2) / 2^32) of at most 1024 words in `exponential`; never negative, absolute error below 1e-12.
 *
 * @param mask  -1 complements the words: -log(1 - u) in place of -log(u); else 0
 */
export function drawExponentials(words: Int32Array, count: number, mask: number): void {
  if (!filled) fillOctaves(parts, perWord / 2, (t) => -log(t));
  filled = true;
  for (let k = 0; k < count; k += 1) chance[k] = (((words[k]! ^ mask) >>> 0) + 0.5) * perWord;
  for (let k = 0; k < count; k += 1) {
    const at = ((chanceWords[2 * k + highWord]! >> 16) - FIRST_PART) * octaveWidth;
    const x = chance[k]! - parts[at]!;
    const square = x * x;
    const high = parts[at + 1]! * square + (parts[at + 2]! * x + parts[at + 3]!);
    const low = square * (parts[at + 4]! * x + parts[at + 5]!) + (parts[at + 6]! * x + parts[at + 7]!);
    exponential[k] = high * (square * square) + low;
  }
}
