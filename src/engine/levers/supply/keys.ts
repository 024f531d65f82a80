/** `supply`, at the top of the file: how much care there is, and what cover does to those who sell it. */
import { growthRate, numberShape, share } from "../../keys/numbers.ts";
import { type Place, report, under } from "../../keys/place.ts";
import { byName, choice, type Named, record } from "../../keys/reader.ts";
import { lookUp, type Names, type Resolve } from "../../keys/references.ts";
import { type Key, mapped, optional } from "../../keys/shape.ts";

export interface SupplyTerms {
  /** By service, events a year for the people represented; Infinity where nothing limits it. */
  readonly capacity: readonly number[];
  readonly growth: number;
  readonly membersFirst: boolean;
  /** By service. */
  readonly inducedUse: readonly number[];
  readonly inducedPrice: number;
  readonly capitation: boolean;
}

const events = numberShape({ what: "a number of events a year", type: "number", min: 0, max: 1e12 });
const more = numberShape({ what: "a share of further events", type: "share", min: 0, max: 10, percent: true });

const shape = record({
  capacity: optional(
    byName(events, "service", 256),
    [],
    "events of each service that there is room for, for all people represented; no limit for services that are not named",
    {
      shown: "none",
      unit: "events a year",
    },
  ),
  growth: optional(growthRate, 0, "yearly growth of all capacities"),
  first: optional(
    choice(["nobody", "members"]),
    "nobody",
    "who is served first where there is too little: nobody in particular, or those whose cover is in force",
  ),
  induced_use: optional(byName(more, "service", 256), [], "by service: further events that providers bring about where a scheme pays for it, as a share", {
    shown: 0,
    source:
      "assumption 0 to 0.5 where a figure is missing; contacts a head rose from 0.15 to 0.64 among the insured of Nouna, most of it need that was not met before",
  }),
  induced_price: optional(
    share,
    0,
    "rise of the price of an event, for everybody, if schemes paid for all of it; in proportion to the part that they paid for last year",
    {
      shown: 0,
    },
  ),
  payment: optional(
    choice(["fee_for_service", "capitation"]),
    "fee_for_service",
    "how providers are paid: by event, or by head, which gives them no reason for more events or higher prices",
  ),
});

export const supplyKey: Key<Resolve<SupplyTerms> | null> = optional(
  mapped(
    shape,
    (read, place): Resolve<SupplyTerms> =>
      ({ services }) => ({
        capacity: byService(read.capacity, services, under(place, "capacity"), Infinity),
        growth: read.growth,
        membersFirst: read.first === "members",
        inducedUse: byService(read.induced_use, services, under(place, "induced_use"), 0),
        inducedPrice: read.induced_price,
        capitation: capitationOf(read, place),
      }),
  ),
  null,
  "how much care there is room for, and what cover does to use and prices of care; for all worlds",
  { shown: "none" },
);

function byService(given: readonly Named<number>[], services: Names, place: Place, otherwise: number): readonly number[] {
  const all = services.names.map(() => otherwise);
  for (const { name, value } of given) {
    const index = lookUp(services, name, under(place, name));
    if (index !== null) all[index] = value;
  }
  return all;
}

function capitationOf(
  {
    payment,
    induced_use: use,
    induced_price: price,
  }: { readonly payment: string; readonly induced_use: readonly Named<number>[]; readonly induced_price: number },
  place: Place,
): boolean {
  if (payment !== "capitation") return false;
  if (price > 0 || use.some(({ value }) => value > 0))
    report(
      under(place, "payment"),
      "E0313",
      payment,
      "induced_use and induced_price only where providers are paid by event",
      "remove induced_use and induced_price, or write payment: fee_for_service",
    );
  return true;
}
