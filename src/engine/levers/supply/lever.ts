/** Supply: there is room for so many events, and cover changes what is sold and for how much. The same rule for all worlds. */

import { inPackage } from "../../benefits/terms.ts";
import { roomWord } from "../../kernels/event-words.ts";
import { eventCost, eventMark, eventPerson, eventService, events, eventTime, eventVolume, marks, ownFacility, unserved } from "../../kernels/events.ts";
import { forceFrom, joined } from "../../kernels/scratch.ts";
import { expectedByService } from "../../needs/expected-rates.ts";
import { noteEvent } from "../../needs/noted-events.ts";
import { refusals } from "../../needs/refusals.ts";
import { scaleEvent } from "../../needs/scale-event.ts";
import { eventDropped, shared } from "../../needs/world-need.ts";
import { uniform } from "../../random/generator.ts";
import { createSharedWords, shareWords } from "../draw.ts";
import type { Lever, LeverBlock, LeverPlace, LeverYear } from "../lever.ts";
import { countUse } from "./count-use.ts";
import { width } from "./counted.ts";
import { type SupplyTerms, supplyKey } from "./keys.ts";
import { metrics, totals } from "./metrics.ts";
import { refuseApart } from "./refuse-apart.ts";
import { isInForce, refuseBeside, type Served } from "./room.ts";

export interface SupplyNumbers extends SupplyTerms {
  /** By service: demand of the first year that is expected, simulated people. */
  readonly firstDemand: readonly number[];
  readonly scale: number;
}

/** Of the year under way, by service; made from what was sought last year. */
export interface SupplyState {
  /** Part of what is sought that there is room for, by people in force and by others. */
  readonly served: Served;
  /** Price of an event over what it would be without cover. */
  readonly price: Float64Array;
}

const wordsOfYear = createSharedWords();
/** Volume that providers brought about in the block, as of the last call: steps of need may run twice. */
let induced = 0;

export const supply: Lever<SupplyTerms, SupplyNumbers, SupplyState> = {
  name: "supply",
  scope: "world",
  order: 40,
  kinds: [],
  key: supplyKey,
  words: {
    en: {
      name: "supply of care",
      definition:
        "How many events of a service there is room for in a year, and what providers do when somebody else pays: more events for those who are covered, and higher prices for all. Where there is too little room, cover rises and care does not; who is not covered may be crowded out.",
      formula:
        "served = min(1, capacity / sought last year); rate x (1 + induced use) where a scheme pays; price x (1 + induced price x part of the volume that schemes paid for last year); paid by head: neither",
      source: "definition of this project (docs/model.md, Supply); contacts and need after insurance: De Allegri and others on Nouna, Burkina Faso",
      sentence:
        "In {world}, {supply.served} of 100 events sought of limited services find room, and care costs {supply.price} times what it would without any cover.",
    },
  },
  off: ({ capacity, inducedUse, inducedPrice }) =>
    inducedPrice === 0 && capacity.every((events) => events === Infinity) && inducedUse.every((more) => more === 0),
  compile: (terms, { scenario, scale }: LeverPlace) => {
    const expected = expectedByService(scenario);
    return { ...terms, scale, firstDemand: expected.map((rate) => rate * scenario.population.size) };
  },
  sums: ({ capacity }) => width * capacity.length,
  open: (numbers) => {
    const services = numbers.capacity.length;
    const state: SupplyState = {
      served: { members: new Float64Array(services).fill(1), others: new Float64Array(services).fill(1) },
      price: new Float64Array(services).fill(1),
    };
    numbers.firstDemand.forEach((sought, s) => serve(numbers, state, s, 0, { members: 0, others: sought }));
    return state;
  },
  hooks: { need: supplyNeed, count: (numbers, { price }, at) => countUse(numbers, price, induced, at), yearEnd: nextYear },
  totals,
  metrics,
  onlyRefuses: ({ inducedUse, inducedPrice, capitation }) => inducedUse.every((more) => more === 0) && (inducedPrice === 0 || capitation),
  notes: ({ inducedUse }) => inducedUse.every((more) => more === 0),
  needs: { general: true, worldNeed: true, reads: "members", marks: true },
};

