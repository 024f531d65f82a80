/**
 * What yearly deductibles, out-of-pocket limits, annual caps and care forgone for want of cash do to expected payments: payments after
 * them over payments by the event rules alone, estimated by rating class on years of the pilot's own people (their states, frailties and household incomes).
 *
 * Draws are keyed by fixed words, the same for every class, so that prices do not depend on replication numbers; each class is sampled until its standard
 * error is below 0.3 per cent or its share of the budget is used.
 */
import { eventPayment, measuredRule } from "../benefits/rule.ts";
import { distributions } from "../distributions/index.ts";
import type { Law } from "../distributions/law.ts";
import { insideUnit, quantileAtScore, tiedScore } from "../distributions/shared/copula.ts";
import { uniformFromWords } from "../distributions/shared/uniform-word.ts";
import { billsOf, volumeOfBill } from "../maths/bills.ts";
import { exp } from "../maths/exp.ts";
import { log } from "../maths/log.ts";
import { normalCdf, normalQuantile } from "../maths/normal.ts";
import { justAbove } from "../maths/ties.ts";
import type { FactorModel, NeedModel } from "../model/model.ts";
import { groupOf } from "../model/states.ts";
import { mix, uniform } from "../random/generator.ts";
import type { PayContext } from "./expected-pay.ts";

/** People of the pilot, one entry each: what decides the yearly limits. */
export interface PilotPeople {
  readonly state: Int32Array;
  readonly frailty: Float64Array;
  /** Normal score of the rank of income. */
  readonly score: Float64Array;
  readonly householdIncome: Float64Array;
  /** (person * services + service): what else is known to move the need of it; null where nothing does. */
  readonly factors: Float64Array | null;
  /** By rating class: its people. */
  readonly byClass: readonly Int32Array[];
}

const words = new Int32Array(4);
const quantiles = 4096;
const unitTables = new WeakMap<Law, Float64Array>();
const budgetEvents = 3_000_000;
const targetError = 0.003;
const batchYears = 4096;

/** Unit quantiles at the mid-points of equal probabilities, the last cell by its conditional spread. */
function unitTable(law: Law): Float64Array {
  let table = unitTables.get(law);
  if (table === undefined) {
    const unit = { ...law, scale: 1 };
    const { quantile } = distributions.get(law.family)!;
    table = new Float64Array(quantiles + 256);
    for (let k = 0; k < quantiles; k++) table[k] = quantile(unit, (k + 0.5) / quantiles);
    for (let k = 0; k < 256; k++) table[quantiles + k] = quantile(unit, 1 - (1 - (k + 0.5) / 256) / quantiles);
    unitTables.set(law, table);
  }
  return table;
}

/** By law of the needs under way: its unit quantiles. An amount that is always 0 needs none. */
let tables: readonly Float64Array[] = [];
const noTable = new Float64Array(quantiles + 256);

function drawUnit(table: Float64Array, word: number): number {
  const at = word >>> 20;
  return at === quantiles - 1 ? table[quantiles + ((word >>> 12) & 255)]! : table[at]!;
}

/** Factor by class; 1 for classes without people. */
export function limitFactors(context: PayContext, people: PilotPeople): Float64Array {
  const { byClass } = people;
  const factors = new Float64Array(byClass.length).fill(1);
  const filled = byClass.filter((list) => list.length > 0).length;
  const services = context.needs.services.length;
  tables = context.needs.laws.map((law) => (law.scale === 0 ? noTable : unitTable(law)));
  for (let c = 0; c < byClass.length; c++) {
    const list = byClass[c]!;
    if (list.length === 0 || services === 0) continue;
    factors[c] = sampleClass(context, people, list, Math.max(batchYears * 4, budgetEvents / filled));
  }
  return factors;
}

const outcome = new Float64Array(3);

function sampleClass(context: PayContext, people: PilotPeople, list: Int32Array, budget: number): number {
  let before = 0;
  let after = 0;
  let squares = 0;
  let cross = 0;
  let beforeSquares = 0;
  let years = 0;
  let events = 0;
  while (events + years * 0.2 < budget) {
    for (let n = 0; n < batchYears; n++) {
      onePersonYear(context, people, list[(years + n) % list.length]!, years + n);
      before += outcome[0]!;
      after += outcome[1]!;
      events += outcome[2]!;
      squares += outcome[1]! * outcome[1]!;
      cross += outcome[0]! * outcome[1]!;
      beforeSquares += outcome[0]! * outcome[0]!;
    }
    years += batchYears;
    if (before <= 0) continue;
    const ratio = after / before;
    const residual = squares - 2 * ratio * cross + ratio * ratio * beforeSquares;
    if (after > 0 && years >= 4 * batchYears && Math.sqrt(Math.max(0, residual)) / after < targetError) break;
  }
  return before > 0 ? after / before : 1;
}

