import { ratio } from "./measures.ts";
import type { Metric } from "./metric.ts";

/** Contributions and health costs together. The SDG indicators ignore contributions, and so favour pre-payment by definition; this one does not. */
export const metrics: readonly Metric[] = [
  {
    id: "protection.burden_over_10",
    scope: "world",
    totals: ["burden_over_10", "persons"],
    measure: ratio,
    breakdown: true,
    horizon: "ratio_of_sums",
    why: "no_persons",
    unit: "share",
    extensive: false,
    proportion: false,
    better: "lower",
    headline: false,
    words: {
      en: {
        name: "Contribution + costs over 10 %",
        definition: "Share of people in households whose member-paid contributions plus out-of-pocket payments exceed 10 % of income.",
        formula: "persons in households with contribution + out-of-pocket > 0.10 x income / persons",
      },
    },
    source: "definition of this project (docs/model.md, metrics)",
    example: { totals: [150, 1000], value: 0.15 },
  },
];