/** What there is room for in a year of follow-up; in the first nobody is known to be a member yet. */
function serve(
  { capacity, growth, membersFirst, scale }: SupplyNumbers,
  state: SupplyState,
  s: number,
  year: number,
  sought: { readonly members: number; readonly others: number },
): void {
  let room = capacity[s]! * scale;
  for (let y = 0; y < year; y++) room *= 1 + growth;
  const share = (of: number, among: number): number => (among > 0 ? Math.min(1, of / among) : of > 0 ? 1 : 0);
  const all = share(room, sought.members + sought.others);
  const { members, others } = state.served;
  members[s] = membersFirst && year > 0 ? share(room, sought.members) : all;
  others[s] = membersFirst && year > 0 ? share(Math.max(0, room - sought.members), sought.others) : all;
}

function supplyNeed(numbers: SupplyNumbers, { served, price }: SupplyState, at: LeverBlock): void {
  marks.on = true;
  induced = 0;
  if (refusals.on) {
    refuseApart(numbers.capacity, served, at);
    return;
  }
  const changes = price.some((one) => one !== 1) || numbers.inducedUse.some((more) => more > 0);
  if (changes) changeEvents(numbers, price, shareWords(wordsOfYear, at, false), at);
  if (events.count === shared.count) {
    refuseBeside(numbers.capacity, served, at);
    return;
  }
  for (let e = 0; e < events.count; e++) {
    const s = eventService[e]!;
    // a facility of the scheme has room of its own
    if (numbers.capacity[s] === Infinity || eventDropped[e] === 1 || (eventMark[e]! & ownFacility) !== 0) continue;
    const room = isInForce(e) === 1 ? served.members[s]! : served.others[s]!;
    if (uniform(roomWord(e)) < room) continue;
    noteEvent(e);
    eventMark[e] = eventMark[e]! | unserved;
  }
}

/** Prices that cover has raised, and what providers bring about. */
function changeEvents({ inducedUse }: SupplyNumbers, price: Float64Array, words: Int32Array, at: LeverBlock): void {
  const { model, context, world } = at;
  const terms = context.terms[world]!;
  const { flowMagic } = model.grid;
  const before = events.count;
  let ordinal = 0;
  let last = -1;
  for (let e = 0; e < before; e++) {
    const i = eventPerson[e]!;
    ordinal = i === last ? ordinal + 1 : 0;
    last = i;
    if (eventDropped[e] === 1) continue;
    const s = eventService[e]!;
    if (price[s] !== 1 && (eventMark[e]! & ownFacility) === 0) {
      noteEvent(e);
      eventCost[e] = eventCost[e]! * price[s]! + flowMagic - flowMagic;
    }
    if (inducedUse[s]! > 0 && joined[i]! >= 0 && eventTime[e]! >= forceFrom[i]! && inPackage(terms, joined[i]!, s)) {
      const [first, volume] = [events.count, eventVolume[e]!];
      scaleEvent(model, e, 1 + inducedUse[s]!, words[i]!, ordinal);
      induced += eventVolume[e]! - volume;
      for (let added = first; added < events.count; added++) induced += eventVolume[added]!;
    }
  }
}

/** What was sought and paid for this year decides what there is room for, and what it costs, in the next. */
function nextYear(numbers: SupplyNumbers, state: SupplyState, { tally, sumsAt, context }: LeverYear): void {
  for (let s = 0; s < numbers.capacity.length; s++) {
    const [members, others, used, paidFor] = [0, 1, 2, 3].map((k) => tally[sumsAt + width * s + k]!) as [number, number, number, number];
    serve(numbers, state, s, context.year + 1, { members, others });
    state.price[s] = numbers.capitation || used === 0 ? 1 : 1 + numbers.inducedPrice * (paidFor / used);
  }
}
