/**
 * The household world, the kind that most scenarios with households are: people can join one scheme at most, beside public floors. It is
 * worked out as a difference from the same people without a scheme: who stays out has a first obstacle and lives the year that all worlds
 * with the same floors share; only members, their events and their households are looked at one by one. Every other world takes the general
 * way (`enrolWorld`, `settleWorld`, `tallyWorld`), which gives the same bytes for a household world.
 */

import { forgetRegained } from "../benefits/regain.ts";
import { keepEntryConditions } from "../benefits/rider.ts";
import { addUnaided, forgetPayments, placeTotals, splitUnaided } from "../benefits/settle.ts";
import { housemates, layOutHouseholds, settleMembers } from "../benefits/settle-members.ts";
import { countWithout, type Settling, settleWithout, sumBenefits } from "../benefits/settle-without.ts";
import { settleUnaided, unaidedUnitPocket } from "../benefits/unaided.ts";
import { isDifferenceEnough, moreWithout } from "../benefits/without-by-difference.ts";
import { closeMemory } from "../enrolment/admit-plain.ts";
import { askHouseholds } from "../enrolment/by-household.ts";
import { allObstacles, leaveAllOut } from "../enrolment/cover.ts";
import { joinLate, openLateEntry } from "../enrolment/late-entry.ts";
import { needy } from "../kernels/events.ts";
import { causeBits, causeCount } from "../kernels/plain-counts.ts";
import { joined, members, pockets, unitIncome, unitPaid, unitPocket } from "../kernels/scratch.ts";
import type { BlockSize } from "../model/block-size.ts";
import type { Columns } from "../model/columns.ts";
import { takeSteps } from "../model/hooks.ts";
import { causeNotOffered } from "../model/membership.ts";
import type { Model } from "../model/model.ts";
import type { YearContext } from "../model/year-context.ts";
import { enterWorldNeed, leaveWorldNeed } from "../needs/world-need.ts";
import { tallyAmounts, tallyHardshipChange } from "../tally/hardship-change.ts";
import { allOf, type Looked, needyAlone, payers, payersOf } from "../tally/payers.ts";
import { causeTotals } from "../tally/tally-cover.ts";
import { tallyExpected } from "../tally/tally-expected.ts";
import { tallyHardship } from "../tally/tally-hardship.ts";
import { tallyLate, tallyListed } from "../tally/tally-members.ts";
import { obstacleTotals, tallyAffordable, tallyObstacles } from "../tally/tally-obstacles.ts";
import { closeDifference, openDifference } from "./need-by-difference.ts";
import {
  closeOwnHealth,
  closeOwnIncomes,
  closeOwnNeed,
  commonIncome,
  openOwnHealth,
  openOwnIncomes,
  openOwnNeed,
  takeCommonIncomes,
  takeOwnIncomes,
} from "./own-people.ts";
import { clearPaidRecord, createPaidRecord, keepPaid, type PaidRecord } from "./paid-record.ts";
import { hardshipTotals } from "./short-totals.ts";
import type { HouseholdWorld } from "./which-households.ts";

/** Hardship of a year, laid out like the tally: of everybody without a scheme, at the world that counts for all; of households with members without their scheme. */
export interface Unaided {
  readonly all: Float64Array;
  readonly ofMembers: Float64Array;
  /** By world: whether the block under way has been counted for it. */
  readonly counted: Uint8Array;
  /** By world: what households with members paid, where a lever may ask them for more; else null. */
  readonly paid: (PaidRecord | null)[];
}

export function createUnaided(model: Model): Unaided {
  const { length } = model.tallies;
  return {
    all: new Float64Array(length),
    ofMembers: new Float64Array(length),
    counted: new Uint8Array(model.worlds.length),
    paid: model.worlds.map(() => null),
  };
}

/** Before these worlds run. */
export function clearUnaided({ all, ofMembers, paid }: Unaided, worlds: Iterable<number>): void {
  all.fill(0);
  ofMembers.fill(0);
  for (const world of worlds) if (paid[world] != null) clearPaidRecord(paid[world]);
}

function recordOf({ paid }: Unaided, world: number): PaidRecord {
  paid[world] ??= createPaidRecord();
  return paid[world];
}

