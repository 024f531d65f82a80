/**
 * Potential need of a block for one year: the same events for every world.
 *
 * All Poisson services share one clock: arrivals of the total rate (exponential gaps, exact for any frailty), each labelled by
 * a uniform in proportion to the services' rates. So events come in order of time, a service that nobody needs costs nothing,
 * and an extra rare service costs only its events.
 */
import type { Distribution } from "../distributions/distribution.ts";
import { distributions } from "../distributions/index.ts";
import { claimant, clock, costWordA, costWordB, drawEventWords, firstArrivals, labelWord, nextArrivals } from "../kernels/claims.ts";
import { events, listNeedy, reserveEvents, sortEvents } from "../kernels/events.ts";
import { living, stateOf } from "../kernels/scratch.ts";
import { drawEventWordsByThreefry } from "../kernels/threefry-passes.ts";
import type { Columns } from "../population/columns.ts";
import { blockLength, createStream, drawList, openStream, uniform } from "../random/generator.ts";
import { purpose } from "../random/purpose.ts";
import type { Model, ServiceModel } from "./model.ts";
import type { BlockSize } from "./people-of-year.ts";
import type { YearContext } from "./year-context.ts";

const stream = createStream();
const wordA = new Int32Array(blockLength);
const wordB = new Int32Array(blockLength);
const wordC = new Int32Array(blockLength);
const wordD = new Int32Array(blockLength);
const wordA2 = new Int32Array(blockLength);
const wordB2 = new Int32Array(blockLength);
const wordC2 = new Int32Array(blockLength);
const wordD2 = new Int32Array(blockLength);
const slots = new Int32Array(blockLength);
const lawOf = new Int32Array(blockLength);
const part = new Int32Array(blockLength);
const lawA = new Int32Array(blockLength);
const lawB = new Int32Array(blockLength);
const lawOut = new Float64Array(blockLength);

export function drawNeeds(model: Model, columns: Columns, context: YearContext, block: BlockSize): void {
  events.count = 0;
  const { needs } = model;
  if (needs.poisson.length > 0) {
    let waiting = firstArrivals();
    for (let round = 0; waiting > 0; round++) waiting = settleRound(model, columns, context, block, round, waiting);
  }
  for (let s = 0; s < needs.singles.length; s++) drawSingle(model, columns, context, block, needs.singles[s]!);
  if (needs.singles.length > 0 && needs.singles.length + needs.poisson.length > 1) sortEvents(block.count);
  listNeedy();
}

/** Records the event of each waiting claimant, then keeps those whose next arrival is still in the year. */
function settleRound(model: Model, columns: Columns, context: YearContext, block: BlockSize, round: number, waiting: number): number {
  const { needs } = model;
  reserveEvents(waiting);
  openStream(stream, model.key, context.replication, context.year, purpose.event, round);
  if (model.rng === "threefry") drawEventWordsByThreefry(stream, block.first, waiting);
  else drawEventWords(stream, block.first, waiting);
  const from = events.count;
  if (needs.poisson.length === 1) events.service.fill(needs.poisson[0]!, from, from + waiting);
  else labelEvents(model, context, events.service, from, waiting);
  events.volume.fill(1, from, from + waiting);
  recordEvents(events.person, events.time, from, waiting);
  drawCosts(model, context, from, waiting, costWordA, costWordB);
  if (needs.usesChance) drawUse(model, columns, context, block, from, waiting, purpose.use, round);
  events.count += waiting;
  return nextArrivals(waiting);
}

function recordEvents(person: Int32Array, time: Float64Array, from: number, waiting: number): void {
  for (let k = 0; k < waiting; k++) {
    person[from + k] = claimant[k]!;
    time[from + k] = clock[k]!;
  }
}

/** Which service each arrival is: uniform against the cumulative rates of the person's state. */
function labelEvents(model: Model, context: YearContext, label: Uint8Array, from: number, waiting: number): void {
  const { poisson, rates } = model.needs;
  const { shockFactor, hazard } = context;
  const states = model.states.count;
  const last = poisson.length - 1;
  for (let k = 0; k < waiting; k++) {
    const state = stateOf[claimant[k]!]!;
    let left = uniform(labelWord[k]!) * hazard[state]!;
    let s = poisson[0]!;
    for (let at = 0; at <= last; at++) {
      const rate = rates[poisson[at]! * states + state]! * shockFactor[poisson[at]!]!;
      // rounding can run past the last service, which then keeps the label of the last one with a positive rate
      s = rate > 0 ? poisson[at]! : s;
      left -= rate;
      if (left < 0) break;
    }
    label[from + k] = s;
  }
}

/** Costs of the events from..from + count - 1, drawn law by law on the two words given. */
function drawCosts(model: Model, context: YearContext, from: number, count: number, first: Int32Array, second: Int32Array): void {
  const { laws } = model.needs;
  if (laws.length === 1) {
    samplers(model)[0]!(laws[0]!, count, first, second, lawOut);
    placeOwnCosts(model, context.costScale[0]!, from, count);
    return;
  }
  nameLaws(model, from, count);
  for (let law = 0; law < laws.length; law++) {
    const members = selectLaw(law, count, first, second);
    if (members === 0) continue;
    samplers(model)[law]!(laws[law]!, members, lawA, lawB, lawOut);
    placeCosts(model, context.costScale[law]!, from, members);
  }
}

