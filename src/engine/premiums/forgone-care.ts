/**
 * What care forgone for want of cash does to expected payments where no yearly limit accumulates: by rating class, the mean over the
 * pilot's people of
 *
 *   sum over services of rate * (E[payment] - probability * E[payment; pocket > liquidity * monthly income]) / sum of rate * E[payment]
 *
 * Events are those of the quadrature of `event-moments.ts`, sorted by what is left to pay, so that a person is a search in a list.
 */
import { eventPayment } from "../benefits/rule.ts";
import { billsOf, volumeOfBill } from "../maths/bills.ts";
import { exp } from "../maths/exp.ts";
import { justAbove } from "../maths/ties.ts";
import { groupOf } from "../model/states.ts";
import { conditionalNodes } from "./conditional-nodes.ts";
import { nodesOf, type PayContext } from "./expected-pay.ts";
import { nearestStep } from "./personal-pay.ts";
import type { PilotPeople } from "./yearly-limits.ts";

/** Pockets of the events of one service in rising order, and the expected payment of those from each on. */
interface Tail {
  readonly pockets: Float64Array;
  readonly payments: Float64Array;
}

export function forgoneFactors(context: PayContext, { state: states, frailty, score, householdIncome, factors, byClass }: PilotPeople): Float64Array {
  const tails = new Map<string, Tail>();
  const services = context.needs.services.length;
  return Float64Array.from(byClass, (list) => {
    let full = 0;
    let paid = 0;
    for (const person of list) {
      const state = states[person]!;
      const group = groupOf(context.states, state);
      context.needs.services.forEach((service, s) => {
        const rate = service.rate[state]! * frailty[person]! * (factors === null ? 1 : factors[person * services + s]!);
        if (rate === 0 || !context.scheme.benefits[s]!.covered) return;
        const factor = service.costFactor[state]!;
        // people are told apart by the nearest step of the score
        const step = context.needs.lawCorrelations[service.lawOfGroup[group]!]! === 0 ? 0 : nearestStep(score[person]!);
        const key = `${s}|${group}|${factor}|${step}`;
        let tail = tails.get(key);
        if (tail === undefined) {
          tail = eventTail(context, s, group, factor, step);
          tails.set(key, tail);
        }
        const all = tail.payments[0]!;
        full += rate * all;
        const limit = ((context.liquidity * householdIncome[person]!) / 12) * justAbove;
        paid += rate * all - (service.essential ? context.forgoProbability * lostPay(tail, limit, rate, service.count === "fixed") : 0);
      });
    }
    return full > 0 ? paid / full : 1;
  });
}

/** Payments of a year's events that leave more to pay than the limit; an exact volume is bills of one service and one of what is left. */
function lostPay({ pockets, payments }: Tail, limit: number, rate: number, fixed: boolean): number {
  if (!fixed) return rate * payments[firstAbove(pockets, limit)]!;
  const last = volumeOfBill(rate, billsOf(rate) - 1);
  const whole = rate - last;
  return (whole > 0 ? whole * payments[firstAbove(pockets, limit)]! : 0) + last * payments[firstAbove(pockets, limit / last)]!;
}

function eventTail(
  { needs, scheme, floors, floorIndexes, year, medical, benefitIndex }: PayContext,
  s: number,
  group: number,
  factor: number,
  step: number,
): Tail {
  const service = needs.services[s]!;
  const law = needs.laws[service.lawOfGroup[group]!]!;
  const rho = needs.lawCorrelations[service.lawOfGroup[group]!]!;
  const { values, weights } = rho === 0 ? nodesOf(law) : conditionalNodes(law, rho, step);
  const events = Array.from(values, (value, n): { readonly pocket: number; readonly payment: number } => {
    const cost = value * law.scale * factor * medical;
    let left = cost;
    floors.forEach((floor, f) => {
      if (floor.benefits[s]!.covered && year >= floor.openFrom[group]!) left -= eventPayment(floor.benefits[s]!, left, 1, floorIndexes[f]!);
    });
    const pays = eventPayment(scheme.benefits[s]!, left, 1, benefitIndex);
    const pocket = left - pays;
    const use = service.priceResponse > 0 && pocket > 0 ? exp((-service.priceResponse * pocket) / cost) : 1;
    return { pocket, payment: weights[n]! * use * pays };
  }).sort((one, other) => one.pocket - other.pocket);
  const payments = new Float64Array(events.length + 1);
  for (let n = events.length - 1; n >= 0; n--) payments[n] = payments[n + 1]! + events[n]!.payment;
  return { pockets: Float64Array.from(events, (event) => event.pocket), payments };
}

/** First position whose pocket is above the limit; the length where none is. */
function firstAbove(pockets: Float64Array, limit: number): number {
  let low = 0;
  let high = pockets.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (pockets[middle]! > limit) high = middle;
    else low = middle + 1;
  }
  return low;
}
