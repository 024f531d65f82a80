import { type LatticeSeverity, latticeLaw } from "../parts/aggregate-law.ts";
import { common, decimal } from "../parts/decimal.ts";
import { type Frequency, frequencyParameter, poissonFrequency, readFrequency } from "../parts/frequency.ts";
import { readInputs } from "../parts/read-inputs.ts";
import type { LossSource } from "./loss-law.ts";

/** Operations above this many would take minutes. */
const mostSteps = 2e9;

/** Lattice step of all payments, and the law of one year's loss in steps; null where there are too many steps. */
export interface YearlyLoss {
  readonly step: number;
  readonly probabilities: Float64Array;
}

export function yearlyLoss(sources: readonly LossSource[]): YearlyLoss | null {
  const amounts = sources.flatMap(({ payments }) => payments.map(({ amount }) => amount));
  if (amounts.length === 0) return { step: 1, probabilities: Float64Array.of(1) };
  // twelve digits: 0.8 * 33.3 is meant to be 26.64
  const { tops, bottom } = common(amounts.map((amount) => decimal(String(Number(amount.toPrecision(12))))));
  const divisor = tops.reduce(greatestDivisor);
  const step = Number(divisor) / Number(bottom);
  const units = (amount: number): number => Math.round(amount / step);
  let law: Float64Array = Float64Array.of(1);
  for (const source of sources) {
    const severity: LatticeSeverity = source.payments.map(({ amount, weight }) => [units(amount), weight] as const);
    const one = latticeLaw(frequencyOf(source), severity, 0);
    if (one === null || one.pmf.length * law.length > mostSteps) return null;
    law = convolved(law, one.pmf);
  }
  return { step, probabilities: law };
}

function frequencyOf({ count, people, rate }: LossSource): Frequency {
  if (count === "poisson") return poissonFrequency(people * rate);
  const key = { count: frequencyParameter("paid events") };
  return readFrequency(readInputs(key, { count: { dist: "binomial", n: people, q: Math.min(1, rate) } }).record("count"));
}

function greatestDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y > 0n) [x, y] = [y, x % y];
  return x;
}

function convolved(x: Float64Array, y: Float64Array): Float64Array {
  const out = new Float64Array(x.length + y.length - 1);
  for (let i = 0; i < x.length; i++) {
    const weight = x[i]!;
    if (weight === 0) continue;
    for (let j = 0; j < y.length; j++) out[i + j] = out[i + j]! + weight * y[j]!;
  }
  return out;
}

/**
 * P(ruined by the end of year t), t = 1..: the sum of losses first exceeds the capital of a year end.
 *
 * @param capital  largest sum of losses, in steps, that each year end survives (reserve and all contributions so far)
 */
export function ruinProbabilities(loss: Float64Array, capital: readonly number[]): readonly number[] | null {
  let alive: Float64Array = Float64Array.of(1);
  let ruined = 0;
  const out: number[] = [];
  for (const limit of capital) {
    const length = Math.max(0, Math.min(limit + 1, alive.length + loss.length - 1));
    if (length * Math.min(loss.length, alive.length) > mostSteps) return null;
    const next = new Float64Array(length);
    for (let s = 0; s < alive.length; s++) {
      const weight = alive[s]!;
      if (weight === 0) continue;
      const stop = Math.min(loss.length, length - s);
      for (let k = 0; k < stop; k++) next[s + k] = next[s + k]! + weight * loss[k]!;
      // what lies beyond, from the far end: small probabilities keep their digits
      for (let k = loss.length - 1; k >= Math.max(0, stop); k--) ruined += weight * loss[k]!;
    }
    alive = next;
    out.push(Math.min(1, ruined));
  }
  return out;
}
