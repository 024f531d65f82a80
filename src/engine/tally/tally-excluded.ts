/** Whom exclusion hits: the need of the excluded, the poorest and richest fifth, people with a condition and without. */
import { eventCost, eventPerson, events, eventTime } from "../kernels/events.ts";
import { cellOf, fifthOf, stateOf } from "../kernels/scratch.ts";
import type { Model } from "../model/model.ts";
import type { TotalName } from "../model/totals.ts";
import { coveredPart, insideFrom, shutOut } from "./people-cover.ts";

/** Cost of need that arises while its person is excluded. */
export function tallyExcludedNeed(at: number, tally: Float64Array): void {
  if (at < 0) return;
  const { count } = events;
  for (let e = 0; e < count; e++) {
    const i = eventPerson[e]!;
    const cell = at + cellOf[i]!;
    tally[cell] = tally[cell]! + eventCost[e]! * (shutOut[i]! & +(eventTime[e]! < insideFrom[i]!));
  }
}

type Ends = readonly [TotalName, TotalName, TotalName, TotalName];
/** Poorest and richest fifth, people with a condition and without. */
export const excludedEnds: Ends = ["excluded_poorest", "excluded_richest", "excluded_ill", "excluded_well"];
export const personEnds: Ends = ["persons_poorest", "persons_richest", "persons_ill", "persons_well"];

/** Everybody, or the excluded part of the year of each, in the four ends of the population. */
export function tallyEnds(model: Model, names: Ends, member: number, excludedOnly: boolean, alive: number, tally: Float64Array): void {
  const { offset, trash } = model.tallies;
  if (names.every((name) => offset[name][member]! < 0)) return;
  const place = (name: TotalName): number => (offset[name][member]! < 0 ? trash : offset[name][member]!);
  const { conditionShift } = model.states;
  // a state of a living person has nothing above its health
  const healthy = model.states.well;
  // parts of years are on a grid: these sums are exact
  let all = 0;
  let poorest = 0;
  let richest = 0;
  let well = 0;
  for (let i = 0; i < alive; i++) {
    const part = excludedOnly ? shutOut[i]! * (1 - coveredPart(i)) : 1;
    all += part;
    poorest += part * +(fifthOf[i] === 0);
    richest += part * +(fifthOf[i] === 4);
    well += part * +(stateOf[i]! >> conditionShift === healthy);
  }
  [poorest, richest, all - well, well].forEach((sum, end) => {
    const at = place(names[end]!);
    tally[at] = tally[at]! + sum;
  });
}
