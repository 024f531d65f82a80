/** `contribution` and `pricing` of a scheme: who pays how much. */

import { anyMap, keyed, numeric, oneOf, orNone, word } from "../keys/alternatives.ts";
import { byYear } from "../keys/by-year.ts";
import { age, amount, factor, loading, numberShape, share, shareBelowOne } from "../keys/numbers.ts";
import { type Place, report, under } from "../keys/place.ts";
import { byName, choice, type Fields, type RecordOf, record } from "../keys/reader.ts";
import { lookUp, type Resolve } from "../keys/references.ts";
import { mapped, optional, required, type Shape } from "../keys/shape.ts";
import type { IndexName, PayFactors, Pricing } from "../model/scenario.ts";
import { type Contribution, contributionRules } from "../premiums/rules/index.ts";
import type { ContributionRule, Margins } from "../premiums/rules/rule.ts";
import { targetLossRatioShape } from "../premiums/rules/shared/keys.ts";
import { indexWord } from "./index-word.ts";

const unitWord = choice(["person", "household"]);

/** Rules that can be written, common ones first. */
const rules = [...contributionRules.values()].filter(({ name, keys }) => Object.hasOwn(keys, name)).sort((first, second) => first.order - second.order);
const kinds = rules.map(({ name }) => name);
/** Keys that act only beside a rule, and that rule. */
const beside = rules.flatMap((rule) =>
  Object.entries(rule.keys)
    .filter(([key]) => key !== rule.name)
    .map(([key, field]) => ({ key, field, rule })),
);
const withUnit = rules.filter(({ unit }) => unit !== null);
/** The rule that limits and a unit without a rule are for. */
const usual = contributionRules.get("income")!;

const ruleKeys: Fields = Object.fromEntries([...rules.map(({ name, keys }) => [name, keys[name]!]), ...beside.map(({ key, field }) => [key, field])]);
const households = listOfWords(
  withUnit.filter(({ unit }) => unit === "household").map(({ name }) => name),
  "and",
);

const factors = record({
  groups: optional(byName(byYear(factor), "group", 1024), [], "what people of a group pay of what the rule says: 0.4 is 40 % of it", {
    shown: "1 for each group",
  }),
  child: optional(byYear(factor), 1, "what a child pays of what the rule says"),
  child_below: optional(age, 18, "age below which somebody is a child", { unit: "years" }),
});

const commonKeys = {
  factors: optional(factors, null, "for whom the contribution is a part or a multiple of what the rule says", { shown: "1 for everybody" }),
  entry_fee: optional(byYear(amount), 0, "paid once by each person who joins (again), beside the contribution and by nobody else", { unit: "currency" }),
  unit: optional(unitWord, null, "amounts and limits are per person or per household of members", { shown: `household for ${households}, person otherwise` }),
  employer_share: optional(byYear(share), 0, "share of the contribution that an employer pays"),
  employer: optional(choice(["private", "public"]), "private", "who that employer is: the share of a public one is money of the State"),
  priced_for: optional(
    choice(["members", "eligible"]),
    null,
    "whose contributions a balanced price is worked out with: those of everybody eligible, or of those who would join at that price (where joining is voluntary)",
    { shown: "members where joining is voluntary or automatic; eligible, as everywhere before 0.2.0, where it is compulsory" },
  ),
  collection: optional(byYear(share), 1, "share of the members' part that is collected"),
  index: optional(
    indexWord,
    "wages",
    "what amounts (entry_fee too) follow from year 2 on: flat, pool, column and formula amounts, min, max, floor, ceiling, allowance, amounts and bounds of tiers",
  ),
};
const contribution = record({ ...ruleKeys, ...commonKeys }, { timing: "payment after the event" });
/** The keys of the rules go by their names. */
type Draft = RecordOf<typeof commonKeys> & Readonly<Record<string, unknown>>;

export interface ContributionDraft extends Margins {
  /** Needs the names of the extra columns of the microdata. */
  readonly resolve: Resolve<Contribution | null>;
  /** Name of the rule; null where the scenario names none. */
  readonly rule: string | null;
  readonly index: IndexName;
  readonly employerShare: number;
  readonly employer: "private" | "public";
  readonly collection: number;
  readonly payFactors: Resolve<PayFactors | null>;
  readonly entryFee: number;
  readonly pricedFor: "members" | "eligible" | null;
}

const noMargins: Margins = { safety: null, profit: null, targetLossRatio: null };

export const contributionShape: Shape<ContributionDraft> = mapped(contribution as Shape<Draft>, (read, place, clean): ContributionDraft => {
  if (clean) checkKind(read, place);
  const rule = ruleMeant(read);
  const terms = rule?.terms(read, read.unit ?? rule.unit ?? "person", place, clean);
  return {
    // the registry holds no rule but those of the union
    resolve: (references) => (terms === undefined ? null : (terms(references) as Contribution)),
    rule: rule?.name ?? null,
    index: read.index,
    employerShare: read.employer_share,
    employer: read.employer,
    collection: read.collection,
    payFactors: payFactorsOf(read, rule?.name ?? null, place),
    entryFee: read.entry_fee,
    pricedFor: read.priced_for,
    ...(rule?.margins?.(read) ?? noMargins),
  };
});

