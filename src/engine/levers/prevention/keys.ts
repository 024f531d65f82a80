/** `prevention` of a scheme. */
import { amount, calendarYear, numberShape, share } from "../../keys/numbers.ts";
import { didYouMean, listed, type Place, report, under } from "../../keys/place.ts";
import { byName, choice, type Named, record } from "../../keys/reader.ts";
import type { References, Resolve } from "../../keys/references.ts";
import { type Key, mapped, optional, required } from "../../keys/shape.ts";

export interface PreventionTerms {
  readonly reach: number;
  readonly everyone: boolean;
  /** By service: 1 - relative risk. */
  readonly services: readonly number[];
  /** By condition: the same, of its onset. */
  readonly conditions: readonly number[];
  /** Whether any condition is named. */
  readonly illness: boolean;
  readonly perReached: number;
  readonly fixed: number;
  /** Calendar year; null for the first. */
  readonly starts: number | null;
  readonly lag: number;
  readonly fade: number;
  readonly selection: number;
}

const avoided = numberShape({
  what: "a share avoided (1 less the relative risk; negative where there is more of it)",
  type: "share",
  min: -1,
  max: 1,
  percent: true,
});

const shape = record({
  reach: required(share, "share of those invited who take part, the same persons every year"),
  who: optional(choice(["members", "everyone"]), "members", "who is invited: members of the scheme, or everybody"),
  effect: required(
    byName(avoided, "service or condition", 64),
    "by service, or by condition: share of events, or of new illness, that is avoided among those who take part",
    { source: "trials find from none to a fifth, for health education of insured people claims rose by 3 % (-19 to +30); a range with `zero: 0.5` says so" },
  ),
  per_reached: optional(amount, 0, "cost for each person who takes part, in money of the first year; it follows the index of expenses", {
    unit: "currency a year",
  }),
  fixed: optional(amount, 0, "cost for the whole scheme, whoever takes part; it follows the index of expenses", { unit: "currency a year" }),
  starts: optional(calendarYear, null, "first year of the programme", { shown: "start_year" }),
  lag: optional(numberShape({ what: "a number of years", type: "years", min: 0, max: 50 }), 0, "full years of taking part before it has its whole effect", {
    unit: "years",
  }),
  fade: optional(share, 0, "part of the effect that is left after each year since leaving", { shown: 0 }),
  selection: optional(
    numberShape({ what: "an exponent", type: "number", min: 0, max: 10 }),
    0,
    "how much the healthy come first: who has twice the frailty takes part 2^selection times less often",
  ),
});

export const preventionKey: Key<Resolve<PreventionTerms> | null> = optional(
  mapped(
    shape,
    (read, place): Resolve<PreventionTerms> =>
      (references) => ({
        reach: read.reach,
        everyone: read.who === "everyone",
        ...effectOf(read.effect, references, under(place, "effect")),
        perReached: read.per_reached,
        fixed: read.fixed,
        starts: read.starts,
        lag: read.lag,
        fade: read.fade,
        selection: read.selection,
      }),
  ),
  null,
  "a programme against illness: whom it reaches, what it avoids and after how long, what it costs",
  { shown: "none" },
);

/** Names are those of services or of conditions. */
function effectOf(
  given: readonly Named<number>[],
  { services, conditions, deathStates }: References,
  place: Place,
): Pick<PreventionTerms, "services" | "conditions" | "illness"> {
  const chained = deathStates !== null;
  const illnesses = chained ? [] : conditions.names;
  const found = { services: services.names.map(() => 0), conditions: illnesses.map(() => 0), illness: false };
  for (const { name, value } of given) {
    const at = under(place, name);
    const service = services.index.get(name);
    const condition = chained ? undefined : conditions.index.get(name);
    if (service !== undefined && condition !== undefined)
      report(at, "E0313", name, "a name that only a service, or only a condition has", "rename one of the two");
    else if (service !== undefined) found.services[service] = value;
    else if (condition !== undefined) {
      if (value < 0)
        report(at, "E0304", value, "a share of new illness that is avoided: from 0 to 1", "write 0, or let it raise the rate of a service instead");
      else {
        found.conditions[condition] = value;
        found.illness = true;
      }
    } else if (chained && conditions.index.has(name))
      report(
        at,
        "E0313",
        name,
        "services; states of health move by their own table of probabilities",
        "name the services of which there is less, or write conditions",
      );
    else {
      const known = [...services.names, ...illnesses];
      report(at, "E0309", name, `the name of a service or of a condition: ${listed(known)}`, didYouMean(at, name, known) || "use one of these names");
    }
  }
  return found;
}
