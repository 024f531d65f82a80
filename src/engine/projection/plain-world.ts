/**
 * The plain world, the most common kind: people live alone and can join one scheme at most, which is in force at once, is paid in
 * full by its members and pays all it owes; no public floor; all care is used. Enrolment, payment and counts then are three
 * passes over people and events. Every other world takes the general way (`enrolWorld`, `settleWorld`, `tallyWorld`), which gives
 * the same bytes for a plain one.
 */
import { settlePlain } from "../benefits/settle-plain.ts";
import { admitAll, admitSome, closeMemory, notePaid, openMemory } from "../enrolment/admit-plain.ts";
import { asksMeansAlone, isPlain, makeOffer, subsistenceOf } from "../enrolment/offer.ts";
import { markRefused } from "../enrolment/offer-alone.ts";
import { needy } from "../kernels/events.ts";
import {
  causeBits,
  causeCount,
  contributionSum,
  mostPlainCells,
  newMember,
  over10Count,
  over25Count,
  over40Count,
  pocketSum,
} from "../kernels/plain-counts.ts";
import { cellOf, incomeOf, obstacles, pocketOf } from "../kernels/scratch.ts";
import { levers } from "../levers/index.ts";
import { tieWithIncome } from "../maths/ties.ts";
import type { BlockSize } from "../model/block-size.ts";
import { type Columns, readsPayments } from "../model/columns.ts";
import { awayMask } from "../model/membership.ts";
import type { Model, SchemeModel } from "../model/model.ts";
import type { YearContext } from "../model/year-context.ts";
import { chargeArm } from "../premiums/contribution.ts";
import { payers } from "../tally/payers.ts";
import { notePlainCover } from "../tally/people-cover.ts";
import { causeTotals } from "../tally/tally-cover.ts";
import { tallyExpected } from "../tally/tally-expected.ts";
import { tallyBeyondBudget } from "../tally/tally-hardship.ts";
import { obstacleTotals, tallyAffordable, tallyObstacles } from "../tally/tally-obstacles.ts";
import { tallyPeople, wantsPeople } from "../tally/tally-people.ts";
import { keepSpending } from "../tally/tally-world.ts";
import { plainTotals } from "./plain-totals.ts";
import { pocketTotals } from "./short-totals.ts";

/** What is fixed about a plain world: where it counts, and which columns something reads. Places in the tally are -1 where nothing counts. */
export interface PlainWorld {
  readonly world: number;
  readonly arm: number;
  readonly scheme: SchemeModel;
  /** Its first cell in the columns of plain counts. */
  readonly base: number;
  /** By cause code; 0 = members. */
  readonly causes: Int32Array;
  readonly newMembers: number;
  readonly contributions: number;
  readonly memberContributions: number;
  readonly benefits: number;
  readonly pocket: number;
  readonly useEvents: number;
  readonly useCost: number;
  readonly over10: number;
  readonly over25: number;
  readonly over40: number;
  /** Cells that are the same numbers under other names, as pairs (from, to): members are covered, what they pay is contributed. */
  readonly copies: readonly (readonly [number, number])[];
  readonly claims: number;
  readonly asked: number;
  readonly affordable: number;
  readonly asksMeansAlone: boolean;
  readonly countsObstacles: boolean;
  readonly countsPeople: boolean;
  readonly keepsPaid: boolean;
  /** Something reads out-of-pocket payments after they are counted. */
  readonly keepsPockets: boolean;
}

function isGeneral({ lever: name, numbers }: Model["levers"][number]): boolean {
  const lever = levers.get(name)!;
  return lever.needs.general || lever.asksGeneral?.(numbers) === true;
}

