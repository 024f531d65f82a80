/**
 * Who comes in during the year. The needs of a household that declined are looked at in order of time: it enters at the first one, at u,
 * from which on the scheme would pay it more than it asks,
 *
 *   sum over its needs at v >= u + waiting period of payment_v  >  price x (1 - u)          (or the whole price)
 *
 * payment_v is what the rule of the event gives. The rest of the year is known to it, as of an illness that has begun: the worst that can
 * happen to the scheme, with `when_ill` the part of households that behave so. Yearly limits and what a rider leaves out are not foreseen.
 */
import { floorPays, payFloors } from "../../benefits/floors.ts";
import { cause } from "../../enrolment/cover.ts";
import { comeIn, openLateEntry } from "../../enrolment/late-entry.ts";
import { isPlain } from "../../enrolment/offer.ts";
import { offerOf } from "../../enrolment/offers.ts";
import { eventDoubles, eventInts } from "../../kernels/event-columns.ts";
import { firstEvent, placeEvents } from "../../kernels/event-places.ts";
import { eventCost, eventService, events, eventTime, eventVolume, needCount } from "../../kernels/events.ts";
import { forceFrom, gross, joined, living, memberAmount, paidOf, stateShare, subsidyShare, unitHead, unitOf } from "../../kernels/scratch.ts";
import { causeDeclined, obstacleBit } from "../../model/membership.ts";
import type { SchemeModel } from "../../model/model.ts";
import { ruleWidth, type WorldTerms } from "../../model/world-terms.ts";
import { blockLength, uniform } from "../../random/generator.ts";
import { drawOfList } from "../draw.ts";
import type { LeverBlock } from "../lever.ts";

export interface MidYearNumbers {
  readonly whenIll: number;
  /** The whole contribution is asked of who comes in, not the part for the rest of the year. */
  readonly whole: boolean;
}

const declined = obstacleBit(causeDeclined);
/** 1 where the person's household may come in, and the person with it; the people of whom that is so, in order. */
const candidate = new Uint8Array(blockLength);
const candidates: { count: number; readonly list: Int32Array } = { count: 0, list: new Int32Array(blockLength) };
/** Households in which somebody declined (`headOf`), the place of each one's head in the block, its word; by unit, whether it is of the kind that comes in. */
const heads: { count: number; readonly list: Int32Array } = { count: 0, list: new Int32Array(blockLength) };
const words = new Int32Array(blockLength);
const headOf = new Int32Array(blockLength);
const comes = new Uint8Array(blockLength);
/** Needs of candidates, household by household and in order of time; what the scheme would pay for each. */
const needs: { count: number; readonly unit: Int32Array; readonly time: Float64Array; readonly pays: Float64Array } = {
  count: 0,
  unit: eventInts(),
  time: eventDoubles(),
  pays: eventDoubles(),
};
/** By unit: when it enters; beyond the year where it does not. */
const enters = new Float64Array(blockLength);
const never = 2;
/** Time of entry 0 is still an entry. */
const instant = 1 / 16777216;

export function letIn(numbers: MidYearNumbers, at: LeverBlock): void {
  openLateEntry();
  if (events.count === 0 || markCandidates(numbers, at) === 0) return;
  listNeeds(at);
  if (needs.count === 0) return;
  const { list, count } = candidates;
  for (let k = 0; k < count; k++) enters[unitOf[list[k]!]!] = never;
  for (let from = 0; from < needs.count; ) {
    const unit = needs.unit[from]!;
    let to = from + 1;
    while (to < needs.count && needs.unit[to] === unit) to++;
    enters[unit] = entryOf(numbers, at, from, to);
    from = to;
  }
  for (let k = 0; k < count; k++) {
    const i = list[k]!;
    if (enters[unitOf[i]!]! < never) enter(numbers, at, i, enters[unitOf[i]!]!);
  }
}

/** Who is kept out by their own answer alone, in households of the kind that comes in. Returns how many. */
function markCandidates({ whenIll }: MidYearNumbers, at: LeverBlock): number {
  const { model, world, position, block } = at;
  const { obstacles } = offerOf(model, world, position);
  candidates.count = 0;
  for (let i = 0; i < block.living; i++) {
    candidates.list[candidates.count] = i;
    candidates.count += +(joined[i]! < 0) & +(obstacles[i] === declined);
  }
  drawHeads(whenIll, at);
  candidate.fill(0, 0, block.living);
  let found = 0;
  for (let k = 0; k < candidates.count; k++) {
    const i = candidates.list[k]!;
    const may = comes[unitOf[i]!]!;
    candidate[i] = may;
    candidates.list[found] = i;
    found += may;
  }
  candidates.count = found;
  return found;
}

/** One number for each household in which somebody declined: its head's. */
function drawHeads(whenIll: number, at: LeverBlock): void {
  let last = -1;
  heads.count = 0;
  for (let k = 0; k < candidates.count; k++) {
    const unit = unitOf[candidates.list[k]!]!;
    if (unit === last) continue;
    last = unit;
    headOf[heads.count] = unit;
    heads.list[heads.count++] = living[unitHead[unit]!]!;
  }
  drawOfList(at, words, heads);
  for (let k = 0; k < heads.count; k++) comes[headOf[k]!] = +(uniform(words[k]!) < whenIll);
}

