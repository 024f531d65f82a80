/** What is counted and printed of the rules of insolvency. */
import { ratio, total } from "../../metrics/measures.ts";
import type { Metric } from "../../metrics/metric.ts";
import { type LeverTotal, scheme, type TotalDescription } from "../../model/totals.ts";
import { lastRules } from "./rules.ts";

export const totals: Readonly<Record<LeverTotal, TotalDescription>> = {
  "on_insolvency.call": scheme("currency", "paid by members on a call"),
  "on_insolvency.rescue": scheme("currency", "paid by the State towards a deficit"),
  "on_insolvency.called": scheme("currency", "paid by members on a call, by who they are", true),
  "on_insolvency.asked": scheme("persons", "members on whom a call was made", true),
  "on_insolvency.unable": scheme("persons", "... whose household could not pay it", true),
  "on_insolvency.handed_over": scheme("currency", "debt that another scheme took over in a merger"),
  "on_insolvency.taken_over": scheme("currency", "debt of others that the scheme took over in mergers"),
  "on_insolvency.passed": scheme("persons", "members who passed to another scheme in a merger, alive a year later", true),
  "on_insolvency.stayed": scheme("persons", "... who are members of it in the year after", true),
  "on_insolvency.passed_price": scheme("currency", "... and the contributions asked for them there, whoever pays", true),
  "on_insolvency.promised": scheme("currency", "benefits of the year as they would have been without a cut for a deficit"),
  "on_insolvency.unrescued": scheme(
    "currency",
    "reserve less all rescues so far with interest; undefined where none may come or the scheme is closed",
    false,
    true,
  ),
  ...Object.fromEntries(
    lastRules.map((name) => [
      `on_insolvency.ended_${name}`,
      scheme("flag", name === "none" ? "1 while there has been no deficit" : `1 while the last rule used on a deficit was: ${name}`, false, true),
    ]),
  ),
};

const shared = { scope: "scheme", better: null, source: "docs/model.md, When the money is gone" } as const;
const perDeficit = { ...shared, measure: ratio, breakdown: true, horizon: "ratio_of_sums", why: "no_ruin", extensive: false, proportion: false } as const;
const perMerger = { ...perDeficit, why: "no_merger" } as const;
const sum = { ...shared, measure: total, breakdown: false, horizon: "sum", unit: "currency", extensive: true, proportion: false } as const;
const told: Readonly<Record<(typeof lastRules)[number], readonly [name: string, definition: string]>> = {
  none: ["Futures without a deficit", "Share of futures in which the reserve has not been below zero."],
  call: ["Last rule used: call", "Share of futures in which the last deficit was met by a call on members alone."],
  cut: ["Last rule used: cut", "Share of futures in which the last deficit was met with a cut of the next year's benefits."],
  rescue: ["Last rule used: rescue", "Share of futures in which the last deficit was met with money of the State."],
  merge: ["Last rule used: merge", "Share of futures in which the last deficit was handed to another scheme, with the members."],
  close: ["Last rule used: close", "Share of futures in which the last deficit closed the scheme."],
  continue: ["Last rule used: continue", "Share of futures in which what was left of the last deficit was carried on as a debt."],
};

