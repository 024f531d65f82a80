/** `schemes`: mutuals, insurers and public floors, with the defaults of their kind. */
import { anyMap, keyed, numeric, oneOf, orNone } from "../keys/alternatives.ts";
import { perGroup } from "../keys/by-group.ts";
import { byYear } from "../keys/by-year.ts";
import { amount, numberShape, probability, share, shareBelowOne } from "../keys/numbers.ts";
import { type Place, report, under } from "../keys/place.ts";
import { byName, choice, flag, list, type Named, type RecordOf, record } from "../keys/reader.ts";
import type { References, Resolve } from "../keys/references.ts";
import { mapped, optional, required, type Shape } from "../keys/shape.ts";
import type { Pricing, Scheme } from "../model/scenario.ts";
import { benefitsOf, benefitsShape, noBenefits } from "./benefits.ts";
import { type ContributionDraft, contributionShape, type PricingDraft, pricingShape } from "./contribution.ts";
import { eligibility, enrolment, enrolmentOf, openYears } from "./enrolment.ts";
import { indexWord } from "./index-word.ts";
import { lastRuleOf, leverKeys, leverTerms, steersReserve, withoutLevers } from "./levers.ts";
import { membersFromKey } from "./members-from.ts";
import { type Preset, presets } from "./presets.ts";
import { subsidiesShape } from "./subsidies.ts";
import { underwritingOf, underwritingShape } from "./underwriting.ts";

export const mostSchemes = 32;

const shareOfBenefits = numberShape({ what: "a share", type: "share", min: 0, max: 10, percent: true });
const expenses = record({
  fixed: optional(byYear(amount), 0, "fixed costs", { unit: "currency a year" }),
  per_member: optional(byYear(amount), 0, "costs of each member", { unit: "currency a year" }),
  share_of_contributions: optional(byYear(shareBelowOne), 0, "costs as a share of contributions", { shown: "0 where expenses are given, else 0.10" }),
  share_of_benefits: optional(byYear(shareOfBenefits), 0, "costs as a share of benefits"),
  acquisition: optional(byYear(amount), 0, "cost of each new member", { unit: "currency" }),
  index: optional(indexWord, "prices", "what amounts follow from year 2 on"),
});

const monthCount = numberShape({ what: "a number of months", type: "months", min: 0, max: 1200, setting: true });
const targetMonths = mapped(list(monthCount, 2, 2), (read, place, clean): readonly [number, number] => {
  const [least, most] = [read[0] ?? 0, read[1] ?? 0];
  if (clean && least > most) report(place, "E0313", `[${least}, ${most}]`, "a band: the smaller number of months first", `write [${most}, ${least}]`);
  return [least, most];
});

const reserve = record({
  initial: optional(
    oneOf<Scheme["reserve"]["initial"]>(
      "initial reserve",
      [
        numeric(mapped(amount, (value) => ({ kind: "amount" as const, value }))),
        keyed(
          "months",
          "{months: 3}",
          mapped(
            record({ months: required(numberShape({ what: "a number of months", type: "months", min: 0, max: 1200 }), "months of expected benefits") }),
            ({ months }) => ({ kind: "months" as const, value: months }),
          ),
        ),
        keyed(
          "share_of_first_contributions",
          "{share_of_first_contributions: 0.1}",
          mapped(
            record({
              share_of_first_contributions: required(
                numberShape({ what: "a share", type: "share", min: 0, max: 100, percent: true }),
                "share of the contributions of year 1",
              ),
            }),
            (read) => ({ kind: "share_of_first_contributions" as const, value: read.share_of_first_contributions }),
          ),
        ),
      ],
      anyMap(
        "an amount, {months: 3} or {share_of_first_contributions: 0.1}",
        mapped(record({ months: required(amount, "months of expected benefits") }), () => ({ kind: "months" as const, value: 0 })),
      ),
    ),
    null,
    "reserve at the start: an amount, months of benefits, or a share of the first contributions",
    { shown: "{months: 3}" },
  ),
  target_months: optional(targetMonths, null, "months of next year's expected outgo between which a board keeps the reserve; an assembly looks at the first", {
    shown: "[3, 9] for a board, none for an assembly",
  }),
});

