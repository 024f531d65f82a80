/**
 * Who finds no room, where nothing but marks tells the events of a world from those of all: a number for each event of a limited service, drawn
 * once for all worlds, and the events whose number is so high that some may find none.
 */
import { eventInts } from "../../kernels/event-columns.ts";
import { eventMark, eventPerson, eventService, events, eventTime, ownFacility, unserved } from "../../kernels/events.ts";
import { forceFrom, joined } from "../../kernels/scratch.ts";
import { noteEvent } from "../../needs/noted-events.ts";
import { eventDropped } from "../../needs/world-need.ts";
import { blockLength, uniform } from "../../random/generator.ts";
import { rehashSecond } from "../../random/rehash.ts";
import { drawOfSome } from "../draw.ts";
import type { LeverBlock } from "../lever.ts";

/** Part of what is sought that there is room for, by service. */
export interface Served {
  readonly members: Float64Array;
  readonly others: Float64Array;
}

const noServices: readonly number[] = [];
/** People with such an event, in order; their words. */
const seekers = { count: 0, list: new Int32Array(blockLength + 1) };
const wordOf = new Int32Array(blockLength);
/** Of the block last asked about: events of limited services, in order. */
export const limitedEvents = { count: 0, list: eventInts() };
/** The events, in order, whose number is at least `from`; of which block and limits. */
const late = { count: 0, list: eventInts(), from: 1, block: 0, capacity: noServices };
const lateWord = eventInts();

export function refuseKnown(capacity: readonly number[], { members, others }: Served, at: LeverBlock): void {
  listLate(capacity, lowestRoom(capacity, members, others), at);
  for (let k = 0; k < late.count; k++) {
    const e = late.list[k]!;
    const i = eventPerson[e]!;
    const s = eventService[e]!;
    const room = joined[i]! >= 0 && eventTime[e]! >= forceFrom[i]! ? members[s]! : others[s]!;
    if (uniform(lateWord[k]!) < room || eventDropped[e] === 1 || (eventMark[e]! & ownFacility) !== 0) continue;
    noteEvent(e);
    eventMark[e] = eventMark[e]! | unserved;
  }
}

function lowestRoom(capacity: readonly number[], members: Float64Array, others: Float64Array): number {
  let lowest = 1;
  for (let s = 0; s < capacity.length; s++) if (capacity[s]! !== Infinity) lowest = Math.min(lowest, members[s]!, others[s]!);
  return lowest;
}

/** A world with a little less room than the first finds its events listed too. */
const margin = 0.98;

function listLate(capacity: readonly number[], lowest: number, at: LeverBlock): void {
  const { draw } = at.block;
  if (draw > 0 && late.block === draw && late.capacity === capacity && late.from <= lowest) return;
  late.block = draw;
  late.capacity = capacity;
  late.from = lowest * margin;
  capacity.forEach((room, s) => {
    limited[s] = +(room !== Infinity);
  });
  listLimited();
  drawOfSome(at, wordOf, seekers, false);
  late.count = drawLate(late.from);
}
const limited = new Uint8Array(256);

function drawLate(from: number): number {
  const { list: sought, count } = limitedEvents;
  const { list } = late;
  let found = 0;
  for (let k = 0; k < count; k++) {
    const e = sought[k]!;
    const drawn = rehashSecond(wordOf[eventPerson[e]!]!, eventService[e]!, ordinals[k]!);
    list[found] = e;
    lateWord[found] = drawn;
    found += +(uniform(drawn) >= from);
  }
  return found;
}

/** Without a branch: whose event is of a limited service is as good as random. Events of limited services, and which of the person's events each is. */
function listLimited(): void {
  const { count } = events;
  const { list } = limitedEvents;
  let found = 0;
  let people = 0;
  let ordinal = 0;
  let last = -1;
  let seeker = -1;
  for (let e = 0; e < count; e++) {
    const i = eventPerson[e]!;
    ordinal = (ordinal + 1) * +(i === last);
    last = i;
    list[found] = e;
    ordinals[found] = ordinal;
    const isLimited = limited[eventService[e]!]!;
    found += isLimited;
    seekers.list[people] = i;
    people += isLimited & +(i !== seeker);
    seeker += (i - seeker) * isLimited;
  }
  limitedEvents.count = found;
  seekers.count = people;
}
const ordinals = eventInts();
