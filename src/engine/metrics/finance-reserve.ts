import { total } from "./measures.ts";
import type { Metric } from "./metric.ts";

/** The reserve at the end of the year, in money and in months of spending that it would cover. */
export const metrics: readonly Metric[] = [
  {
    id: "finance.reserve",
    scope: "scheme",
    totals: ["reserve"],
    measure: total,
    breakdown: false,
    horizon: "last",
    why: "no_members",
    unit: "currency",
    extensive: true,
    proportion: false,
    better: null,
    headline: false,
    words: {
      en: {
        name: "Reserve",
        definition: "Money left at the end of the year; 0 after the scheme has failed.",
        formula: "R_t = R_(t-1) (1 + i) + flows of the year with their interest, R = reserve, i = investment return",
      },
    },
    source: "definition of this project (docs/model.md, reserves)",
    example: { totals: [640000], value: 640000 },
  },
  {
    id: "finance.reserve_months",
    scope: "scheme",
    totals: ["reserve", "benefits", "administration"],
    measure: (totals) => {
      const spending = totals[1]! + totals[2]!;
      return spending === 0 ? NaN : (12 * totals[0]!) / spending;
    },
    breakdown: false,
    horizon: "last",
    why: "no_benefits",
    unit: "months",
    extensive: false,
    proportion: false,
    better: null,
    headline: true,
    words: {
      en: {
        name: "Reserve in months of spending",
        definition: "How many months of the year's benefits and administration the reserve would pay for.",
        formula: "12 x reserve / (benefits + administration)",
      },
    },
    source: "definition of this project (docs/model.md, reserves)",
    example: { totals: [300, 700, 200], value: 4 },
  },
];