/** One block of a household world. */
export function runHouseholdWorld(
  model: Model,
  columns: Columns,
  context: YearContext,
  what: HouseholdWorld,
  unaided: Unaided,
  block: BlockSize,
  tally: Float64Array,
): void {
  const { world, offer, levers } = what;
  const { hooks } = context;
  if (offer === null && (!levers.act || levers.onlyCount)) {
    runAlone(model, context, what, unaided, block, tally);
    if (levers.act) layOutAlone(levers.readHomes, block);
    takeSteps(hooks.count[world]!);
    takeSteps(hooks.income[world]!);
    return;
  }
  openOwnHealth(hooks, world, block);
  const rider = enrol(model, columns, context, what, block);
  const without = hooks.without[world]!;
  const differs = without !== null && offer !== null && levers.byDifference && isDifferenceEnough(context, world, without, rider);
  if (without !== null && !differs) settleWithout(model, context, world, block, rider, without, tally, settlingOf(model, context, what, block, tally));
  if (levers.byDifference) openDifference(model, context, world, hooks.need[world]!, block, levers.onlyRefuse, true, tally);
  else openOwnNeed(model, hooks, world, block, tally);
  const paid = differs ? sumBenefits(model, offer.arm, tally) : 0;
  settleMembers(model, context, world, block, rider, levers, tally);
  if (differs) countWithout(model, offer.arm, without, sumBenefits(model, offer.arm, tally) - paid + moreWithout(model, context.terms[world]!), tally);
  if (levers.recalls) keepPaid(recordOf(unaided, world), block);
  takeSteps(hooks.count[world]!);
  openOwnIncomes(hooks, world, block, levers.alike);
  if (offer !== null) countOffer(model, columns, context, what, offer, block, tally);
  countHardship(model, context, what, unaided, block, tally);
  forgetPayments(levers.readAll ? needy : members);
  closeOwnIncomes(hooks, world, block);
  if (levers.byDifference) closeDifference(model);
  else closeOwnNeed(hooks, world);
  closeOwnHealth(hooks, world, block);
}

/** Members alone, of whom nothing but what they are paid is asked. */
const settleAlone: Settling["settle"] = (model, context, world, block, entryConditions, tally) =>
  settleMembers(model, context, world, block, entryConditions, { readHomes: false, readAll: false, byDifference: false }, tally);

function settlingOf(model: Model, context: YearContext, { world, levers }: HouseholdWorld, block: BlockSize, tally: Float64Array): Settling {
  const settle = settleAlone;
  if (!levers.byDifference) return { settle, enter: (need) => enterWorldNeed(need, block.living, context.hooks.notes[world]!), leave: leaveWorldNeed };
  return {
    settle,
    enter: (need) => openDifference(model, context, world, need, block, levers.onlyRefuse, false, tally),
    leave: () => closeDifference(model),
  };
}

/** Nobody can join anything, and no lever changes anything. */
function runAlone(model: Model, context: YearContext, what: HouseholdWorld, unaided: Unaided, block: BlockSize, tally: Float64Array): void {
  const { world, severalFloors } = what;
  const sums = settleUnaided(model, context, world);
  addUnaided(model, sums, placeTotals(model, world), tally);
  if (severalFloors) splitUnaided(model, world, sums, tally);
  countUnaided(model, context, what.like, unaided, block);
}

/** For levers that count: nobody is a member, and all pay what they pay without a scheme. */
function layOutAlone(readHomes: boolean, block: BlockSize): void {
  joined.fill(-1, 0, block.living);
  members.count = 0;
  forgetRegained();
  pockets.areDifferences = true;
  if (readHomes) layOutHouseholds(block);
}

/** Who joins, and when their cover begins; returns what riders leave out of it. */
function enrol(model: Model, columns: Columns, context: YearContext, { world, offer }: HouseholdWorld, block: BlockSize): Uint8Array | null {
  if (offer === null) {
    leaveAllOut(block);
    members.count = 0;
    return null;
  }
  askHouseholds(model, columns, context, world, offer, block);
  openLateEntry();
  takeSteps(context.hooks.cover[offer.arm]!);
  joinLate(offer.base);
  const rider = columns.entryConditions[world] ?? null;
  if (rider !== null) keepEntryConditions(model, columns.membership[world]![0], rider, block);
  return rider === null ? null : rider[1];
}

