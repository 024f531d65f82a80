/** Hardship, burden and poverty with income after tax: each household looked at once a world, its people counted where the world before found something else. */
import { isBelow, type Ties, tiesOf } from "../../maths/ties.ts";
import { blockLength } from "../../random/generator.ts";
import type { LeverPeople } from "../lever.ts";
import type { FinancingColumns } from "./columns.ts";
import { type Homes, type Ranked, spread } from "./homes.ts";
import { rank } from "./ranking.ts";

/** By bit of a household's mark (`hardOf`): the total that counts its people. */
export const hardships = ["oop_10", "oop_25", "burden_10", "poor", "impoverished"] as const;

/** By household: its taxes, where there are several. */
let taxOf: Float64Array = new Float64Array(0);

/**
 * The rows of hardship, burden and poverty once more, with income less tax in the place of income.
 *
 * @param rates   by instrument: of its base
 * @param places  by bit of a mark (`hardships`): where its people are counted
 * @param taxes   taxes of all
 * @returns these, contributions and out-of-pocket payments together
 */
export function tallyHardship(
  homes: Homes,
  columns: FinancingColumns,
  rates: readonly number[],
  places: Int32Array,
  { model, context, tally }: LeverPeople,
  taxes: Ranked,
): Ranked {
  const { cells } = model.tallies.breakdowns;
  const line = context.povertyLine;
  openMarks(homes, cells, model.layout.capacity);
  const ties = tiesOf(model.grid);
  payments[0] = taxes.sum;
  payments[1] = taxes.weighted;
  const several = rates.length > 1;
  if (several && taxOf.length !== model.layout.capacity) taxOf = new Float64Array(model.layout.capacity);
  for (const { from, units } of homes.stretches) {
    if (several) taxOf.fill(0, from, units);
    if (several) for (let k = 0; k < rates.length; k++) addTax(columns.homeBase[k]!, rates[k]!, from, units);
    const others = findHard(columns, several ? taxOf : columns.homeBase[0]!, several ? 1 : rates[0]!, line, ties, from, units);
    countOthers(columns, from, others);
  }
  addCounts(places, tally);
  // without a line poverty is undefined, not 0
  if (line !== line) for (const bit of [3, 4]) tally.fill(NaN, places[bit], places[bit]! + cells);
  return { sum: payments[0]!, weighted: payments[1]! };
}

function addTax(base: Float64Array, rate: number, from: number, to: number): void {
  for (let u = from; u < to; u++) taxOf[u] = taxOf[u]! + rate * base[u]!;
}

const masks = 1 << hardships.length;
/**
 * By household: which hardship it is in; by breakdown cell and such a mark: people. A world finds those of the world before it in the same year
 * and counts again whose mark is another; the first finds nobody in hardship.
 */
let hardOf: Uint8Array = new Uint8Array(0);
let counts: Int32Array = new Int32Array(0);
/** Whose marks they are. */
let marked: Homes | null = null;
/** How many worlds began with the marks of another, and with none: tests ask. */
export const ways: { after: number; first: number } = { after: 0, first: 0 };

function openMarks(homes: Homes, cells: number, capacity: number): void {
  if (marked === homes) {
    ways.after++;
    return;
  }
  ways.first++;
  marked = homes;
  hardOf = hardOf.length === capacity ? hardOf.fill(0) : new Uint8Array(capacity);
  counts = counts.length === cells * masks ? counts.fill(0) : new Int32Array(cells * masks);
}

/** Payments over people, and times rank: numbers handed over would be an object for each stretch. */
const payments = new Float64Array(2);

/** Adds the people of a cell whose households have the same marks. */
function addCounts(places: Int32Array, tally: Float64Array): void {
  for (let at = 0; at < counts.length; at++) {
    const people = counts[at]!;
    if (people === 0 || (at & (masks - 1)) === 0) continue;
    const cell = Math.floor(at / masks);
    for (let bit = 0; bit < hardships.length; bit++) {
      const to = places[bit]! + cell;
      tally[to] = tally[to]! + ((at >> bit) & 1) * people;
    }
  }
}

/** The households of a block whose mark is another, and the mark they had. */
const others = new Int32Array(blockLength + 1);
const markBefore = new Uint8Array(blockLength + 1);

/** Marks households in hardship, without a branch, and adds up what they pay. Returns how many have another mark than before. */
function findHard(
  { income, needs, pocket, paid }: FinancingColumns,
  base: Float64Array,
  rate: number,
  line: number,
  { tie, incomeTie }: Ties,
  from: number,
  to: number,
): number {
  let sum = payments[0]!;
  let weighted = payments[1]!;
  let found = 0;
  for (let u = from; u < to; u++) {
    const out = pocket[u]!;
    const spent = paid[u]! + out;
    const left = income[u]! - rate * base[u]!;
    const needed = line * needs[u]!;
    const pays = +(out > 0);
    const poor = +isBelow(left - out, 1, needed, tie);
    const part = spent * spread[u]!;
    sum += part;
    weighted += part * rank[u]!;
    const mark =
      (pays & +(out - tie > 0.1 * left)) |
      ((pays & +(out - tie > 0.25 * left)) << 1) |
      (+(spent - tie > 0.1 * left) << 2) |
      (poor << 3) |
      ((poor & +!isBelow(income[u]!, 1, needed, incomeTie)) << 4);
    const before = hardOf[u]!;
    others[found] = u;
    markBefore[found] = before;
    found += +(mark !== before);
    hardOf[u] = mark;
  }
  payments[0] = sum;
  payments[1] = weighted;
  return found;
}

/** Takes the people of these households from the count of one mark to that of another. */
function countOthers({ lastRun, runCell, runEnd }: FinancingColumns, from: number, found: number): void {
  for (let k = 0; k < found; k++) {
    const u = others[k]!;
    const before = markBefore[k]!;
    const now = hardOf[u]!;
    const last = from + lastRun[u]!;
    let run = u === from ? from : from + lastRun[u - 1]! + 1;
    for (let end = run === from ? 0 : runEnd[run - 1]!; run <= last; run++) {
      const people = runEnd[run]! - end;
      end = runEnd[run]!;
      const at = Math.imul(runCell[run]!, masks);
      counts[at + before] = counts[at + before]! - people;
      counts[at + now] = counts[at + now]! + people;
    }
  }
}
