/** What compiling a scenario does, counted from the scenario alone: tables, prices, and first years that are lived to set prices. */
import { leversInOrder } from "../levers/catalogue.ts";
import type { Scenario, Scheme } from "../model/scenario.ts";
import { ruleOf } from "../premiums/contribution.ts";
import { expectedEvents } from "../projection/expected-events.ts";
import { firstYearCount } from "../projection/first-year-count.ts";
import { livingWork, squares } from "./living-work.ts";
import { sumOfWork, type Work } from "./work.ts";
import { armsOf, isJoinable, isWeighed, leversIn, tableEntries } from "./worlds.ts";

/** Levers whose price is a number of their own and no cost of the scheme; and those that cost nothing where no care is needed. */
const free: ReadonlySet<string> = new Set(["governance"]);
const ofCare: ReadonlySet<string> = new Set(["reinsurance", "risk_equalisation"]);
/** People whom a pilot looks at, at most. */
const mostPilot = 262_144;
/** Futures that are looked at before a run. */
const looks = 8;
/** Of yearly-limits.ts: what a class and all classes may draw, years of a batch, and what a year without events counts for. */
const sampled = { class: 600_000, all: 1_800_000, batch: 4096, year: 0.2 } as const;

export function pricingWork(scenario: Scenario): Work {
  const { population, uncertain, later } = scenario;
  const readings = 1 + later.filter(({ parts }) => parts.schemes).length;
  const entries = tableEntries(scenario);
  const arms = armsOf(scenario);
  const packages = packagesOf(scenario);
  const people = Math.min(population.size, mostPilot);
  const passes = passesOf(scenario);
  const limited = packages.filter(isLimited).map((scheme) => sampledWork(scenario, scheme));
  const cashed = packages.filter((scheme) => !isLimited(scheme) && isCashed(scenario, scheme));
  return sumOfWork([
    {
      compilations: 1,
      pilotPeople: people,
      pilotServices: people * scenario.health.services.length,
      pilotArms: people * arms.filter(isJoinable).length * passes,
      priceEntries: entries * packages.reduce((sum, scheme) => sum + (isWeighed(scenario, scheme) ? squares : 1), 0) * readings,
      sampledYears: readings * limited.reduce((sum, { years }) => sum + years, 0),
      sampledEvents: readings * limited.reduce((sum, { events }) => sum + events, 0),
      cashed: readings * people * cashed.length * scenario.health.services.length,
      futureEntries: uncertain.length > 0 ? looks * entries * arms.length : 0,
    },
    firstYearsOf(scenario, passes),
  ]);
}
/** Prices are made twice, and first years lived for each, where a lever's cost is part of them. */
function passesOf(scenario: Scenario): number {
  const cared = expectedEvents(scenario).perPersonYear > 0;
  const costs = ({ name, price }: (typeof leversInOrder)[number]): boolean => price !== undefined && !free.has(name) && (cared || !ofCare.has(name));
  return scenario.worlds.some((world) => leversIn(scenario, world).some(costs)) ? 2 : 1;
}

/** Schemes whose expected payments are worked out: arms that promise the same over the same floors share them, in however many worlds. */
function packagesOf({ worlds, schemes }: Scenario): readonly Scheme[] {
  const found = new Map<string, Scheme>();
  for (const world of worlds) {
    const own = world.schemes.map((scheme) => schemes[scheme]!);
    const floors = own.filter((scheme) => !isJoinable(scheme)).map(promised);
    for (const scheme of own) found.set(JSON.stringify([promised(scheme), ratedBy(scheme), isJoinable(scheme), floors]), scheme);
  }
  return [...found.values()];
}

function promised({ benefits, limits, benefitIndex, eligibility }: Scheme): unknown {
  return [benefits, limits, benefitIndex, eligibility];
}

function ratedBy({ contribution }: Scheme): readonly string[] {
  return ruleOf(contribution).compile(contribution, 1).ratedBy;
}

function isLimited({ limits }: Scheme): boolean {
  return limits.deductible > 0 || limits.annual !== null || limits.outOfPocket !== null || limits.outOfPocketShareOfIncome !== null;
}

/** Whether covered care may be forgone for want of cash. */
function isCashed({ behaviour: { forgoneCare }, health }: Scenario, { benefits }: Scheme): boolean {
  return forgoneCare !== null && forgoneCare.probability > 0 && health.services.some(({ essential }, s) => essential && benefits[s] !== null);
}

/** Years of people that are drawn, as many as the budget allows: some classes are sure before. */
function sampledWork(scenario: Scenario, scheme: Scheme): { readonly years: number; readonly events: number } {
  const events = expectedEvents(scenario).perPersonYear;
  const classes = filledClasses(scenario, scheme);
  const budget = Math.min(sampled.class, Math.max(4 * sampled.batch, sampled.all / classes));
  const years = classes * sampled.batch * Math.ceil(budget / (events + sampled.year) / sampled.batch);
  return { years, events: years * events };
}

/** Rating classes that somebody is in, as far as groups, ages and conditions tell. */
function filledClasses({ population, health }: Scenario, scheme: Scheme): number {
  const bands = new Set(
    population.groups.flatMap(({ count, ages }) =>
      count === 0 ? [] : ages.female.flatMap((weight, age) => (weight + ages.male[age]! > 0 ? [Math.floor(age / 5)] : [])),
    ),
  );
  const sizes: Readonly<Record<string, number>> = {
    age_band: bands.size,
    sex: 2,
    condition: health.states?.names.length ?? 1 << health.conditions.length,
    group: population.groups.filter(({ count }) => count > 0).length,
  };
  return Math.min(
    population.size,
    ratedBy(scheme).reduce((product, factor) => product * (sizes[factor] ?? 1), 1),
  );
}

/** First years of the worlds whose levers ask for them, counting no more than accounts need. */
function firstYearsOf(scenario: Scenario, passes: number): Partial<Work> {
  const { worlds, schemes, population, outputs } = scenario;
  const asking = worlds.filter((world) =>
    world.schemes.some((scheme) => {
      const { levers } = schemes[scheme]!;
      return leversInOrder.some(({ name, asksFirstYears }) => asksFirstYears !== undefined && name in levers && asksFirstYears(levers[name] as never));
    }),
  );
  if (asking.length === 0) return {};
  const first: Scenario = { ...scenario, worlds: asking, years: 1, uncertain: [], checks: [], precision: null, outputs: { ...outputs, metrics: [], by: [] } };
  const futures = passes * firstYearCount(population.size);
  // terms are laid out for the other worlds as well
  return { ...livingWork(first, futures), yearEntries: tableEntries(scenario) * armsOf(scenario).length * futures };
}
