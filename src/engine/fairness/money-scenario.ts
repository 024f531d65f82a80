import type { DerivedScheme, Scenario, World } from "../model/scenario.ts";
import { smaller } from "../projection/smaller.ts";
import { withDerived } from "../scenario/derive.ts";

/** Futures of a small run. They are the first of the seed, whatever the length of the run. */
export const moneyFutures = 2;

/** Names of the world with the floor that is looked for, and of the one with the other floors alone. Names of a file begin with no blank. */
export const floorWorld = " floor";
export const floorsWorld = " floors";

/** The people of the small runs; rows of a survey file stay as they are. */
export function moneyCopy(scenario: Scenario): Scenario {
  return scenario.population.microdata === null ? smaller(scenario) : scenario;
}

/** A small run that finds what the State pays in some worlds, and in one with a floor of this share beside these floors as the last (`floorWorld`). */
export function moneyScenario(small: Scenario, floors: readonly number[], reimburse: number, others: readonly World[]): Scenario {
  const derived: readonly DerivedScheme[] = [{ kind: "floor", name: "floor", reimburse }];
  const outputs = { ...small.outputs, metrics: ["state.total"], by: [], years: "last" as const };
  const worlds = [...others, { name: floorWorld, schemes: [...floors, small.schemes.length] }];
  return { ...small, ...withDerived(small, derived), worlds, compare: [], checks: [], uncertain: [], written: null, behind: null, outputs };
}
