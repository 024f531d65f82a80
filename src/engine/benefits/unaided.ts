/**
 * What people would pay, use and go without if nobody but public floors paid for care. It is the same in all worlds with the same
 * floors, so that it is worked out once a block; each world then looks only at the events of its members (`settle.ts`).
 */
import { eventBytes, eventDoubles, eventInts } from "../kernels/event-columns.ts";
import { liquidityWord } from "../kernels/event-words.ts";
import {
  eventCost,
  eventMark,
  eventNecessityWord,
  eventPerson,
  eventPriceWord,
  eventService,
  events,
  eventVolume,
  marks,
  needCost,
  needCount,
  needy,
  unserved,
} from "../kernels/events.ts";
import { cellOf, unitIncome, unitOf } from "../kernels/scratch.ts";
import { tieWithIncome } from "../maths/ties.ts";
import type { Model, SchemeModel } from "../model/model.ts";
import type { YearContext } from "../model/year-context.ts";
import { blockLength, uniform } from "../random/generator.ts";
import { floorPays, payFloors } from "./floors.ts";
import { guard, losesToPrice } from "./forgo.ts";

/** What is left of each event's cost after public floors. */
export const eventLeft: Float64Array = eventDoubles();
/** By event: 0 where the care is used, else the sum of the marks below. */
export const lossOf: Uint8Array = eventBytes();
export const lost = 1;
/** ... and was necessary. */
export const lostNecessary = 2;
/** ... because of its price alone (reduced use). */
export const lostToPrice = 4;
/** ... because nobody had room for it, though the person would have used it. */
export const lostToCapacity = 8;

/** Whether price and means let the person seek care of this mark (`lossOf`), found or not: 1 or 0. Which care that is, is chance: no branch asks. */
export function seeksRoom(mark: number): number {
  // the bit of `lostToCapacity`
  return +(mark === 0) | ((mark >> 3) & 1);
}
/** The events that are not used, in order. */
export const losses: { count: number; readonly list: Int32Array } = { count: 0, list: eventInts() };
/** By person with events: out-of-pocket payments, and necessary events forgone; what other people's columns hold is of no account. */
export const unaidedPocket: Float64Array = new Float64Array(blockLength);
export const unaidedForgone: Int32Array = new Int32Array(blockLength);
/** By household: out-of-pocket payments of all its members. */
export const unaidedUnitPocket: Float64Array = new Float64Array(blockLength);

/** Sums by breakdown cell: one section each, as long as there are cells. */
export const sections = { events: 0, cost: 1, floor: 2, necessary: 3, forgone: 4, reduced: 5 } as const;
export const sectionCount = 6;
let sums: Float64Array = new Float64Array(0);

/** What the sums and columns hold: the public schemes of the world last settled, of which events. */
let known: readonly SchemeModel[] = [];
let knownDraw = -1;
/** Numbers what was settled: another with other events or other floors, whatever levers of a world mark or touch afterwards. */
export const settled: { number: number } = { number: 0 };

/** Fills the columns above; returns the sums by section and cell. */
export function settleUnaided(model: Model, context: YearContext, world: number): Float64Array {
  const { floors } = model.worlds[world]!;
  const isSame = known.length === floors.length && known.every((scheme, f) => scheme === model.schemes[model.arms[floors[f]!]!.scheme]);
  if (isSame && knownDraw === events.draw) return sums;
  const { cells } = model.tallies.breakdowns;
  knownDraw = events.draw;
  if (isSame && marks.on && before.base === events.base) findBefore();
  else {
    known = Array.from(floors, (floor) => model.schemes[model.arms[floor]!.scheme]!);
    settled.number++;
    settleAll(model, context, world);
    before.base = -1;
    if (marks.on) keepBefore();
  }
  if (marks.on) loseUnserved();
  if (losses.count > 0) takeLosses(sums, cells);
  sumUnaided();
  return sums;
}

