import { POWERS } from "./exp.ts";
import { LOG_HIGH, LOG_LOW } from "./log-table.ts";

/**
 * Logarithms that give the same bits on every runtime.
 *
 * x = 2^k z with 1 <= z < 2; c = 1 + i/128 is the table point nearest to z and
 * log x = k ln 2 + log c + log(1 + r), r = (z - c)/c, |r| <= 1/256. Because c is 1
 * for z next to 1 (and 2, with k = -1, for x just below 1) nothing cancels near x = 1.
 *
 * @source  P. T. P. Tang (1990), Table-driven implementation of the logarithm function,
 *          ACM Transactions on Mathematical Software 16(4), for the idea; own tables.
 */

export const LN2_HIGH: number = 0.6931471805598903; // a multiple of 2^-42
export const LN2_LOW: number = 5.497923018708371e-14;
const TWO_54 = 18014398509481984;

const double = new Float64Array(1);
const words = new Int32Array(double.buffer);
double[0] = 1;
/** Index of the word with sign and exponent: 1 on little-endian machines. */
const HIGH_WORD: number = words[1] === 0x3ff00000 ? 1 : 0;

const RECIPROCAL: Float64Array = new Float64Array(129).map((_, i) => 1 / (1 + i / 128));

/** Natural logarithm. log(0) = -Infinity, negative or NaN gives NaN. */
export function log(x: number): number {
  if (!(x >= 2.2250738585072014e-308 && x < 8.98846567431158e307)) return logOutside(x);
  double[0] = x;
  const top = words[HIGH_WORD]!;
  const i = ((top & 0x000fffff) + 0x1000) >> 13;
  const k = (top >> 20) - 1023;
  const z = x * POWERS[1022 - k]!; // exact, and quicker than writing the exponent back
  const r = (z - (1 + i * 0.0078125)) * RECIPROCAL[i]!;
  const high = k * LN2_HIGH + LOG_HIGH[i]!; // exact
  const low = k * LN2_LOW + LOG_LOW[i]!;
  const square = r * r;
  // in pairs, so that the processor works on three products at a time
  const tail = square * (-0.5 + r * (1 / 3) + square * (-0.25 + r * 0.2 + square * (r * (1 / 7) - 1 / 6)));
  return high + (r + (low + tail));
}

function logOutside(x: number): number {
  if (x > 0 && x < 1) return log(x * TWO_54) - 54 * LN2_HIGH - 54 * LN2_LOW;
  if (x === 0) return -Infinity;
  if (x >= 1 && x < Infinity) return log(x / TWO_54) + 54 * LN2_HIGH + 54 * LN2_LOW;
  return x === Infinity ? x : NaN;
}

/** log(1 + x) without loss near 0. */
export function log1p(x: number): number {
  if (x > -0.00390625 && x < 0.00390625) {
    const tail = -0.5 + x * (1 / 3 + x * (-0.25 + x * (0.2 + x * (-1 / 6 + x * (1 / 7)))));
    return x === 0 ? x : x + x * x * tail;
  }
  const sum = 1 + x;
  if (!(sum > 0 && sum < 9007199254740992)) return log(sum);
  return log(sum) + (x - (sum - 1)) / sum;
}

/**
 * log x as an unevaluated sum of two doubles, about 2^-68 relative, for pow.
 *
 * @param out  out[0] = high part, out[1] = low part
 * @param x    positive and finite
 */
export function logAsPair(x: number, out: Float64Array): void {
  let exponentShift = 0;
  double[0] = x;
  if (x < 2.2250738585072014e-308) {
    double[0] = x * TWO_54;
    exponentShift = -54;
  }
  const top = words[HIGH_WORD]!;
  words[HIGH_WORD] = (top & 0x000fffff) | 0x3ff00000;
  const z = double[0];
  const i = ((top & 0x000fffff) + 0x1000) >> 13;
  const k = (top >> 20) - 1023 + exponentShift;
  const c = 1 + i * 0.0078125;
  const difference = z - c;
  const r = difference / c;
  const wide = r * 134217729;
  const upper = wide - (wide - r); // 26 bits, so upper * c is exact (c has 9 bits)
  const lower = r - upper;
  const rLow = (difference - upper * c - lower * c) / c;
  const square = r * r;
  const squareLow = upper * upper - square + 2 * upper * lower + lower * lower;
  const cubic = square * r * (1 / 3 + r * (-0.25 + r * (0.2 + r * (-1 / 6 + r * (1 / 7 - r / 8)))));
  const high = k * LN2_HIGH + LOG_HIGH[i]!;
  const low = k * LN2_LOW + LOG_LOW[i]!;
  // high dominates r, r dominates r^2/2: three two-term sums keep every bit that matters
  const first = high + r;
  const firstLow = high === 0 ? 0 : r - (first - high);
  const half = -0.5 * square;
  const second = first + half;
  const secondLow = half - (second - first);
  const rest = firstLow + secondLow + (rLow - r * rLow - 0.5 * squareLow + low + cubic);
  out[0] = second + rest;
  out[1] = rest - (out[0] - second);
}