/** Needs of the candidates that are in the package, by household and time. Events lie person by person, and people of a household side by side. */
function listNeeds({ model, context, world, position }: LeverBlock): void {
  const terms = context.terms[world]!;
  if (terms.floored) payFloors(model, context, world);
  placeEvents();
  const { list, count } = candidates;
  let found = 0;
  for (let k = 0; k < count; k++) {
    const i = list[k]!;
    const first = firstEvent[i]!;
    const end = first + needCount[i]!;
    for (let e = first; e < end; e++) {
      const pays = paymentOf(terms, position, e);
      if (pays > 0) found = insertNeed(found, unitOf[i]!, eventTime[e]!, pays);
    }
  }
  needs.count = found;
}

/** Puts a need in its place among those of its household; of two at one time the first stays first. */
function insertNeed(count: number, unit: number, time: number, pays: number): number {
  let to = count;
  for (; to > 0 && needs.unit[to - 1] === unit && needs.time[to - 1]! > time; to--) {
    needs.time[to] = needs.time[to - 1]!;
    needs.pays[to] = needs.pays[to - 1]!;
  }
  needs.unit[count] = unit;
  needs.time[to] = time;
  needs.pays[to] = pays;
  return count + 1;
}

function paymentOf({ rules, services, floored }: WorldTerms, position: number, e: number): number {
  const at = (position * services + eventService[e]!) * ruleWidth;
  const volume = eventVolume[e]!;
  const left = eventCost[e]! - (floored ? floorPays[e]! : 0);
  const shared = rules[at + 1]! * Math.max(0, left - rules[at]! * volume) - rules[at + 2]! * volume;
  return Math.min(shared, rules[at + 3]! * volume);
}

/** When the household of these needs enters. */
function entryOf({ whole }: MidYearNumbers, at: LeverBlock, from: number, to: number): number {
  const { waits } = at.own!.year;
  const unit = needs.unit[from]!;
  for (let k = from; k < to; k++) {
    const time = needs.time[k]!;
    let gets = 0;
    for (let later = k; later < to; later++) if (needs.time[later]! >= time + waits) gets += needs.pays[later]!;
    if (gets === 0) return never;
    if (gets > priceOf(at, unit, whole ? 1 : 1 - time)) return time;
  }
  return never;
}

/** What a household pays for the part of the year. */
function priceOf(at: LeverBlock, unit: number, part: number): number {
  let price = 0;
  // people of a household stand side by side, from its head on
  for (let i = unitHead[unit]!; i < at.block.living && unitOf[i] === unit; i++) if (candidate[i] === 1) price += split(at, i, part).member;
  return price;
}

interface Split {
  readonly gross: number;
  /** Of employers, State and donors. */
  readonly others: number;
  readonly member: number;
}

/** The contribution of a person for a part of the year, and who pays it. What is paid once on joining is not divided. */
function split({ model, world, position, own }: LeverBlock, i: number, part: number): Split {
  const offer = offerOf(model, world, position);
  const { arm, scheme } = own!;
  const { priceMagic } = arm;
  const whole = offer.gross[i]!;
  const amount = part === 1 ? whole : whole * part + priceMagic - priceMagic;
  if (isPlain(scheme)) return { gross: amount, others: 0, member: amount };
  const fee = offer.memberAmount[i]! - (whole - othersOf(scheme, whole, offer.subsidyShare[i]!, priceMagic));
  const others = othersOf(scheme, amount, offer.subsidyShare[i]!, priceMagic);
  return { gross: amount, others, member: amount - others + fee };
}

function othersOf({ employerShare, subsidies }: SchemeModel, amount: number, subsidised: number, priceMagic: number): number {
  const employer = amount * employerShare + priceMagic - priceMagic;
  return employer + (subsidies.length > 0 ? (amount - employer) * subsidised + priceMagic - priceMagic : 0);
}

/** The person belongs to the scheme from `time` on, and is in force once the wait is over. */
function enter({ whole }: MidYearNumbers, at: LeverBlock, i: number, time: number): void {
  const { model, world, position, own, mine, block, tally, arm } = at;
  const { scheme } = own!;
  const { priceMagic } = own!.arm;
  const offer = offerOf(model, world, position);
  const paid = split(at, i, whole ? 1 : 1 - time);
  joined[i] = position;
  comeIn(i);
  gross[i] = paid.gross;
  subsidyShare[i] = offer.subsidyShare[i]!;
  stateShare[i] = offer.stateShare[i]!;
  memberAmount[i] = paid.member;
  paidOf[i] = paid.member * scheme.collection + priceMagic - priceMagic;
  forceFrom[i] = Math.min(1, time + own!.year.waits);
  // time before it is the household's own choice
  cause[i] = scheme.countsAsCover ? causeDeclined : 0;
  mine[0]![1][block.first + living[i]!] = -Math.max(instant, time);
  const { offset } = model.tallies;
  add(tally, offset["mid_year_entry.entered"]![arm]!, 1);
  add(tally, offset["mid_year_entry.paid"]![arm]!, paid.others + paidOf[i]!);
}

function add(tally: Float64Array, at: number, amount: number): void {
  if (at >= 0) tally[at] = tally[at]! + amount;
}
