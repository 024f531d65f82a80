/**
 * Counts of plain worlds (`projection/plain-world.ts`) during a year, by world and cell, in constant columns: a loop that adds to a
 * column it was given checks that column again for every person. They join the tally when the year's blocks are done.
 */

/** Cells of all worlds together; with more, worlds take the general way. */
export const mostPlainCells = 8192;
/** From a cell of the world to its first count of causes. */
export const causeBits = 4;
/** Where a person who was no member last year and is one now is counted, in place of cause 0: who is in and who is new are one count. */
export const newMember = 15;

/** (cell of the world << causeBits) + cause code: members (code 0) and people with that first obstacle; those of a cell lie side by side. */
export const causeCount: Int32Array = new Int32Array(131072);
export const contributionSum: Float64Array = new Float64Array(8192);
export const pocketSum: Float64Array = new Float64Array(8192);
/** Out-of-pocket payments above 10, 25 and 40 % of income. */
export const over10Count: Int32Array = new Int32Array(8192);
export const over25Count: Int32Array = new Int32Array(8192);
export const over40Count: Int32Array = new Int32Array(8192);

/** Before the blocks of a year. */
export function clearPlainCounts(cells: number): void {
  causeCount.fill(0, 0, cells << causeBits);
  for (const column of [contributionSum, pocketSum, over10Count, over25Count, over40Count]) column.fill(0, 0, cells);
}
