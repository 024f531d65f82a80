import { total } from "./measures.ts";
import type { Metric } from "./metric.ts";

/** Does the scheme hold? First passage below zero at a year end, and what it does to members. */
const shared = { scope: "scheme", measure: total, breakdown: false, horizon: "last", extensive: false } as const;
const source = "Asmussen and Albrecher (2010), Ruin Probabilities, 2nd edition, World Scientific: finite-time ruin in discrete time";

export const metrics: readonly Metric[] = [
  {
    id: "finance.ruin_probability",
    ...shared,
    totals: ["ruined"],
    why: "no_members",
    unit: "share",
    proportion: true,
    better: "lower",
    headline: true,
    words: {
      en: {
        name: "Runs out of money",
        definition:
          "Share of futures in which the reserve was below zero at some year end up to this year. 0 of n futures is a bound, not zero: the interval is exact (Clopper-Pearson).",
        formula: "P(R_s < 0 for some s <= t), R_s = reserve at the end of year s",
      },
    },
    source,
    example: { totals: [1], value: 1 },
  },
  {
    id: "finance.deficit_probability",
    ...shared,
    totals: ["deficit"],
    horizon: "any",
    why: "no_members",
    unit: "share",
    proportion: true,
    better: "lower",
    headline: false,
    words: {
      en: {
        name: "Ends the year below zero",
        definition:
          "Share of futures in which the reserve was below zero at the end of this very year, before the rule for insolvency acts; over all years: in any of them. A closed scheme has no deficits.",
        formula: "P(R_t < 0), R_t = reserve at the end of year t",
      },
    },
    source,
    example: { totals: [1], value: 1 },
  },
  {
    id: "finance.ruin_severity",
    ...shared,
    totals: ["ruin_depth"],
    why: "no_ruin",
    unit: "currency",
    extensive: true,
    proportion: false,
    better: "lower",
    headline: false,
    words: {
      en: {
        name: "Depth when money runs out",
        definition: "How far below zero the reserve was at the first year end that found it there, over the futures in which there is one.",
        formula: "E(-R_s at the first s with R_s < 0, given that s <= t), R_s = reserve at the end of year s",
      },
    },
    source,
    example: { totals: [25000], value: 25000 },
  },
  {
    id: "finance.failure_probability",
    ...shared,
    totals: ["failed"],
    why: "no_members",
    unit: "share",
    proportion: true,
    better: "lower",
    headline: false,
    words: {
      en: {
        name: "Leaves benefits unpaid",
        definition: "Share of futures in which members were left with unpaid benefits up to this year.",
        formula: "P(unpaid benefits in some year s <= t)",
      },
    },
    source,
    example: { totals: [0], value: 0 },
  },
  {
    id: "finance.time_to_ruin",
    ...shared,
    totals: ["ruin_time"],
    why: "no_ruin",
    unit: "years",
    proportion: false,
    better: "higher",
    headline: false,
    words: {
      en: {
        name: "Years until money runs out",
        definition: "Year of follow-up of the first negative reserve, over the futures in which there is one.",
        formula: "E(min{s : R_s < 0} given that it is <= t), R_s = reserve at the end of year s",
      },
    },
    source,
    example: { totals: [6], value: 6 },
  },
];
