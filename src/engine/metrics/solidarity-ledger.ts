import { ratio } from "./measures.ts";
import type { Metric } from "./metric.ts";

/**
 * The solidarity ledger: per member and year, positive = receives. The five terms add to `net_transfer`, whatever group they are
 * summed over; over all members income, risk and other are 0 by construction. docs/model.md, "Who pays for whom", has the formulas.
 */
const shared = {
  scope: "scheme",
  measure: ratio,
  breakdown: true,
  horizon: "ratio_of_sums",
  why: "no_members",
  unit: "currency per person",
  extensive: false,
  proportion: false,
  better: null,
  headline: false,
} as const;
const source = "definition of this project (docs/model.md, who pays for whom); shares of a rule that is not additive: L. Shapley (1953)";

export const metrics: readonly Metric[] = [
  {
    id: "solidarity.income",
    ...shared,
    totals: ["solidarity_income", "members"],
    words: {
      en: {
        name: "Received through incomes",
        definition: "What a member pays less than the average member because of a lower income; negative for those who pay more. 0 over all members.",
        formula: "-(c_income - mean c_income), c_income = what income decides of the contribution",
      },
    },
    source,
    example: { totals: [1500, 100], value: 15 },
  },
  {
    id: "solidarity.risk",
    ...shared,
    totals: ["solidarity_risk", "members"],
    words: {
      en: {
        name: "Received through risks, net",
        definition:
          "Benefits to expect above the average member's, less what is paid above the average because of risk (rating class, surcharge). 0 over all members, and for everybody where each pays the own risk.",
        formula: "(e - mean e) - (c_risk - mean c_risk), e = benefits to expect, c_risk = what risk decides of the contribution",
      },
    },
    source,
    example: { totals: [-800, 100], value: -8 },
  },
  {
    id: "solidarity.other",
    ...shared,
    totals: ["solidarity_other", "members"],
    words: {
      en: {
        name: "Received through family and group",
        definition: "What a member pays less than the average member because of the household's size, the group or an amount written down. 0 over all members.",
        formula: "-(c_other - mean c_other), c_other = what household, group or a given amount decides of the contribution",
      },
    },
    source,
    example: { totals: [300, 100], value: 3 },
  },
  {
    id: "solidarity.margin",
    ...shared,
    totals: ["solidarity_margin", "members"],
    words: {
      en: {
        name: "Expected margin",
        definition:
          "Average contribution above average expected benefits, as a negative amount: administration and what is meant to be left. The same for every member.",
        formula: "-(mean c - mean e), c = contribution from any payer, e = benefits to expect",
      },
    },
    source,
    example: { totals: [-1200, 100], value: -12 },
  },
  {
    id: "solidarity.chance",
    ...shared,
    totals: ["solidarity_chance", "members"],
    words: {
      en: {
        name: "Received through luck",
        definition:
          "Benefits received above those to be expected: luck, the part that any insurance gives. Yearly limits and care not sought for want of cash are expected as averages of a rating class, so that what they do to the ill and to the poor counts here too; so does what a failed scheme leaves unpaid.",
        formula: "b - e, b = benefits received, e = benefits to expect",
      },
    },
    source,
    example: { totals: [250, 100], value: 2.5 },
  },
  {
    id: "solidarity.net_transfer",
    ...shared,
    totals: ["benefits_received", "contributions", "members"],
    measure: (totals) => (totals[2]! === 0 ? NaN : (totals[0]! - totals[1]!) / totals[2]!),
    words: {
      en: {
        name: "Received less paid in",
        definition: "Benefits received less contributions from any payer, per member: the sum of the five terms income, risk, other, margin and chance.",
        formula: "b - c, b = benefits received, c = contribution from any payer",
      },
    },
    source,
    example: { totals: [8800, 10000, 100], value: -12 },
  },
];
