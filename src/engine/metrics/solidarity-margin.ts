import type { Metric } from "./metric.ts";

/**
 * Where the margin goes. The surplus to expect stays in the reserve of a mutual, whose members own it, and belongs to the owners of
 * an insurer: one account, two names. What there was in fact, luck and interest included, is `finance.profit`.
 */
const shared = {
  scope: "scheme",
  breakdown: false,
  horizon: "ratio_of_sums",
  why: "no_members",
  unit: "currency per person",
  extensive: false,
  proportion: false,
  better: null,
  headline: false,
} as const;
const source = "definition of this project (docs/model.md, who pays for whom)";

export const metrics: readonly Metric[] = [
  {
    id: "solidarity.margin_administration",
    ...shared,
    totals: ["administration", "members"],
    measure: ([administration, members]) => (members === 0 ? NaN : -administration! / members!),
    words: {
      en: {
        name: "Margin: administration",
        definition: "Part of the margin that pays administration and acquisition, as a negative amount per member.",
        formula: "-administration / members",
      },
    },
    source,
    example: { totals: [700, 100], value: -7 },
  },
  {
    id: "solidarity.margin_surplus",
    ...shared,
    totals: ["contributions", "expected_benefits", "administration", "members"],
    measure: ([contributions, expected, administration, members]) => (members === 0 ? NaN : -(contributions! - expected! - administration!) / members!),
    words: {
      en: {
        name: "Margin: surplus to expect",
        definition:
          "Part of the margin that is meant to be left: for the reserve of a mutual, for the owners of an insurer. Negative = is kept back from members.",
        formula: "-(contributions - expected benefits - administration) / members",
      },
    },
    source,
    example: { totals: [10000, 8800, 700, 100], value: -5 },
  },
];
