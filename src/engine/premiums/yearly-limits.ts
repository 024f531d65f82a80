/**
 * What yearly deductibles, out-of-pocket limits and annual caps do to expected payments: payments after them over payments
 * before them, estimated by rating class on years of the pilot's own people (their states, frailties and household incomes).
 *
 * Draws are keyed by fixed words, so that prices do not depend on replication numbers; each class is sampled until its standard
 * error is below a quarter of a per cent or its share of the budget is used.
 */
import { eventPayment } from "../benefits/rule.ts";
import { exp } from "../maths/exp.ts";
import { log } from "../maths/log.ts";
import { mix, uniform } from "../random/generator.ts";
import type { Law } from "../distributions/law.ts";
import type { PayContext } from "./expected-pay.ts";
import { distributions } from "../distributions/index.ts";
import { groupOf } from "../projection/states.ts";

/** One person of the pilot: what decides the yearly limits. */
export interface PilotPerson { readonly state: number; readonly frailty: number; readonly householdIncome: number }

const words = new Int32Array(4);
const quantiles = 4096;
const unitTables = new WeakMap<Law, Float64Array>();
const budgetEvents = 6_000_000;
const targetError = 0.0025;
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

function drawUnit(table: Float64Array, word: number): number {
  const at = word >>> 20;
  return at === quantiles - 1 ? table[quantiles + ((word >>> 12) & 255)]! : table[at]!;
}

/** Factor by class; 1 for classes without people. `people[c]` lists the pilot's persons of class c. */
export function limitFactors(context: PayContext, people: readonly (readonly PilotPerson[])[]): Float64Array {
  const factors = new Float64Array(people.length).fill(1);
  const filled = people.filter((list) => list.length > 0).length;
  const services = context.needs.services.length;
  for (let c = 0; c < people.length; c++) {
    const list = people[c]!;
    if (list.length === 0 || services === 0) continue;
    factors[c] = sampleClass(context, list, c, Math.max(batchYears * 4, budgetEvents / filled));
  }
  return factors;
}

const outcome = new Float64Array(3);

function sampleClass(context: PayContext, list: readonly PilotPerson[], classNumber: number, budget: number): number {
  let before = 0;
  let after = 0;
  let squares = 0;
  let cross = 0;
  let beforeSquares = 0;
  let years = 0;
  let events = 0;
  while (events + years * 0.2 < budget) {
    for (let n = 0; n < batchYears; n++) {
      onePersonYear(context, list[(years + n) % list.length]!, classNumber, years + n);
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

/** One year of one person under the arm's rules: payments before and after yearly limits, number of events. */
function onePersonYear(context: PayContext, person: PilotPerson, classNumber: number, year: number): void {
  const { needs, scheme, states, floors, floorIndexes, benefitIndex } = context;
  const group = groupOf(states, person.state);
  let hazard = 0;
  for (const service of needs.services) hazard += service.rate[person.state]!;
  hazard *= person.frailty;
  let before = 0;
  let after = 0;
  let met = 0;
  let pocketSum = 0;
  let paidSum = 0;
  let count = 0;
  let time = 0;
  while (hazard > 0) {
    mix(words, year, count ^ 0x5eed, classNumber ^ 0x11717, 0x2f0a);
    time -= log(uniform(words[0]!)) / hazard;
    if (time >= 1) break;
    let left = uniform(words[1]!) * hazard;
    let s = 0;
    while (s + 1 < needs.services.length) {
      left -= needs.services[s]!.rate[person.state]! * person.frailty;
      if (left < 0) break;
      s++;
    }
    const service = needs.services[s]!;
    const law = needs.laws[service.lawOfGroup[group]!]!;
    const cost = drawUnit(unitTable(law), words[2]!) * law.scale * service.costFactor[person.state]! * context.medical;
    count++;
    let rest = cost;
    for (let f = 0; f < floors.length; f++) if (floors[f]!.benefits[s]!.covered && context.year >= floors[f]!.openFrom[group]!) rest -= eventPayment(floors[f]!.benefits[s]!, rest, 1, floorIndexes[f]!);
    const rule = scheme.benefits[s]!;
    if (!rule.covered) continue;
    const plain = eventPayment(rule, rest, 1, benefitIndex);
    before += plain * (service.priceResponse > 0 && cost > 0 ? exp((-service.priceResponse * (rest - plain)) / cost) : 1);
    const open = scheme.limits.deductible * benefitIndex - met;
    let pays = eventPayment(rule, open > 0 ? Math.max(0, rest - open) : rest, 1, benefitIndex);
    const limit = Math.min(scheme.limits.outOfPocket * benefitIndex, scheme.limits.outOfPocketShare === Infinity ? Infinity : scheme.limits.outOfPocketShare * person.householdIncome);
    if (rest - pays > limit - pocketSum) pays = rest - Math.max(0, limit - pocketSum);
    pays = Math.min(pays, Math.max(0, scheme.limits.annual * benefitIndex - paidSum));
    if (service.priceResponse > 0 && cost > 0 && uniform(words[3]!) >= exp((-service.priceResponse * (rest - pays)) / cost)) continue;
    met += rest;
    pocketSum += rest - pays;
    paidSum += pays;
    after += pays;
  }
  outcome[0] = before;
  outcome[1] = after;
  outcome[2] = count;
}