/** All that does not hang on marks of levers: what is left of each event, need, and what price or means keep away, which is not yet taken out of the sums. */
function settleAll(model: Model, context: YearContext, world: number): void {
  const { floors } = model.worlds[world]!;
  const { cells } = model.tallies.breakdowns;
  if (sums.length !== cells * sectionCount) sums = new Float64Array(cells * sectionCount);
  sums.fill(0);
  if (floors.length > 0) {
    payFloors(model, context, world);
    payLeft();
  } else copyLeft();
  sumNeed(model, sums, cells);
  losses.count = 0;
  if (model.needs.usesChance || marks.on) {
    for (let k = 0; k < needy.count; k++) unaidedForgone[needy.list[k]!] = 0;
    findLosses(model, sums, sections.necessary * cells);
  }
}

/** The same as it was before marks of a world were looked at: the next world whose levers only mark events begins with it. */
const before = { base: -1, events: new Uint8Array(0), sums: new Float64Array(0), pocket: new Float64Array(blockLength) };

function keepBefore(): void {
  if (before.events.length < events.count) before.events = new Uint8Array(2 * events.count);
  before.base = events.base;
  before.events.set(lossOf.subarray(0, events.count));
  before.sums = before.sums.length === sums.length ? before.sums : new Float64Array(sums.length);
  before.sums.set(sums);
  before.pocket.set(unaidedPocket);
}

function findBefore(): void {
  lossOf.set(before.events.subarray(0, events.count));
  sums.set(before.sums);
  unaidedPocket.set(before.pocket);
  for (let k = 0; k < needy.count; k++) unaidedForgone[needy.list[k]!] = 0;
}

/** The sums of the world last settled, as levers have changed them since. */
export function settledSums(): Float64Array {
  return sums;
}

/** Full cost of the care that is used without a scheme in the world last settled. */
export function usedCost(): number {
  const cells = sums.length / sectionCount;
  let cost = 0;
  for (let cell = sections.cost * cells; cell < (sections.cost + 1) * cells; cell++) cost += sums[cell]!;
  return cost;
}

function sumUnaided(): void {
  unaidedUnitPocket.fill(0);
  const { list, count } = needy;
  for (let k = 0; k < count; k++) {
    const i = list[k]!;
    const unit = unitOf[i]!;
    unaidedUnitPocket[unit] = unaidedUnitPocket[unit]! + unaidedPocket[i]!;
  }
}

function copyLeft(): void {
  const { count } = events;
  for (let k = 0; k < needy.count; k++) unaidedPocket[needy.list[k]!] = needCost[needy.list[k]!]!;
  for (let e = 0; e < count; e++) eventLeft[e] = eventCost[e]!;
}

function payLeft(): void {
  const { count } = events;
  // as in `priceEvents`: sums of a person, whose events lie side by side
  let last = -1;
  let sum = 0;
  for (let e = 0; e < count; e++) {
    const i = eventPerson[e]!;
    const left = eventCost[e]! - floorPays[e]!;
    eventLeft[e] = left;
    sum = sum * +(i === last) + left;
    last = i;
    unaidedPocket[i] = sum;
  }
}

/** Need by cell, and what floors pay of it, person by person; event by event only where some events are more or less than one service. */
function sumNeed(model: Model, into: Float64Array, cells: number): void {
  const costAt = sections.cost * cells;
  const floorAt = sections.floor * cells;
  const whole = model.needs.services.every((service) => service.count !== "fixed");
  const { list, count } = needy;
  for (let k = 0; k < count; k++) {
    const i = list[k]!;
    const cell = cellOf[i]!;
    if (whole) into[cell] = into[cell]! + needCount[i]!;
    into[costAt + cell] = into[costAt + cell]! + needCost[i]!;
    into[floorAt + cell] = into[floorAt + cell]! + (needCost[i]! - unaidedPocket[i]!);
  }
  if (!whole) sumVolumes(into);
}

function sumVolumes(into: Float64Array): void {
  const { count } = events;
  for (let e = 0; e < count; e++) {
    const cell = cellOf[eventPerson[e]!]!;
    into[cell] = into[cell]! + eventVolume[e]!;
  }
}

/** By service: price response, share of necessary events, probability of forgoing what cannot be paid. */
const responseOf = new Float64Array(256);
const necessaryOf = new Float64Array(256);
const forgoOf = new Float64Array(256);
/** Necessary events of people with any. */
const necessaryOfPerson = new Float64Array(blockLength);

