/**
 * Who joins the only scheme of a plain world (`projection/plain-world.ts`), counted in the same pass: memory for next year,
 * cover, causes, members and contributions.
 */

import { addBlockCells } from "../kernels/block-cells.ts";
import { cellOf, gross, joined, living, memoryAfter, memoryBefore, obstacles, paidOf, unitPaid } from "../kernels/scratch.ts";
import type { BlockSize } from "../projection/people-of-year.ts";
import { armMask, causeShift, everBit, yearsShift } from "./membership.ts";

/** First cells of what a plain world counts; `byCause[0]` are members. Nothing is negative: unwanted counts have the trash cells. */
export interface PlainCells {
  readonly byCause: Int32Array;
  readonly newMembers: number;
  readonly contributions: number;
}

/** Takes over last year's memory of the block, and gives back next year's. */
export function openMemory(before: Uint16Array, { first, count }: BlockSize): void {
  memoryBefore.set(before.subarray(first, first + count));
}
export function closeMemory(after: Uint16Array, { first, count, living: alive }: BlockSize): void {
  if (alive === count) after.set(memoryAfter.subarray(0, count), first);
  else for (let i = 0; i < alive; i++) after[first + living[i]!] = memoryAfter[living[i]!]!;
}

/** The scheme nobody is kept out of. */
export function admitAll(cells: PlainCells, block: BlockSize, tally: Float64Array): void {
  addBlockCells(cells.byCause[0]!, block.living, tally);
  const { living: alive } = block;
  const { newMembers, contributions } = cells;
  touch(tally);
  for (let i = 0; i < alive; i++) {
    const at = living[i]!;
    const word = memoryBefore[at]!;
    const cell = cellOf[i]!;
    const again = word & armMask;
    // years so far where the membership goes on, one more, 63 at most
    const years = ((word >>> yearsShift) & 63 & -again) + 1;
    const paid = gross[i]!;
    memoryAfter[at] = 1 | everBit | ((years - (years >>> 6)) << yearsShift);
    joined[i] = 0;
    if (again === 0) tally[newMembers + cell] = tally[newMembers + cell]! + 1;
    tally[contributions + cell] = tally[contributions + cell]! + paid;
  }
}

/** The same where `obstacles` keep some out. */
export function admitSome(cells: PlainCells, block: BlockSize, tally: Float64Array): void {
  const { living: alive } = block;
  const { byCause, newMembers, contributions } = cells;
  touch(tally);
  for (let i = 0; i < alive; i++) {
    const at = living[i]!;
    const word = memoryBefore[at]!;
    const bits = obstacles[i]!;
    const cell = cellOf[i]!;
    const inside = +(bits === 0);
    const code = 32 - Math.clz32(bits & -bits);
    const again = word & armMask;
    const years = ((word >>> yearsShift) & 63 & -again) + 1;
    const paid = gross[i]! * inside;
    memoryAfter[at] = (word & everBit) | (code << causeShift) | (-inside & (1 | everBit | ((years - (years >>> 6)) << yearsShift)));
    joined[i] = inside - 1;
    const counted = byCause[code]! + cell;
    tally[counted] = tally[counted]! + 1;
    if (inside > again) tally[newMembers + cell] = tally[newMembers + cell]! + 1;
    tally[contributions + cell] = tally[contributions + cell]! + paid;
  }
}

/** Lets V8 check the kind of the tally before the loop; in a long loop it would check them for every person. */
function touch(tally: Float64Array): boolean {
  return tally[0]! === -1;
}

/** What each person paid, where something reads it person by person. */
export function notePaid(alive: number): void {
  for (let i = 0; i < alive; i++) {
    const paid = gross[i]! * (joined[i]! + 1);
    paidOf[i] = paid;
    unitPaid[i] = paid;
  }
}
