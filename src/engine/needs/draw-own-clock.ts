/**
 * A Poisson service whose rate has factors of its own has a clock of its own: arrivals of rate x factors by exponential gaps, keyed by
 * the name of the service, so that no other service moves it and it moves no other.
 */
import { eventPerson, eventService, events, eventTime, eventVolume, reserveEvents } from "../kernels/events.ts";
import { living, stateOf } from "../kernels/scratch.ts";
import { log, log1p } from "../maths/log.ts";
import type { BlockSize } from "../model/block-size.ts";
import type { Columns } from "../model/columns.ts";
import type { Model } from "../model/model.ts";
import type { YearContext } from "../model/year-context.ts";
import { blockLength, createStream, drawList, openStream, uniform } from "../random/generator.ts";
import { purpose } from "../random/purpose.ts";
import { drawCosts, drawUse } from "./event-costs.ts";
import { fillServiceFactor, serviceFactor } from "./service-factor.ts";

const stream = createStream();
const wordA = new Int32Array(blockLength);
const wordB = new Int32Array(blockLength);
const wordC = new Int32Array(blockLength);
const wordD = new Int32Array(blockLength);
const waitingPerson = new Int32Array(blockLength);
const waitingSlot = new Int32Array(blockLength);
const clock = new Float64Array(blockLength);
const clockRate = new Float64Array(blockLength);

/** Draws the events of service s, the first ones of everybody before the second ones. Returns the passes over people, at least 1. */
export function drawOwnClock(model: Model, columns: Columns, context: YearContext, block: BlockSize, s: number): number {
  const service = model.needs.services[s]!;
  fillServiceFactor(model, columns, context, block, service);
  openStream(stream, model.key, context.replication, context.year, purpose.ownClock, service.key);
  drawList(stream, block.first, living, block.living, columns.entry, wordA, wordB, wordC, wordD);
  let waiting = firstOfYear(service.rate, context.shockFactor[s]!, block.living);
  let round = 0;
  for (; waiting > 0; round++) {
    const index = service.key ^ Math.imul(round + 1, 0x9e3779b1);
    for (let k = 0; k < waiting; k++) waitingSlot[k] = living[waitingPerson[k]!]!;
    openStream(stream, model.key, context.replication, context.year, purpose.ownEvent, index);
    drawList(stream, block.first, waitingSlot, waiting, columns.entry, wordA, wordB, wordC, wordD);
    record(s, waiting);
    drawCosts(model, columns, context, block, events.count, waiting, wordC, wordD);
    if (model.needs.drawsUse) drawUse(model, columns, context, block, events.count, waiting, purpose.ownUse, index);
    events.count += waiting;
    waiting = nextOfYear(waiting);
  }
  return Math.max(1, round);
}

/** Everybody whose first arrival falls within the year. */
function firstOfYear(rates: Float64Array, shock: number, alive: number): number {
  let waiting = 0;
  for (let i = 0; i < alive; i++) {
    const rate = rates[stateOf[i]!]! * serviceFactor[i]! * shock;
    const u = uniform(wordA[i]!);
    // an arrival needs u < 1 - exp(-rate), which is at most the rate
    if (!(u < rate)) continue;
    const time = -log1p(-u) / rate;
    if (!(time < 1)) continue;
    waitingPerson[waiting] = i;
    clock[waiting] = time;
    clockRate[waiting] = rate;
    waiting++;
  }
  return waiting;
}

function record(s: number, waiting: number): void {
  reserveEvents(waiting);
  const { count } = events;
  for (let k = 0; k < waiting; k++) {
    eventPerson[count + k] = waitingPerson[k]!;
    eventService[count + k] = s;
    eventTime[count + k] = clock[k]!;
    eventVolume[count + k] = 1;
  }
}

/** Keeps those whose next arrival, after the gap of their last event's word, is still in the year. */
function nextOfYear(waiting: number): number {
  let left = 0;
  for (let k = 0; k < waiting; k++) {
    const next = clock[k]! - log(uniform(wordA[k]!)) / clockRate[k]!;
    waitingPerson[left] = waitingPerson[k]!;
    clockRate[left] = clockRate[k]!;
    clock[left] = next;
    left += +(next < 1);
  }
  return left;
}
