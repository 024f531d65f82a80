/** What simulating futures of a scenario does, counted from the scenario alone. */
import { describeTotal, leversInOrder } from "../levers/catalogue.ts";
import { membersOf } from "../model/breakdowns.ts";
import { illnessTotals, priceTotals, spendingTotals } from "../model/columns.ts";
import type { Scenario, Scheme, Service, World } from "../model/scenario.ts";
import { stateLayout } from "../model/states.ts";
import type { AnyTotal } from "../model/totals.ts";
import { expectedEvents } from "../projection/expected-events.ts";
import { householdTotals } from "../projection/household-totals.ts";
import { plainTotals } from "../projection/plain-totals.ts";
import { rankTotals } from "../tally/rank-totals.ts";
import { wantedMetrics } from "../tally/tallies.ts";
import type { Work } from "./work.ts";

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
  const ofWorld = (name: string): boolean => {
    const terms = levers[name] as { readonly worlds?: readonly string[] | null } | null | undefined;
    return terms != null && (terms.worlds == null || terms.worlds.includes(world.name));
  };
  return leversInOrder.filter(({ name }) => ofWorld(name) || world.schemes.some((scheme) => name in schemes[scheme]!.levers));
}

/** Whether a world goes one of the short ways (plain-world.ts, household-world.ts), as far as the scenario tells. */
function isShort(scenario: Scenario, world: World, totals: ReadonlySet<AnyTotal>): boolean {
  const { population, schemes, behaviour } = scenario;
  const own = world.schemes.map((scheme) => schemes[scheme]!);
  const joinable = own.filter(isJoinable);
  const known = population.households === null && population.microdata?.households == null ? plainTotals : householdTotals;
  if (joinable.length > 1 || !behaviour.choice.rejoin) return false;
  if (leversIn(scenario, world).some(({ needs }) => needs.general)) return false;
  if (known === plainTotals && (joinable.length === 0 || own.length > 1 || joinable.some((scheme) => !isSimple(scheme)))) return false;
  return [...totals].every((name) => known.has(name) || describeTotal(name).scope === "population");
}

function isSimple({ subsidies, employerShare, entryFee, collection, enrolment }: Scheme): boolean {
  return subsidies.length === 0 && employerShare === 0 && entryFee === 0 && collection >= 1 && enrolment.compulsoryFor.length === 0;
}

/** Figures that look at what each person paid: ranks by income, ranks after payments, hardship of other bars, and payments by illness or price. */
const judged: readonly (readonly AnyTotal[])[] = [rankTotals, ["post_gini", "post_concentration"], spendingTotals, [...illnessTotals, ...priceTotals]];

/** Whether each person has a draw of its own: plain Poisson services share one clock. */
function isDrawn({ count, overdispersion, frailty, zeros }: Service): boolean {
  return count !== "poisson" || zeros > 0 || [overdispersion, frailty].some((factor) => factor !== null && factor.level === "person-year");
}

/** @param futures  how many are simulated */
export function livingWork(scenario: Scenario, futures: number): Partial<Work> {
  const { worlds, years, outputs, uncertain, population, health } = scenario;
  const arms = armsOf(scenario);
  const personYears = population.size * years * futures;
  const events = personYears * expectedEvents(scenario).perPersonYear;
  const entries = tableEntries(scenario) * arms.length;
  const metrics = wantedMetrics(scenario);
  const totals = new Set(metrics.flatMap((metric) => metric.totals));
  const short = worlds.filter((world) => isShort(scenario, world, totals));
  const general = worlds.filter((world) => !short.includes(world));
  const levers = worlds.map((world) => leversIn(scenario, world));
  const margins = outputs.by.reduce((sum, by) => sum + membersOf(by, scenario).length, 1);
  const moves = population.demography.kind === "dynamic" || population.incomePersistence < 1 || health.states !== null;
  const home = population.households !== null || population.microdata?.households != null;
  const looks = judged.filter((names) => names.some((name) => totals.has(name))).length / judged.length;
  const own = levers.filter((list) => list.some(({ needs }) => needs.worldNeed)).length;
  return {
    worldYears: worlds.length * years * futures,
    personYears,
    movedYears: moves ? personYears : 0,
    homeYears: home ? personYears : 0,
    drawnYears: personYears * health.services.filter(isDrawn).length,
    riskYears: levers.some((list) => list.some(({ hooks }) => hooks.income !== undefined)) ? personYears * worlds.length : 0,
    generalYears: personYears * general.length,
    shortYears: personYears * short.length,
    armYears: personYears * arms.filter(isJoinable).length,
    weighedYears: personYears * arms.filter((scheme) => isWeighed(scenario, scheme)).length,
    leverYears: personYears * levers.reduce((sum, list) => sum + list.length, 0),
    ownYears: personYears * own,
    withoutYears: personYears * levers.filter((list) => list.some(({ needs }) => needs.without !== undefined)).length,
    judgedYears: personYears * worlds.length * looks,
    events,
    armEvents: events * armsOf({ ...scenario, worlds: general }).length,
    shortEvents: events * armsOf({ ...scenario, worlds: short }).length,
    ownEvents: events * own,
    yearEntries: entries * years * futures,
    futureEntries: uncertain.length > 0 ? entries * futures : 0,
    yearFigures: metrics.length * worlds.length * margins * years * futures,
  };
}

/** Figures of a record: by group, year and all years. */
export function figuresOf(scenario: Scenario): number {
  const margins = scenario.outputs.by.reduce((sum, by) => sum + membersOf(by, scenario).length, 1);
  return wantedMetrics(scenario).length * scenario.worlds.length * margins * (scenario.years + 1);
}