/** Factors on what persons pay; a total that is divided by heads has none. */
function payFactorsOf({ factors: given }: Draft, rule: string | null, place: Place): Resolve<PayFactors | null> {
  if (given === null) return () => null;
  const at = under(place, "factors");
  if (rule === "pool")
    report(at, "E0313", "factors", "factors only where each pays an amount: a pool divides a total by heads", "remove them, or use a flat contribution");
  return ({ groups }) => {
    const all = groups.names.map(() => 1);
    for (const { name, value } of given.groups) {
      const index = lookUp(groups, name, under(under(at, "groups"), name));
      if (index !== null) all[index] = value;
    }
    return { groups: all, child: given.child, childBelow: given.child_below };
  };
}

function givenRules(read: Draft): readonly ContributionRule[] {
  return rules.filter(({ name }) => read[name] !== null);
}

/** The first rule given, or that of the limits given; null for that of the preset. */
function ruleMeant(read: Draft): ContributionRule | null {
  const [given] = givenRules(read);
  return given ?? beside.find(({ key }) => read[key] !== null)?.rule ?? (read.unit === null ? null : usual);
}

/** At most one rule; limits only where they act. */
function checkKind(read: Draft, place: Place): void {
  const given = givenRules(read).map(({ name }) => name);
  if (given.length > 1) report(under(place, given[1]!), "E0313", given.join(" and "), `one rule of ${kinds.join(", ")}`, `keep one of ${given.join(" and ")}`);
  const [kind] = given;
  if (kind === undefined) return;
  if (read.priced_for !== null && read[kind] !== "balanced")
    report(
      under(place, "priced_for"),
      "E0313",
      read.priced_for,
      "priced_for only beside a balanced price: other prices are not worked out",
      "remove it, or write balanced",
    );
  for (const { key, rule } of beside) {
    if (read[key] !== null && rule.name !== kind) {
      const article = /^[aeiou]/.test(rule.name) ? "an" : "a";
      report(
        under(place, key),
        "E0313",
        read[key],
        `${key} only beside ${rule.name}: it has no meaning for ${kind}`,
        `remove it, or use ${article} ${rule.name} contribution`,
      );
    }
  }
  if (read.unit !== null && !withUnit.some(({ name }) => name === kind))
    report(
      under(place, "unit"),
      "E0313",
      read.unit,
      `unit only beside ${listOfWords(
        withUnit.map(({ name }) => name),
        "or",
      )}`,
      "remove it",
    );
}

function listOfWords(words: readonly string[], last: "and" | "or"): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} ${last} ${words.at(-1)}`;
}

const credibility = oneOf<Pricing["credibility"]>(
  "credibility",
  [
    word("limited_fluctuation", { kind: "limited_fluctuation" }),
    word("none", { kind: "none" }),
    numeric(mapped(share, (z): Pricing["credibility"] => ({ kind: "fixed", z }))),
    keyed(
      "buhlmann",
      "{buhlmann: 500}",
      mapped(
        record({
          buhlmann: required(numberShape({ what: "a number of claims k in n / (n + k)", type: "number", above: 0, max: 1e9 }), "k of Bühlmann's n / (n + k)"),
        }),
        ({ buhlmann }): Pricing["credibility"] => ({ kind: "buhlmann", k: buhlmann }),
      ),
    ),
  ],
  anyMap(
    "{buhlmann: 500}",
    mapped(record({ buhlmann: required(amount, "k of n / (n + k)") }), (): Pricing["credibility"] => ({ kind: "none" })),
  ),
);

const change = numberShape({ what: "a change", type: "share", min: 0, max: 100, percent: true });

export interface PricingDraft {
  readonly safety: number | null;
  readonly profit: number | null;
  readonly target_loss_ratio: number | null;
  readonly credibility: Pricing["credibility"] | null;
  readonly max_rise: number | null;
  readonly max_fall: number | null;
}

export const pricingShape: Shape<PricingDraft> = record({
  safety: optional(loading, null, "safety margin on the risk premium", { shown: 0.05 }),
  profit: optional(shareBelowOne, null, "profit as a share of the price", { shown: "0 for solidarity, 0.05 for for-profit" }),
  target_loss_ratio: optional(targetLossRatioShape, null, "price = risk premium / this, instead of safety and profit", { shown: "none" }),
  credibility: optional(credibility, null, "weight of own experience when next year's level is set", {
    shown: "limited_fluctuation",
    source: "full credibility at 1082 claims",
  }),
  max_rise: optional(orNone(change), null, "greatest rise of the level in a year", { shown: "none" }),
  max_fall: optional(orNone(share), null, "greatest fall of the level in a year", { shown: "none" }),
});