const exit = record({
  loss_ratio_above: required(
    numberShape({ what: "a loss ratio", type: "ratio", above: 0, max: 100, percent: true }),
    "a year is bad where benefits over contributions are above this",
  ),
  years: optional(numberShape({ what: "a number of years", type: "years", min: 1, max: 100, integer: true }), 1, "bad years in a row after which it leaves", {
    unit: "years",
  }),
});

const taxes = record({ taxes: required(record({ incidence: required(choice(["proportional"]), "who pays: in proportion to income") }), "taxes") });

const schemeKeys = {
  kind: required(choice(["solidarity", "for-profit", "public"]), "preset of everything below; `mutua explain scheme KIND` prints it"),
  counts_as_cover: optional(flag, null, "whether its members count as covered", { shown: "true; false for public" }),
  members_from: membersFromKey,
  eligibility: optional(eligibility, { groups: null, max_entry_age: null }, "who may join", { shown: "everyone" }),
  awareness: optional(byYear(perGroup(probability)), null, "probability of knowing of this scheme, in place of behaviour.awareness", {
    shown: "behaviour.awareness",
  }),
  reach: optional(byYear(probability), 1, "share of people to whom the scheme is within reach"),
  enrolment: optional(
    enrolment,
    { mode: null, renewal: "keep", compulsory_for: null, together: null, affordability: "indicator" },
    "how people become members",
    { shown: "voluntary; compulsory for public" },
  ),
  contribution: optional(contributionShape, null, "what members pay", { shown: "{income: balanced} for solidarity, {risk: ...} for for-profit" }),
  subsidies: optional(subsidiesShape, [], "parts of contributions that others pay", { shown: "none" }),
  subsidy_budget: optional(
    byYear(orNone(amount)),
    null,
    "greatest sum of all subsidies of a year; where more would be due, each is cut by the same part before people decide. It follows prices",
    { shown: "none", unit: "currency a year" },
  ),
  benefits: optional(benefitsShape, noBenefits, "what it pays for each service", { shown: "every service reimbursed 0.8" }),
  underwriting: optional(underwritingShape, null, "whom it refuses or charges more", { shown: "nobody" }),
  expenses: optional(expenses, null, "costs of running it; keys not given are 0", { shown: "{share_of_contributions: 0.10}" }),
  reserve: optional(reserve, { initial: null, target_months: null }, "money set aside", { shown: "{initial: {months: 3}}" }),
  settlement_lag: optional(share, 0, "share of a year's benefits that is paid in the next year"),
  subsidy_lag: optional(share, 0, "share of a year's contribution subsidies that arrives in the next year; the scheme must pay for care meanwhile"),
  pricing: optional(pricingShape, null, "how the price is made and renewed", { shown: "{safety: 0.05, credibility: limited_fluctuation}" }),
  financed_by: optional(taxes, null, "who pays for a public scheme", { shown: "{taxes: {incidence: proportional}} for public" }),
  exit: optional(orNone(exit), null, "when the scheme leaves the market: its members look elsewhere, its reserve stays with it", { shown: "none" }),
};
const later = { reinsurance: "reinsurance", education: "education", prevention: "prevention", facilities: "own facilities", grants: "grants" };
/** Keys of levers go by their names (`levers.ts`). */
const scheme = record({ ...schemeKeys, ...leverKeys("scheme") }, withoutLevers(later, "scheme")) as Shape<Draft>;
type Draft = RecordOf<typeof schemeKeys> & Readonly<Record<string, unknown>>;

