/**
 * Need that is a world's own: levers of the world drop events, change their cost or add some; the world then settles and counts these,
 * and the next one finds the events of all worlds again.
 */
import { eventBytes } from "../kernels/event-columns.ts";
import {
  eventCost,
  eventMark,
  eventNecessityWord,
  eventPerson,
  eventPriceWord,
  eventService,
  events,
  eventTime,
  eventVolume,
  forgetWhole,
  listNeedy,
  marks,
  sortEvents,
} from "../kernels/events.ts";
import { type Step, takeSteps } from "../model/hooks.ts";

/** By event: 1 where a lever of the world has it not happen. 0 when a step begins. */
export const eventDropped: Uint8Array = eventBytes();

const columns = [eventPerson, eventService, eventTime, eventCost, eventVolume, eventPriceWord, eventNecessityWord, eventMark] as const;
let kept: readonly (Int32Array | Uint8Array | Float64Array)[] = [];
let keptCount = 0;

/** Keeps the events of all worlds aside and lets the levers of one change them. */
export function enterWorldNeed(steps: readonly Step[], persons: number): void {
  keptCount = events.count;
  kept = columns.map((column) => column.slice(0, keptCount));
  eventDropped.fill(0, 0, keptCount);
  eventMark.fill(0, 0, keptCount);
  marks.on = false;
  takeSteps(steps);
  const added = events.count > keptCount;
  dropEvents();
  if (added) sortEvents(persons);
  relist();
}

/** The events of all worlds again. */
export function leaveWorldNeed(): void {
  events.count = keptCount;
  marks.on = false;
  for (let c = 0; c < columns.length; c++) columns[c]!.set(kept[c]!);
  forgetWhole();
  relist();
}

/** Closes the gaps that dropped events leave. */
function dropEvents(): void {
  const { count } = events;
  let to = 0;
  for (let e = 0; e < count; e++) {
    if (eventDropped[e] === 1) continue;
    if (to < e) for (const column of columns) column[to] = column[e]!;
    to++;
  }
  events.count = to;
}

/** What is known of events by their `draw` is out of date. */
function relist(): void {
  events.draw++;
  listNeedy();
}
