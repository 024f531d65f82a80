/** How many of the living of the block under way are in each breakdown cell: counted once, added wherever everybody counts. */
import { cellOf } from "./scratch.ts";

/** With more cells than this, adding them all costs more than counting people. */
const mostCells = 128;
const people = new Float64Array(mostCells);
let cells = 0;

/** Counts the block; `total` is the number of breakdown cells. */
export function countBlockCells(total: number, alive: number): void {
  cells = total;
  if (total > mostCells) return;
  people.fill(0, 0, total);
  for (let i = 0; i < alive; i++) people[cellOf[i]!] = people[cellOf[i]!]! + 1;
}

/** Adds the block's people to the cells that begin at `at`. */
export function addBlockCells(at: number, alive: number, tally: Float64Array): void {
  if (cells <= mostCells) {
    for (let cell = 0; cell < cells; cell++) tally[at + cell] = tally[at + cell]! + people[cell]!;
    return;
  }
  for (let i = 0; i < alive; i++) {
    const cell = at + cellOf[i]!;
    tally[cell] = tally[cell]! + 1;
  }
}
