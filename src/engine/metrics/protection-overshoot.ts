import { ratio } from "./measures.ts";
import type { Metric } from "./metric.ts";

/** How far beyond the threshold, beside how many are (`protection.oop_over_*`): divided by it, the average excess of those hit. */
const overshoot = (percent: 10 | 25 | 40, threshold: string): Metric => ({
  id: `protection.overshoot_${percent}`,
  scope: "world",
  totals: [`overshoot_${percent}`, "persons_with_income"],
  measure: ratio,
  breakdown: true,
  horizon: "ratio_of_sums",
  why: "no_income",
  unit: "index",
  extensive: false,
  proportion: false,
  better: "lower",
  headline: false,
  words: {
    en: {
      name: `Overshoot of ${percent} % of income`,
      definition: `Average over people of the part of household income that goes to out-of-pocket payments beyond ${percent} % of it. Households without income have no such part and are left out, above and below the bar; payments count up to 1024 times the income.`,
      formula: `mean of max(out-of-pocket / income - ${threshold}, 0), per household and counted in persons with income`,
    },
  },
  source: "A. Wagstaff and E. van Doorslaer (2003), Catastrophe and impoverishment in paying for health care, Health Economics 12 (from memory)",
  example: { totals: [40, 1000], value: 0.04 },
});

export const metrics: readonly Metric[] = [overshoot(10, "0.10"), overshoot(25, "0.25"), overshoot(40, "0.40")];
