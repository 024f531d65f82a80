/**
 * Processor seconds of a run on one thread, from counts of what it will do: these follow from the scenario alone, and a test holds them
 * against what a run does; what each costs is fitted (below).
 */
import { leversInOrder } from "../levers/catalogue.ts";
import { membersOf } from "../model/breakdowns.ts";
import { illnessTotals, priceTotals, spendingTotals } from "../model/columns.ts";
import type { Scenario } from "../model/scenario.ts";
import { stateLayout } from "../model/states.ts";
import type { AnyTotal } from "../model/totals.ts";
import { rankTotals } from "../tally/rank-totals.ts";
import { wantedMetrics } from "../tally/tallies.ts";
import { expectedEvents } from "./expected-events.ts";
import { firstYearCount } from "./price-levers.ts";

/** How often a run does what takes time. */
export interface Work {
  readonly personYears: number;
  /** Person-years times schemes in worlds that somebody may join. */
  readonly armYears: number;
  /** Person-years times worlds, times the part of four kinds of figures asked for that look at what each person paid (`judgements`). */
  readonly judgedYears: number;
  /** Events, and events times schemes in worlds, public floors among them. */
  readonly events: number;
  readonly armEvents: number;
  /** Entries of the tables by state, arm and service, laid out for each year of each future. */
  readonly yearEntries: number;
  /** ... and made for each future where numbers are uncertain; ... and for prices, for each reading of the file. */
  readonly futureEntries: number;
  readonly priceEntries: number;
  /** Figures by group: of each year of each future, and those that are printed. */
  readonly yearFigures: number;
  readonly figures: number;
  /** Pricing: people of the pilot times schemes; packages sampled for yearly limits, and for cash; first years lived, and the people of them. */
  readonly pilotArms: number;
  readonly limited: number;
  readonly cashed: number;
  readonly firstYears: number;
}

/**
 * Processor nanoseconds of each. Fitted to the processor time of whole runs (`tests/bench/estimate-time.ts`): 17 random scenarios of 300 to
 * 20,000 people and 2 to 30 futures, and four plain ones, each left out in turn and judged by a fit to the others: 14 of 21 within
 * 30 per cent, all within a factor of two (0.50 to 1.45 times what was said). Five fresh ones took 1.00 to 1.46 times what was said on a
 * busy machine; the fit is scaled down by 1.4 for what that machine did beside.
 */
const cost: Readonly<Record<Exclude<keyof Work, "firstYears">, number>> = {
  personYears: 72,
  armYears: 19,
  judgedYears: 410,
  events: 2,
  armEvents: 31,
  yearEntries: 8,
  futureEntries: 880,
  priceEntries: 365,
  yearFigures: 426,
  figures: 1300,
  pilotArms: 990,
  limited: 1.27e8,
  cashed: 1.35e7,
};
/** What a run takes is within this factor of what is said, and by as much less or more: what a range is made of. */
const farthest = 2;
/** Of the process, and until its code is compiled. */
const start = 9.3e8;
/** Of the first years that prices are made with: by entry of the tables; by person, more for each arm, and where offers are weighed; by event and arm. */
const firstYear = { entry: 17, person: 55, arm: 21, weighedArm: 260, armEvent: 81 } as const;
/** Prices are made twice where a lever's cost is part of them. */
const passes = 2;
const mostPilot = 262_144;

type SchemeIn = Scenario["schemes"][number];

function isLimited({ limits }: SchemeIn): boolean {
  return limits.deductible > 0 || limits.annual !== null || limits.outOfPocket !== null || limits.outOfPocketShareOfIncome !== null;
}

/** Whether covered care may be forgone for want of cash. */
function isCashed({ behaviour: { forgoneCare }, health }: Scenario, { benefits }: SchemeIn): boolean {
  return forgoneCare !== null && forgoneCare.probability > 0 && health.services.some(({ essential }, s) => essential && benefits[s] !== null);
}

/** Packages over the same floors are priced once, in however many worlds. */
function packagesOf(scenario: Scenario, asks: (scheme: SchemeIn) => boolean): number {
  const keys = scenario.worlds.flatMap(({ schemes }) => {
    const floors = schemes.filter((scheme) => scenario.schemes[scheme]!.financedBy !== null);
    return schemes.filter((scheme) => asks(scenario.schemes[scheme]!)).map((scheme) => [scheme, ...floors].join("|"));
  });
  return new Set(keys).size;
}

/** First years that are lived to set prices: for levers of schemes in some world whose price asks for them. */
function firstYearsOf({ schemes, worlds, population }: Scenario): number {
  const asks = leversInOrder.some(
    ({ name, asksFirstYears }) =>
      asksFirstYears !== undefined &&
      worlds.some((world) => world.schemes.some((scheme) => name in schemes[scheme]!.levers && asksFirstYears(schemes[scheme]!.levers[name] as never))),
  );
  return asks ? passes * firstYearCount(population.size) : 0;
}

/** Entries of the tables by state, arm and service. */
export function tableEntries({ population, health, worlds }: Scenario): number {
  const layout = stateLayout(population.groups.length, health.conditions.length, health.states?.names.length);
  const arms = worlds.reduce((sum, { schemes }) => sum + schemes.length, 0);
  return (layout?.count ?? 0) * (health.services.length + 1) * arms;
}

