import { ratio } from "./measures.ts";
import type { Metric } from "./metric.ts";

/**
 * How many people have cover, in person-years: half a year in force counts as one half.
 * `breadth` counts schemes that count as cover, `any` also public floors that do not.
 */
const source = "World Health Organization, World Health Report 2010, three dimensions of coverage: who is covered";

export const metrics: readonly Metric[] = [
  {
    id: "coverage.breadth",
    scope: "world",
    totals: ["covered", "persons"],
    measure: ratio,
    breakdown: true,
    horizon: "ratio_of_sums",
    why: "no_persons",
    unit: "share",
    extensive: false,
    proportion: false,
    better: "higher",
    headline: true,
    words: {
      en: {
        name: "People covered",
        definition: "Share of people in force under a scheme that counts as cover. With the excluded and those who chose not to join it makes 1.",
        formula: "person-years in force / persons",
      },
    },
    source,
    example: { totals: [620, 1000], value: 0.62 },
  },
  {
    id: "coverage.any",
    scope: "world",
    totals: ["covered_any", "persons"],
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
        name: "People covered, floors included",
        definition: "Share of people in force under any scheme, public floors that do not count as cover included.",
        formula: "person-years in force under any scheme / persons",
      },
    },
    source,
    example: { totals: [750, 1000], value: 0.75 },
  },
];
