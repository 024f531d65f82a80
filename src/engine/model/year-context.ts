import { newSpiral, noPresentValues, type PresentValues, type SpiralMemory } from "./arm-memory.ts";
import { type Hooks, noHooks } from "./hooks.ts";
import type { ArmModel, Model } from "./model.ts";
import type { ServicePay } from "./service-pay.ts";
import { emptyTerms, type WorldTerms } from "./world-terms.ts";

/** What is known when a year opens: indexes, terms and prices. The same in every worker; made again from last year's totals. */
export interface YearContext {
  /** Year of follow-up, 0 = the first. */
  year: number;
  replication: number;
  prices: number;
  wages: number;
  medical: number;
  investmentReturn: number;
  borrowingRate: number;
  /** Poverty line of the year, currency a person; NaN where the scenario has none. */
  povertyLine: number;
  /** Median of equivalised income, nominal; NaN where nothing needs it. */
  median: number;
  /** Limits of the income fifths and the median, at start-year wages; Infinity where nothing needs them. */
  readonly cuts: Float64Array;
  /** Rate factor of each service from the shocks of the year. */
  readonly shockFactor: Float64Array;
  /** By group: factor on incomes from the shocks of the year. */
  readonly incomeFactor: Float64Array;
  /** Whether any of them is not 1. */
  incomesShocked: boolean;
  /** By state: total rate of the Poisson clock this year. */
  hazard: Float64Array;
  /** The same by service of the clock (`NeedModel.labels`). */
  labels: Int32Array;
  /** By state: who may die, leave or change health, for `openPeople`; set by `fillStir`. */
  readonly stir: Int32Array;
  stirFilled: boolean;
  shocked: boolean;
  /** Remaining years of each shock under way. */
  readonly shockYears: Int32Array;
  /** Scale of each cost law in this year's money. */
  readonly costScale: Float64Array;
  readonly arms: readonly ArmYear[];
  /** Where levers act in the year's blocks. */
  hooks: Hooks;
  /** By world: benefit rules of the year as flat tables. */
  readonly terms: readonly WorldTerms[];
}

/** Terms and running accounts of one arm. */
export interface ArmYear {
  open: boolean;
  /** Price: rate, amount or level, by the kind of contribution. */
  price: number;
  /** Product of all that was decided about the price: for a rule that does not go on from the price before. */
  decided: number;
  /** Of 1: what part of the benefits the scheme can pay this year (below 1 only in the year of failure). */
  payRatio: number;
  /** Of 1: the part of the subsidies that their budget pays this year (below 1 where all of them together were more). */
  subsidyRatio: number;
  /** Years of membership before cover is in force; 0 where nobody waits. Set when the year opens. */
  waits: number;
  /** Factor on the part of bills that the scheme pays; 1 as its rules say. Set when the year opens. */
  benefitScale: number;
  /** Somebody asks what members may expect of it, though nobody weighs the offer. Set by levers when the year opens. */
  valued: boolean;
  /** Index of benefit amounts (deductible, co-payment, caps). */
  benefitIndex: number;
  /** By state: expected payment for a member of frailty 1, this year's terms. */
  expectedPay: Float64Array;
  /** What `personalPay` reads, where services differ between people of one state. */
  basePay: Float64Array;
  baseSquares: Float64Array;
  servicePay: readonly ServicePay[];
  /** By service and state, without what a rider leaves out (`ArmModel.expectedByService`). */
  expectedByService: Float64Array;
  classPay: Float64Array;
  paySquares: Float64Array;
  /** Class averages of the second moments in start-year money. */
  classSquares: Float64Array;
  /** Whether people who are no members are admitted. Set when the year opens. */
  admits: boolean;
  /** By state: obstacles of members, and of people who would enter (`enrolment/bars.ts`); whether any is set, and what they were filled for. */
  readonly memberBars: Uint16Array;
  readonly entrantBars: Uint16Array;
  barred: boolean;
  markedFor: string;
  /** Experience of the class average against what was expected in year 1. */
  classScale: number;
  /** Class average of the first class on the terms of the year before, which experience is measured against. */
  classBase: number;
  /** Price level of care against the year in which `expectedPay` was valued. */
  payIndex: number;
  reserve: number;
  /** Benefits incurred last year that are paid this year. */
  provision: number;
  /** Subsidies of last year that arrive this year. */
  receivable: number;
  /** All three as the year under way began: its account must start from them. */
  openingReserve: number;
  openingProvision: number;
  openingReceivable: number;
  /** A deficit of the year does not close it: what is left of it is dealt with otherwise. Set when the year opens, and by levers. */
  spared: boolean;
  ruined: boolean;
  ruinTime: number;
  failed: boolean;
  /** Years in a row with a loss ratio above that of `exit`. */
  badYears: number;
  /** Has, or had, members. */
  peopled: boolean;
  readonly spiral: SpiralMemory;
  /** How far below zero the reserve was when it first was; NaN before. */
  ruinDepth: number;
  /** Most members of any year so far. */
  peakMembers: number;
  /** Schemes that it has taken over: it is open to whom they were open. */
  alsoOpenTo: readonly number[];
  /** Arm that took it over; -1 where none did. */
  mergedInto: number;
  /** Closed by its own decision, not by ruin. */
  leftMarket: boolean;
  readonly presentValues: PresentValues;
}

