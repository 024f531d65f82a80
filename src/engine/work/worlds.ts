/** Worlds, their schemes and levers as far as work is counted by them. */
import { describeTotal, leversInOrder } from "../levers/catalogue.ts";
import { hookNames } from "../model/hooks.ts";
import type { Scenario, Scheme, World } from "../model/scenario.ts";
import { stateLayout } from "../model/states.ts";
import type { AnyTotal } from "../model/totals.ts";
import { householdTotals } from "../projection/household-totals.ts";
import { plainTotals } from "../projection/plain-totals.ts";

/** Entries of the tables by state and service. */
export function tableEntries({ population, health }: Scenario): number {
  const layout = stateLayout(population.groups.length, health.conditions.length, health.states?.names.length);
  return (layout?.count ?? 0) * (health.services.length + 1);
}

/** Schemes of all worlds, one for each world that they are in. */
export function armsOf({ worlds, schemes }: Pick<Scenario, "worlds" | "schemes">): readonly Scheme[] {
  return worlds.flatMap((world) => world.schemes.map((scheme) => schemes[scheme]!));
}

export function isJoinable({ financedBy }: Scheme): boolean {
  return financedBy === null;
}

/** Whether somebody compares what the scheme is worth with its price. */
export function isWeighed({ behaviour }: Scenario, scheme: Scheme): boolean {
  return isJoinable(scheme) && scheme.enrolment.mode !== "compulsory" && behaviour.choice.rule !== "always";
}

/** Levers at work in a world: its schemes', and its own. */
export function leversIn({ schemes, levers }: Scenario, world: World): typeof leversInOrder {
  const joinable = world.schemes.some((scheme) => isJoinable(schemes[scheme]!));
  const ofWorld = ({ name, actsOn }: (typeof leversInOrder)[number]): boolean => {
    const terms = levers[name] as { readonly worlds?: readonly string[] | null } | null | undefined;
    return terms != null && (actsOn === undefined || joinable) && (terms.worlds == null || terms.worlds.includes(world.name));
  };
  return leversInOrder.filter((lever) => ofWorld(lever) || world.schemes.some((scheme) => lever.name in schemes[scheme]!.levers));
}

/** Whether a world goes one of the short ways (plain-world.ts, household-world.ts), as far as the scenario tells. */
export function isShort(scenario: Scenario, world: World, totals: ReadonlySet<AnyTotal>): boolean {
  const { population, schemes, behaviour } = scenario;
  const own = world.schemes.map((scheme) => schemes[scheme]!);
  const joinable = own.filter(isJoinable);
  if (joinable.length > 1 || !behaviour.choice.rejoin) return false;
  const levers = leversIn(scenario, world);
  const alone = population.households === null && population.microdata?.households == null;
  const counts = (known: ReadonlySet<AnyTotal>, ofLevers: boolean): boolean =>
    [...totals].every((name) => known.has(name) || describeTotal(name).scope === "population" || (ofLevers && name.includes(".")));
  const plain = alone && joinable.length === 1 && own.length === 1 && isSimple(own[0]!) && !levers.some(({ needs }) => needs.general);
  if (plain && counts(plainTotals, false)) return true;
  if (own.some((scheme) => !isJoinable(scheme) && scheme.countsAsCover) || !levers.every(isFitting)) return false;
  return joinable.every(isAsked) && counts(householdTotals, true);
}

function isSimple({ subsidies, employerShare, entryFee, collection, enrolment }: Scheme): boolean {
  return subsidies.length === 0 && employerShare === 0 && entryFee === 0 && collection >= 1 && enrolment.compulsoryFor.length === 0;
}

/** Whether the short way of households knows who joins. */
function isAsked({ enrolment, countsAsCover }: Scheme): boolean {
  return enrolment.mode !== "compulsory" && enrolment.compulsoryFor.length === 0 && enrolment.together === null && countsAsCover;
}

/** Whether the short way of households leaves what the lever reads, as far as the lever tells without its numbers. */
function isFitting({ needs, hooks }: (typeof leversInOrder)[number]): boolean {
  return needs.reads !== undefined || !(hookNames.some((name) => name !== "charge" && hooks[name] !== undefined) || hooks.figures !== undefined);
}
