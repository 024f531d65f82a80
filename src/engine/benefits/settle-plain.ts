/**
 * Payment in a plain world (`projection/plain-world.ts`): one scheme, in force at once, that pays all it owes, no public floor, all
 * care used. Only what people pay out of pocket is kept event by event; the rest follows from it and from the cost of need, by
 * person, because money is on the grid and sums are exact.
 *
 * The commonest terms have loops of their own, without branches: whose cost crosses a limit is as good as random.
 */
import { eventCost, eventPerson, eventService, events, eventVolume, needy } from "../kernels/events.ts";
import { joined, limitPaid, limitPocket, metDeductible, pocketOf, unitIncome } from "../kernels/scratch.ts";
import { notCovered, ruleWidth, type WorldTerms } from "../model/world-terms.ts";

/** Leaves `pocketOf`; returns the number of events that the scheme paid for. */
export function settlePlain(terms: WorldTerms, flowMagic: number): number {
  if (!terms.limited) return settleRules(terms.rules, flowMagic);
  const [deductible, mostPocket, pocketShare, annual] = terms.limits as unknown as [number, number, number, number];
  const limitsPocket = mostPocket < Infinity || pocketShare < Infinity;
  const share = commonShare(terms.rules);
  if (share > 0 && annual === Infinity && !limitsPocket) return settleDeductible(share, deductible, flowMagic);
  if (share > 0 && annual === Infinity && deductible === 0) return settlePocketLimit(share, mostPocket, pocketShare, flowMagic);
  return settleLimited(terms, flowMagic);
}

/** max(0, x) without a branch: x + |x| is 2 x or 0. */
function positive(x: number): number {
  return (x + Math.abs(x)) * 0.5;
}

function settleRules(rules: Float64Array, flowMagic: number): number {
  const { count } = events;
  touch(rules);
  let claims = 0;
  for (let e = 0; e < count; e++) {
    const i = eventPerson[e]!;
    const at = eventService[e]! * ruleWidth;
    const x = eventCost[e]!;
    const v = eventVolume[e]!;
    let owed = positive(rules[at + 1]! * positive(x - rules[at]! * v) - rules[at + 2]! * v);
    const cap = rules[at + 3]! * v;
    owed = owed > cap ? cap : owed;
    owed = (owed + flowMagic - flowMagic) * (joined[i]! + 1);
    claims += +(owed > 0);
    pocketOf[i] = pocketOf[i]! + (x - owed);
  }
  return claims;
}

/** A share of all that the year costs above a deductible. */
function settleDeductible(share: number, deductible: number, flowMagic: number): number {
  const { count } = events;
  clearLimits();
  let claims = 0;
  for (let e = 0; e < count; e++) {
    const i = eventPerson[e]!;
    const x = eventCost[e]!;
    const met = metDeductible[i]!;
    metDeductible[i] = met + x;
    const owed = (share * positive(x - positive(deductible - met)) + flowMagic - flowMagic) * (joined[i]! + 1);
    claims += +(owed > 0);
    pocketOf[i] = pocketOf[i]! + (x - owed);
  }
  return claims;
}

/** A share of every cost, all above a limit of what the year costs out of pocket; everything counts towards it, so that `pocketOf` knows the room. */
function settlePocketLimit(share: number, mostPocket: number, pocketShare: number, flowMagic: number): number {
  const { count } = events;
  let claims = 0;
  for (let e = 0; e < count; e++) {
    const i = eventPerson[e]!;
    const x = eventCost[e]!;
    const pocket = pocketOf[i]!;
    const byIncome = pocketShare * unitIncome[i]!;
    const room = (byIncome < mostPocket ? byIncome : mostPocket) - pocket;
    const byShare = share * x;
    const over = +(x - byShare > room);
    const owed = (byShare * (1 - over) + (x - positive(room)) * over + flowMagic - flowMagic) * (joined[i]! + 1);
    claims += +(owed > 0);
    pocketOf[i] = pocket + (x - owed);
  }
  notePockets();
  return claims;
}

/** Where everything counts towards the limit, what was paid out of pocket is what it has seen (`tally-limits.ts`). */
function notePockets(): void {
  const { list, count } = needy;
  for (let k = 0; k < count; k++) limitPocket[list[k]!] = pocketOf[list[k]!]!;
}

/** With a yearly deductible, a limit of out-of-pocket payments or an annual cap: accumulators by person, events in order of time. */
function settleLimited(terms: WorldTerms, flowMagic: number): number {
  const { count } = events;
  const { rules, limits } = terms;
  const deductible = limits[0]!;
  const mostPocket = limits[1]!;
  const pocketShare = limits[2]!;
  const annual = limits[3]!;
  const deducts = deductible > 0;
  const limitsPocket = mostPocket < Infinity || pocketShare < Infinity;
  const caps = annual < Infinity;
  clearLimits();
  touch(rules);
  let claims = 0;
  for (let e = 0; e < count; e++) {
    const i = eventPerson[e]!;
    const at = eventService[e]! * ruleWidth;
    const x = eventCost[e]!;
    // what is not covered counts towards no limit
    if (rules[at + 1] === notCovered) {
      pocketOf[i] = pocketOf[i]! + x;
      continue;
    }
    let base = x;
    if (deducts) {
      const met = metDeductible[i]!;
      base = positive(x - positive(deductible - met));
      metDeductible[i] = met + x;
    }
    const v = eventVolume[e]!;
    let owed = positive(rules[at + 1]! * positive(base - rules[at]! * v) - rules[at + 2]! * v);
    const cap = rules[at + 3]! * v;
    owed = owed > cap ? cap : owed;
    if (limitsPocket) {
      const share = pocketShare * unitIncome[i]!;
      const room = (share < mostPocket ? share : mostPocket) - limitPocket[i]!;
      if (x - owed > room) owed = x - positive(room);
    }
    if (caps) {
      const room = annual - limitPaid[i]!;
      if (owed > room) owed = positive(room);
    }
    owed = (owed + flowMagic - flowMagic) * (joined[i]! + 1);
    claims += +(owed > 0);
    if (limitsPocket) limitPocket[i] = limitPocket[i]! + (x - owed);
    if (caps) limitPaid[i] = limitPaid[i]! + owed;
    pocketOf[i] = pocketOf[i]! + (x - owed);
  }
  return claims;
}

/** Lets V8 check the kinds of the columns before the loop; in a long loop it would check them for every event. */
function touch(rules: Float64Array): boolean {
  return eventPerson[0]! + eventService[0]! + eventCost[0]! + eventVolume[0]! + rules[0]! === -1;
}

/** The share that is paid of every service alike, without deductible, co-payment or cap of its own; 0 where there is none. */
function commonShare(rules: Float64Array): number {
  const share = rules[1]!;
  for (let at = 0; at < rules.length; at += ruleWidth)
    if (rules[at] !== 0 || rules[at + 1] !== share || rules[at + 2] !== 0 || rules[at + 3] !== Infinity) return 0;
  return share;
}

/** Only people with events have anything to accumulate. */
function clearLimits(): void {
  const { list, count } = needy;
  for (let k = 0; k < count; k++) {
    const i = list[k]!;
    metDeductible[i] = 0;
    limitPocket[i] = 0;
    limitPaid[i] = 0;
  }
}
