/**
 * The plain world, the most common kind: people live alone and can join one scheme at most, which is in force at once, is paid in
 * full by its members and pays all it owes; no public floor; all care is used. Enrolment, payment and counts then are three
 * passes over people and events. Every other world takes the general way (`enrolWorld`, `settleWorld`, `tallyWorld`), which gives
 * the same bytes for a plain one.
 */
import { settlePlain } from "../benefits/settle-plain.ts";
import { admitAll, admitSome, closeMemory, notePaid, openMemory, type PlainCells } from "../enrolment/admit-plain.ts";
import { isPlain, makeOffer } from "../enrolment/offer.ts";
import { needCost, needCount, needy } from "../kernels/events.ts";
import { cellOf, obstacles, pocketOf, unitIncome } from "../kernels/scratch.ts";
import type { TotalName } from "../metrics/totals.ts";
import { type Columns, readsPayments } from "../population/columns.ts";
import { chargeArm } from "../premiums/contribution.ts";
import type { Model, SchemeModel } from "./model.ts";
import { notePlainCover } from "./people-cover.ts";
import type { BlockSize } from "./people-of-year.ts";
import { causeTotals } from "./tally-cover.ts";
import { tallyExpected } from "./tally-expected.ts";
import { tallyBeyondBudget } from "./tally-hardship.ts";
import { tallyPeople, wantsPeople } from "./tally-people.ts";
import { keepSpending, obstacleTotals, tallyAffordable, tallyObstacles } from "./tally-world.ts";
import type { YearContext } from "./year-context.ts";

/** What is fixed about a plain world: where it counts, and which columns something reads. */
export interface PlainWorld {
  readonly world: number;
  readonly arm: number;
  readonly scheme: SchemeModel;
  readonly cells: PlainCells;
  readonly pockets: PocketCells;
  /** Cells that are the same numbers under other names, as pairs (from, to): members are covered, what they pay is contributed. */
  readonly copies: readonly (readonly [number, number])[];
  readonly claims: number;
  readonly memberContributions: number;
  readonly asked: number;
  readonly affordable: number;
  readonly countsObstacles: boolean;
  readonly countsPeople: boolean;
  readonly keepsPaid: boolean;
  /** Something reads out-of-pocket payments after they are counted. */
  readonly keepsPockets: boolean;
}

/** Where payments are counted; -1 = nowhere. */
interface PocketCells {
  readonly benefits: number;
  readonly pocket: number;
  readonly useEvents: number;
  readonly useCost: number;
  readonly over10: number;
  readonly over25: number;
  readonly over40: number;
}

/** Counts of `tallyBeyondBudget` that need no more than what was paid out of pocket. */
const pocketTotals: readonly TotalName[] = [
  "sdg382",
  "sdg382_impoverishing",
  "ctp_over_40",
  "impoverished",
  "poverty_gap_added",
  "overshoot_10",
  "overshoot_25",
  "overshoot_40",
];

/** The plain world of that number, or null where it is of another kind. */
export function plainWorld(model: Model, world: number): PlainWorld | null {
  const { joinable, floors, hasRider } = model.worlds[world]!;
  if (model.layout.position !== null || joinable.length !== 1 || floors.length > 0 || hasRider) return null;
  const arm = joinable[0]!;
  const scheme = model.schemes[model.arms[arm]!.scheme]!;
  if (!model.behaviour.choice.rejoin) return null;
  if (!isPlain(scheme) || !scheme.countsAsCover || scheme.waitingPeriod > 0 || scheme.collection < 1) return null;
  if (model.needs.usesChance || model.needs.services.some((service) => service.count === "fixed")) return null;
  const { offset, trash } = model.tallies;
  // whose payment a cap cut is noted by the general way only
  if (hasCap(scheme) && (offset.underinsured[world]! >= 0 || offset.underinsured_capped[world]! >= 0)) return null;
  // the ledger asks who joined, person by person
  if (offset.expected_benefits[arm]! >= 0) return null;
  const place = (at: number): number => (at < 0 ? trash : at);
  const burden = offset.burden_over_10[world]! >= 0;
  const ranked = readsPayments(model, world);
  return {
    world,
    arm,
    scheme,
    cells: {
      byCause: Int32Array.from([offset.members[arm]!, ...causeTotals.map((name) => place(offset[name][world]!))]),
      newMembers: offset.new_members[arm]!,
      contributions: offset.contributions[arm]!,
    },
    pockets: {
      benefits: offset.benefits[arm]!,
      pocket: offset.out_of_pocket[world]!,
      useEvents: offset.use_events[world]!,
      useCost: offset.use_cost[world]!,
      over10: offset.oop_over_10[world]!,
      over25: offset.oop_over_25[world]!,
      over40: offset.oop_over_40[world]!,
    },
    copies: [
      ...[offset.covered, offset.covered_any, offset.effective].map((offsets): [number, number] => [offset.members[arm]!, offsets[world]!]),
      [offset.contributions[arm]!, offset.paid_by_members[world]!] as const,
      [offset.benefits[arm]!, offset.pool_paid[world]!] as const,
    ].filter(([, to]) => to >= 0),
    claims: offset.claims_count[arm]!,
    memberContributions: offset.contributions_member[arm]!,
    asked: offset.asked[world]!,
    affordable: offset.affordable[world]!,
    countsObstacles: obstacleTotals.some((name) => offset[name][world]! >= 0),
    countsPeople: wantsPeople(model, world),
    keepsPaid: burden || ranked,
    keepsPockets: burden || ranked || pocketTotals.some((name) => offset[name][world]! >= 0),
  };
}

