/** Service, time and cost of each event from its words (`event-words.ts`). */
import { tableLength, tailOctaves } from "../maths/tail-octaves.ts";
import { eventInts } from "./event-columns.ts";
import { costWord, labelWord } from "./event-words.ts";
import { eventCost, eventNecessityWord, eventPerson, eventService, eventTime, needCost } from "./events.ts";
import { farMemory } from "./far-memory.ts";
import { fifthOf, stateOf } from "./scratch.ts";
import { rateOfState } from "./state-tables.ts";

/** Laws whose tables find room; the costs of further ones are asked of the law itself. */
export const mostTables = 512;
/** Coefficients of the quantile functions of the laws, side by side (`tail-octaves.ts`). */
const constant: Float64Array = new Float64Array(farMemory(8 * mostTables * tableLength));
const linear: Float64Array = new Float64Array(farMemory(8 * mostTables * tableLength));
const square: Float64Array = new Float64Array(farMemory(8 * mostTables * tableLength));
const cube: Float64Array = new Float64Array(farMemory(8 * mostTables * tableLength));
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

/** What labels and prices the events of a year. */
export interface EventTerms {
  /** Services of the shared clock. */
  readonly services: Int32Array;
  /** By income fifth and state, or by state, then service but the last: cumulative rates. */
  readonly labels: Float64Array;
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

/**
 * A uniform against the cumulative rates of the person's state, counted without branches: a service without a rate has no room between two
 * limits. Then the quantile of its law, times what a unit costs, rounded once to the grid; `needCost` sums it by person.
 */
export function priceEvents(count: number, terms: EventTerms): void {
  const { services, labels, fifthStride, lawTable, groups, groupMask, scales, costFactors, states, flowMagic } = terms;
  const width = services.length - 1;
  let asked = 0;
  for (let e = 0; e < count; e++) {
    const i = eventPerson[e]!;
    const state = stateOf[i]!;
    const label = labelWord[e]!;
    const rates = state + Math.imul(fifthOf[i]!, fifthStride);
    const x = ((label >>> 8) + 0.5) * 5.960464477539063e-8 * rateOfState[rates]!;
    const first = Math.imul(rates, width);
    let place = 0;
    for (let at = 0; at < width; at++) place += +(x >= labels[first + at]!);
    const s = services[place]!;
    eventService[e] = s;
    eventTime[e] = ((((label & 255) << 8) | (eventNecessityWord[e]! & 255)) + 0.5) * (1 / 65536);
    const law = lawTable[Math.imul(s, groups) + ((state >> 8) & groupMask)]!;
    const word = costWord[e]!;
    const odd = ((word ^ (word >> 31)) << 1) | 1;
    const zeros = Math.clz32(odd);
    const octave = zeros < tailOctaves ? zeros : tailOctaves;
    const bits = odd << zeros;
    const row = ((word >>> 31) * (tailOctaves + 1) + octave) * 16 + ((bits >>> 27) & 15);
    const at = (law < mostTables ? Math.imul(law, tableLength) : 0) + row;
    const u = (bits & 134217727) * 7.450580596923828e-9;
    const unit = constant[at]! + u * (linear[at]! + u * (square[at]! + u * cube[at]!));
    // rare: no branch to guess
    if (unit !== unit || law >= mostTables) {
      unpriced.list[asked++] = e;
      continue;
    }
    const cost = unit * scales[law]! * costFactors[Math.imul(s, states) + state]! + flowMagic - flowMagic;
    eventCost[e] = cost;
    needCost[i] = needCost[i]! + cost;
  }
  unpriced.count = asked;
}
