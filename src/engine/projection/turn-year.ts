/** The last step of a year: what was written for the next one takes its place, and places are kept for who comes. */
import { listMothers } from "../population/births.ts";
import { blocksInUse, type Desk, forOwnBlocks } from "./desk.ts";
import { newcomers } from "./newcomers.ts";

/** Swaps this year's columns for next year's and decides how many enter. */
export function turnYear(desk: Desk): void {
  const { model, columns, context, tally } = desk;
  const { earlier } = columns;
  if (earlier !== null) {
    const { blockStart } = model.layout;
    forOwnBlocks(desk, blocksInUse(desk), (b) => earlier.set(columns.packed[0].subarray(blockStart[b]!, blockStart[b + 1]!), blockStart[b]!));
  }
  for (const pair of columns.prices) pair?.reverse();
  columns.packed.reverse();
  for (const pair of columns.membership) pair.reverse();
  for (const rider of columns.entryConditions) rider?.reverse();
  for (const pair of columns.leavers) pair?.reverse();
  for (const pair of columns.levers) pair.reverse();
  desk.newFrom = desk.used;
  if (columns.birth !== null) {
    desk.mothers = listMothers(columns, desk.used);
    desk.used += desk.mothers.length;
    if (desk.used > model.layout.capacity) throw new Error(`more births than the ${model.layout.capacity} places planned for them`);
  }
  desk.used = Math.min(model.layout.capacity, desk.used + newcomers(model, context, tally));
}
