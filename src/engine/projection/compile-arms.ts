/** Prices the first year of every arm on the pilot replication. */
import { markBars } from "../enrolment/bars.ts";
import { startsFull } from "../enrolment/start.ts";
import { incomeOf, living, stateOf, subsidyShare, unitIncome, unitOf } from "../kernels/scratch.ts";
import type { Problem } from "../keys/problem.ts";
import type { BlockSize } from "../model/block-size.ts";
import type { ArmModel, Model, SchemeModel } from "../model/model.ts";
import type { Pilot } from "../model/pilot.ts";
import type { Scenario } from "../model/scenario.ts";
import { groupOf } from "../model/states.ts";
import { createYearContext, type YearContext } from "../model/year-context.ts";
import { ruleOf } from "../premiums/contribution.ts";
import { expectedByService } from "../premiums/expected-by-service.ts";
import { expectedPay, isProportional, type PayContext } from "../premiums/expected-pay.ts";
import { pricePerHead, requiredContribution } from "../premiums/first-price.ts";
import { forgoneFactors } from "../premiums/forgone-care.ts";
import { shareCollected } from "../premiums/payer-parts.ts";
import { knownFactor, type PayTables, scaledPay, withPersonal } from "../premiums/personal-pay.ts";
import { bandedPrices } from "../premiums/rate-band.ts";
import { classMeans, ratingClasses } from "../premiums/rating.ts";
import type { Bases, Quote } from "../premiums/rules/rule.ts";
import type { PilotPeople } from "../premiums/sampled-years.ts";
import { subsidise } from "../premiums/subsidy.ts";
import { limitFactors } from "../premiums/yearly-limits.ts";
import { surchargeByState } from "./compile-schemes.ts";
import { pilotReplication } from "./pilot.ts";
import { forEachPilotBlock } from "./pilot-blocks.ts";
import { personalMeans } from "./pilot-personal.ts";
import { meansOf, type PeopleColumns, type PricingMemory, termsKey } from "./pricing-memory.ts";

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** Terms of an arm in a given year: what its expected payments depend on. */
export function payContextOf(model: Model, arm: ArmModel, year: number, medical: number, indexOf: (scheme: SchemeModel) => number): PayContext {
  const scheme = model.schemes[arm.scheme]!;
  const floors = Array.from(model.worlds[arm.world]!.floors, (floor) => model.schemes[model.arms[floor]!.scheme]!);
  const { needs, behaviour } = model.beliefs ?? model;
  return {
    states: model.states,
    needs,
    scheme,
    floors,
    year,
    medical,
    benefitIndex: indexOf(scheme),
    floorIndexes: floors.map(indexOf),
    liquidity: behaviour.liquidity,
    forgoProbability: behaviour.forgoProbability,
  };
}

/** Whether anybody weighs this arm's offer, so that its expected payments are needed every year. */
export function isWeighed(model: Model, arm: ArmModel): boolean {
  return model.schemes[arm.scheme]!.mode !== "compulsory" && model.behaviour.choice.rule !== "always";
}

/** Whether the ledger asks what a member may expect, so that expected payments are needed every year. */
export function isLedgered(model: Model, arm: number): boolean {
  return model.tallies.offset.expected_benefits[arm]! >= 0;
}

/** Whether expectations differ by what a rider leaves out. */
export function keepsByService(model: Model, arm: ArmModel): boolean {
  return model.schemes[arm.scheme]!.riderMask !== 0 && isLedgered(model, model.arms.indexOf(arm));
}

/** Whether covered care may be forgone for want of cash, so that incomes decide about what is paid. */
function canForgo({ behaviour, needs }: Model, scheme: SchemeModel): boolean {
  return (
    behaviour.liquidity !== Infinity && behaviour.forgoProbability > 0 && needs.services.some((service, s) => service.essential && scheme.benefits[s]!.covered)
  );
}

