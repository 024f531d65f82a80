/** What simulating futures of a scenario does, counted from the scenario alone. */
import { describeTotal, leversInOrder } from "../levers/catalogue.ts";
import { type RiskTerms, spellNames } from "../levers/income-risks/keys.ts";
import { membersOf } from "../model/breakdowns.ts";
import { illnessTotals, priceTotals, spendingTotals } from "../model/columns.ts";
import { hookNames } from "../model/hooks.ts";
import type { Scenario, Scheme, Service, World } from "../model/scenario.ts";
import { stateLayout } from "../model/states.ts";
import type { AnyTotal } from "../model/totals.ts";
import { expectedPersonYears } from "../population/slot-capacity.ts";
import { expectedEvents } from "../projection/expected-events.ts";
import { householdTotals } from "../projection/household-totals.ts";
import { plainTotals } from "../projection/plain-totals.ts";
import { flowDimensions } from "../tally/ledger-plan.ts";
import { rankTotals } from "../tally/rank-totals.ts";
import { wantedMetrics } from "../tally/tallies.ts";
import { ledgerKinds } from "./ledger-work.ts";
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

/** Figures that look at what each person paid: ranks by income, ranks after payments, hardship of other bars, and payments by illness or price. */
const judged: readonly (readonly AnyTotal[])[] = [rankTotals, ["post_gini", "post_concentration"], spendingTotals, [...illnessTotals, ...priceTotals]];

/** Whether each person has a draw of its own: plain Poisson services share one clock. */
function isDrawn({ count, overdispersion, frailty, zeros }: Service): boolean {
  return count !== "poisson" || zeros > 0 || [overdispersion, frailty].some((factor) => factor !== null && factor.level === "person-year");
}

function isLasting(factor: Service["frailty"] | Service["overdispersion"]): boolean {
  return factor?.level === "person";
}

/** Factors on the need of each person: those that last, and those of a year. */
function factorsOf({ health: { frailty, services } }: Scenario): { readonly lasting: number; readonly yearly: number } {
  const all = [frailty, ...services.flatMap((service) => [service.frailty, service.overdispersion])];
  const at = (level: string): number => all.filter((factor) => factor?.level === level).length;
  return { lasting: at("person"), yearly: at("person-year") };
}

/** Kinds of spells without income that a year may bring, and states that last. */
function spellsOf({ levers }: Scenario): number {
  const risks = levers["income_risks"] as RiskTerms | null | undefined;
  if (risks == null) return 0;
  return spellNames.reduce((sum, name) => sum + (risks[name]?.badYear ?? 0), risks.lasting.length);
}

/** Cells that people are counted in, and what is counted of them in each: once, by world or by scheme. */
function cellsOf(scenario: Scenario, totals: ReadonlySet<AnyTotal>): { readonly cells: number; readonly counted: number } {
  const hidden = flowDimensions(scenario);
  const shown = scenario.outputs.by.reduce((product, by) => product * membersOf(by, scenario).length, 1);
  const more = hidden.filter((name) => name === "half" || !scenario.outputs.by.includes(name));
  const cells = more.reduce((product, name) => product * (name === "half" ? 2 : membersOf(name, scenario).length), shown);
  const of = { population: 1, world: scenario.worlds.length, scheme: armsOf(scenario).length };
  const counted = [...totals].reduce((sum, name) => sum + (describeTotal(name).cells ? of[describeTotal(name).scope] : 0), 0);
  return { cells, counted };
}

/** @param futures  how many are simulated */
export function livingWork(scenario: Scenario, futures: number): Partial<Work> {
  const { worlds, years, outputs, uncertain, population, health } = scenario;
  const arms = armsOf(scenario);
  const personYears = expectedPersonYears(scenario) * futures;
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
  const weighed = arms.filter((scheme) => isWeighed(scenario, scheme)).length;
  const { lasting, yearly } = factorsOf(scenario);
  const { cells, counted } = cellsOf(scenario, totals);
  const kinds = arms.filter(isJoinable).reduce((sum, scheme) => sum + ledgerKinds(scenario, scheme, totals), 0);
  return {
    worldYears: worlds.length * years * futures,
    peopleMade: population.size * futures,
    personYears,
    movedYears: moves ? personYears : 0,
    homeYears: home ? personYears : 0,
    drawnYears: personYears * health.services.filter(isDrawn).length,
    factorYears: population.size * futures * lasting + personYears * yearly,
    riskYears: levers.some((list) => list.some(({ hooks }) => hooks.income !== undefined)) ? personYears * worlds.length : 0,
    spellYears: personYears * spellsOf(scenario),
    generalYears: personYears * general.length,
    shortYears: personYears * short.length,
    armYears: personYears * arms.filter(isJoinable).length,
    weighedYears: personYears * weighed,
    personalYears: personYears * weighed * health.services.filter(({ frailty, overdispersion }) => [frailty, overdispersion].some(isLasting)).length,
    leverYears: personYears * levers.reduce((sum, list) => sum + list.length, 0),
    lookYears: personYears * levers.reduce((sum, list) => sum + list.filter(({ hooks }) => hooks.figures !== undefined).length, 0),
    ownYears: personYears * own,
    withoutYears: personYears * levers.filter((list) => list.some(({ needs }) => needs.without !== undefined)).length,
    judgedYears: personYears * worlds.length * looks,
    ledgerYears: personYears * kinds,
    events,
    armEvents: events * armsOf({ ...scenario, worlds: general }).length,
    shortEvents: events * armsOf({ ...scenario, worlds: short }).length,
    ownEvents: events * own,
    yearEntries: entries * years * futures,
    futureEntries: uncertain.length > 0 ? entries * futures : 0,
    yearCells: (counted + 2 * kinds) * cells * years * futures,
    yearFigures: metrics.length * worlds.length * margins * years * futures,
  };
}

/** Figures of a record: by group, year and all years. */
export function figuresOf(scenario: Scenario): number {
  const margins = scenario.outputs.by.reduce((sum, by) => sum + membersOf(by, scenario).length, 1);
  return wantedMetrics(scenario).length * scenario.worlds.length * margins * (scenario.years + 1);
}
