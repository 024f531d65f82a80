/** The end of the year: the rate that raises its public money, each household's tax, and the figures after it. */
import { isBelow, type Ties, tiesOf } from "../../maths/ties.ts";
import type { Model } from "../../model/model.ts";
import type { LeverTotal, TotalName } from "../../model/totals.ts";
import type { LeverPeople } from "../lever.ts";
import { type FinancingColumns, type FinancingNumbers, namedColumns } from "./columns.ts";
import { concentration, type Homes, homesOf, type Ranked, spread } from "./homes.ts";
import { totals } from "./metrics.ts";
import { rank } from "./ranking.ts";

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

/** Writes every figure of the lever that needs the year's public money. */
export function raise(numbers: FinancingNumbers, _: undefined, at: LeverPeople): void {
  const { tally, model, world } = at;
  const columns = namedColumns(at.mine);
  const homes = homesOf(columns, at);
  const places = placesOf(model, world);
  const cost = publicCost(at);
  const rates = ratesOf(numbers, homes, cost);
  const { raised, donated, unfunded } = rates;
  const collection = (raised * numbers.collectionCost) / (1 + numbers.collectionCost);
  tally[places["public_cost"]!] = cost;
  tally[places["raised"]!] = raised;
  tally[places["donated"]!] = donated;
  tally[places["unfunded"]!] = unfunded;
  tally[places["collection"]!] = collection;
  const taxes: Ranked = { sum: 0, weighted: 0 };
  for (const kind of taxed) tally[places[`kakwani_${kind}`]!] = NaN;
  // two instruments of one kind: the first speaks for it
  numbers.instruments.forEach(({ kind }, k) => {
    if (kind === "donor") return;
    const { byCell, ranked } = homes.bases[k]!;
    addShares(tally, places["paid"]!, byCell, rates.of[k]!);
    taxes.sum += rates.of[k]! * ranked.sum;
    taxes.weighted += rates.of[k]! * ranked.weighted;
    if (numbers.instruments.findIndex((one) => one.kind === kind) === k) tally[places[`kakwani_${kind}`]!] = concentration(ranked) - homes.gini;
  });
  tally[places["kakwani"]!] = concentration(taxes) - homes.gini;
  tally[places["kakwani_payments"]!] = concentration(tallyAfterTax(homes, columns, rates.of, at, taxes)) - homes.gini;
}
const taxed = ["income", "brackets", "payroll", "vat", "levy"] as const;

function addShares(tally: Float64Array, at: number, byCell: Float64Array, rate: number): void {
  for (let cell = 0; cell < byCell.length; cell++) tally[at + cell] = tally[at + cell]! + rate * byCell[cell]!;
}

/** What is raised, and by which rate of each instrument's base; donors and who has nothing to tax have none. */
interface Rates {
  readonly of: readonly number[];
  readonly raised: number;
  readonly donated: number;
  readonly unfunded: number;
}

function ratesOf({ instruments, collectionCost }: FinancingNumbers, { bases }: Homes, cost: number): Rates {
  let [raised, donated, unfunded] = [0, 0, 0];
  const of = instruments.map(({ kind, share }, k) => {
    const needed = share * cost * (1 + collectionCost);
    const { sum } = bases[k]!;
    const rate = kind === "donor" || !(sum > 0) ? 0 : needed / sum;
    if (kind === "donor") donated += share * cost;
    else if (rate === 0) unfunded += needed;
    else raised += needed;
    return rate;
  });
  return { of, raised, donated, unfunded };
}

/** By household: its tax by all instruments but the last, and which hardship it is in (`hardships`). */
let earlier: Float64Array = new Float64Array(0);
let hardOf: Uint8Array = new Uint8Array(0);

/** By bit of `hardOf`: the total that counts its people. */
const hardships = ["oop_10", "oop_25", "burden_10", "poor", "impoverished"] as const;
const masks = 1 << hardships.length;
/** People by breakdown cell and mark of their household. */
let counts: Int32Array = new Int32Array(0);

