/** Where the events of each person begin, while they lie side by side: from there on there are as many as `needCount` says. */
import { blockLength } from "../random/generator.ts";
import { events, needCount, needy } from "./events.ts";

/** By person with events. */
export const firstEvent: Int32Array = new Int32Array(blockLength);
let placedDraw = -1;

/** Fills `firstEvent` where it is not known. */
export function placeEvents(): void {
  if (placedDraw === events.draw) return;
  placedDraw = events.draw;
  const { list, count } = needy;
  let at = 0;
  for (let k = 0; k < count; k++) {
    firstEvent[list[k]!] = at;
    at += needCount[list[k]!]!;
  }
}
