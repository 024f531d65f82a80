/**
 * The household world, the kind that most scenarios with households are: people can join one scheme at most, beside public floors. It is
 * worked out as a difference from the same people without a scheme: who stays out has a first obstacle and lives the year that all worlds
 * with the same floors share; only members, their events and their households are looked at one by one. Every other world takes the general
 * way (`enrolWorld`, `settleWorld`, `tallyWorld`), which gives the same bytes for a household world.
 */

import { keepEntryConditions } from "../benefits/rider.ts";
import { addUnaided, forgetPayments, placeTotals, splitUnaided } from "../benefits/settle.ts";
import { housemates, settleMembers } from "../benefits/settle-members.ts";
import { settleWithout } from "../benefits/settle-without.ts";
import { settleUnaided, unaidedUnitPocket } from "../benefits/unaided.ts";
import { closeMemory } from "../enrolment/admit-plain.ts";
import { askHouseholds, type HouseholdOffer } from "../enrolment/by-household.ts";
import { allObstacles, leaveAllOut } from "../enrolment/cover.ts";
import { needy } from "../kernels/events.ts";
import { causeCount, mostPlainCells } from "../kernels/plain-counts.ts";
import { members, stateOf, unitIncome, unitPaid, unitPocket } from "../kernels/scratch.ts";
import { levers as registry } from "../levers/index.ts";
import { hasStep } from "../levers/open.ts";
import { tieOf } from "../maths/ties.ts";
import type { BlockSize } from "../model/block-size.ts";
import { type Columns, readsPayments } from "../model/columns.ts";
import { type HookName, type Hooks, hookNames, takeSteps } from "../model/hooks.ts";
import type { LeverModel } from "../model/lever-model.ts";
import { causeNotOffered } from "../model/membership.ts";
import type { Model } from "../model/model.ts";
import type { TotalName } from "../model/totals.ts";
import type { YearContext } from "../model/year-context.ts";
import { enterWorldNeed, leaveWorldNeed } from "../needs/world-need.ts";
import { blockLength } from "../random/generator.ts";
import { everybody, type Payers, payers } from "../tally/payers.ts";
import { causeTotals } from "../tally/tally-cover.ts";
import { tallyExpected } from "../tally/tally-expected.ts";
import { tallyHardship } from "../tally/tally-hardship.ts";
import { type MemberPlaces, tallyListed } from "../tally/tally-members.ts";
import { tallyWorldNeed } from "../tally/tally-need.ts";
import { wantsPeople } from "../tally/tally-people.ts";
import { obstacleTotals, tallyAffordable, tallyObstacles } from "../tally/tally-world.ts";
import { hardshipTotals, householdTotals } from "./household-totals.ts";

/** What is fixed about a household world. */
export interface HouseholdWorld {
  readonly world: number;
  /** First household world with the same public floors: it counts hardship without a scheme for all of them. */
  readonly like: number;
  /** Null where nobody can join anything. */
  readonly offer: (HouseholdOffer & { readonly places: MemberPlaces }) | null;
  readonly countsObstacles: boolean;
  readonly severalFloors: boolean;
  readonly levers: WorldLevers;
}

/** What levers of the world ask of this way. */
interface WorldLevers {
  /** They have steps after enrolment. */
  readonly act: boolean;
  /** They change need or incomes: hardship is that of the world's own people, and is counted over all of them. */
  readonly change: boolean;
  /** What everybody pays is laid out, as the general way leaves it. */
  readonly readAll: boolean;
}

/** Hardship of a year, laid out like the tally: of everybody without a scheme, at the world that counts for all; of households with members without their scheme. */
export interface Unaided {
  readonly all: Float64Array;
  readonly ofMembers: Float64Array;
  /** By world: whether the block under way has been counted for it. */
  readonly counted: Uint8Array;
}

export function createUnaided(model: Model): Unaided {
  const { length } = model.tallies;
  return { all: new Float64Array(length), ofMembers: new Float64Array(length), counted: new Uint8Array(model.worlds.length) };
}

/** Levers whose steps of a block read no more than this way leaves, or that have none. */
function isFitting(model: LeverModel): boolean {
  const lever = registry.get(model.lever)!;
  return lever.needs.reads !== undefined || !(hookNames.some((name) => name !== "charge" && hasStep(lever, model, name)) || lever.hooks.figures !== undefined);
}

