/**
 * Order of the living by equivalised income, for rank-weighted figures. Made only where one of them is asked for, and again only
 * in years in which the order can change; fifths and the median come without it (`cuts.ts`).
 */

import { radixOrder } from "../kernels/radix-order.ts";
import type { Amounts, Columns } from "../model/columns.ts";
import type { Model } from "../model/model.ts";
import { equivalentPersons } from "./equivalence.ts";
import { createMidRanks, findMidRanks, gather, inStretches, type MidRanks, sumStretches } from "./inequality.ts";

export interface Ranks {
  /** Slots of the living, poorest first. */
  order: Uint32Array;
  living: number;
  /** The first living slot of each household in that order: its members have one income. */
  readonly heads: Uint32Array;
  units: number;
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
  /** Room for payments shared within households; grown where an equivalence scale asks for it. */
  shared: Float64Array;
}

export function createRanks(capacity: number): Ranks {
  return {
    order: new Uint32Array(capacity),
    living: 0,
    heads: new Uint32Array(capacity),
    units: 0,
    level: new Float64Array(capacity),
    midRanks: createMidRanks(capacity),
    otherRanks: createMidRanks(capacity),
    incomes: 0,
    value: new Float64Array(capacity),
    included: new Uint8Array(capacity),
    shared: new Float64Array(0),
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
  const { equivalence } = model.people;
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
    const share = members === 0 ? 0 : sum / equivalentPersons(equivalence, members);
    for (let s = slot; s < end; s++) out[s] = share;
    slot = end;
  }
}

/** Sorts the living by equivalised income: households, whose members follow each other in both orders. */
export function rankPeople(model: Model, columns: Columns, ranks: Ranks): void {
  const { heads, order, level } = ranks;
  const { capacity, position } = model.layout;
  const packed = columns.packed[0];
  let units = 0;
  inStretches(capacity, (from, to) => {
    units = position === null ? listSome(packed, from, to, heads, units) : listHeads(packed, position, model.layout.size, from, to, heads, units);
  });
  ranks.units = units;
  radixOrder(columns.equivalised, heads, units);
  ranks.living = spreadHeads(model, columns, heads, units, order);
  gather(order, ranks.living, columns.equivalised, level);
  findMidRanks(level, null, ranks.living, ranks.midRanks);
  ranks.incomes = sumStretches(gather(order, ranks.living, columns.income, ranks.value), ranks.living);
}

/** The living of each household in the order of their heads; returns how many they are. */
function spreadHeads({ layout }: Model, { packed }: Columns, heads: Uint32Array, units: number, order: Uint32Array): number {
  if (layout.position === null) {
    order.set(heads.subarray(0, units));
    return units;
  }
  const { position, size } = layout;
  let living = 0;
  inStretches(units, (from, to) => {
    living = spreadSome(packed[0], position, size, heads, from, to, order, living);
  });
  return living;
}

function spreadSome(
  packed: Int32Array,
  position: Uint16Array,
  size: number,
  heads: Uint32Array,
  from: number,
  to: number,
  order: Uint32Array,
  living: number,
): number {
  let at = living;
  for (let k = from; k < to; k++) {
    let slot = heads[k]!;
    do {
      order[at] = slot;
      at += (packed[slot]! >>> 31) ^ 1;
      slot++;
    } while (slot < size && position[slot]! > 0);
  }
  return at;
}

/** What each household has, once for each living member, in the order of their heads. */
export function spreadLevels(model: Model, columns: Columns, heads: Uint32Array, units: number, level: Float64Array, out: Float64Array): void {
  const { position, size } = model.layout;
  if (position === null) {
    gather(heads, units, level, out);
    return;
  }
  let living = 0;
  inStretches(units, (from, to) => {
    living = spreadValues(columns.packed[0], position, size, heads, from, to, level, out, living);
  });
}

function spreadValues(
  packed: Int32Array,
  position: Uint16Array,
  size: number,
  heads: Uint32Array,
  from: number,
  to: number,
  level: Float64Array,
  out: Float64Array,
  living: number,
): number {
  let at = living;
  for (let k = from; k < to; k++) {
    let slot = heads[k]!;
    const value = level[slot]!;
    do {
      out[at] = value;
      at += (packed[slot]! >>> 31) ^ 1;
      slot++;
    } while (slot < size && position[slot]! > 0);
  }
  return at;
}

/** The first living slot of each household; slots beyond the starting ones hold people living alone. */
function listHeads(packed: Int32Array, position: Uint16Array, size: number, from: number, to: number, heads: Uint32Array, units: number): number {
  let at = units;
  let last = at > 0 ? heads[at - 1]! : -1;
  for (let slot = from; slot < to; slot++) {
    if (packed[slot]! < 0) continue;
    // the household began at or before the last head: somebody of it is listed
    const first = slot < size ? slot - position[slot]! : slot;
    if (first <= last) continue;
    heads[at++] = slot;
    last = slot;
  }
  return at;
}

function listSome(packed: Int32Array, from: number, to: number, order: Uint32Array, living: number): number {
  let at = living;
  for (let slot = from; slot < to; slot++) {
    order[at] = slot;
    at += (packed[slot]! >>> 31) ^ 1;
  }
  return at;
}
