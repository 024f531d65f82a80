import { total } from "./measures.ts";
import type { Metric } from "./metric.ts";

/** Does the scheme still work, and if not, what stopped it? The five shares of a year add to 1. */
const shared = {
  scope: "scheme",
  measure: total,
  breakdown: false,
  horizon: "last",
  extensive: false,
  why: "no_members",
  unit: "share",
  proportion: true,
} as const;
const source = "definition of this project (docs/model.md, does it hold): a scheme that nobody is left in has not run out of money, and does not hold";

export const metrics: readonly Metric[] = [
  {
    id: "finance.operating",
    ...shared,
    totals: ["operating"],
    better: "higher",
    headline: true,
    words: {
      en: {
        name: "Still operates",
        definition:
          "Share of futures in which the scheme works at the end of the year: it is not closed, and has at least outputs.operating_floor (10 %) of the members of its best year so far. A scheme without any member yet does not operate.",
        formula: "P(open_t and N_t > 0 and N_t >= floor x max(N_1, ..., N_t)), N = members",
      },
    },
    source,
    example: { totals: [1], value: 1 },
  },
  {
    id: "finance.stopped_money",
    ...shared,
    totals: ["stopped_money"],
    better: "lower",
    headline: false,
    words: {
      en: {
        name: "Stopped: out of money",
        definition: "Share of futures in which the scheme does not operate because it was closed with a reserve below zero.",
        formula: "P(closed by t, reserve below zero)",
      },
    },
    source,
    example: { totals: [1], value: 1 },
  },
  {
    id: "finance.stopped_exit",
    ...shared,
    totals: ["stopped_exit"],
    better: "lower",
    headline: false,
    words: {
      en: {
        name: "Stopped: left the market",
        definition: "Share of futures in which the scheme does not operate because it left the market: bad loss ratios (exit), or no member to set a price on.",
        formula: "P(closed by t by its own decision)",
      },
    },
    source,
    example: { totals: [0], value: 0 },
  },
  {
    id: "finance.stopped_empty",
    ...shared,
    totals: ["stopped_empty"],
    better: "lower",
    headline: false,
    words: {
      en: {
        name: "Stopped: hardly anybody left",
        definition: "Share of futures in which the scheme is open and has fewer members than the operating floor: its members have gone.",
        formula: "P(open_t and N_t < floor x max(N_1, ..., N_t))",
      },
    },
    source,
    example: { totals: [0], value: 0 },
  },
  {
    id: "finance.years_operating",
    ...shared,
    totals: ["operating"],
    horizon: "sum",
    unit: "years",
    proportion: false,
    better: "higher",
    headline: false,
    words: {
      en: {
        name: "Years in operation",
        definition: "Years at whose end the scheme operates. In a single year: 1 or 0.",
        formula: "number of years t in which the scheme operates",
      },
    },
    source,
    example: { totals: [1], value: 1 },
  },
];
