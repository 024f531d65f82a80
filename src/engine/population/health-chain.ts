/** Yearly moves between health states, and what became of the people of the start. */
import { cellOf, fifthOf, living } from "../kernels/scratch.ts";
import type { BlockSize } from "../model/block-size.ts";
import type { Columns } from "../model/columns.ts";
import type { ChainModel, Model } from "../model/model.ts";
import { withHealth } from "../model/states.ts";

/** Probability that somebody in the state moves or leaves at the year's end; 0 for a number that is no state. */
export function leavesState({ moves, death, atEnd }: ChainModel, from: number): number {
  const n = death.length;
  if (from >= n) return 0;
  if (atEnd && death[from] === 1) return 1;
  let sum = 0;
  for (let to = 0; to < n; to++) sum += moves[from * n + to]!;
  return sum;
}

/** State after a move decided by u in (0, 1): the moves in order of the states, then what stays. */
export function stateReached({ moves, death }: ChainModel, from: number, u: number): number {
  const n = death.length;
  let left = u;
  for (let to = 0; to < n; to++) {
    left -= moves[from * n + to]!;
    if (left < 0 && moves[from * n + to]! > 0) return to;
  }
  return from;
}

/** Somebody of the start died in an absorbing state; `i` is the place in `living`. */
export function tallyAbsorbed(model: Model, columns: Columns, slot: number, i: number, health: number, tally: Float64Array): void {
  const at = model.tallies.offset.state_absorbed[0]!;
  if (at < 0 || (columns.entry !== null && columns.entry[slot] !== 0)) return;
  const cell = at + cellIn(model, withHealth(model.states, columns.packed[0][slot]!, health), i);
  tally[cell] = tally[cell]! + 1;
}

/**
 * Deaths of earlier years stay in the state that they ended in.
 *
 * @param absorbed  by cell: people of the start who died in such a state before this year; this year's are added
 */
export function addAbsorbed(model: Model, absorbed: Float64Array, tally: Float64Array): void {
  const at = model.tallies.offset.state_absorbed[0]!;
  if (at < 0) return;
  tally[model.tallies.offset.starting_people[0]!] = model.size;
  for (let cell = 0; cell < absorbed.length; cell++) {
    absorbed[cell] = absorbed[cell]! + tally[at + cell]!;
    tally[at + cell] = absorbed[cell]!;
  }
}

/** People of the start who live at the year's end, by their health then. */
export function tallyHealth(model: Model, columns: Columns, block: BlockSize, tally: Float64Array): void {
  const at = model.tallies.offset.state_people[0]!;
  if (at < 0) return;
  const next = columns.packed[1];
  const atEnd = model.demography.chain?.atEnd === true;
  for (let i = 0; i < block.living; i++) {
    const slot = block.first + living[i]!;
    if (next[slot]! < 0 || (columns.entry !== null && columns.entry[slot] !== 0)) continue;
    const cell = at + (atEnd ? cellOf[i]! : cellIn(model, next[slot]!, i));
    tally[cell] = tally[cell]! + 1;
  }
}

function cellIn(model: Model, person: number, i: number): number {
  const { cellOfState, quintileStride } = model.tallies.breakdowns;
  return cellOfState[person & model.states.mask]! + Math.imul(fifthOf[i]!, quintileStride);
}
