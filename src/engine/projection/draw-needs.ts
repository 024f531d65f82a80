/**
 * Potential need of a block for one year: the same events for every world.
 *
 * All Poisson services share one clock: arrivals of the total rate (exponential gaps, exact for any frailty), each labelled by
 * a uniform in proportion to the services' rates. So events come in order of time, a service that nobody needs costs nothing,
 * and an extra rare service costs only its events.
 */
import { distributions } from "../distributions/index.ts";
import { events, reserveEvents, sortEvents } from "../kernels/events.ts";
import { living, stateOf, yearA } from "../kernels/scratch.ts";
import { log, log1p } from "../maths/log.ts";
import type { Columns } from "../population/columns.ts";
import { blockLength, drawList, openStream, uniform } from "../random/generator.ts";
import { purpose } from "../random/purpose.ts";
import type { Model, ServiceModel } from "./model.ts";
import type { BlockSize } from "./people-of-year.ts";
import type { YearContext } from "./year-context.ts";

const stream = new Int32Array(4);
const rate = new Float64Array(blockLength);
const claimant = new Int32Array(blockLength);
const clock = new Float64Array(blockLength);
const wordA = new Int32Array(blockLength);
const wordB = new Int32Array(blockLength);
const wordC = new Int32Array(blockLength);
const wordD = new Int32Array(blockLength);
const label = new Int32Array(blockLength);
const lawOf = new Int32Array(blockLength);
const part = new Int32Array(blockLength);
const lawA = new Int32Array(blockLength);
const lawB = new Int32Array(blockLength);
const lawOut = new Float64Array(blockLength);
const perWord = 2.3283064365386963e-10;

export function drawNeeds(model: Model, columns: Columns, context: YearContext, block: BlockSize): void {
  events.count = 0;
  const { needs } = model;
  if (needs.poisson.length > 0) {
    let waiting = firstArrivals(columns, context, block);
    for (let round = 0; waiting > 0; round++) waiting = settleRound(model, columns, context, block, round, waiting);
  }
  for (let s = 0; s < needs.singles.length; s++) drawSingle(model, columns, context, block, needs.singles[s]!);
  if (needs.singles.length > 0 && needs.singles.length + needs.poisson.length > 1) sortEvents(block.count);
}

/**
 * Time of the first arrival of everybody who has one this year.
 * -log(1 - u) >= u, so that whoever has u >= rate is dismissed without a logarithm.
 */
function firstArrivals(columns: Columns, context: YearContext, block: BlockSize): number {
  const { hazard } = context;
  const { frailty } = columns;
  const { first, living: alive } = block;
  let candidates = 0;
  if (frailty === null) {
    for (let k = 0; k < alive; k++) {
      const i = living[k]!;
      const lambda = hazard[stateOf[i]!]!;
      rate[i] = lambda;
      claimant[candidates] = i;
      candidates += ((yearA[i]! >>> 0) + 0.5) * perWord < lambda ? 1 : 0;
    }
  } else {
    for (let k = 0; k < alive; k++) {
      const i = living[k]!;
      const lambda = hazard[stateOf[i]!]! * frailty[first + i]!;
      rate[i] = lambda;
      claimant[candidates] = i;
      candidates += ((yearA[i]! >>> 0) + 0.5) * perWord < lambda ? 1 : 0;
    }
  }
  let claimants = 0;
  for (let k = 0; k < candidates; k++) {
    const i = claimant[k]!;
    const time = -log1p(-((yearA[i]! >>> 0) + 0.5) * perWord) / rate[i]!;
    claimant[claimants] = i;
    clock[claimants] = time;
    claimants += time < 1 ? 1 : 0;
  }
  return claimants;
}

