import { ratio } from "./measures.ts";
import type { Metric } from "./metric.ts";

/** How often a yearly limit of out-of-pocket payments does its work. */
export const metrics: readonly Metric[] = [
  {
    id: "protection.reached_limit",
    scope: "world",
    totals: ["reached_limit", "limited"],
    measure: ratio,
    breakdown: true,
    horizon: "ratio_of_sums",
    why: "no_yearly_limit",
    unit: "share",
    extensive: false,
    proportion: false,
    better: null,
    headline: false,
    words: {
      en: {
        name: "Reached the yearly limit of costs",
        definition:
          "Of the people in force under a scheme with a yearly limit of out-of-pocket payments (an amount or a share of income), the share who paid as much as that limit. With a limit per household all its members count.",
        formula: "persons who paid their yearly limit / persons in force under such a limit",
      },
    },
    source: "definition of this project (docs/model.md, metrics)",
    example: { totals: [45, 600], value: 0.075 },
  },
];
