/**
 * Households of a closed year as taxes see them: what is the same in all worlds, found by the first of them. Members of a household have one
 * income and one rank, so that sums over people weighted by rank are sums over households.
 */
import { radixOrder } from "../../kernels/radix-order.ts";
import type { Model } from "../../model/model.ts";
import type { YearContext } from "../../model/year-context.ts";
import { equivalentPersons } from "../../population/equivalence.ts";
import type { LeverPeople } from "../lever.ts";
import type { FinancingColumns } from "./columns.ts";

/** A block's households and runs: entries `from` .. `units` - 1, `from` .. `runs` - 1. */
export interface Stretch {
  readonly from: number;
  units: number;
  runs: number;
}

/** Sum of an amount over people, and the sum of it times their rank from 0 to 1. */
export interface Ranked {
  sum: number;
  weighted: number;
}

/** The base of an instrument over all people, by breakdown cell, and as they are ranked (`Homes.spread`). */
export interface Base {
  readonly sum: number;
  readonly byCell: Float64Array;
  readonly ranked: Ranked;
}

export interface Homes {
  readonly stretches: readonly Stretch[];
  /** Gini coefficient of equivalised income. */
  readonly gini: number;
  /** By instrument. */
  readonly bases: readonly Base[];
}

/** By household: mid-rank of its people by equivalised income, over the number of people. */
let rank: Float64Array = new Float64Array(0);
/** By household: what all members together are counted with, per unit of what it pays: 1, or members over equivalent persons. */
let spread: Float64Array = new Float64Array(0);
let order: Uint32Array = new Uint32Array(0);
let found: Homes = { stretches: [], gini: NaN, bases: [] };
let known: { readonly context: YearContext | null; readonly replication: number; readonly year: number } = { context: null, replication: -1, year: -1 };

/** The lever of the first world finds them anew, so that nothing is left of an earlier run of the same year. */
export function homesOf(columns: FinancingColumns, { model, context, world }: LeverPeople): Homes {
  const { replication, year } = context;
  const isFirst = model.levers.find(({ lever }) => lever === "financed_by")!.world === world;
  if (!isFirst && known.context === context && known.replication === replication && known.year === year) return found;
  known = { context, replication, year };
  const { capacity, blockStart } = model.layout;
  if (rank.length !== capacity) [rank, spread, order] = [new Float64Array(capacity), new Float64Array(capacity), new Uint32Array(capacity)];
  const stretches = Array.from({ length: blockStart.length - 1 }, (_, b): Stretch => stretchOf(columns, blockStart[b]!, blockStart[b + 1]!));
  spreadPayments(model, columns.size, stretches);
  const gini = rankHomes(columns, stretches);
  const { cells } = model.tallies.breakdowns;
  found = { stretches, gini, bases: columns.homeBase.map((_, k) => baseOf(columns, k, cells, stretches)) };
  return found;
}

function stretchOf({ size, runPeople }: FinancingColumns, from: number, end: number): Stretch {
  const stretch: Stretch = { from, units: from, runs: from };
  while (stretch.units < end && size[stretch.units] !== 0) stretch.units++;
  while (stretch.runs < end && runPeople[stretch.runs] !== 0) stretch.runs++;
  return stretch;
}

/** Where incomes are shared by an equivalence scale, so are payments. */
function spreadPayments({ people, layout }: Model, size: Uint16Array, stretches: readonly Stretch[]): void {
  const { equivalence } = people;
  const isShared = equivalence === "sqrt" && layout.position !== null;
  for (const { from, units } of stretches) for (let u = from; u < units; u++) spread[u] = isShared ? size[u]! / equivalentPersons(equivalence, size[u]!) : 1;
}

/** Ranks; returns the Gini coefficient. */
function rankHomes({ size, level }: FinancingColumns, stretches: readonly Stretch[]): number {
  let count = 0;
  let people = 0;
  for (const { from, units } of stretches)
    for (let u = from; u < units; u++) {
      order[count++] = u;
      people += size[u]!;
    }
  radixOrder(level, order, count);
  ranking.fill(0);
  // short calls: one long loop would be compiled for its middle and thrown away at its end
  for (let k = 0; k < count; ) k = rankStretch(size, level, count, people, k, k + 1024 < count ? k + 1024 : count);
  return concentration({ sum: ranking[1]!, weighted: ranking[2]! });
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

function baseOf({ homeBase, runBase, runCell }: FinancingColumns, k: number, cells: number, stretches: readonly Stretch[]): Base {
  const byCell = new Float64Array(cells);
  const ranked: Ranked = { sum: 0, weighted: 0 };
  let sum = 0;
  for (const { from, units, runs } of stretches) {
    sum = addAmounts(homeBase[k]!, from, units, sum);
    addRanked(ranked, homeBase[k]!, from, units);
    addRuns(byCell, runBase[k]!, runCell, from, runs);
  }
  return { sum, byCell, ranked };
}

function addAmounts(amount: Float64Array, from: number, to: number, before: number): number {
  let sum = before;
  for (let u = from; u < to; u++) sum += amount[u]!;
  return sum;
}

function addRuns(byCell: Float64Array, amount: Float64Array, cell: Float32Array, from: number, to: number): void {
  for (let r = from; r < to; r++) byCell[cell[r]!] = byCell[cell[r]!]! + amount[r]!;
}

/** Adds what the households `from` .. `to` - 1 pay. */
export function addRanked(into: Ranked, amount: Float64Array, from: number, to: number): void {
  let { sum, weighted } = into;
  for (let u = from; u < to; u++) {
    const part = amount[u]! * spread[u]!;
    sum += part;
    weighted += part * rank[u]!;
  }
  into.sum = sum;
  into.weighted = weighted;
}

/**
 * Concentration index over people: 2 cov(amount, rank) / mean.
 *
 * @returns NaN where nobody pays anything
 * @source  O'Donnell, van Doorslaer, Wagstaff and Lindelow (2008), Analyzing Health Equity Using Household Survey Data, chapter 8
 */
export function concentration({ sum, weighted }: Ranked): number {
  return sum > 0 ? (2 * weighted) / sum - 1 : NaN;
}