/**
 * The rows of hardship, burden and poverty once more, with income less tax in the place of income.
 *
 * @param taxes  taxes of all
 * @returns these, contributions and out-of-pocket payments together
 */
function tallyAfterTax({ stretches }: Homes, columns: FinancingColumns, rates: readonly number[], at: LeverPeople, taxes: Ranked): Ranked {
  const { model, context, tally, world } = at;
  const { cells } = model.tallies.breakdowns;
  const line = context.povertyLine;
  counts = counts.length === cells * masks ? counts.fill(0) : new Int32Array(cells * masks);
  if (hardOf.length !== model.layout.capacity) {
    earlier = new Float64Array(model.layout.capacity);
    hardOf = new Uint8Array(model.layout.capacity);
  }
  const ties = tiesOf(model.grid);
  payments[0] = taxes.sum;
  payments[1] = taxes.weighted;
  const last = rates.length - 1;
  for (const { from, units, runs } of stretches) {
    earlier.fill(0, from, units);
    for (let k = 0; k < last; k++) addTax(columns.homeBase[k]!, rates[k]!, from, units);
    findHard(columns, columns.homeBase[last]!, rates[last]!, line, ties, from, units);
    countPeople(columns, from, runs);
  }
  const places = placesOf(model, world);
  hardships.forEach((name, bit) => (hardAt[bit] = places[name]!));
  addCounts(tally);
  // without a line poverty is undefined, not 0
  if (line !== line) for (const bit of [3, 4]) tally.fill(NaN, hardAt[bit], hardAt[bit]! + cells);
  return { sum: payments[0]!, weighted: payments[1]! };
}
const hardAt = new Int32Array(hardships.length);
/** Payments over people, and times rank: numbers handed over would be an object for each stretch. */
const payments = new Float64Array(2);

function addTax(base: Float64Array, rate: number, from: number, to: number): void {
  for (let u = from; u < to; u++) earlier[u] = earlier[u]! + rate * base[u]!;
}

/** Adds the people of a cell whose households have the same marks. */
function addCounts(tally: Float64Array): void {
  for (let at = 0; at < counts.length; at++) {
    const people = counts[at]!;
    if (people === 0) continue;
    const cell = Math.floor(at / masks);
    for (let bit = 0; bit < hardships.length; bit++) {
      const to = hardAt[bit]! + cell;
      tally[to] = tally[to]! + ((at >> bit) & 1) * people;
    }
  }
}

/** Marks households in hardship, without a branch, and adds up what they pay. */
function findHard(
  { income, needs, pocket, paid }: FinancingColumns,
  base: Float64Array,
  rate: number,
  line: number,
  { tie, incomeTie }: Ties,
  from: number,
  to: number,
): void {
  let sum = payments[0]!;
  let weighted = payments[1]!;
  for (let u = from; u < to; u++) {
    const out = pocket[u]!;
    const spent = paid[u]! + out;
    const left = income[u]! - (earlier[u]! + rate * base[u]!);
    const needed = line * needs[u]!;
    const pays = +(out > 0);
    const poor = +isBelow(left - out, 1, needed, tie);
    const part = spent * spread[u]!;
    sum += part;
    weighted += part * rank[u]!;
    hardOf[u] =
      (pays & +(out - tie > 0.1 * left)) |
      ((pays & +(out - tie > 0.25 * left)) << 1) |
      (+(spent - tie > 0.1 * left) << 2) |
      (poor << 3) |
      ((poor & +!isBelow(income[u]!, 1, needed, incomeTie)) << 4);
  }
  payments[0] = sum;
  payments[1] = weighted;
}

function countPeople({ runCell, runHome, runEnd }: FinancingColumns, from: number, to: number): void {
  let before = 0;
  for (let r = from; r < to; r++) {
    const at = Math.imul(runCell[r]!, masks) + hardOf[from + runHome[r]!]!;
    const end = runEnd[r]!;
    counts[at] = counts[at]! + (end - before);
    before = end;
  }
}
