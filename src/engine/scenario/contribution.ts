/** `contribution` and `pricing` of a scheme: who pays how much. */
import { anyMap, keyed, numeric, oneOf, orNone, word } from "./alternatives.ts";
import { amount, loading, numberShape, share, shareBelowOne } from "./numbers.ts";
import { didYouMean, listed, type Place, report, under } from "./place.ts";
import { choice, list, record, text } from "./reader.ts";
import type { Resolve } from "./references.ts";
import type { Contribution, IndexName, Pricing, RatingFactor } from "./scenario.ts";
import { mapped, optional, required, type Shape } from "./shape.ts";

export const indexWord: Shape<IndexName> = choice(["prices", "wages", "medical", "none"]);
const unitWord = choice(["person", "household"]);

const rateOrBalanced = oneOf<number | "balanced">("income rate", [
  word("balanced", "balanced" as const),
  numeric(mapped(share, (value): number | "balanced" => value)),
]);
const amountOrBalanced = oneOf<number | "balanced">("amount", [
  word("balanced", "balanced" as const),
  numeric(mapped(amount, (value): number | "balanced" => value)),
]);

const tier = record({
  below: optional(orNone(amount), null, "household income below which this amount is due; none for the last tier", { shown: "none", unit: "currency a year" }),
  amount: required(amount, "contribution", { unit: "currency a year" }),
});

const targetLossRatio = numberShape({ what: "a loss ratio", type: "ratio", above: 0, max: 2, percent: true });

const risk = record({
  by: optional(list(choice(["age_band", "sex", "condition", "group"]), 4), ["age_band", "sex"], "what the premium depends on", { shown: "[age_band, sex]" }),
  safety: optional(loading, null, "safety margin on the risk premium", { shown: "that of the preset" }),
  profit: optional(shareBelowOne, null, "profit as a share of the premium", { shown: "that of the preset" }),
  target_loss_ratio: optional(targetLossRatio, null, "premium = risk premium / this, instead of safety and profit", { shown: "none" }),
});

const community = record({
  loading: required(loading, "mark-up on the average cost of last year's members"),
  basis: optional(
    choice(["experience", "expected"]),
    "experience",
    "that average: what last year's members cost (experience), or were expected to cost (expected: no noise, as in textbooks)",
  ),
});

const kinds = ["income", "flat", "pool", "tiers", "community", "column", "risk"] as const;

const contribution = record(
  {
    income: optional(rateOrBalanced, null, "share of income; balanced: the rate that pays for year 1", { shown: "balanced for solidarity" }),
    flat: optional(amountOrBalanced, null, "the same amount for everyone", { unit: "currency a year" }),
    pool: optional(amount, null, "fixed total for the whole pool, divided among the members", { unit: "currency a year" }),
    tiers: optional(list(tier, 64, 1), null, "amounts by income tier, lowest first"),
    community: optional(community, null, "the average cost of the members plus a loading"),
    column: optional(text("the name of a column", 200, 1), null, "the amount in this extra column of population.microdata", { unit: "currency a year" }),
    risk: optional(risk, null, "expected cost of each rating cell", { shown: "by age band and sex for for-profit" }),
    min: optional(amount, null, "least contribution", { shown: 0, unit: "currency a year" }),
    max: optional(orNone(amount), null, "greatest contribution", { shown: "none", unit: "currency a year" }),
    income_floor: optional(amount, null, "income below this counts as this", { shown: 0, unit: "currency a year" }),
    income_ceiling: optional(orNone(amount), null, "income above this is not charged", { shown: "none", unit: "currency a year" }),
    allowance: optional(amount, null, "income that is free of contribution", { shown: 0, unit: "currency a year" }),
    unit: optional(unitWord, null, "amounts and limits are per person or per household of members", { shown: "household for income, person otherwise" }),
    employer_share: optional(share, 0, "share of the contribution that an employer pays"),
    collection: optional(share, 1, "share of the members' part that is collected"),
    index: optional(indexWord, "wages", "what amounts follow from year 2 on"),
  },
  { formula: "a formula", timing: "payment after the event" },
);
type Draft = ReturnType<typeof contribution.read>;

export interface ContributionDraft {
  /** Needs the names of the extra columns of the microdata. */
  readonly resolve: Resolve<Contribution | null>;
  readonly index: IndexName;
  readonly employerShare: number;
  readonly collection: number;
  readonly safety: number | null;
  readonly profit: number | null;
  readonly targetLossRatio: number | null;
}

export const contributionShape: Shape<ContributionDraft> = mapped(contribution, (read, place, clean): ContributionDraft => {
  if (clean) checkKind(read, place);
  const known = contributionOf(read, place, clean);
  return {
    resolve: ({ columns }) => (read.column === null ? known : { kind: "column", column: columnIndex(read.column, columns, under(place, "column")) }),
    index: read.index,
    employerShare: read.employer_share,
    collection: read.collection,
    safety: read.risk?.safety ?? null,
    profit: read.risk?.profit ?? null,
    targetLossRatio: read.risk?.target_loss_ratio ?? null,
  };
});

