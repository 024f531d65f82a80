import { ratio, sumOverLast, total } from "../../metrics/measures.ts";
import type { Metric } from "../../metrics/metric.ts";
import { type LeverTotal, scheme, type TotalDescription } from "../../model/totals.ts";

/** Contingencies of Convention 102 beside medical care, in its order; the death grant is one of survivors. */
export const coverNames = ["sickness", "unemployment", "old_age", "employment_injury", "family", "maternity", "invalidity", "survivors"] as const;

export const totals: Readonly<Record<LeverTotal, TotalDescription>> = {
  "cash_benefits.paid": scheme("currency", "cash benefits paid to members"),
  "cash_benefits.premium": scheme("currency", "capital paid to others for benefits that last"),
  "cash_benefits.replaced": scheme("currency", "part of paid in place of lost income"),
  "cash_benefits.family": scheme("currency", "part of paid for children"),
  "cash_benefits.loss": scheme("currency", "income that members in force lost in spells"),
  "cash_benefits.lifted": scheme("persons", "people whose households cash benefits bring to the poverty line or above"),
  "cash_benefits.spells": scheme("events", "spells of members in force"),
  "cash_benefits.earnings": scheme("currency", "incomes of members in force, had there been no spell"),
  ...Object.fromEntries(coverNames.map((name) => [`cash_benefits.cover_${name}`, scheme("persons", `members who are covered for ${name.replace("_", " ")}`)])),
};

const common = { scope: "scheme", breakdown: false, proportion: false, headline: false, why: "no_members", source: "docs/model.md, Cash benefits" } as const;
const share = { ...common, unit: "share", extensive: false, horizon: "ratio_of_sums" } as const;

const coverOf = (name: (typeof coverNames)[number]): Metric => ({
  ...share,
  id: `cash_benefits.cover_${name}`,
  totals: [`cash_benefits.cover_${name}`, "persons"],
  measure: ratio,
  better: "higher",
  why: "no_persons",
  words: {
    en: {
      name: `Covered: ${name.replace("_", " ")}`,
      definition: `Share of all people who are members of the scheme while it provides for ${name.replace("_", " ")}, one of the nine contingencies of Convention 102; medical care is coverage.breadth. Pensions are bought, not simulated.`,
      formula: "members of a scheme with the benefit / persons",
    },
  },
  source: "Social Security (Minimum Standards) Convention, 1952 (No. 102)",
  example: { totals: [300, 1200], value: 0.25 },
});

export const metrics: readonly Metric[] = [
  {
    ...common,
    id: "cash_benefits.paid",
    totals: ["cash_benefits.paid"],
    measure: total,
    horizon: "sum",
    unit: "currency",
    extensive: true,
    better: null,
    words: { en: { name: "Cash benefits paid", definition: "What the scheme paid to members who lost income, and for children.", formula: "sum of benefits" } },
    example: { totals: [1260], value: 1260 },
  },
  {
    ...common,
    id: "cash_benefits.spells",
    totals: ["cash_benefits.spells"],
    measure: total,
    horizon: "sum",
    unit: "events",
    extensive: true,
    better: "lower",
    words: {
      en: {
        name: "Spells without income",
        definition: "Spells of members in force in which they did not earn, whether or not a benefit is paid.",
        formula: "sum of spells",
      },
    },
    example: { totals: [300], value: 300 },
  },
  {
    ...share,
    id: "cash_benefits.replacement",
    totals: ["cash_benefits.replaced", "cash_benefits.loss"],
    measure: ratio,
    better: "higher",
    headline: true,
    why: "no_income",
    words: {
      en: {
        name: "Lost income that is replaced",
        definition: "Part of the income that members lose in spells that the scheme pays, waiting days and limits counted in.",
        formula: "benefits for lost income / lost income of members",
      },
    },
    example: { totals: [4200, 10000], value: 0.42 },
  },
  {
    ...share,
    id: "cash_benefits.cost_rate",
    totals: ["cash_benefits.paid", "cash_benefits.premium", "cash_benefits.earnings"],
    measure: sumOverLast,
    better: null,
    headline: true,
    why: "no_income",
    words: {
      en: {
        name: "Cash benefits, of earnings",
        definition: "What cash benefits cost, those that are bought among them, as a share of the earnings of members in force.",
        formula: "(paid + bought) / earnings of members",
      },
    },
    example: { totals: [1260, 0, 365000], value: 1260 / 365000 },
  },
  {
    ...common,
    id: "cash_benefits.lifted",
    totals: ["cash_benefits.lifted"],
    measure: total,
    horizon: "mean",
    unit: "persons",
    extensive: true,
    better: "higher",
    words: {
      en: {
        name: "Kept from poverty by cash",
        definition:
          "People a year whose households would be below the poverty line without cash benefits of the scheme, and are not. Without a line nobody is.",
        formula: "people with income - loss < line <= income - loss + benefits",
      },
    },
    example: { totals: [12], value: 12 },
  },
  ...coverNames.map(coverOf),
];
