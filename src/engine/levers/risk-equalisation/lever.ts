/** Risk equalisation: schemes with good risks pay those with bad ones, by cells of people alike, so that choosing members is no business. */
import { covered, owed, owedFor } from "../../benefits/covered.ts";
import { eventPerson } from "../../kernels/events.ts";
import { cellOf as breakdownOf, joined, living, stateOf } from "../../kernels/scratch.ts";
import { report, under } from "../../keys/place.ts";
import type { ArmTotals } from "../../model/arm-totals.ts";
import type { Flow } from "../../model/lever-model.ts";
import { reprice } from "../../premiums/reprice.ts";
import { blockLength } from "../../random/generator.ts";
import type { Lever, LeverBlock, LeverPeople, LeverQuote, LeverYear, Priced } from "../lever.ts";
import { checkPlaces, holdsIn } from "../shared/places.ts";
import { cellsOf, marketMeans, transfers } from "./cells.ts";
import { type EqualisationTerms, riskEqualisationKey } from "./keys.ts";
import { metrics, totals } from "./metrics.ts";

interface EqualisationNumbers {
  /** By state. */
  readonly cellOf: Int32Array;
  readonly cells: number;
  readonly share: number;
  /** Transfer to be received for each member that the first price counts on (below 0: paid), start-year money. */
  readonly expected: number;
}
interface EqualisationState {
  /** Price of the year under way. */
  price: number;
}

const name = "risk_equalisation";
/** Cells and people that a table by cell may have. */
const mostCells = 4096;

export const riskEqualisation: Lever<EqualisationTerms, EqualisationNumbers, EqualisationState> = {
  name,
  scope: "world",
  actsOn: "schemes",
  order: 62,
  kinds: ["solidarity", "for-profit"],
  key: riskEqualisationKey,
  words: {
    en: {
      name: "risk equalisation",
      definition:
        "Schemes whose members are of cells that cost less than the average pay, those whose members cost more receive: what is paid is what the cell of each member costs on average in the market, less the average of all. Taking only good risks brings nothing then, as far as cells see the risk; what they do not see stays with the scheme that has it.",
      formula: "transfer to a scheme = share x sum over its members of (mean cost of the cell in the market - mean of the market); they add up to 0",
      source: "van de Ven and Ellis (2000), Risk adjustment in competitive health plan markets, Handbook of Health Economics; docs/model.md, Risk equalisation",
      sentence:
        "Risk equalisation in {scheme}: {risk_equalisation.received} received, {risk_equalisation.paid} paid; what it gets is {risk_equalisation.compensation} a member off what its members cost above the average (below 0: too little).",
    },
  },
  off: ({ share }) => share === 0,
  compile: (terms, { scenario, states, world, scheme }) => {
    if (!holdsIn(terms, scenario.worlds[world]!.name, scheme!.name)) return null;
    const { cellOf, count } = cellsOf(terms, states);
    return { cellOf, cells: count, share: terms.share, expected: 0 };
  },
  check: (terms, scenario, place) => {
    checkPlaces(terms, scenario, place);
    if (terms.by.includes("condition") && (1 << scenario.health.conditions.length) * 2 * Math.ceil(121 / terms.bandYears) > mostCells)
      report(
        under(place, "by"),
        "E0313",
        "condition",
        `at most ${mostCells} cells: with so many conditions they are more`,
        "widen band_years, or leave condition out",
      );
    const meant = scenario.schemes.filter(({ kind, name: scheme }) => kind !== "public" && (terms.schemes === null || terms.schemes.includes(scheme)));
    if (meant.length < 2)
      report(under(place, "schemes"), "E0313", meant.length, "two schemes or more, between which money moves", "add a scheme, or remove risk_equalisation");
  },
  price,
  inFuture: (drawn, { expected }) => ({ ...drawn, expected }),
  sums: ({ cells }) => 2 * cells,
  columns: () => [{ kind: "float64", doubled: false }],
  open: () => ({ price: 0 }),
  hooks: {
    terms: (_, state, { own }) => {
      state.price = own!.year.price;
    },
    count,
    flows,
    figures: shareOut,
    yearEnd: priceIn,
  },
  totals,
  metrics,
  needs: { general: true, worldNeed: false },
};

/**
 * The first price is made for everybody who may be a member, and counts on the transfer for these; the market is everybody who may be a
 * member of one of its schemes.
 */