/** Figures that look at what each person paid: ranks by income, ranks after payments, hardship of other bars, and payments by illness or price. */
const judged: readonly (readonly AnyTotal[])[] = [rankTotals, ["post_gini", "post_concentration"], spendingTotals, [...illnessTotals, ...priceTotals]];

/** Which part of them is asked for. */
function judgements(scenario: Scenario): number {
  const totals = new Set<AnyTotal>(wantedMetrics(scenario).flatMap((metric) => metric.totals));
  return judged.filter((names) => names.some((name) => totals.has(name))).length / judged.length;
}

export function workOf(scenario: Scenario): Work {
  const { worlds, schemes, years, replications, outputs, later, uncertain, population } = scenario;
  const all = worlds.reduce((sum, world) => sum + world.schemes.length, 0);
  const floors = worlds.reduce((sum, world) => sum + world.schemes.filter((scheme) => schemes[scheme]!.financedBy !== null).length, 0);
  const personYears = population.size * years * replications;
  const events = personYears * expectedEvents(scenario).perPersonYear;
  const entries = tableEntries(scenario);
  const margins = outputs.by.reduce((sum, by) => sum + membersOf(by, scenario).length, 1);
  const rows = wantedMetrics(scenario).length * worlds.length * margins;
  const readings = 1 + later.length;
  return {
    personYears,
    armYears: personYears * (all - floors),
    judgedYears: personYears * worlds.length * judgements(scenario),
    events,
    armEvents: events * all,
    yearEntries: entries * years * replications,
    futureEntries: uncertain.length > 0 ? entries * replications : 0,
    priceEntries: entries * readings,
    yearFigures: rows * years * replications,
    figures: rows * (years + 1),
    pilotArms: Math.min(population.size, mostPilot) * (all - floors),
    limited: readings * packagesOf(scenario, isLimited),
    cashed: readings * packagesOf(scenario, (scheme) => !isLimited(scheme) && isCashed(scenario, scheme)),
    firstYears: firstYearsOf(scenario),
  };
}

/** Between which seconds a run will take: what counts cannot see is within this, what else the machine does is not. */
export function rangeOf(seconds: number): readonly [least: number, most: number] {
  return [seconds / farthest, seconds * farthest];
}

/** Seconds on one thread of a run, the search for what reverses a result among them. */
export function secondsOf(scenario: Scenario): number {
  const work = workOf(scenario);
  const ofFirstYears = work.firstYears * nanosecondsOfFirstYear(scenario) * 1e-9;
  const search = scenario.behind === null ? 0 : trialSeconds(scenario, reversalTrials, reversalFutures);
  return start * 1e-9 + secondsOfKinds(work, Object.keys(cost) as (keyof typeof cost)[]) + ofFirstYears + search;
}

function secondsOfKinds(work: Work, kinds: readonly (keyof typeof cost)[]): number {
  return kinds.reduce((sum, kind) => sum + work[kind] * cost[kind], 0) * 1e-9;
}

/** Trials of the search for what reverses a result: one as planned, the ends of the three strongest numbers for each of three questions, and halvings of one. */
const reversalTrials = 1 + 3 * 3 + 3;
const reversalFutures = 3;
/** Trials of `mutua audit`: both ends of every number and of their steepest joint way, for three questions at most; see fairness/audit.ts. */
const auditJointTrials = 40;
const auditFutures = 2;
/** What a trial does; its prices are those of the run. */
const ofTrial = ["personYears", "armYears", "judgedYears", "events", "armEvents", "yearEntries", "futureEntries"] as const;

/** Seconds on one thread of `mutua audit` beyond a run; null where it has nothing to search. */
export function auditSeconds(scenario: Scenario): number | null {
  const trials = 2 * scenario.uncertain.length + auditJointTrials;
  return scenario.uncertain.length === 0 || scenario.compare.length === 0 ? null : start * 1e-9 + trialSeconds(scenario, trials, auditFutures);
}

/** The compared pair alone, a few futures of each trial. */
function trialSeconds(scenario: Scenario, trials: number, futures: number): number {
  const [pair] = scenario.compare;
  if (pair === undefined || scenario.uncertain.length === 0) return 0;
  const worlds = pair.map((world) => scenario.worlds[world]!);
  return secondsOfKinds(workOf({ ...scenario, worlds, replications: trials * futures }), ofTrial);
}

function nanosecondsOfFirstYear(scenario: Scenario): number {
  const { worlds, schemes, population, behaviour } = scenario;
  const arms = worlds.reduce((sum, world) => sum + world.schemes.filter((scheme) => schemes[scheme]!.financedBy === null).length, 0);
  const weighed = behaviour.choice.rule === "utility" ? arms : 0;
  const events = expectedEvents(scenario).perPersonYear * (1 + arms);
  const ofPerson = firstYear.person + firstYear.arm * arms + firstYear.weighedArm * weighed + firstYear.armEvent * events;
  return firstYear.entry * tableEntries(scenario) + population.size * ofPerson;
}
