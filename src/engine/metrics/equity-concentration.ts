import type { Metric } from "./metric.ts";

/**
 * Is cover concentrated among the rich (above 0) or the poor (below 0)? Cover is yes or no, so that the plain concentration
 * index C depends on the mean; two corrections are given and the plain C is never printed alone.
 */
const shared = {
  scope: "world",
  totals: ["coverage_concentration", "coverage_mean"],
  breakdown: false,
  horizon: "last",
  unit: "index",
  range: [-1, 1],
  extensive: false,
  proportion: false,
  better: null,
  headline: false,
} as const;

/** E = 4 mu C for a variable between 0 and 1. Where nobody is covered C is undefined and E, a difference, is 0. */
const erreygers = (totals: Float64Array): number => (totals[1]! === 0 ? 0 : 4 * totals[1]! * totals[0]!);
/** W = C / (1 - mu); undefined where nobody or everybody is covered. */
const wagstaff = (totals: Float64Array): number => (totals[1]! <= 0 || totals[1]! >= 1 ? NaN : totals[0]! / (1 - totals[1]!));

export const metrics: readonly Metric[] = [
  {
    id: "equity.concentration_coverage_erreygers",
    ...shared,
    measure: erreygers,
    why: "no_persons",
    words: {
      en: {
        name: "Cover by income (Erreygers)",
        definition:
          "Concentration of cover over people ranked by income, corrected for a yes-or-no variable: 0 is equal, above 0 favours the rich, below 0 the poor, between -1 and 1.",
        formula: "E = 4 mu C, mu = share covered",
      },
    },
    source: "Erreygers (2009), Correcting the concentration index, Journal of Health Economics 28(2), 504-515",
    example: { totals: [0.25, 0.5], value: 0.5 },
  },
  {
    id: "equity.concentration_coverage_wagstaff",
    ...shared,
    measure: wagstaff,
    why: "all_or_none_covered",
    words: {
      en: {
        name: "Cover by income (Wagstaff)",
        definition:
          "Concentration of cover over people ranked by income, relative to its largest possible value given how many are covered; undefined where nobody or everybody is.",
        formula: "W = C / (1 - mu), mu = share covered",
      },
    },
    source: "Wagstaff (2005), The bounds of the concentration index when the variable of interest is binary, Health Economics 14(4), 429-432",
    example: { totals: [0.25, 0.5], value: 0.5 },
  },
];
