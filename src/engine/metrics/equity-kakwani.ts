import { total } from "./measures.ts";
import type { Metric } from "./metric.ts";

/**
 * Do the rich pay a larger share of their income? Contributions are measured among members only: over everybody, the excluded
 * poor pay 0 and exclusion would look progressive. Over everybody stands the whole financing of care.
 */
const shared = {
  scope: "world",
  measure: total,
  breakdown: false,
  horizon: "last",
  why: "no_contributions",
  unit: "index",
  extensive: false,
  proportion: false,
  better: null,
  headline: false,
} as const;
const source = "Kakwani (1977), Measurement of tax progressivity, Economic Journal 87, 71-80";

export const metrics: readonly Metric[] = [
  {
    id: "equity.kakwani_members",
    ...shared,
    totals: ["kakwani_members"],
    words: {
      en: {
        name: "Progressivity of contributions",
        definition:
          "Concentration of member-paid contributions minus inequality of income, both among members: above 0 the rich pay a larger share of income, below 0 the poor do, 0 is proportional.",
        formula: "K = C_contribution - G_income, among members",
      },
    },
    source,
    example: { totals: [-0.12], value: -0.12 },
  },
  {
    id: "equity.kakwani_total",
    ...shared,
    totals: ["kakwani_total"],
    words: {
      en: {
        name: "Progressivity of all financing",
        definition:
          "Concentration of contributions, out-of-pocket payments and taxes for care together minus inequality of income, over everybody: above 0 the rich pay a larger share of income, below 0 the poor do.",
        formula: "K = C_(contribution + out-of-pocket + tax) - G_income",
      },
    },
    source,
    example: { totals: [0.03], value: 0.03 },
  },
];
