import { ratio } from "./measures.ts";
import type { Metric } from "./metric.ts";

/** Who paid the contribution of a member; the four add to `finance.contributions` per member. */
const shared = {
  scope: "scheme",
  breakdown: false,
  horizon: "ratio_of_sums",
  why: "no_members",
  unit: "currency per person",
  extensive: false,
  proportion: false,
  better: null,
  // what a member pays is the first thing a member asks
  headline: true,
} as const;
const source = "definition of this project (docs/model.md, who pays for whom)";

export const metrics: readonly Metric[] = [
  {
    id: "solidarity.paid_by_members",
    ...shared,
    totals: ["contributions_member", "members"],
    measure: ratio,
    words: { en: { name: "Contribution: paid by members", definition: "What members pay themselves, per member.", formula: "paid by members / members" } },
    source,
    example: { totals: [6000, 100], value: 60 },
  },
  {
    id: "solidarity.paid_by_employers",
    ...shared,
    totals: ["contributions_employer", "members"],
    measure: ratio,
    words: {
      en: { name: "Contribution: paid by employers", definition: "What employers pay for members, per member.", formula: "paid by employers / members" },
    },
    source,
    example: { totals: [2500, 100], value: 25 },
  },
  {
    id: "solidarity.paid_by_state",
    ...shared,
    totals: ["contributions_state", "members"],
    measure: ratio,
    words: {
      en: { name: "Contribution: paid by the State", definition: "Contribution subsidies of the State, per member.", formula: "paid by the State / members" },
    },
    source,
    example: { totals: [1000, 100], value: 10 },
  },
  {
    id: "solidarity.paid_by_donors",
    ...shared,
    totals: ["contributions_subsidy", "contributions_state", "members"],
    measure: ([subsidies, state, members]) => (members === 0 ? NaN : (subsidies! - state!) / members!),
    words: {
      en: {
        name: "Contribution: paid by donors",
        definition: "Contribution subsidies that the State does not pay, per member.",
        formula: "(subsidies - paid by the State) / members",
      },
    },
    source,
    example: { totals: [1500, 1000, 100], value: 5 },
  },
];
