import { ratio } from "./measures.ts";
import type { Metric } from "./metric.ts";

/** Of the cost of all care needed, used or not, the part that schemes and floors paid: unlike `coverage.height`, care not sought counts against it. */
export const metrics: readonly Metric[] = [
  {
    id: "coverage.height_need",
    scope: "world",
    totals: ["pool_paid", "world_need_cost"],
    measure: ratio,
    breakdown: true,
    horizon: "ratio_of_sums",
    why: "no_need",
    unit: "share",
    extensive: false,
    proportion: false,
    better: "higher",
    headline: false,
    words: {
      en: {
        name: "Cost of need paid from pools",
        definition: "Share of the cost of all care needed that schemes and floors paid. Care that was needed and not used counts as not paid.",
        formula: "paid by schemes and floors / cost of care needed",
      },
    },
    source: "World Health Organization, World Health Report 2010, three dimensions of coverage: what proportion of costs",
    example: { totals: [300, 500], value: 0.6 },
  },
];
