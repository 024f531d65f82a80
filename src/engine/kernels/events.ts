import { blockLength } from "../random/generator.ts";
import { CapacityExceeded } from "./capacity-exceeded.ts";
import { eventBytes, eventDoubles, eventInts, mostEvents } from "./event-columns.ts";

export { mostEvents };

/**
 * The events of potential need of the block under way, for all worlds: filled once, then read by each world. Those of a person lie side by
 * side; in order of time where they come from several clocks, else in the order in which they were drawn (`needs/draw-needs.ts`).
 *
 * Columns are module constants of a fixed length (see `scratch.ts`): loops over columns that can be replaced check them again for
 * every event.
 */

/**
 * How many events the block has. `draw` numbers what is known of them: another with each block, and where levers of a world change or mark
 * events; `base` the same without the marks: who needs what, at what cost.
 */
export const events: { count: number; draw: number; base: number } = { count: 0, draw: 0, base: 0 };
let numbers = 0;

/** What is known of events under their numbers is out of date. */
export function renumber(): void {
  events.draw = ++numbers;
  events.base = numbers;
}

/** ... of their marks alone. */
export function renumberMarks(): void {
  events.draw = ++numbers;
}

/** Position of the person in the block. */
export const eventPerson: Int32Array = eventInts();
export const eventService: Uint8Array = eventBytes();
/** Time within the year, 0..1. */
export const eventTime: Float64Array = eventDoubles();
/** Full cost in this year's money, on the flow grid (of the whole volume for `fixed`). */
export const eventCost: Float64Array = eventDoubles();
/** Number of services in the event: 1, or the exact volume of a `fixed` service. */
export const eventVolume: Float64Array = eventDoubles();
/** Words of the decision to use: price and necessity; the word of liquidity follows from both (`event-words.ts`). */
export const eventPriceWord: Int32Array = eventInts();
export const eventNecessityWord: Int32Array = eventInts();

/**
 * Marks of levers that hold in one world: the sum of `unserved` (nobody has room for it) and `ownFacility` (a facility of the member's
 * scheme treats it). Looked at only while `marks.on`, which the world's levers set and the next world finds unset.
 */
export const eventMark: Uint8Array = eventBytes();
export const unserved = 1;
export const ownFacility = 2;
export const marks: { on: boolean } = { on: false };
/** The first so many events are as no lever has touched them: not dropped, not marked, not noted (`needs/world-need.ts`). */
export const untouched: { count: number } = { count: 0 };
/** The first so many events are not marked as regained, but for those that are listed so (`benefits/regain.ts`). */
export const unregained: { count: number } = { count: 0 };

/** People of the block with at least one event. */
export const needy: { count: number; readonly list: Int32Array } = { count: 0, list: new Int32Array(blockLength + 1) };
/** By person: number and full cost of the year's events; zero for everybody else. */
export const needCount: Int32Array = new Int32Array(blockLength);
export const needCost: Float64Array = new Float64Array(blockLength);

/** A block of people whose need is not looked at: nobody has any. */
export function forgetEvents(): void {
  events.count = 0;
  renumber();
  clearNeedy();
}

/** Nobody needs anything. */
export function clearNeedy(): void {
  const { list, count } = needy;
  for (let k = 0; k < count; k++) {
    needCount[list[k]!] = 0;
    needCost[list[k]!] = 0;
  }
  needy.count = 0;
}

/** Lists the people who have events, each once, in order of their first event, and sums what they need. */
export function listNeedy(): void {
  clearNeedy();
  const { list } = needy;
  const { count } = events;
  let found = 0;
  for (let e = 0; e < count; e++) {
    const i = eventPerson[e]!;
    const before = needCount[i]!;
    list[found] = i;
    found += +(before === 0);
    needCount[i] = before + 1;
    needCost[i] = needCost[i]! + eventCost[e]!;
  }
  needy.count = found;
}

/** So many of the first volumes are 1. */
let whole = 0;

/** The first `count` events are one service each. */
export function countWhole(count: number): void {
  if (count > whole) eventVolume.fill(1, whole, count);
  whole = Math.max(whole, count);
}

/** Other volumes have been written. */
export function forgetWhole(): void {
  whole = 0;
}

/** @throws CapacityExceeded  `more` further events do not fit: thousands of events a year and person */
export function reserveEvents(more: number): void {
  if (events.count + more > mostEvents) throw tooManyEvents();
}

export function tooManyEvents(): CapacityExceeded {
  return new CapacityExceeded(
    `one block of ${blockLength} people needs more than ${mostEvents} events in a year. Lower the rates, factors or the variance of frailty; an exact volume (count: fixed) is one event whatever its size`,
  );
}

/**
 * Puts events in order of person, then time, where they were not made in that order (stable; ties keep their order).
 *
 * @param marked  whether levers have looked at them, so that marks go with them; events just drawn have none, and what stands there is another block's
 */
export function sortEvents(persons: number, marked: boolean): void {
  const { count } = events;
  const start = new Int32Array(persons + 1);
  for (let e = 0; e < count; e++) start[eventPerson[e]! + 1]!++;
  for (let i = 0; i < persons; i++) start[i + 1] = start[i + 1]! + start[i]!;
  const order = new Int32Array(count);
  for (let e = 0; e < count; e++) order[start[eventPerson[e]!]!++] = e;
  for (let k = 1; k < count; k++) {
    const e = order[k]!;
    let at = k;
    while (at > 0 && eventPerson[order[at - 1]!] === eventPerson[e] && eventTime[order[at - 1]!]! > eventTime[e]!) {
      order[at] = order[at - 1]!;
      at--;
    }
    order[at] = e;
  }
  const drawn = [eventPerson, eventService, eventTime, eventCost, eventVolume, eventPriceWord, eventNecessityWord];
  for (const column of marked ? [...drawn, eventMark] : drawn) {
    const before = column.slice(0, count);
    for (let k = 0; k < count; k++) column[k] = before[order[k]!]!;
  }
}
