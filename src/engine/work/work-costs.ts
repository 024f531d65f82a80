/**
 * Written by `npx tsx tests/bench/estimate-time.ts FIRST COUNT --fit`: 93 runs of random scenarios, seeds 3001 to 3100,
 * and 9 of shipped ones; Node 20.20.2.
 */
import type { WorkKind } from "./work.ts";

/** Processor nanoseconds of each. What always comes together has its cost at one of the two, and 0 at the other. */
export const costs: Readonly<Record<WorkKind, number>> = {
  runs: 259000000,
  simulations: 317000000,
  compilations: 53200000,
  parts: 12500000,
  worldYears: 288000,
  peopleMade: 0,
  personYears: 15,
  movedYears: 166,
  homeYears: 47,
  drawnYears: 13.7,
  factorYears: 12.9,
  riskYears: 28.4,
  spellYears: 0,
  generalYears: 20.2,
  shortYears: 9.83,
  armYears: 9.94,
  weighedYears: 48.1,
  personalYears: 250,
  leverYears: 5.7,
  ownYears: 0,
  withoutYears: 169,
  judgedYears: 216,
  ledgerYears: 21.2,
  events: 24.4,
  armEvents: 23.5,
  shortEvents: 6.89,
  ownEvents: 139,
  yearEntries: 1.12,
  futureEntries: 0,
  yearCells: 0,
  yearFigures: 336,
  figures: 7650,
  pilotPeople: 4170,
  pilotArms: 1810,
  priceEntries: 0,
  sampledYears: 88.1,
  sampledEvents: 134,
  cashed: 1780,
};
/** What the scenario that is always the same took meanwhile: how fast the machine of the fit was. */
export const steadySeconds = 1.01;
