/**
 * Payment in a plain world (`projection/plain-world.ts`): one scheme, in force at once, that pays all it owes, no public floor, all
 * care used. Only what people pay out of pocket is kept event by event; the rest follows from it and from the cost of need, by
 * person, because money is on the grid and sums are exact.
 */
import { eventCost, eventPerson, eventService, events, eventVolume, needy } from "../kernels/events.ts";
import { joined, limitPaid, limitPocket, metDeductible, pocketOf, unitIncome } from "../kernels/scratch.ts";
import { ruleWidth, type WorldTerms } from "./terms.ts";

/** Leaves `pocketOf`; returns the number of events that the scheme paid for. */
export function settlePlain(terms: WorldTerms, flowMagic: number): number {
  return terms.limited ? settleLimited(terms, flowMagic) : settleRules(terms.rules, flowMagic);
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
  const proportional = isProportional(rules);
  clearLimits();
  touch(rules);
  let claims = 0;
  for (let e = 0; e < count; e++) {
    const i = eventPerson[e]!;
    const at = eventService[e]! * ruleWidth;
    const x = eventCost[e]!;
    // what is not covered counts towards no limit
    if (rules[at + 1] === 0) {
      pocketOf[i] = pocketOf[i]! + x;
      continue;
    }
    let base = x;
    if (deducts) {
      const met = metDeductible[i]!;
      base = positive(x - positive(deductible - met));
      metDeductible[i] = met + x;
    }
    let owed = rules[at + 1]! * base;
    if (!proportional) {
      const v = eventVolume[e]!;
      owed = positive(rules[at + 1]! * positive(base - rules[at]! * v) - rules[at + 2]! * v);
      const cap = rules[at + 3]! * v;
      owed = owed > cap ? cap : owed;
    }
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

/** Whether every service is paid in proportion to its cost: no deductible, co-payment or cap of its own. */
function isProportional(rules: Float64Array): boolean {
  for (let at = 0; at < rules.length; at += ruleWidth) if (rules[at] !== 0 || rules[at + 2] !== 0 || rules[at + 3] !== Infinity) return false;
  return true;
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
