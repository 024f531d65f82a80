/**
 * Potential need of a block for one year: the same events for every world.
 *
 * Poisson services without factors of their own share one clock: arrivals of the total rate (exponential gaps, exact for any frailty), each labelled by
 * a uniform in proportion to the services' rates. So events come in order of time, a service that nobody needs costs nothing,
 * and an extra rare service costs only its events.
 */

import { claimant, costWordA, costWordB, drawEventWords, firstArrivals, gapWord, labelWord, nextArrivals, recordArrivals } from "../kernels/claims.ts";
import { eventPerson, eventService, events, eventTime, eventVolume, listNeedy, reserveEvents, sortEvents } from "../kernels/events.ts";
import { entryYears } from "../kernels/mixer-start.ts";
import { living, stateOf } from "../kernels/scratch.ts";
import { rateOfState } from "../kernels/state-tables.ts";
import { drawWordsOf } from "../kernels/words-of-people.ts";
import { billsOf, volumeOfBill } from "../maths/bills.ts";
import type { BlockSize } from "../model/block-size.ts";
import type { Columns } from "../model/columns.ts";
import type { Model, ServiceModel } from "../model/model.ts";
import type { YearContext } from "../model/year-context.ts";
import { blockLength, createStream, drawList, openStream, uniform } from "../random/generator.ts";
import { purpose } from "../random/purpose.ts";
import { drawOwnClock } from "./draw-own-clock.ts";
import { drawCosts, drawUse } from "./event-costs.ts";
import { fillServiceFactor, serviceFactor } from "./service-factor.ts";

const stream = createStream();
const wordA = new Int32Array(blockLength);
const wordB = new Int32Array(blockLength);
const wordC = new Int32Array(blockLength);
const wordD = new Int32Array(blockLength);

export function drawNeeds(model: Model, columns: Columns, context: YearContext, block: BlockSize): void {
  events.count = 0;
  events.draw++;
  const { needs } = model;
  let different = 0;
  if (needs.poisson.length > 0) {
    let waiting = firstArrivals();
    different = waiting;
    for (let round = 0; waiting > 0; round++) waiting = settleRound(model, columns, context, block, round, waiting);
  }
  for (let k = 0; k < needs.ownClocks.length; k++) drawOwnClock(model, columns, context, block, needs.ownClocks[k]!);
  // further bills of a person follow the first ones of everybody else
  let passes = needs.ownClocks.length + +(needs.poisson.length > 0);
  for (let s = 0; s < needs.singles.length; s++) passes += drawSingle(model, columns, context, block, needs.singles[s]!);
  if (passes > 1) {
    sortEvents(block.count);
    different = 0;
  }
  listNeedy(different);
}

/** Records the event of each waiting claimant, then keeps those whose next arrival is still in the year. */
function settleRound(model: Model, columns: Columns, context: YearContext, block: BlockSize, round: number, waiting: number): number {
  const { needs } = model;
  reserveEvents(waiting);
  openStream(stream, model.key, context.replication, context.year, purpose.event, round);
  if (model.rng === "threefry") drawWordsOf(stream, block.first, claimant, waiting, columns.entry, gapWord, labelWord, costWordA, costWordB);
  else drawEventWords(stream, block.first, waiting, entryYears(columns.entry, context.year));
  const from = events.count;
  recordArrivals(from, waiting, needs.poisson[0]!);
  if (needs.poisson.length > 1) labelEvents(model, context, eventService, from, waiting);
  drawCosts(model, columns, context, block, from, waiting, costWordA, costWordB);
  if (needs.usesChance) drawUse(model, columns, context, block, from, waiting, purpose.use, round);
  events.count += waiting;
  return nextArrivals(waiting);
}

/**
 * Which service each arrival is: a uniform against the cumulative rates of the person's state, counted without branches. A service
 * without a rate has no room between two limits; the last limit is the whole rate where the last services have none.
 */
function labelEvents({ needs }: Model, { labels }: YearContext, label: Uint8Array, from: number, waiting: number): void {
  const { poisson } = needs;
  const width = poisson.length - 1;
  for (let k = 0; k < waiting; k++) {
    const state = stateOf[claimant[k]!]!;
    const x = uniform(labelWord[k]!) * rateOfState[state]!;
    const first = Math.imul(state, width);
    let place = 0;
    for (let at = 0; at < width; at++) place += +(x >= labels[first + at]!);
    label[from + k] = poisson[place]!;
  }
}