/** Marks and lists the events that are not used; the bounds are those of `losesToPrice`. */
function findLosses(model: Model, into: Float64Array, necessaryAt: number): void {
  const { count } = events;
  const { priceResponses, essentials, necessaryShares } = model.needs;
  const { forgoProbability, liquidity } = model.behaviour;
  responseOf.set(priceResponses);
  necessaryOf.set(necessaryShares);
  for (let s = 0; s < essentials.length; s++) forgoOf[s] = essentials[s] === 1 ? forgoProbability : 0;
  const means = forgoProbability > 0;
  const liquidYears = liquidity / 12;
  const tie = tieWithIncome(model.grid.flowMagic, model.grid.incomeMagic);
  const { list } = losses;
  let found = 0;
  let last = -1;
  let sum = 0;
  for (let e = 0; e < count; e++) {
    const i = eventPerson[e]!;
    const s = eventService[e]!;
    const v = eventVolume[e]!;
    const left = eventLeft[e]!;
    const necessary = v * +(uniform(eventNecessityWord[e]!) < necessaryOf[s]!);
    sum = sum * +(i === last) + necessary;
    last = i;
    necessaryOfPerson[i] = sum;
    const u = uniform(eventPriceWord[e]!);
    const y = (responseOf[s]! * left) / eventCost[e]!;
    const low = 1 - y * (1 - y * (0.5 - y * (1 / 6)));
    const high = low + y * y * (y * y) * (1 / 24);
    let byPrice = +(u >= high + guard);
    // both decisions are chance: a branch on each would be guessed wrong, both together are rare
    if ((+(u > low - guard) & (byPrice ^ 1)) !== 0) byPrice = +losesToPrice(model, e, left);
    const byMeans = means ? +(left - tie > liquidYears * unitIncome[unitOf[i]!]!) & +(uniform(liquidityWord(e)) < forgoOf[s]!) : 0;
    const isLost = byPrice | byMeans;
    lossOf[e] = isLost * (lost + lostNecessary * +(necessary > 0) + lostToPrice * byPrice);
    list[found] = e;
    found += isLost;
  }
  losses.count = found;
  for (let k = 0; k < needy.count; k++) {
    const i = needy.list[k]!;
    const cell = necessaryAt + cellOf[i]!;
    into[cell] = into[cell]! + necessaryOfPerson[i]!;
  }
}

/** Care that is sought and for which nobody has room; what price or means keep away is lost to them. */
function loseUnserved(): void {
  const { count } = events;
  let found = 0;
  for (let e = 0; e < count; e++) {
    if (lossOf[e] === 0 && (eventMark[e]! & unserved) !== 0) {
      lossOf[e] = lost + lostToCapacity + (eventVolume[e]! > 0 && needsCare(e) ? lostNecessary : 0);
    }
    losses.list[found] = e;
    found += +(lossOf[e] !== 0);
  }
  losses.count = found;
}

/** Whether the person needs the care of an event, and does not merely want it. */
export function needsCare(e: number): boolean {
  return uniform(eventNecessityWord[e]!) < necessaryOf[eventService[e]!]!;
}

/** Takes what is not used out of the sums. */
function takeLosses(into: Float64Array, cells: number): void {
  const costAt = sections.cost * cells;
  const floorAt = sections.floor * cells;
  const forgoneAt = sections.forgone * cells;
  const reducedAt = sections.reduced * cells;
  const { list, count } = losses;
  for (let k = 0; k < count; k++) {
    const e = list[k]!;
    const i = eventPerson[e]!;
    const cell = cellOf[i]!;
    const mark = lossOf[e]!;
    const v = eventVolume[e]!;
    const x = eventCost[e]!;
    const left = eventLeft[e]!;
    const necessary = (mark >>> 1) & 1;
    unaidedPocket[i] = unaidedPocket[i]! - left;
    unaidedForgone[i] = unaidedForgone[i]! + necessary;
    into[cell] = into[cell]! - v;
    into[costAt + cell] = into[costAt + cell]! - x;
    into[floorAt + cell] = into[floorAt + cell]! - (x - left);
    into[forgoneAt + cell] = into[forgoneAt + cell]! + v * necessary;
    into[reducedAt + cell] = into[reducedAt + cell]! + x * ((mark >>> 2) & 1);
  }
}
