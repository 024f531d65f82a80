/**
 * Written by `npx tsx tests/bench/estimate-time.ts FIRST COUNT --fit`: 213 runs of random scenarios, seeds 3001 to 8060,
 * and 9 of shipped ones; Node 20.20.2.
 */
import type { WorkKind } from "./work.ts";

/** Processor nanoseconds of each. What always comes together has its cost at one of the two, and 0 at the other. */
export const costs: Readonly<Record<WorkKind, number>> = {
  runs: 319000000,
  simulations: 340000000,
  compilations: 55300000,
  parts: 4340000,
  worldYears: 173000,
  peopleMade: 40.7,
  personYears: 15.1,
  movedYears: 54.6,
  homeYears: 108,
  drawnYears: 76.1,
  factorYears: 23.3,
  riskYears: 11.5,
  spellYears: 0.469,
  generalYears: 19.6,
  shortYears: 10.3,
  armYears: 10.3,
  weighedYears: 42.8,
  personalYears: 18.1,
  leverYears: 6.95,
  lookYears: 79.3,
  ownYears: 72.3,
  withoutYears: 55.9,
  judgedYears: 197,
  ledgerYears: 24.5,
  events: 26,
  armEvents: 26,
  shortEvents: 7.37,
  ownEvents: 107,
  yearEntries: 1.17,
  futureEntries: 47.3,
  yearCells: 3.34,
  yearFigures: 395,
  figures: 7440,
  pilotPeople: 2150,
  pilotArms: 2010,
  priceEntries: 23.2,
  sampledYears: 78.8,
  sampledEvents: 193,
  cashed: 1260,
};
/** What the scenario that is always the same took meanwhile: how fast the machine of the fit was. */
export const steadySeconds = 1;
