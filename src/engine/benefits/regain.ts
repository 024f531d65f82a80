/** Care that would be lost without a scheme, and is used where the scheme takes a part of its price. */
import { eventBytes, eventInts } from "../kernels/event-columns.ts";
import { eventCost, eventMark, eventPerson, events, eventVolume, marks, unregained, unserved } from "../kernels/events.ts";
import { cellOf, forgoneOf, pocketOf } from "../kernels/scratch.ts";
import type { Model } from "../model/model.ts";
import { isMemberRefused, refusals } from "../needs/refusals.ts";
import { losesToMeans, losesToPrice } from "./forgo.ts";
import { eventLeft, losses, lossOf, lostNecessary, lostToCapacity, lostToPrice } from "./unaided.ts";

/** 1 where care that would be lost without a scheme is used in this world. */
export const regained = eventBytes();
/** The same events, in the order in which they were regained: few, so that the next world forgets them one by one. */
export const regainedEvents: { count: number; readonly list: Int32Array } = { count: 0, list: eventInts() };

/** Care that its lower price would bring back, and that nobody has room for; its marks (`lossOf`) without the scheme. */
export const turnedAway: { count: number; readonly list: Int32Array; readonly marks: Uint8Array } = { count: 0, list: eventInts(), marks: eventBytes() };

/** Before a world: nothing has been regained. */
export function forgetRegained(): void {
  turnedAway.count = 0;
  const { list, count } = regainedEvents;
  regainedEvents.count = 0;
  if (unregained.count > 0) for (let k = 0; k < count; k++) regained[list[k]!] = 0;
  if (unregained.count < events.count) regained.fill(0, unregained.count, events.count);
  unregained.count = Math.max(unregained.count, events.count);
}

/** Where a world's totals are counted, by cell; trash where nothing needs them. */
export interface Places {
  readonly events: number;
  readonly cost: number;
  readonly pool: number;
  readonly pocket: number;
  readonly floor: number;
  readonly floorBenefits: number;
  readonly necessary: number;
  readonly forgone: number;
  readonly reduced: number;
}

/** Whether a covered event is used: decided again, at its lower price, where it would be lost without a scheme. */
export function isUsed(model: Model, e: number, owed: number, places: Places, tally: Float64Array): boolean {
  if (losses.count === 0 || lossOf[e] === 0) return true;
  owedNow[0] = owed;
  return regain(model, e, places, tally);
}

/** What is owed for the event that `regain` looks at: an amount handed over would be a new object for each event. */
export const owedNow: Float64Array = new Float64Array(1);

/** The same for an event that would be lost; corrects the sums where it is used. */
export function regain(model: Model, e: number, places: Places, tally: Float64Array): boolean {
  const i = eventPerson[e]!;
  const cell = cellOf[i]!;
  const mark = lossOf[e]!;
  const x = eventCost[e]!;
  const left = eventLeft[e]!;
  const pocket = left - owedNow[0]!;
  if ((mark & lostToCapacity) !== 0) return false;
  if (losesToPrice(model, e, pocket)) return false;
  if ((mark & lostToPrice) !== 0) tally[places.reduced + cell] = tally[places.reduced + cell]! - x;
  if (losesToMeans(model, e, pocket)) return false;
  if (refusals.on ? isMemberRefused(e) : marks.on && (eventMark[e]! & unserved) !== 0) {
    // its price would no longer keep the person away, and nobody has room
    turnedAway.list[turnedAway.count] = e;
    turnedAway.marks[turnedAway.count++] = mark;
    lossOf[e] = (mark & ~lostToPrice) | lostToCapacity;
    return false;
  }
  const v = eventVolume[e]!;
  const floor = x - left;
  regained[e] = 1;
  regainedEvents.list[regainedEvents.count++] = e;
  if ((mark & lostNecessary) !== 0) {
    tally[places.forgone + cell] = tally[places.forgone + cell]! - v;
    forgoneOf[i] = forgoneOf[i]! - 1;
  }
  tally[places.events + cell] = tally[places.events + cell]! + v;
  tally[places.cost + cell] = tally[places.cost + cell]! + x;
  tally[places.pool + cell] = tally[places.pool + cell]! + floor;
  tally[places.pocket + cell] = tally[places.pocket + cell]! + left;
  tally[places.floor + cell] = tally[places.floor + cell]! + floor;
  tally[places.floorBenefits + cell] = tally[places.floorBenefits + cell]! + floor;
  pocketOf[i] = pocketOf[i]! + left;
  return true;
}
