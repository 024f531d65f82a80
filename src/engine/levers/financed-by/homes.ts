/**
 * Households of a closed year as taxes see them: what is the same in all worlds, found by the first of them. Members of a household have one
 * income and one rank, so that sums over people weighted by rank are sums over households.
 */
import type { Model } from "../../model/model.ts";
import type { YearContext } from "../../model/year-context.ts";
import { equivalentPersons } from "../../population/equivalence.ts";
import type { LeverPeople } from "../lever.ts";
import type { FinancingColumns } from "./columns.ts";
import { rank, rankHomes } from "./ranking.ts";

/** A block's households and runs: entries `from` .. `units` - 1, `from` .. `runs` - 1. */
export interface Stretch {
  readonly from: number;
  readonly units: number;
  readonly runs: number;
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

/** By household: what all members together are counted with, per unit of what it pays: 1, or members over equivalent persons. */
export let spread: Float64Array = new Float64Array(0);
let found: Homes = { stretches: [], gini: NaN, bases: [] };
const known: { context: YearContext | null; replication: number; year: number } = { context: null, replication: -1, year: -1 };

/** The lever of the first world finds them anew, so that nothing is left of an earlier run of the same year. */
export function homesOf(columns: FinancingColumns, { model, context, world }: LeverPeople): Homes {
  const { replication, year } = context;
  const isFirst = model.levers.find(({ lever }) => lever === "financed_by")!.world === world;
  const isSame = known.context === context && known.replication === replication;
  if (!isFirst && isSame && known.year === year) return found;
  const follows = isSame && known.year === year - 1;
  known.context = context;
  known.replication = replication;
  known.year = year;
  const { blockStart } = model.layout;
  const stretches = Array.from({ length: blockStart.length - 1 }, (_, b): Stretch => stretchOf(columns, blockStart[b]!, blockStart[b + 1]!));
  const isAgain = follows && stretches.every(({ units }, b) => units === found.stretches[b]?.units);
  spreadPayments(model, columns.size, stretches);
  const people = stretches.reduce((sum, { from, runs }) => sum + (runs > from ? columns.runEnd[runs - 1]! : 0), 0);
  const gini = rankHomes(columns.level, columns.size, people, stretches, isAgain);
  const { cells } = model.tallies.breakdowns;
  found = { stretches, gini, bases: columns.homeBase.map((_, k) => baseOf(columns, k, cells, stretches)) };
  return found;
}

function stretchOf({ size, runEnd }: FinancingColumns, from: number, end: number): Stretch {
  return { from, units: endOf(size, from, end), runs: endOf(runEnd, from, end) };
}

function endOf(column: Uint16Array, from: number, end: number): number {
  const length = column.subarray(from, end).indexOf(0);
  return length < 0 ? end : from + length;
}

/** Where incomes are shared by an equivalence scale, so are payments. */
function spreadPayments({ people, layout }: Model, size: Uint16Array, stretches: readonly Stretch[]): void {
  const { equivalence } = people;
  if (spread.length !== layout.capacity) spread = new Float64Array(layout.capacity);
  const isShared = equivalence === "sqrt" && layout.position !== null;
  for (const { from, units } of stretches) {
    if (isShared) spreadByScale(equivalence, size, from, units);
    else spread.fill(1, from, units);
  }
}

function spreadByScale(equivalence: Model["people"]["equivalence"], size: Uint16Array, from: number, to: number): void {
  for (let u = from; u < to; u++) spread[u] = size[u]! / equivalentPersons(equivalence, size[u]!);
}

function baseOf({ homeBase, runBase, runCell }: FinancingColumns, k: number, cells: number, stretches: readonly Stretch[]): Base {
  const byCell = new Float64Array(cells);
  sums.fill(0);
  for (const { from, units, runs } of stretches) {
    addBase(homeBase[k]!, rank, spread, from, units);
    addRuns(byCell, runBase[k]!, runCell, from, runs);
  }
  return { sum: sums[0]!, byCell, ranked: { sum: sums[1]!, weighted: sums[2]! } };
}

/** Sum of a base over households, over people, and that times rank: numbers handed over would be an object for each stretch. */
const sums = new Float64Array(3);

function addBase(amount: Float64Array, ranks: Float64Array, spreads: Float64Array, from: number, to: number): void {
  let sum = sums[0]!;
  let overPeople = sums[1]!;
  let weighted = sums[2]!;
  for (let u = from; u < to; u++) {
    const part = amount[u]! * spreads[u]!;
    sum += amount[u]!;
    overPeople += part;
    weighted += part * ranks[u]!;
  }
  sums[0] = sum;
  sums[1] = overPeople;
  sums[2] = weighted;
}

function addRuns(byCell: Float64Array, amount: Float64Array, cell: Float32Array, from: number, to: number): void {
  for (let r = from; r < to; r++) byCell[cell[r]!] = byCell[cell[r]!]! + amount[r]!;
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
