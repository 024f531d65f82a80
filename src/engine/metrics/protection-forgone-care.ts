import { ratio } from "./measures.ts";
import type { Metric } from "./metric.ts";

/** Necessary care that was not used. Stands beside every hardship figure: who skips care has no health costs and looks protected. */
export const metrics: readonly Metric[] = [
  {
    id: "protection.forgone",
    scope: "world",
    totals: ["forgone_events", "necessary_events"],
    measure: ratio,
    breakdown: true,
    horizon: "ratio_of_sums",
    why: "no_necessary_care",
    unit: "share",
    extensive: false,
    proportion: false,
    better: "lower",
    headline: true,
    words: {
      en: {
        name: "Needed care not sought",
        definition:
          "Share of necessary events of care that were not used because of cost, because the service is not covered, or because of a waiting period. Read it with the hardship figures.",
        formula: "necessary events not used / necessary events",
      },
    },
    source: "Eurostat, EU-SILC, self-reported unmet needs for medical care (hlth_silc_08): need that was not met, counted here from simulated need",
    example: { totals: [9, 50], value: 0.18 },
  },
];
