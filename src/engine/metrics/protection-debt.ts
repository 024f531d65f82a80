import { ratio } from "./measures.ts";
import type { Metric } from "./metric.ts";

/** Nobody pays twelve years' income for a stay in hospital: what exceeds what a household can find at once is owed. Part of out-of-pocket payments. */
const source =
  "definition of this project (docs/model.md, section 9): out-of-pocket payments of a year above behaviour.forgone_care.liquidity months of household income; hardship financing in household surveys is borrowing and selling of assets";

const figure = (one: Pick<Metric, "id" | "totals" | "unit" | "words" | "example">): Metric => ({
  ...one,
  scope: "world",
  measure: ratio,
  breakdown: true,
  horizon: "ratio_of_sums",
  why: "no_persons",
  extensive: false,
  proportion: false,
  better: "lower",
  headline: false,
  source,
});

export const metrics: readonly Metric[] = [
  figure({
    id: "protection.owed",
    totals: ["owed", "persons"],
    unit: "currency per person",
    words: {
      en: {
        name: "Owed for care, a person and year",
        definition:
          "Average part of a year's out-of-pocket payments that the household cannot find at once, because they exceed so many months of its income (behaviour.forgone_care.liquidity): it is borrowed. Beside hardship, which counts all payments, and care not sought.",
        formula: "sum over households of max(0, out-of-pocket - liquidity x monthly income) / persons",
      },
    },
    example: { totals: [52000, 8], value: 6500 },
  }),
  figure({
    id: "protection.in_debt",
    totals: ["indebted", "persons"],
    unit: "share",
    words: {
      en: {
        name: "In debt for care",
        definition: "Share of people in households whose out-of-pocket payments of the year exceed what they can find at once.",
        formula: "persons in households with out-of-pocket > liquidity x monthly income / persons",
      },
    },
    example: { totals: [30, 1000], value: 0.03 },
  }),
];
