import { total } from "../../metrics/measures.ts";
import type { Metric, MetricWords } from "../../metrics/metric.ts";
import type { LeverTotal, TotalDescription } from "../../model/totals.ts";

const currency = (meaning: string): TotalDescription => ({ scope: "scheme", cells: false, stock: false, unit: "currency", meaning });

const ofWorld = (unit: TotalDescription["unit"], meaning: string): TotalDescription => ({ scope: "world", cells: false, stock: true, unit, meaning });

export const totals: Readonly<Record<LeverTotal, TotalDescription>> = {
  "federations.paid": currency("paid into the common fund of a federation"),
  "federations.aid": currency("deficits met out of the common fund"),
  "federations.returned": currency("given back by the common fund, above its target"),
  "federations.fund": { scope: "world", cells: false, stock: true, unit: "currency", meaning: "held by the common funds at the year's end" },
  "federations.ruined": ofWorld("index", "part of the members that have been out of money, with the fund alone to help"),
  "federations.ruined_pool_1": ofWorld("index", "... as if alone"),
  "federations.ruined_pool_2": ofWorld("index", "part of the pools of 2 members each that have been out of money"),
  "federations.ruined_pool_4": ofWorld("index", "... of 4"),
  "federations.ruined_pool_8": ofWorld("index", "... of 8"),
  "federations.ruined_as_one": ofWorld("index", "whether one pool of all members has been out of money"),
  "federations.members": ofWorld("index", "members of the federation"),
  "federations.people": ofWorld("persons", "people in schemes of the federation"),
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

/** A world without a federation has no such figure, not one of 0. */
const whereThereIsOne = ([figure, members]: Float64Array): number => (members! > 0 ? figure! : Number.NaN);
const ruin = { ...shared, scope: "world", horizon: "last", unit: "share", extensive: false, why: "no_members" } as const;

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
  {
    ...ruin,
    id: "federations.ruined",
    totals: ["federations.ruined", "federations.members"],
    measure: whereThereIsOne,
    better: "lower",
    words: words(
      "Members out of money, with fund",
      "Part of the members of the federation that have been out of money, had nobody but the fund done anything about it.",
      "mean over members of P(R_s < 0 for some s <= t), R with the fund's money",
    ),
    example: { totals: [0.5, 4], value: 0.5 },
  },
  {
    ...ruin,
    id: "federations.ruined_alone",
    totals: ["federations.ruined_pool_1", "federations.members"],
    measure: whereThereIsOne,
    better: "lower",
    words: words(
      "Members out of money, alone",
      "The same without the fund, in the same futures.",
      "mean over members of P(A_s < 0 for some s <= t), A = R without the fund's money",
    ),
    example: { totals: [0.75, 4], value: 0.75 },
  },
  {
    ...ruin,
    id: "federations.ruined_as_one",
    totals: ["federations.ruined_as_one", "federations.members"],
    measure: whereThereIsOne,
    better: "lower",
    words: words("One pool of all out of money", "The same had all members been one pool.", "P(sum over members of A_s < 0 for some s <= t)"),
    example: { totals: [1, 4], value: 1 },
  },
  {
    ...shared,
    id: "federations.pool_equivalent",
    scope: "world",
    horizon: "last",
    unit: "persons",
    why: "no_ruin",
    better: "higher",
    totals: [
      "federations.ruined",
      "federations.ruined_pool_1",
      "federations.ruined_pool_2",
      "federations.ruined_pool_4",
      "federations.ruined_pool_8",
      "federations.ruined_as_one",
      "federations.members",
      "federations.people",
    ],
    measure: (t) => (t[6]! > 0 ? t[0]! : Number.NaN),
    statistic: {
      kind: "size_of_same_chance",
      curve: [1, 2, 4, 8].map((size, k) => ({ size: (t) => (t[k + 1] === t[k + 1] ? (size * t[7]!) / t[6]! : Number.NaN), chance: (t) => t[k + 1]! })),
      whole: { size: (t) => t[7]!, chance: (t) => t[5]! },
    },
    words: words(
      "Federation as one pool, people",
      "How many people a single pool has that is out of money as often as a member with the fund: between a mean member, where the fund does nothing, and all members, where it does all that one pool would.",
      "n with P(pool of n out of money) = P(member with fund out of money), pools of 1, 2, 4, 8 and all members, straight in log n between",
    ),
    example: {
      totals: [0, 0.25, 0, Number.NaN, Number.NaN, 0, 4, 800],
      // with the fund 1 of 8, alone 1 of 4, of pools of two 1 of 8: as two members of 200 people
      replications: [
        [0.25, 0.25, 0.25, Number.NaN, Number.NaN, 0, 4, 800],
        [0, 0.25, 0, Number.NaN, Number.NaN, 0, 4, 800],
      ],
      value: 400,
    },
  },
];
