/**
 * Care that nobody has room for, in worlds whose step of need says no more than that (`Lever.onlyRefuses`): what such worlds of a block have alike
 * is listed once, and each lists where it differs. Nothing of these events is noted or marked: what becomes of their care is all that changes
 * (`benefits/refused.ts`).
 */
import { eventInts } from "../kernels/event-columns.ts";
import { roomWord } from "../kernels/event-words.ts";
import { eventService } from "../kernels/events.ts";
import { uniform } from "../random/generator.ts";

interface EventList {
  count: number;
  readonly list: Int32Array;
}

interface Refusals {
  /** Whether the world under way is such a world; its step then fills the rest. */
  on: boolean;
  /** Events that find no room in all such worlds of the block ... */
  readonly common: EventList;
  /**
   * ... but for these: of them one that is listed in both finds room in this world, and one that is listed here alone finds none. Of a world in
   * which events are noted: those of them that are as they were and find none (`changeUnaided`).
   */
  readonly own: EventList;
  /** By service: the number of an event (`roomWord`) from which a member in force finds no room. */
  readonly members: Float64Array;
}

export const refusals: Refusals = {
  on: false,
  common: { count: 0, list: eventInts() },
  own: { count: 0, list: eventInts() },
  members: new Float64Array(256),
};

/** Whether the event of a member in force finds no room. */
export function isMemberRefused(e: number): boolean {
  return uniform(roomWord(e)) >= refusals.members[eventService[e]!]!;
}
