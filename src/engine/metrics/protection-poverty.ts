import { ratio, sumOverLast } from "./measures.ts";
import type { Metric } from "./metric.ts";

/**
 * Poverty before and after out-of-pocket payments (gross and net headcount and gap). Nobody is lifted by a payment: the poor after are
 * the poor before and the impoverished.
 */
const source =
  "O. O'Donnell, E. van Doorslaer, A. Wagstaff and M. Lindelow (2008), Analyzing Health Equity Using Household Survey Data, World Bank, ch. 19 (from memory)";
const same = {
  breakdown: true,
  horizon: "ratio_of_sums",
  why: "no_poverty_line",
  extensive: false,
  proportion: false,
  better: "lower",
  headline: false,
  source,
} as const;

export const metrics: readonly Metric[] = [
  {
    ...same,
    id: "protection.poor_before",
    scope: "population",
    totals: ["poor", "persons"],
    measure: ratio,
    unit: "share",
    better: null,
    words: {
      en: {
        name: "Poor before health costs",
        definition:
          "Share of people in households whose income is below the poverty line (for one person, times the persons of the equivalence scale). The same in all worlds; income stands for consumption.",
        formula: "persons in households with income < line x equivalent persons / persons",
      },
    },
    example: { totals: [320, 1000], value: 0.32 },
  },
  {
    ...same,
    id: "protection.poor_after",
    scope: "world",
    totals: ["poor", "impoverished", "persons"],
    measure: sumOverLast,
    unit: "share",
    words: {
      en: {
        name: "Poor after health costs",
        definition: "Share of people in households whose income less out-of-pocket payments is below the poverty line. Contributions are not subtracted.",
        formula: "persons in households with income - out-of-pocket < line x equivalent persons / persons",
      },
    },
    example: { totals: [320, 55, 1000], value: 0.375 },
  },
  {
    ...same,
    id: "protection.impoverished",
    scope: "world",
    totals: ["impoverished", "persons"],
    measure: ratio,
    unit: "share",
    words: {
      en: {
        name: "Made poor by health costs",
        definition: "Share of people in households that are not poor before out-of-pocket payments and are after them. It is poor_after less poor_before.",
        formula: "persons in households with income >= line x equivalent persons > income - out-of-pocket / persons",
      },
    },
    example: { totals: [55, 1000], value: 0.055 },
  },
  {
    ...same,
    id: "protection.poverty_gap_before",
    scope: "population",
    totals: ["poverty_gap_before", "persons"],
    measure: ratio,
    unit: "index",
    better: null,
    words: {
      en: {
        name: "Poverty gap before health costs",
        definition: "Average over all people of what their household lacks to the poverty line, as a share of the line; 0 for those at or above it.",
        formula: "mean of max(line - income, 0) / line, per household and counted in persons",
      },
    },
    example: { totals: [90, 1000], value: 0.09 },
  },
  {
    ...same,
    id: "protection.poverty_gap",
    scope: "world",
    totals: ["poverty_gap_before", "poverty_gap_added", "persons"],
    measure: sumOverLast,
    unit: "index",
    words: {
      en: {
        name: "Poverty gap after health costs",
        definition:
          "Average over all people of what their household lacks to the poverty line after out-of-pocket payments, as a share of the line. It exceeds 1 for who pays more than the income; counted up to 1024 times the line.",
        formula: "mean of max(line - (income - out-of-pocket), 0) / line, per household and counted in persons",
      },
    },
    example: { totals: [90, 35, 1000], value: 0.125 },
  },
];
