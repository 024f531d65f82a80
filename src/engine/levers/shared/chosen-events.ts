/** The events of some people of the block, for steps of need that change those of few: nobody else's are looked at. */
import { eventInts } from "../../kernels/event-columns.ts";
import { firstEvent, placeEvents } from "../../kernels/event-places.ts";
import { eventPerson, events, needCount } from "../../kernels/events.ts";
import { shared } from "../../needs/world-need.ts";
import { blockLength } from "../../random/generator.ts";

/** Events in the order of the people, then those that levers before this one added. */
export const chosen: { count: number; readonly list: Int32Array } = { count: 0, list: eventInts() };
/** Which of the person's events each is: events of a person lie side by side, so that it is the person's own, whoever else is in the block. */
export const ordinals: Int32Array = eventInts();

const isChosen = new Uint8Array(blockLength);

/** @param people  positions in the block, in order */
export function chooseEvents(people: { readonly list: Int32Array; readonly count: number }): void {
  placeEvents();
  const { list } = chosen;
  let found = 0;
  for (let k = 0; k < people.count; k++) {
    const i = people.list[k]!;
    const count = needCount[i]!;
    const first = firstEvent[i]!;
    for (let ordinal = 0; ordinal < count; ordinal++) {
      list[found] = first + ordinal;
      ordinals[found++] = ordinal;
    }
  }
  chosen.count = events.count > shared.count ? chooseAdded(people, found) : found;
}

function chooseAdded(people: { readonly list: Int32Array; readonly count: number }, before: number): number {
  isChosen.fill(0);
  for (let k = 0; k < people.count; k++) isChosen[people.list[k]!] = 1;
  let found = before;
  let last = shared.count > 0 ? eventPerson[shared.count - 1]! : -1;
  let ordinal = last < 0 ? 0 : needCount[last]! - 1;
  for (let e = shared.count; e < events.count; e++) {
    const i = eventPerson[e]!;
    ordinal = i === last ? ordinal + 1 : 0;
    last = i;
    chosen.list[found] = e;
    ordinals[found] = ordinal;
    found += isChosen[i]!;
  }
  return found;
}
