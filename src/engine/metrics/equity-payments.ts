import { total } from "./measures.ts";
import type { Metric } from "./metric.ts";

/** Who pays and who needs, ranked by income: plain concentration indexes of amounts, between -1 and 1. */
const shared = {
  measure: total,
  breakdown: false,
  horizon: "last",
  unit: "index",
  range: [-1, 1],
  extensive: false,
  proportion: false,
  better: null,
  headline: false,
} as const;
const source =
  "Wagstaff, Paci and van Doorslaer (1991), On the measurement of inequalities in health, Social Science and Medicine 33(5); O'Donnell and others (2008), chapter 8";

export const metrics: readonly Metric[] = [
  {
    id: "equity.concentration_payment",
    scope: "world",
    ...shared,
    totals: ["payment_concentration"],
    why: "nothing_paid",
    words: {
      en: {
        name: "Payments by income",
        definition:
          "Concentration of contributions and out-of-pocket payments over everybody, ranked by income: above 0 the rich pay more in money. Less the Gini of income it says whether they pay more of their income.",
        formula: "C = 2 cov(contribution + out-of-pocket, rank) / mean, mid-ranks",
      },
    },
    source,
    example: { totals: [0.3], value: 0.3 },
  },
  {
    id: "equity.concentration_cost",
    scope: "population",
    ...shared,
    totals: ["need_concentration"],
    why: "no_need",
    words: {
      en: {
        name: "Need by income",
        definition: "Concentration of the cost of potential need over everybody, ranked by income: below 0 the poor need more. The same in all worlds.",
        formula: "C = 2 cov(cost of need, rank) / mean, mid-ranks",
      },
    },
    source,
    example: { totals: [-0.15], value: -0.15 },
  },
];
