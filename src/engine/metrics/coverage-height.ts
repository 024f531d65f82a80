import { ratio } from "./measures.ts";
import type { Metric } from "./metric.ts";

/** Of the cost of care that was used, the part that schemes and floors paid. Says nothing about care not sought: read with `protection.forgone`. */
export const metrics: readonly Metric[] = [
  {
    id: "coverage.height",
    scope: "world",
    totals: ["pool_paid", "use_cost"],
    measure: ratio,
    breakdown: true,
    horizon: "ratio_of_sums",
    why: "no_use",
    unit: "share",
    extensive: false,
    proportion: false,
    better: "higher",
    headline: false,
    words: {
      en: {
        name: "Cost of care paid from pools",
        definition: "Share of the cost of care used that schemes and floors paid. Care that was not sought is not in it.",
        formula: "paid by schemes and floors / cost of care used",
      },
    },
    source: "World Health Organization, World Health Report 2010, three dimensions of coverage: what proportion of costs",
    example: { totals: [300, 400], value: 0.75 },
  },
];
