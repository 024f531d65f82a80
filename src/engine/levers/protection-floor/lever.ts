/** How far a world is from a social protection floor (ILO Recommendation 202): essential care within reach, basic income at every age. */

import { covered, owed, owedFor } from "../../benefits/covered.ts";
import { floorCovers } from "../../benefits/floors.ts";
import { regained } from "../../benefits/regain.ts";
import { inPackage } from "../../benefits/terms.ts";
import { eventLeft, losses, lossOf, lostNecessary } from "../../benefits/unaided.ts";
import { countries } from "../../countries/index.ts";
import { eventCost, eventPerson, eventService, events, needy } from "../../kernels/events.ts";
import { cellOf, forceFrom, incomeOf, joined, pocketOf, stateOf, unitIncome, unitNeeds, unitOf, unitSize } from "../../kernels/scratch.ts";
import type { Scenario } from "../../model/scenario.ts";
import { ageOf } from "../../model/states.ts";
import type { LeverTotal } from "../../model/totals.ts";
import { blockLength } from "../../random/generator.ts";
import type { Lever, LeverBlock, LeverYear } from "../lever.ts";
import { type FloorTerms, floorKey } from "./keys.ts";
import { ages, metrics, totals } from "./metrics.ts";

export interface FloorNumbers {
  readonly essential: readonly number[];
  readonly income: number | null;
  readonly childBelow: number;
  readonly oldFrom: number;
  /** Public spending on health a head, money of its own year; NaN where the profile has none in this currency. */
  readonly publicHealth: number;
}

export const protectionFloor: Lever<FloorTerms | null, FloorNumbers, undefined> = {
  name: "protection_floor",
  scope: "world",
  // sees incomes after all that changes them
  order: 990,
  kinds: [],
  key: floorKey,
  words: {
    en: {
      name: "distance to a social protection floor",
      definition:
        "Measures, and changes nothing. Essential care is within reach of whoever has somebody who pays for all of it in the year, and went without none that was needed. Income is secure where the household has at least the basic income for each of its members, after spells without earnings and cash benefits. What closing the gaps would cost is money of the year, before any cost of handing it out.",
      formula:
        "care gap = out-of-pocket payments and cost of forgone events of essential care of those without it within reach; income gap = sum of max(0, basic income x people - income)",
      source:
        "Social Protection Floors Recommendation, 2012 (No. 202), paragraph 5, International Labour Organization; both measures are a definition of this project",
      sentence:
        "In {world}, {protection_floor.without_care} of 100 people have no essential care within reach and {protection_floor.without_income} of 100 no basic income; closing both gaps would cost {protection_floor.cost} a year, {protection_floor.share_of_incomes} of 100 of all incomes.",
    },
  },
  off: (terms) => terms === null,
  compile: (terms, { scenario }) => {
    if (terms === null) return null;
    const all = scenario.health.services.map((_, s) => s);
    const marked = all.filter((s) => scenario.health.services[s]!.essential);
    return { ...terms, essential: terms.essential ?? (marked.length > 0 ? marked : all), publicHealth: publicHealthOf(scenario) };
  },
  hooks: { income: measure, yearEnd: closeYear },
  totals,
  metrics,
  needs: { general: true, worldNeed: false, reads: "everybody", keepsIncomes: true },
};

/** People of the year of the spending: those of the population's year, less the growth between. */
function publicHealthOf({ population: { country }, currency }: Scenario): number {
  const profile = country === null ? undefined : countries.get(country);
  const total = profile?.health.totalMillionLocalCurrency ?? null;
  if (profile === undefined || total === null || (currency !== "" && currency !== profile.currency)) return NaN;
  const { femaleThousands, maleThousands, year } = profile.population;
  let people = 1000 * [...femaleThousands, ...maleThousands].reduce((sum, value) => sum + value, 0);
  for (let y = profile.health.year; y < year; y++) people /= 1 + profile.populationGrowthPercent / 100;
  return (total * 1e6 * profile.health.governmentSharePercent) / 100 / people;
}

