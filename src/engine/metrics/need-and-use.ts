import type { TotalName } from "../model/totals.ts";
import { total } from "./measures.ts";
import type { Metric } from "./metric.ts";

/** Care that would be needed (the same in all worlds, but for levers that change it) and care that is used, in events and full cost, for the represented population. */
const source = "definition of this project (docs/model.md, potential need and use)";
const flow = (id: string, name: TotalName, unit: "events" | "currency", words: Metric["words"]["en"], value: number): Metric => ({
  id,
  scope: "world",
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
  words: { en: words },
  source,
  example: { totals: [value], value },
});

export const metrics: readonly Metric[] = [
  flow(
    "need.events",
    "world_need_events",
    "events",
    { name: "Events of need", definition: "Events of potential need for care, whether care follows or not.", formula: "sum of events of need" },
    2300,
  ),
  flow(
    "need.cost",
    "world_need_cost",
    "currency",
    { name: "Cost of all need", definition: "Full cost of potential need, as if all of it were treated.", formula: "sum of full costs of need" },
    5100000,
  ),
  flow(
    "use.events",
    "use_events",
    "events",
    { name: "Events of care used", definition: "Events of care that people used.", formula: "sum of events used" },
    1900,
  ),
  flow(
    "use.cost",
    "use_cost",
    "currency",
    { name: "Cost of care used", definition: "Full cost of care used, whoever pays it.", formula: "sum of full costs of use" },
    4200000,
  ),
  flow(
    "use.reduced_by_price",
    "reduced_cost",
    "currency",
    {
      name: "Use reduced by price",
      definition: "Full cost of need that was not treated because of its price alone. Necessary or not, it is kept apart from forgone care.",
      formula: "sum of full costs of need not used because of the price response",
    },
    600000,
  ),
];
