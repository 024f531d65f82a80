/**
 * People with an arrival still to be recorded this year, their clocks, and the words of their next event. Columns are module
 * constants, see `scratch.ts`.
 */
import { log, log1p } from "../maths/log.ts";
import { blockLength, type Stream } from "../random/generator.ts";
import { arrivalPerson, arrivalRate, arrivals, arrivalWord } from "./arrivals.ts";
import { entryOf, living } from "./scratch.ts";

const perWord = 2.3283064365386963e-10;

/** Person, time of the arrival and rate of the clock of each claimant. */
export const claimant: Int32Array = new Int32Array(blockLength + 1);
export const clock: Float64Array = new Float64Array(blockLength + 1);
const clockRate = new Float64Array(blockLength + 1);
/** Words of the event: A gap to the next arrival, B label, C and D cost. */
export const gapWord = new Int32Array(blockLength + 1);
export const labelWord: Int32Array = new Int32Array(blockLength + 1);
export const costWordA: Int32Array = new Int32Array(blockLength + 1);
export const costWordB: Int32Array = new Int32Array(blockLength + 1);

/** Everybody who has an arrival this year, among those whom the dense pass let through. Returns how many. */
export function firstArrivals(): number {
  const { count } = arrivals;
  let claimants = 0;
  for (let k = 0; k < count; k++) {
    const rate = arrivalRate[k]!;
    const time = -log1p(-((arrivalWord[k]! >>> 0) + 0.5) * perWord) / rate;
    claimant[claimants] = arrivalPerson[k]!;
    clockRate[claimants] = rate;
    clock[claimants] = time;
    claimants += +(time < 1);
  }
  return claimants;
}

/** Keeps those whose next arrival, after the gap just drawn, is still in the year. Returns how many. */
export function nextArrivals(waiting: number): number {
  let left = 0;
  for (let k = 0; k < waiting; k++) {
    const rate = clockRate[k]!;
    const next = clock[k]! - log(((gapWord[k]! >>> 0) + 0.5) * perWord) / rate;
    claimant[left] = claimant[k]!;
    clockRate[left] = rate;
    clock[left] = next;
    left += +(next < 1);
  }
  return left;
}

/** Words of the claimants' events: those of `drawList`. */
export function drawEventWords(stream: Stream, first: number, count: number): void {
  const start = (first + stream[0]!) | 0;
  const second = stream[1]!;
  const z0 = (Math.imul(stream[2]!, 1664525) + 1013904223) | 0;
  const w0 = (Math.imul(stream[3]!, 1664525) + 1013904223) | 0;
  for (let k = 0; k < count; k++) {
    const at = living[claimant[k]!]!;
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
    w = (w + Math.imul(y, z)) | 0;
    x = Math.imul(x ^ (x >>> 16), 0x21f0aaad);
    y = Math.imul(y ^ (y >>> 16), 0x21f0aaad);
    z = Math.imul(z ^ (z >>> 16), 0x21f0aaad);
    w = Math.imul(w ^ (w >>> 16), 0x21f0aaad);
    gapWord[k] = x ^ (x >>> 15);
    labelWord[k] = y ^ (y >>> 15);
    costWordA[k] = z ^ (z >>> 15);
    costWordB[k] = w ^ (w >>> 15);
  }
}
