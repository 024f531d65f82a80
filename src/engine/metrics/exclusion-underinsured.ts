import type { TotalName } from "../model/totals.ts";
import { ratio } from "./measures.ts";
import type { Metric } from "./metric.ts";

/**
 * Covered, but not for what they have or need: a layer of its own, so that breadth cannot hide it. Shares of all people, so that
 * `coverage.breadth` less `exclusion.underinsured` is the share covered without a hole. The three ways overlap.
 */
const layer = (id: string, total: TotalName, name: string, definition: string, counted: number, value: number): Metric => ({
  id: `exclusion.${id}`,
  scope: "world",
  totals: [total, "persons"],
  measure: ratio,
  breakdown: true,
  horizon: "ratio_of_sums",
  why: "no_persons",
  unit: "share",
  extensive: false,
  proportion: false,
  better: "lower",
  headline: false,
  words: { en: { name, definition, formula: "person-years in force of the people described / persons" } },
  source: "definition of this project (docs/model.md, metrics), after riders in Pollitz, Sorian and Thomas (2001), Kaiser Family Foundation",
  example: { totals: [counted, 1000], value },
});

export const metrics: readonly Metric[] = [
  layer(
    "underinsured",
    "underinsured",
    "Covered, but under-insured",
    "Share of all people who are covered and in this year had a condition excluded from their cover, needed a service outside their package, or needed care for which a cap cut the payment. Part of coverage.breadth; co-payments and deductibles are not counted here.",
    120,
    0.12,
  ),
  layer(
    "underinsured_preexisting",
    "underinsured_preexisting",
    "Under-insured: condition excluded",
    "Share of all people who are covered and have a condition whose care their scheme does not pay, because they had it when they joined. Overlaps with the two other ways.",
    70,
    0.07,
  ),
  layer(
    "underinsured_capped",
    "underinsured_capped",
    "Under-insured: cap cut payment",
    "Share of all people who are covered and needed care for which a cap of their scheme, per event or for the year, cut the payment. Overlaps with the two other ways.",
    30,
    0.03,
  ),
  layer(
    "underinsured_services",
    "underinsured_services",
    "Under-insured: service missing",
    "Share of all people who are covered and needed a service that neither their scheme nor a public floor pays for. Overlaps with the two other ways.",
    40,
    0.04,
  ),
];
