/**
 * The one dense pass of a year: hashes the words of every living person and keeps those who may have an event or a change.
 *
 * Both tests are integer comparisons that let through a little more than they must; whoever is kept is looked at exactly
 * afterwards. Comparisons are counted as `+(a < b)`: V8 turns `a < b ? 1 : 0` into a branch, which half of all people mispredict.
 */
import { blockLength, type Stream } from "../random/generator.ts";
import { entryOf, frailOf, living, stateOf, yearC, yearD } from "./scratch.ts";

export interface Candidates {
  count: number;
  readonly person: Int32Array;
  readonly word: Int32Array;
}

// columns are their own constants: a property of a constant is looked up again for every person
export const arrivalPerson: Int32Array = new Int32Array(blockLength + 1);
export const arrivalWord: Int32Array = new Int32Array(blockLength + 1);
export const arrivalRate: Float64Array = new Float64Array(blockLength + 1);
const stirredPerson = new Int32Array(blockLength + 1);
const stirredWord = new Int32Array(blockLength + 1);
export const underwrittenPerson: Int32Array = new Int32Array(blockLength + 1);
export const underwrittenWord: Int32Array = new Int32Array(blockLength + 1);

/** People whose first arrival may fall within the year, with its word and the rate of their clock. */
export const arrivals: Candidates & { readonly rate: Float64Array } = { count: 0, person: arrivalPerson, word: arrivalWord, rate: arrivalRate };
/** People who may die, leave or change health at the year's end, with the word that decides. */
export const stirred: Candidates = { count: 0, person: stirredPerson, word: stirredWord };
/** People whose underwriting word is wanted, and the word. */
export const underwritten: Candidates = { count: 0, person: underwrittenPerson, word: underwrittenWord };

/** Resolution of the integer tests: words are compared by their upper 29 bits. */
export const testScale = 536870912;

/**
 * Words A and B of the living become candidates; C and D are stored where `keepsWords`.
 * A first arrival needs u < 1 - exp(-rate), which is at most rate / (1 + rate / 2).
 *
 * @param stir  by state: upper limit of word B for those who may change, times `testScale`
 */
export function passYear(stream: Stream, first: number, alive: number, hazard: Float64Array, stir: Int32Array, keepsWords: boolean): void {
  const start = (first + stream[0]!) | 0;
  const second = stream[1]!;
  const z0 = (Math.imul(stream[2]!, 1664525) + 1013904223) | 0;
  const w0 = (Math.imul(stream[3]!, 1664525) + 1013904223) | 0;
  const keeps = keepsWords === true;
  let coming = 0;
  let stirring = 0;
  for (let i = 0; i < alive; i++) {
    const at = living[i]!;
    let x = (Math.imul(start + at, 1664525) + 1013904223) | 0;
    let y = (Math.imul(second ^ entryOf[at]!, 1664525) + 1013904223) | 0;
    x = (x + Math.imul(y, w0)) | 0;
    y = (y + Math.imul(z0, x)) | 0;
    let z = (z0 + Math.imul(x, y)) | 0;
    let w = (w0 + Math.imul(y, z)) | 0;
    x ^= x >>> 16;
    y ^= y >>> 16;
    z ^= z >>> 16;
    w ^= w >>> 16;
    x = (x + Math.imul(y, w)) | 0;
    y = (y + Math.imul(z, x)) | 0;
    z = (z + Math.imul(x, y)) | 0;
    const a = Math.imul(x ^ (x >>> 16), 0x21f0aaad);
    const b = Math.imul(y ^ (y >>> 16), 0x21f0aaad);
    const wordA = a ^ (a >>> 15);
    const wordB = b ^ (b >>> 15);
    if (keeps) {
      w = (w + Math.imul(y, z)) | 0;
      z = Math.imul(z ^ (z >>> 16), 0x21f0aaad);
      w = Math.imul(w ^ (w >>> 16), 0x21f0aaad);
      yearC[i] = z ^ (z >>> 15);
      yearD[i] = w ^ (w >>> 15);
    }
    const state = stateOf[i]!;
    const rate = hazard[state]! * frailOf[at]!;
    arrivalPerson[coming] = i;
    arrivalWord[coming] = wordA;
    arrivalRate[coming] = rate;
    coming += ((wordA >>> 3) - (((rate / (1 + 0.5 * rate)) * testScale + 1) | 0)) >>> 31;
    stirredPerson[stirring] = i;
    stirredWord[stirring] = wordB;
    stirring += ((wordB >>> 3) - stir[state]!) >>> 31;
  }
  arrivals.count = coming;
  stirred.count = stirring;
}

/** The third word of `drawList` for the people in `underwritten`. */
export function drawUnderwriting(stream: Stream, first: number): void {
  const start = (first + stream[0]!) | 0;
  const second = stream[1]!;
  const z0 = (Math.imul(stream[2]!, 1664525) + 1013904223) | 0;
  const w0 = (Math.imul(stream[3]!, 1664525) + 1013904223) | 0;
  const { count } = underwritten;
  for (let k = 0; k < count; k++) {
    const at = living[underwrittenPerson[k]!]!;
    let x = (Math.imul(start + at, 1664525) + 1013904223) | 0;
    let y = (Math.imul(second ^ entryOf[at]!, 1664525) + 1013904223) | 0;
    x = (x + Math.imul(y, w0)) | 0;
    y = (y + Math.imul(z0, x)) | 0;
    let z = (z0 + Math.imul(x, y)) | 0;
    let w = (w0 + Math.imul(y, z)) | 0;
    x ^= x >>> 16;
    y ^= y >>> 16;
    z ^= z >>> 16;
    w ^= w >>> 16;
    x = (x + Math.imul(y, w)) | 0;
    y = (y + Math.imul(z, x)) | 0;
    z = (z + Math.imul(x, y)) | 0;
    z = Math.imul(z ^ (z >>> 16), 0x21f0aaad);
    underwrittenWord[k] = z ^ (z >>> 15);
  }
}
