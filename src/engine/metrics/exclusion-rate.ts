import { ratio, sumOverLast } from "./measures.ts";
import type { Metric } from "./metric.ts";

/**
 * Who is out: excluded against their will, or by choice. Twins, because together with `coverage.breadth` they make 1:
 * covered + excluded + declined = persons.
 */
const source = "definition of this project (docs/model.md, cover): who could pay and chose not to is not counted as excluded";

export const metrics: readonly Metric[] = [
  {
    id: "exclusion.rate",
    scope: "world",
    totals: [
      "cause_closed",
      "cause_ineligible",
      "cause_unaware",
      "cause_not_offered",
      "cause_denied",
      "cause_lapsed",
      "cause_unaffordable",
      "cause_waiting",
      "persons",
    ],
    measure: sumOverLast,
    breakdown: true,
    horizon: "ratio_of_sums",
    why: "no_persons",
    unit: "share",
    extensive: false,
    proportion: false,
    better: "lower",
    headline: true,
    words: {
      en: {
        name: "Excluded",
        definition: "Share of people without cover for any reason but their own choice. It is the sum of the eight causes.",
        formula: "uncovered person-years for any cause but declined / persons",
      },
    },
    source,
    example: { totals: [0, 50, 70, 0, 10, 40, 100, 5, 1000], value: 0.275 },
  },
  {
    id: "uninsured.declined",
    scope: "world",
    totals: ["cause_declined", "persons"],
    measure: ratio,
    breakdown: true,
    horizon: "ratio_of_sums",
    why: "no_persons",
    unit: "share",
    extensive: false,
    proportion: false,
    better: null,
    headline: true,
    words: {
      en: {
        name: "Chose not to join",
        definition: "Share of people who could pay, were offered cover and stayed out. They are not counted as excluded.",
        formula: "uncovered person-years whose first obstacle is the own choice / persons",
      },
    },
    source,
    example: { totals: [125, 1000], value: 0.125 },
  },
];
