import { ratio, total } from "./measures.ts";
import type { Metric } from "./metric.ts";

/** Equivalised market income of persons, before contributions, benefits and losses: the same in all worlds. */
export const metrics: readonly Metric[] = [
  {
    id: "equity.income_mean",
    scope: "population",
    totals: ["income", "persons"],
    measure: ratio,
    breakdown: true,
    horizon: "ratio_of_sums",
    why: "no_persons",
    unit: "currency per person",
    extensive: false,
    proportion: false,
    better: null,
    headline: false,
    words: {
      en: {
        name: "Mean income per person",
        definition: "Average yearly equivalised market income, before contributions, benefits and losses.",
        formula: "sum of equivalised incomes / persons",
      },
    },
    source: "definition of this project (docs/model.md, population)",
    example: { totals: [5000, 8], value: 625 },
  },
  {
    id: "equity.income_median",
    scope: "population",
    totals: ["income_median"],
    measure: total,
    breakdown: false,
    horizon: "last",
    why: "no_persons",
    unit: "currency per person",
    extensive: false,
    proportion: false,
    better: null,
    headline: false,
    words: {
      en: {
        name: "Median income per person",
        definition: "Equivalised yearly market income that half of the people do not exceed.",
        formula: "middle income by person; half way between the two middle ones where their number is even",
      },
    },
    source: "definition of this project (docs/model.md, population)",
    example: { totals: [480], value: 480 },
  },
  {
    id: "equity.gini",
    scope: "population",
    totals: ["income_gini"],
    measure: total,
    breakdown: false,
    horizon: "last",
    why: "no_income",
    unit: "index",
    range: [0, 1],
    extensive: false,
    proportion: false,
    better: null,
    headline: false,
    words: {
      en: {
        name: "Inequality of income (Gini)",
        definition:
          "0: everybody has the same equivalised income; towards 1: one person has all. Counted with 1/n, so that doubling every person changes nothing.",
        formula: "sum over i, j of |y_i - y_j| / (2 n^2 mean y)",
      },
    },
    source: "Cowell (2011), Measuring Inequality, 3rd edition, Oxford University Press, Gini coefficient",
    example: { totals: [0.41], value: 0.41 },
  },
];
