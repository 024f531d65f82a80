/** `health`: conditions, frailty, shocks; services are in services.ts. */

import { orNone } from "../keys/alternatives.ts";
import { calendarYear, factor, numberShape, probability } from "../keys/numbers.ts";
import { type Place, report, under, warn } from "../keys/place.ts";
import { byName, flag, type Named, record } from "../keys/reader.ts";
import { lookUp, type Names, type References, type Resolve } from "../keys/references.ts";
import { mapped, optional, required, type Shape } from "../keys/shape.ts";
import { exp } from "../maths/exp.ts";
import type { Condition, Health, Service, Shock } from "../model/scenario.ts";
import { type BySex, byAgeAndSex, sameAtAllAges } from "./age-tables.ts";
import { checkNeeds, highestRate } from "./bounds.ts";
import { healthStatesShape } from "./health-states.ts";
import { isUncertain } from "./is-uncertain.ts";
import { frailtyShape } from "./need-factors.ts";
import { servicesShape } from "./services.ts";

export const mostConditions = 8;
const mostNamed = 1024;

const factors = byName(factor, "service", mostNamed);
const nowhere: BySex = { female: sameAtAllAges(0), male: sameAtAllAges(0) };

const condition: Shape<Resolve<Omit<Condition, "name">>> = mapped(
  record({
    prevalence: required(byAgeAndSex(probability), "share of people who have it at the start, by age and sex"),
    onset: optional(byAgeAndSex(probability), nowhere, "probability of falling ill within a year, by age and sex", { shown: 0, unit: "a year" }),
    recovery: optional(probability, 0, "probability of recovering within a year", { unit: "a year" }),
    mortality: optional(factor, 1, "factor on the probability of death"),
    rates: optional(factors, [], "factor on the rate of use of services", { shown: "1 for each service" }),
    costs: optional(factors, [], "factor on the cost of each event of services", { shown: "1 for each service" }),
    preexisting: optional(flag, true, "whether insurers count it as a pre-existing condition"),
  }),
  (read, place) =>
    ({ services }) => ({
      prevalence: read.prevalence,
      onset: read.onset,
      recovery: read.recovery,
      mortality: read.mortality,
      rates: factorsOf(read.rates, services, under(place, "rates")),
      costs: factorsOf(read.costs, services, under(place, "costs")),
      preexisting: read.preexisting,
    }),
);

const shock: Shape<Resolve<Omit<Shock, "name">>> = mapped(
  record({
    probability: optional(probability, null, "probability that it begins in a year", { shown: "required without year", unit: "a year" }),
    year: optional(calendarYear, null, "calendar year in which it begins for certain, in every future, instead of probability; nobody foresees it", {
      shown: "none",
    }),
    years: optional(numberShape({ what: "a number of years", type: "years", min: 1, max: 1000, integer: true }), 1, "how long it lasts", { unit: "years" }),
    rates: optional(factors, null, "factor on the rate of services, for everyone", { shown: "1 for each service" }),
    incomes: optional(byName(factor, "group", mostNamed), null, "factor on the incomes of groups: a factory that closes, a harvest that fails", {
      shown: "1 for each group",
    }),
  }),
  (read, place, clean): Resolve<Omit<Shock, "name">> => {
    if (clean) checkShock(read, place);
    return ({ services, groups, startYear }) => ({
      probability: read.probability ?? 0,
      from: read.year === null ? null : read.year - startYear,
      years: read.years,
      rates: factorsOf(read.rates ?? [], services, under(place, "rates")),
      incomes: factorsOf(read.incomes ?? [], groups, under(place, "incomes")),
    });
  },
);

/** It begins by chance or in a year of the run, and changes something. */
function checkShock(
  read: { readonly probability: number | null; readonly year: number | null; readonly rates: unknown; readonly incomes: unknown },
  place: Place,
): void {
  const { horizon } = place.session;
  if (read.probability !== null && read.year !== null)
    report(under(place, "year"), "E0313", read.year, "probability or year, not both: it begins by chance, or in a known year", "remove one of the two");
  if (read.probability === null && read.year === null)
    report(under(place, "probability"), "E0301", undefined, "probability, or year: when the shock begins", "add year: 2028, or probability: 0.05");
  if (read.rates === null && read.incomes === null)
    report(
      under(place, "rates"),
      "E0301",
      undefined,
      "rates of services or incomes of groups: what the shock changes",
      "add rates: {SERVICE: 2}, or incomes: {GROUP: 0.5}",
    );
  if (read.year !== null && horizon !== null && (read.year < horizon.start || read.year > horizon.last))
    report(
      under(place, "year"),
      "E0304",
      read.year,
      `a year from start_year ${horizon.start} to the last simulated year ${horizon.last}`,
      "choose a simulated year, or raise years",
    );
}

