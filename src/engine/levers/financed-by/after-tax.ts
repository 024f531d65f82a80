/** The end of the year: the rate that raises its public money, each household's tax, and the figures after it. */
import { isBelow, type Ties, tiesOf } from "../../maths/ties.ts";
import type { Model } from "../../model/model.ts";
import type { LeverTotal, TotalName } from "../../model/totals.ts";
import type { LeverPeople } from "../lever.ts";
import { type FinancingColumns, type FinancingNumbers, namedColumns } from "./columns.ts";
import { addRanked, concentration, type Homes, homesOf, type Ranked } from "./homes.ts";
import type { InstrumentKind } from "./instrument.ts";
import { totals } from "./metrics.ts";

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

const placesByModel = new WeakMap<Model, Readonly<Record<string, number>>[]>();

/** Where the totals of the lever begin in a world. */
function placesOf(model: Model, world: number): Readonly<Record<string, number>> {
  const before = placesByModel.get(model) ?? [];
  placesByModel.set(model, before);
  before[world] ??= Object.fromEntries(
    Object.keys(totals).map((name) => [name.slice("financed_by.".length), model.tallies.offset[name as LeverTotal]![world]!]),
  );
  return before[world];
}

/** By household: its tax, all it pays, and which hardship it is in (`hardships`). */
let tax: Float64Array = new Float64Array(0);
let spent: Float64Array = new Float64Array(0);
let hardOf: Uint8Array = new Uint8Array(0);

/** Writes every figure of the lever that needs the year's public money. */
export function raise(numbers: FinancingNumbers, _: undefined, at: LeverPeople): void {
  const { tally, model, world } = at;
  const { capacity } = model.layout;
  const cost = publicCost(at);
  const columns = namedColumns(at.mine);
  const homes = homesOf(columns, at);
  if (tax.length !== capacity) [tax, spent, hardOf] = [new Float64Array(capacity), new Float64Array(capacity), new Uint8Array(capacity)];
  const places = placesOf(model, world);
  const place = (name: string): number => places[name]!;
  let [raised, donated, unfunded] = [0, 0, 0];
  let isFirst = true;
  const taxes: Ranked = { sum: 0, weighted: 0 };
  const kakwani = new Map<InstrumentKind, number>();
  numbers.instruments.forEach(({ kind, share }, k) => {
    if (kind === "donor") {
      donated += share * cost;
      return;
    }
    const needed = share * cost * (1 + numbers.collectionCost);
    const { byCell, sum, ranked } = homes.bases[k]!;
    const rate = sum > 0 ? needed / sum : 0;
    if (rate === 0) unfunded += needed;
    else raised += needed;
    for (const { from, units } of homes.stretches) (isFirst ? setTax : addTax)(columns.homeBase[k]!, rate, from, units);
    isFirst = false;
    const paidAt = place("paid");
    for (let cell = 0; cell < byCell.length; cell++) tally[paidAt + cell] = tally[paidAt + cell]! + rate * byCell[cell]!;
    taxes.sum += rate * ranked.sum;
    taxes.weighted += rate * ranked.weighted;
    // two instruments of one kind: the first speaks for it
    if (!kakwani.has(kind)) kakwani.set(kind, concentration(ranked) - homes.gini);
  });
  if (isFirst) tax.fill(0);
  const collection = (raised * numbers.collectionCost) / (1 + numbers.collectionCost);
  for (const [name, value] of Object.entries({ public_cost: cost, raised, donated, unfunded, collection })) tally[place(name)] = value;
  tally[place("kakwani")] = concentration(taxes) - homes.gini;
  for (const kind of ["income", "brackets", "payroll", "vat", "levy"] as const) tally[place(`kakwani_${kind}`)] = kakwani.get(kind) ?? NaN;
  tallyAfterTax(homes, columns, at, taxes);
  tally[place("kakwani_payments")] = concentration(taxes) - homes.gini;
}

/** The first tax of a household, which replaces that of another world. */
function setTax(base: Float64Array, rate: number, from: number, to: number): void {
  for (let u = from; u < to; u++) tax[u] = rate * base[u]!;
}

function addTax(base: Float64Array, rate: number, from: number, to: number): void {
  for (let u = from; u < to; u++) tax[u] = tax[u]! + rate * base[u]!;
}

/** By bit of `hardOf`: the total that counts its people. */
const hardships = ["oop_10", "oop_25", "burden_10", "poor", "impoverished"] as const;
const masks = 1 << hardships.length;
/** People by breakdown cell and mark of their household. */
let counts: Int32Array = new Int32Array(0);

/** The rows of hardship, burden and poverty once more, with income less tax in the place of income; adds payments to `payments`. */
function tallyAfterTax({ stretches }: Homes, columns: FinancingColumns, { model, context, tally, world }: LeverPeople, payments: Ranked): void {
  const { cells } = model.tallies.breakdowns;
  const line = context.povertyLine;
  counts = counts.length === cells * masks ? counts.fill(0) : new Int32Array(cells * masks);
  for (const { from, units, runs } of stretches) {
    findHard(columns, line, tiesOf(model.grid), from, units);
    addRanked(payments, spent, from, units);
    countPeople(columns, from, runs);
  }
  const places = placesOf(model, world);
  hardships.forEach((name, bit) => (hardAt[bit] = places[name]!));
  for (let at = 0; at < counts.length; at++) if (counts[at] !== 0) addCounts(tally, Math.floor(at / masks), at % masks, counts[at]!);
  // without a line poverty is undefined, not 0
  if (line !== line) for (const bit of [3, 4]) tally.fill(NaN, hardAt[bit], hardAt[bit]! + cells);
}
const hardAt = new Int32Array(hardships.length);

/** People of a cell whose households have these marks. */
function addCounts(tally: Float64Array, cell: number, mask: number, people: number): void {
  for (let bit = 0; bit < hardships.length; bit++) {
    const at = hardAt[bit]! + cell;
    tally[at] = tally[at]! + ((mask >> bit) & 1) * people;
  }
}

/** Marks households in hardship, without a branch. */
function findHard({ income, needs, pocket, paid }: FinancingColumns, line: number, { tie, incomeTie }: Ties, from: number, to: number): void {
  for (let u = from; u < to; u++) {
    const out = pocket[u]!;
    const contribution = paid[u]!;
    const left = income[u]! - tax[u]!;
    const needed = line * needs[u]!;
    const pays = +(out > 0);
    const poor = +isBelow(left - out, 1, needed, tie);
    spent[u] = contribution + out;
    hardOf[u] =
      (pays & +(out - tie > 0.1 * left)) |
      ((pays & +(out - tie > 0.25 * left)) << 1) |
      (+(contribution + out - tie > 0.1 * left) << 2) |
      (poor << 3) |
      ((poor & +!isBelow(income[u]!, 1, needed, incomeTie)) << 4);
  }
}

function countPeople({ runCell, runHome, runPeople }: FinancingColumns, from: number, to: number): void {
  for (let r = from; r < to; r++) {
    const at = Math.imul(runCell[r]!, masks) + hardOf[from + runHome[r]!]!;
    counts[at] = counts[at]! + runPeople[r]!;
  }
}
