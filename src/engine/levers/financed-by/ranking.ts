/**
 * Households of a year in order of equivalised income. From one year to the next the income of few of them changes, at start-year wages: those
 * are put in their places among the others, who keep their order. In the first year, and where many changed or came, all are sorted.
 */
import { radixOrder } from "../../kernels/radix-order.ts";

/** By household: mid-rank of its people by equivalised income, over the number of people; what `rankHomes` leaves. */
export let rank: Float64Array = new Float64Array(0);
/** Households poorest first, and room for the next order. */
let order: Uint32Array = new Uint32Array(0);
let nextOrder: Uint32Array = new Uint32Array(0);
/** Households that have another income than when they were last ranked; by household, that income, and 1 where it is another now. */
let moved: Uint32Array = new Uint32Array(0);
let rankedAt: Float64Array = new Float64Array(0);
let isMoved: Uint8Array = new Uint8Array(0);
/** How many were ranked. */
let ranked = 0;
/** How often all were sorted, and how often those with another income were: tests ask. */
export const ways: { sorted: number; mended: number } = { sorted: 0, mended: 0 };

/** Above this part of all households, sorting all of them is quicker. */
const mostMoved = 1 / 4;

/** Households `from` .. `units` - 1 stand in the columns. */
export interface Homes {
  readonly from: number;
  readonly units: number;
}

/**
 * @param level   by household: equivalised income, >= 0
 * @param size    by household: people
 * @param people  in all of them
 * @param again   the same households in the same places were ranked last, though some may have another income or other people
 * @returns the Gini coefficient of income over people
 */
export function rankHomes(level: Float64Array, size: Uint16Array, people: number, homes: readonly Homes[], again: boolean): number {
  if (rank.length !== level.length) makeRoom(level.length);
  if (!again || !mend(level, homes)) sortAll(level, homes);
  ranking.fill(0);
  // short calls: one long loop would be compiled for its middle and thrown away at its end
  for (let k = 0; k < ranked; ) k = rankStretch(size, level, ranked, people, k, k + 1024 < ranked ? k + 1024 : ranked);
  const [, sum, weighted] = ranking as unknown as readonly [number, number, number];
  return sum > 0 ? (2 * weighted) / sum - 1 : NaN;
}

function makeRoom(capacity: number): void {
  rank = new Float64Array(capacity);
  order = new Uint32Array(capacity + 1);
  nextOrder = new Uint32Array(capacity + 1);
  moved = new Uint32Array(capacity + 1);
  rankedAt = new Float64Array(capacity);
  isMoved = new Uint8Array(capacity);
}

function sortAll(level: Float64Array, homes: readonly Homes[]): void {
  ways.sorted++;
  // nobody has such an income: all of them moved
  rankedAt.fill(-1);
  ranked = 0;
  for (const { from, units } of homes) ranked = findMoved(level, from, units, ranked);
  [order, moved] = [moved, order];
  radixOrder(level, order, ranked);
}

/** Returns false where too many moved. */
function mend(level: Float64Array, homes: readonly Homes[]): boolean {
  let found = 0;
  for (const { from, units } of homes) found = findMoved(level, from, units, found);
  if (found > mostMoved * ranked) return false;
  ways.mended++;
  if (found === 0) return true;
  radixOrder(level, moved, found);
  mergeMoved(level, order, nextOrder, ranked, found);
  [order, nextOrder] = [nextOrder, order];
  return true;
}

function findMoved(level: Float64Array, from: number, units: number, before: number): number {
  let found = before;
  for (let u = from; u < units; u++) {
    const other = +(level[u]! !== rankedAt[u]!);
    isMoved[u] = other;
    rankedAt[u] = level[u]!;
    moved[found] = u;
    found += other;
  }
  return found;
}

/** Those who did not move, in the order they had, and those who did, in the order of `moved`. */
function mergeMoved(level: Float64Array, before: Uint32Array, after: Uint32Array, count: number, found: number): void {
  let m = 0;
  let at = 0;
  let next = level[moved[0]!]!;
  for (let k = 0; k < count; k++) {
    const u = before[k]!;
    if (isMoved[u] === 1) continue;
    for (const income = level[u]!; next < income; next = m < found ? level[moved[m]!]! : Infinity) after[at++] = moved[m++]!;
    after[at++] = u;
  }
  while (m < found) after[at++] = moved[m++]!;
}

/** People before those who are ranked next; sum of incomes so far, and of incomes times rank. */
const ranking = new Float64Array(3);

/** Ranks households from the `first`-th until the `last`-th at least; people of one income share a rank: half of them stand before it. */
function rankStretch(size: Uint16Array, level: Float64Array, count: number, people: number, first: number, last: number): number {
  let before = ranking[0]!;
  let sum = ranking[1]!;
  let weighted = ranking[2]!;
  let from = first;
  while (from < last) {
    const income = level[order[from]!]!;
    let to = from;
    let equal = 0;
    for (; to < count && level[order[to]!] === income; to++) equal += size[order[to]!]!;
    const mid = (before + equal / 2) / people;
    for (let k = from; k < to; k++) rank[order[k]!] = mid;
    sum += equal * income;
    weighted += equal * income * mid;
    before += equal;
    from = to;
  }
  ranking[0] = before;
  ranking[1] = sum;
  ranking[2] = weighted;
  return from;
}
