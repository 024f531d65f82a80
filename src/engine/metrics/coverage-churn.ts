import { ratio } from "./measures.ts";
import type { Metric } from "./metric.ts";

/** How fast cover is lost again. Who changes from one scheme to another without a gap of a year keeps cover. */
export const metrics: readonly Metric[] = [
  {
    id: "coverage.churn",
    scope: "world",
    totals: ["covered_lost", "covered_before"],
    measure: ratio,
    breakdown: true,
    horizon: "ratio_of_sums",
    why: "nobody_covered_before",
    unit: "share",
    extensive: false,
    proportion: false,
    better: "lower",
    headline: false,
    words: {
      en: {
        name: "Covered people who lost cover",
        definition:
          "Of the people alive who were covered when last year ended, the share who are not covered for a single moment of this year, for any reason. The first year has no last year.",
        formula: "covered at the end of last year and never this year / covered at the end of last year, both alive",
      },
    },
    source: "definition of this project (docs/model.md, metrics)",
    example: { totals: [60, 480], value: 0.125 },
  },
];
