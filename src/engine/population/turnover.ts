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
import { admitAtHome, admitEntrants, admitNewborns } from "./synthesize.ts";

const waiting = new Int32Array(blockLength);

/** Places of the year: newborns take those from `newFrom` on, one a mother, and entrants the rest of those below `newTo`. */
export interface NewPlaces {
  readonly newFrom: number;
  readonly newTo: number;
  readonly mothers: Int32Array;
}

/** @param table  is told every income that came or went; null where nobody asks, or where everybody is counted again */
export function renewPeople(
  model: Model,
  columns: Columns,
  replication: number,
  year: number,
  places: NewPlaces,
  ownBlocks: Blocks,
  table: IncomeTable | null,
): void {
  const packed = columns.packed[0];
  const { slots, count: left } = columns.left;
  let count = 0;
  for (let k = 0; k < left; k++) {
    const slot = slots[k]!;
    if (table !== null) dropIncome(table, columns.equivalised[slot]!);
    if (packed[slot] !== awaitingEntrant) continue;
    waiting[count++] = slot;
    if (count === blockLength) {
      admit(model, columns, replication, year, count, table);
      count = 0;
    }
  }
  admit(model, columns, replication, year, count, table);
  if (model.layout.spare !== null) ownBlocks((first, length) => admitAtHome(model, columns, replication, year, first, length));
  if (places.newTo > places.newFrom) ownBlocks((first, length) => fillNewPlaces(model, columns, replication, year, places, first, length, table));
}

/** Newborns and entrants of the new places that lie in a block. */
function fillNewPlaces(
  model: Model,
  columns: Columns,
  replication: number,
  year: number,
  { newFrom, newTo, mothers }: NewPlaces,
  first: number,
  length: number,
  table: IncomeTable | null,
): void {
  const to = Math.min(first + length, newTo);
  const born = Math.min(to, newFrom + mothers.length);
  if (mothers.length > 0) admitNewborns(model, columns, replication, year, first, length, newFrom, mothers);
  if (table !== null) for (let slot = Math.max(first, newFrom); slot < born; slot++) addIncome(table, columns.equivalised[slot]!);
  let count = 0;
  for (let slot = Math.max(first, newFrom + mothers.length); slot < to; slot++) waiting[count++] = slot;
  admit(model, columns, replication, year, count, table);
}

/** Puts people in the first `count` of `waiting`. */
function admit(model: Model, columns: Columns, replication: number, year: number, count: number, table: IncomeTable | null): void {
  if (count === 0) return;
  admitEntrants(model, columns, replication, year, waiting.subarray(0, count));
  if (table !== null) for (let k = 0; k < count; k++) addIncome(table, columns.equivalised[waiting[k]!]!);
}