/** By person: 1 who went without essential care that was needed; what the person paid or did not use of it. */
const missed = new Uint8Array(blockLength);
const careGap = new Float64Array(blockLength);

/** How often each way was taken: tests that hold them to each other ask. */
export const ways: { byPerson: number; byEvent: number } = { byPerson: 0, byEvent: 0 };

function measure(numbers: FloorNumbers, _: undefined, at: LeverBlock): void {
  missed.fill(0, 0, at.block.living);
  careGap.fill(0, 0, at.block.living);
  findBare(numbers, at);
  const { services } = at.model.needs;
  if (numbers.essential.length === services.length) takePockets();
  else {
    weights.fill(0, 0, services.length);
    for (const s of numbers.essential) weights[s] = 1;
    sumEvents(at);
  }
  addForgone();
  findPoor(numbers, at);
  countPeople(at);
}

/** By place of a scheme (0: none) and group: 1 where some essential service has nobody who pays for it. */
let bare: Uint8Array = new Uint8Array(0);

/** Cover is a question of scheme and group alone: a table for the persons to look up. */
function findBare({ essential }: FloorNumbers, { model, context, world }: LeverBlock): void {
  const terms = context.terms[world]!;
  const { groupBits, groups } = model.states;
  const places = model.worlds[world]!.joinable.length + 1;
  if (bare.length < places << groupBits) bare = new Uint8Array(places << groupBits);
  for (let place = 0; place < places; place++) {
    const left = essential.filter((s) => place === 0 || !inPackage(terms, place - 1, s));
    for (let group = 0; group < groups; group++)
      bare[(place << groupBits) + group] = +left.some((s) => !(terms.floored && floorCovers(model, context, world, s, group << 8)));
  }
}

/** By service: 1 where it is essential; all are where nobody says which. */
const weights = new Float64Array(256).fill(1);

/** Where all services are essential, what people paid for them is what they paid: the short way. */
function takePockets(): void {
  ways.byPerson++;
  weights.fill(1);
  for (let k = 0; k < needy.count; k++) careGap[needy.list[k]!] = pocketOf[needy.list[k]!]!;
}

/** Else event by event: what is left after public schemes, less what the person's scheme pays. Sums are differences of sums, exact on the grid of money. */
function sumEvents({ model, context, world }: LeverBlock): void {
  ways.byEvent++;
  const { count } = events;
  for (let e = 0; e < count; e++) {
    const i = eventPerson[e]!;
    careGap[i] = careGap[i]! + weights[eventService[e]!]! * eventLeft[e]!;
  }
  for (let k = 0; k < losses.count; k++) {
    const e = losses.list[k]!;
    const i = eventPerson[e]!;
    if (regained[e] === 0) careGap[i] = careGap[i]! - weights[eventService[e]!]! * eventLeft[e]!;
  }
  const { rules, payRatios } = context.terms[world]!;
  const { flowMagic } = model.grid;
  if (rules.length === 0) return;
  for (let k = 0; k < owed.count; k++) {
    const e = covered[k]!;
    const i = eventPerson[e]!;
    // a scheme that fails pays a part of what it owes
    const paid = owedFor[k]! * payRatios[joined[i]!]! + flowMagic - flowMagic;
    careGap[i] = careGap[i]! - weights[eventService[e]!]! * paid;
  }
}

/** Necessary care that was not used would have cost so much. */
function addForgone(): void {
  for (let k = 0; k < losses.count; k++) {
    const e = losses.list[k]!;
    if (regained[e] === 1 || (lossOf[e]! & lostNecessary) === 0 || weights[eventService[e]!] === 0) continue;
    const i = eventPerson[e]!;
    careGap[i] = careGap[i]! + eventCost[e]!;
    missed[i] = 1;
  }
}

/** By household: 1 where it is short of the basic income of its members; what each of them is short of. By age: place among `ages`. */
const isPoor = new Uint8Array(blockLength);
const shortOf = new Float64Array(blockLength);
const ageClass = new Uint8Array(128);

