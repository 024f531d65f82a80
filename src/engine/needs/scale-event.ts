/** Rates that a world changes, event by event: an event stays with the probability of the factor, or stands for more than one. */
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
  reserveEvents,
} from "../kernels/events.ts";
import type { Model } from "../model/model.ts";
import { uniform } from "../random/generator.ts";
import { rehash, rehashed, rehashFirst } from "../random/rehash.ts";
import { beginEvent, noteEvent } from "./noted-events.ts";
import { onVolumeGrid } from "./volume-grid.ts";
import { eventDropped } from "./world-need.ts";

/**
 * Multiplies the rate behind event e by `factor`: below 1 it stays with that probability, above 1 there are so many of it on average;
 * the further ones cost the same and are decided about anew. An exact volume is multiplied itself. Thinning keeps Poisson counts Poisson,
 * and what it takes away of them.
 *
 * @param word     of the person and year
 * @param ordinal  number of the event, so that two events of a person are decided apart
 */
export function scaleEvent(model: Model, e: number, factor: number, word: number, ordinal: number): void {
  if (factor === 1) return;
  if (model.needs.services[eventService[e]!]!.count === "fixed") {
    scaleVolume(model, e, factor);
    return;
  }
  if (factor < 1) {
    if (uniform(rehashFirst(word, eventService[e]!, ordinal)) < factor) return;
    noteEvent(e);
    eventDropped[e] = 1;
    return;
  }
  rehash(word, eventService[e]!, ordinal);
  const u = uniform(rehashed[0]!);
  const whole = Math.floor(factor - 1);
  const copies = whole + +(u < factor - 1 - whole);
  reserveEvents(copies);
  for (let k = 0; k < copies; k++) copyEvent(e, word ^ rehashed[1]!, k);
}

function scaleVolume(model: Model, e: number, factor: number): void {
  const { flowMagic } = model.grid;
  noteEvent(e);
  eventVolume[e] = onVolumeGrid(eventVolume[e]! * factor);
  eventCost[e] = eventCost[e]! * factor + flowMagic - flowMagic;
  if (factor === 0) eventDropped[e] = 1;
}

function copyEvent(e: number, word: number, k: number): void {
  const to = events.count++;
  rehash(word, eventPriceWord[e]!, k);
  eventDropped[to] = 0;
  eventMark[to] = 0;
  beginEvent(to);
  eventPerson[to] = eventPerson[e]!;
  eventService[to] = eventService[e]!;
  eventTime[to] = eventTime[e]!;
  eventCost[to] = eventCost[e]!;
  eventVolume[to] = eventVolume[e]!;
  eventPriceWord[to] = rehashed[2]!;
  eventNecessityWord[to] = rehashed[3]!;
}
