import { ratio } from "./measures.ts";
import type { Metric } from "./metric.ts";

/** Of those who would have to pay, who can. */
export const metrics: readonly Metric[] = [
  {
    id: "equity.affordability",
    scope: "world",
    totals: ["affordable", "asked"],
    measure: ratio,
    breakdown: true,
    horizon: "ratio_of_sums",
    why: "nobody_asked",
    unit: "share",
    extensive: false,
    proportion: false,
    better: "higher",
    headline: false,
    words: {
      en: {
        name: "Could afford the contribution",
        definition:
          "Of the people to whom some scheme is open and who would have to pay for it, the share whose contribution is within the affordability limit.",
        formula: "persons asked for an affordable contribution / persons asked for one",
      },
    },
    source: "definition of this project (docs/model.md, cover)",
    example: { totals: [630, 900], value: 0.7 },
  },
];
