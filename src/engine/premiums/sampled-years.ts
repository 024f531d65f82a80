/**
 * Years of the pilot's people, drawn to price what event rules alone do not tell (`yearly-limits.ts`): need as `needs/draw-needs.ts` has it, but more
 * evenly than by chance. The number of events and the first cost of the two dearest services are points of an additive recurrence; a dear service that
 * somebody seldom needs is drawn more often than it comes, and the year counts for as much less.
 *
 * Draws are keyed by fixed words, the same for every class, so that prices do not depend on replication numbers.
 */
import { distributions } from "../distributions/index.ts";
import type { Law } from "../distributions/law.ts";
import { insideUnit, quantileAtScore, tiedScore } from "../distributions/shared/copula.ts";
import { uniformFromWords } from "../distributions/shared/uniform-word.ts";
import { checkPersonEvents } from "../kernels/capacity-exceeded.ts";
import { billsOf, volumeOfBill } from "../maths/bills.ts";
import { exp } from "../maths/exp.ts";
import { drawHurdle } from "../maths/hurdle.ts";
import { log } from "../maths/log.ts";
import { normalCdf, normalQuantile } from "../maths/normal.ts";
import type { FactorModel, NeedModel } from "../model/model.ts";
import { groupOf } from "../model/states.ts";
import { firstWord, mix, uniform } from "../random/generator.ts";
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
/** Poisson numbers of larger means are drawn in parts. */
const largestMean = 256;
/** Dearest services whose number of events and first cost are points of the sequence; the rest is left to chance. */
const spreadServices = 2;
/** A service with this share of the cost of all is drawn this often at least, and counted for as much less: years without tell little. */
const dearShare = 0.15;
const leastMean = 0.25;
/** By dimension (number and first cost of each of them): step and start of the additive recurrence. */
const steps = new Int32Array(2 * spreadServices);
const starts = new Int32Array(2 * spreadServices);
fillSequence();

/** Steps 1 / g, 1 / g^2, ... of the smallest g with g^(d + 1) = g + 1 (M. Roberts 2018, The unreasonable effectiveness of quasirandom sequences). */
function fillSequence(): void {
  const dimensions = steps.length;
  let g = 1.5;
  for (let round = 0; round < 60; round++) {
    let power = 1;
    for (let k = 0; k < dimensions; k++) power *= g;
    // Newton on g^(d + 1) - g - 1
    g -= (power * g - g - 1) / ((dimensions + 1) * power - 1);
  }
  let step = 1;
  for (let k = 0; k < dimensions; k++) {
    step /= g;
    steps[k] = Math.floor(step * 4294967296) | 1;
    mix(words, k, 0, 0x11717, 0x2f0f);
    starts[k] = words[0]!;
  }
}

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

/** Poisson services of the needs under way, the dearest first, and how many of them make much of the cost. */
let byWeight: Int32Array = new Int32Array(0);
let dear = 0;
/** How much more likely the year under way is than it was drawn. */
export const yearWeight = new Float64Array(1); // a cell: assigning to a variable of the module would make a new object each time

/** To be called before the years of an arm are drawn. */
export function openYears({ needs }: PayContext, { state }: PilotPeople): void {
  tables = needs.laws.map((law) => (law.scale === 0 ? noTable : unitTable(law)));
  const ranked = Array.from(needs.poisson, (s) => {
    const { lawOfGroup, rate, costFactor } = needs.services[s]!;
    let volume = 0;
    for (let i = 0; i < state.length; i++) volume += rate[state[i]!]! * costFactor[state[i]!]!;
    const law = needs.laws[lawOfGroup[0]!]!;
    return { s, cost: law.scale === 0 ? 0 : volume * distributions.get(law.family)!.mean(law) };
  }).sort((one, other) => other.cost - one.cost);
  const all = ranked.reduce((sum, { cost }) => sum + cost, 0);
  byWeight = Int32Array.from(ranked, ({ s }) => s);
  dear = ranked.filter(({ cost }) => cost >= dearShare * all).length;
}

