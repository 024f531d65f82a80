import { ratio, sum, sumOverLast, total } from "../../metrics/measures.ts";
import type { Metric } from "../../metrics/metric.ts";
import type { LeverTotal, TotalDescription } from "../../model/totals.ts";

/** Contingencies of paragraph 5 of Recommendation 202 beside care. */
export const ages = ["children", "active", "old"] as const;
type Age = (typeof ages)[number];

const world = (unit: TotalDescription["unit"], meaning: string, cells = false): TotalDescription => ({ scope: "world", cells, stock: false, unit, meaning });

export const totals: Readonly<Record<LeverTotal, TotalDescription>> = {
  "protection_floor.people": world("persons", "people of the world", true),
  "protection_floor.without_care": world("persons", "people without essential care within reach", true),
  "protection_floor.without_income": world("persons", "people of households with less than the basic income for each member", true),
  "protection_floor.without_either": world("persons", "people who lack one of the two at least", true),
  ...Object.fromEntries(ages.map((of) => [`protection_floor.${of}`, world("persons", `people who count as ${of}`)])),
  ...Object.fromEntries(ages.map((of) => [`protection_floor.poor_${of}`, world("persons", `... without basic income`)])),
  "protection_floor.care_gap": world("currency", "out-of-pocket payments and cost of forgone events of essential care of those without it within reach"),
  ...Object.fromEntries(ages.map((of) => [`protection_floor.gap_${of}`, world("currency", `what is missing to the basic income, share of ${of}`)])),
  "protection_floor.incomes": world("currency", "all incomes before spells without earnings"),
  "protection_floor.public_health": world(
    "currency",
    "public spending on health today for so many people, of its own year, indexed with the scenario's prices",
  ),
};

const gaps: readonly LeverTotal[] = ["protection_floor.care_gap", ...ages.map((of): LeverTotal => `protection_floor.gap_${of}`)];

const common = {
  scope: "world",
  proportion: false,
  better: "lower",
  source: "docs/model.md, Protection floor; Social Protection Floors Recommendation, 2012 (No. 202)",
} as const;
const share = { ...common, horizon: "ratio_of_sums", unit: "share", extensive: false } as const;

const people = (id: "without_care" | "without_income" | "without_either", headline: boolean, name: string, definition: string): Metric => ({
  ...share,
  id: `protection_floor.${id}`,
  totals: [`protection_floor.${id}`, "protection_floor.people"],
  measure: ratio,
  breakdown: true,
  why: id === "without_care" ? "no_persons" : "no_poverty_line",
  headline,
  words: { en: { name, definition, formula: "people / all people" } },
  example: { totals: [300, 1200], value: 0.25 },
});

const byAge = (of: Age, name: string, whom: string): Metric => ({
  ...share,
  id: `protection_floor.without_income_${of}`,
  totals: [`protection_floor.poor_${of}`, `protection_floor.${of}`],
  measure: ratio,
  breakdown: false,
  why: "no_poverty_line",
  headline: false,
  words: {
    en: {
      name,
      definition: `Share of ${whom} whose households have less than the basic income for each member.`,
      formula: "people below the basic income / all of that age",
    },
  },
  example: { totals: [100, 400], value: 0.25 },
});

const money = (id: string, counted: readonly LeverTotal[], headline: boolean, name: string, definition: string): Metric => ({
  ...common,
  id: `protection_floor.${id}`,
  totals: counted,
  measure: counted.length === 1 ? total : sum,
  breakdown: false,
  horizon: "mean",
  why: "no_poverty_line",
  unit: "currency",
  extensive: true,
  headline,
  words: { en: { name, definition, formula: "sum of gaps of a year" } },
  example: { totals: counted.map((_, k) => 100 * (k + 1)), value: counted.reduce((found, _, k) => found + 100 * (k + 1), 0) },
});

export const metrics: readonly Metric[] = [
  people(
    "without_care",
    true,
    "Without essential care in reach",
    "Share of people for whom nobody pays for some service of essential care in the year, or who went without needed essential care.",
  ),
  people(
    "without_income",
    true,
    "Without basic income",
    "Share of people in households with less than the basic income for each member, after spells without earnings and cash benefits.",
  ),
  people("without_either", false, "Below a protection floor", "Share of people who lack essential care within reach, or basic income, or both."),
  byAge("children", "Children without basic income", "children"),
  byAge("active", "Active age, no basic income", "people of active age"),
  byAge("old", "Old people without basic income", "old people"),
  money(
    "cost",
    gaps,
    true,
    "Cost of closing the gaps, a year",
    "What essential care free of charge for those without it within reach, and the basic income for everybody, would cost in a year, before the cost of handing it out.",
  ),
  money(
    "cost_care",
    ["protection_floor.care_gap"],
    false,
    "Cost of closing the care gap",
    "Part of the cost for essential care: what those without it within reach pay for it, and what they go without.",
  ),
  ...ages.map((of) =>
    money(
      `cost_${of}`,
      [`protection_floor.gap_${of}`],
      false,
      `Cost of basic income: ${of}`,
      `Part of the cost for the basic income of people who count as ${of}; a household's gap is shared by its members.`,
    ),
  ),
  {
    ...share,
    id: "protection_floor.share_of_incomes",
    totals: [...gaps, "protection_floor.incomes"],
    measure: sumOverLast,
    breakdown: false,
    why: "no_poverty_line",
    headline: true,
    words: {
      en: {
        name: "Closing the gaps, of all incomes",
        definition: "What closing both gaps would cost, as a share of all incomes of the people.",
        formula: "sum of gaps / sum of incomes",
      },
    },
    example: { totals: [10, 20, 30, 40, 1000], value: 0.1 },
  },
  {
    ...share,
    id: "protection_floor.share_of_public_health",
    totals: [...gaps, "protection_floor.public_health"],
    measure: sumOverLast,
    unit: "ratio",
    breakdown: false,
    why: "no_public_spending",
    headline: false,
    words: {
      en: {
        name: "Closing the gaps, of public health",
        definition:
          "What closing both gaps would cost, over what the country's public purse spends on health for as many people: World Health Organization, Global Health Expenditure Database, the year of the profile, per head, raised with the scenario's prices from its first year on. Only where population.country has a profile in the scenario's currency.",
        formula: "sum of gaps / (public spending on health a head x people)",
      },
    },
    example: { totals: [10, 20, 30, 40, 50], value: 2 },
  },
];
