/** `education` of a scheme: whom a campaign reaches, what it does to them, what it costs, when it ends. */
import { orNone } from "../../keys/alternatives.ts";
import { type PerGroup, perGroup } from "../../keys/by-group.ts";
import { amount, calendarYear, numberShape, probability } from "../../keys/numbers.ts";
import { report, under } from "../../keys/place.ts";
import { record } from "../../keys/reader.ts";
import type { Resolve } from "../../keys/references.ts";
import { type Key, mapped, optional, required } from "../../keys/shape.ts";

/** What a valid scenario says; shares by group. */
export interface EducationTerms {
  readonly coverage: readonly number[];
  readonly effect: readonly number[];
  /** Years in which half of what was learnt is forgotten; null: nothing is. */
  readonly halfLife: number | null;
  readonly cost: { readonly fixed: number; readonly perHousehold: number; readonly perHead: number };
  /** First and last calendar year of the campaign; null: those of the run. */
  readonly from: number | null;
  readonly until: number | null;
}

const cost = record({
  fixed: optional(amount, 0, "cost of the campaign in each of its years, whoever it reaches; it follows prices", { unit: "currency a year" }),
  per_household: optional(amount, 0, "cost of each household that it reaches; it follows prices", { unit: "currency a year" }),
  per_head: optional(amount, 0, "cost of each person that it reaches; it follows prices", { unit: "currency a year" }),
});

const keys = record({
  coverage: required(perGroup(probability), "share of households that the campaign reaches, the same ones in all its years"),
  effect: required(
    perGroup(probability),
    "part of those reached who did not know of the scheme and know of it afterwards; trials found both an effect and none, so write a range that holds 0",
  ),
  cost: optional(cost, { fixed: 0, per_household: 0, per_head: 0 }, "what the scheme pays for it", { shown: "{fixed: 0, per_household: 0, per_head: 0}" }),
  half_life: optional(
    orNone(numberShape({ what: "a number of years", type: "years", above: 0, max: 1000 })),
    null,
    "years after the campaign in which half of those who learnt of the scheme, and did not join, have forgotten it",
    { unit: "years", shown: "none" },
  ),
  from: optional(calendarYear, null, "first calendar year of the campaign", { shown: "start_year" }),
  until: optional(calendarYear, null, "last calendar year of the campaign", { shown: "the last year" }),
});

const terms = mapped(keys, (read, place): Resolve<EducationTerms> => {
  if (read.from !== null && read.until !== null && read.until < read.from)
    report(under(place, "until"), "E0313", read.until, `a year from ${read.from} on, the first of the campaign`, `write ${read.from} or later, or lower from`);
  const by =
    (numbers: PerGroup): Resolve<readonly number[]> =>
    ({ groups }) =>
      numbers(groups);
  return (references) => ({
    coverage: by(read.coverage)(references),
    effect: by(read.effect)(references),
    halfLife: read.half_life,
    cost: { fixed: read.cost.fixed, perHousehold: read.cost.per_household, perHead: read.cost.per_head },
    from: read.from,
    until: read.until,
  });
});

export const educationKey: Key<Resolve<EducationTerms> | null> = optional(terms, null, "a campaign that tells people of the scheme", { shown: "none" });