function price(numbers: EqualisationNumbers, { priced: { schemes, own } }: LeverQuote): Priced<EqualisationNumbers> {
  const { cellOf, cells, share } = numbers;
  const cost = new Float64Array(cells);
  const heads = new Float64Array(cells);
  const mine = new Float64Array(cells);
  for (let state = 0; state < cellOf.length; state++) {
    const cell = cellOf[state]!;
    const most = schemes.reduce((best, one) => (one.people[state]! > best.people[state]! ? one : best));
    heads[cell] = heads[cell]! + most.people[state]!;
    cost[cell] = cost[cell]! + most.people[state]! * most.pay[state]!;
    mine[cell] = mine[cell]! + schemes[own]!.people[state]!;
  }
  const { means, mean } = marketMeans([heads], [cost]);
  let [members, sum] = [0, 0];
  for (let cell = 0; cell < cells; cell++) {
    members += mine[cell]!;
    sum += mine[cell]! * (means[cell]! - mean);
  }
  const expected = members > 0 ? (share * sum) / members : 0;
  return { numbers: { ...numbers, expected }, perHead: -expected };
}

/** By person of the block: benefits of the year. */
const paidFor = new Float64Array(blockLength);

/** Members and benefits by cell; and each member's breakdown cell, for the end of the year. */
function count({ cellOf }: EqualisationNumbers, _: EqualisationState, at: LeverBlock): void {
  const { block, position, tally, sumsAt, model, context, mine, world } = at;
  const place = mine[0]![0];
  place.fill(0, block.first, block.first + block.count);
  paidFor.fill(0, 0, block.living);
  if (context.terms[world]!.rules.length > 0) {
    for (let k = 0; k < owed.count; k++) {
      const i = eventPerson[covered[k]!]!;
      paidFor[i] = paidFor[i]! + owedFor[k]!;
    }
  }
  for (let i = 0; i < block.living; i++) {
    if (joined[i] !== position) continue;
    const sum = sumsAt + 2 * cellOf[stateOf[i]! & model.states.mask]!;
    tally[sum] = tally[sum]! + 1;
    tally[sum + 1] = tally[sum + 1]! + paidFor[i]!;
    // breakdown cell and cell of the rule in one number
    place[block.first + living[i]!] = 1 + breakdownOf[i]! * mostCells * 2 + cellOf[stateOf[i]! & model.states.mask]!;
  }
}

/** Members and benefits by cell of all schemes of the market, those of the lever's own at `own`. */
function market({ model, world, arm, tally }: LeverYear, cells: number): { people: Float64Array[]; cost: Float64Array[]; own: number } {
  const all = model.levers.filter((one) => one.lever === name && one.world === world);
  const part = (sums: number, which: number): Float64Array =>
    Float64Array.from({ length: cells }, (_, cell) => tally[model.tallies.leverSums + sums + 2 * cell + which]!);
  return { people: all.map(({ sums }) => part(sums, 0)), cost: all.map(({ sums }) => part(sums, 1)), own: all.findIndex((one) => one.arm === arm) };
}

/** Settled on what the year's members and benefits were, as equalisation funds do. */
function flows({ cells, share }: EqualisationNumbers, _: EqualisationState, at: LeverYear): readonly Flow[] {
  const { people, cost, own } = market(at, cells);
  const transfer = transfers(people, cost, share)[own]!;
  const flow = (title: "received" | "paid", sign: 1 | -1): Flow => {
    const amount = Math.max(0, sign * transfer);
    return { name: `${name}.${title}`, sign, timing: at.model.timing.benefits, amount, cash: amount };
  };
  return [flow("received", 1), flow("paid", -1)];
}

/** By group: what members bring in transfers, and what the average member of the market costs. */
function shareOut({ cells, share }: EqualisationNumbers, _: EqualisationState, at: LeverPeople): void {
  const { model, arm, tally, mine } = at;
  const { people, cost } = market(at, cells);
  const { means, mean } = marketMeans(people, cost);
  const transferAt = model.tallies.offset[`${name}.transfer`]![arm]!;
  const averageAt = model.tallies.offset[`${name}.average`]![arm]!;
  const place = mine[0]![0];
  for (let slot = 0; slot < place.length; slot++) {
    if (place[slot] === 0) continue;
    const cell = (place[slot]! - 1) % (mostCells * 2);
    const at_ = (place[slot]! - 1 - cell) / (mostCells * 2);
    tally[transferAt + at_] = tally[transferAt + at_]! + share * (means[cell]! - mean);
    tally[averageAt + at_] = tally[averageAt + at_]! + mean;
  }
}

/** The next price is made from benefits less the transfer, held against what this price had for both: as if the transfer were benefits. */
function priceIn({ expected }: EqualisationNumbers, { price: asked }: EqualisationState, at: LeverYear, all: readonly ArmTotals[]): void {
  const { model, context, own, arm: a, tally } = at;
  const { year, arm } = own!;
  if (!year.open) return;
  const closed = all[a]!;
  const of = (title: string): number => tally[model.tallies.offset[`${name}.${title}`]![a]!]!;
  const benefits = Math.max(0, closed.benefits + of("paid") - of("received"));
  year.price = reprice(model, { ...arm, leverCost: arm.leverCost + expected }, { ...year, price: asked }, context, { ...closed, benefits });
}
