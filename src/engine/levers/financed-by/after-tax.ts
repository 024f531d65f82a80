/** The end of the year: the rate that raises its public money, each household's tax, and the figures after it. */
import { isBelow, tieOf } from "../../maths/ties.ts";
import type { Model } from "../../model/model.ts";
import type { TotalName } from "../../model/totals.ts";
import type { YearContext } from "../../model/year-context.ts";
import { columnInOrder, concentrationIndex, orderedColumn, sumStretches } from "../../population/inequality.ts";
import { shareInHouseholds } from "../../population/ranks.ts";
import type { LeverPeople } from "../lever.ts";
import { columnAt, type FinancingNumbers } from "./columns.ts";
import type { Instrument, InstrumentKind } from "./instrument.ts";

const publicMoney: readonly TotalName[] = ["state_subsidies", "state_employer", "state_floor", "state_rescue"];

/** What the State paid in the world; a title that no rule allows is undefined, not 0. */
function publicCost({ model, tally, world }: LeverPeople): number {
  let sum = 0;
  for (const name of publicMoney) {
    const amount = tally[model.tallies.offset[name][world]!]!;
    if (amount === amount) sum += amount;
  }
  return sum;
}

/** Writes every figure of the lever that needs the year's public money. */
export function raise({ instruments, collectionCost }: FinancingNumbers, _: undefined, at: LeverPeople): void {
  const { mine, tally, model, world } = at;
  const cost = publicCost(at);
  const cell = mine[columnAt.cell]![0];
  const shared = sharedBy(at);
  const { gini } = shared;
  const tax = emptied(buffers.tax, model.layout.capacity);
  const note = (name: string, value: number): void => {
    tally[model.tallies.offset[`financed_by.${name}`]![world]!] = value;
  };
  let [raised, donated, unfunded] = [0, 0, 0];
  const kakwani = new Map<InstrumentKind, number>();
  instruments.forEach((instrument, k) => {
    const { kind, share } = instrument;
    if (kind === "donor") {
      donated += share * cost;
      return;
    }
    const needed = share * cost * (1 + collectionCost);
    const base = mine[columnAt.firstBase + k]![0] as Float64Array; // as `columns` says
    forgetAbsent(base, cell);
    const { sum, kakwani: own } = baseIn(shared, instrument, at, base);
    const rate = sum > 0 ? needed / sum : 0;
    if (rate === 0) unfunded += needed;
    else raised += needed;
    addTax(tax, base, rate);
    // two instruments of one kind: the first speaks for it
    if (!kakwani.has(kind)) kakwani.set(kind, own);
  });
  note("public_cost", cost);
  note("raised", raised);
  note("donated", donated);
  note("unfunded", unfunded);
  note("collection", (raised * collectionCost) / (1 + collectionCost));
  note("kakwani", progressivity(at, gini, tax));
  for (const kind of ["income", "brackets", "payroll", "vat", "levy"] as const) note(`kakwani_${kind}`, kakwani.get(kind) ?? NaN);
  tallyAfterTax(at, tax, householdTaxes(model, tax));
  note("kakwani_payments", progressivity(at, gini, withSpent(tax, mine[columnAt.spent]![0] as Float64Array, cell)));
}

/** Who lives nowhere this year has what an earlier year left in the columns. */
function forgetAbsent(base: Float64Array, cell: ArrayLike<number>): void {
  for (let slot = 0; slot < base.length; slot++) if (cell[slot] === 0) base[slot] = 0;
}

/** The sum of an instrument's base, and its concentration less that of income: who earns what is the same in all worlds. */
interface Base {
  readonly sum: number;
  readonly kakwani: number;
}

/** What the worlds of a year share. */
interface Shared {
  readonly context: YearContext | null;
  readonly replication: number;
  readonly year: number;
  /** Gini coefficient of income. */
  readonly gini: number;
  readonly bases: Map<Instrument, Base>;
}
let known: Shared = { context: null, replication: -1, year: -1, gini: NaN, bases: new Map() };

/** The lever of the first world starts it anew, so that nothing is left of an earlier run of the same year. */
function sharedBy({ model, context, world, ranks }: LeverPeople): Shared {
  const { replication, year } = context;
  const isFirst = model.levers.find(({ lever }) => lever === "financed_by")!.world === world;
  if (isFirst || known.context !== context || known.replication !== replication || known.year !== year) {
    const gini = concentrationIndex(ranks.midRanks, ranks.living, orderedColumn(ranks.level));
    known = { context, replication, year, gini, bases: new Map() };
  }
  return known;
}

