/** What an arm's members may expect to be paid in its first year: by state, by service and in second moments, with means over the pilot's people. */
import { living, stateOf, unitIncome, unitOf } from "../kernels/scratch.ts";
import type { BlockSize } from "../model/block-size.ts";
import type { Model, SchemeModel } from "../model/model.ts";
import type { Pilot } from "../model/pilot.ts";
import { groupOf } from "../model/states.ts";
import type { YearContext } from "../model/year-context.ts";
import { expectedByService } from "../premiums/expected-by-service.ts";
import { expectedPay, type PayContext } from "../premiums/expected-pay.ts";
import { forgoneFactors } from "../premiums/forgone-care.ts";
import { knownFactor, type PayTables, scaledPay, times, withPersonal } from "../premiums/personal-pay.ts";
import { classMeans, ratingClasses } from "../premiums/rating.ts";
import type { PilotPeople } from "../premiums/sampled-years.ts";
import { limitFactors } from "../premiums/yearly-limits.ts";
import { forEachPilotBlock } from "./pilot-blocks.ts";
import { personalMeans } from "./pilot-personal.ts";
import { type ArmTables, type PeopleColumns, type PricingMemory, weighted } from "./pricing-memory.ts";

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** The people whom tables are made with, and what is known of them already. */
export interface TableSource {
  readonly model: Model;
  readonly pilot: Pilot;
  readonly context: YearContext;
  readonly memory: PricingMemory;
}

/** Which tables of an arm are asked for. */
export interface AskedTables {
  readonly terms: PayContext;
  readonly key: string;
  /** By state: how much a person counts, who cannot be a member not at all. */
  readonly weights: Float64Array;
  /** Somebody weighs the offer. */
  readonly squares: boolean;
  /** The ledger asks what a rider leaves out. */
  readonly byService: boolean;
}

/** Made once for all arms that ask for the same. */
export function tablesOf(source: TableSource, { terms, key, weights, squares: asksSquares, byService }: AskedTables): ArmTables {
  const { model, pilot, context, memory } = source;
  const { scheme } = terms;
  const raw = expectedPay(terms, asksSquares);
  const means = weighted(memory.means, key, weights, () => personalMeans(model, pilot, context, raw.services, (state) => weights[state]!));
  const { byState, squares } = withPersonal(model.states, raw.services, means, raw.byState, raw.squares);
  const { classOf, classes } = ratingClasses(model.states, scheme.contribution.ratedBy);
  const people = pilot.people.map((count, state) => count * weights[state]!);
  const pay: Mutable<PayTables> = { basePay: raw.byState, baseSquares: raw.squares, servicePay: raw.services };
  let limitFactor = none;
  if (scheme.limits.any || canForgo(model, scheme)) {
    const factors = memory.factors.find(key) ?? (scheme.limits.any ? limitFactors : forgoneFactors)(terms, peopleByClass(source, classOf, classes, scheme));
    memory.factors.keep(key, factors);
    limitFactor = byState.map((_, state) => factors[classOf[state]!]!);
    for (let state = 0; state < byState.length; state++) byState[state] = byState[state]! * limitFactor[state]!;
    for (let at = 0; at < squares.length; at++) squares[at] = squares[at]! * limitFactor[at % byState.length]!;
    applyLimits(pay, limitFactor);
  }
  const classPays = classMeans(model.states, classOf, classes, people, byState);
  let pricedMembers = 0;
  let pricedBenefits = 0;
  for (let state = 0; state < people.length; state++) {
    pricedMembers += people[state]!;
    pricedBenefits += people[state]! * byState[state]!;
  }
  return {
    ...pay,
    people,
    personalMeans: means,
    limitFactor,
    expectedPay: byState,
    expectedByService: byService ? expectedByService(terms, { servicePay: pay.servicePay, personalMeans: means, limitFactor }) : none,
    paySquares: squares,
    classSquares: classSquares(model, classOf, classes, people, squares),
    classPay: byState.map((_, state) => classPays[classOf[state]!]!),
    pricedMembers,
    pricedBenefits,
  };
}

