/** Obstacles of a year that depend on the packed state alone: a closed scheme, groups not yet open, entry ages. */
import type { ArmModel, Model } from "../model/model.ts";
import { closed, ineligible } from "../model/obstacles.ts";
import { forEachState, groupOf } from "../model/states.ts";
import type { ArmYear } from "../model/year-context.ts";

/** Fills the bars of members and of people who would enter, by state. */
export function markBars(model: Model, arm: ArmModel, year: ArmYear, yearOfFollowUp: number): void {
  const scheme = model.schemes[arm.scheme]!;
  const shut = year.open ? 0 : closed;
  const { memberBars, entrantBars } = year;
  const openings = [scheme, ...year.alsoOpenTo.map((other) => model.schemes[other]!)].map(({ openFrom }) => openFrom);
  let any = 0;
  forEachState(model.states, (state, age) => {
    const of = groupOf(model.states, state);
    const group = openings.every((openFrom) => yearOfFollowUp < openFrom[of]!) ? ineligible : 0;
    memberBars[state] = shut | group;
    entrantBars[state] = shut | group | (age > scheme.maxEntryAge ? ineligible : 0);
    any |= entrantBars[state]!;
  });
  year.barred = any !== 0;
}