/** The household worlds by number; null where a world is of another kind. */
export function householdWorlds(model: Model): readonly (HouseholdWorld | null)[] {
  const found: (HouseholdWorld | null)[] = [];
  model.worlds.forEach((_, world) => found.push(isHousehold(model, world) ? describe(model, world, found) : null));
  return found;
}

function isHousehold(model: Model, world: number): boolean {
  const { joinable, floors } = model.worlds[world]!;
  const { tallies, behaviour } = model;
  const { offset, breakdowns } = tallies;
  if (joinable.length > 1 || !behaviour.choice.rejoin) return false;
  if (model.worlds.length * breakdowns.cells > mostPlainCells) return false;
  if (model.levers.some((lever) => lever.world === world && !isFitting(lever))) return false;
  if (floors.some((floor) => model.schemes[model.arms[floor]!.scheme]!.countsAsCover)) return false;
  if (floors.length > 0 && offset.covered_any[world]! >= 0) return false;
  if (wantsPeople(model, world) || readsPayments(model, world)) return false;
  // levers count their own totals; what else is asked of it must be what it counts
  if (tallies.totals.some(({ name, scope }) => scope !== "population" && !name.includes(".") && !householdTotals.has(name))) return false;
  for (const a of joinable) {
    const scheme = model.schemes[model.arms[a]!.scheme]!;
    if (scheme.mode === "compulsory" || scheme.compulsoryFor.length > 0 || scheme.together !== null || !scheme.countsAsCover) return false;
  }
  return true;
}

function describe(model: Model, world: number, before: readonly (HouseholdWorld | null)[]): HouseholdWorld {
  const { joinable, floors } = model.worlds[world]!;
  const { offset, breakdowns } = model.tallies;
  const schemesOf = (one: number): string => Array.from(model.worlds[one]!.floors, (floor) => model.arms[floor]!.scheme).join();
  const like = before.findIndex((one) => one !== null && schemesOf(one.world) === schemesOf(world));
  const wants = (name: TotalName): boolean => offset[name][world]! >= 0;
  const countsObstacles = obstacleTotals.some(wants);
  const weighsAll = countsObstacles || (wants("asked") && wants("affordable"));
  return {
    world,
    like: like < 0 ? world : like,
    offer: joinable.length === 0 ? null : { arm: joinable[0]!, base: world * breakdowns.cells, weighsAll, places: placesOf(model, world, joinable[0]!) },
    countsObstacles,
    severalFloors: floors.length > 1,
    levers: describeLevers(model, world),
  };
}

function describeLevers(model: Model, world: number): WorldLevers {
  const found = model.levers.filter((one) => one.world === world).map((one) => ({ one, lever: registry.get(one.lever)! }));
  const asks = (...names: readonly HookName[]): boolean => found.some(({ one, lever }) => names.some((name) => hasStep(lever, one, name)));
  const change = asks("need", "income");
  return { act: asks("need", "pay", "income", "count"), change, readAll: change || found.some(({ lever }) => lever.needs.reads === "everybody") };
}

function placesOf({ tallies }: Model, world: number, arm: number): MemberPlaces {
  const { offset, trash } = tallies;
  const place = (at: number): number => (at < 0 ? trash : at);
  return {
    members: place(offset.members[arm]!),
    newMembers: place(offset.new_members[arm]!),
    contributions: place(offset.contributions[arm]!),
    memberContributions: place(offset.contributions_member[arm]!),
    employer: place(offset.contributions_employer[arm]!),
    subsidy: place(offset.contributions_subsidy[arm]!),
    state: place(offset.contributions_state[arm]!),
    paidByMembers: place(offset.paid_by_members[world]!),
    covered: place(offset.covered[world]!),
    anyCover: place(offset.covered_any[world]!),
    effective: place(offset.effective[world]!),
    waiting: place(offset.cause_waiting[world]!),
  };
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
  if (offer === null && !levers.act) {
    runAlone(model, context, what, unaided, block, tally);
    return;
  }
  const { hooks } = context;
  const own = openOwn(hooks, world, block);
  const rider = enrol(model, columns, context, what, block);
  const without = hooks.without[world]!;
  if (without !== null) settleWithout(model, context, world, block, rider, without, tally);
  if (own.need) {
    enterWorldNeed(hooks.need[world]!, block.living);
    tallyWorldNeed(model, world, tally);
  }
  settleMembers(model, context, world, block, rider, levers, tally);
  takeSteps(hooks.count[world]!);
  if (own.incomes) keptIncome.set(unitIncome.subarray(0, block.units));
  takeSteps(hooks.income[world]!);
  if (offer !== null) countOffer(model, columns, context, what, offer, block, tally);
  countHardship(model, context, what, unaided, block, tally);
  forgetPayments(levers.readAll ? needy : members);
  closeOwn(own, block);
}