function hasCap(scheme: SchemeModel): boolean {
  return scheme.limits.annual < Infinity || scheme.benefits.some((benefit) => benefit.covered && benefit.cap < Infinity);
}

/** One block of a plain world; its scheme pays in full this year. */
export function runPlainWorld(model: Model, columns: Columns, context: YearContext, plain: PlainWorld, block: BlockSize, tally: Float64Array): void {
  const { world, arm, scheme, cells } = plain;
  const year = context.arms[arm]!;
  const { living: alive } = block;
  const open = scheme.mode === "compulsory" && !scheme.affordabilityEnforced && !year.barred;
  const countsMeans = plain.asked >= 0 && plain.affordable >= 0;
  if (open && !countsMeans) chargeArm(model, columns, model.arms[arm]!, year, context, block);
  else makeOffer(model, columns, context, world, model.arms[arm]!, year, 0, block);
  const [before, after] = columns.membership[world]!;
  openMemory(before, block);
  if (open) admitAll(cells, block, tally);
  else admitSome(cells, block, tally);
  closeMemory(after, block);
  if (plain.countsObstacles && !open) tallyObstacles(model, world, obstacles, alive, tally);
  if (countsMeans) tallyAffordable(plain.asked, plain.affordable, obstacles, alive, tally);
  if (plain.keepsPaid) notePaid(alive);
  tallyExpected(model, columns, context, arm, 0, block, tally);
  const claims = settlePlain(context.terms[world]!, model.grid.flowMagic);
  tally[plain.claims] = tally[plain.claims]! + claims;
  if (plain.countsPeople) {
    notePlainCover(alive);
    tallyPeople(model, columns, context, world, block, tally);
  }
  tallyPockets(plain.pockets, !plain.keepsPockets, tally);
  if (!plain.keepsPockets) return;
  tallyBeyondBudget(model, context, world, block, tally);
  keepSpending(columns, world, block);
  forgetPockets();
}

/** After the year's blocks: what has two names is counted under one. */
export function closePlainWorld(model: Model, plain: PlainWorld, tally: Float64Array): void {
  const { cells } = model.tallies.breakdowns;
  for (const [from, to] of plain.copies) tally.copyWithin(to, from, from + cells);
  let contributions = 0;
  for (let cell = 0; cell < cells; cell++) contributions += tally[plain.cells.contributions + cell]!;
  tally[plain.memberContributions] = contributions;
}

/** By person with events: the scheme paid what is left of the cost of need; hardship by strict shares of income. */
function tallyPockets(cells: PocketCells, forgets: boolean, tally: Float64Array): void {
  const { benefits, pocket: pocketAt, over10, over25, over40 } = cells;
  const { list, count } = needy;
  const usesNeed = cells.useEvents >= 0 || cells.useCost >= 0;
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
    if (usesNeed) addUse(cells, i, cell, tally);
    if (forgets) pocketOf[i] = 0;
  }
}

function addUse({ useEvents, useCost }: PocketCells, i: number, cell: number, tally: Float64Array): void {
  if (useEvents >= 0) tally[useEvents + cell] = tally[useEvents + cell]! + needCount[i]!;
  if (useCost >= 0) tally[useCost + cell] = tally[useCost + cell]! + needCost[i]!;
}

function forgetPockets(): void {
  const { list, count } = needy;
  for (let k = 0; k < count; k++) pocketOf[list[k]!] = 0;
}
