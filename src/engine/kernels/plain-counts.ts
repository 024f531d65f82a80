/**
 * Counts of plain worlds (`projection/plain-world.ts`) during a year, by world and cell, in constant columns: a loop that adds to a
 * column it was given checks that column again for every person. They join the tally when the year's blocks are done.
 */

/** Cells of all worlds together; with more, worlds take the general way. */
export const mostPlainCells = 8192;
/** Cause codes, 0 = member. */
export const plainCauses = 16;

/** cause * mostPlainCells + cell of the world: members and people with that first obstacle. */
export const causeCount: Int32Array = new Int32Array(131072);
export const newCount: Int32Array = new Int32Array(8192);
export const contributionSum: Float64Array = new Float64Array(8192);
export const pocketSum: Float64Array = new Float64Array(8192);
/** Out-of-pocket payments above 10, 25 and 40 % of income. */
export const over10Count: Int32Array = new Int32Array(8192);
export const over25Count: Int32Array = new Int32Array(8192);
export const over40Count: Int32Array = new Int32Array(8192);

/** Before the blocks of a year. */
export function clearPlainCounts(cells: number): void {
  for (let cause = 0; cause < plainCauses; cause++) causeCount.fill(0, cause * mostPlainCells, cause * mostPlainCells + cells);
  for (const column of [newCount, contributionSum, pocketSum, over10Count, over25Count, over40Count]) column.fill(0, 0, cells);
}