/** Nobody can join anything, and no lever acts. */
function runAlone(model: Model, context: YearContext, what: HouseholdWorld, unaided: Unaided, block: BlockSize, tally: Float64Array): void {
  const { world, severalFloors } = what;
  const sums = settleUnaided(model, context, world);
  addUnaided(model, sums, placeTotals(model, world), tally);
  if (severalFloors) splitUnaided(model, world, sums, tally);
  countUnaided(model, context, what.like, unaided, block);
}

/** Who joins, and when their cover begins; returns what riders leave out of it. */
function enrol(model: Model, columns: Columns, context: YearContext, { world, offer }: HouseholdWorld, block: BlockSize): Uint8Array | null {
  if (offer === null) {
    leaveAllOut(block);
    members.count = 0;
    return null;
  }
  askHouseholds(model, columns, context, world, offer, block);
  takeSteps(context.hooks.cover[offer.arm]!);
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
  closeMemory(columns.membership[world]![1], block);
  if (countsObstacles) tallyObstacles(model, world, allObstacles, block.living, tally);
  const { asked, affordable } = model.tallies.offset;
  tallyAffordable(asked[world]!, affordable[world]!, allObstacles, block.living, tally);
  tallyExpected(model, columns, context, offer.arm, 0, block, tally);
}

/** Hardship as a difference from that of everybody without a scheme, where need and incomes are those of all worlds. */
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
  countUnaided(model, context, like, unaided, block);
  const mates = { list: housemates.list, count: housemates.count, all: housemates.list, allCount: housemates.count, tie: tieOf(model.grid.flowMagic) };
  tallyHardship(model, context, world, { ...mates, pockets: unaidedUnitPocket, contributions: null }, unaided.ofMembers);
  tallyHardship(model, context, world, { ...mates, pockets: unitPocket, contributions: unitPaid }, tally);
}

/** What levers change about the people of a world, and the next world finds as it was. */
interface Own {
  readonly health: boolean;
  readonly need: boolean;
  readonly incomes: boolean;
}
const keptState = new Int32Array(blockLength);
const keptIncome = new Float64Array(blockLength);

function openOwn({ health, need, income }: Hooks, world: number, block: BlockSize): Own {
  const own = { health: health[world]!.length > 0, need: need[world]!.length > 0, incomes: income[world]!.length > 0 };
  if (own.health) keptState.set(stateOf.subarray(0, block.living));
  takeSteps(health[world]!);
  return own;
}

function closeOwn({ health, need, incomes }: Own, block: BlockSize): void {
  if (incomes) unitIncome.set(keptIncome.subarray(0, block.units));
  if (need) leaveWorldNeed();
  if (health) stateOf.set(keptState.subarray(0, block.living));
}

/** Hardship of everybody without a scheme, once for all worlds with the same floors. */
function countUnaided(model: Model, context: YearContext, like: number, { all, counted }: Unaided, block: BlockSize): void {
  if (counted[like] !== 0) return;
  counted[like] = 1;
  const alone = model.layout.position === null;
  const who: Payers = {
    pockets: unaidedUnitPocket,
    contributions: null,
    list: alone ? needy.list : everybody,
    count: alone ? needy.count : block.living,
    all: everybody,
    allCount: block.living,
    tie: tieOf(model.grid.flowMagic),
  };
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
    if (at >= 0) for (let cell = 0; cell < cells; cell++) tally[at + cell] = tally[at + cell]! + causeCount[(k + 1) * mostPlainCells + offer.base + cell]!;
  });
}
