import type { Metric } from "../../metrics/metric.ts";
import type { LeverTotal, TotalDescription } from "../../model/totals.ts";

const currency = (meaning: string): TotalDescription => ({ scope: "scheme", cells: false, stock: false, unit: "currency", meaning });

export const totals: Readonly<Record<LeverTotal, TotalDescription>> = {
  "own_risk.taken_out": currency("part of the benefits above what members could expect that a pool of the real size would not have had"),
  "own_risk.put_back": currency("the same of benefits below it"),
};

const shared = {
  scope: "scheme",
  breakdown: false,
  proportion: false,
  headline: true,
  better: null,
  totals: ["own_risk.taken_out", "own_risk.put_back", "benefits"],
  source: "docs/model.md, Own risk of a larger pool",
} as const;

export const metrics: readonly Metric[] = [
  {
    ...shared,
    id: "own_risk.taken_out",
    measure: ([out, back]) => out! - back!,
    horizon: "sum",
    why: "no_members",
    unit: "currency",
    extensive: true,
    words: {
      en: {
        name: "Chance taken out of the account",
        definition:
          "What the account is relieved of because the simulated members are fewer than the real ones: the larger part of what their benefits are above what they could expect; below 0 where benefits were lower.",
        formula: "(1 - sqrt(simulated / real people)) x (benefits - expected benefits of the same members)",
      },
    },
    example: { totals: [120, 0, 1000], value: 120 },
  },
  {
    ...shared,
    id: "own_risk.of_benefits",
    measure: ([out, back, benefits]) => (benefits === 0 ? Number.NaN : (out! - back!) / benefits!),
    horizon: "ratio_of_sums",
    why: "no_benefits",
    unit: "ratio",
    extensive: false,
    words: {
      en: {
        name: "Chance taken out, of benefits",
        definition:
          "The same as a part of the benefits. Its mean over many futures should be 0; what it is instead is the error of what members could expect (yearly limits and care not sought for want of cash are averages of a class).",
        formula: "chance taken out / benefits",
      },
    },
    example: { totals: [0, 50, 1000], value: -0.05 },
  },
];
