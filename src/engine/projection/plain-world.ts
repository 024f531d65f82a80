/**
 * The plain world, the most common kind: people live alone and can join one scheme at most, which is in force at once, is paid in
 * full by its members and pays all it owes; no public floor; all care is used. Enrolment, payment and counts then are three
 * passes over people and events. Every other world takes the general way (`enrolWorld`, `settleWorld`, `tallyWorld`), which gives
 * the same bytes for a plain one.
 */
import { settlePlain } from "../benefits/settle-plain.ts";
import { admitAll, admitSome, notePaid, type PlainCells } from "../enrolment/admit-plain.ts";
import { isPlain, makeOffer } from "../enrolment/offer.ts";
import { needCost, needCount, needy } from "../kernels/events.ts";
import { cellOf, joined, obstacles, pocketOf, unitIncome } from "../kernels/scratch.ts";
import { chargeArm } from "../premiums/contribution.ts";
import type { Columns } from "../population/columns.ts";
import type { Model, SchemeModel } from "./model.ts";
import type { BlockSize } from "./people-of-year.ts";
import { tallyBeyondBudget } from "./tally-hardship.ts";
import { causeTotals, keepSpending, obstacleTotals, tallyAffordable, tallyObstacles } from "./tally-world.ts";
import type { YearContext } from "./year-context.ts";

/** What is fixed about a plain world: where it counts, and which columns something reads. */
export interface PlainWorld {
  readonly world: number;
  readonly arm: number;
  readonly scheme: SchemeModel;
  readonly cells: PlainCells;
  readonly pockets: PocketCells;
  /** Totals of the joined under other names: any cover, effective cover. */
  readonly alsoCovered: readonly number[];
  readonly claims: number;
  readonly memberContributions: number;
  readonly asked: number;
  readonly affordable: number;
  readonly countsObstacles: boolean;
  readonly paidByMembers: number;
  readonly keepsPaid: boolean;
  /** Something reads out-of-pocket payments after they are counted. */
  readonly keepsPockets: boolean;
}

/** Where payments are counted; -1 = nowhere. */
interface PocketCells {
  readonly benefits: number;
  readonly pocket: number;
  readonly poolPaid: number;
  readonly useEvents: number;
  readonly useCost: number;
  readonly over10: number;
  readonly over25: number;
  readonly over40: number;
}

/** The plain world of that number, or null where it is of another kind. */
export function plainWorld(model: Model, world: number): PlainWorld | null {
  const { joinable, floors, hasRider } = model.worlds[world]!;
  if (model.layout.position !== null || joinable.length !== 1 || floors.length > 0 || hasRider) return null;
  const arm = joinable[0]!;
  const scheme = model.schemes[model.arms[arm]!.scheme]!;
  if (!isPlain(scheme) || !scheme.countsAsCover || scheme.waitingPeriod > 0 || scheme.collection < 1) return null;
  if (model.needs.usesChance || model.needs.services.some((service) => service.count === "fixed")) return null;
  const { offset, trash } = model.tallies;
  const place = (at: number): number => (at < 0 ? trash : at);
  const burden = offset.burden_over_10[world]! >= 0;
  const ranked = offset.kakwani_members[world]! >= 0 || offset.kakwani_total[world]! >= 0;
  return {
    world,
    arm,
    scheme,
    cells: {
      byCause: Int32Array.from([offset.covered, ...causeTotals.map((name) => offset[name])], (offsets) => place(offsets[world]!)),
      members: offset.members[arm]!,
      newMembers: offset.new_members[arm]!,
      contributions: offset.contributions[arm]!,
    },
    pockets: {
      benefits: offset.benefits[arm]!,
      pocket: offset.out_of_pocket[world]!,
      poolPaid: offset.pool_paid[world]!,
      useEvents: offset.use_events[world]!,
      useCost: offset.use_cost[world]!,
      over10: offset.oop_over_10[world]!,
      over25: offset.oop_over_25[world]!,
      over40: offset.oop_over_40[world]!,
    },
    alsoCovered: [offset.covered_any[world]!, offset.effective[world]!].filter((at) => at >= 0),
    claims: offset.claims_count[arm]!,
    memberContributions: offset.contributions_member[arm]!,
    asked: offset.asked[world]!,
    affordable: offset.affordable[world]!,
    countsObstacles: obstacleTotals.some((name) => offset[name][world]! >= 0),
    paidByMembers: offset.paid_by_members[world]!,
    keepsPaid: burden || ranked,
    keepsPockets: burden || ranked || offset.sdg382[world]! >= 0 || offset.sdg382_impoverishing[world]! >= 0,
  };
}

