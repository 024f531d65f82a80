/**
 * The counts of `count-use.ts` in a world that is worked out as a difference from all worlds (`benefits/unaided-changed.ts`): what is sought of
 * all events without a scheme, once; then only the events that levers touched and those of members in force.
 */
import { covered, owed } from "../../benefits/covered.ts";
import { regained, regainedEvents } from "../../benefits/regain.ts";
import { inPackage } from "../../benefits/terms.ts";
import { lossOf, lostNecessary, lostToCapacity, settled, usedCost } from "../../benefits/unaided.ts";
import { lossBefore, refusalsBefore } from "../../benefits/unaided-changed.ts";
import { eventCost, eventPerson, eventService, events, eventVolume } from "../../kernels/events.ts";
import { cellOf, joined } from "../../kernels/scratch.ts";
import { noted, refusals, volumeBefore } from "../../needs/noted-events.ts";
import { eventDropped } from "../../needs/world-need.ts";
import type { LeverBlock } from "../lever.ts";
import { width } from "./counted.ts";
import type { SupplyTerms } from "./keys.ts";
import { limitedEvents } from "./room.ts";

const most = 256;
const column = (): Float64Array => new Float64Array(most);
/** By service: sought without a scheme, were nothing touched. */
const soughtOfAll = column();
let known = { settled: -1, services: 0 };

/** Of the world under way, by service. */
const sought = { all: column(), members: column() };
const unserved = { all: column(), members: column() };
const paidFor = column();
let cost = 0;

/** @param capacity  of each service; Infinity where it has no limit */
export function countApart({ capacity, inducedPrice }: SupplyTerms, at: LeverBlock): void {
  const services = capacity.length;
  knowAll(services, inducedPrice > 0);
  for (const one of [sought.members, unserved.all, unserved.members, paidFor]) one.fill(0, 0, services);
  sought.all.set(soughtOfAll.subarray(0, services));
  takeNoted(at);
  takeCovered(services, inducedPrice > 0);
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
function knowAll(services: number, isPriced: boolean): void {
  if (known.settled === settled.number && known.services === services) return;
  known = { settled: settled.number, services };
  soughtOfAll.fill(0, 0, services);
  if (isPriced) sumAll();
  else for (let k = 0; k < limitedEvents.count; k++) soughtOfAll[limitedEvents.services[k]!] = sumLimited(limitedEvents.from[k]!, limitedEvents.from[k + 1]!);
  // what is touched already counts as it was
  for (let k = 0; k < noted.count; k++) {
    const e = noted.list[k]!;
    const s = eventService[e]!;
    soughtOfAll[s] = soughtOfAll[s]! + volumeBefore[k]! * +(lossBefore[k] === 0) - eventVolume[e]! * +(lossOf[e] === 0);
  }
  for (let k = 0; k < refusals.count; k++) {
    const s = eventService[refusals.list[k]!]!;
    soughtOfAll[s] = soughtOfAll[s]! + eventVolume[refusals.list[k]!]! * +(refusalsBefore[k] === 0);
  }
}

function sumAll(): void {
  const { count } = events;
  for (let e = 0; e < count; e++) {
    const s = eventService[e]!;
    soughtOfAll[s] = soughtOfAll[s]! + eventVolume[e]! * +(lossOf[e] === 0);
  }
}

/** Of services without a limit nobody asks where prices stay. */
function sumLimited(from: number, to: number): number {
  const { list } = limitedEvents;
  let sum = 0;
  for (let k = from; k < to; k++) sum += eventVolume[list[k]!]! * +(lossOf[list[k]!] === 0);
  return sum;
}

/** Of refusals those that price or means keep away seek no room, but for members who would come at a lower price (`regain`). */
function takeRefused(forgoneAt: number, tally: Float64Array): void {
  for (let k = 0; k < refusals.count; k++) {
    const e = refusals.list[k]!;
    const mark = lossOf[e]!;
    if ((mark & lostToCapacity) === 0) continue;
    const s = eventService[e]!;
    const v = eventVolume[e]!;
    const cell = forgoneAt + cellOf[eventPerson[e]!]!;
    unserved.all[s] = unserved.all[s]! + v;
    sought.all[s] = sought.all[s]! + v * +(refusalsBefore[k] !== 0);
    tally[cell] = tally[cell]! + v * ((mark & lostNecessary) >>> 1);
  }
}

function takeNoted({ model, world, tally }: LeverBlock): void {
  const forgoneAt = model.tallies.offset["supply.forgone"]![world]!;
  takeRefused(forgoneAt, tally);
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
function takeCovered(services: number, isPriced: boolean): void {
  const { members, all } = sought;
  if (isPriced) for (let s = 0; s < services; s++) takeCoveredOf(s);
  else for (let k = 0; k < limitedEvents.count; k++) takeCoveredOf(limitedEvents.services[k]!);
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
function takeCoveredOf(s: number): void {
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
