/** `health.services`: how often people need a kind of care, and what it costs. */
import { distributions } from "../distributions/index.ts";
import type { Law } from "../distributions/law.ts";
import { anyMap, numeric, oneOf, orNone } from "../keys/alternatives.ts";
import { perName } from "../keys/by-group.ts";
import { byYear } from "../keys/by-year.ts";
import { age, frequency, share } from "../keys/numbers.ts";
import { isMap, report, under, valueOf } from "../keys/place.ts";
import { byName, choice, flag, list, type Named, numberList, record } from "../keys/reader.ts";
import { lookUp, type References, type Resolve } from "../keys/references.ts";
import { mapped, optional, required, type Shape } from "../keys/shape.ts";
import type { RateTable, Service } from "../model/scenario.ts";
import { ageCount } from "./age-tables.ts";
import type { CountRead } from "./count-read.ts";
import { costLawShape, type TiedLaw } from "./laws.ts";
import { countShape, frailtyShape, gradientShape } from "./need-factors.ts";
import { priceResponseShape, priceResponseSource } from "./price-response.ts";

export const mostServices = 64;
const mostNamed = 1024;

const by = (
  kind: string,
  looks: string,
  shape: Shape<Resolve<RateTable>>,
): { looks: string; fits: (value: unknown) => boolean; shape: Shape<Resolve<RateTable>> } => ({
  looks,
  fits: (value) => isMap(value) && valueOf(value, "by") === kind,
  shape,
});

const ageRates = { what: "a yearly frequency", type: "frequency", min: 0, max: 10000 };

const byAge = mapped(
  record({
    by: required(choice(["age_sex"]), "rates by age and sex"),
    ages: required(list(age, ageCount, 1), "first age of each band, rising from 0"),
    female: required(numberList(ageRates, ageCount, 1), "rate of women in each band", { unit: "events a year" }),
    male: required(numberList(ageRates, ageCount, 1), "rate of men in each band", { unit: "events a year" }),
  }),
  (read, place, clean): Resolve<RateTable> => {
    const rising = read.ages.every((start, index) => (index === 0 ? start === 0 : start > read.ages[index - 1]!));
    if (clean && !rising)
      report(under(place, "ages"), "E0310", read.ages.join(", ").slice(0, 60), "first ages that begin at 0 and rise", "sort them and begin at 0");
    for (const sex of ["female", "male"] as const) {
      if (clean && read[sex].length !== read.ages.length)
        report(under(place, sex), "E0313", read[sex].length, `one rate for each of the ${read.ages.length} bands`, "add or remove rates");
    }
    return () => ({ kind: "age_sex", female: steps(read.ages, read.female), male: steps(read.ages, read.male) });
  },
);

function steps(starts: readonly number[], values: readonly number[]): readonly number[] {
  const table = new Array<number>(ageCount).fill(0);
  starts.forEach((start, band) => table.fill(values[band] ?? 0, start, starts[band + 1] ?? ageCount));
  return table;
}

const groupRates = mapped(
  record({
    by: required(choice(["group"]), "rates by group"),
    values: required(byName(frequency, "group", mostNamed), "rate of each group", { unit: "events a year" }),
    default: optional(frequency, null, "rate of the other groups", { shown: "a problem where a group is missing" }),
  }),
  (read, place): Resolve<RateTable> =>
    ({ groups }) => ({ kind: "group", values: perName(read.values, groups, read.default, 0, place) }),
);

const stateRates = mapped(
  record({
    by: required(choice(["state"]), "rates by state of health"),
    values: required(byName(frequency, "health state", mostNamed), "rate of people in each state", { unit: "events a year" }),
    default: optional(frequency, null, "rate of the other states", { shown: "a problem where a state of the living is missing" }),
  }),
  (read, place): Resolve<RateTable> =>
    ({ conditions, deathStates }) => {
      const dead = deathStates ?? [];
      if (deathStates === null)
        report(under(place, "by"), "E0313", "state", "rates by state only where health.states is given", "add health.states, or use by: condition");
      read.values.forEach(({ name, value }) => {
        const at = conditions.index.get(name);
        if (at !== undefined && dead[at] === true && value > 0)
          report(
            under(under(place, "values"), name),
            "E0313",
            value,
            "0 for a state that means death: the dead need no care",
            "write 0, or leave the state out",
          );
      });
      const given = conditions.names.flatMap((name, at) => (dead[at] === true && !read.values.some((one) => one.name === name) ? [{ name, value: 0 }] : []));
      return { kind: "state", values: deathStates === null ? [0] : perName([...read.values, ...given], conditions, read.default, 0, place) };
    },
);

