import { cellOf } from "./scratch.ts";

/** With more cells than this, adding them all costs more than counting people. */
const mostCells = 128;
const people = new Float64Array(mostCells);

/** Counts the living of the block under way by breakdown cell into the cells of the tally that begin at `at`. */
export function countBlockCells(at: number, cells: number, alive: number, tally: Float64Array): void {
  if (cells > mostCells) {
    for (let i = 0; i < alive; i++) {
      const cell = at + cellOf[i]!;
      tally[cell] = tally[cell]! + 1;
    }
    return;
  }
  people.fill(0, 0, cells);
  for (let i = 0; i < alive; i++) people[cellOf[i]!] = people[cellOf[i]!]! + 1;
  for (let cell = 0; cell < cells; cell++) tally[at + cell] = tally[at + cell]! + people[cell]!;
}
