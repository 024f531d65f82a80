/** Whom exclusion hits: the need of the excluded, the poorest and richest fifth, people with a condition and without. */
import { eventCost, eventPerson, events, eventTime } from "../kernels/events.ts";
import { cellOf, fifthOf, stateOf } from "../kernels/scratch.ts";
import type { TotalName } from "../metrics/totals.ts";
import type { Model } from "./model.ts";
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
  const [poorest, richest, ill, well] = [place(names[0]), place(names[1]), place(names[2]), place(names[3])];
  const healthy = 1 << model.states.conditionShift;
  for (let i = 0; i < alive; i++) {
    const part = excludedOnly ? shutOut[i]! * (1 - coveredPart(i)) : 1;
    const health = stateOf[i]! < healthy ? well : ill;
    tally[health] = tally[health]! + part;
    if (fifthOf[i] === 0) tally[poorest] = tally[poorest]! + part;
    if (fifthOf[i] === 4) tally[richest] = tally[richest]! + part;
  }
}
