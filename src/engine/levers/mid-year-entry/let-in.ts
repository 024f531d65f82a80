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
import { isPlain } from "../../enrolment/offer.ts";
import { offerOf } from "../../enrolment/offers.ts";
import { eventCost, eventPerson, eventService, events, eventTime, eventVolume } from "../../kernels/events.ts";
import { forceFrom, gross, joined, living, memberAmount, paidOf, stateShare, subsidyShare, unitHead, unitOf } from "../../kernels/scratch.ts";
import { causeDeclined, obstacleBit } from "../../model/membership.ts";
import type { SchemeModel } from "../../model/model.ts";
import { ruleWidth, type WorldTerms } from "../../model/world-terms.ts";
import { blockLength, uniform } from "../../random/generator.ts";
import { drawOfPeople } from "../draw.ts";
import type { LeverBlock } from "../lever.ts";

export interface MidYearNumbers {
  readonly whenIll: number;
  /** The whole contribution is asked of who comes in, not the part for the rest of the year. */
  readonly whole: boolean;
}

/** A need of a household that may come in, and what the scheme would pay for it. */
interface Need {
  readonly unit: number;
  readonly time: number;
  readonly pays: number;
}

const declined = obstacleBit(causeDeclined);
const words = new Int32Array(blockLength);
/** 1 where the person's household may come in, and the person with it. */
const candidate = new Uint8Array(blockLength);
/** By unit: when it enters; beyond the year where it does not. */
const enters = new Float64Array(blockLength);
const never = 2;
/** Time of entry 0 is still an entry. */
const instant = 1 / 16777216;

export function letIn(numbers: MidYearNumbers, at: LeverBlock): void {
  if (events.count === 0 || markCandidates(numbers, at) === 0) return;
  const needs = needsOf(at);
  if (needs.length === 0) return;
  const { living: alive } = at.block;
  for (let i = 0; i < alive; i++) enters[unitOf[i]!] = never;
  for (let from = 0; from < needs.length; ) {
    let to = from + 1;
    while (to < needs.length && needs[to]!.unit === needs[from]!.unit) to++;
    enters[needs[from]!.unit] = entryOf(numbers, at, needs, from, to);
    from = to;
  }
  for (let i = 0; i < alive; i++) if (candidate[i] === 1 && enters[unitOf[i]!]! < never) enter(numbers, at, i, enters[unitOf[i]!]!);
}

/** Who is kept out by their own answer alone, in households of the kind that comes in. Returns how many. */
function markCandidates({ whenIll }: MidYearNumbers, at: LeverBlock): number {
  const { model, world, position, block } = at;
  const { obstacles } = offerOf(model, world, position);
  drawOfPeople(at, words, false);
  let found = 0;
  for (let i = 0; i < block.living; i++) {
    const may = joined[i]! < 0 && obstacles[i] === declined && uniform(words[unitHead[unitOf[i]!]!]!) < whenIll;
    candidate[i] = may ? 1 : 0;
    found += candidate[i]!;
  }
  return found;
}

/** Needs of the candidates that are in the package, by household and time. */
function needsOf({ model, context, world, position }: LeverBlock): readonly Need[] {
  const terms = context.terms[world]!;
  if (terms.floored) payFloors(model, context, world);
  const found: Need[] = [];
  for (let e = 0; e < events.count; e++) {
    const i = eventPerson[e]!;
    if (candidate[i] === 0) continue;
    const pays = paymentOf(terms, position, e);
    if (pays > 0) found.push({ unit: unitOf[i]!, time: eventTime[e]!, pays });
  }
  return found.sort((a, b) => a.unit - b.unit || a.time - b.time);
}

function paymentOf({ rules, services, floored }: WorldTerms, position: number, e: number): number {
  const at = (position * services + eventService[e]!) * ruleWidth;
  const volume = eventVolume[e]!;
  const left = eventCost[e]! - (floored ? floorPays[e]! : 0);
  const shared = rules[at + 1]! * Math.max(0, left - rules[at]! * volume) - rules[at + 2]! * volume;
  return Math.min(shared, rules[at + 3]! * volume);
}

/** When the household of these needs enters. */
function entryOf({ whole }: MidYearNumbers, at: LeverBlock, needs: readonly Need[], from: number, to: number): number {
  const { waits } = at.own!.year;
  for (let k = from; k < to; k++) {
    const { time, unit } = needs[k]!;
    let gets = 0;
    for (let later = k; later < to; later++) if (needs[later]!.time >= time + waits) gets += needs[later]!.pays;
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
  gross[i] = paid.gross;
  subsidyShare[i] = offer.subsidyShare[i]!;
  stateShare[i] = offer.stateShare[i]!;
  memberAmount[i] = paid.member;
  paidOf[i] = paid.member * scheme.collection + priceMagic - priceMagic;
  forceFrom[i] = Math.min(1, time + own!.year.waits);
  // time before it is the household's own choice
  cause[i] = scheme.countsAsCover ? causeDeclined : 0;
  mine[0]![1][block.first + living[i]!] = Math.max(instant, time);
  const { offset } = model.tallies;
  add(tally, offset["mid_year_entry.entered"]![arm]!, 1);
  add(tally, offset["mid_year_entry.paid"]![arm]!, paid.others + paidOf[i]!);
}

function add(tally: Float64Array, at: number, amount: number): void {
  if (at >= 0) tally[at] = tally[at]! + amount;
}
