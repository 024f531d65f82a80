/**
 * Who joins the only scheme of a plain world (`projection/plain-world.ts`), counted in the same pass: memory for next year,
 * cover, causes, members and contributions.
 */
import { cellOf, gross, joined, living, obstacles, paidOf, unitPaid } from "../kernels/scratch.ts";
import { addBlockCells } from "../kernels/block-cells.ts";
import type { BlockSize } from "../projection/people-of-year.ts";
import { armMask, causeShift, everBit, yearsShift } from "./membership.ts";

/** First cells of what a plain world counts; `byCause[0]` are members. Nothing is negative: unwanted counts have the trash cells. */
export interface PlainCells {
  readonly byCause: Int32Array;
  readonly newMembers: number;
  readonly contributions: number;
}

/** The scheme nobody is kept out of. */
export function admitAll(before: Uint16Array, after: Uint16Array, cells: PlainCells, block: BlockSize, tally: Float64Array): void {
  addBlockCells(cells.byCause[0]!, block.living, tally);
  const { living: alive, first } = block;
  const { newMembers, contributions } = cells;
  touch(before, after, tally);
  for (let i = 0; i < alive; i++) {
    const slot = first + living[i]!;
    const word = before[slot]!;
    const cell = cellOf[i]!;
    const again = word & armMask;
    // years so far where the membership goes on, one more, 63 at most
    const years = (((word >>> yearsShift) & 63) & -again) + 1;
    const paid = gross[i]!;
    after[slot] = 1 | everBit | ((years - (years >>> 6)) << yearsShift);
    joined[i] = 0;
    if (again === 0) tally[newMembers + cell] = tally[newMembers + cell]! + 1;
    tally[contributions + cell] = tally[contributions + cell]! + paid;
  }
}

/** The same where `obstacles` keep some out. */
export function admitSome(before: Uint16Array, after: Uint16Array, cells: PlainCells, block: BlockSize, tally: Float64Array): void {
  const { living: alive, first } = block;
  const { byCause, newMembers, contributions } = cells;
  touch(before, after, tally);
  for (let i = 0; i < alive; i++) {
    const slot = first + living[i]!;
    const word = before[slot]!;
    const bits = obstacles[i]!;
    const cell = cellOf[i]!;
    const inside = +(bits === 0);
    const code = 32 - Math.clz32(bits & -bits);
    const again = word & armMask;
    const years = (((word >>> yearsShift) & 63) & -again) + 1;
    const paid = gross[i]! * inside;
    after[slot] = (word & everBit) | (code << causeShift) | (-inside & (1 | everBit | ((years - (years >>> 6)) << yearsShift)));
    joined[i] = inside - 1;
    const at = byCause[code]! + cell;
    tally[at] = tally[at]! + 1;
    if (inside > again) tally[newMembers + cell] = tally[newMembers + cell]! + 1;
    tally[contributions + cell] = tally[contributions + cell]! + paid;
  }
}

/** Lets V8 check the kinds of the columns before the loop; in a long loop it would check them for every person. */
function touch(before: Uint16Array, after: Uint16Array, tally: Float64Array): boolean {
  return before[0]! + after[0]! + tally[0]! === -1;
}

/** What each person paid, where something reads it person by person. */
export function notePaid(alive: number): void {
  for (let i = 0; i < alive; i++) {
    const paid = gross[i]! * (joined[i]! + 1);
    paidOf[i] = paid;
    unitPaid[i] = paid;
  }
}