const none = new Float64Array(0);

/** The parts of expected payments after yearly limits; where nothing is personal they are the totals, which have them already. */
export function applyLimits(tables: Mutable<PayTables>, factor: Float64Array): void {
  if (tables.servicePay.length === 0) return;
  tables.basePay = times(tables.basePay, factor);
  tables.baseSquares = tables.baseSquares.map((value, at) => value * factor[at % factor.length]!);
  tables.servicePay = tables.servicePay.map((pay) => scaledPay(pay, factor));
}

/** Second moments of each truncation level averaged over the rating class. */
function classSquares(model: Model, classOf: Int32Array, classes: number, people: Float64Array, squares: Float64Array): Float64Array {
  const averaged = new Float64Array(squares.length);
  const { count } = model.states;
  for (let from = 0; from < squares.length; from += count) {
    const means = classMeans(model.states, classOf, classes, people, squares.subarray(from, from + count));
    for (let state = 0; state < count; state++) averaged[from + state] = means[classOf[state]!]!;
  }
  return averaged;
}

/** Whether covered care may be forgone for want of cash, so that incomes decide about what is paid. */
function canForgo({ behaviour, needs }: Model, scheme: SchemeModel): boolean {
  return (
    behaviour.liquidity !== Infinity && behaviour.forgoProbability > 0 && needs.services.some((service, s) => service.essential && scheme.benefits[s]!.covered)
  );
}

/** Whether a person of this state may be a member at all. */
export function eligible(scheme: SchemeModel, model: Model, state: number): boolean {
  return scheme.openFrom[groupOf(model.states, state)]! <= 0 && (state & 127) <= scheme.maxEntryAge;
}

/** All living people of the pilot. */
function gatherPilot(model: Model, pilot: Pilot, context: YearContext): PeopleColumns {
  const { services, personal } = model.needs;
  const { seats, columns } = pilot;
  const state = new Int32Array(seats);
  const frailty = new Float64Array(seats).fill(1);
  const score = new Float64Array(seats);
  const householdIncome = new Float64Array(seats);
  const factors = personal.length === 0 ? null : new Float64Array(seats * services.length);
  const block: BlockSize = { living: 0, units: 0, first: 0, count: 0, draw: 0 };
  let count = 0;
  forEachPilotBlock(model, pilot, context, block, () => {
    for (let i = 0; i < block.living; i++) {
      const slot = block.first + living[i]!;
      state[count] = stateOf[i]!;
      if (columns.frailty !== null) frailty[count] = columns.frailty[slot]!;
      if (columns.scores !== null) score[count] = columns.scores[slot]!;
      householdIncome[count] = unitIncome[unitOf[i]!]!;
      if (factors !== null) services.forEach((service, s) => (factors[count * services.length + s] = knownFactor(service, columns, slot, i)));
      count++;
    }
  });
  return { count, state, frailty, score, householdIncome, factors };
}

function peopleByClass(source: TableSource, classOf: Int32Array, classes: number, scheme: SchemeModel): PilotPeople {
  const { model, pilot, context } = source;
  source.memory.people ??= gatherPilot(model, pilot, context);
  const { count, ...columns } = source.memory.people;
  const counts = new Int32Array(classes);
  const { state } = columns;
  for (let person = 0; person < count; person++) if (eligible(scheme, model, state[person]!)) counts[classOf[state[person]!]!]!++;
  const byClass = Array.from(counts, (members) => new Int32Array(members));
  counts.fill(0);
  for (let person = 0; person < count; person++) {
    if (!eligible(scheme, model, state[person]!)) continue;
    const at = classOf[state[person]!]!;
    byClass[at]![counts[at]!++] = person;
  }
  return { ...columns, byClass };
}
