import { ratio } from "../../metrics/measures.ts";
import type { Metric } from "../../metrics/metric.ts";

/** What all levers of a scheme together took of what was paid in; printed where one of them moves money. */
export const leverShare: Metric = {
  id: "finance.lever_share",
  scope: "scheme",
  totals: ["lever_outgo", "contributions"],
  measure: ratio,
  breakdown: false,
  horizon: "ratio_of_sums",
  why: "no_contributions",
  unit: "share",
  range: null,
  extensive: false,
  proportion: false,
  better: null,
  headline: false,
  words: {
    en: {
      name: "Net cost of other arrangements",
      definition:
        "Part of the contributions that went to others than members and administration: reinsurance premiums less what reinsurance paid, and other levers. Negative where they brought more than they took.",
      formula: "(paid to others - received from them) / contributions",
    },
  },
  source: "identity of the account (docs/model.md, Money)",
  example: { totals: [30, 1200], value: 0.025 },
};