/** One block of a plain world; its scheme pays in full this year. */
export function runPlainWorld(model: Model, columns: Columns, context: YearContext, plain: PlainWorld, block: BlockSize, tally: Float64Array): void {
  const { world, arm, scheme, cells } = plain;
  const year = context.arms[arm]!;
  const { living: alive } = block;
  const open = scheme.mode === "compulsory" && !scheme.affordabilityEnforced && !year.barred;
  const countsMeans = plain.asked >= 0 && plain.affordable >= 0;
  if (open && !countsMeans) chargeArm(model, model.arms[arm]!, year, context, alive, block.units);
  else makeOffer(model, columns, context, world, model.arms[arm]!, year, 0, block);
  const [before, after] = columns.membership[world]!;
  const contributions = open ? admitAll(before, after, cells, block, tally) : admitSome(before, after, cells, block, tally);
  tally[plain.memberContributions] = tally[plain.memberContributions]! + contributions;
  if (plain.paidByMembers >= 0) copyCells(cells.contributions, plain.paidByMembers, model, tally);
  for (let k = 0; k < plain.alsoCovered.length; k++) addJoined(plain.alsoCovered[k]!, alive, tally);
  if (plain.countsObstacles && !open) tallyObstacles(model, world, obstacles, alive, tally);
  if (countsMeans) tallyAffordable(plain.asked, plain.affordable, alive, tally);
  if (plain.keepsPaid) notePaid(alive);
  const claims = settlePlain(context.terms[world]!, model.grid.flowMagic);
  tally[plain.claims] = tally[plain.claims]! + claims;
  tallyPockets(plain.pockets, !plain.keepsPockets, tally);
  if (!plain.keepsPockets) return;
  tallyBeyondBudget(model, context, world, block, tally);
  keepSpending(columns, world, block);
  forgetPockets();
}

/** Members pay everything themselves: their payments are the contributions, which only this world has counted so far. */
function copyCells(from: number, to: number, model: Model, tally: Float64Array): void {
  const { cells } = model.tallies.breakdowns;
  for (let cell = 0; cell < cells; cell++) tally[to + cell] = tally[from + cell]!;
}

function addJoined(at: number, alive: number, tally: Float64Array): void {
  for (let i = 0; i < alive; i++) {
    const cell = at + cellOf[i]!;
    tally[cell] = tally[cell]! + (joined[i]! + 1);
  }
}

/** By person with events: the scheme paid what is left of the cost of need; hardship by strict shares of income. */
function tallyPockets(cells: PocketCells, forgets: boolean, tally: Float64Array): void {
  const { benefits, pocket: pocketAt, over10, over25, over40 } = cells;
  const { list, count } = needy;
  const usesNeed = cells.useEvents >= 0 || cells.useCost >= 0 || cells.poolPaid >= 0;
  for (let k = 0; k < count; k++) {
    const i = list[k]!;
    const cell = cellOf[i]!;
    const pocket = pocketOf[i]!;
    const income = unitIncome[i]!;
    tally[benefits + cell] = tally[benefits + cell]! + (needCost[i]! - pocket);
    if (pocketAt >= 0) tally[pocketAt + cell] = tally[pocketAt + cell]! + pocket;
    if (over10 >= 0) tally[over10 + cell] = tally[over10 + cell]! + +(pocket > 0.1 * income);
    if (over25 >= 0) tally[over25 + cell] = tally[over25 + cell]! + +(pocket > 0.25 * income);
    if (over40 >= 0) tally[over40 + cell] = tally[over40 + cell]! + +(pocket > 0.4 * income);
    if (usesNeed) addUse(cells, i, cell, pocket, tally);
    if (forgets) pocketOf[i] = 0;
  }
}

function addUse({ useEvents, useCost, poolPaid }: PocketCells, i: number, cell: number, pocket: number, tally: Float64Array): void {
  if (useEvents >= 0) tally[useEvents + cell] = tally[useEvents + cell]! + needCount[i]!;
  if (useCost >= 0) tally[useCost + cell] = tally[useCost + cell]! + needCost[i]!;
  if (poolPaid >= 0) tally[poolPaid + cell] = tally[poolPaid + cell]! + (needCost[i]! - pocket);
}

function forgetPockets(): void {
  const { list, count } = needy;
  for (let k = 0; k < count; k++) pocketOf[list[k]!] = 0;
}
