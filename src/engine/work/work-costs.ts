/**
 * Written by `npx tsx tests/bench/estimate-time.ts FIRST COUNT --fit`: 42 random scenarios, seeds 3006 to 4036,
 * and 9 runs of shipped ones; Node 20.20.2.
 */
import type { WorkKind } from "./work.ts";

/** Processor nanoseconds of each. What always comes together has its cost at one of the two, and 0 at the other. */
export const costs: Readonly<Record<WorkKind, number>> = {
  runs: 376000000,
  simulations: 506000000,
  compilations: 29000000,
  parts: 0,
  worldYears: 0,
  personYears: 14.5,
  movedYears: 133,
  homeYears: 96.2,
  generalYears: 17.9,
  shortYears: 9.79,
  armYears: 9.59,
  weighedYears: 40.2,
  leverYears: 63.5,
  ownYears: 89.3,
  withoutYears: 0,
  judgedYears: 96.5,
  events: 20.5,
  armEvents: 14.4,
  shortEvents: 6.83,
  ownEvents: 0,
  yearEntries: 1.68,
  futureEntries: 126,
  yearFigures: 590,
  figures: 5190,
  pilotPeople: 0,
  pilotArms: 3000,
  priceEntries: 276,
  sampledYears: 171,
  sampledEvents: 257,
  cashed: 862,
};
/** What the scenario that is always the same took meanwhile: how fast the machine of the fit was. */
export const steadySeconds = 1.04;
