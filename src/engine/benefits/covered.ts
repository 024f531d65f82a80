/** The events of members whose cover is in force, and what the scheme owes for each by the rule of the event alone. */
import { eventDoubles, eventInts } from "../kernels/event-columns.ts";
import { firstEvent, placeEvents } from "../kernels/event-places.ts";
import { eventPerson, eventService, events, eventTime, eventVolume, needCount } from "../kernels/events.ts";
import { cappedOf, forceFrom, joined } from "../kernels/scratch.ts";
import { tieOf } from "../maths/ties.ts";
import { ruleWidth, type WorldTerms } from "../model/world-terms.ts";
import { eventLeft } from "./unaided.ts";

/** Events of members in force, in order of time, and what the scheme owes for each if it is used. */
export const covered = eventInts();
export const owedFor = eventDoubles();
/** How many of them the block under way has, for those who look at the columns between owing and paying. */
export const owed: { count: number } = { count: 0 };
/** Lists the events of members in force; returns how many. */
export function listCovered(): number {
  const { count } = events;
  let found = 0;
  for (let e = 0; e < count; e++) {
    const i = eventPerson[e]!;
    covered[found] = e;
    found += +(eventTime[e]! >= forceFrom[i]!) & +(joined[i]! >= 0);
  }
  return found;
}

/** The same from a list of members, in order: their events lie side by side. */
export function listCoveredOf(list: Int32Array, members: number): number {
  placeEvents();
  let found = 0;
  for (let k = 0; k < members; k++) {
    const i = list[k]!;
    const from = forceFrom[i]!;
    if (from >= 1) continue;
    const first = firstEvent[i]!;
    const end = first + needCount[i]!;
    for (let e = first; e < end; e++) {
      covered[found] = e;
      found += +(eventTime[e]! >= from);
    }
  }
  return found;
}

/** max(0, x) without a branch: x + |x| is 2 x or 0. */
function positive(x: number): number {
  return (x + Math.abs(x)) * 0.5;
}

/** What is owed by the rule of the event alone. */
export function oweByRule(terms: WorldTerms, count: number, flowMagic: number): void {
  const { rules, services } = terms;
  const tie = tieOf(flowMagic);
  for (let k = 0; k < count; k++) {
    const e = covered[k]!;
    const i = eventPerson[e]!;
    const at = (joined[i]! * services + eventService[e]!) * ruleWidth;
    const v = eventVolume[e]!;
    const above = positive(eventLeft[e]! - rules[at]! * v);
    const owed = positive(rules[at + 1]! * above - rules[at + 2]! * v);
    const cap = rules[at + 3]! * v;
    const most = owed > cap ? cap : owed;
    cappedOf[i] = cappedOf[i]! | +(owed - tie > cap);
    owedFor[k] = most + flowMagic - flowMagic;
  }
}