const schemeShape: Shape<Resolve<Omit<Scheme, "name">>> = mapped(
  scheme,
  (read, place, clean): Resolve<Omit<Scheme, "name">> =>
    (references) => {
      const preset = presets.get(read.kind)!;
      if (clean) checkKindKeys(read, place);
      if (clean) checkTakeUp(read, place, references);
      const levers = leverTerms(read, "scheme", references, place, read.kind);
      if (clean && read.reserve.target_months !== null && !steersReserve(levers))
        report(
          under(under(place, "reserve"), "target_months"),
          "E0313",
          `[${read.reserve.target_months.join(", ")}]`,
          "target_months only under a board or an assembly, which act on it",
          "add governance: {decides: board}, or remove it",
        );
      return {
        kind: read.kind,
        countsAsCover: read.counts_as_cover ?? preset.countsAsCover,
        eligibility: { openYear: openYears(read.eligibility, references, place), maxEntryAge: read.eligibility.max_entry_age },
        reach: read.reach,
        awareness: read.awareness?.(references.groups) ?? null,
        enrolment: enrolmentOf(read.enrolment, preset.mode, references, place),
        contribution: read.contribution?.resolve(references) ?? preset.contribution,
        contributionIndex: read.contribution?.index ?? "wages",
        payFactors: read.contribution?.payFactors(references) ?? null,
        entryFee: read.contribution?.entryFee ?? 0,
        employerShare: read.contribution?.employerShare ?? 0,
        employer: read.contribution?.employer ?? "private",
        pricedFor: read.contribution?.pricedFor ?? pricedFor(read, preset, references),
        collection: read.contribution?.collection ?? 1,
        subsidies: read.subsidies.map((one) => one(references)),
        subsidyBudget: read.subsidy_budget,
        levers,
        benefits: benefitsOf(read.benefits, references, preset.reimburse, place),
        limits: read.benefits.limits,
        benefitIndex: read.benefits.index,
        underwriting: underwritingOf(read.underwriting, references, under(place, "underwriting")),
        expenses: expensesOf(read, preset),
        reserve: reserveOf(read, preset),
        settlementLag: read.settlement_lag,
        subsidyLag: read.subsidy_lag,
        onInsolvency: lastRuleOf(read, references) ?? preset.onInsolvency,
        exit: read.exit === null ? null : { lossRatioAbove: read.exit.loss_ratio_above, years: read.exit.years },
        pricing: pricingOf(read, preset, place, clean),
        financedBy: read.kind === "public" ? { incidence: "proportional" } : null,
      };
    },
);

export const schemesShape: Shape<readonly Named<Resolve<Omit<Scheme, "name">>>[]> = byName(schemeShape, "scheme", mostSchemes);

/** For whom a price is worked out where the file does not say. */
function pricedFor(read: Draft, preset: Preset, references: References): Scheme["pricedFor"] {
  return (read.enrolment.mode ?? preset.mode) === "compulsory" || isOdd(read, references) ? "eligible" : "members";
}

/** Whether what a member would pay is not the rule's amount alone, so that who would join at which price cannot be found from it. */
function isOdd({ contribution, enrolment: { compulsory_for, together }, subsidies, subsidy_budget }: Draft, references: References): boolean {
  const amounts = subsidies.some((one) => one(references).amount > 0);
  const own = contribution !== null && (contribution.payFactors(references) !== null || contribution.entryFee > 0);
  return own || amounts || subsidy_budget !== null || compulsory_for !== null || together !== null;
}

function checkTakeUp(read: Draft, place: Place, references: References): void {
  if (read.contribution?.pricedFor === "members" && isOdd(read, references))
    report(
      under(under(place, "contribution"), "priced_for"),
      "E0313",
      "members",
      "priced_for: members only without factors, entry_fee, compulsory_for, together, subsidy_budget, and subsidies that are amounts",
      "write priced_for: eligible, or remove these",
    );
}