export const metrics: readonly Metric[] = [
  ...lastRules.map(
    (name): Metric => ({
      ...shared,
      id: `on_insolvency.ended_${name}`,
      totals: [`on_insolvency.ended_${name}`],
      measure: total,
      breakdown: false,
      horizon: "last",
      why: "no_members",
      unit: "share",
      extensive: false,
      proportion: true,
      headline: name === "none" || name === "close" || name === "merge",
      words: { en: { name: told[name][0], definition: `${told[name][1]} All of these add up to 1.`, formula: "futures by the last rule used so far" } },
      example: { totals: [1], value: 1 },
    }),
  ),
  {
    ...perDeficit,
    id: "on_insolvency.call_per_member",
    totals: ["on_insolvency.called", "on_insolvency.asked"],
    unit: "currency per person",
    headline: true,
    words: {
      en: {
        name: "Call on each member",
        definition: "What members paid when they were called on to cover a deficit, per member asked and year with a call.",
        formula: "paid on calls / members on whom a call was made",
      },
    },
    example: { totals: [800, 100], value: 8 },
  },
  {
    ...perDeficit,
    id: "on_insolvency.could_not_pay",
    totals: ["on_insolvency.unable", "on_insolvency.asked"],
    unit: "share",
    better: "lower",
    headline: true,
    words: {
      en: {
        name: "Could not pay the call",
        definition: "Of the members on whom a call was made, those whose household could not pay it, and left.",
        formula: "members who could not pay / members on whom a call was made",
      },
    },
    example: { totals: [20, 100], value: 0.2 },
  },
  {
    ...perMerger,
    id: "on_insolvency.merge_refused",
    totals: ["on_insolvency.passed", "on_insolvency.stayed"],
    measure: (t) => (t[0] === 0 ? NaN : (t[0]! - t[1]!) / t[0]!),
    unit: "share",
    better: "lower",
    headline: true,
    words: {
      en: {
        name: "Did not follow a merger",
        definition:
          "Of the members who passed to another scheme in a merger, those who are not its members in the year after: its price is beyond their means, or not worth it to them.",
        formula: "(passed - members of the other scheme in the year after) / passed",
      },
    },
    example: { totals: [40, 30], value: 0.25 },
  },
  {
    ...perMerger,
    id: "on_insolvency.merge_price",
    totals: ["on_insolvency.passed_price", "on_insolvency.stayed"],
    unit: "currency per person",
    headline: false,
    words: {
      en: {
        name: "Contribution after a merger",
        definition:
          "Contribution of the year after a merger, whoever pays it, per member who followed. What was asked before is finance.premium of the scheme in the years until then.",
        formula: "contributions asked of those who followed / members who followed",
      },
    },
    example: { totals: [1500, 30], value: 50 },
  },
  {
    ...sum,
    id: "on_insolvency.merge_debt",
    totals: ["on_insolvency.handed_over"],
    why: "no_merger",
    headline: false,
    words: {
      en: {
        name: "Debt handed over in a merger",
        definition: "What the scheme owed when another took it over: the other scheme's reserve falls by it as the next year opens.",
        formula: "reserve below zero at the merger",
      },
    },
    example: { totals: [200], value: 200 },
  },
  {
    ...shared,
    id: "on_insolvency.benefits_paid",
    totals: ["benefits", "benefits_unpaid", "on_insolvency.promised"],
    measure: (t) => (t[2] === 0 ? NaN : (t[0]! - t[1]!) / t[2]!),
    breakdown: false,
    horizon: "ratio_of_sums",
    why: "no_benefits",
    unit: "share",
    extensive: false,
    proportion: false,
    better: "higher",
    headline: false,
    words: {
      en: {
        name: "Promised benefits that were paid",
        definition:
          "Part of the benefits that the scheme's own terms promise which reached members: without what a cut took and what a failed scheme left unpaid.",
        formula: "(benefits - unpaid) / benefits without cuts for deficits",
      },
    },
    example: { totals: [9800, 0, 10000], value: 0.98 },
  },
  {
    ...sum,
    id: "on_insolvency.rescue_cost",
    totals: ["on_insolvency.rescue"],
    why: "no_rescue",
    better: "lower",
    headline: true,
    words: { en: { name: "Public cost of rescue", definition: "What the State paid towards deficits of the scheme.", formula: "sum of rescues" } },
    example: { totals: [250], value: 250 },
  },
  {
    ...sum,
    id: "on_insolvency.reserve_without_rescue",
    totals: ["on_insolvency.unrescued"],
    horizon: "last",
    why: "no_rescue",
    headline: false,
    words: {
      en: {
        name: "Reserve, had nobody come",
        definition:
          "The reserve less all that the State paid so far, with interest: what a scheme would owe that had gone on with the same price and members. To be read beside the reserve: the soft budget.",
        formula: "reserve - sum of rescues x interest since",
      },
    },
    example: { totals: [-3200], value: -3200 },
  },
];
