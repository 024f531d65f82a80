/** Which worlds may take the short way of households (`household-world.ts`), and what is fixed about each. */
import type { HouseholdOffer } from "../enrolment/by-household.ts";
import { mostPlainCells } from "../kernels/plain-counts.ts";
import { levers as registry } from "../levers/index.ts";
import type { Lever } from "../levers/lever.ts";
import { hasStep } from "../levers/open.ts";
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
  /** First household world with the same public floors and the same incomes: it counts hardship without a scheme for all of them. */
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
  /** They change need, or incomes as no other world does: hardship is that of the world's own people, and is counted over all of them. */
  readonly change: boolean;
  /** How many first steps of `income` leave incomes as they are in all worlds that are `like` this one; others follow where `ownIncomes`. */
  readonly alike: number;
  readonly ownIncomes: boolean;
  /** What everybody pays is laid out, as the general way leaves it. */
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
  const like = levers.change ? -1 : before.findIndex((one) => one !== null && !one.levers.change && alikeOf(one.world) === alikeOf(world));
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
  const change = asks("need") || kinds.includes("any") || kinds.lastIndexOf("alike") >= alike;
  const readAll = change || found.some(({ lever }) => lever.needs.reads === "everybody");
  return { act: asks("need", "pay", "income", "count"), change, alike, ownIncomes: own >= 0, readAll };
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
  };
}
