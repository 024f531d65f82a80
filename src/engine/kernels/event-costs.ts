/** Service, time and cost of each event from its words (`event-words.ts`). */
import { tableLength, tailOctaves } from "../maths/tail-octaves.ts";
import { eventInts } from "./event-columns.ts";
import { costWord, labelWord } from "./event-words.ts";
import { eventCost, eventNecessityWord, eventPerson, eventService, eventTime, needCost } from "./events.ts";
import { farMemory } from "./far-memory.ts";
import { fifthOf, stateOf } from "./scratch.ts";
import { touchDoubles, touchInts } from "./touch.ts";

/** Laws whose tables find room; the costs of further ones are asked of the law itself. */
export const mostTables = 512;
/** Coefficients of the quantile functions of the laws, side by side (`tail-octaves.ts`); a last table, which holds NaN, for all laws without one. */
const constant: Float64Array = new Float64Array(farMemory(8 * (mostTables + 1) * tableLength)).fill(NaN);
const linear: Float64Array = new Float64Array(farMemory(8 * (mostTables + 1) * tableLength));
const square: Float64Array = new Float64Array(farMemory(8 * (mostTables + 1) * tableLength));
const cube: Float64Array = new Float64Array(farMemory(8 * (mostTables + 1) * tableLength));
let loaded: readonly Float64Array[] = [];

/** Once a year, before its blocks; laws without a table hold NaN. */
export function loadCostTables(tables: readonly Float64Array[]): void {
  if (loaded === tables) return;
  for (let law = 0; law < tables.length && law < mostTables; law++) {
    const table = tables[law]!;
    for (const [power, column] of [constant, linear, square, cube].entries())
      column.set(table.subarray(power * tableLength, (power + 1) * tableLength), law * tableLength);
  }
  loaded = tables;
}

/** Events whose law must be asked what they cost. */
export const unpriced: { count: number; readonly list: Int32Array } = { count: 0, list: eventInts() };

/** Limits of labels in a row of their table, for so many services: one between each two, in pairs; one service has no rows, and two limits that no label reaches. */
export function limitStride(services: number): number {
  return services < 2 ? 0 : services & ~1;
}

/** What labels and prices the events of a year. */
export interface EventTerms {
  /** Services of the shared clock. */
  readonly services: Int32Array;
  /** By income fifth and state, or by state, then service but the last (`limitStride`): first label of the next service. */
  readonly labels: Int32Array;
  /** As in `PeopleTerms`. */
  readonly fifthStride: number;
  /** service * groups + group: law. */
  readonly lawTable: Int32Array;
  readonly groups: number;
  readonly groupMask: number;
  /** By law: money of a unit draw this year; by service * states + state: factor. */
  readonly scales: Float64Array;
  readonly costFactors: Float64Array;
  readonly states: number;
  readonly flowMagic: number;
}

/** By event, between the two loops: law of its cost. */
const lawOf: Int32Array = eventInts();

/**
 * Service, time and cost of each event, in two loops: one whose results follow from each other from the first column to the last keeps the
 * processor waiting for them, with too few events under way at once.
 */
export function priceEvents(count: number, terms: EventTerms): void {
  labelEvents(count, terms);
  const { scales, flowMagic } = terms;
  touchDoubles(scales);
  let asked = 0;
  // of a person whose events lie side by side, kept out of memory: a sum that is read back waits for its last writing
  let last = -1;
  let sum = 0;
  for (let e = 0; e < count; e++) {
    const law = lawOf[e]!;
    const word = costWord[e]!;
    const odd = ((word ^ (word >> 31)) << 1) | 1;
    const zeros = Math.clz32(odd);
    const octave = zeros < tailOctaves ? zeros : tailOctaves;
    const bits = odd << zeros;
    const row = (Math.imul(Math.imul(word >>> 31, tailOctaves + 1) + octave, 16) + ((bits >>> 27) & 15)) | 0;
    const at = (Math.imul(law < mostTables ? law : mostTables, tableLength) + row) | 0;
    const u = (bits & 134217727) * 7.450580596923828e-9;
    const unit = constant[at]! + u * (linear[at]! + u * (square[at]! + u * cube[at]!));
    // rare: no branch to guess
    if (unit !== unit) {
      unpriced.list[asked++] = e;
      continue;
    }
    const cost = unit * scales[law]! * eventCost[e]! + flowMagic - flowMagic;
    const i = eventPerson[e]!;
    eventCost[e] = cost;
    sum = sum * +(i === last) + cost;
    last = i;
    needCost[i] = sum;
  }
  unpriced.count = asked;
}

/**
 * The label of the word against the limits of the person's state, counted without branches: a service without a rate has no room between two
 * limits. Leaves the law of each event, and in `eventCost` the factor on its cost. Two limits at a time, since a loop over them within the one
 * over events takes as long as all the rest.
 */
function labelEvents(count: number, { services, labels, fifthStride, lawTable, groups, groupMask, costFactors, states }: EventTerms): void {
  const stride = limitStride(services.length);
  const further = stride > 2;
  if (further) countEarlier(count, stride, labels, fifthStride);
  const from = further ? stride - 2 : 0;
  touchInts(services);
  touchInts(lawTable);
  touchInts(labels);
  touchDoubles(costFactors);
  for (let e = 0; e < count; e++) {
    const i = eventPerson[e]!;
    const state = stateOf[i]!;
    const word = labelWord[e]!;
    const label = word >>> 8;
    const first = (Math.imul(state + Math.imul(fifthOf[i]!, fifthStride), stride) + from) | 0;
    const before = further ? eventService[e]! : 0;
    const place = (before + +(label >= labels[first]!) + +(label >= labels[(first + 1) | 0]!)) | 0;
    const s = services[place]!;
    eventService[e] = s;
    lawOf[e] = lawTable[(Math.imul(s, groups) + ((state >> 8) & groupMask)) | 0]!;
    eventCost[e] = costFactors[(Math.imul(s, states) + state) | 0]!;
    eventTime[e] = ((((word & 255) << 8) | (eventNecessityWord[e]! & 255)) + 0.5) * (1 / 65536);
  }
}

/** Counts in `eventService` the limits that the label of an event has reached, all but the last two. */
function countEarlier(count: number, stride: number, labels: Int32Array, fifthStride: number): void {
  for (let at = 0; at < stride - 2; at += 2) countPair(count, at, stride, labels, fifthStride);
}

function countPair(count: number, from: number, stride: number, labels: Int32Array, fifthStride: number): void {
  touchInts(labels);
  for (let e = 0; e < count; e++) {
    const i = eventPerson[e]!;
    const label = labelWord[e]! >>> 8;
    const first = (Math.imul(stateOf[i]! + Math.imul(fifthOf[i]!, fifthStride), stride) + from) | 0;
    const before = from === 0 ? 0 : eventService[e]!;
    eventService[e] = before + +(label >= labels[first]!) + +(label >= labels[(first + 1) | 0]!);
  }
}
