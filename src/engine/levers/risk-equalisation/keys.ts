/** `risk_equalisation` at the top of a file: transfers between the schemes of a world by the risk of their members. */
import { age, share } from "../../keys/numbers.ts";
import { report, under } from "../../keys/place.ts";
import { choice, list, record } from "../../keys/reader.ts";
import type { Resolve } from "../../keys/references.ts";
import { type Key, mapped, optional } from "../../keys/shape.ts";
import { type Places, placeKeys } from "../shared/places.ts";
import { type CellFactor, type CellPlan, cellFactors } from "./cells.ts";

export interface EqualisationTerms extends Places, CellPlan {
  /** Part of the difference that is transferred. */
  readonly share: number;
}

const keys = record({
  by: optional(list(choice(cellFactors), 3, 1), ["age_band", "sex"], "what members must be alike in to be of one cell", { shown: "[age_band, sex]" }),
  band_years: optional(age, 10, "width of an age band", { unit: "years" }),
  share: optional(share, 1, "part of the difference in expected cost that is transferred"),
  ...placeKeys,
});

const terms = mapped(keys, (read, place): Resolve<EqualisationTerms> => {
  const by: readonly CellFactor[] = read.by;
  const repeated = by.find((factor, index) => by.indexOf(factor) !== index);
  if (repeated !== undefined) report(under(place, "by"), "E0313", repeated, "each factor once", "remove one");
  if (read.band_years === 0) report(under(place, "band_years"), "E0313", 0, "a band of one year or more", "write 1 or more, or leave age_band out of `by`");
  return () => ({ by: [...new Set(by)], bandYears: Math.max(1, read.band_years), share: read.share, worlds: read.worlds, schemes: read.schemes });
});

export const riskEqualisationKey: Key<Resolve<EqualisationTerms> | null> = optional(
  terms,
  null,
  "transfers between the schemes of a world, from those with good risks to those with bad ones",
  { shown: "none" },
);
