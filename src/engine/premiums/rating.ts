import type { RatingFactor } from "../model/scenario.ts";
import { ageOf, conditionsOf, forEachState, groupOf, isFemale, type StateLayout } from "../model/states.ts";

/** Width of the age bands in which risk-rated prices are set. */
export const ratingBandYears = 5;
const bands = 25;

/** Rating class of each state: people of one class pay one price. No factors = one class. */
export function ratingClasses(states: StateLayout, by: readonly RatingFactor[]): { readonly classOf: Int32Array; readonly classes: number } {
  const sizes: Readonly<Record<RatingFactor, number>> = { age_band: bands, sex: 2, condition: 1 << states.conditions, group: states.groups };
  const classOf = new Int32Array(states.count);
  let classes = 1;
  for (const factor of by) {
    const stride = classes;
    forEachState(states, (state) => {
      classOf[state] = classOf[state]! + stride * memberOf(states, factor, state);
    });
    classes *= sizes[factor];
  }
  return { classOf, classes };
}

function memberOf(states: StateLayout, factor: RatingFactor, state: number): number {
  switch (factor) {
    case "age_band":
      return Math.floor(ageOf(state) / ratingBandYears);
    case "sex":
      return isFemale(state) ? 1 : 0;
    case "condition":
      return conditionsOf(states, state);
    case "group":
      return groupOf(states, state);
  }
}

/** Mean of a table by class, weighted by people; a class without people takes the plain mean of its states. */
export function classMeans(states: StateLayout, classOf: Int32Array, classes: number, people: Float64Array, table: Float64Array): Float64Array {
  const sum = new Float64Array(classes);
  const weight = new Float64Array(classes);
  const plainSum = new Float64Array(classes);
  const plainCount = new Float64Array(classes);
  forEachState(states, (state) => {
    const c = classOf[state]!;
    sum[c] = sum[c]! + people[state]! * table[state]!;
    weight[c] = weight[c]! + people[state]!;
    plainSum[c] = plainSum[c]! + table[state]!;
    plainCount[c] = plainCount[c]! + 1;
  });
  return sum.map((value, c) => (weight[c]! > 0 ? value / weight[c]! : plainCount[c]! > 0 ? plainSum[c]! / plainCount[c]! : 0));
}
