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
  for (let s = 0; s < needs.singles.length; s++) drawSingle(model, columns, context, block, needs.singles[s]!);
  if (needs.singles.length + needs.ownClocks.length + +(needs.poisson.length > 0) > 1) {
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

/** A service with at most one event a year (bernoulli), or with an exact, possibly fractional volume (fixed). */
function drawSingle(model: Model, columns: Columns, context: YearContext, block: BlockSize, s: number): void {
  const service: ServiceModel = model.needs.services[s]!;
  const { first, living: alive } = block;
  fillServiceFactor(model, columns, context, block, service);
  openStream(stream, model.key, context.replication, context.year, purpose.single, service.key);
  drawList(stream, first, living, alive, columns.entry, wordA, wordB, wordC, wordD);
  reserveEvents(alive);
  const from = events.count;
  const fixed = service.count === "fixed";
  const shock = context.shockFactor[s]!;
  let count = 0;
  for (let i = 0; i < alive; i++) {
    const expected = service.rate[stateOf[i]!]! * shock * serviceFactor[i]!;
    if (fixed ? !(expected > 0) : !(uniform(wordA[i]!) < expected)) continue;
    eventPerson[from + count] = i;
    eventService[from + count] = s;
    eventTime[from + count] = uniform(wordB[i]!);
    eventVolume[from + count] = fixed ? expected : 1;
    // compacts the severity words to the events
    wordC[count] = wordC[i]!;
    wordD[count] = wordD[i]!;
    count++;
  }
  drawCosts(model, columns, context, block, from, count, wordC, wordD);
  if (fixed) roundVolumes(from, count);
  if (model.needs.usesChance) drawUse(model, columns, context, block, from, count, purpose.singleUse, service.key);
  events.count += count;
}

/** Exact volumes are counted on a grid of 2^-26, so that their sums do not depend on order; costs used them unrounded. */
function roundVolumes(from: number, count: number): void {
  for (let k = 0; k < count; k++) eventVolume[from + k] = Math.round(eventVolume[from + k]! * 67108864) / 67108864;
}
