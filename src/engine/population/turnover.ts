/**
 * Who comes and goes between two years. Only the places concerned are visited: a few in a hundred, where a look at everybody cost
 * more than the newcomers themselves.
 */
import type { Model } from "../projection/model.ts";
import { awaitingEntrant } from "../projection/states.ts";
import { blockLength } from "../random/generator.ts";
import type { Columns } from "./columns.ts";
import type { Blocks } from "./cuts.ts";
import { addIncome, dropIncome, type IncomeTable } from "./income-table.ts";
import { admitEntrants, admitNewborns } from "./synthesize.ts";

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
  { newFrom, newTo, mothers }: NewPlaces,
  ownBlocks: Blocks,
  table: IncomeTable | null,
): void {
  const packed = columns.packed[0];
  const { slots, count: left } = columns.left;
  let count = 0;
  const admit = (slot: number): void => {
    waiting[count++] = slot;
    if (count === blockLength) flush();
  };
  const flush = (): void => {
    if (count > 0) admitEntrants(model, columns, replication, year, waiting.subarray(0, count));
    for (let k = 0; k < count; k++) if (table !== null) addIncome(table, columns.equivalised[waiting[k]!]!);
    count = 0;
  };
  for (let k = 0; k < left; k++) {
    const slot = slots[k]!;
    if (table !== null) dropIncome(table, columns.equivalised[slot]!);
    if (packed[slot] === awaitingEntrant) admit(slot);
  }
  const born = newFrom + mothers.length;
  if (newTo > newFrom) {
    ownBlocks((first, length) => {
      const to = Math.min(first + length, newTo);
      if (mothers.length > 0) admitNewborns(model, columns, replication, year, first, length, newFrom, mothers);
      if (table !== null) for (let slot = Math.max(first, newFrom); slot < Math.min(to, born); slot++) addIncome(table, columns.equivalised[slot]!);
      for (let slot = Math.max(first, born); slot < to; slot++) admit(slot);
    });
  }
  flush();
}
