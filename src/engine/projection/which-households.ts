/** Which worlds may take the short way of households (`household-world.ts`), and what is fixed about each. */
import type { HouseholdOffer } from "../enrolment/by-household.ts";
import { mostPlainCells } from "../kernels/plain-counts.ts";
import { levers as registry } from "../levers/index.ts";
import type { Lever } from "../levers/lever.ts";
import { hasStep, notesNeed } from "../levers/open.ts";
import { readsPayments } from "../model/columns.ts";
import { type HookName, hookNames } from "../model/hooks.ts";
import type { LeverModel } from "../model/lever-model.ts";
import type { Model } from "../model/model.ts";
import type { TotalName } from "../model/totals.ts";
import type { MemberPlaces } from "../tally/tally-members.ts";
import { obstacleTotals } from "../tally/tally-obstacles.ts";
import { wantsPeople } from "../tally/tally-people.ts";
import { householdTotals } from "./household-totals.ts";

/** What is fixed about a household world. */
export interface HouseholdWorld {
  readonly world: number;
  /** First household world with the same public floors, the same incomes and the same kind of need: it counts hardship without a scheme for all of them. */
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
  /** All they do is count: where nobody can join, the year is that of the same people without levers. */
  readonly onlyCount: boolean;
  /** They change need, or incomes as no other world does: hardship is that of the world's own people, and is counted over all of them. */
  readonly change: boolean;
  /** They change need, and note what they touch: the world is worked out as a difference from all worlds. */
  readonly byDifference: boolean;
  /** ... and do no more than to say for which care there is no room: the world differs little from others of this kind (`benefits/refused.ts`). */
  readonly onlyRefuse: boolean;
  /** How many first steps of `income` leave incomes as they are in all worlds that are `like` this one; others follow where `ownIncomes`. */
  readonly alike: number;
  readonly ownIncomes: boolean;
  /** They may ask members for more once the year is closed, and need no more for it than what households paid (`paid-record.ts`). */
  readonly recalls: boolean;
  /** What every household, or everybody, pays is laid out, as the general way leaves it. */
  readonly readHomes: boolean;
  readonly readAll: boolean;
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
  const levers = describeLevers(model, world);
  const alikeOf = (one: number): string => `${Array.from(model.worlds[one]!.floors, (floor) => model.arms[floor]!.scheme).join()} ${alikeLevers(model, one)}`;
  const isLike = (one: HouseholdWorld): boolean => !one.levers.change && one.levers.onlyRefuse === levers.onlyRefuse && alikeOf(one.world) === alikeOf(world);
  const like = levers.change ? -1 : before.findIndex((one) => one !== null && isLike(one));
  const wants = (name: TotalName): boolean => offset[name][world]! >= 0;
  const countsObstacles = obstacleTotals.some(wants);
  const weighsAll = countsObstacles || (wants("asked") && wants("affordable"));
  return {
    world,
    like: like < 0 ? world : like,
    offer: joinable.length === 0 ? null : { arm: joinable[0]!, base: world * breakdowns.cells, weighsAll, places: placesOf(model, world, joinable[0]!) },
    countsObstacles,
    severalFloors: floors.length > 1,
    levers,
  };
}

function describeLevers(model: Model, world: number): WorldLevers {
  const found = leversOf(model, world);
  const asks = (...names: readonly HookName[]): boolean => found.some(({ one, lever }) => names.some((name) => hasStep(lever, one, name)));
  // in the order of the steps; a lever that keeps incomes may stand anywhere
  const kinds = found.filter(({ one, lever }) => hasStep(lever, one, "income")).map(({ lever }) => incomesOf(model, lever));
  const own = kinds.indexOf("members");
  const alike = own < 0 ? kinds.length : own;
  const byIncomes = kinds.includes("any") || kinds.lastIndexOf("alike") >= alike;
  const byDifference = asks("need") && !byIncomes && isByDifference(model, world);
  const change = (asks("need") && !byDifference) || byIncomes;
  const readAll = change || found.some(({ lever }) => readsPeople(model, lever));
  const readHomes = readAll || found.some(({ lever }) => lever.needs.reads === "households");
  const onlyCount = !readAll && !asks("health", "need", "pay") && kinds.every((kind) => kind === "kept");
  return {
    act: asks("need", "pay", "income", "count"),
    onlyCount,
    change,
    byDifference,
    onlyRefuse: byDifference && isRefusing(found),
    alike,
    ownIncomes: own >= 0,
    readHomes,
    readAll,
    recalls: recallsMembers(found),
  };
}

/** Whether what each person pays is laid out for it; people who live alone are their own households. */
function readsPeople({ layout }: Model, { needs }: Lever): boolean {
  return needs.reads === "everybody" || (needs.reads === "households" && layout.position === null);
}

/**
 * Levers that read what everybody pays, or went without, may read events too, which are those of all worlds then; what a floor of several pays is not kept by event;
 * and where all care is used but for want of room, nothing is known of what else keeps people from it.
 */
function isByDifference(model: Model, world: number): boolean {
  const found = leversOf(model, world);
  if (model.worlds[world]!.floors.length > 1 || !notesNeed(found.map(({ one }) => one))) return false;
  if (!model.needs.usesChance && found.some(({ lever }) => lever.needs.marks === true)) return false;
  return found.every(({ lever }) => !readsPeople(model, lever) && lever.needs.reads !== "care");
}

/** Whether one lever alone changes need, and only refuses. */
function isRefusing(found: ReturnType<typeof leversOf>): boolean {
  const changing = found.filter(({ one, lever }) => hasStep(lever, one, "need"));
  return changing.length === 1 && changing.every(({ one, lever }) => lever.onlyRefuses?.(one.numbers) === true);
}

/** Incomes that levers change are others when members are asked than when hardship is counted; who reads what all pay would have to read it again. */
function recallsMembers(found: ReturnType<typeof leversOf>): boolean {
  const asking = found.filter(({ lever }) => lever.hooks.seeAgain !== undefined);
  const readers = found.some(({ one, lever }) => (lever.needs.reads ?? "members") !== "members" || hasStep(lever, one, "income"));
  return !readers && asking.some(({ one, lever }) => hasStep(lever, one, "recall")) && asking.every(({ lever }) => lever.hooks.recall !== undefined);
}

function leversOf(model: Model, world: number): readonly { readonly one: LeverModel; readonly lever: Lever }[] {
  return model.levers.filter((one) => one.world === world).map((one) => ({ one, lever: registry.get(one.lever)! }));
}

function incomesOf(model: Model, { needs, asksOwnIncomes }: Lever): "kept" | "alike" | "members" | "any" {
  return needs.incomes === "alike" && asksOwnIncomes?.(model) === true ? "any" : (needs.incomes ?? "any");
}

/** Levers under which worlds have the same incomes. They are said once for the file, so that their names tell worlds apart. */
function alikeLevers(model: Model, world: number): string {
  return leversOf(model, world)
    .filter(({ one, lever }) => hasStep(lever, one, "income") && incomesOf(model, lever) === "alike")
    .map(({ lever }) => lever.name)
    .join();
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
    declined: place(offset.cause_declined[world]!),
  };
}