/** Events of the person-year under way, in order of time. */
let count = 0;
let eventService = new Int32Array(16);
let eventTime = new Float64Array(16);
let eventCost = new Float64Array(16);
let eventVolume = new Float64Array(16);
let eventWord = new Int32Array(16);

/** Keeps one event in its place in time; a person has few, so that insertion is quick. */
function addEvent(service: number, time: number, cost: number, volume: number, word: number): void {
  if (count === eventTime.length) growEvents();
  let at = count++;
  while (at > 0 && eventTime[at - 1]! > time) {
    eventService[at] = eventService[at - 1]!;
    eventTime[at] = eventTime[at - 1]!;
    eventCost[at] = eventCost[at - 1]!;
    eventVolume[at] = eventVolume[at - 1]!;
    eventWord[at] = eventWord[at - 1]!;
    at--;
  }
  eventService[at] = service;
  eventTime[at] = time;
  eventCost[at] = cost;
  eventVolume[at] = volume;
  eventWord[at] = word;
}

function growEvents(): void {
  const grown = <Column extends Int32Array | Float64Array>(to: Column, from: Column): Column => {
    to.set(from);
    return to;
  };
  const length = eventTime.length * 2;
  eventService = grown(new Int32Array(length), eventService);
  eventTime = grown(new Float64Array(length), eventTime);
  eventCost = grown(new Float64Array(length), eventCost);
  eventVolume = grown(new Float64Array(length), eventVolume);
  eventWord = grown(new Int32Array(length), eventWord);
}

/** A factor of the year, drawn for one year of one person. */
function yearFactor({ law, purpose, key }: FactorModel, year: number): number {
  mix(words, year, key, purpose, 0x2f0c);
  return quantileAtScore(law, normalQuantile(uniformFromWords(words[0]!, words[1]!)));
}

/** Factors of the year on one service; on all of them for -1. */
function yearFactors(needs: NeedModel, s: number, year: number): number {
  let product = 1;
  if (s < 0) {
    if (needs.yearFrailty !== null) product *= yearFactor(needs.yearFrailty, year);
    for (const { service, factor } of needs.poolFactors) if (service < 0) product *= yearFactor(factor, year);
    return product;
  }
  for (const factor of needs.services[s]!.factors) if (factor.level !== "person") product *= yearFactor(factor, year);
  return product;
}

/** Need of one person in one year, drawn as `draw-needs.ts` does: one clock for Poisson services, one draw or clock for each other. */
function drawYear(context: PayContext, people: PilotPeople, person: number, year: number): void {
  const { needs, states } = context;
  const state = people.state[person]!;
  const group = groupOf(states, state);
  const own = people.frailty[person]!;
  const frailty = needs.yearFrailty === null && needs.poolFactors.length === 0 ? own : own * yearFactors(needs, -1, year);
  count = 0;
  let hazard = 0;
  for (const s of needs.poisson) hazard += needs.services[s]!.rate[state]!;
  hazard *= frailty;
  let time = 0;
  for (let round = 0; hazard > 0; round++) {
    mix(words, year, round ^ 0x5eed, 0x11717, 0x2f0a);
    time -= log(uniform(words[0]!)) / hazard;
    if (time >= 1) break;
    let left = uniform(words[1]!) * hazard;
    let at = 0;
    while (at + 1 < needs.poisson.length) {
      left -= needs.services[needs.poisson[at]!]!.rate[state]! * frailty;
      if (left < 0) break;
      at++;
    }
    drawCost(context, people, person, group, needs.poisson[at]!, time, 1);
  }
  for (const s of needs.ownClocks) {
    const rate = expectedEvents(needs, people, person, frailty, s, year);
    let clock = 0;
    for (let round = 0; rate > 0; round++) {
      mix(words, year, needs.services[s]!.key ^ Math.imul(round + 1, 0x9e3779b1), 0x11717, 0x2f0d);
      clock -= log(uniform(words[0]!)) / rate;
      if (clock >= 1) break;
      drawCost(context, people, person, group, s, clock, 1);
    }
  }
  for (const s of needs.singles) {
    const expected = expectedEvents(needs, people, person, frailty, s, year);
    if (!(expected > 0)) continue;
    mix(words, year, needs.services[s]!.key, 0x11717, 0x2f0b);
    if (needs.services[s]!.count === "fixed") drawBills(context, people, person, group, s, expected, year);
    else if (uniform(words[0]!) < expected) drawCost(context, people, person, group, s, uniform(words[1]!), 1);
  }
}

