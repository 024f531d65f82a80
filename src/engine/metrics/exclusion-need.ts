import { ratio } from "./measures.ts";
import type { Metric } from "./metric.ts";

/** Exclusion weighed by need: above `exclusion.rate` where those who need more are the ones left out. */
export const metrics: readonly Metric[] = [
  {
    id: "exclusion.need",
    scope: "world",
    totals: ["excluded_need_cost", "world_need_cost"],
    measure: ratio,
    breakdown: true,
    horizon: "ratio_of_sums",
    why: "no_need",
    unit: "share",
    extensive: false,
    proportion: false,
    better: "lower",
    headline: false,
    words: {
      en: {
        name: "Need of excluded people",
        definition:
          "Share of the full cost of all need that arises while its person is excluded. Above exclusion.rate where those left out need more care than the others.",
        formula: "cost of need of the excluded / cost of need of everybody",
      },
    },
    source: "definition of this project (docs/model.md, metrics)",
    example: { totals: [350, 1000], value: 0.35 },
  },
];
