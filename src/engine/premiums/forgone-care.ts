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
import { nearestStep, scoreSteps } from "./personal-pay.ts";
import type { PilotPeople } from "./sampled-years.ts";

/** Pockets of the events of one service in rising order, and the expected payment of those from each on. */
interface Tail {
  readonly pockets: Float64Array;
  readonly payments: Float64Array;
}

export function forgoneFactors(context: PayContext, people: PilotPeople): Float64Array {
  const tails = new Tails(context);
  const covered = Int32Array.from(context.needs.services.keys()).filter((s) => context.scheme.benefits[s]!.covered);
  return Float64Array.from(people.byClass, (list) => {
    let full = 0;
    let paid = 0;
    for (const s of covered) {
      addService(context, people, list, s, tails);
      full += sums[0]!;
      paid += sums[1]!;
    }
    return full > 0 ? paid / full : 1;
  });
}

/** Of the service last added: expected payments of the people, and what is left of them after care forgone. */
const sums = new Float64Array(2);

function addService(
  context: PayContext,
  { state: states, frailty, score, householdIncome, factors }: PilotPeople,
  list: Int32Array,
  s: number,
  tails: Tails,
): void {
  const { needs, liquidity, forgoProbability } = context;
  const service = needs.services[s]!;
  const services = needs.services.length;
  const tied = service.lawOfGroup.some((law) => needs.lawCorrelations[law] !== 0);
  let full = 0;
  let lost = 0;
  for (let k = 0; k < list.length; k++) {
    const person = list[k]!;
    const state = states[person]!;
    const rate = service.rate[state]! * frailty[person]! * (factors === null ? 1 : factors[person * services + s]!);
    if (rate === 0) continue;
    // people are told apart by the nearest step of the score
    const tail = tails.of(s, state, tied ? nearestStep(score[person]!) : 0);
    const { pockets, payments } = tail;
    full += rate * payments[0]!;
    if (!service.essential) continue;
    const limit = ((liquidity * householdIncome[person]!) / 12) * justAbove;
    if (service.count === "fixed") lost += lostOfBills(tail, limit, rate);
    else if (pockets[pockets.length - 1]! > limit) lost += rate * payments[firstAbove(pockets, limit)]!;
  }
  sums[0] = full;
  sums[1] = full - forgoProbability * lost;
}

/** Payments of the bills of an exact volume that leave more to pay than the limit: bills of one service, and one of what is left over. */
function lostOfBills({ pockets, payments }: Tail, limit: number, volume: number): number {
  const last = volumeOfBill(volume, billsOf(volume) - 1);
  const whole = volume - last;
  return (whole > 0 ? whole * payments[firstAbove(pockets, limit)]! : 0) + last * payments[firstAbove(pockets, limit / last)]!;
}

/** Tails by what decides them: service, group, cost factor of the state, step of the score; found again by service, state and step. */
class Tails {
  private readonly context: PayContext;
  private readonly found = new Map<number, Tail>();
  private readonly made = new Map<string, Tail>();

  constructor(context: PayContext) {
    this.context = context;
  }

  of(s: number, state: number, step: number): Tail {
    const place = (s * this.context.states.count + state) * scoreSteps + step;
    const known = this.found.get(place);
    if (known !== undefined) return known;
    const service = this.context.needs.services[s]!;
    const group = groupOf(this.context.states, state);
    const factor = service.costFactor[state]!;
    const own = this.context.needs.lawCorrelations[service.lawOfGroup[group]!]! === 0 ? 0 : step;
    const key = `${s}|${group}|${factor}|${own}`;
    const tail = this.made.get(key) ?? eventTail(this.context, s, group, factor, own);
    this.made.set(key, tail);
    this.found.set(place, tail);
    return tail;
  }
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
