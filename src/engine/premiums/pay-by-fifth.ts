/**
 * Expected payments by income fifth and state, where the fifth is all that people of one state differ by beyond their frailty: one look into a
 * table instead of a sum over services for every person, offer and world. The sums are those of `personal-pay.ts`, in its order: the same bytes.
 */
import { fifthOf, living, stateOf } from "../kernels/scratch.ts";
import type { Columns } from "../model/columns.ts";
import type { Model, ServiceModel } from "../model/model.ts";
import type { ServicePay } from "../model/service-pay.ts";
import { type PayTables, personalPay, rowLength } from "./personal-pay.ts";

export const fifths = 5;

export interface PayByFifth {
  /** fifth * states + state: e_i of frailty 1, before `payIndex`. */
  readonly pay: Float64Array;
  /** (level * fifths + fifth) * states + state: second moments; empty where the tables have none. */
  readonly squares: Float64Array;
}

/** Tables of more states are not laid out: 5 x (1 + levels) numbers for each. */
const mostStates = 16384;
interface Known {
  readonly found: PayByFifth | null;
  /** Those of the future it was looked up for last. */
  readonly services: readonly ServiceModel[];
}
/** By `servicePay` of the terms, which are made anew whenever they change. */
const known = new WeakMap<readonly ServicePay[], Known>();
/** The last answer, for who asks person by person. */
let lastPay: readonly ServicePay[] | null = null;
let lastServices: readonly ServiceModel[] | null = null;
let last: PayByFifth | null = null;

/** null where lasting factors, or costs that follow the rank of income, tell people of one fifth apart. */
export function payByFifth(model: Model, tables: PayTables): PayByFifth | null {
  const { services } = model.needs;
  if (tables.servicePay === lastPay && services === lastServices) return last;
  const before = known.get(tables.servicePay);
  last = before?.services === services ? before.found : lookUp(model, tables, before);
  lastPay = tables.servicePay;
  lastServices = services;
  return last;
}

/**
 * To be called where tables or needs are new, before the loops over people ask: those were compiled while nothing was new, and one step that they have
 * never taken throws away what was compiled.
 */
export function readyByFifth(model: Model, tables: PayTables): void {
  if (tellsApart(tables)) payByFifth(model, tables);
}

/** The tables of another future where they are the same. */
function lookUp(model: Model, tables: PayTables, before: Known | undefined): PayByFifth | null {
  const { services } = model.needs;
  const serves = before !== undefined && tables.servicePay.every(({ service }) => differAlike(services[service]!, before.services[service]!));
  const found = serves ? before.found : fits(model, tables) ? layOut(model, tables) : null;
  known.set(tables.servicePay, { found, services });
  return found;
}

/** Whether people of one state differ by the same in both futures: by the income fifth, and whether by a lasting factor. */
function differAlike(one: ServiceModel, other: ServiceModel): boolean {
  return one.factorColumn >= 0 === other.factorColumn >= 0 && sameNumbers(one.gradient, other.gradient);
}

function fits({ states, needs: { services } }: Model, { servicePay }: PayTables): boolean {
  return states.count <= mostStates && servicePay.every(({ service, steps }) => steps === 1 && services[service]!.factorColumn < 0);
}

function sameNumbers(one: Float64Array, other: Float64Array): boolean {
  return one === other || (one.length === other.length && one.every((value, at) => value === other[at]));
}

/** null where `payByFifth` is; asked once, of tables that are not kept. @param factor  by state, on all of them; empty where there is none */
export function layOutOnce(model: Model, tables: PayTables, factor: Float64Array): PayByFifth | null {
  return fits(model, tables) ? layOut(model, tables, factor) : null;
}

const none = new Float64Array(0);

function layOut(model: Model, { basePay, baseSquares, servicePay }: PayTables, factor: Float64Array = none): PayByFifth {
  const states = model.states.count;
  const moments = 1 + baseSquares.length / states;
  const all = new Float64Array(moments * fifths * states);
  const amounts = new Float64Array(states);
  for (let which = 0; which < moments; which++) {
    const base = which === 0 ? basePay : baseSquares.subarray((which - 1) * states, which * states);
    const from = which * fifths * states;
    for (let fifth = 0; fifth < fifths; fifth++) all.set(base, from + fifth * states);
    if (factor.length > 0) multiply(all, from, factor);
    for (const one of servicePay) {
      fillAmounts(amounts, one, which, factor);
      addAmounts(all, from, amounts, model.needs.services[one.service]!.gradient);
    }
  }
  return { pay: all.subarray(0, fifths * states), squares: all.subarray(fifths * states) };
}

function multiply(all: Float64Array, from: number, factor: Float64Array): void {
  const states = factor.length;
  for (let at = from; at < from + fifths * states; at += states)
    for (let state = 0; state < states; state++) all[at + state] = all[at + state]! * factor[state]!;
}

/** What a service adds for a person of each state on whom no fifth acts. */
function fillAmounts(amounts: Float64Array, { weight, squareWeight, row, curves }: ServicePay, which: number, factor: Float64Array): void {
  const weights = which === 0 ? weight : squareWeight;
  for (let state = 0; state < amounts.length; state++) {
    const own = factor.length === 0 ? weights[state]! : weights[state]! * factor[state]!;
    amounts[state] = own === 0 || row[state]! < 0 ? 0 : own * curves[row[state]! * rowLength + which]!;
  }
}

/** @param gradient  factors by fifth; empty where fifths do not differ */
function addAmounts(all: Float64Array, from: number, amounts: Float64Array, gradient: Float64Array): void {
  for (let fifth = 0, at = from; fifth < fifths; fifth++, at += amounts.length) {
    const times = gradient.length === 0 ? 1 : gradient[fifth]!;
    for (let state = 0; state < amounts.length; state++) all[at + state] = all[at + state]! + amounts[state]! * times;
  }
}

/**
 * Whether these tables tell people of one state apart by more than frailty. Asked of the tables, which are made with what is believed of needs:
 * in one future people may differ in more, or in less.
 */
export function tellsApart({ servicePay }: PayTables): boolean {
  return servicePay.length > 0;
}

/** e_i at this year's terms of an arm, before `payIndex`: all that is known of the person, nothing that only the year decides. */
export function knownPay(model: Model, columns: Columns, tables: PayTables & { readonly expectedPay: Float64Array }, first: number, i: number): number {
  let pay: number;
  if (!tellsApart(tables)) pay = tables.expectedPay[stateOf[i]!]!;
  else {
    const byFifth = payByFifth(model, tables);
    if (byFifth === null) return personalPay(model, columns, tables, first, i);
    pay = byFifth.pay[Math.imul(fifthOf[i]!, model.states.count) + stateOf[i]!]!;
  }
  return columns.frailty === null ? pay : pay * columns.frailty[first + living[i]!]!;
}
