/** What it takes to make people and draw their need, counted from the scenario alone: the same whatever the worlds. */
import type { Scenario, Service } from "../model/scenario.ts";
import { expectedPersonYears } from "../population/slot-capacity.ts";
import { homesOf } from "./homes.ts";
import type { Work } from "./work.ts";

/** @param futures  how many are simulated */
export function peopleWork(scenario: Scenario, futures: number): Partial<Work> {
  const { population, health } = scenario;
  const personYears = expectedPersonYears(scenario) * futures;
  const { spare } = homesOf(scenario);
  const made = (population.size + spare) * futures;
  const ofFile = population.microdata?.households != null;
  const { lasting, yearly } = factorsOf(scenario);
  return {
    peopleMade: made,
    peopleSeated: population.households !== null && !ofFile ? made : 0,
    personYears,
    movedYears: population.demography.kind === "dynamic" || population.incomePersistence < 1 || health.states !== null ? personYears : 0,
    homeYears: population.households !== null || ofFile ? personYears : 0,
    singleYears: personYears * health.services.filter(isSingle).length,
    clockYears: personYears * health.services.filter((service) => !isSingle(service) && hasOwnClock(service)).length,
    factorYears: made * lasting + personYears * yearly,
  };
}

/** Whether each person has one number of events drawn: plain Poisson services share one clock. */
function isSingle({ count }: Service): boolean {
  return count !== "poisson";
}

/** Whether each person has a clock of its own for it. */
function hasOwnClock({ overdispersion, frailty, zeros }: Service): boolean {
  return zeros > 0 || [overdispersion, frailty].some((factor) => factor !== null && factor.level === "person-year");
}

/** Whether what it costs follows the income of the person. */
function isTied({ costCorrelations }: Service): boolean {
  return costCorrelations.some((rho) => rho !== 0);
}

/**
 * Services that people of one state need unequally, for as long as it is known: summed for each person, unless the income fifth is all that
 * they differ by, which tables say; see premiums/pay-by-fifth.ts.
 */
export function personalServices({ health }: Scenario): { readonly summed: number; readonly tabled: number } {
  const known = health.services.filter((service) => isTied(service) || [service.frailty, service.overdispersion].some(isLasting));
  const all = health.services.filter((service) => known.includes(service) || service.gradient !== null).length;
  return known.length > 0 ? { summed: all, tabled: 0 } : { summed: 0, tabled: all };
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