/** Counts of the scheme, and of those who do not join it. */
function countOffer(
  model: Model,
  columns: Columns,
  context: YearContext,
  { world, countsObstacles }: HouseholdWorld,
  offer: NonNullable<HouseholdWorld["offer"]>,
  block: BlockSize,
  tally: Float64Array,
): void {
  tallyListed(model, offer.arm, offer.places, tally);
  tallyLate(offer.places.waiting, offer.places.declined, tally);
  closeMemory(columns.membership[world]![1], block);
  if (countsObstacles) tallyObstacles(model, world, allObstacles, block.living, tally);
  const { offset, breakdowns } = model.tallies;
  tallyAffordable(offset.asked[world]!, offset.affordable[world]!, allObstacles, breakdowns.cells, block.living, tally);
  tallyExpected(model, columns, context, offer.arm, 0, block, tally);
}

/** Hardship as a difference from that of everybody without a scheme, where need is that of all worlds, and incomes of all but members. */
function countHardship(
  model: Model,
  context: YearContext,
  { world, like, levers }: HouseholdWorld,
  unaided: Unaided,
  block: BlockSize,
  tally: Float64Array,
): void {
  if (levers.change) {
    tallyHardship(model, context, world, payers(model, block), tally);
    return;
  }
  const { list, count, units, unitCount } = housemates;
  const looked: Looked = { list, count, units, unitCount, allUnits: units, allUnitCount: unitCount };
  const before = payersOf(model, unaidedUnitPocket, null, looked);
  const after = payersOf(model, unitPocket, unitPaid, looked);
  if (levers.ownIncomes) takeCommonIncomes(block);
  countUnaided(model, context, like, unaided, block);
  // a household world in which nobody joined differs in nothing
  if (count > 0) tallyAmounts(model, context, world, before, unaided.ofMembers);
  if (levers.ownIncomes) takeOwnIncomes(block);
  if (count === 0) return;
  tallyAmounts(model, context, world, after, tally);
  const incomeBefore = levers.ownIncomes ? commonIncome : unitIncome;
  tallyHardshipChange(model, context, world, { before, after, incomeBefore, incomeAfter: unitIncome }, tally);
}

/** Hardship of everybody without a scheme, once for all worlds with the same floors. */
function countUnaided(model: Model, context: YearContext, like: number, { all, counted }: Unaided, block: BlockSize): void {
  if (counted[like] !== 0) return;
  counted[like] = 1;
  const who = payersOf(model, unaidedUnitPocket, null, model.layout.position === null ? needyAlone(block) : allOf(block));
  tallyHardship(model, context, like, who, all);
}

/** After the year's blocks: what was counted for several worlds, or in columns of its own, joins the tally. */
export function closeHouseholdWorld(model: Model, { world, like, offer, levers }: HouseholdWorld, { all, ofMembers }: Unaided, tally: Float64Array): void {
  const { breakdowns, offset } = model.tallies;
  const { cells } = breakdowns;
  for (const name of levers.change ? [] : hardshipTotals) {
    const [at, from] = [offset[name][world]!, offset[name][like]!];
    if (at >= 0) for (let cell = 0; cell < cells; cell++) tally[at + cell] = tally[at + cell]! + all[from + cell]! - ofMembers[at + cell]!;
  }
  if (offer === null) {
    const persons = offset.persons[0]!;
    for (const at of [offset[causeTotals[causeNotOffered - 1]!][world]!, offset[obstacleTotals[causeNotOffered - 1]!][world]!])
      if (at >= 0) for (let cell = 0; cell < cells; cell++) tally[at + cell] = tally[at + cell]! + tally[persons + cell]!;
    return;
  }
  causeTotals.forEach((name, k) => {
    const at = offset[name][world]!;
    if (at >= 0) for (let cell = 0; cell < cells; cell++) tally[at + cell] = tally[at + cell]! + causeCount[((offer.base + cell) << causeBits) + k + 1]!;
  });
}
