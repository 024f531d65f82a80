import type { TotalName } from "../model/totals.ts";
import { total } from "./measures.ts";
import type { Metric } from "./metric.ts";

/** Care that would be needed (the same in all worlds, but for levers that change it) and care that is used, in events and full cost, for the represented population. */
const source = "definition of this project (docs/model.md, potential need and use)";
const flow = (
  id: string,
  scope: "world",
  name: TotalName,
  unit: "events" | "currency",
  label: string,
  definition: string,
  formula: string,
  value: number,
): Metric => ({
  id,
  scope,
  totals: [name],
  measure: total,
  breakdown: true,
  horizon: "sum",
  why: "no_persons",
  unit,
  extensive: true,
  proportion: false,
  better: null,
  headline: false,
  words: { en: { name: label, definition, formula } },
  source,
  example: { totals: [value], value },
});

export const metrics: readonly Metric[] = [
  flow(
    "need.events",
    "world",
    "world_need_events",
    "events",
    "Events of need",
    "Events of potential need for care, whether care follows or not.",
    "sum of events of need",
    2300,
  ),
  flow(
    "need.cost",
    "world",
    "world_need_cost",
    "currency",
    "Cost of all need",
    "Full cost of potential need, as if all of it were treated.",
    "sum of full costs of need",
    5100000,
  ),
  flow("use.events", "world", "use_events", "events", "Events of care used", "Events of care that people used.", "sum of events used", 1900),
  flow("use.cost", "world", "use_cost", "currency", "Cost of care used", "Full cost of care used, whoever pays it.", "sum of full costs of use", 4200000),
  flow(
    "use.reduced_by_price",
    "world",
    "reduced_cost",
    "currency",
    "Use reduced by price",
    "Full cost of need that was not treated because of its price alone. Necessary or not, it is kept apart from forgone care.",
    "sum of full costs of need not used because of the price response",
    600000,
  ),
];
