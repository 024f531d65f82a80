/**
 * What happens without a scheme (`unaided.ts`) in a world whose levers touched some events: what those events bring is taken out, and put in
 * as they are now. All other events, which are nearly all, are not looked at. Sums are those of all events anew, because money and volumes
 * are on their grids. The next world finds everything as it was.
 */
import { eventBytes, eventDoubles, eventInts } from "../kernels/event-columns.ts";
import { eventCost, eventMark, eventPerson, eventTime, eventVolume, marks, unserved } from "../kernels/events.ts";
import { cellOf, unitOf } from "../kernels/scratch.ts";
import type { Model } from "../model/model.ts";
import { costBefore, noted, volumeBefore } from "../needs/noted-events.ts";
import { refusals } from "../needs/refusals.ts";
import { eventDropped } from "../needs/world-need.ts";
import { blockLength } from "../random/generator.ts";
import { onlyFloorPays } from "./floors.ts";
import { losesToMeans, losesToPrice } from "./forgo.ts";
import { keepSeeking, turn } from "./refused.ts";
import { turnedAway } from "./regain.ts";
import {
  eventLeft,
  losses,
  lossOf,
  lost,
  lostNecessary,
  lostToCapacity,
  lostToPrice,
  needsCare,
  sectionCount,
  sections,
  unaidedForgone,
  unaidedPocket,
  unaidedUnitPocket,
} from "./unaided.ts";

/** By household: what `unaidedUnitPocket` is in this world. */
export const changedUnitPocket: Float64Array = new Float64Array(blockLength);
/** Households with an event that was touched, each once. */
export const changedUnits: { count: number; readonly list: Int32Array } = { count: 0, list: new Int32Array(blockLength + 1) };
const isChanged = new Uint8Array(blockLength);

/** In the order of `noted`: what stood in the columns. */
export const leftBefore: Float64Array = eventDoubles();
export const timeBefore: Float64Array = eventDoubles();
const pocketBefore = eventDoubles();
const forgoneBefore = eventInts();
export const lossBefore: Uint8Array = eventBytes();
let sumsBefore: Float64Array = new Float64Array(0);
let lossesBefore = 0;

/** An event that does not happen lies before all cover. */
const never = -1;

/** Where need of a world is counted as a difference from that of all worlds, by cell. */
export interface NeedPlaces {
  readonly events: number;
  readonly cost: number;
}

/** After the steps of need; before it, the columns of `unaided.ts` are those of all worlds with the same floor, of which there is one at most. */
export function changeUnaided(model: Model, world: number, sums: Float64Array, need: NeedPlaces, tally: Float64Array, units: number): void {
  keepSums(sums, units);
  const { own } = refusals;
  // of a world that does not only refuse: care that is noted, as it was, and marked as having no room
  if (!refusals.on) own.count = 0;
  const { usesChance } = model.needs;
  const floored = model.worlds[world]!.floors.length > 0;
  for (let k = 0; k < noted.count; k++) {
    const e = noted.list[k]!;
    const i = eventPerson[e]!;
    const before = usesChance ? lossOf[e]! : 0;
    keepEvent(k, e, i, before);
    const [x, v] = [costBefore[k]!, volumeBefore[k]!];
    const dropped = eventDropped[e] === 1;
    if (!dropped && eventCost[e] === x && eventVolume[e] === v) {
      // who is kept away by price or means seeks no room
      if (before === 0 && isUnserved(e)) own.list[own.count++] = e;
      continue;
    }
    const needed = usesChance && needsCare(e);
    if (before === 0 && !dropped && eventVolume[e] === v) {
      const left = eventLeft[e]!;
      eventLeft[e] = eventCost[e]! - (floored ? onlyFloorPays(model, e) : 0);
      const loss = usesChance ? lossNow(model, e, needed) : 0;
      if (loss === 0) {
        reprice(sums, need, tally, e, x, left);
        continue;
      }
      eventLeft[e] = left;
    }
    count(sums, need, tally, e, -1, x, v, before, needed);
    if (dropped) {
      eventTime[e] = never;
      if (usesChance) lossOf[e] = lost;
    } else {
      eventLeft[e] = eventCost[e]! - (floored ? onlyFloorPays(model, e) : 0);
      if (usesChance) lossOf[e] = lossNow(model, e, needed);
      count(sums, need, tally, e, 1, eventCost[e]!, eventVolume[e]!, usesChance ? lossOf[e]! : 0, needed);
    }
    if (usesChance && before === 0 && lossOf[e] !== 0) losses.list[losses.count++] = e;
    changePocket(unitOf[i]!, unaidedPocket[i]! - pocketBefore[k]!);
  }
  if (refusals.on) keepSeeking(own);
  turn(own, sums, changedUnitPocket);
  for (let k = 0; k < own.count; k++) changePocket(unitOf[eventPerson[own.list[k]!]!]!, 0);
}

