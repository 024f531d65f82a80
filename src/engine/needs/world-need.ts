/**
 * Need that is a world's own: levers of the world drop events, change their cost or add some; the world then settles and counts these,
 * and the next one finds the events of all worlds again. Only what levers touched is kept aside and worked out anew.
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
  needCost,
  needCount,
  needy,
  renumber,
  renumberMarks,
  sortEvents,
  untouched,
} from "../kernels/events.ts";
import { type Step, takeSteps } from "../model/hooks.ts";
import { blockLength } from "../random/generator.ts";
import { apart, costBefore, noted, putBackNoted, unnote, volumeBefore } from "./noted-events.ts";
import { refusals } from "./refusals.ts";

/** By event: 1 where a lever of the world has it not happen. 0 when a step begins. */
export const eventDropped: Uint8Array = eventBytes();

/** The events of all worlds while those of one are under way. */
export const shared = { count: 0, draw: 0, base: 0, people: 0 };
/** What steps may change of an event; the rest moves only where events go or come. */
const keptCost = keeper(eventCost);
const keptVolume = keeper(eventVolume);
const changing = [keptCost, keptVolume];
const moving = [keeper(eventPerson), keeper(eventService), keeper(eventTime), keeper(eventPriceWord), keeper(eventNecessityWord)];
const keptNeedy = new Int32Array(blockLength + 1);
const keptNeedCount = new Int32Array(blockLength);
const keptNeedCost = new Float64Array(blockLength);
let altered = false;
let moved = false;

/**
 * Keeps the events of all worlds aside and lets the levers of one change them.
 *
 * @param notes  whether all these steps note the events that they touch
 */
export function enterWorldNeed(steps: readonly Step[], persons: number, notes: boolean): void {
  if (!notes) for (const one of changing) one.keep(events.count);
  takeNeedSteps(steps, false, false);
  const added = events.count > shared.count;
  const dropped = eventDropped.subarray(0, events.count).includes(1);
  moved = added || dropped;
  altered = moved || (notes ? notedDiffer() : changing.some((one) => one.differs()));
  if (altered && notes) keepNoted();
  if (!altered) {
    if (marks.on) renumberMarks();
    return;
  }
  if (moved) for (const one of moving) one.keep(shared.count);
  if (dropped) dropEvents();
  if (added) sortEvents(persons, true);
  keepNeedy(persons);
  renumber();
  listNeedy();
}

/** Lets the levers of one world change events. */
function takeNeedSteps(steps: readonly Step[], isApart: boolean, onlyRefuses: boolean): void {
  shared.count = events.count;
  shared.draw = events.draw;
  shared.base = events.base;
  if (untouched.count < shared.count) {
    eventDropped.fill(0, untouched.count, shared.count);
    eventMark.fill(0, untouched.count, shared.count);
    unnote(untouched.count, shared.count);
  }
  noted.count = 0;
  // until whatever the steps touch is cleared again
  untouched.count = 0;
  marks.on = false;
  apart.on = isApart;
  refusals.on = onlyRefuses;
  takeSteps(steps);
}

/**
 * The same where all steps note what they touch and add no event (`Lever.notes`), for those who work out a world as a difference from all
 * worlds: events stay where they are, those that do not happen too. To be left by `leaveNotedNeed`.
 *
 * @param onlyRefuses  whether they do no more than to say for which care there is no room (`refusals`)
 */
export function enterNotedNeed(steps: readonly Step[], onlyRefuses: boolean): void {
  takeNeedSteps(steps, true, onlyRefuses);
  if (events.count !== shared.count) throw new Error("a lever added events, and says that it does not (Lever.notes)");
}

export function leaveNotedNeed(): void {
  marks.on = false;
  apart.on = false;
  for (let k = 0; k < noted.count; k++) {
    eventDropped[noted.list[k]!] = 0;
    eventMark[noted.list[k]!] = 0;
  }
  refusals.on = false;
  putBackNoted();
  untouched.count = shared.count;
}

function notedDiffer(): boolean {
  for (let k = 0; k < noted.count; k++) {
    const e = noted.list[k]!;
    if (eventCost[e] !== costBefore[k] || eventVolume[e] !== volumeBefore[k]) return true;
  }
  return false;
}

/** As if the columns had been kept before the steps. */
function keepNoted(): void {
  for (const one of changing) one.keep(shared.count);
  for (let k = 0; k < noted.count; k++) {
    const e = noted.list[k]!;
    if (e >= shared.count) continue;
    keptCost.mend(e, costBefore[k]!);
    keptVolume.mend(e, volumeBefore[k]!);
  }
}

/** The events of all worlds again. */
export function leaveWorldNeed(): void {
  marks.on = false;
  events.draw = shared.draw;
  events.base = shared.base;
  if (!altered) return;
  events.count = shared.count;
  for (const one of changing) one.putBack();
  if (moved) for (const one of moving) one.putBack();
  forgetWhole();
  needCount.set(keptNeedCount.subarray(0, shared.people));
  needCost.set(keptNeedCost.subarray(0, shared.people));
  needy.count = keptNeedy[blockLength]!;
  needy.list.set(keptNeedy.subarray(0, needy.count));
}

function keepNeedy(persons: number): void {
  shared.people = persons;
  keptNeedCount.set(needCount.subarray(0, persons));
  keptNeedCost.set(needCost.subarray(0, persons));
  keptNeedy.set(needy.list.subarray(0, needy.count));
  keptNeedy[blockLength] = needy.count;
}

interface Keeper {
  /** Of all worlds' events: the first so many. */
  readonly keep: (count: number) => void;
  /** What it should have kept of event e. */
  readonly mend: (e: number, value: number) => void;
  readonly putBack: () => void;
  readonly differs: () => boolean;
}

/** A copy that grows: a new one for each block is collected again, which takes longer than copying. */
function keeper(column: Int32Array | Uint8Array | Float64Array): Keeper {
  let copy = column.slice(0, 0);
  return {
    keep: (count) => {
      if (copy.length < count) copy = column.slice(0, Math.min(column.length, 2 * count));
      else copy.set(column.subarray(0, count));
    },
    mend: (e, value) => {
      copy[e] = value;
    },
    putBack: () => {
      column.set(copy.subarray(0, shared.count));
    },
    differs: () => {
      for (let e = 0; e < shared.count; e++) if (copy[e] !== column[e]) return true;
      return false;
    },
  };
}

const left = { count: 0, list: new Int32Array(0) };

/** Closes the gaps that dropped events leave. */
function dropEvents(): void {
  const { count } = events;
  if (left.list.length < count) left.list = new Int32Array(2 * count);
  const { list } = left;
  let to = 0;
  for (let e = 0; e < count; e++) {
    list[to] = e;
    to += 1 - eventDropped[e]!;
  }
  left.count = to;
  // one function a kind of column: with several kinds each load asks for the kind
  for (const column of [eventPerson, eventPriceWord, eventNecessityWord]) gatherInts(column);
  for (const column of [eventService, eventMark]) gatherBytes(column);
  for (const column of [eventTime, eventCost, eventVolume]) gatherDoubles(column);
  events.count = to;
}

function gatherInts(column: Int32Array): void {
  const { count, list } = left;
  for (let k = 0; k < count; k++) column[k] = column[list[k]!]!;
}

function gatherBytes(column: Uint8Array): void {
  const { count, list } = left;
  for (let k = 0; k < count; k++) column[k] = column[list[k]!]!;
}

function gatherDoubles(column: Float64Array): void {
  const { count, list } = left;
  for (let k = 0; k < count; k++) column[k] = column[list[k]!]!;
}
