/**
 * Written by `npx tsx tests/bench/estimate-time.ts FIRST COUNT --fit`: 87 runs of random scenarios, seeds 3001 to 4039,
 * and 9 of shipped ones; Node 20.20.2.
 */
import type { WorkKind } from "./work.ts";

/** Processor nanoseconds of each. What always comes together has its cost at one of the two, and 0 at the other. */
export const costs: Readonly<Record<WorkKind, number>> = {
  runs: 386000000,
  simulations: 503000000,
  compilations: 29600000,
  parts: 0,
  worldYears: 20400,
  personYears: 14.4,
  movedYears: 0,
  homeYears: 223,
  drawnYears: 119,
  riskYears: 0,
  generalYears: 17.5,
  shortYears: 9.69,
  armYears: 9.42,
  weighedYears: 43.5,
  leverYears: 8.18,
  ownYears: 286,
  withoutYears: 0,
  judgedYears: 275,
  events: 20,
  armEvents: 14,
  shortEvents: 6.75,
  ownEvents: 0,
  yearEntries: 18.7,
  futureEntries: 165,
  yearFigures: 490,
  figures: 5160,
  pilotPeople: 0,
  pilotArms: 2970,
  priceEntries: 61.9,
  sampledYears: 83.1,
  sampledEvents: 221,
  cashed: 1020,
};
/** What the scenario that is always the same took meanwhile: how fast the machine of the fit was. */
export const steadySeconds = 1.04;
