/** Own facilities: a part of what members need is treated there, at another cost, whether or not there is room elsewhere. */
import { covered, owed } from "../../benefits/covered.ts";
import { regained } from "../../benefits/regain.ts";
import { losses, lossOf, lostToCapacity } from "../../benefits/unaided.ts";
import { eventInts } from "../../kernels/event-columns.ts";
import { eventCost, eventMark, eventPerson, eventService, eventTime, eventVolume, ownFacility } from "../../kernels/events.ts";
import { forceFrom, joined } from "../../kernels/scratch.ts";
import type { Flow } from "../../model/lever-model.ts";
import { contributionIndex } from "../../model/price-index.ts";
import { expectedByService } from "../../needs/expected-rates.ts";
import { noteEvent } from "../../needs/noted-events.ts";
import { eventDropped } from "../../needs/world-need.ts";
import { blockLength, uniform } from "../../random/generator.ts";
import { rehashFirst } from "../../random/rehash.ts";
import { drawOfSome } from "../draw.ts";
import type { Lever, LeverBlock, LeverPlace, LeverQuote, LeverYear, Priced } from "../lever.ts";
import { chooseEvents, chosen, ordinals } from "../shared/chosen-events.ts";
import { type FacilityTerms, facilitiesKey } from "./keys.ts";
import { metrics, totals } from "./metrics.ts";

export interface FacilityNumbers {
  /** By service, of the simulated people. */
  readonly capacity: readonly number[];
  readonly ratio: number;
  readonly running: number;
  readonly quality: number;
  /** By service: events a person and year that are expected, and of how many members in the first year (0 before it is priced). */
  readonly rates: readonly number[];
  readonly firstMembers: number;
}

/** By service: part of what members seek that is treated in a facility this year. */
export interface FacilityState {
  readonly share: Float64Array;
}

const words = new Int32Array(blockLength);

export const facilities: Lever<FacilityTerms, FacilityNumbers, FacilityState> = {
  name: "facilities",
  scope: "scheme",
  order: 35,
  kinds: ["solidarity", "for-profit"],
  key: facilitiesKey,
  words: {
    en: {
      name: "own facilities",
      definition:
        "Care institutions of the scheme, with room for so many events of its members. An event there costs less (or more) than elsewhere, and keeping the house costs the same whatever is done in it: below a volume it loses money. Its room is beside that of everybody else. People may hold its care to be better or worse than care elsewhere (quality), and join or stay away for it; need and bills do not change with it. That it is owned changes nothing else here.",
      formula:
        "own share = min(1, capacity / sought by members last year); cost of an event x unit cost ratio; break-even volume = running cost / (price x (1 - unit cost ratio)); worth of cover x quality",
      source: "definition of this project (docs/model.md, Supply)",
      sentence:
        "Facilities of {scheme} treated {facilities.events} events and saved {facilities.saved} on them, for {facilities.running_cost} of running cost; {facilities.break_even_events} a year would pay for it.",
    },
  },
  off: ({ capacity, runningCost, quality }) => quality === 1 && runningCost === 0 && capacity.every((events) => events === 0),
  rules: ({ quality }) => ({ worth: quality }),
  compile: ({ capacity, unitCostRatio, runningCost, quality }, { scenario, scale }: LeverPlace) => ({
    capacity: capacity.map((events) => events * scale),
    ratio: unitCostRatio,
    running: runningCost * scale,
    quality,
    rates: expectedByService(scenario),
    firstMembers: 0,
  }),
  price: (numbers, { members }: LeverQuote): Priced<FacilityNumbers> => ({
    numbers: { ...numbers, firstMembers: members },
    // the first price carries the house; what events there cost less is seen by later prices
    perHead: numbers.running / Math.max(1, members),
  }),
  inFuture: (drawn, { firstMembers }) => ({ ...drawn, firstMembers }),
  sums: ({ capacity }) => capacity.length,
  open: ({ capacity, rates, firstMembers }) => ({ share: Float64Array.from(capacity, (room, s) => shareOf(room, rates[s]! * firstMembers)) }),
  hooks: { need: treat, count: countTreated, flows, yearEnd: nextYear },
  totals,
  metrics,
  notes: () => true,
  needs: { general: true, worldNeed: true, reads: "members" },
};

function shareOf(room: number, sought: number): number {
  return room === 0 ? 0 : sought > 0 ? Math.min(1, room / sought) : 1;
}

const own = { count: 0, list: new Int32Array(blockLength + 1) };

