import { blockLength } from "../random/generator.ts";

/**
 * The events of potential need of the block under way, for all worlds: filled once, then read by each world.
 * In order of time within each person. Arrays grow by doubling between passes, never inside a loop.
 */
export interface EventStore {
  count: number;
  /** Position of the person in the block. */
  person: Int32Array;
  service: Uint8Array;
  /** Time within the year, 0..1. */
  time: Float64Array;
  /** Full cost in this year's money, on the flow grid (of the whole volume for `fixed`). */
  cost: Float64Array;
  /** Number of services in the event: 1, or the exact volume of a `fixed` service. */
  volume: Float64Array;
  /** Words of the decision to use: price, liquidity, necessity. */
  priceWord: Int32Array;
  liquidityWord: Int32Array;
  necessityWord: Int32Array;
}

const start = 4096;

export const events: EventStore = {
  count: 0,
  person: new Int32Array(start),
  service: new Uint8Array(start),
  time: new Float64Array(start),
  cost: new Float64Array(start),
  volume: new Float64Array(start),
  priceWord: new Int32Array(start),
  liquidityWord: new Int32Array(start),
  necessityWord: new Int32Array(start),
};

/** People of the block with at least one event. */
export const needy: { count: number; readonly list: Int32Array } = { count: 0, list: new Int32Array(blockLength + 1) };
/** By person: number and full cost of the year's events; zero for everybody else. */
export const needCount: Int32Array = new Int32Array(blockLength);
export const needCost: Float64Array = new Float64Array(blockLength);

/** Lists the people who have events, each once, in order of their first event, and sums what they need. */
export function listNeedy(): void {
  const { count, person, cost } = events;
  const { list } = needy;
  for (let k = 0; k < needy.count; k++) {
    needCount[list[k]!] = 0;
    needCost[list[k]!] = 0;
  }
  let found = 0;
  for (let e = 0; e < count; e++) {
    const i = person[e]!;
    const before = needCount[i]!;
    list[found] = i;
    found += +(before === 0);
    needCount[i] = before + 1;
    needCost[i] = needCost[i]! + cost[e]!;
  }
  needy.count = found;
}

/** Makes room for `more` further events, keeping those there are. */
export function reserveEvents(more: number): void {
  const needed = events.count + more;
  let length = events.person.length;
  if (needed <= length) return;
  while (length < needed) length *= 2;
  events.person = grownInt(events.person, length);
  events.time = grownFloat(events.time, length);
  events.cost = grownFloat(events.cost, length);
  events.volume = grownFloat(events.volume, length);
  events.priceWord = grownInt(events.priceWord, length);
  events.liquidityWord = grownInt(events.liquidityWord, length);
  events.necessityWord = grownInt(events.necessityWord, length);
  const service = new Uint8Array(length);
  service.set(events.service);
  events.service = service;
}

function grownInt(column: Int32Array, length: number): Int32Array {
  const grown = new Int32Array(length);
  grown.set(column);
  return grown;
}
function grownFloat(column: Float64Array, length: number): Float64Array {
  const grown = new Float64Array(length);
  grown.set(column);
  return grown;
}

/** Puts events in order of person, then time, where they were not made in that order (stable; ties keep their order). */
export function sortEvents(persons: number): void {
  const { count, person, time } = events;
  const start = new Int32Array(persons + 1);
  for (let e = 0; e < count; e++) start[person[e]! + 1]!++;
  for (let i = 0; i < persons; i++) start[i + 1] = start[i + 1]! + start[i]!;
  const order = new Int32Array(count);
  for (let e = 0; e < count; e++) order[start[person[e]!]!++] = e;
  for (let k = 1; k < count; k++) {
    const e = order[k]!;
    let at = k;
    while (at > 0 && person[order[at - 1]!] === person[e] && time[order[at - 1]!]! > time[e]!) {
      order[at] = order[at - 1]!;
      at--;
    }
    order[at] = e;
  }
  events.person = Int32Array.from(order, (e) => events.person[e]!);
  events.service = Uint8Array.from(order, (e) => events.service[e]!);
  events.cost = Float64Array.from(order, (e) => events.cost[e]!);
  events.volume = Float64Array.from(order, (e) => events.volume[e]!);
  events.priceWord = Int32Array.from(order, (e) => events.priceWord[e]!);
  events.liquidityWord = Int32Array.from(order, (e) => events.liquidityWord[e]!);
  events.necessityWord = Int32Array.from(order, (e) => events.necessityWord[e]!);
  events.time = Float64Array.from(order, (e) => time[e]!);
}
