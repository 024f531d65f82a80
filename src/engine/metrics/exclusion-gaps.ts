import { differenceOfRatios } from "./measures.ts";
import type { Metric } from "./metric.ts";

/**
 * Whom exclusion hits: differences of two rates, positive where the poorest fifth or people with a condition are left out more
 * often. Differences, not ratios, because a rate of 0 in one of the two is common.
 */
const same = {
  scope: "world",
  measure: differenceOfRatios,
  breakdown: false,
  horizon: "ratio_of_sums",
  unit: "index",
  range: [-1, 1],
  extensive: false,
  proportion: false,
  better: null,
  headline: false,
  source: "definition of this project (docs/model.md, metrics)",
} as const;

export const metrics: readonly Metric[] = [
  {
    ...same,
    id: "exclusion.q1_q5",
    totals: ["excluded_poorest", "persons_poorest", "excluded_richest", "persons_richest"],
    why: "empty_fifth",
    words: {
      en: {
        name: "Excluded: poorest less richest",
        definition:
          "Exclusion rate of the poorest fifth less that of the richest fifth, by equivalised market income. 0.3 means 30 more of 100 excluded among the poorest; 0 is no difference.",
        formula: "excluded / persons in the poorest fifth - excluded / persons in the richest fifth",
      },
    },
    example: { totals: [100, 200, 25, 200], value: 0.375 },
  },
  {
    ...same,
    id: "exclusion.sick_healthy",
    totals: ["excluded_ill", "persons_ill", "excluded_well", "persons_well"],
    why: "all_or_none_ill",
    words: {
      en: {
        name: "Excluded: ill less healthy",
        definition:
          "Exclusion rate of people with a condition less that of people without any. 0.3 means 30 more of 100 excluded among the ill; 0 is no difference.",
        formula: "excluded / persons with a condition - excluded / persons without",
      },
    },
    example: { totals: [50, 200, 100, 800], value: 0.125 },
  },
];