function eligible(scheme: SchemeModel, model: Model, state: number): boolean {
  return scheme.openFrom[groupOf(model.states, state)]! <= 0 && (state & 127) <= scheme.maxEntryAge;
}

/** Probability that underwriting takes a person of this state: the price is for those who can be members. */
function acceptance(model: Model, arm: ArmModel, state: number): number {
  const scheme = model.schemes[arm.scheme]!;
  if (scheme.denial.length === 0 || arm.rules.takesAll || scheme.mode === "compulsory" || scheme.compulsoryFor[groupOf(model.states, state)] === 1) return 1;
  return startsFull(model, arm) && !scheme.reunderwrite ? 1 : 1 - scheme.denial[state]!;
}

/** Context of year 1 for looking at the pilot's people. */
export function pilotContext(model: Model, pilot: Pilot, line: (context: YearContext) => number): YearContext {
  const context = createYearContext(model);
  context.replication = pilotReplication;
  context.median = pilot.cuts[4]!;
  context.cuts.set(pilot.cuts);
  context.povertyLine = line(context);
  context.arms.forEach((arm, a) => markBars(model, model.arms[a]!, arm, 0));
  return context;
}

/** What pricing one arm after the other shares. */
export interface Pricing {
  readonly model: Model;
  readonly scenario: Scenario;
  readonly pilot: Pilot;
  readonly context: YearContext;
  readonly memory: PricingMemory;
  readonly problems: Problem[];
  /** By arm: whom its price is made for, by state. */
  readonly pricedPeople: Map<ArmModel, Float64Array>;
}

export function priceArm(pricing: Pricing, arm: Mutable<ArmModel>): void {
  const { model, scenario, pilot, context, problems } = pricing;
  const scheme = model.schemes[arm.scheme]!;
  const terms = payContextOf(model, arm, 0, 1, () => 1);
  const raw = expectedPay(terms, isWeighed(model, arm));
  const key = termsKey(terms);
  const weights = pilot.people.map((_, state) => (eligible(scheme, model, state) ? acceptance(model, arm, state) : 0));
  arm.personalMeans = meansOf(pricing.memory, key, weights, () => personalMeans(model, pilot, context, raw.services, (state) => weights[state]!));
  const { byState, squares } = withPersonal(model.states, raw.services, arm.personalMeans, raw.byState, raw.squares);
  arm.basePay = raw.byState;
  arm.baseSquares = raw.squares;
  arm.servicePay = raw.services;
  const { classOf, classes } = ratingClasses(model.states, scheme.contribution.ratedBy);
  const people = pilot.people.map((count, state) => (eligible(scheme, model, state) ? count * acceptance(model, arm, state) : 0));
  pricing.pricedPeople.set(arm, people);
  if (scheme.limits.any || canForgo(model, scheme)) {
    const { factors: known } = pricing.memory;
    const factors = known.get(key) ?? (scheme.limits.any ? limitFactors : forgoneFactors)(terms, peopleByClass(pricing, classOf, classes, scheme));
    known.set(key, factors);
    arm.limitFactor = byState.map((_, state) => factors[classOf[state]!]!);
    for (let state = 0; state < byState.length; state++) byState[state] = byState[state]! * arm.limitFactor[state]!;
    for (let at = 0; at < squares.length; at++) squares[at] = squares[at]! * arm.limitFactor[at % byState.length]!;
    applyLimits(arm, arm.limitFactor);
  }
  const means = classMeans(model.states, classOf, classes, people, byState);
  arm.expectedPay = byState;
  if (keepsByService(model, arm)) arm.expectedByService = expectedByService(terms, arm);
  arm.paySquares = squares;
  arm.classSquares = classSquares(model, classOf, classes, people, squares);
  arm.classPay = byState.map((_, state) => means[classOf[state]!]!);
  arm.proportional = isProportional(scheme, terms.floors);
  let members = 0;
  let benefits = 0;
  for (let state = 0; state < people.length; state++) {
    members += people[state]!;
    benefits += people[state]! * byState[state]!;
  }
  arm.pricedMembers = members;
  arm.pricedBenefits = benefits;
  const quote: Quote = {
    members,
    benefits,
    required: requiredContribution(model, arm, benefits, members),
    bases: () => basesOf(model, pilot, arm, context),
    classPay: arm.classPay,
    priceOf: pricePerHead(model, arm, members),
    surcharge: () => surchargeByState(scenario.schemes[arm.scheme]!, model.states),
  };
  firstPrice(scheme, arm, quote, people, problems);
}