/** A factor for each name, 1 where none is given. */
function factorsOf(given: readonly Named<number>[], names: Names, place: Place): readonly number[] {
  const all = names.names.map(() => 1);
  for (const { name, value } of given) {
    const index = lookUp(names, name, under(place, name));
    if (index !== null) all[index] = value;
  }
  return all;
}

const shape = record({
  conditions: optional(byName(condition, "condition", mostConditions), [], "lasting illnesses", { shown: "none" }),
  states: optional(healthStatesShape, null, "states of health with yearly probabilities of moving between them, instead of conditions", { shown: "none" }),
  frailty: optional(
    orNone(frailtyShape),
    null,
    "differences in need between people, or between years, that conditions do not explain: a factor of mean 1 on the rates of all services",
    { shown: "none" },
  ),
  services: required(servicesShape, "care that people may need"),
  income_slope: optional(
    numberShape({ what: "a slope", type: "number", min: -2, max: 2 }),
    0,
    "b in exp(b (fifth - 3)), the factor on the rates by income fifth of the year of all services that have no gradient of their own, normalised to a mean of 1: above 0 the rich need, or ask for, more care; find it with `mutua solve` so that a survey's share of people over 10 % of income is met",
    { shown: 0 },
  ),
  shocks: optional(byName(shock, "shock", 32), [], "years in which everybody needs more, or earns less: an epidemic, a heat wave, a factory that closes", {
    shown: "none",
  }),
});

export const healthShape: Shape<(references: References, priceResponse: number) => Health> = mapped(shape, (read, place) => (references, priceResponse) => {
  if (read.states !== null && read.conditions.length > 0)
    report(
      under(place, "states"),
      "E0313",
      `${read.states.names.length} states, ${read.conditions.length} conditions`,
      "conditions or states of health, not both",
      "remove one of the two; a state can stand for a condition",
    );
  const before = place.session.problems.length;
  const slopes = read.income_slope !== 0 || isUncertain(under(place, "income_slope"));
  const health: Health = {
    conditions: read.conditions.map(({ name, value }) => ({ name, ...value(references) })),
    states: read.states,
    frailty: read.frailty,
    services: read.services.map(({ name, value }) => {
      const service = { name, ...value(references, priceResponse) };
      return slopes ? withSlope(service, read.income_slope) : service;
    }),
    shocks: read.shocks.map(({ name, value }) => ({ name, ...value(references) })),
  };
  if (place.session.problems.length === before) {
    checkProbabilities(health, under(place, "services"));
    checkNeeds(health, under(place, "services"));
  }
  return health;
});

/** The gradient of all services with the slope of the file, where a service has none. */
function withSlope(service: Service, slope: number): Service {
  if (service.gradient !== null) return service;
  const factors = [-2, -1, 0, 1, 2].map((step) => exp(slope * step));
  const mean = factors.reduce((sum, one) => sum + one, 0) / factors.length;
  return { ...service, gradient: factors.map((one) => one / mean) };
}

/** A bernoulli rate times the highest factors must stay a probability; with those of a hurdle somebody should have so many events. */
function checkProbabilities(health: Health, place: Place): void {
  health.services.forEach((service, index) => {
    if (service.count !== "bernoulli" && service.count !== "hurdle") return;
    const at = under(under(place, service.name), "rate");
    const ill = health.conditions.reduce((product, one) => product * Math.max(1, one.rates[index]!), 1);
    const shocks = health.shocks.reduce((product, one) => product * Math.max(1, one.rates[index]!), 1);
    const highest = highestRate(service.rate) * ill * shocks * Math.max(...(service.gradient ?? [1]));
    if (service.count === "hurdle") warnOfHurdle(service, highest, at);
    else if (highest > 1)
      report(
        at,
        "E0312",
        highest,
        "a probability of at most 1 (rate times the highest factors of conditions, shocks and income fifths; a frequency may exceed 1, a probability may not)",
        "lower the rate or the factors, or write count: poisson",
      );
    else if (health.frailty !== null || service.frailty !== null)
      warn(at, "W0308", "frailty can lift this probability above 1; it is then 1", "write count: poisson, or lower the variance of frailty");
  });
}

/** Who is past the hurdle has an event at least: a mean below their share leaves more people without any than the file says. */
function warnOfHurdle({ zeros }: Service, highest: number, at: Place): void {
  if (highest === 0 || highest >= 1 - zeros) return;
  const [least, without] = [1 - zeros, 1 - highest].map((share) => Number(share.toPrecision(4)));
  warn(
    at,
    "W0309",
    `${without} or more have no event, not ${zeros} as the hurdle says: who has any has one at least`,
    `write a rate of ${least} or more, or raise zeros`,
  );
}
