import { ratio, total } from "../../metrics/measures.ts";
import type { Metric } from "../../metrics/metric.ts";
import { type LeverTotal, scheme, type TotalDescription } from "../../model/totals.ts";

export const totals: Readonly<Record<LeverTotal, TotalDescription>> = {
  "prevention.cost": scheme("currency", "cost of the programme"),
  "prevention.reached": scheme("persons", "people who take part in the year"),
  "prevention.benefits_without": scheme("currency", "benefits of the same members in the same year, had the programme no effect"),
  "prevention.avoided_need": scheme("currency", "full cost of the care that was not needed, whoever would have paid it"),
  "prevention.leakage": scheme("currency", "part of avoided_need of people who are not members"),
  "prevention.naive_avoided": scheme("currency", "claims of members who take part, less than those of other members of their age and sex"),
  "prevention.even": scheme("years", "year of follow-up in which what was avoided so far first was as much as what was spent; undefined before", false, true),
};

const common = {
  scope: "scheme",
  breakdown: false,
  why: "no_programme",
  proportion: false,
  headline: false,
  source: "docs/model.md, Prevention",
} as const;
const money = { ...common, unit: "currency", extensive: true, horizon: "sum" } as const;
const share = { ...common, unit: "ratio", extensive: false, horizon: "ratio_of_sums" } as const;

export const metrics: readonly Metric[] = [
  {
    ...money,
    id: "prevention.cost",
    totals: ["prevention.cost"],
    measure: total,
    better: null,
    headline: true,
    words: {
      en: {
        name: "Cost of prevention",
        definition: "What the scheme spends on its programme.",
        formula: "people who take part x cost of each + fixed cost, with the index of expenses",
      },
    },
    example: { totals: [5000], value: 5000 },
  },
  {
    ...money,
    id: "prevention.avoided",
    totals: ["prevention.benefits_without", "benefits"],
    measure: (t) => t[0]! - t[1]!,
    better: "higher",
    words: {
      en: {
        name: "Benefits avoided by prevention",
        definition:
          "What the scheme would have paid for the same members in the same year had the programme no effect, less what it paid. Exactly 0 without effect.",
        formula: "benefits at relative risk 1 - benefits, the same draws",
      },
    },
    example: { totals: [200000, 180000], value: 20000 },
  },
  {
    ...share,
    id: "prevention.return",
    totals: ["prevention.benefits_without", "benefits", "prevention.cost"],
    measure: (t) => (t[2] === 0 ? NaN : (t[0]! - t[1]!) / t[2]!),
    better: "higher",
    headline: true,
    words: {
      en: {
        name: "Return of prevention",
        definition:
          "Benefits avoided for each unit of money spent on the programme, to the scheme: 1 pays for itself. Years of health, and what members save themselves, are not in it.",
        formula: "benefits avoided / cost",
      },
    },
    example: { totals: [200000, 180000, 5000], value: 4 },
  },
  {
    ...share,
    id: "prevention.naive",
    totals: ["prevention.naive_avoided", "prevention.cost"],
    measure: ratio,
    better: null,
    headline: true,
    words: {
      en: {
        name: "Return as often reported",
        definition:
          "The same fraction with the naive comparison: what members who take part claim less than other members of their age and sex. It is wrong wherever the healthy come first; the distance to the true return is the error.",
        formula: "sum over age and sex of participants x (mean claims of the others - mean claims of participants) / cost",
      },
    },
    source: "docs/model.md, Prevention; Jones, Molitor and Reif (2019), Quarterly Journal of Economics 134",
    example: { totals: [15000, 5000], value: 3 },
  },
  {
    ...common,
    id: "prevention.break_even_year",
    totals: ["prevention.even"],
    measure: total,
    horizon: "last",
    unit: "years",
    extensive: false,
    better: "lower",
    why: "not_paid_back",
    words: {
      en: {
        name: "Prevention has paid back after",
        definition:
          "Year of follow-up in which what was avoided since the start first was as much as what was spent, without interest; futures in which it never was are left out.",
        formula: "first year with sum of benefits avoided >= sum of cost",
      },
    },
    example: { totals: [3], value: 3 },
  },
  {
    ...money,
    id: "prevention.leakage",
    totals: ["prevention.leakage"],
    measure: total,
    better: null,
    words: {
      en: {
        name: "Care avoided outside the scheme",
        definition:
          "Full cost of care that was not needed by people who are not its members: those who left with some of the effect, and everybody who is invited without being one. The scheme pays, others save.",
        formula: "sum over people who are not members of the cost of events that did not happen",
      },
    },
    example: { totals: [700], value: 700 },
  },
  {
    ...common,
    id: "prevention.reached",
    totals: ["prevention.reached"],
    measure: total,
    horizon: "mean",
    unit: "persons",
    extensive: true,
    better: null,
    words: { en: { name: "People reached by prevention", definition: "People who take part in a year.", formula: "sum of those who take part" } },
    example: { totals: [500], value: 500 },
  },
  {
    ...money,
    id: "prevention.avoided_need",
    totals: ["prevention.avoided_need"],
    measure: total,
    better: "higher",
    words: {
      en: {
        name: "Care avoided by prevention",
        definition: "Full cost of the care that was not needed, whoever would have paid for it, or gone without it.",
        formula: "sum of the cost of events that did not happen",
      },
    },
    example: { totals: [22000], value: 22000 },
  },
];
