/** The end of the year: the rate that raises its public money, each household's tax, and the figures after it. */
import type { Model } from "../../model/model.ts";
import type { LeverTotal, TotalName } from "../../model/totals.ts";
import type { LeverPeople } from "../lever.ts";
import { type FinancingNumbers, namedColumns } from "./columns.ts";
import { hardships, tallyHardship } from "./hardship.ts";
import { concentration, type Homes, homesOf, type Ranked } from "./homes.ts";
import type { InstrumentKind } from "./instrument.ts";

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

/** Where the totals of the lever begin in a world. */
interface Places {
  readonly publicCost: number;
  readonly raised: number;
  readonly collection: number;
  readonly donated: number;
  readonly unfunded: number;
  readonly paid: number;
  readonly kakwani: number;
  readonly kakwaniPayments: number;
  readonly kakwaniOf: ReadonlyMap<InstrumentKind, number>;
  /** In the order of `hardships`. */
  readonly hardships: Int32Array;
}
const placesByModel = new WeakMap<Model, Places[]>();

function placesOf(model: Model, world: number): Places {
  const before = placesByModel.get(model) ?? [];
  placesByModel.set(model, before);
  before[world] ??= findPlaces((name) => model.tallies.offset[`financed_by.${name}` as LeverTotal]![world]!);
  return before[world];
}

function findPlaces(place: (name: string) => number): Places {
  return {
    publicCost: place("public_cost"),
    raised: place("raised"),
    collection: place("collection"),
    donated: place("donated"),
    unfunded: place("unfunded"),
    paid: place("paid"),
    kakwani: place("kakwani"),
    kakwaniPayments: place("kakwani_payments"),
    kakwaniOf: new Map(taxed.map((kind) => [kind, place(`kakwani_${kind}`)])),
    hardships: Int32Array.from(hardships, place),
  };
}

/** Kinds of instrument that people pay. */
const taxed = ["income", "brackets", "payroll", "vat", "levy"] as const satisfies readonly InstrumentKind[];

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
  tally[places.publicCost] = cost;
  tally[places.raised] = raised;
  tally[places.donated] = donated;
  tally[places.unfunded] = unfunded;
  tally[places.collection] = collection;
  const taxes: Ranked = { sum: 0, weighted: 0 };
  for (const at of places.kakwaniOf.values()) tally[at] = NaN;
  // two instruments of one kind: the first speaks for it
  numbers.instruments.forEach(({ kind }, k) => {
    if (kind === "donor") return;
    const { byCell, ranked } = homes.bases[k]!;
    addShares(tally, places.paid, byCell, rates.of[k]!);
    taxes.sum += rates.of[k]! * ranked.sum;
    taxes.weighted += rates.of[k]! * ranked.weighted;
    if (numbers.instruments.findIndex((one) => one.kind === kind) === k) tally[places.kakwaniOf.get(kind)!] = concentration(ranked) - homes.gini;
  });
  tally[places.kakwani] = concentration(taxes) - homes.gini;
  tally[places.kakwaniPayments] = concentration(tallyHardship(homes, columns, rates.of, places.hardships, at, taxes)) - homes.gini;
}

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
    else if (rate === 0) unfunded += share * cost;
    else raised += needed;
    return rate;
  });
  return { of, raised, donated, unfunded };
}
