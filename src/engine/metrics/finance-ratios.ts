import { ratio } from "./measures.ts";
import type { Metric } from "./metric.ts";

/**
 * Where each unit paid in goes. `loss_ratio` is the trade's measure: benefits incurred, paid or not. `return_to_members`
 * counts only benefits that reach members. The two are equal unless a scheme fails and leaves benefits unpaid; then the
 * loss ratio would flatter it. Neither is net of anything: the denominator is all that was paid in, by anyone.
 */
const shared = { scope: "scheme", horizon: "ratio_of_sums", why: "no_contributions", unit: "ratio", extensive: false, proportion: false } as const;
const source =
  "Wipf and Garand (2010), Performance Indicators for Microinsurance, 2nd edition, ADA and Microinsurance Network: incurred claims ratio, incurred expense ratio";

export const metrics: readonly Metric[] = [
  {
    id: "finance.loss_ratio",
    ...shared,
    totals: ["benefits", "contributions"],
    measure: ratio,
    breakdown: true,
    better: null,
    headline: false,
    words: {
      en: {
        name: "Loss ratio",
        definition: "Benefits incurred, paid or not, per unit of contribution from any payer. Above 1 the scheme pays out more than it takes in.",
        formula: "benefits incurred / contributions",
      },
    },
    source,
    example: { totals: [875, 1000], value: 0.875 },
  },
  {
    id: "finance.return_to_members",
    ...shared,
    totals: ["benefits", "benefits_unpaid", "contributions"],
    measure: (totals) => (totals[2]! === 0 ? NaN : (totals[0]! - totals[1]!) / totals[2]!),
    breakdown: false,
    better: "higher",
    headline: true,
    words: {
      en: {
        name: "Paid in that comes back as care",
        definition: "Benefits that reach members per unit of contribution from any payer. Equal to the loss ratio unless a failed scheme left benefits unpaid.",
        formula: "(benefits incurred - benefits never paid) / contributions",
      },
    },
    source,
    example: { totals: [875, 125, 1000], value: 0.75 },
  },
  {
    id: "finance.expense_ratio",
    ...shared,
    totals: ["administration", "contributions"],
    measure: ratio,
    breakdown: false,
    better: "lower",
    headline: false,
    words: {
      en: {
        name: "Expense ratio",
        definition: "Administration and acquisition costs per unit of contribution from any payer.",
        formula: "administration / contributions",
      },
    },
    source,
    example: { totals: [125, 1000], value: 0.125 },
  },
];
