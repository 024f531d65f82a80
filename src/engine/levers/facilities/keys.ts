/** `facilities` of a scheme: care of its own. Who owns the walls makes no difference; what an event costs there does. */
import { amount, numberShape } from "../../keys/numbers.ts";
import { under } from "../../keys/place.ts";
import { byName, record } from "../../keys/reader.ts";
import { lookUp, type Resolve } from "../../keys/references.ts";
import { type Key, mapped, optional, required } from "../../keys/shape.ts";

export interface FacilityTerms {
  /** By service, events a year for the people represented; 0 where there is none. */
  readonly capacity: readonly number[];
  readonly unitCostRatio: number;
  readonly runningCost: number;
  readonly quality: number;
}

const shape = record({
  capacity: required(
    byName(numberShape({ what: "a number of events a year", type: "number", min: 0, max: 1e12 }), "service", 256),
    "events of each service that they have room for, for all people represented",
    {
      unit: "events a year",
    },
  ),
  unit_cost_ratio: required(
    numberShape({ what: "a ratio", type: "ratio", min: 0.01, max: 100 }),
    "what an event costs in an own facility, without its running cost, over what it costs elsewhere",
  ),
  quality: optional(
    numberShape({ what: "a factor", type: "factor", min: 0, max: 10 }),
    1,
    "factor on what the scheme's cover is worth to those who weigh it: 1.2 where its care is held to be a fifth better than care elsewhere",
    { source: "assumption: no study says that own facilities are better or worse" },
  ),
  running_cost: required(amount, "cost of keeping them, whatever is done there; it follows the index of expenses", { unit: "currency a year" }),
});

export const facilitiesKey: Key<Resolve<FacilityTerms> | null> = optional(
  mapped(
    shape,
    (read, place): Resolve<FacilityTerms> =>
      ({ services }) => {
        const capacity = services.names.map(() => 0);
        for (const { name, value } of read.capacity) {
          const index = lookUp(services, name, under(under(place, "capacity"), name));
          if (index !== null) capacity[index] = value;
        }
        return { capacity, unitCostRatio: read.unit_cost_ratio, runningCost: read.running_cost, quality: read.quality };
      },
  ),
  null,
  "care institutions of the scheme's own, for its members",
  { shown: "none" },
);
