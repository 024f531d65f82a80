/**
 * The income limits of the fifths (and the median) of a year without sorting everybody: counts by the leading bits of an income
 * (`income-table.ts`), then an exact look into the few buckets that hold a limit. Ties share a mid-rank.
 *
 * A person is in fifth q (0..4) where q limits are at or below the income; limit q is the smallest income x with
 * (people below x + people at or below x) / (2 n) >= q / 5.
 */
import type { Columns } from "../model/columns.ts";
import { cutCount } from "../model/year-context.ts";
import { addBlock, buckets, clearIncomes, clearKept, createIncomeTable, type IncomeTable, incomesIn, settleIncomes } from "./income-table.ts";
import { cutIn, cutsOfSorted, reaches } from "./limits-in-order.ts";

/** At or below this many slots a plain sort is quicker. */
const shortPopulation = 512;

/** Where the threads that share a replication leave their part of what the limits are made of. */
export interface IncomeExchange {
  readonly index: number;
  readonly size: number;
  /** By thread: people of each bucket, then how many incomes it left of each limit's bucket. */
  readonly counts: Int32Array;
  /** By thread, as many as it has slots: incomes in the buckets of the limits. Written as far as needed. */
  readonly incomes: Float64Array;
  /** Waits for all threads. */
  meet(): void;
}

/** Counters of one thread in the exchange. */
export const exchangeCounts = buckets + cutCount;

/** The people whose limits are asked for. */
export interface RankedPeople {
  readonly columns: Columns;
  /** Blocks this thread looks after, and all blocks: the same where it works alone. */
  readonly ownBlocks: Blocks;
  readonly allBlocks: Blocks;
}

/** What a replication, or the part of it in one thread, keeps from year to year. */
export interface CutFinder {
  readonly people: RankedPeople;
  /** Null where a plain sort does. */
  readonly table: IncomeTable | null;
  readonly exchange: IncomeExchange | null;
  /** People of each bucket over all threads, and incomes in the buckets of the limits. */
  readonly total: Int32Array;
  /** Bucket of each limit, and people below it. */
  readonly bucket: Int32Array;
  readonly before: Float64Array;
}

/** Calls `visit(first, count)` for blocks of slots. */
export type Blocks = (visit: (first: number, count: number) => void) => void;

/**
 * @param most  how many people there may be
 * @param exchange  null where one thread has all the people
 */
export function createCutFinder(people: RankedPeople, most: number, centre: number, exchange: IncomeExchange | null): CutFinder {
  const counts = most > shortPopulation && centre > 0;
  return {
    people,
    table: counts ? createIncomeTable(centre) : null,
    exchange,
    total: new Int32Array(counts ? buckets : 0),
    bucket: new Int32Array(cutCount),
    before: new Float64Array(cutCount),
  };
}

/** Counts everybody anew: at the start of a replication, and in each year where incomes of those who stay change. */
export function countIncomes({ table, people: { columns, ownBlocks } }: CutFinder): void {
  if (table === null) return;
  clearIncomes(table);
  ownBlocks((first, count) => addBlock(table, columns, first, count, 1));
}

/** @param counted  everybody was counted just now; else who came and went was told to the table */
export function findCuts(finder: CutFinder, counted: boolean, cuts: Float64Array): void {
  const { table, exchange, people } = finder;
  if (table === null) {
    // in a team each thread sorts all of these few
    exchange?.meet();
    cutsOfSorted(livingIncomes(people), cuts);
    return;
  }
  settleIncomes(table, counted);
  const total = addUp(finder, table);
  const living = locateCuts(finder, total);
  if (finder.bucket.some((bucket) => table.wanted[bucket] === 0)) {
    wantAround(table, finder.bucket, living < manyPeople ? 2 : 1);
    clearKept(table);
    people.ownBlocks((first, count) => addBlock(table, people.columns, first, count, 0));
    settleIncomes(table, true);
  }
  const incomes = exchange === null ? null : exchangeIncomes(finder, table, exchange);
  for (let cut = 0; cut < cutCount; cut++) {
    const members = incomes === null ? incomesIn(table, finder.bucket[cut]!) : incomes[cut]!;
    cuts[cut] = exactCut(people, members, finder.before[cut]!, living, cut);
  }
}

/** Limits of the living of some blocks, once. */
export function cutsOf(columns: Columns, blocks: Blocks, centre: number, cuts: Float64Array): void {
  const finder = createCutFinder({ columns, ownBlocks: blocks, allBlocks: blocks }, Infinity, centre, null);
  countIncomes(finder);
  findCuts(finder, true, cuts);
}

