/** Places in households, with those for children to come; 1 and none where people live alone. */
import type { Scenario } from "../model/scenario.ts";
import { householdKinds } from "../population/household-kinds.ts";
import { planSlots } from "../population/slot-capacity.ts";

export interface Homes {
  /** Places of the largest household. */
  readonly largest: number;
  /** Places at home in which nobody lives at the start. */
  readonly spare: number;
}

/** By population: counted for each run that is counted, and a file of people takes a while. */
const known = new WeakMap<Scenario["population"], Homes>();

export function homesOf(scenario: Scenario): Homes {
  const { population } = scenario;
  if (population.households === null) return { largest: 1, spare: 0 };
  const before = known.get(population);
  if (before !== undefined) return before;
  const kinds = householdKinds(scenario, planSlots(scenario).yearlyBirths).filter(({ households }) => households > 0);
  const largest = kinds.reduce((most, { members, spare }) => Math.max(most, members + spare), 1);
  const homes = { largest, spare: kinds.reduce((sum, { households, spare }) => sum + households * spare, 0) };
  known.set(population, homes);
  return homes;
}
