/** How far a world is from a social protection floor (ILO Recommendation 202): essential care within reach, basic income at every age. */

import { covered, owed, owedFor } from "../../benefits/covered.ts";
import { floorCovers } from "../../benefits/floors.ts";
import { regained } from "../../benefits/regain.ts";
import { inPackage } from "../../benefits/terms.ts";
import { eventLeft, losses, lossOf, lostNecessary } from "../../benefits/unaided.ts";
import { countries } from "../../countries/index.ts";
import { eventDoubles } from "../../kernels/event-columns.ts";
import { eventCost, eventPerson, eventService, events } from "../../kernels/events.ts";
import { cellOf, forceFrom, incomeOf, joined, stateOf, unitIncome, unitNeeds, unitOf, unitSize } from "../../kernels/scratch.ts";
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
  needs: { general: true, worldNeed: false },
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

/** By position among the living: 1 where care is not within reach; what the person paid or did not use of essential care. */
const lacks = new Uint8Array(blockLength);
const careGap = new Float64Array(blockLength);
const owedOf = eventDoubles();

function measure(numbers: FloorNumbers, _: undefined, at: LeverBlock): void {
  findCareGaps(numbers, at);
  const { model, world, tally, block, context } = at;
  const { offset } = model.tallies;
  const basic = numbers.income === null ? context.povertyLine : numbers.income * context.prices;
  const { incomeMagic } = model.grid;
  const add = (total: LeverTotal, cell: number, amount: number): void => {
    const index = offset[total]![world]! + cell;
    tally[index] = tally[index]! + amount;
  };
  for (let i = 0; i < block.living; i++) {
    const cell = cellOf[i]!;
    const unit = unitOf[i]!;
    const age = ageOf(stateOf[i]! & model.states.mask);
    const of = ages[age < numbers.childBelow ? 0 : age >= numbers.oldFrom ? 2 : 1]!;
    const short = basic * unitNeeds[unit]! - unitIncome[unit]!;
    const poor = +(short > 0);
    add("protection_floor.people", cell, 1);
    add("protection_floor.without_care", cell, lacks[i]!);
    add("protection_floor.without_income", cell, poor);
    add("protection_floor.without_either", cell, lacks[i]! | poor);
    add(`protection_floor.${of}`, 0, 1);
    add(`protection_floor.poor_${of}`, 0, poor);
    add("protection_floor.incomes", 0, incomeOf[i]!);
    if (lacks[i] === 1) add("protection_floor.care_gap", 0, careGap[i]!);
    if (poor === 1) add(`protection_floor.gap_${of}`, 0, short / unitSize[unit]! + incomeMagic - incomeMagic);
  }
}

/** Who has no essential care within reach, and what it cost each person or would have cost. */
function findCareGaps({ essential }: FloorNumbers, { model, context, world, block }: LeverBlock): void {
  const terms = context.terms[world]!;
  const isEssential = new Uint8Array(model.needs.services.length);
  for (const s of essential) isEssential[s] = 1;
  for (let i = 0; i < block.living; i++) {
    careGap[i] = 0;
    const position = forceFrom[i]! < 1 ? joined[i]! : -1;
    const paid = (s: number): boolean =>
      (position >= 0 && inPackage(terms, position, s)) || (terms.floored && floorCovers(model, context, world, s, stateOf[i]!));
    lacks[i] = +!essential.every(paid);
  }
  owedOf.fill(0, 0, events.count);
  if (terms.rules.length > 0) for (let k = 0; k < owed.count; k++) owedOf[covered[k]!] = owedFor[k]!;
  for (let e = 0; e < events.count; e++) {
    if (isEssential[eventService[e]!] === 0) continue;
    const i = eventPerson[e]!;
    const mark = losses.count === 0 ? 0 : lossOf[e]!;
    const used = mark === 0 || regained[e] === 1;
    if (used) careGap[i] = careGap[i]! + eventLeft[e]! - owedOf[e]!;
    else if ((mark & lostNecessary) !== 0) {
      careGap[i] = careGap[i]! + eventCost[e]!;
      lacks[i] = 1;
    }
  }
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
