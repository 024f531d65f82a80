/**
 * What yearly deductibles, out-of-pocket limits, annual caps and care forgone for want of cash do to expected payments: payments after
 * them over payments by the event rules alone, estimated by rating class on years of the pilot's own people (their states, frailties and household incomes).
 * Each class is sampled until its standard error is below 0.3 per cent or its share of the budget is used.
 */
import { eventPayment, measuredRule } from "../benefits/rule.ts";
import { exp } from "../maths/exp.ts";
import { justAbove } from "../maths/ties.ts";
import { groupOf } from "../model/states.ts";
import { uniform } from "../random/generator.ts";
import type { PayContext } from "./expected-pay.ts";
import { drawnYear, drawYear, openYears, type PilotPeople, yearWeight } from "./sampled-years.ts";

/** Events drawn for all classes of an arm together, and for one class at most. */
const budgetEvents = 1_800_000;
const mostOfClass = 600_000;
/** No class is worth more events than this, be its batch done or not. */
const hopeless = 4 * mostOfClass;
const targetError = 0.003;
const batchYears = 4096;

/** Factor by class; 1 for classes without people. */
export function limitFactors(context: PayContext, people: PilotPeople): Float64Array {
  const { byClass } = people;
  const factors = new Float64Array(byClass.length).fill(1);
  const filled = byClass.filter((list) => list.length > 0).length;
  const services = context.needs.services.length;
  openYears(context, people);
  for (let c = 0; c < byClass.length; c++) {
    const list = byClass[c]!;
    if (list.length === 0 || services === 0) continue;
    factors[c] = sampleClass(context, people, list, Math.min(mostOfClass, Math.max(batchYears * 4, budgetEvents / filled)));
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
      // thousands of events a year: a whole batch would take minutes
      if (events > hopeless) break;
    }
    years += batchYears;
    if (before <= 0) continue;
    const ratio = after / before;
    const residual = squares - 2 * ratio * cross + ratio * ratio * beforeSquares;
    if (after > 0 && years >= 4 * batchYears && Math.sqrt(Math.max(0, residual)) / after < targetError) break;
  }
  return before > 0 ? after / before : 1;
}

/** One year of one person under the arm's rules: payments by the event rules alone, payments in the end, number of events. */
function onePersonYear(context: PayContext, people: PilotPeople, person: number, year: number): void {
  const { needs, scheme, states, floors, floorIndexes, benefitIndex, liquidity, forgoProbability } = context;
  const { limits } = scheme;
  const group = groupOf(states, people.state[person]!);
  const householdIncome = people.householdIncome[person]!;
  drawYear(context, people, person, year);
  const { count, service: services, cost: costs, volume: volumes, word: useWords, inTime } = drawnYear;
  const pocketLimit = Math.min(limits.outOfPocket * benefitIndex, limits.outOfPocketShare === Infinity ? Infinity : limits.outOfPocketShare * householdIncome);
  let before = 0;
  let after = 0;
  let met = 0;
  let pocketSum = 0;
  let paidSum = 0;
  for (let k = 0; k < count; k++) {
    const e = inTime[k]!;
    const s = services[e]!;
    const service = needs.services[s]!;
    const cost = costs[e]!;
    const volume = volumes[e]!;
    let rest = cost;
    for (let f = 0; f < floors.length; f++)
      if (floors[f]!.benefits[s]!.covered && context.year >= floors[f]!.openFrom[group]!)
        rest -= eventPayment(floors[f]!.benefits[s]!, rest, volume, floorIndexes[f]!);
    const rule = scheme.benefits[s]!;
    // care that the scheme does not cover counts towards none of its limits
    if (!rule.covered) continue;
    const plain = eventPayment(measuredRule(rule, limits), rest, volume, benefitIndex);
    const plainUse = useByPrice(service.priceResponse, rest - plain, cost);
    before += plain * plainUse;
    const open = limits.deductible * benefitIndex - met;
    let pays = eventPayment(rule, open > 0 ? Math.max(0, rest - open) : rest, volume, benefitIndex);
    if (rest - pays > pocketLimit - pocketSum) pays = rest - Math.max(0, pocketLimit - pocketSum);
    pays = Math.min(pays, Math.max(0, limits.annual * benefitIndex - paidSum));
    const short = service.essential && (rest - pays) * 12 > liquidity * householdIncome * justAbove;
    const byPrice = pays === plain ? plainUse : useByPrice(service.priceResponse, rest - pays, cost);
    const use = byPrice * (short ? 1 - forgoProbability : 1);
    if (use < 1 && uniform(useWords[e]!) >= use) continue;
    met += rest;
    pocketSum += rest - pays;
    paidSum += pays;
    after += pays;
  }
  outcome[0] = before * yearWeight[0]!;
  outcome[1] = after * yearWeight[0]!;
  outcome[2] = count;
}

function useByPrice(priceResponse: number, pocket: number, cost: number): number {
  return priceResponse > 0 && pocket > 0 ? exp((-priceResponse * pocket) / cost) : 1;
}
