import { total } from "../../metrics/measures.ts";
import type { Metric } from "../../metrics/metric.ts";
import type { LeverTotal, TotalDescription } from "../../model/totals.ts";

const total_ = (unit: TotalDescription["unit"], meaning: string, stock = false): TotalDescription => ({ scope: "scheme", cells: false, stock, unit, meaning });

export const totals: Readonly<Record<LeverTotal, TotalDescription>> = {
  "regulation.rebate": total_("currency", "paid back to members because too small a part of contributions went into benefits"),
  "regulation.loading": total_("currency", "asked of members above the price because they joined late"),
  "regulation.closed": total_("flag", "1 in the year in which the scheme is closed for too little capital"),
};

const shared = { scope: "scheme", measure: total, breakdown: false, headline: true, source: "docs/model.md, Regulation" } as const;
const amount = { ...shared, horizon: "sum", why: "no_members", unit: "currency", extensive: true, proportion: false, better: null } as const;

export const metrics: readonly Metric[] = [
  {
    ...amount,
    id: "regulation.rebate",
    totals: ["regulation.rebate"],
    words: {
      en: {
        name: "Given back to members",
        definition: "Paid back in the next year because less than the minimum part of the contributions went into benefits.",
        formula: "max(0, minimum loss ratio x contributions - benefits), a year later",
      },
    },
    example: { totals: [100], value: 100 },
  },
  {
    ...amount,
    id: "regulation.loading",
    totals: ["regulation.loading"],
    words: {
      en: {
        name: "More for joining late",
        definition: "What members are asked above the price because they joined above the free age, whoever pays their contribution.",
        formula: "sum of price x loading",
      },
    },
    example: { totals: [12], value: 12 },
  },
  {
    ...shared,
    id: "regulation.closed",
    totals: ["regulation.closed"],
    horizon: "any",
    why: "no_members",
    unit: "share",
    extensive: false,
    proportion: true,
    better: "lower",
    words: {
      en: {
        name: "Closed for too little capital",
        definition: "Chance that the law closes the scheme because its reserve is below the minimum capital.",
        formula: "futures in which it is closed / futures",
      },
    },
    example: { totals: [1], value: 1 },
  },
];
