/** `benefits` of a scheme: what it pays for each service, and yearly limits over all of them. */
import { orNone } from "../keys/alternatives.ts";
import { byYear } from "../keys/by-year.ts";
import { amount, share } from "../keys/numbers.ts";
import { isMap, keysOf, type Place, report, under, valueOf } from "../keys/place.ts";
import { byName, choice, type Named, record } from "../keys/reader.ts";
import { lookUp, type References } from "../keys/references.ts";
import { mapped, optional, recordNumber, required, type Shape } from "../keys/shape.ts";
import { complementOf, usualWord } from "../keys/usual-words.ts";
import type { Benefit, IndexName, Limits } from "../model/scenario.ts";
import { indexWord } from "./index-word.ts";

const rule = mapped(
  record(
    {
      reimburse: required(
        byYear(share),
        "share of the cost above the deductible that the scheme pays; 0 pays nothing of an event, but what the patient pays counts towards the yearly limits (a service that is not listed counts towards none)",
      ),
      copay: optional(byYear(amount), 0, "fixed part that the patient pays for each event", { unit: "currency" }),
      deductible: optional(byYear(amount), 0, "part of each event's cost that the patient pays first", { unit: "currency" }),
      per: optional(choice(["event"]), "event", "deductible, co-payment and cap are for each event"),
      cap: optional(byYear(orNone(amount)), null, "greatest payment for one event", { shown: "none", unit: "currency" }),
    },
    { replace: "cash benefits", waiting_days: "cash benefits", max_days: "cash benefits" },
  ),
  (read): Benefit => ({ reimburse: read.reimburse, copay: read.copay, deductible: read.deductible, cap: read.cap }),
);

const limits = mapped(
  record({
    deductible: optional(byYear(amount), 0, "yearly part of all costs that the patient pays first", { unit: "currency a year" }),
    out_of_pocket: optional(byYear(orNone(amount)), null, "the scheme pays everything above this out-of-pocket total", {
      shown: "none",
      unit: "currency a year",
    }),
    out_of_pocket_share_of_income: optional(byYear(orNone(share)), null, "the same, as a share of income", { shown: "none" }),
    annual: optional(byYear(orNone(amount)), null, "greatest payment in a year", { shown: "none", unit: "currency a year" }),
    lifetime: optional(choice(["none"]), "none", "greatest payment over a life; only none in this version"),
    unit: optional(choice(["person", "household"]), "person", "limits are per person or per household of members"),
    index: optional(indexWord, "none", "what caps, deductibles and co-payments follow from year 2 on"),
  }),
  (read): LimitsDraft => {
    const { deductible, out_of_pocket, out_of_pocket_share_of_income, annual, unit } = read;
    return { limits: { deductible, outOfPocket: out_of_pocket, outOfPocketShareOfIncome: out_of_pocket_share_of_income, annual, unit }, index: read.index };
  },
);

interface LimitsDraft {
  readonly limits: Limits;
  readonly index: IndexName;
}
export interface BenefitsDraft extends LimitsDraft {
  readonly rules: readonly Named<Benefit>[];
  /** The word `country`: what its public money pays today. */
  readonly country: boolean;
}

export const noBenefits: BenefitsDraft = {
  rules: [],
  country: false,
  limits: { deductible: 0, outOfPocket: null, outOfPocketShareOfIncome: null, annual: null, unit: "person" },
  index: "none",
};

const rules = byName(rule, "service", 1024);
const limitsKey = optional(limits, noBenefits, "over all services in a year", { shown: "none" });

/** Names of services and the word `limits` share one map; or the word `country`. */
export const benefitsShape: Shape<BenefitsDraft> = {
  type: "map",
  allowed: "a map from services to {reimburse: 0.8, ...}, and limits; or country, for a public scheme",
  standIn: () => noBenefits,
  children: [...rules.children, { name: "limits", key: limitsKey }],
  schema: { anyOf: [{ const: "country" }, { ...rules.schema, properties: { limits: limits.schema } }] },
  read: (raw, place) => {
    if (raw === "country") return { ...noBenefits, country: true };
    if (!isMap(raw)) {
      report(place, "E0300", raw, "a map from services to rules", "write {outpatient: {reimburse: 0.8}}");
      return noBenefits;
    }
    const services = new Map(
      keysOf(raw)
        .filter((key) => key !== "limits" && !reportRule(raw, key, place))
        .map((key) => [key, valueOf(raw, key)]),
    );
    const yearly = valueOf(raw, "limits") === undefined ? noBenefits : limits.read(valueOf(raw, "limits"), under(place, "limits"));
    return { rules: rules.read(services, place), country: false, limits: yearly.limits, index: yearly.index };
  },
};

/** A rule that stands beside the services instead of under one: one message for it. */
function reportRule(map: object, key: string, place: Place): boolean {
  const value = valueOf(map, key);
  if (typeof value !== "number" && typeof value !== "string") return false;
  const names = ["reimburse", "copay", "deductible", "cap"];
  const rest = typeof value === "number" && value >= 0 && value <= 1 ? complementOf(key, names) : null;
  const name = names.find((one) => one === key) ?? rest ?? usualWord(key, names);
  if (name === null) return false;
  const written = rest !== null ? String(Number((1 - Number(value)).toPrecision(12))) : JSON.stringify(value);
  report(under(place, key), "E0302", value, "rules stand under the name of a service", `write {SERVICE: {${name}: ${written}}}, with the name of a service`);
  return true;
}

/** One rule for each service; where none is listed, the preset's share of every service. */
export function benefitsOf(draft: BenefitsDraft, { services, today }: References, reimburse: number | null, place: Place): readonly (Benefit | null)[] {
  if (draft.country) return shareOfAll(services.names, ofCountry(today, under(place, "benefits")));
  if (draft.rules.length === 0 && reimburse === null)
    report(under(place, "benefits"), "E0301", undefined, "benefits are required for a public scheme", "add benefits: {SERVICE: {reimburse: 0.3}}");
  if (draft.rules.length === 0) return shareOfAll(services.names, reimburse ?? 0);
  const all: (Benefit | null)[] = services.names.map(() => null);
  for (const { name, value } of draft.rules) {
    const index = lookUp(services, name, under(under(place, "benefits"), name));
    if (index !== null) all[index] = value;
  }
  return all;
}

function shareOfAll(services: readonly string[], reimburse: number): readonly Benefit[] {
  return services.map(() => ({ reimburse, copay: 0, deductible: 0, cap: null }));
}

function ofCountry(today: References["today"], place: Place): number {
  if (today === null) {
    report(place, "E0313", "country", "country only where population.country names one", "add population.country, for example SEN, or write the benefits here");
    return 0;
  }
  recordNumber({ ...place, source: today.source, note: null }, today.reimburse);
  return today.reimburse;
}
