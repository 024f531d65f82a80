import { differenceOfRatios } from "./measures.ts";
import type { Metric } from "./metric.ts";

/**
 * Reclassification risk: what falling ill does to the cover one has. A person has fallen ill who has a condition this year that they
 * had not last year, or left the first of `health.states`. The others tell what would have happened anyway: general price rises, ageing, arrears, a scheme that closes.
 */
const same = {
  scope: "world",
  breakdown: true,
  horizon: "ratio_of_sums",
  why: "nobody_fell_ill",
  unit: "index",
  extensive: false,
  proportion: false,
  better: "lower",
  headline: false,
  source:
    "idea: B. Handel, I. Hendel and M. Whinston (2015), Equilibria in Health Exchanges, Econometrica 83; definition of this project (docs/model.md, metrics)",
} as const;

/** Growth of the first pair over growth of the second, less 1; undefined where either has nothing to grow from or to. */
function relativeGrowth(totals: Float64Array): number {
  const [before, now, othersBefore, othersNow] = [totals[0]!, totals[1]!, totals[2]!, totals[3]!];
  return before > 0 && othersBefore > 0 && othersNow > 0 ? now / before / (othersNow / othersBefore) - 1 : NaN;
}

export const metrics: readonly Metric[] = [
  {
    ...same,
    id: "reclassification.premium_change",
    totals: ["ill_price_before", "ill_price_now", "well_price_before", "well_price_now"],
    measure: relativeGrowth,
    words: {
      en: {
        name: "Premium change of who falls ill",
        definition:
          "Members of both years: this year's contributions over last year's of those who fell ill in between, relative to the same of those who did not. 0.5 means a rise of 50 % beyond what everybody pays more; 0 where falling ill changes no price. Contributions from any payer; who lost cover is in lost_cover.",
        formula: "(sum now / sum before, fell ill) / (sum now / sum before, the others) - 1",
      },
    },
    example: { totals: [100, 150, 1000, 1200], value: 0.25 },
  },
  {
    ...same,
    id: "reclassification.lost_cover",
    range: [-1, 1],
    totals: ["ill_lost", "ill_covered", "well_lost", "well_covered"],
    measure: differenceOfRatios,
    words: {
      en: {
        name: "Cover lost by falling ill",
        definition:
          "Of the people covered when last year ended who fell ill, the share not covered for a single moment of this year because they are refused, cannot afford it, would not pay it, or the scheme left; less the same share of those who did not fall ill. Arrears do not count.",
        formula: "lost / covered before, fell ill - lost / covered before, the others",
      },
    },
    example: { totals: [30, 80, 20, 160], value: 0.25 },
  },
];