/** The plain world of that number, or null where it is of another kind. */
export function plainWorld(model: Model, world: number): PlainWorld | null {
  const { joinable, floors, hasRider } = model.worlds[world]!;
  if (model.layout.position !== null || joinable.length !== 1 || floors.length > 0 || hasRider) return null;
  const arm = joinable[0]!;
  const scheme = model.schemes[model.arms[arm]!.scheme]!;
  if (!model.behaviour.choice.rejoin) return null;
  if (model.levers.some((lever) => lever.world === world && isGeneral(lever))) return null;
  if (!isPlain(scheme) || scheme.compulsoryFor.length > 0 || scheme.together !== null || !scheme.countsAsCover || scheme.collection < 1) return null;
  if (model.needs.usesChance || model.needs.services.some((service) => service.count === "fixed")) return null;
  const { offset, breakdowns } = model.tallies;
  if (model.worlds.length * breakdowns.cells > mostPlainCells) return null;
  // whose payment a cap cut is noted by the general way only
  if (hasCap(scheme) && (offset.underinsured[world]! >= 0 || offset.underinsured_capped[world]! >= 0)) return null;
  // what is asked of it must be what it counts; the ledger, for one, asks who joined, person by person
  if (model.tallies.totals.some(({ name, scope }) => scope !== "population" && !plainTotals.has(name))) return null;
  const burden = offset.burden_over_10[world]! >= 0;
  const ranked = readsPayments(model, world);
  return {
    world,
    arm,
    scheme,
    base: world * breakdowns.cells,
    causes: Int32Array.from([offset.members[arm]!, ...causeTotals.map((name) => offset[name][world]!)]),
    newMembers: offset.new_members[arm]!,
    contributions: offset.contributions[arm]!,
    memberContributions: offset.contributions_member[arm]!,
    benefits: offset.benefits[arm]!,
    pocket: offset.out_of_pocket[world]!,
    useEvents: offset.use_events[world]!,
    useCost: offset.use_cost[world]!,
    over10: offset.oop_over_10[world]!,
    over25: offset.oop_over_25[world]!,
    over40: offset.oop_over_40[world]!,
    copies: [
      ...[offset.covered, offset.covered_any, offset.effective].map((offsets): [number, number] => [offset.members[arm]!, offsets[world]!]),
      [offset.contributions[arm]!, offset.paid_by_members[world]!] as const,
      [offset.benefits[arm]!, offset.pool_paid[world]!] as const,
    ].filter(([, to]) => to >= 0),
    claims: offset.claims_count[arm]!,
    asked: offset.asked[world]!,
    affordable: offset.affordable[world]!,
    asksMeansAlone: asksMeansAlone(model, scheme),
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
  const { world, arm, scheme, base } = plain;
  const year = context.arms[arm]!;
  const { living: alive } = block;
  const open = scheme.mode === "compulsory" && !scheme.affordabilityEnforced && !year.barred;
  const countsMeans = plain.asked >= 0 && plain.affordable >= 0;
  const meansAlone = plain.asksMeansAlone && !year.barred && !countsMeans;
  const [before, after] = columns.membership[world]!;
  if ((open && !countsMeans) || meansAlone) chargeArm(model, columns, model.arms[arm]!, year, context, block);
  else makeOffer(model, columns, context, world, model.arms[arm]!, year, 0, block);
  if (meansAlone) {
    obstacles.fill(0, 0, alive);
    markRefused(model, columns, context, scheme, before, 0, block);
  }
  openMemory(before, block);
  if (open) admitAll(base, alive);
  else
    admitSome(
      base,
      alive,
      {
        share: meansAlone ? model.behaviour.affordableShare : Infinity,
        subsistence: subsistenceOf(model, context),
        tie: tieWithIncome(model.arms[arm]!.priceMagic, model.grid.incomeMagic, model.behaviour.affordableShare),
      },
      awayMask(model.behaviour.lapseReturn),
    );
  closeMemory(after, block);
  if (plain.countsObstacles && !open) tallyObstacles(model, world, obstacles, alive, tally);
  if (countsMeans) tallyAffordable(plain.asked, plain.affordable, obstacles, model.tallies.breakdowns.cells, alive, tally);
  if (plain.keepsPaid) notePaid(alive);
  tallyExpected(model, columns, context, arm, 0, block, tally);
  const claims = settlePlain(context.terms[world]!, model.grid.flowMagic);
  tally[plain.claims] = tally[plain.claims]! + claims;
  if (plain.countsPeople) {
    notePlainCover(alive);
    tallyPeople(model, columns, context, world, block, tally);
  }
  sumPockets(base, tieWithIncome(model.grid.flowMagic, model.grid.incomeMagic), !plain.keepsPockets);
  if (!plain.keepsPockets) return;
  tallyBeyondBudget(model, context, world, payers(model, block), tally);
  keepSpending(columns, world, block);
  forgetPockets();
}

/** Payments of the people with events; hardship by strict shares of income. */
function sumPockets(base: number, tie: number, forgets: boolean): void {
  const { list, count } = needy;
  for (let k = 0; k < count; k++) {
    const i = list[k]!;
    const cell = (base + cellOf[i]!) | 0;
    const pocket = pocketOf[i]!;
    const income = incomeOf[i]!;
    pocketSum[cell] = pocketSum[cell]! + pocket;
    over10Count[cell] = over10Count[cell]! + +(pocket - tie > 0.1 * income);
    over25Count[cell] = over25Count[cell]! + +(pocket - tie > 0.25 * income);
    over40Count[cell] = over40Count[cell]! + +(pocket - tie > 0.4 * income);
  }
  if (forgets) forgetPockets();
}

/**
 * After the year's blocks: the counts join the tally. What follows from others is worked out here: in a scheme nobody is kept out of,
 * members are the people; the scheme paid what is left of the cost of need; care used is care needed.
 */
export function closePlainWorld(model: Model, plain: PlainWorld, tally: Float64Array): void {
  const { breakdowns, offset } = model.tallies;
  const persons = offset.persons[0]!;
  const events = offset.need_events[0]!;
  const cost = offset.need_cost[0]!;
  let contributions = 0;
  for (let cell = 0; cell < breakdowns.cells; cell++) {
    const from = plain.base + cell;
    let members = tally[persons + cell]!;
    for (let code = 1; code < plain.causes.length; code++) {
      const people = causeCount[(from << causeBits) + code]!;
      members -= people;
      add(tally, plain.causes[code]!, cell, people);
    }
    add(tally, plain.causes[0]!, cell, members);
    add(tally, plain.newMembers, cell, causeCount[(from << causeBits) + newMember]!);
    add(tally, plain.contributions, cell, contributionSum[from]!);
    add(tally, plain.benefits, cell, tally[cost + cell]! - pocketSum[from]!);
    add(tally, plain.pocket, cell, pocketSum[from]!);
    add(tally, plain.useEvents, cell, tally[events + cell]!);
    add(tally, plain.useCost, cell, tally[cost + cell]!);
    add(tally, plain.over10, cell, over10Count[from]!);
    add(tally, plain.over25, cell, over25Count[from]!);
    add(tally, plain.over40, cell, over40Count[from]!);
    contributions += contributionSum[from]!;
  }
  for (const [from, to] of plain.copies) tally.copyWithin(to, from, from + breakdowns.cells);
  tally[plain.memberContributions] = contributions;
}

function add(tally: Float64Array, at: number, cell: number, value: number): void {
  if (at >= 0) tally[at + cell] = tally[at + cell]! + value;
}

function forgetPockets(): void {
  const { list, count } = needy;
  for (let k = 0; k < count; k++) pocketOf[list[k]!] = 0;
}
