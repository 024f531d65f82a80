/**
 * Potential need of a block for one year: the same events for every world.
 *
 * Poisson services without factors of their own share one clock: the number of events of the total rate by inversion (exact for any frailty), each
 * labelled by a uniform in proportion to the services' rates (for people of that state, and of that income fifth where need leans by income). So a service that nobody needs costs nothing, and an extra rare service costs
 * only its events. Where there is nothing else they stand in the order in which they were drawn: given their number, services, costs and times are
 * independent from one event to the next, so that yearly limits reached in this order have the law of those reached in order of time.
 */
import { priceEvents } from "../kernels/event-costs.ts";
import { listArrivals } from "../kernels/event-numbers.ts";
import { costWord, drawEventWords, labelWord } from "../kernels/event-words.ts";
import {
  clearNeedy,
  countWhole,
  eventNecessityWord,
  eventPerson,
  eventPriceWord,
  eventService,
  events,
  eventTime,
  eventVolume,
  forgetWhole,
  listNeedy,
  needCount,
  needy,
  renumber,
  reserveEvents,
  sortEvents,
} from "../kernels/events.ts";
import { entryYears } from "../kernels/mixer-start.ts";
import { living, stateOf } from "../kernels/scratch.ts";
import { drawWordsOf } from "../kernels/words-of-people.ts";
import { billsOf, volumeOfBill } from "../maths/bills.ts";
import { drawHurdle } from "../maths/hurdle.ts";
import type { BlockSize } from "../model/block-size.ts";
import type { Columns } from "../model/columns.ts";
import type { Model, ServiceModel } from "../model/model.ts";
import type { YearContext } from "../model/year-context.ts";
import { blockLength, createStream, drawList, openStream, uniform } from "../random/generator.ts";
import { purpose } from "../random/purpose.ts";
import { drawOwnClock } from "./draw-own-clock.ts";
import { askLaws, drawCosts, drawUse } from "./event-costs.ts";
import { fillServiceFactor, serviceFactor } from "./service-factor.ts";
import { onVolumeGrid } from "./volume-grid.ts";

const stream = createStream();
const wordA = new Int32Array(blockLength);
const wordB = new Int32Array(blockLength);
const wordC = new Int32Array(blockLength);
const wordD = new Int32Array(blockLength);

export function drawNeeds(model: Model, columns: Columns, context: YearContext, block: BlockSize): void {
  events.count = 0;
  renumber();
  const { needs } = model;
  if (needs.poisson.length > 0) drawShared(model, columns, context, block);
  else clearNeedy();
  if (needs.ownClocks.length + needs.singles.length === 0) return;
  // further events of a person's own clock, and further bills, follow the first ones of everybody else
  let passes = +(needs.poisson.length > 0);
  for (let k = 0; k < needs.ownClocks.length; k++) passes += drawOwnClock(model, columns, context, block, needs.ownClocks[k]!);
  for (let s = 0; s < needs.singles.length; s++) passes += drawSingle(model, columns, context, block, needs.singles[s]!);
  if (passes > 1) sortEvents(block.count, false);
  forgetWhole();
  listNeedy();
}

/** The events of the shared clock: how many, their words, then service, time and cost of each. */
function drawShared(model: Model, columns: Columns, context: YearContext, block: BlockSize): void {
  const { needs } = model;
  const count = listArrivals();
  events.count = count;
  countWhole(count);
  openStream(stream, model.key, context.replication, context.year, purpose.event, 0);
  if (model.rng === "threefry") drawByIndex(model, columns, context, block);
  else drawEventWords(stream, block.first, count, entryYears(columns.entry, context.year));
  priceEvents(count, {
    services: needs.poisson,
    labels: context.labels,
    fifthStride: needs.fifthStride,
    lawTable: needs.lawTable,
    groups: model.states.groups,
    groupMask: (1 << model.states.groupBits) - 1,
    scales: context.costScale,
    costFactors: needs.costFactors,
    states: model.states.count,
    flowMagic: model.grid.flowMagic,
  });
  askLaws(model, columns, context, block);
}

/** The same words by another generator: one stream for the first events of all, one for the second ones, and so on. */
function drawByIndex(model: Model, columns: Columns, context: YearContext, block: BlockSize): void {
  const { list, count } = needy;
  for (let index = 0; ; index++) {
    let found = 0;
    for (let k = 0, begin = 0; k < count; k++) {
      withIndex[found] = begin + index;
      people[found] = list[k]!;
      found += +(needCount[list[k]!]! > index);
      begin += needCount[list[k]!]!;
    }
    if (found === 0) return;
    openStream(stream, model.key, context.replication, context.year, purpose.event, index);
    drawWordsOf(stream, block.first, people, found, columns.entry, wordA, wordB, wordC, wordD);
    for (let k = 0; k < found; k++) {
      labelWord[withIndex[k]!] = wordA[k]!;
      costWord[withIndex[k]!] = wordB[k]!;
      eventPriceWord[withIndex[k]!] = wordC[k]!;
      eventNecessityWord[withIndex[k]!] = wordD[k]!;
    }
  }
}
const withIndex = new Int32Array(blockLength + 1);
const people = new Int32Array(blockLength + 1);

/** A service with at most one event a year (bernoulli), a number with a hurdle, or with an exact, possibly fractional volume (fixed), which comes as bills. Returns the passes over people. */
function drawSingle(model: Model, columns: Columns, context: YearContext, block: BlockSize, s: number): number {
  const service: ServiceModel = model.needs.services[s]!;
  const { first, living: alive } = block;
  fillServiceFactor(model, columns, context, block, service);
  openStream(stream, model.key, context.replication, context.year, purpose.single, service.key);
  drawList(stream, first, living, alive, columns.entry, wordA, wordB, wordC, wordD);
  const shock = context.shockFactor[s]!;
  const fixed = service.count === "fixed";
  const hurdle = service.count === "hurdle";
  let waiting = 0;
  for (let i = 0; i < alive; i++) {
    const expected = service.rate[stateOf[i]!]! * shock * serviceFactor[i]!;
    const volume = fixed ? expected : hurdle ? drawHurdle(uniform(wordA[i]!), expected, service.zeros) : +(uniform(wordA[i]!) < expected);
    if (!(volume > 0)) continue;
    waitingPerson[waiting] = i;
    waitingVolume[waiting] = volume;
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
  if (model.needs.drawsUse) drawUse(model, columns, context, block, from, waiting, purpose.singleUse, billKey(service, bill));
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

/** Exact volumes are counted on their grid; costs used them unrounded. */
function roundVolumes(from: number, count: number): void {
  for (let k = 0; k < count; k++) eventVolume[from + k] = onVolumeGrid(eventVolume[from + k]!);
}