/** The parts of expected payments after yearly limits; where nothing is personal they are the totals, which have them already. */
export function applyLimits(tables: Mutable<PayTables>, factor: Float64Array): void {
  if (tables.servicePay.length === 0) return;
  tables.basePay = tables.basePay.map((value, state) => value * factor[state]!);
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

function firstPrice({ name, contribution }: SchemeModel, arm: Mutable<ArmModel>, quote: Quote, people: Float64Array, problems: Problem[]): void {
  const rule = ruleOf(contribution);
  if (rule.pricesByState !== undefined) arm.priceByState = bandedPrices(rule.pricesByState(contribution.numbers, quote), people, arm.rules.rateBand);
  const price = rule.firstPrice(contribution.numbers, quote);
  arm.firstPrice = typeof price === "number" ? price : 0;
  if (typeof price !== "number") problems.push({ code: "E0420", path: ["schemes", name, "contribution", rule.name], ...price });
}

/** Contribution bases of the eligible people of the pilot: persons, or households summed over their eligible members. */
function basesOf(model: Model, pilot: Pilot, arm: ArmModel, context: YearContext): Bases {
  const scheme = model.schemes[arm.scheme]!;
  const income = new Float64Array(pilot.seats);
  const collectedShare = new Float64Array(pilot.seats);
  const weight = new Float64Array(pilot.seats);
  let count = 0;
  const add = (base: number, collected: number, stands: number): void => {
    income[count] = base;
    collectedShare[count] = collected;
    weight[count++] = stands;
  };
  const block: BlockSize = { living: 0, units: 0, first: 0, count: 0 };
  forEachPilotBlock(model, pilot, context, block, () => {
    const subsidised = scheme.subsidies.length > 0;
    if (subsidised) subsidise(model, arm, null, context, block);
    const perUnit = new Map<number, { income: number; collected: number; heads: number }>();
    for (let i = 0; i < block.living; i++) {
      if (!eligible(scheme, model, stateOf[i]!)) continue;
      const collected = shareCollected(scheme, subsidised ? subsidyShare[i]! : 0) * (scheme.payFactor.length > 0 ? scheme.payFactor[stateOf[i]!]! : 1);
      if (!scheme.contribution.perHousehold) {
        add(incomeOf[i]!, collected, pilot.weight * acceptance(model, arm, stateOf[i]!));
        continue;
      }
      const unit = perUnit.get(unitOf[i]!) ?? { income: 0, collected: 0, heads: 0 };
      unit.income += incomeOf[i]!;
      unit.collected += collected;
      unit.heads++;
      perUnit.set(unitOf[i]!, unit);
    }
    for (const unit of perUnit.values()) add(unit.income, unit.collected / unit.heads, pilot.weight);
  });
  return { count, income, collected: collectedShare, weight };
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
  const block: BlockSize = { living: 0, units: 0, first: 0, count: 0 };
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

function peopleByClass(pricing: Pricing, classOf: Int32Array, classes: number, scheme: SchemeModel): PilotPeople {
  const { model, pilot, context } = pricing;
  pricing.memory.people ??= gatherPilot(model, pilot, context);
  const { count, ...columns } = pricing.memory.people;
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

/** Mean contribution per person over the pilot, for the money grid, before anything is rounded. */
export function meanPrice(model: Model, pilot: Pilot, arm: ArmModel): number {
  const { contribution } = model.schemes[arm.scheme]!;
  return ruleOf(contribution).meanPrice(contribution.numbers, arm, pilot, model);
}
