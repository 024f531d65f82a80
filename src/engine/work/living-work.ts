/** What simulating futures of a scenario does, counted from the scenario alone. */
import { describeTotal } from "../levers/catalogue.ts";
import { membersOf } from "../model/breakdowns.ts";
import { illnessTotals, priceTotals, spendingTotals } from "../model/columns.ts";
import type { Scenario, Scheme, YearlyRate } from "../model/scenario.ts";
import type { AnyTotal } from "../model/totals.ts";
import { expectedPersonYears } from "../population/slot-capacity.ts";
import { expectedEvents } from "../projection/expected-events.ts";
import { flowDimensions } from "../tally/ledger-plan.ts";
import { rankTotals } from "../tally/rank-totals.ts";
import { wantedMetrics } from "../tally/tallies.ts";
import { ledgerKinds } from "./ledger-work.ts";
import { peopleWork, personalServices } from "./people-work.ts";
import type { Work } from "./work.ts";
import { armsOf, isJoinable, isShort, isWeighed, leversIn, tableEntries } from "./worlds.ts";

/** Figures that look at what each person paid: ranks by income, ranks after payments, hardship of other bars, and payments by illness or price. */
const judged: readonly (readonly AnyTotal[])[] = [rankTotals, ["post_gini", "post_concentration"], spendingTotals, [...illnessTotals, ...priceTotals]];

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

/** Parts at work whatever a scenario says, as far as code goes that is compiled while it runs; and so many figures asked for are a part as well. */
const usualParts = 2;
const figuresOfPart = 20;

/** @param futures  how many are simulated */
export function livingWork(scenario: Scenario, futures: number): Partial<Work> {
  const { worlds, years, outputs, uncertain } = scenario;
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
  const looks = judged.filter((names) => names.some((name) => totals.has(name))).length / judged.length;
  const own = levers.filter((list) => list.some(({ needs }) => needs.worldNeed)).length;
  const weighed = arms.filter((scheme) => isWeighed(scenario, scheme)).length;
  const { cells, counted } = cellsOf(scenario, totals);
  const kinds = arms.filter(isJoinable).reduce((sum, scheme) => sum + ledgerKinds(scenario, scheme, totals), 0);
  const personal = personalServices(scenario);
  const valued = tableEntries(scenario) * (years - 1) * futures;
  const tables = valuedTables(scenario);
  const parts = usualParts + new Set(levers.flat()).size + metrics.length / figuresOfPart;
  return {
    ...peopleWork(scenario, futures),
    warming10k: parts * Math.min(1, personYears / 1e4),
    warming100k: parts * Math.min(1, personYears / 1e5),
    warmingEvents10k: parts * Math.min(1, events / 1e4),
    warmingEvents100k: parts * Math.min(1, events / 1e5),
    worldYears: worlds.length * years * futures,
    riskYears: levers.some((list) => list.some(({ hooks }) => hooks.income !== undefined)) ? personYears * worlds.length : 0,
    generalYears: personYears * general.length,
    shortYears: personYears * short.length,
    armYears: personYears * arms.filter(isJoinable).length,
    weighedYears: personYears * weighed,
    personalYears: personYears * weighed * personal.summed,
    formulaYears: personYears * arms.filter(hasFormula).length,
    leverYears: personYears * levers.reduce((sum, list) => sum + list.length, 0),
    lookYears: personYears * levers.reduce((sum, list) => sum + list.filter(({ hooks }) => hooks.figures !== undefined).length, 0),
    ownYears: personYears * own,
    withoutYears: personYears * levers.filter((list) => list.some(({ needs }) => needs.without !== undefined)).length,
    judgedYears: personYears * worlds.length * looks,
    ledgerYears: personYears * ledgered(scenario, totals),
    events,
    armEvents: events * armsOf({ ...scenario, worlds: general }).length,
    shortEvents: events * armsOf({ ...scenario, worlds: short }).length,
    ownEvents: events * own,
    yearEntries: entries * years * futures,
    valuedEntries: valued * (tables.plain + squares * tables.squared),
    fifthEntries: valued * (fifths * squares * 2 * tables.squared * personal.tabled),
    futureEntries: uncertain.length > 0 ? entries * futures : 0,
    yearCells: (counted + 2 * kinds) * cells * years * futures,
    yearFigures: metrics.length * worlds.length * margins * years * futures,
  };
}

/** Kinds of a person that the ledger looks at for each member, times the part of people who are members, as far as the terms of enrolment tell. */
function ledgered(scenario: Scenario, totals: ReadonlySet<AnyTotal>): number {
  const inWorld = (schemes: readonly Scheme[]): number => {
    const compulsory = schemes.filter(({ enrolment }) => enrolment.mode === "compulsory");
    const taken = compulsory.length > 0 ? compulsory : schemes;
    return taken.reduce((sum, scheme) => sum + (ledgerKinds(scenario, scheme, totals) * usualMembers[scheme.enrolment.mode]) / taken.length, 0);
  };
  return scenario.worlds.reduce((sum, world) => sum + inWorld(world.schemes.map((scheme) => scenario.schemes[scheme]!).filter(isJoinable)), 0);
}
const usualMembers = { compulsory: 1, automatic: 0.7, voluntary: 0.4 } as const;

/** Whether a formula is worked out for each person: what they pay, or who is helped. */
function hasFormula({ contribution, subsidies }: Scheme): boolean {
  return contribution.kind === "formula" || subsidies.some(({ who }) => who !== null);
}

/** Tables of what members may expect that are made anew each year, as care grows dearer and its price is not paid in plain shares: of means, and of squares as well. */
function valuedTables(scenario: Scenario): { readonly plain: number; readonly squared: number } {
  const { worlds, schemes, economy } = scenario;
  if (![economy.medicalInflation, economy.inflation, economy.wageGrowth].some(moves)) return { plain: 0, squared: 0 };
  const valued = worlds.flatMap((world) => {
    const own = world.schemes.map((scheme) => schemes[scheme]!);
    const plainFloors = own.every((scheme) => isJoinable(scheme) || isProportional(scheme));
    return own.filter((scheme) => !plainFloors || !isProportional(scheme));
  });
  const squared = valued.filter((scheme) => isWeighed(scenario, scheme)).length;
  return { plain: valued.length - squared, squared };
}
/** What the second moments of nine levels beside the mean cost, in means. */
export const squares = 5;
const fifths = 5;

function moves({ mean, sd }: YearlyRate): boolean {
  return mean !== 0 || sd !== 0;
}

function isProportional({ benefits }: Scheme): boolean {
  return benefits.every((rule) => rule === null || (rule.deductible === 0 && rule.copay === 0 && rule.cap === null));
}

/** Figures of a record: by group, year and all years. */
export function figuresOf(scenario: Scenario): number {
  const margins = scenario.outputs.by.reduce((sum, by) => sum + membersOf(by, scenario).length, 1);
  return wantedMetrics(scenario).length * scenario.worlds.length * margins * (scenario.years + 1);
}