function listMembers({ block, position }: LeverBlock): void {
  const { living: alive } = block;
  let found = 0;
  for (let i = 0; i < alive; i++) {
    own.list[found] = i;
    found += +(joined[i] === position);
  }
  own.count = found;
}

/** Events that may be treated there, by place among those chosen, and those that are; listed without a branch on chance. */
const candidates = eventInts();
const treated = eventInts();

/** Events of members that a facility takes; counts nothing, since steps of need may run twice. */
function treat({ ratio, capacity }: FacilityNumbers, { share }: FacilityState, at: LeverBlock): void {
  if (!at.own!.year.open) return;
  listMembers(at);
  drawOfSome(at, words, own, false);
  chooseEvents(own);
  markTreated(drawTreated(share, listCandidates(capacity)), ratio, at.model.grid.flowMagic);
}

function listCandidates(capacity: readonly number[]): number {
  let found = 0;
  for (let k = 0; k < chosen.count; k++) {
    const e = chosen.list[k]!;
    candidates[found] = k;
    found += +(capacity[eventService[e]!]! > 0) & +(eventDropped[e] !== 1) & +(eventTime[e]! >= forceFrom[eventPerson[e]!]!);
  }
  return found;
}

function drawTreated(share: Float64Array, count: number): number {
  let found = 0;
  for (let c = 0; c < count; c++) {
    const k = candidates[c]!;
    const e = chosen.list[k]!;
    const s = eventService[e]!;
    treated[found] = e;
    found += +(uniform(rehashFirst(words[eventPerson[e]!]!, s, ordinals[k]!)) < share[s]!);
  }
  return found;
}

function markTreated(count: number, ratio: number, flowMagic: number): void {
  for (let k = 0; k < count; k++) {
    const e = treated[k]!;
    noteEvent(e);
    eventMark[e] = eventMark[e]! | ownFacility;
    eventCost[e] = eventCost[e]! * ratio + flowMagic - flowMagic;
  }
}

/** Members in force have been listed for what their schemes owe (`covered`). */
function countTreated({ ratio, capacity }: FacilityNumbers, _: FacilityState, { model, tally, arm, sumsAt, position }: LeverBlock): void {
  const { offset } = model.tallies;
  const found = countSought(capacity, position, sumsAt, tally);
  const eventsAt = offset["facilities.events"]![arm]!;
  const savedAt = offset["facilities.saved"]![arm]!;
  const { flowMagic } = model.grid;
  let volume = 0;
  let saved = tally[savedAt]!;
  for (let k = 0; k < found; k++) {
    const e = treated[k]!;
    volume += eventVolume[e]!;
    // on the grid of money, so that the sum is the same however blocks are shared out among workers
    saved += eventCost[e]! / ratio - eventCost[e]! + flowMagic - flowMagic;
  }
  tally[eventsAt] = tally[eventsAt]! + volume;
  tally[savedAt] = saved;
}

/** Care that members use or would use if there were room, by service; lists what they use in the facility. */
function countSought(capacity: readonly number[], position: number, sumsAt: number, tally: Float64Array): number {
  const anyLost = +(losses.count > 0);
  let found = 0;
  for (let k = 0; k < owed.count; k++) {
    const e = covered[k]!;
    const s = eventService[e]!;
    const isOwn = +(capacity[s]! > 0) & +(joined[eventPerson[e]!] === position);
    const mark = anyLost * lossOf[e]!;
    const isUsed = isOwn & (+(mark === 0) | +(regained[e] === 1));
    const isSought = isUsed | (isOwn & +((mark & lostToCapacity) !== 0));
    tally[sumsAt + s] = tally[sumsAt + s]! + isSought * eventVolume[e]!;
    treated[found] = e;
    found += isUsed & +((eventMark[e]! & ownFacility) !== 0);
  }
  return found;
}

function flows({ running }: FacilityNumbers, _: FacilityState, { model, own, context }: LeverYear): readonly Flow[] {
  const amount = own!.year.open ? running * contributionIndex(context, own!.scheme.expenses.index) : 0;
  return [{ name: "facilities.running_cost", sign: -1, timing: model.timing.expenses, amount, cash: amount }];
}

function nextYear({ capacity }: FacilityNumbers, { share }: FacilityState, { tally, sumsAt }: LeverYear): void {
  for (let s = 0; s < capacity.length; s++) share[s] = shareOf(capacity[s]!, tally[sumsAt + s]!);
}
