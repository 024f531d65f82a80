/**
 * Who finds no room, where nothing but marks tells the events of a world from those of all: the events of each limited service, listed once for
 * all worlds, and those of them whose number (`roomWord`) is so high that some may find none.
 */
import { eventInts } from "../../kernels/event-columns.ts";
import { roomWord } from "../../kernels/event-words.ts";
import { eventMark, eventPerson, eventService, events, eventTime, ownFacility, unserved } from "../../kernels/events.ts";
import { forceFrom, joined } from "../../kernels/scratch.ts";
import { noteEvent } from "../../needs/noted-events.ts";
import { eventDropped } from "../../needs/world-need.ts";
import { uniform } from "../../random/generator.ts";
import type { LeverBlock } from "../lever.ts";

/** Part of what is sought that there is room for, by service. */
export interface Served {
  readonly members: Float64Array;
  readonly others: Float64Array;
}

const noServices: readonly number[] = [];
/** Of the block last asked about: the limited services, and their events, service by service; `from[k]` is where those of the k-th begin, `from[k + 1]` where they end. */
export const limitedEvents = { list: eventInts(), services: new Int32Array(256), count: 0, from: new Int32Array(257), block: 0, capacity: noServices };
/** In the same places, the first `count[k]` of each service: events, in order, whose number is at least `least[k]`; their words. */
export const late = { list: eventInts(), words: eventInts(), count: new Int32Array(256), least: new Float64Array(256) };
/** A world with a little less room than the first finds its events listed too; ... */
const margin = 0.98;
/** ... and one with much less, as in the block before: the lowest that any world asked for since the events were listed, by limited service. */
const asked = { now: new Float64Array(256).fill(1), before: new Float64Array(256).fill(1) };

/** How often events found no room where nothing else touches any, and beside other levers or ways, and how often there was enough for all: tests ask. */
export const rooms: { alone: number; beside: number; enough: number } = { alone: 0, beside: 0, enough: 0 };

/** Marks the events that find no room, beside other levers. */
export function refuseBeside(capacity: readonly number[], { members, others }: Served, at: LeverBlock): void {
  listLimited(capacity, at);
  for (let k = 0; k < limitedEvents.count; k++) {
    const s = limitedEvents.services[k]!;
    if (needsList(k, Math.min(members[s]!, others[s]!))) markRefused(k, members[s]!, others[s]!);
    else rooms.enough++;
  }
}

/** Whether some of the events of a service may find no room; lists them then. */
export function needsList(k: number, lowest: number): boolean {
  // a number is below 1
  if (lowest >= 1) return false;
  asked.now[k] = Math.min(asked.now[k]!, lowest);
  if (late.least[k]! > lowest) listLate(k, Math.min(lowest, asked.before[k]!) * margin);
  return true;
}

/** Lists the events of limited services, where they are not known. */
export function listLimited(capacity: readonly number[], { block: { draw } }: LeverBlock): void {
  if (draw > 0 && limitedEvents.block === draw && limitedEvents.capacity === capacity) return;
  limitedEvents.block = draw;
  limitedEvents.capacity = capacity;
  const { services, from } = limitedEvents;
  let found = 0;
  let at = 0;
  for (let s = 0; s < capacity.length; s++) {
    if (capacity[s] === Infinity) continue;
    services[found] = s;
    from[found] = at;
    asked.before[found] = asked.now[found]!;
    asked.now[found] = 1;
    late.least[found++] = Infinity;
    at = listService(s, at);
  }
  from[found] = at;
  limitedEvents.count = found;
}

/** Without a branch: whose event is of the service is as good as random. */
function listService(s: number, from: number): number {
  const { count } = events;
  const { list } = limitedEvents;
  let at = from;
  for (let e = 0; e < count; e++) {
    list[at] = e;
    at += +(eventService[e] === s);
  }
  return at;
}

function listLate(k: number, least: number): void {
  const { list: sought, from } = limitedEvents;
  const { list, words } = late;
  const end = from[k + 1]!;
  let at = from[k]!;
  for (let m = at; m < end; m++) {
    const e = sought[m]!;
    const word = roomWord(e);
    list[at] = e;
    words[at] = word;
    at += +(uniform(word) >= least);
  }
  late.count[k] = at - from[k]!;
  late.least[k] = least;
}

/** Whether the event of a person whose cover is in force. */
export function isInForce(e: number): number {
  const i = eventPerson[e]!;
  return +(joined[i]! >= 0) & +(eventTime[e]! >= forceFrom[i]!);
}

function markRefused(k: number, members: number, others: number): void {
  rooms.beside++;
  const { list, words } = late;
  const begin = limitedEvents.from[k]!;
  const end = begin + late.count[k]!;
  for (let m = begin; m < end; m++) {
    const e = list[m]!;
    if (uniform(words[m]!) < (isInForce(e) === 1 ? members : others)) continue;
    if (eventDropped[e] === 1 || (eventMark[e]! & ownFacility) !== 0) continue;
    noteEvent(e);
    eventMark[e] = eventMark[e]! | unserved;
  }
}
