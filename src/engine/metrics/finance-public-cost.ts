import { sum } from "./measures.ts";
import type { Metric } from "./metric.ts";

/** What the State pays into one scheme: with public floors the parts of all schemes are `state.total`. */
export const metrics: readonly Metric[] = [
  {
    id: "finance.public_cost",
    scope: "scheme",
    totals: ["contributions_state", "contributions_public_employer"],
    measure: sum,
    breakdown: false,
    horizon: "sum",
    why: "no_members",
    unit: "currency",
    extensive: true,
    proportion: false,
    better: null,
    headline: false,
    words: {
      en: {
        name: "State money for the scheme",
        definition: "Contributions that the State pays for members: subsidies, and the share of employers that are public (contribution.employer).",
        formula: "subsidies paid by the State + shares of public employers",
      },
    },
    source: "definition of this project (docs/model.md, who pays the State's part)",
    example: { totals: [400000, 150000], value: 550000 },
  },
];
