import { ratio } from "./measures.ts";
import type { Metric } from "./metric.ts";

/** Average price of membership, whoever pays it. */
export const metrics: readonly Metric[] = [
  {
    id: "finance.premium",
    scope: "scheme",
    totals: ["contributions", "members"],
    measure: ratio,
    breakdown: true,
    horizon: "ratio_of_sums",
    why: "no_members",
    unit: "currency per person",
    extensive: false,
    proportion: false,
    better: "lower",
    headline: true,
    words: {
      en: {
        name: "Contribution per member and year",
        definition: "Average yearly contribution per member, from any payer (member, employer, State, donor).",
        formula: "contributions / members",
      },
    },
    source: "definition of this project (docs/model.md, money in)",
    example: { totals: [51000, 3], value: 17000 },
  },
];
