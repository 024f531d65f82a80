/** `own_risk` at the top of a file: for how many people the chance of each person's own care is to be. */
import { numberShape } from "../../keys/numbers.ts";
import { record } from "../../keys/reader.ts";
import type { Resolve } from "../../keys/references.ts";
import { type Key, mapped, optional } from "../../keys/shape.ts";
import { type Places, placeKeys } from "../shared/places.ts";

export interface OwnRiskTerms extends Places {
  /** Persons of the real population; null: population.represents. */
  readonly people: number | null;
}

const keys = record({
  people: optional(
    numberShape({ what: "a number of persons", type: "persons", min: 1, max: 1e10, integer: true }),
    null,
    "real people of the population, over whom the chance of each one's own care is spread",
    { shown: "population.represents", unit: "persons" },
  ),
  ...placeKeys,
});

const terms = mapped(
  keys,
  (read): Resolve<OwnRiskTerms> =>
    () => ({ people: read.people, worlds: read.worlds, schemes: read.schemes }),
);

export const ownRiskKey: Key<Resolve<OwnRiskTerms> | null> = optional(
  terms,
  null,
  "the money of schemes has the chance of a pool as large as the population that is represented, not of the simulated one",
  { shown: "none" },
);
