import { ratio } from "./measures.ts";
import type { Metric } from "./metric.ts";

/** What people pay at the point of use, net of reimbursement and without contributions. */
const source = "World Health Organization, Global Health Expenditure Database: out-of-pocket expenditure";

export const metrics: readonly Metric[] = [
  {
    id: "protection.oop_share",
    scope: "world",
    totals: ["out_of_pocket", "use_cost"],
    measure: ratio,
    breakdown: true,
    horizon: "ratio_of_sums",
    why: "no_use",
    unit: "share",
    extensive: false,
    proportion: false,
    better: "lower",
    headline: false,
    words: {
      en: {
        name: "Cost of care paid out of pocket",
        definition: "Share of the cost of care used that people paid themselves, net of reimbursement.",
        formula: "out-of-pocket payments / cost of care used",
      },
    },
    source,
    example: { totals: [100, 400], value: 0.25 },
  },
  {
    id: "protection.oop_per_head",
    scope: "world",
    totals: ["out_of_pocket", "persons"],
    measure: ratio,
    breakdown: true,
    horizon: "ratio_of_sums",
    why: "no_persons",
    unit: "currency per person",
    extensive: false,
    proportion: false,
    better: "lower",
    headline: false,
    words: {
      en: {
        name: "Out-of-pocket per person and year",
        definition: "Average yearly payment for care at the point of use, net of reimbursement, over all people.",
        formula: "out-of-pocket payments / persons",
      },
    },
    source,
    example: { totals: [52000, 8], value: 6500 },
  },
];
