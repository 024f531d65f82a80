/**
 * How far people are protected today, as far as published: what pools pay of all spending, and who belongs to a scheme.
 *
 * Spending by payer is of the World Health Organization (profile `health`). How many people are covered is published by each country in
 * its own way; it stands here only where a source was seen, with that source.
 */
import type { CountryProfile, DatedFigure } from "./profile.ts";

export interface CoverToday extends DatedFigure {
  /** Who says so, and of which schemes. */
  readonly source: string;
}

export interface Today {
  /** Share of current health spending that is not paid out of pocket. */
  readonly pooledShare: number;
  /**
   * What public money and money from abroad pay of the bills that private schemes do not: (government + external) / (both + out of
   * pocket). A public floor with this share of every bill puts a world without schemes where the country is.
   */
  readonly floorShare: number;
  /** Percent of people covered by any scheme; null where no source was seen. */
  readonly covered: CoverToday | null;
}

const covered: Readonly<Record<string, CoverToday>> = {
  SEN: { year: 2017, value: 47, source: "all mechanisms, free care of under-fives included; head of the agency for universal coverage, in Africa Check" },
  GHA: { year: 2017, value: 35, source: "active members of the national scheme; Global Health Research and Policy 2018, s41256-018-0087-6" },
  RWA: { year: 2012, value: 96.15, source: "all schemes, 2011/12; Pan African Medical Journal 17:232" },
};

export function todayOf({ iso3, health }: CountryProfile): Today {
  const [government, external, pocket] = [health.governmentSharePercent, health.externalSharePercent ?? 0, health.outOfPocketSharePercent];
  return {
    pooledShare: 1 - pocket / 100,
    floorShare: (government + external) / (government + external + pocket),
    covered: covered[iso3] ?? null,
  };
}
