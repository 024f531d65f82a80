/**
 * Order of the living by equivalised income, for rank-weighted figures. Made only where one of them is asked for, and again only
 * in years in which the order can change; fifths and the median come without it (`cuts.ts`).
 */

import { radixOrder } from "../kernels/radix-order.ts";
import type { Model } from "../projection/model.ts";
import type { Amounts, Columns } from "./columns.ts";
import { createMidRanks, findMidRanks, gather, inStretches, type MidRanks, sumStretches } from "./inequality.ts";

export interface Ranks {
  /** Slots of the living, poorest first. */
  order: Uint32Array;
  living: number;
  /** Equivalised incomes in that order. */
  readonly level: Float64Array;
  /** Their ranks, and room for those of some of them or in another order. */
  readonly midRanks: MidRanks;
  readonly otherRanks: MidRanks;
  /** Sum of their market incomes at start-year wages. */
  incomes: number;
  /** Room for other columns in that order. */
  readonly value: Float64Array;
  readonly included: Uint8Array;
}

export function createRanks(capacity: number): Ranks {
  return {
    order: new Uint32Array(capacity),
    living: 0,
    level: new Float64Array(capacity),
    midRanks: createMidRanks(capacity),
    otherRanks: createMidRanks(capacity),
    incomes: 0,
    value: new Float64Array(capacity),
    included: new Uint8Array(capacity),
  };
}

/** Equivalised income of every living person of a block at start-year wages, household by household. */
export function equivalise(model: Model, columns: Columns, first: number, count: number): void {
  shareInHouseholds(model, columns, columns.income, columns.equivalised, first, first + count);
}

/**
 * What the living members of each household have of `amount` together, per head or by the equivalence scale. Nothing to do without
 * households. `from` and `to` bound whole blocks.
 */
export function shareInHouseholds(model: Model, columns: Columns, amount: Amounts, out: Amounts, from: number = 0, to: number = model.layout.capacity): void {
  const { position, size } = model.layout;
  if (position === null) return;
  const packed = columns.packed[0];
  const root = model.people.equivalence === "sqrt";
  for (let slot = from; slot < to; ) {
    let end = slot + 1;
    if (slot < size) while (end < size && position[end]! > 0) end++;
    let sum = 0;
    let members = 0;
    for (let s = slot; s < end; s++) {
      if (packed[s]! < 0) continue;
      sum += amount[s]!;
      members++;
    }
    const share = members === 0 ? 0 : sum / (root ? Math.sqrt(members) : members);
    for (let s = slot; s < end; s++) out[s] = share;
    slot = end;
  }
}

/** Sorts the living by equivalised income. */
export function rankPeople(model: Model, columns: Columns, ranks: Ranks): void {
  ranks.living = listLiving(columns.packed[0], model.layout.capacity, ranks.order);
  radixOrder(columns.equivalised, ranks.order, ranks.living);
  gather(ranks.order, ranks.living, columns.equivalised, ranks.level);
  findMidRanks(ranks.level, null, ranks.living, ranks.midRanks);
  ranks.incomes = sumStretches(gather(ranks.order, ranks.living, columns.income, ranks.value), ranks.living);
}

function listLiving(packed: Int32Array, capacity: number, order: Uint32Array): number {
  let living = 0;
  inStretches(capacity, (from, to) => {
    living = listSome(packed, from, to, order, living);
  });
  return living;
}

function listSome(packed: Int32Array, from: number, to: number, order: Uint32Array, living: number): number {
  let at = living;
  for (let slot = from; slot < to; slot++) {
    order[at] = slot;
    at += (packed[slot]! >>> 31) ^ 1;
  }
  return at;
}
