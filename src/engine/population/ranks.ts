/**
 * Order of the living by equivalised income: quintiles (ties share a mid-rank), median, and the order itself for rank-weighted
 * figures. Made again only in years in which the order can change.
 */
import type { Model } from "../projection/model.ts";
import { quintileShift } from "../projection/states.ts";
import { radixOrder } from "../kernels/radix-order.ts";
import type { Columns } from "./columns.ts";

export interface Ranks {
  /** Slots of the living, poorest first. */
  order: Uint32Array;
  living: number;
  /** Median of equivalised income at start-year wages. */
  median: number;
}

export function createRanks(capacity: number): Ranks {
  return { order: new Uint32Array(capacity), living: 0, median: NaN };
}

/** Equivalised income of every living person at start-year wages, household by household. */
export function equivalise(model: Model, columns: Columns): void {
  const { position, size, capacity } = model.layout;
  if (position === null) return;
  const packed = columns.packed[0];
  const root = model.people.equivalence === "sqrt";
  for (let slot = 0; slot < capacity; ) {
    let end = slot + 1;
    if (slot < size) while (end < size && position[end]! > 0) end++;
    let sum = 0;
    let members = 0;
    for (let s = slot; s < end; s++) {
      if (packed[s]! < 0) continue;
      sum += columns.income[s]!;
      members++;
    }
    const share = members === 0 ? 0 : sum / (root ? Math.sqrt(members) : members);
    for (let s = slot; s < end; s++) columns.equivalised[s] = share;
    slot = end;
  }
}

/** Sorts the living, writes each one's quintile into the packed state and returns the median. */
export function rankPeople(model: Model, columns: Columns, ranks: Ranks): void {
  const packed = columns.packed[0];
  const { capacity } = model.layout;
  const { order } = ranks;
  let living = 0;
  for (let slot = 0; slot < capacity; slot++) if (packed[slot]! >= 0) order[living++] = slot;
  ranks.living = living;
  const income = columns.equivalised;
  radixOrder(income, order, living);
  const keep = ~(7 << quintileShift);
  for (let from = 0; from < living; ) {
    const value = income[order[from]!]!;
    let to = from + 1;
    while (to < living && income[order[to]!] === value) to++;
    // (from + to) / 2 is the mid-rank of the tie; quintile = floor(5 * mid-rank / n) in whole numbers
    const quintile = Math.min(4, Math.floor((5 * (from + to)) / (2 * living)));
    for (let at = from; at < to; at++) {
      const slot = order[at]!;
      packed[slot] = (packed[slot]! & keep) | (quintile << quintileShift);
    }
    from = to;
  }
  ranks.median = living === 0 ? NaN : living % 2 === 1 ? income[order[(living - 1) / 2]!]! : (income[order[living / 2 - 1]!]! + income[order[living / 2]!]!) / 2;
}