/** At most one rule; limits only where they act. */
function checkKind(read: Draft, place: Place): void {
  const given = kinds.filter((kind) => read[kind] !== null);
  if (given.length > 1) report(under(place, given[1]!), "E0313", given.join(" and "), `one rule of ${kinds.join(", ")}`, `keep one of ${given.join(" and ")}`);
  const onIncome = given[0] === "income" || given.length === 0;
  for (const key of ["min", "max", "income_floor", "income_ceiling", "allowance"] as const) {
    if (read[key] !== null && !onIncome)
      report(under(place, key), "E0313", read[key], `${key} only beside income: it has no meaning for ${given[0]}`, "remove it, or use an income contribution");
  }
  if (read.unit !== null && given[0] !== undefined && !["income", "flat", "tiers"].includes(given[0]))
    report(under(place, "unit"), "E0313", read.unit, "unit only beside income, flat or tiers", "remove it");
  if (read.min !== null && read.max !== null && read.min > read.max)
    report(under(place, "min"), "E0313", read.min, `a least contribution of at most max (${read.max})`, "lower min or raise max");
  if (read.income_floor !== null && read.income_ceiling !== null && read.income_floor > read.income_ceiling)
    report(
      under(place, "income_floor"),
      "E0313",
      read.income_floor,
      `a floor of at most income_ceiling (${read.income_ceiling})`,
      "lower the floor or raise the ceiling",
    );
}

function contributionOf(read: Draft, place: Place, clean: boolean): Contribution | null {
  const onIncome = (rate: number | null): Contribution => ({
    kind: "income",
    rate,
    floor: read.income_floor ?? 0,
    ceiling: read.income_ceiling,
    allowance: read.allowance ?? 0,
    min: read.min ?? 0,
    max: read.max,
    unit: read.unit ?? "household",
  });
  if (read.income !== null) return onIncome(read.income === "balanced" ? null : read.income);
  if (read.flat !== null) return { kind: "flat", amount: read.flat === "balanced" ? null : read.flat, unit: read.unit ?? "person" };
  if (read.pool !== null) return { kind: "pool", total: read.pool };
  if (read.tiers !== null) return tiersOf(read.tiers, read.unit ?? "person", under(place, "tiers"), clean);
  if (read.community !== null) return { kind: "community", loading: read.community.loading, basis: read.community.basis };
  if (read.risk !== null) {
    const by: readonly RatingFactor[] = read.risk.by;
    const repeated = by.find((factor, index) => by.indexOf(factor) !== index);
    if (repeated !== undefined) report(under(under(place, "risk"), "by"), "E0313", repeated, "each rating factor once", "remove one");
    return { kind: "risk", by: [...new Set(by)].sort() };
  }
  const limited =
    read.min !== null || read.max !== null || read.income_floor !== null || read.income_ceiling !== null || read.allowance !== null || read.unit !== null;
  return limited ? onIncome(null) : null;
}

function columnIndex(name: string, columns: readonly string[], place: Place): number {
  const index = columns.indexOf(name);
  if (index >= 0) return index;
  const fix = columns.length === 0 ? "add population.microdata with a file, its columns, and extra: [payment]" : didYouMean(place, name, columns);
  report(place, "E0309", name, `an extra column of population.microdata: ${listed(columns)}`, fix || "list it under population.microdata.extra");
  return 0;
}

/** `below` holds the bounds between tiers: one fewer than `amounts`, the last tier has no upper end. */
function tiersOf(
  tiers: readonly { readonly below: number | null; readonly amount: number }[],
  unit: "person" | "household",
  place: Place,
  clean: boolean,
): Contribution {
  tiers.forEach(({ below }, index) => {
    const at = under(under(place, index), "below");
    const previous = index > 0 ? (tiers[index - 1]!.below ?? Infinity) : -1;
    const last = index === tiers.length - 1;
    if (!clean) return;
    if (last && below !== null)
      report(
        at,
        "E0313",
        below,
        "a last tier without upper end, so that every income has an amount",
        "add a tier {amount: ...} for higher incomes, or remove below",
      );
    else if (!last && (below === null || below <= previous))
      report(at, "E0313", below ?? "none", "rising bounds, none only in the last tier", "sort the tiers by income");
  });
  return { kind: "tiers", below: tiers.map((one) => one.below).filter((bound) => bound !== null), amounts: tiers.map((one) => one.amount), unit };
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
  target_loss_ratio: optional(targetLossRatio, null, "price = risk premium / this, instead of safety and profit", { shown: "none" }),
  credibility: optional(credibility, null, "weight of own experience when next year's level is set", {
    shown: "limited_fluctuation",
    source: "full credibility at 1082 claims",
  }),
  max_rise: optional(orNone(change), null, "greatest rise of the level in a year", { shown: "none" }),
  max_fall: optional(orNone(share), null, "greatest fall of the level in a year", { shown: "none" }),
});