/** As `findLosses` and what follows it decide. */
function lossNow(model: Model, e: number, needed: boolean): number {
  const left = eventLeft[e]!;
  const byPrice = losesToPrice(model, e, left);
  const necessary = needed && eventVolume[e]! > 0 ? lostNecessary : 0;
  if (byPrice || losesToMeans(model, e, left)) return lost + necessary + (byPrice ? lostToPrice : 0);
  return isUnserved(e) ? lost + necessary + lostToCapacity : 0;
}

const isUnserved = (e: number): boolean => marks.on && (eventMark[e]! & unserved) !== 0;

/** Care that is used as before, at another cost: as taken out and put in again (`count`), since money is on its grid. */
function reprice(sums: Float64Array, need: NeedPlaces, tally: Float64Array, e: number, cost: number, left: number): void {
  const i = eventPerson[e]!;
  const cell = cellOf[i]!;
  const cells = sums.length / sectionCount;
  const more = eventCost[e]! - cost;
  const moreLeft = eventLeft[e]! - left;
  const [costAt, floorAt] = [sections.cost * cells + cell, sections.floor * cells + cell];
  tally[need.cost + cell] = tally[need.cost + cell]! + more;
  sums[costAt] = sums[costAt]! + more;
  sums[floorAt] = sums[floorAt]! + (more - moreLeft);
  unaidedPocket[i] = unaidedPocket[i]! + moreLeft;
  changePocket(unitOf[i]!, moreLeft);
}

/** Takes an event out of the sums (`sign` -1), or puts it in. */
function count(
  sums: Float64Array,
  need: NeedPlaces,
  tally: Float64Array,
  e: number,
  sign: 1 | -1,
  cost: number,
  volume: number,
  mark: number,
  needed: boolean,
): void {
  const i = eventPerson[e]!;
  const cell = cellOf[i]!;
  const cells = sums.length / sectionCount;
  const add = (section: number, amount: number): void => {
    sums[section * cells + cell] = sums[section * cells + cell]! + sign * amount;
  };
  tally[need.events + cell] = tally[need.events + cell]! + sign * volume;
  tally[need.cost + cell] = tally[need.cost + cell]! + sign * cost;
  if (needed) add(sections.necessary, volume);
  if (mark === 0) {
    const left = eventLeft[e]!;
    add(sections.events, volume);
    add(sections.cost, cost);
    add(sections.floor, cost - left);
    unaidedPocket[i] = unaidedPocket[i]! + sign * left;
    return;
  }
  if ((mark & lostToPrice) !== 0) add(sections.reduced, cost);
  if ((mark & lostNecessary) === 0) return;
  add(sections.forgone, volume);
  unaidedForgone[i] = unaidedForgone[i]! + sign;
}

function changePocket(unit: number, more: number): void {
  changedUnitPocket[unit] = changedUnitPocket[unit]! + more;
  changedUnits.list[changedUnits.count] = unit;
  changedUnits.count += 1 - isChanged[unit]!;
  isChanged[unit] = 1;
}

function keepSums(sums: Float64Array, units: number): void {
  if (sumsBefore.length !== sums.length) sumsBefore = new Float64Array(sums.length);
  sumsBefore.set(sums);
  lossesBefore = losses.count;
  changedUnitPocket.set(unaidedUnitPocket.subarray(0, units));
  isChanged.fill(0, 0, units);
  changedUnits.count = 0;
}

function keepEvent(k: number, e: number, i: number, loss: number): void {
  lossBefore[k] = loss;
  leftBefore[k] = eventLeft[e]!;
  timeBefore[k] = eventTime[e]!;
  pocketBefore[k] = unaidedPocket[i]!;
  forgoneBefore[k] = unaidedForgone[i]!;
}

/** Everything as it is in all worlds, or in all that only refuse; before what is noted is forgotten. */
export function putBackUnaided(model: Model, sums: Float64Array): void {
  const { usesChance } = model.needs;
  for (let k = 0; k < turnedAway.count; k++) lossOf[turnedAway.list[k]!] = turnedAway.marks[k]!;
  turn(refusals.own, sums, changedUnitPocket);
  for (let k = noted.count - 1; k >= 0; k--) {
    const e = noted.list[k]!;
    const i = eventPerson[e]!;
    if (usesChance) lossOf[e] = lossBefore[k]!;
    eventLeft[e] = leftBefore[k]!;
    eventTime[e] = timeBefore[k]!;
    unaidedPocket[i] = pocketBefore[k]!;
    unaidedForgone[i] = forgoneBefore[k]!;
  }
  losses.count = lossesBefore;
  sums.set(sumsBefore);
}
