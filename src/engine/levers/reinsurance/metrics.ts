import type { Metric } from "../../metrics/metric.ts";
import type { LeverTotal, TotalDescription } from "../../model/totals.ts";

const currency = (meaning: string): TotalDescription => ({ scope: "scheme", cells: false, stock: false, unit: "currency", meaning });

export const totals: Readonly<Record<LeverTotal, TotalDescription>> = {
  "reinsurance.premium": currency("premiums and ceded contributions paid to reinsurers"),
  "reinsurance.commission": currency("commissions received from reinsurers"),
  "reinsurance.excess": currency("what the contract by event takes over, before the reinsurer fails"),
  "reinsurance.recoveries": currency("benefits that reinsurers took over and paid"),
};

const amount = {
  scope: "scheme",
  breakdown: false,
  horizon: "sum",
  why: "no_contributions",
  unit: "currency",
  extensive: true,
  proportion: false,
  headline: false,
  source: "docs/model.md, Reinsurance",
} as const;

export const metrics: readonly Metric[] = [
  {
    ...amount,
    id: "reinsurance.premium",
    totals: ["reinsurance.premium"],
    measure: (t) => t[0]!,
    better: null,
    words: {
      en: { name: "Reinsurance premiums", definition: "What the scheme paid to its reinsurers, ceded contributions included.", formula: "sum over contracts" },
    },
    example: { totals: [130], value: 130 },
  },
  {
    ...amount,
    headline: true,
    id: "reinsurance.recoveries",
    totals: ["reinsurance.recoveries"],
    measure: (t) => t[0]!,
    better: null,
    words: {
      en: {
        name: "Paid by reinsurers",
        definition: "Benefits of the scheme that its reinsurers took over and paid.",
        formula: "sum over contracts of the part taken over",
      },
    },
    example: { totals: [200], value: 200 },
  },
  {
    ...amount,
    headline: true,
    id: "reinsurance.net_cost",
    totals: ["reinsurance.premium", "reinsurance.commission", "reinsurance.recoveries"],
    measure: (t) => t[0]! - t[1]! - t[2]!,
    better: "lower",
    words: {
      en: {
        name: "Net cost of reinsurance",
        definition: "Premiums less commissions and recoveries: what less risk cost the scheme.",
        formula: "premiums - commissions - recoveries",
      },
    },
    example: { totals: [550, 55, 400], value: 95 },
  },
];
