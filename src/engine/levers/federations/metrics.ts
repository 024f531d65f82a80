import { total } from "../../metrics/measures.ts";
import type { Metric, MetricWords } from "../../metrics/metric.ts";
import type { LeverTotal, TotalDescription } from "../../model/totals.ts";

const currency = (meaning: string): TotalDescription => ({ scope: "scheme", cells: false, stock: false, unit: "currency", meaning });

export const totals: Readonly<Record<LeverTotal, TotalDescription>> = {
  "federations.paid": currency("paid into the common fund of a federation"),
  "federations.aid": currency("deficits met out of the common fund"),
  "federations.returned": currency("given back by the common fund, above its target"),
  "federations.fund": { scope: "world", cells: false, stock: true, unit: "currency", meaning: "held by the common funds at the year's end" },
  "federations.helped": { scope: "world", cells: false, stock: false, unit: "currency", meaning: "deficits met out of the common funds" },
};

const words = (name: string, definition: string, formula: string): { readonly en: MetricWords } => ({ en: { name, definition, formula } });
const shared = {
  breakdown: false,
  why: "no_contributions",
  unit: "currency",
  extensive: true,
  proportion: false,
  headline: false,
  source: "docs/model.md, Federation",
} as const;

export const metrics: readonly Metric[] = [
  {
    ...shared,
    id: "federations.paid",
    scope: "scheme",
    horizon: "sum",
    totals: ["federations.paid"],
    measure: total,
    better: null,
    words: words("Paid into the federation", "What the scheme paid into the common fund.", "share x contributions"),
    example: { totals: [5], value: 5 },
  },
  {
    ...shared,
    id: "federations.aid",
    scope: "scheme",
    horizon: "sum",
    totals: ["federations.aid"],
    measure: total,
    better: null,
    words: words(
      "Aid from the federation",
      "Deficits of the scheme that the common fund met.",
      "min(deficit, most x paid so far - aid so far), pro rata where the fund is short",
    ),
    example: { totals: [50], value: 50 },
  },
  {
    ...shared,
    id: "federations.net",
    scope: "scheme",
    horizon: "sum",
    totals: ["federations.aid", "federations.returned", "federations.paid"],
    measure: (t) => t[0]! + t[1]! - t[2]!,
    better: null,
    words: words(
      "Net gain from the federation",
      "What the scheme got from the common fund less what it paid in: below 0 it carries the others.",
      "aid + returned - paid",
    ),
    example: { totals: [50, 2, 5], value: 47 },
  },
  {
    ...shared,
    id: "federations.fund",
    scope: "world",
    horizon: "last",
    totals: ["federations.fund"],
    measure: total,
    better: null,
    words: words("Common fund", "What the federations of the world hold at the year's end.", "last year's fund x (1 + interest) + paid - aid - returned"),
    example: { totals: [20], value: 20 },
  },
  {
    ...shared,
    id: "federations.helped",
    scope: "world",
    horizon: "sum",
    headline: true,
    totals: ["federations.helped"],
    measure: total,
    better: null,
    words: words("Met by the common fund", "Deficits of members that the federations of the world met.", "sum of aid over members"),
    example: { totals: [50], value: 50 },
  },
];
