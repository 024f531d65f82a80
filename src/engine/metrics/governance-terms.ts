import { total } from "./measures.ts";
import type { Metric } from "./metric.ts";

/** Terms in force, as they were set for the year. */
export const metrics: readonly Metric[] = [
  {
    id: "governance.contribution_rate",
    scope: "scheme",
    totals: ["contribution_rate"],
    measure: total,
    breakdown: false,
    horizon: "last",
    why: "no_contributions",
    unit: "rate",
    extensive: false,
    proportion: false,
    better: null,
    headline: false,
    words: {
      en: {
        name: "Contribution rate in force",
        definition: "Rate of an income contribution; for every other rule the price level relative to year 1.",
        formula: "rate of the year, or price level of the year / price level of year 1",
      },
    },
    source: "definition of this project (docs/model.md, governance)",
    example: { totals: [0.045], value: 0.045 },
  },
];
