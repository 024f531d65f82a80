/**
 * People with an arrival still to be recorded this year, their clocks, and the words of their next event. Columns are module
 * constants, see `scratch.ts`.
 */
import { chance, drawExponentials, exponential, perWord } from "../maths/exponential-draws.ts";
import { blockLength, type Stream } from "../random/generator.ts";
import { arrivalPerson, arrivalRate, arrivals, arrivalWord } from "./arrivals.ts";
import { eventPerson, eventService, eventTime, eventVolume } from "./events.ts";
import { entryX, entryY, slotProduct, startMixer } from "./mixer-start.ts";
import { entryOf, living } from "./scratch.ts";

/** Person and time of the arrival of each claimant, and the mean gap of the clock. */
export const claimant: Int32Array = new Int32Array(blockLength + 1);
const clock: Float64Array = new Float64Array(blockLength + 1);
const meanGap: Float64Array = new Float64Array(blockLength + 1);
/** Words of the event: A gap to the next arrival, B label, C and D cost. */
export const gapWord: Int32Array = new Int32Array(blockLength + 1);
export const labelWord: Int32Array = new Int32Array(blockLength + 1);
export const costWordA: Int32Array = new Int32Array(blockLength + 1);
export const costWordB: Int32Array = new Int32Array(blockLength + 1);

/** Everybody who has an arrival this year, among those whom the dense pass let through. Returns how many. */
export function firstArrivals(): number {
  const { count } = arrivals;
  // the complement of the word, 1 - u, has the logarithm of an arrival time that rises with u
  for (let k = 0; k < count; k++) chance[k] = ((~arrivalWord[k]! >>> 0) + 0.5) * perWord;
  drawExponentials(count);
  let claimants = 0;
  for (let k = 0; k < count; k++) {
    const gap = 1 / arrivalRate[k]!;
    const time = exponential[k]! * gap;
    claimant[claimants] = arrivalPerson[k]!;
    meanGap[claimants] = gap;
    clock[claimants] = time;
    claimants += +(time < 1);
  }
  return claimants;
}

/** Records one event of each claimant from place `from` on, of one service; labels come afterwards where there are several. */
export function recordArrivals(from: number, waiting: number, service: number): void {
  for (let k = 0; k < waiting; k++) {
    eventPerson[from + k] = claimant[k]!;
    eventTime[from + k] = clock[k]!;
    eventService[from + k] = service;
    eventVolume[from + k] = 1;
  }
}

/** Keeps those whose next arrival, after the gap just drawn, is still in the year. Returns how many. */
export function nextArrivals(waiting: number): number {
  for (let k = 0; k < waiting; k++) chance[k] = ((gapWord[k]! >>> 0) + 0.5) * perWord;
  drawExponentials(waiting);
  let left = 0;
  for (let k = 0; k < waiting; k++) {
    const gap = meanGap[k]!;
    const next = clock[k]! + exponential[k]! * gap;
    claimant[left] = claimant[k]!;
    meanGap[left] = gap;
    clock[left] = next;
    left += +(next < 1);
  }
  return left;
}

/** Words of the claimants' events: those of `drawList`. */
export function drawEventWords(stream: Stream, first: number, count: number, entries: number): void {
  startMixer(stream, first, entries);
  const z0 = (Math.imul(stream[2]!, 1664525) + 1013904223) | 0;
  const w0 = (Math.imul(stream[3]!, 1664525) + 1013904223) | 0;
  for (let k = 0; k < count; k++) {
    const at = living[claimant[k]!]!;
    const entry = entryOf[at]!;
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
    gapWord[k] = x ^ (x >>> 15);
    labelWord[k] = y ^ (y >>> 15);
    costWordA[k] = z ^ (z >>> 15);
    costWordB[k] = w ^ (w >>> 15);
  }
}