type Sampler = Distribution["sample"];
const knownSamplers = new WeakMap<Model, readonly Sampler[]>();

/** Sampler of each law of the model, looked up once. */
function samplers(model: Model): readonly Sampler[] {
  let known = knownSamplers.get(model);
  if (known === undefined) {
    known = model.needs.laws.map((law) => distributions.get(law.family)!.sample);
    knownSamplers.set(model, known);
  }
  return known;
}

function nameLaws(model: Model, from: number, count: number): void {
  const { lawTable } = model.needs;
  const groups = model.states.groups;
  const groupMask = (1 << model.states.groupBits) - 1;
  const { person, service } = events;
  for (let k = 0; k < count; k++) lawOf[k] = lawTable[service[from + k]! * groups + ((stateOf[person[from + k]!]! >> 8) & groupMask)]!;
}

function selectLaw(law: number, count: number, first: Int32Array, second: Int32Array): number {
  let members = 0;
  for (let k = 0; k < count; k++) {
    part[members] = k;
    lawA[members] = first[k]!;
    lawB[members] = second[k]!;
    members += +(lawOf[k] === law);
  }
  return members;
}

/** Unit draws to money: scale, factor of the conditions, volume, rounded once to the grid. */
function placeCosts(model: Model, scale: number, from: number, members: number): void {
  const { costFactors } = model.needs;
  const { person, service, cost, volume } = events;
  const { flowMagic } = model.grid;
  const states = model.states.count;
  for (let m = 0; m < members; m++) {
    const e = from + part[m]!;
    const factor = costFactors[service[e]! * states + stateOf[person[e]!]!]!;
    cost[e] = lawOut[m]! * scale * factor * volume[e]! + flowMagic - flowMagic;
  }
}

/** The same where all events follow one law: the m-th draw is the m-th event's. */
function placeOwnCosts(model: Model, scale: number, from: number, count: number): void {
  const { costFactors } = model.needs;
  const { person, service, cost, volume } = events;
  const { flowMagic } = model.grid;
  const states = model.states.count;
  for (let m = 0; m < count; m++) {
    const e = from + m;
    const factor = costFactors[service[e]! * states + stateOf[person[e]!]!]!;
    cost[e] = lawOut[m]! * scale * factor * volume[e]! + flowMagic - flowMagic;
  }
}

/** Words of the decision to use care, one call for each event of a round. */
function drawUse(model: Model, columns: Columns, context: YearContext, block: BlockSize, from: number, count: number, why: number, index: number): void {
  openStream(stream, model.key, context.replication, context.year, why, index);
  for (let k = 0; k < count; k++) slots[k] = living[events.person[from + k]!]!;
  drawList(stream, block.first, slots, count, columns.entry, wordA2, wordB2, wordC2, wordD2);
  copyWords(events.priceWord, events.liquidityWord, events.necessityWord, from, count);
}

function copyWords(price: Int32Array, liquidity: Int32Array, necessity: Int32Array, from: number, count: number): void {
  for (let k = 0; k < count; k++) {
    price[from + k] = wordA2[k]!;
    liquidity[from + k] = wordB2[k]!;
    necessity[from + k] = wordC2[k]!;
  }
}

/** A service with at most one event a year (bernoulli), or with an exact, possibly fractional volume (fixed). */
function drawSingle(model: Model, columns: Columns, context: YearContext, block: BlockSize, s: number): void {
  const service: ServiceModel = model.needs.services[s]!;
  const { first, living: alive } = block;
  const { frailty } = columns;
  openStream(stream, model.key, context.replication, context.year, purpose.single, service.key);
  drawList(stream, first, living, alive, columns.entry, wordA, wordB, wordC, wordD);
  reserveEvents(alive);
  const from = events.count;
  const fixed = service.count === "fixed";
  const shock = context.shockFactor[s]!;
  let count = 0;
  for (let i = 0; i < alive; i++) {
    const expected = service.rate[stateOf[i]!]! * shock * (frailty === null ? 1 : frailty[first + living[i]!]!);
    if (fixed ? !(expected > 0) : !(uniform(wordA[i]!) < expected)) continue;
    events.person[from + count] = i;
    events.service[from + count] = s;
    events.time[from + count] = uniform(wordB[i]!);
    events.volume[from + count] = fixed ? expected : 1;
    // compacts the severity words to the events
    wordC[count] = wordC[i]!;
    wordD[count] = wordD[i]!;
    count++;
  }
  drawCosts(model, context, from, count, wordC, wordD);
  if (fixed) roundVolumes(from, count);
  if (model.needs.usesChance) drawUse(model, columns, context, block, from, count, purpose.singleUse, service.key);
  events.count += count;
}

/** Exact volumes are counted on a grid of 2^-26, so that their sums do not depend on order; costs used them unrounded. */
function roundVolumes(from: number, count: number): void {
  const { volume } = events;
  for (let k = 0; k < count; k++) volume[from + k] = Math.round(volume[from + k]! * 67108864) / 67108864;
}
