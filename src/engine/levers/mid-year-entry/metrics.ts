import type { Metric } from "../../metrics/metric.ts";
import { type LeverTotal, scheme, type TotalDescription } from "../../model/totals.ts";

export const totals: Readonly<Record<LeverTotal, TotalDescription>> = {
  "mid_year_entry.entered": scheme("persons", "people who came in during the year, when they or their household needed care"),
  "mid_year_entry.paid": scheme("currency", "contributions for them in that year, from any payer"),
  "mid_year_entry.benefits": scheme("currency", "benefits owed to them in that year"),
};

const shared = {
  scope: "scheme",
  breakdown: false,
  proportion: false,
  headline: true,
  better: "lower",
  source: "docs/model.md, Entry in mid-year",
} as const;

export const metrics: readonly Metric[] = [
  {
    ...shared,
    id: "mid_year_entry.share",
    totals: ["mid_year_entry.entered", "members"],
    measure: ([entered, members]) => (members === 0 ? Number.NaN : entered! / members!),
    horizon: "ratio_of_sums",
    why: "no_members",
    unit: "share",
    extensive: false,
    words: {
      en: {
        name: "Members who came in when ill",
        definition: "Part of the members of a year who joined during it, when their household needed care.",
        formula: "people who came in during the year / members",
      },
    },
    example: { totals: [3, 12], value: 0.25 },
  },
  {
    ...shared,
    id: "mid_year_entry.gain",
    totals: ["mid_year_entry.benefits", "mid_year_entry.paid"],
    measure: ([benefits, paid]) => benefits! - paid!,
    horizon: "sum",
    why: "no_members",
    unit: "currency",
    extensive: true,
    range: null,
    words: {
      en: {
        name: "Drawn by them beyond payment",
        definition: "Benefits of those who came in during the year, in that year, less what was paid for them by anybody.",
        formula: "benefits owed to them - contributions for them",
      },
    },
    example: { totals: [300, 90], value: 210 },
  },
  {
    ...shared,
    id: "mid_year_entry.borne",
    totals: ["mid_year_entry.benefits", "mid_year_entry.paid", "mid_year_entry.entered", "members"],
    measure: ([benefits, paid, entered, members]) => (members === entered ? Number.NaN : (benefits! - paid!) / (members! - entered!)),
    horizon: "ratio_of_sums",
    why: "no_members",
    unit: "currency per person",
    extensive: false,
    range: null,
    words: {
      en: {
        name: "What each other member bears",
        definition: "The same for each member who was there when the year opened, a year: what the price could be lower by.",
        formula: "(benefits owed to those who came in - contributions for them) / other members",
      },
    },
    example: { totals: [300, 90, 3, 10], value: 30 },
  },
];
