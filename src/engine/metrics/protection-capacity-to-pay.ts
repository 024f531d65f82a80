import { ratio } from "./measures.ts";
import type { Metric } from "./metric.ts";

/** Health payments against what is left after basic needs: the measure of the WHO Regional Office for Europe, with a stylised amount of needs. */
export const metrics: readonly Metric[] = [
  {
    id: "protection.ctp_over_40",
    scope: "world",
    totals: ["ctp_over_40", "persons"],
    measure: ratio,
    breakdown: true,
    horizon: "ratio_of_sums",
    why: "no_basic_needs",
    unit: "share",
    extensive: false,
    proportion: false,
    better: "lower",
    headline: false,
    words: {
      en: {
        name: "Over 40 % of capacity to pay",
        definition:
          "Share of people in households with positive out-of-pocket payments above 40 % of income less basic needs (any payment where basic needs take all). Stylised: one amount of needs per person (economy.basic_needs), and income stands for consumption.",
        formula: "persons in households with o > 0 and o > 0.4 x (income - basic needs x equivalent persons) / persons, o = out-of-pocket payments",
      },
    },
    source: "S. Thomson, J. Cylus and T. Evetovits (2019), Can people afford to pay for health care?, WHO Regional Office for Europe (from memory)",
    example: { totals: [70, 1000], value: 0.07 },
  },
];
