/**
 * Who comes and goes between two years. Only the places concerned are visited: a few in a hundred, where a look at everybody cost
 * more than the newcomers themselves.
 */

import type { Columns } from "../model/columns.ts";
import type { Model } from "../model/model.ts";
import { awaitingEntrant } from "../model/states.ts";
import { blockLength } from "../random/generator.ts";
import type { Blocks } from "./cuts.ts";
import { addIncome, dropIncome, type IncomeTable } from "./income-table.ts";
import { admitAtHome, admitEntrants, admitNewborns, type Entry, type NewbornPlaces } from "./synthesize.ts";

const waiting = new Int32Array(blockLength);

/** Places of the year: newborns take those from `newFrom` on, one a mother, and entrants the rest of those below `newTo`. */
export interface NewPlaces extends NewbornPlaces {
  readonly newTo: number;
}

/** The turn of a year. */
export interface Turn extends Entry {
  /** Is told every income that came or went; null where nobody asks, or where everybody is counted again. */
  readonly table: IncomeTable | null;
}

export function renewPeople(model: Model, columns: Columns, turn: Turn, places: NewPlaces, ownBlocks: Blocks): void {
  const { table } = turn;
  const packed = columns.packed[0];
  const { slots, count: left } = columns.left;
  let count = 0;
  for (let k = 0; k < left; k++) {
    const slot = slots[k]!;
    if (table !== null) dropIncome(table, columns.equivalised[slot]!);
    if (packed[slot] !== awaitingEntrant) continue;
    waiting[count++] = slot;
    if (count === blockLength) {
      admit(model, columns, turn, count);
      count = 0;
    }
  }
  admit(model, columns, turn, count);
  if (model.layout.spare !== null) ownBlocks((first, length) => admitAtHome(model, columns, turn, first, length));
  if (places.newTo > places.newFrom) ownBlocks((first, length) => fillNewPlaces(model, columns, turn, places, first, length));
}

/** Newborns and entrants of the new places that lie in a block. */
function fillNewPlaces(model: Model, columns: Columns, turn: Turn, places: NewPlaces, first: number, length: number): void {
  const { newFrom, newTo, mothers } = places;
  const { table } = turn;
  const to = Math.min(first + length, newTo);
  const born = Math.min(to, newFrom + mothers.length);
  if (mothers.length > 0) admitNewborns(model, columns, turn, places, first, length);
  if (table !== null) for (let slot = Math.max(first, newFrom); slot < born; slot++) addIncome(table, columns.equivalised[slot]!);
  let count = 0;
  for (let slot = Math.max(first, newFrom + mothers.length); slot < to; slot++) waiting[count++] = slot;
  admit(model, columns, turn, count);
}

/** Puts people in the first `count` of `waiting`. */
function admit(model: Model, columns: Columns, turn: Turn, count: number): void {
  const { table } = turn;
  if (count === 0) return;
  admitEntrants(model, columns, turn, waiting.subarray(0, count));
  if (table !== null) for (let k = 0; k < count; k++) addIncome(table, columns.equivalised[waiting[k]!]!);
}