/** Events of the person-year last drawn, and their places in order of time. */
export const drawnYear = {
  count: 0,
  service: new Int32Array(64),
  time: new Float64Array(64),
  cost: new Float64Array(64),
  volume: new Float64Array(64),
  /** Word of the decision to use. */
  word: new Int32Array(64),
  inTime: new Int32Array(64),
};

function growEvents(): void {
  const grown = <Column extends Int32Array | Float64Array>(to: Column, from: Column): Column => {
    to.set(from);
    return to;
  };
  const length = drawnYear.time.length * 2;
  checkPersonEvents(length);
  drawnYear.service = grown(new Int32Array(length), drawnYear.service);
  drawnYear.time = grown(new Float64Array(length), drawnYear.time);
  drawnYear.cost = grown(new Float64Array(length), drawnYear.cost);
  drawnYear.volume = grown(new Float64Array(length), drawnYear.volume);
  drawnYear.word = grown(new Int32Array(length), drawnYear.word);
  drawnYear.inTime = new Int32Array(length);
}

/** By insertion: a person has few events. */
function orderEvents(): void {
  const { count, time: times, inTime: order } = drawnYear;
  for (let e = 0; e < count; e++) {
    const time = times[e]!;
    let at = e;
    while (at > 0 && times[order[at - 1]!]! > time) {
      order[at] = order[at - 1]!;
      at--;
    }
    order[at] = e;
  }
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

/**
 * Need of one person in one year as `draw-needs.ts` has it: Poisson numbers, one draw or clock for each other service.
 */
export function drawYear(context: PayContext, people: PilotPeople, person: number, year: number): void {
  const { needs } = context;
  const own = people.frailty[person]!;
  const frailty = needs.yearFrailty === null && needs.poolFactors.length === 0 ? own : own * yearFactors(needs, -1, year);
  drawnYear.count = 0;
  yearWeight[0] = 1;
  drawPoisson(context, people, person, frailty, year);
  for (const s of needs.ownClocks) {
    const rate = expectedEvents(needs, people, person, frailty, s, year);
    let clock = 0;
    for (let round = 0; rate > 0; round++) {
      mix(words, year, needs.services[s]!.key ^ Math.imul(round + 1, 0x9e3779b1), 0x11717, 0x2f0d);
      clock -= log(uniform(words[0]!)) / rate;
      if (clock >= 1) break;
      drawCost(context, people, person, s, clock, 1);
    }
  }
  for (const s of needs.singles) {
    const expected = expectedEvents(needs, people, person, frailty, s, year);
    if (!(expected > 0)) continue;
    mix(words, year, needs.services[s]!.key, 0x11717, 0x2f0b);
    const { count, zeros } = needs.services[s]!;
    if (count === "fixed") drawBills(context, people, person, s, expected, year);
    else if (count === "hurdle") {
      const number = drawHurdle(uniform(words[0]!), expected, zeros);
      if (number > 0) drawBills(context, people, person, s, number, year);
    } else if (uniform(words[0]!) < expected) drawCost(context, people, person, s, uniform(words[1]!), 1);
  }
  orderEvents();
}

/** Point `year` of an additive recurrence, as a word: points of a class spread more evenly than chance (Kronecker sequence). */
function spread(year: number, dimension: number): number {
  return (Math.imul(year, steps[dimension]!) + starts[dimension]!) | 0;
}

/** Events of the Poisson services, one after the other: a number by inversion, then a cost, a time and a word of use for each event. */
function drawPoisson(context: PayContext, people: PilotPeople, person: number, frailty: number, year: number): void {
  const { needs } = context;
  const state = people.state[person]!;
  for (let rank = 0; rank < byWeight.length; rank++) {
    const s = byWeight[rank]!;
    const own = people.factors === null ? 1 : people.factors[person * needs.services.length + s]!;
    let mean = needs.services[s]!.rate[state]! * frailty * own;
    if (!(mean > 0)) continue;
    const early = rank < spreadServices;
    const boosted = rank < dear && mean < leastMean;
    const likelihood = boosted ? mean / leastMean : 1;
    if (boosted) {
      yearWeight[0]! *= exp(leastMean - mean);
      mean = leastMean;
    }
    // its place among the services that somebody needs: neither its name nor what nobody needs moves a price
    const key = rank;
    const events = poissonNumber(mean, early ? spread(year, 2 * rank) : firstWord(year, key, 0x11717, 0x2f0a), year, key);
    for (let k = 0; k < events; k++) {
      yearWeight[0]! *= likelihood;
      mix(words, year, key ^ Math.imul(k + 1, 0x9e3779b1), 0x11717, 0x2f0a);
      if (early && k === 0) words[2] = spread(year, 2 * rank + 1);
      drawCost(context, people, person, s, uniform(words[0]!), 1);
    }
  }
}

/** A Poisson number by inversion of one word; what is above `largestMean` comes in parts by words of their own. */
function poissonNumber(mean: number, word: number, year: number, key: number): number {
  let events = 0;
  let left = mean;
  for (let part = 0; left > largestMean; part++) {
    events += invertPoisson(uniform(firstWord(year, key ^ Math.imul(part + 1, 0x9e3779b1), 0x11717, 0x2f0e)), largestMean);
    left -= largestMean;
  }
  return events + invertPoisson(uniform(word), left);
}

/** Smallest n with P(N <= n) >= u, for a mean of `largestMean` at most. */
function invertPoisson(u: number, mean: number): number {
  let probability = exp(-mean);
  let sum = probability;
  let n = 0;
  // the last digits of the sum can stay below u for ever
  while (sum < u && !(n > mean && probability < 1e-17)) {
    n++;
    probability *= mean / n;
    sum += probability;
  }
  return n;
}

/** The bills of an exact volume; the words of the first are at hand. */
function drawBills(context: PayContext, people: PilotPeople, person: number, s: number, volume: number, year: number): void {
  const bills = billsOf(volume);
  for (let bill = 0; bill < bills; bill++) {
    if (bill > 0) mix(words, year, context.needs.services[s]!.key ^ Math.imul(bill, 0x9e3779b1), 0x11717, 0x2f0b);
    const own = volumeOfBill(volume, bill);
    drawCost(context, people, person, s, (bill + uniform(words[1]!) * own) / volume, own);
  }
}

/** Events of a service with a clock or a draw of its own that the person is expected to have in the year. */
function expectedEvents(needs: NeedModel, people: PilotPeople, person: number, frailty: number, s: number, year: number): number {
  const { rate, factors } = needs.services[s]!;
  const own = people.factors === null ? 1 : people.factors[person * needs.services.length + s]!;
  return rate[people.state[person]!]! * frailty * own * (factors.length === 0 ? 1 : yearFactors(needs, s, year));
}

/** Adds an event whose cost the words at hand decide. */
function drawCost({ needs, medical, states }: PayContext, people: PilotPeople, person: number, s: number, time: number, volume: number): void {
  const service = needs.services[s]!;
  const state = people.state[person]!;
  const at = service.lawOfGroup[groupOf(states, state)]!;
  const law = needs.laws[at]!;
  const rho = needs.lawCorrelations[at]!;
  const word =
    rho === 0 ? words[2]! : Math.floor(insideUnit(normalCdf(tiedScore(rho, people.score[person]!, normalQuantile(uniform(words[2]!))))) * 4294967296) | 0;
  if (drawnYear.count === drawnYear.time.length) growEvents();
  const e = drawnYear.count++;
  drawnYear.service[e] = s;
  drawnYear.time[e] = time;
  drawnYear.cost[e] = drawUnit(tables[at]!, word) * law.scale * service.costFactor[state]! * medical * volume;
  drawnYear.volume[e] = volume;
  drawnYear.word[e] = words[3]!;
}