function checkKindKeys(read: Draft, place: Place): void {
  if (read.subsidy_budget !== null && read.subsidies.length === 0)
    report(under(place, "subsidy_budget"), "E0313", read.subsidy_budget, "a budget only beside subsidies", "add subsidies, or remove it");
  if (read.kind !== "public" && read.financed_by !== null)
    report(under(place, "financed_by"), "E0313", "financed_by", "financed_by only for kind: public; other schemes have contributions", "remove it");
  if (read.kind !== "public" && read.benefits.country)
    report(
      under(place, "benefits"),
      "E0313",
      "country",
      "benefits: country only for kind: public; it is what public money pays",
      "write {SERVICE: {reimburse: 0.8}}",
    );
  if (read.kind !== "public") return;
  for (const key of ["contribution", "pricing", "underwriting"] as const) {
    if (read[key] !== null)
      report(
        under(place, key),
        "E0313",
        key,
        "a public scheme has no contribution, pricing or underwriting: taxes pay for it",
        "remove it, or choose kind: solidarity",
      );
  }
  if (read.exit !== null) report(under(place, "exit"), "E0313", "exit", "a public scheme does not leave a market", "remove it");
  if (read.subsidy_budget !== null)
    report(under(place, "subsidy_budget"), "E0313", "subsidy_budget", "a public scheme has no contributions to subsidise", "remove it");
  if (read.subsidies.length > 0) report(under(place, "subsidies"), "E0313", "subsidies", "a public scheme has no contributions to subsidise", "remove it");
}

function expensesOf({ expenses: read }: Draft, preset: Preset): Scheme["expenses"] {
  if (read === null) return { fixed: 0, perMember: 0, shareOfContributions: preset.expenseShare, shareOfBenefits: 0, acquisition: 0, index: "prices" };
  return {
    fixed: read.fixed,
    perMember: read.per_member,
    shareOfContributions: read.share_of_contributions,
    shareOfBenefits: read.share_of_benefits,
    acquisition: read.acquisition,
    index: read.index,
  };
}

function reserveOf({ reserve: { initial, target_months: targetMonths } }: Draft, preset: Preset): Scheme["reserve"] {
  return { initial: initial ?? preset.reserve.initial, targetMonths };
}

function pricingOf(read: Draft, preset: Preset, place: Place, clean: boolean): Pricing {
  const [rule, pricing] = [read.contribution, read.pricing];
  if (clean) checkPricing(rule, pricing, place);
  const target = rule?.targetLossRatio ?? pricing?.target_loss_ratio ?? null;
  const price: Pricing = {
    safety: target !== null ? 0 : (rule?.safety ?? pricing?.safety ?? preset.safety),
    profit: target !== null ? 0 : (rule?.profit ?? pricing?.profit ?? preset.profit),
    targetLossRatio: target,
    credibility: pricing?.credibility ?? preset.credibility,
    maxRise: pricing?.max_rise ?? null,
    maxFall: pricing?.max_fall ?? null,
  };
  const taken = expensesOf(read, preset).shareOfContributions + price.profit;
  if (clean && target === null && taken >= 1)
    report(
      under(place, "pricing"),
      "E0313",
      taken,
      "expenses and profit that leave a part of the price for care: their shares sum to less than 1",
      "lower expenses.share_of_contributions or profit",
    );
  return price;
}

function checkPricing(rule: ContributionDraft | null, pricing: PricingDraft | null, place: Place): void {
  const own = under(under(place, "contribution"), rule?.rule ?? "");
  const twice = [
    ["safety", rule?.safety, pricing?.safety],
    ["profit", rule?.profit, pricing?.profit],
    ["target_loss_ratio", rule?.targetLossRatio, pricing?.target_loss_ratio],
  ] as const;
  for (const [key, first, second] of twice) {
    if (first != null && second != null)
      report(under(own, key), "E0313", first, `${key} under contribution.${rule!.rule} or under pricing, not both`, "remove one of the two");
  }
  const target = rule?.targetLossRatio ?? pricing?.target_loss_ratio ?? null;
  const margins = rule?.safety ?? pricing?.safety ?? rule?.profit ?? pricing?.profit ?? null;
  if (target !== null && margins !== null)
    report(
      under(rule?.targetLossRatio != null ? own : under(place, "pricing"), "target_loss_ratio"),
      "E0313",
      target,
      "target_loss_ratio, or safety and profit, not both",
      "remove target_loss_ratio, or the margins",
    );
}
