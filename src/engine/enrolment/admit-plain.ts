/**
 * Who joins the only scheme of a plain world (`projection/plain-world.ts`), counted in the same pass: memory for next year,
 * causes, members and contributions.
 */

import { causeBits, causeCount, contributionSum, newMember } from "../kernels/plain-counts.ts";
import { cellOf, gross, incomeOf, joined, living, memoryAfter, memoryBefore, obstacles, paidOf, unitPaid } from "../kernels/scratch.ts";
import type { BlockSize } from "../model/block-size.ts";
import { armMask, awayShift, causeShift, everBit, yearsShift } from "../model/membership.ts";
import { unaffordable } from "../model/obstacles.ts";

/**
 * What is remembered of a member. Whoever asks how many years somebody has been one (waiting periods, entry in mid-year) sends its world the
 * general way; that they are more than none is all that a plain one is asked.
 */
const insideWord = 1 | everBit | (1 << yearsShift);

/** Takes over last year's memory of the block, and gives back next year's. */
export function openMemory(before: Uint16Array, { first, count }: BlockSize): void {
  memoryBefore.set(before.subarray(first, first + count));
}
export function closeMemory(after: Uint16Array, { first, count, living: alive }: BlockSize): void {
  if (alive === count) after.set(memoryAfter.subarray(0, count), first);
  else for (let i = 0; i < alive; i++) after[first + living[i]!] = memoryAfter[living[i]!]!;
}

/** What a price is held against: price > share x max(0, income - subsistence). */
export interface Means {
  readonly share: number;
  readonly subsistence: number;
  readonly tie: number;
}

/** The scheme nobody is kept out of: members are the people, so that only what is new and what is paid is counted. */
export function admitAll(base: number, alive: number): void {
  for (let i = 0; i < alive; i++) {
    const at = living[i]!;
    const word = memoryBefore[at]!;
    const cell = (base + cellOf[i]!) | 0;
    const again = word & armMask;
    memoryAfter[at] = insideWord;
    joined[i] = 0;
    if (again === 0) {
      const counted = (cell << causeBits) + newMember;
      causeCount[counted] = causeCount[counted]! + 1;
    }
    contributionSum[cell] = contributionSum[cell]! + gross[i]!;
  }
}

/**
 * The same where `obstacles` keep some out, and others their means: whose `gross` price is above a share of the income over subsistence
 * has that obstacle as well.
 *
 * @param away   `awayBit` where those who dropped out in arrears are remembered, else 0
 * @param means  that share, Infinity where means are no bar, or have been looked at; `tie`: difference up to which both are the same
 */
export function admitSome(base: number, alive: number, { share: most, subsistence, tie }: Means, away: number): void {
  for (let i = 0; i < alive; i++) {
    const at = living[i]!;
    const word = memoryBefore[at]!;
    const room = incomeOf[i]! - subsistence;
    // half of (x + |x|) is x or 0; without a limit the product is infinite or NaN and the test fails
    const bits = obstacles[i]! | (unaffordable & -+(gross[i]! - tie > most * ((room + Math.abs(room)) * 0.5)));
    obstacles[i] = bits;
    const cell = (base + cellOf[i]!) | 0;
    // -1 outside, 0 inside: a minus before what may be 0 would be a floating -0
    const outside = -+(bits !== 0) | 0;
    const inside = (outside + 1) | 0;
    const code = (32 - Math.clz32(bits & -bits)) | 0;
    const again = word & armMask;
    memoryAfter[at] = (word & everBit) | ((bits << awayShift) & away) | (code << causeShift) | (~outside & insideWord);
    joined[i] = outside;
    const counted = ((cell << causeBits) + code + (newMember & -(inside & +(again === 0)))) | 0;
    causeCount[counted] = causeCount[counted]! + 1;
    contributionSum[cell] = contributionSum[cell]! + gross[i]! * inside;
  }
}

/** What each person paid, where something reads it person by person. */
export function notePaid(alive: number): void {
  for (let i = 0; i < alive; i++) {
    const paid = gross[i]! * (joined[i]! + 1);
    paidOf[i] = paid;
    unitPaid[i] = paid;
  }
}