const conditionRates = mapped(
  record({
    by: required(choice(["condition"]), "rates by condition"),
    values: required(byName(frequency, "condition", mostNamed), "rate of people with each condition; the highest counts", { unit: "events a year" }),
    default: required(frequency, "rate of people with none of them", { unit: "events a year" }),
  }),
  (read, place): Resolve<RateTable> =>
    ({ conditions, deathStates }) => {
      if (deathStates !== null)
        report(under(place, "by"), "E0313", "condition", "rates by condition only where health has conditions, not states", "write by: state");
      const values: (number | null)[] = conditions.names.map(() => null);
      for (const { name, value } of read.values) {
        const index = lookUp(conditions, name, under(under(place, "values"), name));
        if (index !== null) values[index] = value;
      }
      return { kind: "condition", values, default: read.default };
    },
);

const rate: Shape<Resolve<RateTable>> = oneOf<Resolve<RateTable>>(
  "rate",
  [
    numeric(
      mapped(
        frequency,
        (value): Resolve<RateTable> =>
          () => ({ kind: "constant", value }),
      ),
    ),
    by("age_sex", "{by: age_sex, ages: [0, 5, 60], female: [...], male: [...]}", byAge),
    by("group", "{by: group, values: {...}, default: 0}", groupRates),
    by("condition", "{by: condition, values: {...}, default: 0}", conditionRates),
    by("state", "{by: state, values: {...}, default: 0}", stateRates),
  ],
  anyMap(
    "{by: age_sex | group | condition | state, ...}",
    mapped(
      record({ by: required(choice(["age_sex", "group", "condition", "state"]), "what the rate depends on") }),
      (): Resolve<RateTable> => () => ({ kind: "constant", value: 0 }),
    ),
  ),
);

const law = costLawShape("the cost of one event");

const cost: Shape<Resolve<readonly TiedLaw[]>> = oneOf<Resolve<readonly TiedLaw[]>>(
  "cost",
  [
    {
      looks: "{by: group, values: {...}, default: ...}",
      fits: (value) => isMap(value) && valueOf(value, "by") !== undefined,
      shape: mapped(
        record({
          by: required(choice(["group"]), "costs by group"),
          values: required(byName(law, "group", mostNamed), "law of each group", { unit: "currency an event" }),
          default: optional(law, null, "law of the other groups", { shown: "a problem where a group is missing" }),
        }),
        (read, place): Resolve<readonly TiedLaw[]> =>
          ({ groups }) =>
            perName(read.values, groups, read.default, law.standIn(), place),
      ),
    },
  ],
  {
    looks: law.allowed,
    fits: () => true,
    numeric: true,
    shape: mapped(
      law,
      (one): Resolve<readonly TiedLaw[]> =>
        () => [one],
    ),
  },
);

const poisson: CountRead = { count: "poisson", overdispersion: null, zeros: 0, zeroLevel: "person-year" };

type ServiceOf = (references: References, priceResponse: number) => Omit<Service, "name">;

const service: Shape<ServiceOf> = mapped(
  record({
    rate: required(byYear(rate), "how often a person needs it", { unit: "events per person and year" }),
    count: optional(
      countShape,
      poisson,
      "how the number of events of a person varies: poisson, bernoulli (none or one), fixed (exact volume), negative_binomial (Poisson with a gamma factor, whose level says whether people or years differ), zero_inflated (a share that needs nothing) or hurdle (a given share without any event, more or less than Poisson has)",
      { shown: "poisson" },
    ),
    gradient: optional(
      gradientShape,
      null,
      "factor on the rate by the income fifth of the year, q1 = poorest, between given fifths by interpolation; it is not normalised: {q1: 0.8, q5: 1.2} lowers the need of the poor and raises that of the rich",
      { shown: "none" },
    ),
    frailty: optional(orNone(frailtyShape), null, "a factor of mean 1 on the rate of this service alone, beside health.frailty", { shown: "none" }),
    cost: required(byYear(cost), "cost of one event in start-year money", { unit: "currency an event" }),
    essential: optional(flag, false, "going without it counts as forgone care; it is forgone where cash is short"),
    necessary: optional(share, null, "share of the events that are necessary", { shown: "1 where essential, else 0" }),
    price_response: optional(priceResponseShape, null, "eta: a need is used with probability exp(-eta x share of the price paid out of pocket)", {
      shown: "behaviour.price_response",
      source: priceResponseSource,
    }),
  }),
  (read): ServiceOf =>
    (references, priceResponse) => {
      const costs = read.cost(references);
      return {
        rate: read.rate(references),
        count: read.count.count,
        overdispersion: read.count.overdispersion,
        zeros: read.count.zeros,
        zeroLevel: read.count.zeroLevel,
        frailty: read.frailty,
        cost: costs.map(({ law: one }) => one),
        costCorrelations: costs.map(({ correlation }) => correlation),
        gradient: read.gradient,
        essential: read.essential,
        necessaryShare: read.necessary ?? (read.essential ? 1 : 0),
        priceResponse: read.price_response ?? priceResponse,
      };
    },
);

export const servicesShape: Shape<readonly Named<ServiceOf>[]> = byName(service, "service", mostServices, ["limits"]);

/** Mean of a cost law, for plausibility checks. */
export function meanOf(one: Law): number {
  return distributions.get(one.family)?.mean(one) ?? one.scale;
}
