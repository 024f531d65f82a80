import { ratio } from "./measures.ts";
import type { Metric } from "./metric.ts";

/** Revised SDG indicator 3.8.2 (adopted March 2025): health payments against what is left above the societal poverty line. */
const source =
  "United Nations, SDG indicator 3.8.2 as revised by the 2025 Comprehensive Review; World Health Organization, indicator metadata registry, entry 376";

const shared = {
  scope: "world",
  measure: ratio,
  breakdown: true,
  horizon: "ratio_of_sums",
  why: "no_poverty_line",
  unit: "share",
  extensive: false,
  proportion: false,
  better: "lower",
  source,
} as const;

export const metrics: readonly Metric[] = [
  {
    ...shared,
    id: "protection.sdg382",
    totals: ["sdg382", "persons"],
    headline: true,
    words: {
      en: {
        name: "People in financial hardship",
        definition:
          "Share of people in households with positive out-of-pocket payments above 40 % of the income left over the poverty line (those below the line with any payment included). Income stands for consumption.",
        formula: "persons in households with o > 0 and o > 0.4 x (income - line) / persons, o = out-of-pocket payments",
      },
    },
    example: { totals: [96, 120], value: 0.8 },
  },
  {
    ...shared,
    id: "protection.sdg382_impoverishing",
    totals: ["sdg382_impoverishing", "persons"],
    headline: false,
    words: {
      en: {
        name: "Pushed into or deeper into poverty",
        definition:
          "Part of protection.sdg382: positive out-of-pocket payments above all of the income left over the poverty line, or any payment by a household already below it.",
        formula: "persons in households with o > 0 and o > income - line / persons, o = out-of-pocket payments",
      },
    },
    example: { totals: [16, 25], value: 0.64 },
  },
  {
    ...shared,
    id: "protection.sdg382_poor_before",
    totals: ["sdg382_poor_before", "persons"],
    headline: true,
    words: {
      en: {
        name: "In hardship, and poor before",
        definition:
          "Part of protection.sdg382: people in households below the poverty line before any payment, for whom every payment is hardship. The rest were not poor, and pay more than 40 % of what they have above the line.",
        formula: "persons in households with o > 0 and income < line / persons, o = out-of-pocket payments",
      },
    },
    example: { totals: [45, 120], value: 0.375 },
  },
];
