/** Households of one size: how many, and how many places each has. The same in every replication. */
import type { Scenario } from "../model/scenario.ts";
import { strataOf } from "./strata.ts";

export interface HouseholdKind {
  /** Members at the start. */
  readonly members: number;
  readonly households: number;
  /** Places for children to come, behind those of the members. */
  readonly spare: number;
}

/** Number of households of each size (index 0 = one member) whose members sum to `size`. */
export function householdCounts(size: number, probabilities: readonly number[]): number[] {
  let meanSize = 0;
  for (let k = 0; k < probabilities.length; k++) meanSize += probabilities[k]! * (k + 1);
  const counts = probabilities.map((probability) => Math.floor((size / meanSize) * probability + 1e-9));
  let left = size;
  for (let k = 0; k < counts.length; k++) left -= counts[k]! * (k + 1);
  for (let k = counts.length - 1; k >= 0 && left > 0; k--) {
    while (left >= k + 1 && (probabilities[k]! > 0 || k === 0)) {
      counts[k]!++;
      left -= k + 1;
    }
  }
  return counts;
}

/** Years of births for which a household has places; the same for every horizon, so that a longer run moves nobody. */
const yearsOfPlaces = 10;

/**
 * Kinds in the order of their slots; none without households.
 *
 * A household of m has places for the births of m people in ten years and two standard deviations (of a Poisson number)
 * more: in Senegal 98 of 100 children of ten years find one. Places of the dead serve as well; who finds none lives alone.
 *
 * @param yearlyBirths  expected in the first year, of all
 */
export function householdKinds({ population }: Scenario, yearlyBirths: number): readonly HouseholdKind[] {
  const { size, microdata, groups, households } = population;
  if (households === null) return [];
  const spare = (members: number): number => {
    if (households.newborns === "alone") return 0;
    const births = (yearsOfPlaces * members * yearlyBirths) / size;
    return Math.ceil(births + 2 * Math.sqrt(births));
  };
  if (microdata !== null && microdata.households !== null)
    return strataOf(
      microdata,
      size,
      groups.map(({ count }) => count),
    ).map(({ members, seats }) => ({ members, households: seats, spare: spare(members) }));
  return householdCounts(size, households.sizes).map((count, k) => ({ members: k + 1, households: count, spare: spare(k + 1) }));
}
