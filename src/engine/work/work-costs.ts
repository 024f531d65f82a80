/**
 * Written by `npx tsx tests/bench/estimate-time.ts FIRST COUNT --fit`: 213 runs of random scenarios, seeds 3001 to 8060,
 * and 9 of shipped ones; Node 20.20.2.
 */
import type { WorkKind } from "./work.ts";

/** Processor nanoseconds of each. What always comes together has its cost at one of the two, and 0 at the other. */
export const costs: Readonly<Record<WorkKind, number>> = {
  runs: 320000000,
  simulations: 341000000,
  compilations: 54500000,
  parts: 4330000,
  worldYears: 173000,
  peopleMade: 41.3,
  personYears: 15.1,
  movedYears: 54.3,
  homeYears: 106,
  drawnYears: 75.7,
  factorYears: 23.3,
  riskYears: 11.4,
  spellYears: 0.179,
  generalYears: 19.6,
  shortYears: 10.3,
  armYears: 10.3,
  weighedYears: 43.2,
  personalYears: 18.1,
  leverYears: 6.99,
  lookYears: 79.3,
  ownYears: 72.7,
  withoutYears: 56.2,
  judgedYears: 194,
  ledgerYears: 26,
  events: 26,
  armEvents: 26,
  shortEvents: 7.36,
  ownEvents: 107,
  yearEntries: 1.17,
  futureEntries: 46.2,
  yearCells: 3.35,
  yearFigures: 388,
  figures: 7440,
  pilotPeople: 2140,
  pilotArms: 2010,
  priceEntries: 23.2,
  sampledYears: 78.9,
  sampledEvents: 194,
  cashed: 1270,
};
/** What the scenario that is always the same took meanwhile: how fast the machine of the fit was. */
export const steadySeconds = 1;
