import type { Metric } from "./metric.ts";

/** Of those alive at the end of a year, who has never been in force so far in the run. */
export const metrics: readonly Metric[] = [
  {
    id: "coverage.never",
    scope: "world",
    totals: ["covered_ever", "alive"],
    measure: (totals) => (totals[1]! === 0 ? NaN : 1 - totals[0]! / totals[1]!),
    breakdown: true,
    horizon: "last",
    why: "no_persons",
    unit: "share",
    extensive: false,
    proportion: false,
    better: "lower",
    headline: false,
    words: {
      en: {
        name: "Never covered so far",
        definition: "Share of the people alive at the end of the year who were not in force for a single moment since the start of the run.",
        formula: "1 - alive and ever in force / alive",
      },
    },
    source: "definition of this project (docs/model.md, metrics)",
    example: { totals: [750, 1000], value: 0.25 },
  },
];
