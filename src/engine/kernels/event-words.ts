/**
 * The words of each event: one call of the mixer. A says which service (its upper 24 bits), B what it costs, C and D how its person decides:
 *
 *   C  price (from the top)     D  necessity (from the top)
 *   liquidity: the last 12 bits of C and bits 8-11 of D     time: the last 8 bits of A and of D
 *   room, where care is short: a hash of C and D as a whole (`roomWord`)
 *
 * A decision compares a word as a whole; that its last bits serve another one as well moves no chance by more than 2^-20.
 */

import type { Stream } from "../random/generator.ts";
import { eventInts } from "./event-columns.ts";
import { eventNecessityWord, eventPerson, eventPriceWord } from "./events.ts";
import { entryX, entryY, slotProduct, startMixer } from "./mixer-start.ts";
import { entryOf, living } from "./scratch.ts";

/** Labels there are: the upper 24 bits of A. */
export const labelCount = 16777216;

export const labelWord: Int32Array = eventInts();
export const costWord: Int32Array = eventInts();

/** Event n of a person draws by the stream whose third word is n more: words of `drawList`. */
export function drawEventWords(stream: Stream, first: number, count: number, entries: number): void {
  startMixer(stream, first, entries);
  const zFirst = (Math.imul(stream[2]!, 1664525) + 1013904223) | 0;
  const w0 = (Math.imul(stream[3]!, 1664525) + 1013904223) | 0;
  let last = -1;
  let z0 = zFirst;
  for (let e = 0; e < count; e++) {
    const i = eventPerson[e]!;
    const at = living[i]!;
    const entry = entryOf[at]!;
    // the first event of a person begins anew
    z0 = (zFirst + ((z0 - zFirst + 1664525) & -+(i === last))) | 0;
    last = i;
    let x = (slotProduct[at]! + entryX[entry]!) | 0;
    let y = (entryY[entry]! + Math.imul(z0, x)) | 0;
    let z = (z0 + Math.imul(x, y)) | 0;
    let w = (w0 + Math.imul(y, z)) | 0;
    x ^= x >>> 16;
    y ^= y >>> 16;
    z ^= z >>> 16;
    w ^= w >>> 16;
    x = (x + Math.imul(y, w)) | 0;
    y = (y + Math.imul(z, x)) | 0;
    z = (z + Math.imul(x, y)) | 0;
    w = (w + Math.imul(y, z)) | 0;
    x = Math.imul(x ^ (x >>> 16), 0x21f0aaad);
    y = Math.imul(y ^ (y >>> 16), 0x21f0aaad);
    z = Math.imul(z ^ (z >>> 16), 0x21f0aaad);
    w = Math.imul(w ^ (w >>> 16), 0x21f0aaad);
    labelWord[e] = x ^ (x >>> 15);
    costWord[e] = y ^ (y >>> 15);
    eventPriceWord[e] = z ^ (z >>> 15);
    eventNecessityWord[e] = w ^ (w >>> 15);
  }
}

/** The word of an event that decides whether its person finds the cash, from those of price and necessity: 16 bits. */
export function liquidityWord(e: number): number {
  return (eventPriceWord[e]! << 20) | ((eventNecessityWord[e]! & 0xf00) << 8);
}

/**
 * The word of an event that decides whether it finds room: the same in all worlds, whatever else happens to its person. Whichever the word of price
 * is, that of necessity makes each value of it once, and the other way round, so that it is independent of either.
 *
 * @source  the finaliser is lowbias32 of C. Wellons' hash-prospector search
 */
export function roomWord(e: number): number {
  let word = (Math.imul(eventPriceWord[e]!, 0x9e3779b1) + eventNecessityWord[e]!) | 0;
  word = Math.imul(word ^ (word >>> 16), 0x21f0aaad);
  word = Math.imul(word ^ (word >>> 15), 0xd35a2d97);
  return word ^ (word >>> 15);
}
