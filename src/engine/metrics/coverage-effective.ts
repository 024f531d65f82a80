import { ratio } from "./measures.ts";
import type { Metric } from "./metric.ts";

/** Cover that did its work: in force all year and no necessary care forgone. */
export const metrics: readonly Metric[] = [
  {
    id: "coverage.effective",
    scope: "world",
    totals: ["effective", "persons"],
    measure: ratio,
    breakdown: true,
    horizon: "ratio_of_sums",
    why: "no_persons",
    unit: "share",
    extensive: false,
    proportion: false,
    better: "higher",
    headline: false,
    words: {
      en: {
        name: "Covered and got needed care",
        definition: "Share of people in force for the whole year who forwent no necessary care.",
        formula: "persons in force all year with no forgone necessary event / persons",
      },
    },
    source: "World Health Organization and World Bank, Tracking Universal Health Coverage: effective coverage is need met, not entitlement alone",
    example: { totals: [450, 1000], value: 0.45 },
  },
];
