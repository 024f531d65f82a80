import type { Metric, MetricWords } from "./metric.ts";

/**
 * Who has the income: parts of it, and ratios of parts, from the Lorenz curve of equivalised market income. The curve is linear
 * between people, so that a person at the edge of a fifth is split between the two.
 */
const shared = {
  scope: "population",
  breakdown: false,
  horizon: "last",
  extensive: false,
  proportion: false,
  better: null,
  headline: false,
} as const;
const source = "Cowell (2011), Measuring Inequality, 3rd edition, Oxford University Press, Lorenz curve and share ratios";

const words = (name: string, definition: string, formula: string): { readonly en: MetricWords } => ({ en: { name, definition, formula } });
const shareWords = (fifth: string, formula: string): { readonly en: MetricWords } =>
  words(`Income of the ${fifth} fifth`, `Part of all equivalised income that the ${fifth} fifth of the people has.`, formula);

/** First over second; a bottom without income has no ratio. */
const shareRatio = (top: number, bottom: number): number => (bottom > 0 ? top / bottom : NaN);

export const metrics: readonly Metric[] = [
  {
    id: "equity.theil",
    ...shared,
    totals: ["income_theil"],
    measure: (totals) => totals[0]!,
    why: "no_income",
    unit: "index",
    words: words(
      "Inequality of income (Theil)",
      "0: everybody has the same equivalised income; ln n: one of n people has all. People without income count with 0, the limit of x ln x.",
      "T = mean of (y / mean y) ln(y / mean y)",
    ),
    source: "Theil (1967), Economics and Information Theory; Cowell (2011), Measuring Inequality, 3rd edition",
    example: { totals: [0.405], value: 0.405 },
  },
  {
    id: "equity.palma",
    ...shared,
    totals: ["income_lorenz_40", "income_lorenz_90"],
    measure: (totals) => shareRatio(1 - totals[1]!, totals[0]!),
    why: "no_income_at_the_bottom",
    unit: "ratio",
    words: words(
      "Richest tenth to poorest 40 %",
      "Income of the richest tenth over that of the poorest four tenths (Palma ratio); undefined where the poorest four tenths have none.",
      "(1 - L(0.9)) / L(0.4), L = Lorenz curve",
    ),
    source: "Cobham and Sumner (2013), Is it all about the tails? The Palma measure of income inequality, CGD Working Paper 343",
    example: { totals: [0.25, 0.75], value: 1 },
  },
  {
    id: "equity.s80_s20",
    ...shared,
    totals: ["income_lorenz_20", "income_lorenz_80"],
    measure: (totals) => shareRatio(1 - totals[1]!, totals[0]!),
    why: "no_income_at_the_bottom",
    unit: "ratio",
    words: words(
      "Richest to poorest fifth",
      "Income of the richest fifth over that of the poorest fifth; undefined where the poorest fifth has none.",
      "(1 - L(0.8)) / L(0.2)",
    ),
    source: "Eurostat, income quintile share ratio S80/S20 (glossary)",
    example: { totals: [0.0625, 0.5], value: 8 },
  },
  {
    id: "equity.share_q1",
    ...shared,
    totals: ["income_lorenz_20"],
    measure: (totals) => totals[0]!,
    why: "no_income",
    unit: "share",
    words: shareWords("poorest", "L(0.2)"),
    source,
    example: { totals: [0.0625], value: 0.0625 },
  },
  {
    id: "equity.share_q2",
    ...shared,
    totals: ["income_lorenz_20", "income_lorenz_40"],
    measure: (totals) => totals[1]! - totals[0]!,
    why: "no_income",
    unit: "share",
    words: shareWords("second", "L(0.4) - L(0.2)"),
    source,
    example: { totals: [0.0625, 0.1875], value: 0.125 },
  },
  {
    id: "equity.share_q3",
    ...shared,
    totals: ["income_lorenz_40", "income_lorenz_60"],
    measure: (totals) => totals[1]! - totals[0]!,
    why: "no_income",
    unit: "share",
    words: shareWords("middle", "L(0.6) - L(0.4)"),
    source,
    example: { totals: [0.1875, 0.375], value: 0.1875 },
  },
  {
    id: "equity.share_q4",
    ...shared,
    totals: ["income_lorenz_60", "income_lorenz_80"],
    measure: (totals) => totals[1]! - totals[0]!,
    why: "no_income",
    unit: "share",
    words: shareWords("fourth", "L(0.8) - L(0.6)"),
    source,
    example: { totals: [0.375, 0.625], value: 0.25 },
  },
  {
    id: "equity.share_q5",
    ...shared,
    totals: ["income_lorenz_80"],
    measure: (totals) => 1 - totals[0]!,
    why: "no_income",
    unit: "share",
    words: shareWords("richest", "1 - L(0.8)"),
    source,
    example: { totals: [0.5], value: 0.5 },
  },
];
