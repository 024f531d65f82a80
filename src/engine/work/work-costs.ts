/**
 * Written by `npx tsx tests/bench/estimate-time.ts FIRST COUNT --fit`: 102 random scenarios, seeds 3001 to 3110,
 * Node 20.20.2.
 */
import type { WorkKind } from "./work.ts";

/** Processor nanoseconds of each. What always comes together has its cost at one of the two, and 0 at the other. */
export const costs: Readonly<Record<WorkKind, number>> = {
  runs: 336000000,
  simulations: 406000000,
  compilations: 0,
  parts: 16300000,
  worldYears: 356000,
  personYears: 0,
  movedYears: 0,
  homeYears: 307,
  generalYears: 48.7,
  shortYears: 0,
  armYears: 0,
  weighedYears: 195,
  leverYears: 33.1,
  ownYears: 0,
  withoutYears: 0,
  judgedYears: 134,
  events: 0,
  armEvents: 0.131,
  ownEvents: 197,
  yearEntries: 0,
  futureEntries: 0,
  yearFigures: 253,
  figures: 5890,
  pilotPeople: 0,
  pilotArms: 2490,
  priceEntries: 0,
  sampledYears: 89.3,
  sampledEvents: 145,
  cashed: 2620,
};
/** What the scenario that is always the same took meanwhile: how fast the machine of the fit was. */
export const steadySeconds = 1.18;
