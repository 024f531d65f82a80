/** Prices the first year of every arm on the pilot replication. */
import { markBars } from "../enrolment/bars.ts";
import { startsFull } from "../enrolment/start.ts";
import { incomeOf, stateOf, subsidyShare, unitOf } from "../kernels/scratch.ts";
import type { Problem } from "../keys/problem.ts";
import type { BlockSize } from "../model/block-size.ts";
import type { ArmModel, ContributionModel, Model, SchemeModel } from "../model/model.ts";
import type { Pilot } from "../model/pilot.ts";
import type { Scenario } from "../model/scenario.ts";
import { groupOf } from "../model/states.ts";
import { createYearContext, type YearContext } from "../model/year-context.ts";
import { ruleOf } from "../premiums/contribution.ts";
import { isProportional, type PayContext } from "../premiums/expected-pay.ts";
import { pricePerHead, requiredContribution } from "../premiums/first-price.ts";
import { shareCollected } from "../premiums/payer-parts.ts";
import { bandedPrices } from "../premiums/rate-band.ts";
import type { Bases, Quote } from "../premiums/rules/rule.ts";
import { subsidise } from "../premiums/subsidy.ts";
import { type AskedTables, eligible, type TableSource, tablesOf } from "./arm-tables.ts";
import { surchargeByState } from "./compile-schemes.ts";
import { pilotReplication } from "./pilot.ts";
import { forEachPilotBlock } from "./pilot-blocks.ts";
import { termsKey, weighted } from "./pricing-memory.ts";

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
export interface Pricing extends TableSource {
  readonly scenario: Scenario;
  readonly problems: Problem[];
  /** By arm: whom its price is made for, by state. */
  readonly pricedPeople: Map<ArmModel, Float64Array>;
}

export function priceArm(pricing: Pricing, arm: Mutable<ArmModel>): void {
  const { model, scenario, pilot, context, problems } = pricing;
  const scheme = model.schemes[arm.scheme]!;
  const terms = payContextOf(model, arm, 0, 1, () => 1);
  const weights = pilot.people.map((_, state) => (eligible(scheme, model, state) ? acceptance(model, arm, state) : 0));
  const asked: AskedTables = { terms, key: termsKey(terms), weights, squares: isWeighed(model, arm), byService: keepsByService(model, arm) };
  const { people, ...tables } = weighted(pricing.memory.tables, `${asked.key}${+asked.squares}${+asked.byService}`, weights, () => tablesOf(pricing, asked));
  Object.assign(arm, tables);
  arm.proportional = isProportional(scheme, terms.floors);
  pricing.pricedPeople.set(arm, people);
  const { pricedMembers: members, pricedBenefits: benefits } = tables;
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

/** Empty where the price does not hang on the state. */
export function pricesByState(contribution: ContributionModel, { rules, bandPeople }: ArmModel, quote: Quote): Float64Array {
  const prices = ruleOf(contribution).pricesByState?.(contribution.numbers, quote);
  return prices === undefined ? noPrices : bandedPrices(prices, bandPeople, rules.rateBand);
}
const noPrices = new Float64Array(0);

function firstPrice({ name, contribution }: SchemeModel, arm: Mutable<ArmModel>, quote: Quote, people: Float64Array, problems: Problem[]): void {
  const rule = ruleOf(contribution);
  if (arm.rules.rateBand < Infinity) arm.bandPeople = people;
  arm.priceByState = pricesByState(contribution, arm, quote);
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
  const block: BlockSize = { living: 0, units: 0, first: 0, count: 0, draw: 0 };
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

/** Mean contribution per person over the pilot, for the money grid, before anything is rounded. */
export function meanPrice(model: Model, pilot: Pilot, arm: ArmModel): number {
  const { contribution } = model.schemes[arm.scheme]!;
  return ruleOf(contribution).meanPrice(contribution.numbers, arm, pilot, model);
}