/** Records the event of each waiting claimant, then keeps those whose next arrival is still in the year. */
function settleRound(model: Model, columns: Columns, context: YearContext, block: BlockSize, round: number, waiting: number): number {
  const { needs } = model;
  reserveEvents(waiting);
  openStream(stream, model.key, context.replication, context.year, purpose.event, round);
  drawList(stream, block.first, claimant, waiting, columns.entry, wordA, wordB, wordC, wordD);
  const only = needs.poisson[0]!;
  if (needs.poisson.length === 1) label.fill(only, 0, waiting);
  else labelEvents(model, context, waiting);
  const from = events.count;
  const { person, service, time, volume } = events;
  for (let k = 0; k < waiting; k++) {
    person[from + k] = claimant[k]!;
    service[from + k] = label[k]!;
    time[from + k] = clock[k]!;
    volume[from + k] = 1;
  }
  drawCosts(model, context, from, waiting, wordC, wordD);
  if (needs.usesChance) drawUse(model, columns, context, block, from, waiting, purpose.use, round);
  events.count += waiting;
  let left = 0;
  for (let k = 0; k < waiting; k++) {
    const i = claimant[k]!;
    const next = clock[k]! - log(((wordA[k]! >>> 0) + 0.5) * perWord) / rate[i]!;
    claimant[left] = i;
    clock[left] = next;
    left += next < 1 ? 1 : 0;
  }
  return left;
}

/** Which service each arrival is: uniform against the cumulative rates of the person's state. */
function labelEvents(model: Model, context: YearContext, waiting: number): void {
  const { poisson, services } = model.needs;
  const { shockFactor, hazard } = context;
  const last = poisson.length - 1;
  for (let k = 0; k < waiting; k++) {
    const state = stateOf[claimant[k]!]!;
    let left = uniform(wordB[k]!) * hazard[state]!;
    let at = 0;
    while (at < last) {
      const s = poisson[at]!;
      left -= services[s]!.rate[state]! * shockFactor[s]!;
      if (left < 0) break;
      at++;
    }
    // rounding can run past the last service with a positive rate
    while (at > 0 && services[poisson[at]!]!.rate[state] === 0) at--;
    label[k] = poisson[at]!;
  }
}

/** Costs of the events from..from + count - 1, drawn law by law on the two words given. */
function drawCosts(model: Model, context: YearContext, from: number, count: number, first: Int32Array, second: Int32Array): void {
  const { needs, grid } = model;
  const { services, laws } = needs;
  const { flowMagic } = grid;
  const { person, service, cost, volume } = events;
  const groupMask = (1 << model.states.groupBits) - 1;
  for (let k = 0; k < count; k++) lawOf[k] = services[service[from + k]!]!.lawOfGroup[(stateOf[person[from + k]!]! >> 8) & groupMask]!;
  for (let law = 0; law < laws.length; law++) {
    let members = 0;
    for (let k = 0; k < count; k++) {
      part[members] = k;
      lawA[members] = first[k]!;
      lawB[members] = second[k]!;
      members += lawOf[k] === law ? 1 : 0;
    }
    if (members === 0) continue;
    distributions.get(laws[law]!.family)!.sample(laws[law]!, members, lawA, lawB, lawOut);
    const scale = context.costScale[law]!;
    for (let m = 0; m < members; m++) {
      const e = from + part[m]!;
      const factor = services[service[e]!]!.costFactor[stateOf[person[e]!]!]!;
      cost[e] = lawOut[m]! * scale * factor * volume[e]! + flowMagic - flowMagic;
    }
  }
}

/** Words of the decision to use care, one call for each event of a round. */
function drawUse(model: Model, columns: Columns, context: YearContext, block: BlockSize, from: number, count: number, why: number, index: number): void {
  openStream(stream, model.key, context.replication, context.year, why, index);
  drawList(stream, block.first, events.person.subarray(from, from + count), count, columns.entry, events.priceWord.subarray(from), events.liquidityWord.subarray(from), events.necessityWord.subarray(from), part);
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
  for (let k = 0; k < alive; k++) {
    const i = living[k]!;
    const expected = service.rate[stateOf[i]!]! * shock * (frailty === null ? 1 : frailty[first + i]!);
    if (fixed ? !(expected > 0) : !(uniform(wordA[k]!) < expected)) continue;
    events.person[from + count] = i;
    events.service[from + count] = s;
    events.time[from + count] = uniform(wordB[k]!);
    events.volume[from + count] = fixed ? expected : 1;
    // compacts the severity words to the events
    wordC[count] = wordC[k]!;
    wordD[count] = wordD[k]!;
    count++;
  }
  drawCosts(model, context, from, count, wordC, wordD);
  if (model.needs.usesChance) drawUse(model, columns, context, block, from, count, purpose.singleUse, service.key);
  events.count += count;
}
