/**
 * The counts of `count-use.ts` in a world that is worked out as a difference from all worlds (`benefits/unaided-changed.ts`): what is sought of
 * all events without a scheme, once; then only the events that levers touched and those of members in force.
 */
import { covered, owed } from "../../benefits/covered.ts";
import { forgoneElse } from "../../benefits/refused.ts";
import { regained, regainedEvents, turnedAway } from "../../benefits/regain.ts";
import { inPackage } from "../../benefits/terms.ts";
import { lossOf, lostNecessary, lostToCapacity, sections, seeksRoom, settled, settledSums, usedCost } from "../../benefits/unaided.ts";
import { lossBefore } from "../../benefits/unaided-changed.ts";
import { eventCost, eventPerson, eventService, events, eventVolume } from "../../kernels/events.ts";
import { cellOf, joined } from "../../kernels/scratch.ts";
import type { Model } from "../../model/model.ts";
import { noted, volumeBefore } from "../../needs/noted-events.ts";
import { refusals } from "../../needs/refusals.ts";
import { eventDropped } from "../../needs/world-need.ts";
import type { LeverBlock } from "../lever.ts";
import { width } from "./counted.ts";
import type { SupplyTerms } from "./keys.ts";
import { limitedEvents } from "./room.ts";

const most = 256;
const column = (): Float64Array => new Float64Array(most);
/** By service: sought without a scheme, were nothing touched; that of it which no world of the block has room for, unless it says otherwise. */
const soughtOfAll = column();
const unservedOfAll = column();
let known = { settled: -1, services: 0, refused: -1 };

/** Of the world under way, by service. */
const sought = { all: column(), members: column() };
const unserved = { all: column(), members: column() };
const paidFor = column();
let cost = 0;

/** @param capacity  of each service; Infinity where it has no limit */
export function countApart({ capacity, inducedPrice }: SupplyTerms, at: LeverBlock): void {
  const services = capacity.length;
  knowAll(at.model, services, inducedPrice > 0);
  for (let s = 0; s < services; s++) {
    sought.all[s] = soughtOfAll[s]!;
    sought.members[s] = 0;
    unserved.all[s] = 0;
    unserved.members[s] = 0;
    paidFor[s] = 0;
  }
  if (refusals.on) takeRefused(at, services);
  else takeNoted(at);
  takeCovered(at.model, services, inducedPrice > 0);
  // nothing else asks what schemes pay for
  if (inducedPrice > 0) takePaidFor(at, services);
  const { model, world, tally, sumsAt } = at;
  const { offset } = model.tallies;
  const add = (index: number, amount: number): void => {
    tally[index] = tally[index]! + amount;
  };
  add(offset["supply.cost"]![world]!, usedCost() + cost);
  add(offset["supply.base_cost"]![world]!, usedCost() + cost);
  for (let s = 0; s < services; s++) {
    const soughtByOthers = sought.all[s]! - sought.members[s]!;
    add(sumsAt + width * s, sought.members[s]!);
    add(sumsAt + width * s + 1, soughtByOthers);
    add(sumsAt + width * s + 2, sought.all[s]! - unserved.all[s]!);
    add(sumsAt + width * s + 3, paidFor[s]!);
    if (capacity[s] === Infinity) continue;
    add(offset["supply.sought_members"]![world]!, sought.members[s]!);
    add(offset["supply.sought_others"]![world]!, soughtByOthers);
    add(offset["supply.unserved_members"]![world]!, unserved.members[s]!);
    add(offset["supply.unserved_others"]![world]!, unserved.all[s]! - unserved.members[s]!);
  }
}

/** The same in all worlds with the same floors. */
function knowAll(model: Model, services: number, isPriced: boolean): void {
  if (known.settled === settled.number && known.services === services) return;
  known = { settled: settled.number, services, refused: -1 };
  soughtOfAll.fill(0, 0, services);
  if (isPriced) sumAll();
  else
    for (let k = 0; k < limitedEvents.count; k++) {
      const s = limitedEvents.services[k]!;
      soughtOfAll[s] = (isWhole(model, s) ? countLimited : sumLimited)(limitedEvents.from[k]!, limitedEvents.from[k + 1]!);
    }
  // what is touched already counts as it was
  for (let k = 0; k < noted.count; k++) {
    const e = noted.list[k]!;
    const s = eventService[e]!;
    soughtOfAll[s] = soughtOfAll[s]! + volumeBefore[k]! * +(lossBefore[k] === 0) - eventVolume[e]! * seeksRoom(lossOf[e]!);
  }
  if (!refusals.on) return;
  for (let k = 0; k < turnedAway.count; k++) {
    const e = turnedAway.list[k]!;
    soughtOfAll[eventService[e]!] = soughtOfAll[eventService[e]!]! - eventVolume[e]!;
  }
}

function sumAll(): void {
  const { count } = events;
  for (let e = 0; e < count; e++) {
    const s = eventService[e]!;
    soughtOfAll[s] = soughtOfAll[s]! + eventVolume[e]! * seeksRoom(lossOf[e]!);
  }
}

/** Of services without a limit nobody asks where prices stay. */
function sumLimited(from: number, to: number): number {
  const { list } = limitedEvents;
  let sum = 0;
  for (let k = from; k < to; k++) sum += eventVolume[list[k]!]! * seeksRoom(lossOf[list[k]!]!);
  return sum;
}

/** The same of a service whose events are one each: whole numbers do not wait for the addition before them. */
function countLimited(from: number, to: number): number {
  const { list } = limitedEvents;
  let sum = 0;
  for (let k = from; k < to; k++) sum = (sum + seeksRoom(lossOf[list[k]!]!)) | 0;
  return sum;
}

