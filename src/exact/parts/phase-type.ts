import { exp } from "../../engine/maths/exp.ts";

/**
 * A phase-type law: the time until a small Markov chain stops. Exponential laws, their mixtures
 * and Erlang laws are special cases.
 */
export interface PhaseType {
  /** Probability of starting in each phase. */
  readonly start: readonly number[];
  /** Rates between phases, negative on the diagonal. */
  readonly rates: readonly (readonly number[])[];
}

/** Solves (diagonal-dominant) A x = y by elimination; the pivots tell whether -A... is still stable. */
export function solveLinear(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const a = matrix.map((row) => [...row]);
  const x = [...right];
  const n = x.length;
  for (let k = 0; k < n; k += 1) {
    let best = k;
    for (let i = k + 1; i < n; i += 1) if (Math.abs(a[i]![k]!) > Math.abs(a[best]![k]!)) best = i;
    [a[k], a[best]] = [a[best]!, a[k]!];
    [x[k], x[best]] = [x[best]!, x[k]!];
    for (let i = k + 1; i < n; i += 1) {
      const factor = a[i]![k]! / a[k]![k]!;
      if (factor === 0) continue;
      for (let j = k; j < n; j += 1) a[i]![j] = a[i]![j]! - factor * a[k]![j]!;
      x[i] = x[i]! - factor * x[k]!;
    }
  }
  for (let i = n - 1; i >= 0; i -= 1) {
    let sum = x[i]!;
    for (let j = i + 1; j < n; j += 1) sum -= a[i]![j]! * x[j]!;
    x[i] = sum / a[i]![i]!;
  }
  return x;
}

/** Rate of stopping from each phase. */
export function exits(law: PhaseType): number[] {
  return law.rates.map((row) => Math.max(0, -row.reduce((sum, rate) => sum + rate, 0)));
}

/** (-T - r I)^-1 y, or null when r has reached the smallest decay rate of the law. */
export function resolvent(law: PhaseType, r: number, right: readonly number[]): number[] | null {
  const matrix = law.rates.map((row, i) => row.map((rate, j) => -rate - (i === j ? r : 0)));
  const x = solveLinear(matrix, right);
  return x.every((value) => value > 0 && value < Infinity) ? x : null;
}

function multiply(a: readonly (readonly number[])[], b: readonly (readonly number[])[]): number[][] {
  return a.map((row) => b[0]!.map((_, j) => row.reduce((sum, value, k) => sum + value * b[k]![j]!, 0)));
}

/**
 * e^(Q u) for Q with entries >= 0 off the diagonal: uniformisation over a short time, then
 * repeated squaring, so that every product is of numbers >= 0 and small values keep their digits.
 */
export function matrixExponential(q: readonly (readonly number[])[], u: number): number[][] {
  const fastest = q.reduce((top, row, i) => Math.max(top, -row[i]!), 0);
  let doublings = 0;
  let time = u;
  while (time * fastest > 0.5 && doublings < 1000) {
    time /= 2;
    doublings += 1;
  }
  const rate = fastest === 0 ? 1 : fastest;
  const chain = q.map((row, i) => row.map((value, j) => Math.max(0, (i === j ? 1 : 0) + value / rate)));
  let term: number[][] = q.map((row, i) => row.map((_, j) => (i === j ? 1 : 0)));
  let sum = term;
  for (let k = 1; k < 60; k += 1) {
    term = multiply(term, chain).map((row) => row.map((value) => (value * rate * time) / k));
    sum = sum.map((row, i) => row.map((value, j) => value + term[i]![j]!));
  }
  let power = sum.map((row) => row.map((value) => value * exp(-rate * time)));
  for (let k = 0; k < doublings; k += 1) power = multiply(power, power);
  return power;
}
