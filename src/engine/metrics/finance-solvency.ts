import { total } from "./measures.ts";
import type { Metric } from "./metric.ts";

/**
 * How much capital the chances of the scheme ask for. Own funds are its reserve; a closed scheme has none and leaves these figures.
 * They come from all futures together: with few of them there is no 99.5 % quantile, and the row says so.
 */
const shared = { scope: "scheme", breakdown: false, horizon: "last", proportion: false, headline: false } as const;
/** Once in 200 years: the level of Solvency II, here for any kind of scheme. */
const solvencyLevel = 0.995;
const solvency = "Directive 2009/138/EC (Solvency II), article 101(3): 99.5 % value at risk of own funds over one year (from memory)";

const ownFundsLosses = Array.from({ length: 200 }, (_, k) => [k + 1]);
const withFunds = ownFundsLosses.map(([loss]) => [loss!, 398]);

const capital = (epsilon: number): Metric => ({
  id: "finance.capital",
  ...shared,
  totals: ["capital_needed", "capital_known"],
  // what a closed scheme would have met is not known: more than anything
  measure: (totals) => (totals[1]! > 0 ? totals[0]! : Infinity),
  statistic: { kind: "value_at_risk", level: 1 - epsilon },
  why: "no_members",
  unit: "currency",
  extensive: true,
  better: "lower",
  words: {
    en: {
      name: "Initial capital that would do",
      definition: `Least initial reserve with which the reserve is below zero at some year end up to this year in at most ${Number((100 * epsilon).toPrecision(12))} % of the futures, prices and people as they were. Not known where more futures than that end in closing before.`,
      formula:
        "quantile over futures of max over s <= t of (provision_s / G_s - sum of flows / G), G = growth at the investment return, provision = owed at the year end",
    },
  },
  source:
    "definition of this project (docs/model.md, value at risk); Asmussen and Albrecher (2010), Ruin Probabilities: capital for a given probability of ruin",
  example: {
    totals: [200, 1],
    replications: ownFundsLosses.map(([need]) => [need!, 1]),
    value: Math.ceil(200 * (1 - epsilon) - 1e-9),
  },
});

export const metrics: readonly Metric[] = [
  {
    id: "finance.scr",
    ...shared,
    totals: ["own_funds_loss"],
    measure: total,
    statistic: { kind: "value_at_risk", level: solvencyLevel },
    why: "no_members",
    unit: "currency",
    extensive: true,
    better: "lower",
    words: {
      en: {
        name: "Capital for a 1-in-200 year",
        definition:
          "99.5 % quantile over futures of what own funds lose in the year against their growth at the investment return; below 0 where they gain almost surely.",
        formula: "VaR_0.995 of own funds at start x (1 + i) - own funds at end, before anything is done about a deficit",
      },
    },
    source: solvency,
    example: { totals: [200], replications: ownFundsLosses, value: 199 },
  },
  {
    id: "finance.solvency_ratio",
    ...shared,
    totals: ["own_funds_loss", "own_funds"],
    measure: total,
    statistic: { kind: "ratio_to_value_at_risk", level: solvencyLevel, above: (totals) => totals[1]! },
    why: "no_members",
    unit: "ratio",
    extensive: false,
    better: "higher",
    words: {
      en: {
        name: "Own funds to 1-in-200 capital",
        definition: "Mean own funds at the start of the year over the capital for a 1-in-200 year; undefined where none is needed.",
        formula: "mean own funds at start / scr",
      },
    },
    source: solvency,
    example: { totals: [200, 398], replications: withFunds, value: 2 },
  },
  { ...capital(0.005), family: { key: "ruinEpsilon", placeholder: "", at: capital } },
];
