/** `mid_year_entry` of a scheme: who stayed out when the year opened may come in when care is needed. */
import { probability } from "../../keys/numbers.ts";
import { choice, record } from "../../keys/reader.ts";
import type { Resolve } from "../../keys/references.ts";
import { type Key, mapped, optional, required } from "../../keys/shape.ts";

export interface MidYearTerms {
  /** Share of the households that declined which would come in where it pays. */
  readonly whenIll: number;
  readonly pays: "rest_of_year" | "whole_year";
}

const terms = mapped(
  record({
    when_ill: required(
      probability,
      "share of the households that declined which come in during the year, once they need care for which the scheme would pay them more than it asks",
    ),
    pays: optional(
      choice(["rest_of_year", "whole_year"]),
      "rest_of_year",
      "what who comes in pays: the part of the contribution for the rest of the year, or all of it",
    ),
  }),
  ({ when_ill, pays }): Resolve<MidYearTerms> =>
    () => ({ whenIll: when_ill, pays }),
);

export const midYearKey: Key<Resolve<MidYearTerms> | null> = optional(terms, null, "people may join during the year, when they need care", {
  shown: "none: only as a year opens",
});
