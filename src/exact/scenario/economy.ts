import { exp } from "../../engine/maths/exp.ts";
import { normalSurvival } from "../../engine/maths/normal.ts";
import type { IndexName, Scenario, YearlyRate } from "../../engine/model/scenario.ts";

/** Mean and second moment of the product of `years` independent factors 1 + rate, rates normal and truncated above -1. */
export function indexMoments(rate: YearlyRate, years: number): { readonly mean: number; readonly second: number } {
  const { mean: m, sd } = rate;
  let mean = 1 + m;
  let second = mean * mean;
  if (sd > 0) {
    // inverse Mills ratio at the cut
    const cut = (-1 - m) / sd;
    const mills = (0.3989422804014327 * exp(-0.5 * cut * cut)) / normalSurvival(cut);
    mean = 1 + m + sd * mills;
    second = mean * mean + sd * sd * (1 + cut * mills - mills * mills);
  }
  const product = { mean: 1, second: 1 };
  for (let year = 0; year < years; year++) {
    product.mean *= mean;
    product.second *= second;
  }
  return product;
}

/** Whether amounts that follow this index never move. */
export function stands(scenario: Scenario, index: IndexName): boolean {
  const { economy } = scenario;
  switch (index) {
    case "none":
      return true;
    case "prices":
      return isZero(economy.inflation);
    case "wages":
      return isZero(economy.wageGrowth);
    case "medical":
      return isZero(economy.medicalInflation);
  }
}

export function isZero({ mean, sd }: YearlyRate): boolean {
  return mean === 0 && sd === 0;
}
