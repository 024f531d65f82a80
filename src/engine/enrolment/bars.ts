/** Obstacles of a year that depend on the packed state alone: a closed scheme, groups not yet open, entry ages, no new members taken. */
import type { ArmModel, Model } from "../model/model.ts";
import { closed, ineligible } from "../model/obstacles.ts";
import { forEachState, groupOf } from "../model/states.ts";
import type { ArmYear } from "../model/year-context.ts";

/** Fills the bars of members and of people who would enter, by state, where they are others than they were. */
export function markBars(model: Model, arm: ArmModel, year: ArmYear, yearOfFollowUp: number): void {
  const { maxEntryAge, openFrom } = model.schemes[arm.scheme]!;
  const openings = [openFrom, ...year.alsoOpenTo.map((other) => model.schemes[other]!.openFrom)];
  const shut = year.open ? 0 : closed;
  const notYet = Array.from(openFrom, (_, group) => (openings.every((from) => yearOfFollowUp < from[group]!) ? ineligible : 0));
  const refused = year.admits ? 0 : ineligible;
  const markedFor = [shut, refused, maxEntryAge, ...notYet].join();
  if (year.markedFor === markedFor) return;
  year.markedFor = markedFor;
  const { memberBars, entrantBars } = year;
  let any = 0;
  forEachState(model.states, (state, age) => {
    const bars = shut | notYet[groupOf(model.states, state)]!;
    memberBars[state] = bars;
    entrantBars[state] = bars | refused | (age > maxEntryAge ? ineligible : 0);
    any |= entrantBars[state]!;
  });
  year.barred = any !== 0;
}
