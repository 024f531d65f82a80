import { total } from "./measures.ts";
import type { Metric } from "./metric.ts";

/**
 * What paying for care does to the inequality of incomes. Payments are contributions and out-of-pocket of everybody, members or
 * not; taxes are not among them. The effect has two terms: what payments would do to people kept in their order (vertical,
 * Reynolds-Smolensky), less what they do by changing the order (reranking).
 */
const shared = {
  scope: "world",
  breakdown: false,
  horizon: "last",
  why: "no_income",
  unit: "index",
  extensive: false,
  proportion: false,
  headline: false,
} as const;
const source =
  "O'Donnell, van Doorslaer, Wagstaff and Lindelow (2008), Analyzing Health Equity Using Household Survey Data, World Bank, chapter 17 (from memory)";
const difference = (totals: Float64Array): number => totals[0]! - totals[1]!;

export const metrics: readonly Metric[] = [
  {
    id: "equity.gini_post",
    ...shared,
    totals: ["post_gini"],
    measure: total,
    better: "lower",
    words: {
      en: {
        name: "Inequality after paying (Gini)",
        definition:
          "Gini coefficient of equivalised income less contributions and out-of-pocket payments, with people ranked again by what is left. Who pays more than the income of the year counts with a negative amount.",
        formula: "G of (y - contributions - out-of-pocket)",
      },
    },
    source,
    example: { totals: [0.42], value: 0.42 },
  },
  {
    id: "equity.redistributive_effect",
    ...shared,
    totals: ["income_gini", "post_gini"],
    measure: difference,
    better: "higher",
    words: {
      en: {
        name: "Redistribution by paying for care",
        definition: "How much contributions and out-of-pocket payments lower the inequality of incomes; below 0 they raise it.",
        formula: "RE = G_before - G_after = RS - reranking",
      },
    },
    source,
    example: { totals: [0.5, 0.375], value: 0.125 },
  },
  {
    id: "equity.reynolds_smolensky",
    ...shared,
    totals: ["income_gini", "post_concentration"],
    measure: difference,
    better: "higher",
    words: {
      en: {
        name: "Vertical redistribution",
        definition:
          "What the payments would do to inequality if nobody changed places: positive where the rich pay the larger part of their income (Reynolds-Smolensky index).",
        formula: "RS = G_before - C_after = t / (1 - t) K, C in the order before payments, t = payments / income",
      },
    },
    source: "Reynolds and Smolensky (1977), Public Expenditures, Taxes, and the Distribution of Income, Academic Press",
    example: { totals: [0.5, 0.25], value: 0.25 },
  },
  {
    id: "equity.reranking",
    ...shared,
    totals: ["post_gini", "post_concentration"],
    measure: difference,
    better: "lower",
    words: {
      en: {
        name: "Reranking by paying for care",
        definition: "Inequality that payments make by putting people into another order: 0 where nobody overtakes, never below 0.",
        formula: "R = G_after - C_after",
      },
    },
    source: "Plotnick (1981), A measure of horizontal inequity, Review of Economics and Statistics 63(2)",
    example: { totals: [0.375, 0.25], value: 0.125 },
  },
];
