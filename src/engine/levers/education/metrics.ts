import { ratio, total } from "../../metrics/measures.ts";
import type { Metric } from "../../metrics/metric.ts";
import type { LeverTotal, TotalDescription } from "../../model/totals.ts";

const count = (unit: TotalDescription["unit"], meaning: string): TotalDescription => ({ scope: "scheme", cells: true, stock: false, unit, meaning });

export const totals: Readonly<Record<LeverTotal, TotalDescription>> = {
  "education.cost": { scope: "scheme", cells: false, stock: false, unit: "currency", meaning: "what the scheme paid for its campaign" },
  "education.households": count("persons", "households that the campaign reached, by their first member"),
  "education.heads": count("persons", "people whom the campaign reached"),
  "education.newly_aware": count("persons", "people who know of the scheme only because of the campaign, members among them"),
  "education.joined": count("persons", "members whom the campaign brought, waiting included"),
  "education.newly_covered": count("persons", "person-years in force of members whom the campaign brought"),
};

const shared = { scope: "scheme", proportion: false, headline: false, source: "docs/model.md, Education" } as const;
const people = { ...shared, breakdown: true, horizon: "sum", why: "no_persons", unit: "persons", extensive: true, measure: total } as const;

export const metrics: readonly Metric[] = [
  {
    ...shared,
    id: "education.cost",
    totals: ["education.cost"],
    measure: total,
    breakdown: false,
    horizon: "sum",
    why: "no_members",
    unit: "currency",
    extensive: true,
    better: "lower",
    headline: true,
    words: {
      en: { name: "Cost of the campaign", definition: "What the scheme paid for telling people of it.", formula: "fixed + households + heads reached" },
    },
    example: { totals: [50000], value: 50000 },
  },
  {
    ...people,
    id: "education.newly_aware",
    totals: ["education.newly_aware"],
    better: "higher",
    headline: true,
    words: {
      en: {
        name: "Know of it because of the campaign",
        definition: "People who know of the scheme only because the campaign reached them, those among them who joined included. At an effect of 0: nobody.",
        formula: "people with awareness u between a and a + (1 - a) x effect",
      },
    },
    example: { totals: [80], value: 80 },
  },
  {
    ...people,
    id: "education.newly_covered",
    totals: ["education.newly_covered"],
    better: "higher",
    headline: true,
    words: {
      en: {
        name: "Covered because of the campaign",
        definition: "Person-years in force of members who would not know of the scheme without the campaign. At an effect of 0: none.",
        formula: "sum of the part of the year in force",
      },
    },
    example: { totals: [55], value: 55 },
  },
  {
    ...shared,
    id: "education.cost_per_newly_aware",
    totals: ["education.cost", "education.newly_aware"],
    measure: ratio,
    breakdown: false,
    horizon: "ratio_of_sums",
    why: "no_effect",
    unit: "currency per person",
    extensive: false,
    better: "lower",
    words: {
      en: {
        name: "Cost per person newly aware",
        definition:
          "Cost of the campaign for each person and year of knowing that it made. Undefined at an effect of 0: the money is spent, and nobody knows more.",
        formula: "education.cost / education.newly_aware",
      },
    },
    example: { totals: [50000, 80], value: 625 },
  },
  {
    ...shared,
    id: "education.cost_per_newly_covered",
    totals: ["education.cost", "education.newly_covered"],
    measure: ratio,
    breakdown: false,
    horizon: "ratio_of_sums",
    why: "no_effect",
    unit: "currency per person",
    extensive: false,
    better: "lower",
    headline: true,
    words: {
      en: {
        name: "Cost per person newly covered",
        definition: "Cost of the campaign for each person-year of cover that it made. Undefined where it covers nobody, as at an effect of 0.",
        formula: "education.cost / education.newly_covered",
      },
    },
    example: { totals: [50000, 40], value: 1250 },
  },
  {
    ...shared,
    id: "education.members_share",
    totals: ["members", "persons"],
    measure: ratio,
    breakdown: true,
    horizon: "ratio_of_sums",
    why: "no_persons",
    unit: "share",
    extensive: false,
    better: "higher",
    headline: true,
    words: {
      en: { name: "Members, with the campaign", definition: "Part of all people who are members of the scheme.", formula: "members / persons" },
    },
    example: { totals: [300, 1000], value: 0.3 },
  },
  {
    ...shared,
    id: "education.members_share_at_zero",
    totals: ["members", "education.joined", "persons"],
    measure: (t) => (t[2] === 0 ? Number.NaN : (t[0]! - t[1]!) / t[2]!),
    breakdown: true,
    horizon: "ratio_of_sums",
    why: "no_persons",
    unit: "share",
    extensive: false,
    better: null,
    headline: true,
    words: {
      en: {
        name: "Members, at an effect of 0",
        definition:
          "The same without those whom the campaign brought: what the scheme would have if telling people changed nothing, at the same prices. Exact in the first year; later years also keep what those members did to the price.",
        formula: "(members - members whom the campaign brought) / persons",
      },
    },
    example: { totals: [300, 60, 1000], value: 0.24 },
  },
  {
    ...shared,
    id: "education.still_out",
    totals: ["education.newly_aware", "education.joined"],
    measure: (t) => (t[0] === 0 ? Number.NaN : (t[0]! - t[1]!) / t[0]!),
    breakdown: true,
    horizon: "ratio_of_sums",
    why: "no_effect",
    unit: "share",
    extensive: false,
    better: "lower",
    headline: true,
    words: {
      en: {
        name: "Told by the campaign, still out",
        definition: "Part of the people whom the campaign told of the scheme who did not join: they cannot pay, are refused, or do not want it.",
        formula: "(education.newly_aware - members whom the campaign brought) / education.newly_aware",
      },
    },
    example: { totals: [80, 20], value: 0.75 },
  },
];
