/** `regulation` at the top of a file: what the law asks of its schemes. */
import { orNone } from "../../keys/alternatives.ts";
import { age, numberShape, share } from "../../keys/numbers.ts";
import { report, under } from "../../keys/place.ts";
import { flag, record } from "../../keys/reader.ts";
import type { Resolve } from "../../keys/references.ts";
import { type Key, mapped, optional, required } from "../../keys/shape.ts";
import { type Places, placeKeys } from "../shared/places.ts";

/** null: no such rule. */
export interface RegulationTerms extends Places {
  readonly guaranteedIssue: boolean;
  readonly rateBand: number | null;
  readonly minimumLossRatio: number | null;
  readonly maximumRise: number | null;
  readonly minimumCapital: number | null;
  readonly lifetimeLoading: { readonly rate: number; readonly aboveAge: number; readonly most: number } | null;
}

const rate = numberShape({ what: "a loading a year", type: "rate", min: 0, max: 1, percent: true });

const loading = record({
  rate: required(rate, "added to the contribution for each year of age at entry above above_age, for as long as the membership goes on"),
  above_age: required(age, "age up to which entry is free of it"),
  most: optional(numberShape({ what: "a loading", type: "loading", min: 0, max: 10, percent: true }), 0.7, "the loading is at most this", {
    source: "as in Australia's Lifetime Health Cover: 2 % for each year above 30, at most 70 %",
  }),
});

const keys = record({
  guaranteed_issue: optional(flag, false, "whether nobody may be refused for health, age or group; riders stay, unless the scheme leaves them out"),
  rate_band: optional(
    orNone(numberShape({ what: "a ratio of prices", type: "ratio", min: 1, max: 1000 })),
    null,
    "risk-rated schemes: the largest price is at most so many times the smallest, at the same revenue; 1: one price",
    { shown: "none" },
  ),
  minimum_loss_ratio: optional(
    orNone(share),
    null,
    "part of the contributions that must go into benefits; what is missing is paid back to members in the next year",
    {
      shown: "none",
    },
  ),
  maximum_rise: optional(
    orNone(numberShape({ what: "a rate of growth", type: "rate", min: 0, max: 10, percent: true })),
    null,
    "the price rises by at most this a year, before the index of the contribution",
    { shown: "none" },
  ),
  minimum_capital: optional(
    orNone(numberShape({ what: "a share", type: "share", min: 0, max: 10, percent: true })),
    null,
    "reserve at the year's end as a share of the year's contributions; a scheme below it is closed",
    { shown: "none", source: "premium basis of the European solvency margin before Solvency II: 16 to 18 % of premiums" },
  ),
  lifetime_loading: optional(orNone(loading), null, "who joins late pays more for life; who joins in the first year does not", { shown: "none" }),
  ...placeKeys,
});

const terms = mapped(keys, (read, place): Resolve<RegulationTerms> => {
  if (read.lifetime_loading !== null && read.lifetime_loading.rate > 0 && read.lifetime_loading.most === 0)
    report(
      under(under(place, "lifetime_loading"), "most"),
      "E0313",
      0,
      "a limit above 0 where there is a loading",
      "raise it, or write lifetime_loading: none",
    );
  return () => ({
    guaranteedIssue: read.guaranteed_issue,
    rateBand: read.rate_band,
    minimumLossRatio: read.minimum_loss_ratio,
    maximumRise: read.maximum_rise,
    minimumCapital: read.minimum_capital,
    lifetimeLoading:
      read.lifetime_loading === null ? null : { rate: read.lifetime_loading.rate, aboveAge: read.lifetime_loading.above_age, most: read.lifetime_loading.most },
    worlds: read.worlds,
    schemes: read.schemes,
  });
});

export const regulationKey: Key<Resolve<RegulationTerms> | null> = optional(terms, null, "what the law asks of the schemes of the worlds", { shown: "none" });
