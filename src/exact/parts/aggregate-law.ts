import { exp } from "../../engine/maths/exp.ts";
import { byFourier } from "./aggregate-fourier.ts";
import type { Frequency } from "./frequency.ts";

/** Above this many points the products of the binomial law cost seconds; Fourier takes over. */
const LONGEST_PRODUCT = 8000;

/** Claim sizes on a lattice: [units, probability], units whole and not negative. */
export type LatticeSeverity = readonly (readonly [number, number])[];

/**
 * Probabilities of the total claim on 0..last units by Panjer's recursion.
 *
 * The recursion runs on multiples of P(S = 0), rescaled by powers of two on the way, so that a
 * mean of thousands of claims does not underflow. For the binomial law its terms change sign:
 * there the law of one trial is convolved with itself instead (positive terms only).
 *
 * @source  H. H. Panjer (1981), Recursive evaluation of a family of compound distributions,
 *          ASTIN Bulletin 12; H. H. Panjer and S. Wang (1993) on its stability
 */
export function panjer(frequency: Frequency, severity: LatticeSeverity, last: number): Float64Array {
  if (frequency.kind === "binomial") {
    return last <= LONGEST_PRODUCT ? binomialPower(frequency, severity, last) : transformed(frequency, severity, last);
  }
  const atZero = severity.reduce((sum, [units, p]) => (units === 0 ? sum + p : sum), 0);
  const jumps = severity.filter(([units, p]) => units > 0 && p > 0);
  const sizes = Int32Array.from(jumps, ([units]) => Math.min(units, last + 1));
  const flat = Float64Array.from(jumps, ([, p]) => (frequency.a * p) / (1 - frequency.a * atZero));
  const slope = Float64Array.from(jumps, ([units, p]) => (frequency.b * p * units) / (1 - frequency.a * atZero));
  const out = new Float64Array(last + 1);
  out[0] = 1;
  let logScale = frequency.logGenerating(1 - atZero);
  for (let s = 1; s <= last; s += 1) {
    let sum = 0;
    for (let j = 0; j < sizes.length; j += 1) {
      const size = sizes[j]!;
      if (size <= s) sum += (flat[j]! + slope[j]! / s) * out[s - size]!;
    }
    out[s] = sum;
    if (sum > 1e280) {
      for (let k = 0; k <= s; k += 1) out[k] = out[k]! * 2.409919865102884e-181; // 2^-600
      logScale += 600 * 0.6931471805599453;
    }
  }
  // the scale may be far outside the range of doubles: two factors
  const half = exp(0.5 * logScale);
  for (let s = 0; s <= last; s += 1) out[s] = out[s]! * half * half;
  return out;
}

function transformed(frequency: Frequency, severity: LatticeSeverity, last: number): Float64Array {
  let length = 1;
  while (length < 2 * (last + 1)) length *= 2;
  const density = new Float64Array(length);
  for (const [units, p] of severity) if (units < length) density[units] = density[units]! + p;
  return byFourier(frequency, density, 0)
    .map((x) => Math.max(0, x))
    .slice(0, last + 1);
}

/** Law of a sum of n trials, each with probability q a claim: squared and multiplied, positive terms. */
function binomialPower(frequency: Frequency, severity: LatticeSeverity, last: number): Float64Array {
  let base = new Float64Array(last + 1);
  base[0] = 1 - frequency.q;
  for (const [units, p] of severity) if (units <= last) base[units] = base[units]! + frequency.q * p;
  let result: Float64Array<ArrayBuffer> = new Float64Array(last + 1);
  result[0] = 1;
  for (let n = frequency.size; n > 0; n = Math.floor(n / 2)) {
    if (n % 2 === 1) result = convolve(result, base);
    if (n > 1) base = convolve(base, base);
  }
  return result;
}

/** Convolution cut to the length of its operands. */
export function convolve(x: Float64Array, y: Float64Array): Float64Array<ArrayBuffer> {
  const out = new Float64Array(x.length);
  let end = y.length - 1;
  while (end >= 0 && y[end] === 0) end -= 1;
  for (let i = 0; i < x.length; i += 1) {
    const weight = x[i]!;
    if (weight === 0) continue;
    const stop = Math.min(end, x.length - 1 - i);
    for (let j = 0; j <= stop; j += 1) out[i + j] = out[i + j]! + weight * y[j]!;
  }
  return out;
}

/** A law on 0, 1, 2, ... units with its cumulative sums, both tails summed from their own end. */
export interface LatticeLaw {
  readonly pmf: Float64Array;
  /** P(S <= k) */
  readonly cdf: Float64Array;
  /** P(S > k) */
  readonly tail: Float64Array;
}

/** Largest number of lattice points tried before giving up. */
export const MOST_POINTS = 4194304;

/**
 * The law of the total with as many points as needed: until the last twentieth of them holds
 * less than 1e-30 of probability. Returns null when that would take more than MOST_POINTS.
 */
export function latticeLaw(frequency: Frequency, severity: LatticeSeverity, atLeast: number): LatticeLaw | null {
  const largest = severity.reduce((top, [units]) => Math.max(top, units), 0);
  const mean = severity.reduce((sum, [units, p]) => sum + units * p, 0);
  const second = severity.reduce((sum, [units, p]) => sum + units * units * p, 0);
  const spread = Math.sqrt(frequency.mean * second + frequency.variance * mean * mean);
  const bound = frequency.kind === "binomial" ? frequency.size * largest : Infinity;
  let last = Math.ceil(frequency.mean * mean + 14 * spread + 20 * largest);
  for (;;) {
    last = Math.min(bound, Math.max(atLeast, last));
    if (!(last * Math.min(severity.length, 64) <= 64 * MOST_POINTS && last <= MOST_POINTS)) return null;
    const pmf = panjer(frequency, severity, last);
    const law = accumulate(pmf);
    if (last === bound || law.tail[Math.floor(0.95 * last)]! < 1e-30 || frequency.mean === 0) return law;
    if (frequency.kind === "binomial" && last > LONGEST_PRODUCT && law.tail[Math.floor(0.95 * last)]! < 1e-13) return law;
    last *= 2;
  }
}

/** Cumulative sums from both ends. */
export function accumulate(pmf: Float64Array): LatticeLaw {
  const cdf = new Float64Array(pmf.length);
  const tail = new Float64Array(pmf.length);
  let sum = 0;
  let lost = 0;
  for (let k = 0; k < pmf.length; k += 1) {
    const term = pmf[k]! - lost; // Kahan's running sum
    const next = sum + term;
    lost = next - sum - term;
    sum = next;
    cdf[k] = Math.min(1, sum);
  }
  for (let k = pmf.length - 2; k >= 0; k -= 1) tail[k] = tail[k + 1]! + pmf[k + 1]!;
  return { pmf, cdf, tail };
}