function findPoor({ income, childBelow, oldFrom }: FloorNumbers, { model, block, context }: LeverBlock): void {
  for (let age = 0; age < ageClass.length; age++) ageClass[age] = age < childBelow ? 0 : age >= oldFrom ? 2 : 1;
  const basic = income === null ? context.povertyLine : income * context.prices;
  const { incomeMagic } = model.grid;
  for (let u = 0; u < block.units; u++) {
    const short = basic * unitNeeds[u]! - unitIncome[u]!;
    isPoor[u] = +(short > 0);
    shortOf[u] = short > 0 ? short / unitSize[u]! + incomeMagic - incomeMagic : 0;
  }
}

/** By breakdown cell: who lacks neither, income, care, both. By age: people, the poor among them. Counted apart, and put into the tally once a block. */
let byCell: Int32Array = new Int32Array(0);
const byAge = new Int32Array(2 * ages.length);
const gapByAge = new Float64Array(ages.length);

function countPeople({ model, world, tally, block }: LeverBlock): void {
  const { cells } = model.tallies.breakdowns;
  const { groupBits } = model.states;
  const groupMask = (1 << groupBits) - 1;
  byCell = byCell.length === 4 * cells ? byCell.fill(0) : new Int32Array(4 * cells);
  byAge.fill(0);
  gapByAge.fill(0);
  let incomes = 0;
  let gap = 0;
  for (let i = 0; i < block.living; i++) {
    const unit = unitOf[i]!;
    const state = stateOf[i]!;
    const of = ageClass[ageOf(state)]!;
    const poor = isPoor[unit]!;
    const place = forceFrom[i]! < 1 ? joined[i]! + 1 : 0;
    const lacks = bare[(place << groupBits) + ((state >> 8) & groupMask)]! | missed[i]!;
    const at = 4 * cellOf[i]! + 2 * lacks + poor;
    byCell[at] = byCell[at]! + 1;
    byAge[2 * of + poor] = byAge[2 * of + poor]! + 1;
    gapByAge[of] = gapByAge[of]! + shortOf[unit]!;
    incomes += incomeOf[i]!;
    gap += lacks * careGap[i]!;
  }
  const { offset } = model.tallies;
  const add = (total: LeverTotal, cell: number, amount: number): void => {
    const index = offset[total]![world]! + cell;
    tally[index] = tally[index]! + amount;
  };
  add("protection_floor.incomes", 0, incomes);
  add("protection_floor.care_gap", 0, gap);
  for (let cell = 0; cell < cells; cell++) {
    const [neither, income, care, both] = byCell.subarray(4 * cell, 4 * cell + 4) as unknown as [number, number, number, number];
    add("protection_floor.people", cell, neither + income + care + both);
    add("protection_floor.without_care", cell, care + both);
    add("protection_floor.without_income", cell, income + both);
    add("protection_floor.without_either", cell, income + care + both);
  }
  ages.forEach((of, k) => {
    add(`protection_floor.${of}`, 0, byAge[2 * k]! + byAge[2 * k + 1]!);
    add(`protection_floor.poor_${of}`, 0, byAge[2 * k + 1]!);
    add(`protection_floor.gap_${of}`, 0, gapByAge[k]!);
  });
}

function closeYear({ income, publicHealth }: FloorNumbers, _: undefined, { model, tally, world, context }: LeverYear): void {
  const { offset, breakdowns } = model.tallies;
  const place = (total: LeverTotal): number => offset[total]![world]!;
  let people = 0;
  for (let cell = 0; cell < breakdowns.cells; cell++) people += tally[place("protection_floor.people") + cell]!;
  tally[place("protection_floor.public_health")] = publicHealth * people * context.prices;
  if (income !== null || context.povertyLine === context.povertyLine) return;
  // without a line there is no basic income to be short of: undefined, not 0
  for (const total of ["protection_floor.without_income", "protection_floor.without_either"] as const) {
    tally.fill(NaN, place(total), place(total) + breakdowns.cells);
  }
  for (const of of ages) {
    tally[place(`protection_floor.poor_${of}`)] = NaN;
    tally[place(`protection_floor.gap_${of}`)] = NaN;
  }
}