function baseIn({ bases, gini }: Shared, instrument: Instrument, at: LeverPeople, base: Float64Array): Base {
  const found = bases.get(instrument) ?? { sum: sumStretches(base, base.length), kakwani: progressivity(at, gini, base) };
  bases.set(instrument, found);
  return found;
}

/** Columns of slots that each world and year fills again: new ones are collected again, which takes longer than to fill them. */
const buffers: Record<"tax" | "sums" | "both", { column: Float64Array }> = {
  tax: { column: new Float64Array(0) },
  sums: { column: new Float64Array(0) },
  both: { column: new Float64Array(0) },
};

function emptied(buffer: { column: Float64Array }, length: number): Float64Array {
  if (buffer.column.length === length) buffer.column.fill(0);
  else buffer.column = new Float64Array(length);
  return buffer.column;
}

function addTax(tax: Float64Array, base: Float64Array, rate: number): void {
  for (let slot = 0; slot < tax.length; slot++) tax[slot] = tax[slot]! + rate * base[slot]!;
}

function withSpent(tax: Float64Array, spent: Float64Array, cell: ArrayLike<number>): Float64Array {
  const both = emptied(buffers.both, tax.length);
  for (let slot = 0; slot < tax.length; slot++) if (cell[slot] !== 0) both[slot] = tax[slot]! + spent[slot]!;
  return both;
}

/** Tax of each household, at the slot of its head; who lives alone, and who came later, is a household. */
function householdTaxes({ layout }: Model, tax: Float64Array): Float64Array {
  const { position, size } = layout;
  if (position === null) return tax;
  const sums = emptied(buffers.sums, tax.length);
  for (let slot = 0; slot < size; slot++) {
    const head = slot - position[slot]!;
    sums[head] = sums[head]! + tax[slot]!;
  }
  for (let slot = size; slot < tax.length; slot++) sums[slot] = sums[slot]! + tax[slot]!;
  return sums;
}

/** Concentration of an amount less the Gini coefficient of income; undefined where nobody pays. */
function progressivity({ model, columns, ranks }: LeverPeople, gini: number, amount: Float64Array): number {
  const { order, living, midRanks } = ranks;
  let paid = amount;
  if (model.people.equivalence === "sqrt" && model.layout.position !== null) {
    paid = new Float64Array(amount.length);
    shareInHouseholds(model, columns, amount, paid);
  }
  return concentrationIndex(midRanks, living, columnInOrder(order, paid)) - gini;
}

/** The rows of hardship, burden and poverty once more, with income less tax in the place of income. */
function tallyAfterTax({ model, context, tally, mine, world }: LeverPeople, tax: Float64Array, home: Float64Array): void {
  const [cell, income, pocket, paid, needs] = [0, 1, 2, 3, 4].map((place) => mine[place]![0]) as [ArrayLike<number>, ...Float64Array[]];
  const place = (name: string): number => model.tallies.offset[`financed_by.${name}`]![world]!;
  const [paidAt, over10, over25, burden, poor, pushed] = ["paid", "oop_10", "oop_25", "burden_10", "poor", "impoverished"].map(place) as [number, ...number[]];
  const tie = tieOf(model.grid.flowMagic);
  const line = context.povertyLine;
  const { position, size } = model.layout;
  const inHouseholds = position === null ? 0 : size;
  for (let slot = 0; slot < tax.length; slot++) {
    if (cell[slot] === 0) continue;
    const at = cell[slot]! - 1;
    const left = income![slot]! - home[slot < inHouseholds ? slot - position![slot]! : slot]!;
    const out = pocket![slot]!;
    const needed = line * needs![slot]!;
    tally[paidAt + at] = tally[paidAt + at]! + tax[slot]!;
    if (out > 0 && out - tie > 0.1 * left) add(tally, over10! + at);
    if (out > 0 && out - tie > 0.25 * left) add(tally, over25! + at);
    if (paid![slot]! + out - tie > 0.1 * left) add(tally, burden! + at);
    if (!isBelow(left - out, 1, needed)) continue;
    add(tally, poor! + at);
    if (!isBelow(income![slot]!, 1, needed)) add(tally, pushed! + at);
  }
  // without a line poverty is undefined, not 0
  if (line !== line) for (const from of [poor!, pushed!]) tally.fill(NaN, from, from + model.tallies.breakdowns.cells);
}

function add(tally: Float64Array, at: number): void {
  tally[at] = tally[at]! + 1;
}