/** They hang on what they were filled for alone, whichever future that was in. */
type Bars = Pick<ArmYear, "memberBars" | "entrantBars" | "barred" | "markedFor">;

/**
 * An arm when a replication opens: the one place where this is said, so that nothing of another replication is left in it. One literal: objects that
 * are spread from others with so many fields each get a layout of their own, and whatever reads them is compiled anew in every future.
 */
export function armAtStart(arm: ArmModel, { memberBars, entrantBars, barred, markedFor }: Bars): ArmYear {
  return {
    open: true,
    price: arm.firstPrice,
    decided: 1,
    payRatio: 1,
    benefitScale: 1,
    subsidyRatio: 1,
    waits: 0,
    valued: false,
    benefitIndex: 1,
    expectedPay: arm.expectedPay,
    basePay: arm.basePay,
    baseSquares: arm.baseSquares,
    servicePay: arm.servicePay,
    expectedByService: arm.expectedByService,
    classPay: arm.classPay,
    paySquares: arm.paySquares,
    classSquares: arm.classSquares,
    memberBars,
    entrantBars,
    barred,
    markedFor,
    admits: true,
    classScale: 1,
    classBase: arm.classPay[0] ?? 0,
    payIndex: 1,
    reserve: arm.initialReserve,
    provision: 0,
    receivable: 0,
    openingReserve: 0,
    openingProvision: 0,
    openingReceivable: 0,
    spared: false,
    ruined: false,
    ruinTime: NaN,
    failed: false,
    badYears: 0,
    peopled: false,
    spiral: newSpiral(),
    ruinDepth: NaN,
    peakMembers: 0,
    alsoOpenTo: [],
    mergedInto: -1,
    leftMarket: false,
    presentValues: { ...noPresentValues },
  };
}

/** Goes to the tables of another era; everything that is remembered of the past stays. */
export function takeEra(context: YearContext, model: Model): void {
  context.hazard = model.needs.hazard;
  context.labels = model.needs.labels;
  context.arms.forEach((year, a) => {
    const { expectedPay, basePay, baseSquares, servicePay, expectedByService, classPay, paySquares, classSquares } = model.arms[a]!;
    Object.assign(year, { expectedPay, basePay, baseSquares, servicePay, expectedByService, classPay, paySquares, classSquares });
  });
}

export function createYearContext(model: Model): YearContext {
  const context: YearContext = {
    year: 0,
    replication: 0,
    prices: 1,
    wages: 1,
    medical: 1,
    investmentReturn: 0,
    borrowingRate: 0,
    povertyLine: NaN,
    median: NaN,
    cuts: new Float64Array(cutCount).fill(Infinity),
    shockFactor: new Float64Array(model.needs.services.length).fill(1),
    incomeFactor: new Float64Array(model.states.groups).fill(1),
    incomesShocked: false,
    hazard: model.needs.hazard,
    labels: model.needs.labels,
    stir: new Int32Array(model.states.count),
    stirFilled: false,
    shocked: false,
    shockYears: new Int32Array(model.needs.shocks.length),
    costScale: new Float64Array(Math.max(model.needs.laws.length, ...model.eras.map(({ needs }) => needs.laws.length))),
    terms: model.worlds.map((_, world) => emptyTerms(model, world)),
    hooks: noHooks(model.arms.length, model.worlds.length),
    arms: model.arms.map((arm) => {
      const bars = { memberBars: new Uint16Array(model.states.count), entrantBars: new Uint16Array(model.states.count), barred: false, markedFor: "" };
      const year = armAtStart(arm, bars);
      return withDecimals(year, Object.keys(year) as (keyof ArmYear)[]);
    }),
  };
  return withDecimals(context, ["prices", "wages", "medical", "investmentReturn", "borrowingRate"]);
}

/**
 * The same record, each named number of which has once been other than whole. V8 lays out a field that has only held whole numbers in another way, and
 * what is compiled for it is thrown away in the first future in which it is not (a subsidy cut to 0.83 of what was due).
 */
function withDecimals<T extends object>(record: T, keys: readonly (keyof T)[]): T {
  const numbers = Object.fromEntries(keys.filter((key) => typeof record[key] === "number").map((key) => [key, record[key]]));
  const open = Object.fromEntries(Object.keys(numbers).map((key) => [key, NaN]));
  return Object.assign(record, open, numbers);
}

/** Four limits of the fifths, then the median; incomes at start-year wages. */
export const cutCount = 5;