/** Whether all events of a service are one each, whatever levers do to them (`scaleEvent`). */
const isWhole = ({ needs }: Model, s: number): boolean => needs.services[s]!.count !== "fixed";

/** What nobody has room for, as worlds have it alike, and where this one differs. Members whom no price keeps away any longer seek it too (`regain`). */
function takeRefused({ model, world, tally }: LeverBlock, services: number): void {
  if (known.refused !== settled.number) sumCommon(services);
  for (let s = 0; s < services; s++) unserved.all[s] = unservedOfAll[s]!;
  const { own } = refusals;
  for (let k = 0; k < own.count; k++) {
    const e = own.list[k]!;
    const s = eventService[e]!;
    unserved.all[s] = unserved.all[s]! + eventVolume[e]! * (2 * +(lossOf[e] !== 0) - 1);
  }
  const forgoneAt = model.tallies.offset["supply.forgone"]![world]!;
  for (let k = 0; k < turnedAway.count; k++) {
    const e = turnedAway.list[k]!;
    const s = eventService[e]!;
    const v = eventVolume[e]!;
    const cell = forgoneAt + cellOf[eventPerson[e]!]!;
    unserved.all[s] = unserved.all[s]! + v;
    sought.all[s] = sought.all[s]! + v;
    tally[cell] = tally[cell]! + v * ((lossOf[e]! & lostNecessary) >>> 1);
  }
  const sums = settledSums();
  const { cells } = model.tallies.breakdowns;
  for (let cell = 0; cell < cells; cell++) tally[forgoneAt + cell] = tally[forgoneAt + cell]! + sums[sections.forgone * cells + cell]! - forgoneElse[cell]!;
}

function sumCommon(services: number): void {
  known.refused = settled.number;
  unservedOfAll.fill(0, 0, services);
  const { list, count } = refusals.common;
  for (let k = 0; k < count; k++) {
    const s = eventService[list[k]!]!;
    unservedOfAll[s] = unservedOfAll[s]! + eventVolume[list[k]!]!;
  }
}

function takeNoted({ model, world, tally }: LeverBlock): void {
  const forgoneAt = model.tallies.offset["supply.forgone"]![world]!;
  for (let k = 0; k < noted.count; k++) {
    const e = noted.list[k]!;
    const s = eventService[e]!;
    const v = eventVolume[e]!;
    const mark = lossOf[e]!;
    const isFull = (mark & lostToCapacity) !== 0;
    const seeks = +(eventDropped[e] === 0) & (+(mark === 0) | +isFull);
    sought.all[s] = sought.all[s]! + v * seeks - volumeBefore[k]! * +(lossBefore[k] === 0);
    if (!isFull) continue;
    unserved.all[s] = unserved.all[s]! + v;
    if ((mark & lostNecessary) === 0) continue;
    const cell = forgoneAt + cellOf[eventPerson[e]!]!;
    tally[cell] = tally[cell]! + v;
  }
}

/** What members in force sought of services with a limit, or of all where prices move; and what they use thanks to their scheme. */
function takeCovered(model: Model, services: number, isPriced: boolean): void {
  const { members, all } = sought;
  if (isPriced) for (let s = 0; s < services; s++) sumCovered(s);
  else
    for (let k = 0; k < limitedEvents.count; k++) {
      const s = limitedEvents.services[k]!;
      if (isWhole(model, s)) countCovered(s);
      else sumCovered(s);
    }
  cost = 0;
  const { list, count } = regainedEvents;
  for (let k = 0; k < count; k++) {
    const e = list[k]!;
    const s = eventService[e]!;
    const v = eventVolume[e]!;
    members[s] = members[s]! + v;
    all[s] = all[s]! + v;
    cost += eventCost[e]!;
  }
}

/** What they would use without a scheme, and what nobody has room for. */
function sumCovered(s: number): void {
  const { count } = owed;
  let seeking = 0;
  let refused = 0;
  for (let k = 0; k < count; k++) {
    const e = covered[k]!;
    const v = eventVolume[e]! * +(eventService[e] === s);
    // `lostToCapacity`
    const full = (lossOf[e]! >> 3) & 1;
    seeking += v * (full | +(lossOf[e] === 0));
    refused += v * full;
  }
  sought.members[s] = sought.members[s]! + seeking;
  unserved.members[s] = unserved.members[s]! + refused;
}

/** The same in whole numbers, as `countLimited`. */
function countCovered(s: number): void {
  const { count } = owed;
  let seeking = 0;
  let refused = 0;
  for (let k = 0; k < count; k++) {
    const e = covered[k]!;
    const isOf = +(eventService[e] === s);
    const full = (lossOf[e]! >> 3) & isOf;
    seeking = (seeking + (full | (+(lossOf[e] === 0) & isOf))) | 0;
    refused = (refused + full) | 0;
  }
  sought.members[s] = sought.members[s]! + seeking;
  unserved.members[s] = unserved.members[s]! + refused;
}

/** By place of a scheme and service: 1 where it is in the package. */
let pays: Uint8Array = new Uint8Array(0);

function takePaidFor({ model, context, world }: LeverBlock, services: number): void {
  const terms = context.terms[world]!;
  const places = model.worlds[world]!.joinable.length;
  if (pays.length < places * services) pays = new Uint8Array(places * services);
  for (let place = 0; place < places; place++) for (let s = 0; s < services; s++) pays[place * services + s] = +inPackage(terms, place, s);
  for (let k = 0; k < owed.count; k++) {
    const e = covered[k]!;
    const s = eventService[e]!;
    if (lossOf[e] === 0 || regained[e] === 1) paidFor[s] = paidFor[s]! + eventVolume[e]! * pays[joined[eventPerson[e]!]! * services + s]!;
  }
}
