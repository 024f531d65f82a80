/**
 * Written by `npx tsx tests/bench/estimate-time.ts FIRST COUNT --fit`: 156 runs of random scenarios, seeds 3001 to 6066,
 * and 9 of shipped ones; Node 20.20.2.
 */
import type { WorkKind } from "./work.ts";

/** Processor nanoseconds of each. What always comes together has its cost at one of the two, and 0 at the other. */
export const costs: Readonly<Record<WorkKind, number>> = {
  runs: 303000000,
  simulations: 362000000,
  compilations: 50100000,
  parts: 6720000,
  worldYears: 142000,
  peopleMade: 47,
  personYears: 14.9,
  movedYears: 59.5,
  homeYears: 93.7,
  drawnYears: 52.3,
  factorYears: 73.4,
  riskYears: 12.6,
  spellYears: 10.2,
  generalYears: 19.5,
  shortYears: 10.1,
  armYears: 9.99,
  weighedYears: 47.4,
  personalYears: 69.7,
  leverYears: 6.82,
  ownYears: 54.8,
  withoutYears: 38.5,
  judgedYears: 191,
  ledgerYears: 23.6,
  events: 26.5,
  armEvents: 28.4,
  shortEvents: 7.13,
  ownEvents: 100,
  yearEntries: 1.13,
  futureEntries: 41,
  yearCells: 3.17,
  yearFigures: 419,
  figures: 7080,
  pilotPeople: 2040,
  pilotArms: 2120,
  priceEntries: 22.6,
  sampledYears: 76.8,
  sampledEvents: 183,
  cashed: 1430,
};
/** What the scenario that is always the same took meanwhile: how fast the machine of the fit was. */
export const steadySeconds = 1;
