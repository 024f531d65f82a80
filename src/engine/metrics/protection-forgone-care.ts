import { ratio } from "./measures.ts";
import type { Metric } from "./metric.ts";

/** Necessary care that was not used. Stands beside every hardship figure: who skips care has no health costs and looks protected. */
const source = "Eurostat, EU-SILC, self-reported unmet needs for medical care (hlth_silc_08): need that was not met, counted here from simulated need";

const reason = (key: "cost" | "not_covered" | "waiting", name: string, text: string, counted: number, value: number): Metric => ({
  id: `protection.forgone_${key}`,
  scope: "world",
  totals: [`forgone_${key}`, "necessary_events"],
  measure: ratio,
  breakdown: true,
  horizon: "ratio_of_sums",
  why: "no_necessary_care",
  unit: "share",
  extensive: false,
  proportion: false,
  better: "lower",
  headline: false,
  words: {
    en: {
      name,
      definition: `Share of necessary events of care that were not used ${text} With the two other reasons it makes protection.forgone.`,
      formula: `necessary events not used for reason ${key} / necessary events`,
    },
  },
  source,
  example: { totals: [counted, 50], value },
});

export const metrics: readonly Metric[] = [
  {
    id: "protection.forgone",
    scope: "world",
    totals: ["forgone_events", "necessary_events"],
    measure: ratio,
    breakdown: true,
    horizon: "ratio_of_sums",
    why: "no_necessary_care",
    unit: "share",
    extensive: false,
    proportion: false,
    better: "lower",
    headline: true,
    words: {
      en: {
        name: "Needed care not sought",
        definition:
          "Share of necessary events of care that were not used because of cost, because the service is not covered, or because of a waiting period. Read it with the hardship figures.",
        formula: "necessary events not used / necessary events",
      },
    },
    source,
    example: { totals: [9, 50], value: 0.18 },
  },
  reason(
    "cost",
    "Not sought: costs too much",
    "although a scheme or public floor pays a part: what is left costs too much, or more than can be found at once.",
    5,
    0.1,
  ),
  reason("not_covered", "Not sought: not covered", "and that nobody pays for: the person has no scheme, or the service is outside the package.", 3, 0.06),
  reason("waiting", "Not sought: waiting period", "in the waiting period of a scheme that would pay for them later.", 1, 0.02),
];