/** A service with at most one event a year (bernoulli), or with an exact, possibly fractional volume (fixed), which comes as bills. Returns the passes over people. */
function drawSingle(model: Model, columns: Columns, context: YearContext, block: BlockSize, s: number): number {
  const service: ServiceModel = model.needs.services[s]!;
  const { first, living: alive } = block;
  fillServiceFactor(model, columns, context, block, service);
  openStream(stream, model.key, context.replication, context.year, purpose.single, service.key);
  drawList(stream, first, living, alive, columns.entry, wordA, wordB, wordC, wordD);
  const shock = context.shockFactor[s]!;
  const fixed = service.count === "fixed";
  let waiting = 0;
  for (let i = 0; i < alive; i++) {
    const expected = service.rate[stateOf[i]!]! * shock * serviceFactor[i]!;
    if (fixed ? !(expected > 0) : !(uniform(wordA[i]!) < expected)) continue;
    waitingPerson[waiting] = i;
    waitingVolume[waiting] = fixed ? expected : 1;
    // compacts the words to the events
    wordB[waiting] = wordB[i]!;
    wordC[waiting] = wordC[i]!;
    wordD[waiting] = wordD[i]!;
    waiting++;
  }
  let bill = 0;
  for (; waiting > 0; bill++) {
    if (bill > 0) drawBillWords(model, columns, context, block, service, bill, waiting);
    recordBills(model, columns, context, block, s, bill, waiting);
    waiting = nextBills(bill, waiting);
  }
  return Math.max(1, bill);
}

/** Who has a further bill of the service under way, and the exact volume of the year. */
const waitingPerson = new Int32Array(blockLength);
const waitingSlot = new Int32Array(blockLength);
const waitingVolume = new Float64Array(blockLength);

/** Words of a further bill: keyed by service and number, so that a larger volume leaves the bills before it as they were. */
function drawBillWords(model: Model, columns: Columns, context: YearContext, block: BlockSize, service: ServiceModel, bill: number, waiting: number): void {
  for (let k = 0; k < waiting; k++) waitingSlot[k] = living[waitingPerson[k]!]!;
  openStream(stream, model.key, context.replication, context.year, purpose.single, billKey(service, bill));
  drawList(stream, block.first, waitingSlot, waiting, columns.entry, wordA, wordB, wordC, wordD);
}

function billKey({ key }: ServiceModel, bill: number): number {
  return key ^ Math.imul(bill, 0x9e3779b1);
}

/** One bill of each who waits, at a uniform time of its part of the year, cost and use its own. */
function recordBills(model: Model, columns: Columns, context: YearContext, block: BlockSize, s: number, bill: number, waiting: number): void {
  const service = model.needs.services[s]!;
  reserveEvents(waiting);
  const from = events.count;
  for (let k = 0; k < waiting; k++) {
    const volume = waitingVolume[k]!;
    const own = volumeOfBill(volume, bill);
    eventPerson[from + k] = waitingPerson[k]!;
    eventService[from + k] = s;
    eventTime[from + k] = own === volume ? uniform(wordB[k]!) : (bill + uniform(wordB[k]!) * own) / volume;
    eventVolume[from + k] = own;
  }
  drawCosts(model, columns, context, block, from, waiting, wordC, wordD);
  if (service.count === "fixed") roundVolumes(from, waiting);
  if (model.needs.usesChance) drawUse(model, columns, context, block, from, waiting, purpose.singleUse, billKey(service, bill));
  events.count += waiting;
}

/** Keeps those whose volume is not used up. Returns how many. */
function nextBills(bill: number, waiting: number): number {
  let left = 0;
  for (let k = 0; k < waiting; k++) {
    const volume = waitingVolume[k]!;
    if (!(bill + 1 < billsOf(volume))) continue;
    waitingPerson[left] = waitingPerson[k]!;
    waitingVolume[left] = volume;
    left++;
  }
  return left;
}

/** Exact volumes are counted on a grid of 2^-26, so that their sums do not depend on order; costs used them unrounded. */
function roundVolumes(from: number, count: number): void {
  for (let k = 0; k < count; k++) eventVolume[from + k] = Math.round(eventVolume[from + k]! * 67108864) / 67108864;
}
