import { ratio } from "./measures.ts";
import type { Metric } from "./metric.ts";

/** People in households whose out-of-pocket payments exceed 10, 25 or 40 % of income (strictly): the indicator used from 2017 to 2024. */
const overShare = (percent: 10 | 25 | 40, threshold: string): Metric => ({
  id: `protection.oop_over_${percent}`,
  scope: "world",
  totals: [`oop_over_${percent}`, "persons"],
  measure: ratio,
  breakdown: true,
  horizon: "ratio_of_sums",
  why: "no_persons",
  unit: "share",
  extensive: false,
  proportion: false,
  better: "lower",
  headline: percent === 10,
  words: {
    en: {
      name: `Health costs over ${percent} % of income`,
      definition: `Share of people in households that pay more than ${percent} % of their income out of pocket. Income stands for consumption; contributions are not counted; who skips care pays nothing and looks protected.`,
      formula: `persons in households with out-of-pocket > ${threshold} x income / persons`,
    },
  },
  source: "United Nations, metadata of SDG indicator 3.8.2 (large household expenditure on health, thresholds 10 and 25 % in use from 2017 to 2024)",
  example: { totals: [80, 1000], value: 0.08 },
});

export const metrics: readonly Metric[] = [overShare(10, "0.10"), overShare(25, "0.25"), overShare(40, "0.40")];
