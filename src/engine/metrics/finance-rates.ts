import { ratio } from "./measures.ts";
import type { Metric } from "./metric.ts";

/**
 * At which contribution rate would the money have met what was spent? In the units of `governance.contribution_rate`: the rate of an
 * income contribution, the amount or the level of another. As if contributions moved in proportion to it and nobody reacted.
 */
const shared = {
  scope: "scheme",
  breakdown: false,
  why: "no_contributions",
  unit: "rate",
  extensive: false,
  proportion: false,
  better: "lower",
  headline: false,
} as const;
const source = "Cichon and others, Modelling in Health Care Finance, ILO and ISSA: pay-as-you-go cost rate and general average premium (from memory)";

export const metrics: readonly Metric[] = [
  {
    id: "finance.balanced_rate",
    ...shared,
    totals: ["outgo", "rate_base"],
    measure: ratio,
    horizon: "ratio_of_sums",
    words: {
      en: {
        name: "Rate that meets the year's outgo",
        definition:
          "Contribution rate at which the contributions collected would have met the benefits incurred, the administration and the net cost of other arrangements of the year; what is done about a deficit, paid to owners, given back of last year or taken over is no such cost.",
        formula: "(benefits + administration apart from shares of contributions + net cost of levers) / (contributions less such shares, per unit of the rate)",
      },
    },
    source,
    example: { totals: [216000, 4800000], value: 0.045 },
  },
  {
    id: "finance.level_rate",
    ...shared,
    totals: ["level_outgo", "level_base"],
    measure: ratio,
    horizon: "last",
    words: {
      en: {
        name: "Level rate since the start",
        definition:
          "The one contribution rate that, kept from the first year to this one, would have met all outgo with the initial reserve used up, both discounted (economy.discount_rate).",
        formula: "(present value of outgo - initial reserve) / present value of the base of the rate",
      },
    },
    source,
    example: { totals: [900000, 20000000], value: 0.045 },
  },
];