/** People of each bucket over all threads. Next year's limits will most likely lie in the same ones. */
function addUp({ total, exchange }: CutFinder, table: IncomeTable): Int32Array {
  if (exchange === null) return table.counts;
  exchange.counts.set(table.counts, exchange.index * exchangeCounts);
  exchange.meet();
  total.fill(0);
  for (let thread = 0; thread < exchange.size; thread++) {
    const from = thread * exchangeCounts;
    for (let bucket = 0; bucket < buckets; bucket++) total[bucket] = total[bucket]! + exchange.counts[from + bucket]!;
  }
  return total;
}

/** Limits of so many people hardly move from year to year. */
const manyPeople = 500_000;

/** Marks the buckets of the limits, and so many on either side. */
function wantAround({ wanted }: IncomeTable, cutBucket: Int32Array, margin: number): void {
  wanted.fill(0);
  for (const bucket of cutBucket) wanted.fill(1, Math.max(0, bucket - margin), bucket + margin + 1);
}

/** By limit: the incomes of all threads in its bucket, in order. */
function exchangeIncomes({ bucket }: CutFinder, table: IncomeTable, { index, size, counts, incomes, meet }: IncomeExchange): Float64Array[] {
  const part = incomes.length / size;
  let at = index * part;
  for (let cut = 0; cut < cutCount; cut++) {
    // limits in the same bucket share its incomes
    const own = cut > 0 && bucket.subarray(0, cut).includes(bucket[cut]!) ? none : incomesIn(table, bucket[cut]!);
    incomes.set(own, at);
    at += own.length;
    counts[index * exchangeCounts + buckets + cut] = own.length;
  }
  meet();
  const from = Array.from({ length: size }, (_, thread) => thread * part);
  const lists: Float64Array[] = [];
  for (let cut = 0; cut < cutCount; cut++) {
    const same = bucket.subarray(0, cut).indexOf(bucket[cut]!);
    if (same >= 0) {
      lists.push(lists[same]!);
      continue;
    }
    const lengths = from.map((_, thread) => counts[thread * exchangeCounts + buckets + cut]!);
    const all = new Float64Array(lengths.reduce((sum, length) => sum + length, 0));
    let place = 0;
    lengths.forEach((length, thread) => {
      all.set(incomes.subarray(from[thread]!, from[thread]! + length), place);
      from[thread] = from[thread]! + length;
      place += length;
    });
    lists.push(all.sort());
  }
  return lists;
}
const none = new Float64Array(0);

/** In order. */
function livingIncomes({ columns: { packed, equivalised }, allBlocks }: RankedPeople): Float64Array {
  const all: number[] = [];
  allBlocks((first, count) => {
    for (let slot = first; slot < first + count; slot++) if (packed[0][slot]! >= 0) all.push(equivalised[slot]!);
  });
  return Float64Array.from(all).sort();
}

/** Finds, for each limit, the first bucket whose last person reaches it. Returns how many live. */
function locateCuts({ bucket: found, before: below }: CutFinder, counts: Int32Array): number {
  let living = 0;
  for (let bucket = 0; bucket < buckets; bucket++) living += counts[bucket]!;
  for (let cut = 0; cut < cutCount; cut++) {
    let before = 0;
    let bucket = 0;
    while (bucket < buckets - 1) {
      const upTo = before + counts[bucket]!;
      if (upTo > before && reaches(cut, upTo - 1, upTo, living)) break;
      before = upTo;
      bucket++;
    }
    found[cut] = bucket;
    below[cut] = before;
  }
  return living;
}

/** Reads the limit in the incomes of its bucket; where a tie pushes it over the edge, the next bucket has it. */
function exactCut(people: RankedPeople, sorted: Float64Array, before: number, living: number, cut: number): number {
  const limit = cutIn(sorted, cut, before, living);
  const last = sorted[sorted.length - 1] ?? -1;
  // a tie can push the limit out of its bucket, and an even median may need the next income
  if (limit === Infinity) {
    const next = nextIncome(people, last);
    return next > last ? next : Infinity;
  }
  if (cut === 4 && 2 * (before + sorted.length) === living && limit === last) return (last + nextIncome(people, last)) / 2;
  return limit;
}

/** Smallest income of the living above `highest`; `highest` itself where there is none. */
function nextIncome({ columns: { packed, equivalised }, allBlocks }: RankedPeople, highest: number): number {
  let next = Infinity;
  allBlocks((first, count) => {
    for (let slot = first; slot < first + count; slot++)
      if (packed[0][slot]! >= 0 && equivalised[slot]! > highest && equivalised[slot]! < next) next = equivalised[slot]!;
  });
  return next < Infinity ? next : highest;
}
