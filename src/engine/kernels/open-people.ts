/** The one dense pass of a year, over the slots of a block: places of the living, words of the year, who may have an event or a change, whom a scheme may refuse. */
import type { Stream } from "../random/generator.ts";
import { arrivalPerson, arrivalRate, arrivals, arrivalWord, stirred, stirredPerson, stirredWord, wordScale } from "./arrivals.ts";
import { entryX, entryY, slotProduct, startMixer } from "./mixer-start.ts";
import { agedOf, cellOf, entryOf, fifthOf, frailOf, incomeOf, levelOf, living, marketOf, packedOf, stateOf } from "./scratch.ts";
import { firstCellOfState, rateOfState, refusableOfState, stirOfState } from "./state-tables.ts";
import { underwriting, underwrittenPerson } from "./underwriting.ts";

/** What is the same for all blocks of a year, beside the tables by state (`state-tables.ts`). */
export interface PeopleTerms {
  /** Bits of a packed person that are its state. */
  readonly mask: number;
  /** Limits of the income fifths, at start-year wages. */
  readonly cuts: Float64Array;
  readonly wages: number;
  readonly incomeMagic: number;
  /** What a fifth adds to the breakdown cell. */
  readonly quintileStride: number;
  /** Age at which nobody has a birthday any more. */
  readonly lastBirthday: number;
  /** Between the rates of one income fifth and the next; 0 where they are the same for all. */
  readonly fifthStride: number;
}

/**
 * Lists the living among the first `count` slots in `living`; other columns are indexed by the place in this list. A vacant slot is
 * written over by the next person. The words are those of `drawBlock`, the tests those of `testAgain`. A first arrival needs
 * u < 1 - exp(-r), which is at most r - r^2 / 2 + r^3 / 6.
 *
 * @param first    slot of the block's first person
 * @param entries  years of entry are below this
 * @returns how many live
 */
export function openPeople(stream: Stream, first: number, count: number, entries: number, terms: PeopleTerms): number {
  startMixer(stream, first, entries);
  const z0 = (Math.imul(stream[2]!, 1664525) + 1013904223) | 0;
  const w0 = (Math.imul(stream[3]!, 1664525) + 1013904223) | 0;
  const { mask, cuts, wages, incomeMagic, quintileStride, lastBirthday, fifthStride } = terms;
  const cut1 = cuts[0]!;
  const cut2 = cuts[1]!;
  const cut3 = cuts[2]!;
  const cut4 = cuts[3]!;
  let alive = 0;
  let coming = 0;
  let stirring = 0;
  let refusable = 0;
  for (let at = 0; at < count; at++) {
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
    const a = Math.imul(x ^ (x >>> 16), 0x21f0aaad);
    const b = Math.imul(y ^ (y >>> 16), 0x21f0aaad);
    const wordA = a ^ (a >>> 15);
    const wordB = b ^ (b >>> 15);
    const person = packedOf[at]!;
    const lives = (person >>> 31) ^ 1;
    const state = person & mask;
    const level = levelOf[at]!;
    const fifth = +(level >= cut1) + +(level >= cut2) + +(level >= cut3) + +(level >= cut4);
    const rate = rateOfState[state + Math.imul(fifth, fifthStride)]! * frailOf[at]!;
    agedOf[at] = (person + (+((person & 127) < lastBirthday) & lives)) | 0;
    living[alive] = at;
    stateOf[alive] = state;
    fifthOf[alive] = fifth;
    cellOf[alive] = (firstCellOfState[state]! + Math.imul(fifth, quintileStride)) | 0;
    incomeOf[alive] = marketOf[at]! * wages + incomeMagic - incomeMagic;
    arrivalPerson[coming] = alive;
    arrivalWord[coming] = wordA;
    arrivalRate[coming] = rate;
    coming = (coming + (+(wordA >>> 0 < rate * (1 - rate * (0.5 - rate * (1 / 6))) * wordScale) & lives)) | 0;
    stirredPerson[stirring] = alive;
    stirredWord[stirring] = wordB;
    stirring = (stirring + ((((wordB >>> 3) - stirOfState[state]!) >>> 31) & lives)) | 0;
    underwrittenPerson[refusable] = alive;
    refusable = (refusable + (refusableOfState[state]! & lives)) | 0;
    alive = (alive + lives) | 0;
  }
  arrivals.count = coming;
  stirred.count = stirring;
  underwriting.count = refusable;
  underwriting.drawn = false;
  return alive;
}