/** The bills of an exact volume; the words of the first are at hand. */
function drawBills(context: PayContext, people: PilotPeople, person: number, group: number, s: number, volume: number, year: number): void {
  const bills = billsOf(volume);
  for (let bill = 0; bill < bills; bill++) {
    if (bill > 0) mix(words, year, context.needs.services[s]!.key ^ Math.imul(bill, 0x9e3779b1), 0x11717, 0x2f0b);
    const own = volumeOfBill(volume, bill);
    drawCost(context, people, person, group, s, (bill + uniform(words[1]!) * own) / volume, own);
  }
}

/** Events of a service with a clock or a draw of its own that the person is expected to have in the year. */
function expectedEvents(needs: NeedModel, people: PilotPeople, person: number, frailty: number, s: number, year: number): number {
  const { rate, factors } = needs.services[s]!;
  const own = people.factors === null ? 1 : people.factors[person * needs.services.length + s]!;
  return rate[people.state[person]!]! * frailty * own * (factors.length === 0 ? 1 : yearFactors(needs, s, year));
}

/** Adds an event whose cost the words at hand decide. */
function drawCost({ needs, medical }: PayContext, people: PilotPeople, person: number, group: number, s: number, time: number, volume: number): void {
  const service = needs.services[s]!;
  const at = service.lawOfGroup[group]!;
  const law = needs.laws[at]!;
  const rho = needs.lawCorrelations[at]!;
  const word =
    rho === 0 ? words[2]! : Math.floor(insideUnit(normalCdf(tiedScore(rho, people.score[person]!, normalQuantile(uniform(words[2]!))))) * 4294967296) | 0;
  addEvent(s, time, drawUnit(tables[at]!, word) * law.scale * service.costFactor[people.state[person]!]! * medical * volume, volume, words[3]!);
}

/** One year of one person under the arm's rules: payments by the event rules alone, payments in the end, number of events. */
function onePersonYear(context: PayContext, people: PilotPeople, person: number, year: number): void {
  const { needs, scheme, states, floors, floorIndexes, benefitIndex, liquidity, forgoProbability } = context;
  const { limits } = scheme;
  const group = groupOf(states, people.state[person]!);
  const householdIncome = people.householdIncome[person]!;
  drawYear(context, people, person, year);
  const pocketLimit = Math.min(limits.outOfPocket * benefitIndex, limits.outOfPocketShare === Infinity ? Infinity : limits.outOfPocketShare * householdIncome);
  let before = 0;
  let after = 0;
  let met = 0;
  let pocketSum = 0;
  let paidSum = 0;
  for (let e = 0; e < count; e++) {
    const s = eventService[e]!;
    const service = needs.services[s]!;
    const cost = eventCost[e]!;
    const volume = eventVolume[e]!;
    let rest = cost;
    for (let f = 0; f < floors.length; f++)
      if (floors[f]!.benefits[s]!.covered && context.year >= floors[f]!.openFrom[group]!)
        rest -= eventPayment(floors[f]!.benefits[s]!, rest, volume, floorIndexes[f]!);
    const rule = scheme.benefits[s]!;
    // care that the scheme does not cover counts towards none of its limits
    if (!rule.covered) continue;
    const plain = eventPayment(measuredRule(rule, limits), rest, volume, benefitIndex);
    before += plain * useByPrice(service.priceResponse, rest - plain, cost);
    const open = limits.deductible * benefitIndex - met;
    let pays = eventPayment(rule, open > 0 ? Math.max(0, rest - open) : rest, volume, benefitIndex);
    if (rest - pays > pocketLimit - pocketSum) pays = rest - Math.max(0, pocketLimit - pocketSum);
    pays = Math.min(pays, Math.max(0, limits.annual * benefitIndex - paidSum));
    const short = service.essential && (rest - pays) * 12 > liquidity * householdIncome * justAbove;
    const use = useByPrice(service.priceResponse, rest - pays, cost) * (short ? 1 - forgoProbability : 1);
    if (use < 1 && uniform(eventWord[e]!) >= use) continue;
    met += rest;
    pocketSum += rest - pays;
    paidSum += pays;
    after += pays;
  }
  outcome[0] = before;
  outcome[1] = after;
  outcome[2] = count;
}

function useByPrice(priceResponse: number, pocket: number, cost: number): number {
  return priceResponse > 0 && pocket > 0 ? exp((-priceResponse * pocket) / cost) : 1;
}
