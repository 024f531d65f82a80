/**
 * Expected payments where people of one state differ in more than a common factor: by service, what a person is known to have that
 * moves the need of it (lasting factors, the factor of the income fifth, the rank of income where costs follow it).
 *
 *   e_i = frailty_i (base[state] + sum over services of factor_is weight_s[state] curve_s(score_i))
 *
 * What differs only from year to year is not known beforehand: its mean is 1.
 */
import { fifthOf, living, stateOf } from "../kernels/scratch.ts";
import type { Columns } from "../model/columns.ts";
import { type Model, type ServiceModel, truncationLevels } from "../model/model.ts";
import type { ServicePay } from "../model/service-pay.ts";
import { groupOf, type StateLayout } from "../model/states.ts";

/** Scores of income at which conditional expectations are tabled: -5 to 5 in steps of 0.4; cubic in between. */
export const scoreSteps = 26;
const lowestScore = -5;
const stepsPerUnit = 2.5;

export function scoreAt(step: number): number {
  return lowestScore + step / stepsPerUnit;
}

export function nearestStep(score: number): number {
  return Math.min(scoreSteps - 1, Math.max(0, Math.round((score - lowestScore) * stepsPerUnit)));
}

/** Numbers in a row of `means`. */
export const rowLength: number = 1 + truncationLevels;

/** Payment (0) or squares (1 + level) of one event for a person of that score; 0 where the state needs none. */
export function curveAt(pay: ServicePay, state: number, which: number, score: number): number {
  const row = pay.row[state]!;
  if (row < 0) return 0;
  const from = (row * rowLength + which) * pay.steps;
  return pay.steps === 1 ? pay.curves[from]! : interpolated(pay.curves, from, score);
}

/** Cubic through the four steps around the score (Lagrange); the end pieces carry on, the ends are clamped. */
export function interpolated(table: Float64Array, from: number, score: number): number {
  const position = Math.min(scoreSteps - 1, Math.max(0, (score - lowestScore) * stepsPerUnit));
  const first = Math.min(scoreSteps - 4, Math.max(0, Math.floor(position) - 1));
  const x = position - first;
  const a = table[from + first]!;
  const b = table[from + first + 1]!;
  const c = table[from + first + 2]!;
  const d = table[from + first + 3]!;
  return (-a * (x - 1) * (x - 2) * (x - 3)) / 6 + (b * x * (x - 2) * (x - 3)) / 2 - (c * x * (x - 1) * (x - 3)) / 2 + (d * x * (x - 1) * (x - 2)) / 6;
}

/** What a person is known to have of factors on a service, but for the frailty common to all services. `i` = place among the living. */
export function knownFactor(service: ServiceModel, columns: Columns, slot: number, i: number): number {
  const gradient = service.gradient.length === 0 ? 1 : service.gradient[fifthOf[i]!]!;
  return service.factorColumn < 0 ? gradient : gradient * columns.factors[service.factorColumn]![slot]!;
}

/** Expected payments of this year's terms, before `payIndex`. */
export interface PayTables {
  readonly basePay: Float64Array;
  readonly baseSquares: Float64Array;
  readonly servicePay: readonly ServicePay[];
}

/** e_i of the i-th living person of the block. */
export function personalPay(model: Model, columns: Columns, tables: PayTables, first: number, i: number): number {
  const state = stateOf[i]!;
  const slot = first + living[i]!;
  const score = columns.scores === null ? 0 : columns.scores[slot]!;
  let sum = tables.basePay[state]!;
  for (const pay of tables.servicePay) {
    const weight = pay.weight[state]!;
    if (weight !== 0) sum += weight * curveAt(pay, state, 0, score) * knownFactor(model.needs.services[pay.service]!, columns, slot, i);
  }
  return columns.frailty === null ? sum : sum * columns.frailty[slot]!;
}

/** Second moment of the year's payments of the same person, each cut at the truncation level. */
export function personalSquares(model: Model, columns: Columns, tables: PayTables, first: number, i: number, level: number): number {
  const state = stateOf[i]!;
  const slot = first + living[i]!;
  const score = columns.scores === null ? 0 : columns.scores[slot]!;
  let sum = tables.baseSquares[level * model.states.count + state]!;
  for (const pay of tables.servicePay) {
    const weight = pay.squareWeight[state]!;
    if (weight !== 0) sum += weight * curveAt(pay, state, 1 + level, score) * knownFactor(model.needs.services[pay.service]!, columns, slot, i);
  }
  return columns.frailty === null ? sum : sum * columns.frailty[slot]!;
}

/** Totals by state from the parts: each service at the mean of what its people are known to have, by group. Keeps the arrays where nothing is personal. */
export function withPersonal(
  states: StateLayout,
  services: readonly ServicePay[],
  means: Float64Array,
  base: Float64Array,
  baseSquares: Float64Array,
): { readonly byState: Float64Array; readonly squares: Float64Array } {
  if (services.length === 0) return { byState: base, squares: baseSquares };
  const byState = base.slice();
  const squares = baseSquares.slice();
  services.forEach((pay, k) => {
    for (let state = 0; state < states.count; state++) {
      const row = pay.row[state]!;
      if (row < 0) continue;
      const mean = means[k * states.groups + groupOf(states, state)]!;
      byState[state] = byState[state]! + pay.weight[state]! * pay.means[row * rowLength]! * mean;
      for (let at = state, level = 1; at < squares.length; at += states.count, level++)
        squares[at] = squares[at]! + pay.squareWeight[state]! * pay.means[row * rowLength + level]! * mean;
    }
  });
  return { byState, squares };
}

/** The same tables with everything of a state multiplied by a factor of it. */
export function scaledPay(pay: ServicePay, factor: Float64Array): ServicePay {
  const { service, weight, squareWeight, row, curves, steps, means } = pay;
  // in the order of `personalRows`: one layout for all loops
  return { service, weight: times(weight, factor), squareWeight: times(squareWeight, factor), row, curves, steps, means };
}

/** Products, one by one. */
export function times(values: Float64Array, factor: Float64Array): Float64Array {
  const products = new Float64Array(values.length);
  for (let k = 0; k < products.length; k++) products[k] = values[k]! * factor[k]!;
  return products;
}
