import type { Scenario } from "../../engine/model/scenario.ts";

/** A combination of shocks in a year: its probability and the rate multiplier of each service. */
export interface ShockCase {
  readonly probability: number;
  readonly factors: readonly number[];
}

/** Combinations above this many would take minutes. */
export const mostShocks = 8;

/**
 * The combinations of a year. A shock is on where one broke out in this year or in the `years - 1` before it.
 *
 * @param year  of follow-up, 0 = the first
 */
export function shockCases(scenario: Scenario, year: number): readonly ShockCase[] {
  const { shocks, services } = scenario.health;
  let cases: ShockCase[] = [{ probability: 1, factors: services.map(() => 1) }];
  for (const shock of shocks) {
    let off = shock.from !== null && year >= shock.from && year < shock.from + shock.years ? 0 : 1;
    for (let k = 0; k < Math.min(year + 1, shock.years); k++) off *= 1 - shock.probability;
    cases = cases.flatMap(({ probability, factors }) => [
      { probability: probability * off, factors },
      { probability: probability * (1 - off), factors: factors.map((factor, s) => factor * shock.rates[s]!) },
    ]);
  }
  return cases.filter(({ probability }) => probability > 0);
}
