import { EXP_HIGH, EXP_LOW } from "./exp-table.ts";

/**
 * Exponentials that give the same bits on every runtime.
 *
 * exp(x) = 2^m * 2^(j/128) * e^r with k = 128 m + j the nearest integer to
 * 128 x / ln 2, so |r| <= ln 2 / 256 and a polynomial of degree 5 is enough.
 * Only + - * and table look-ups, which IEEE 754 defines to the last bit.
 *
 * @source  P. T. P. Tang (1989), Table-driven implementation of the exponential
 *          function, ACM Transactions on Mathematical Software 15(2), for the idea;
 *          tables and splitting are our own.
 */

/** 128 / ln 2. */
export const stepsPerUnit = 184.6649652337873;
const STEP_HIGH = 0.005415212348111709; // ln 2 / 128 cut to 36 bits: k * STEP_HIGH is exact
const STEP_LOW = 1.2864023111638346e-14;
/** 1.5 * 2^52: adding and subtracting it rounds to the nearest integer. */
const ROUNDER = 6755399441055744;

/** 2^m, m = -1022..1023, at index m + 1022. */
export const POWERS: Float64Array = new Float64Array(2046);
POWERS[1022] = 1;
for (let m = 1; m <= 1023; m += 1) POWERS[1022 + m] = POWERS[1021 + m]! * 2;
for (let m = 1; m <= 1022; m += 1) POWERS[1022 - m] = POWERS[1023 - m]! / 2;

/**
 * value * 2^power without a wrong overflow on the way; a subnormal result is rounded once.
 *
 * @param power  integer
 */
export function scaleByPowerOfTwo(value: number, power: number): number {
  let result = value;
  let left = power;
  while (left > 1023) {
    result *= POWERS[2045]!;
    left -= 1023;
    if (result === 0 || result === Infinity || result === -Infinity) return result;
  }
  // going down, keep the result normal until the very last product
  while (left < -1022) {
    const step = left < -1975 ? -1022 : left + 953 < -1022 ? -1022 : left + 953;
    result *= POWERS[step + 1022]!;
    left -= step;
    if (result === 0) return result;
  }
  return result * POWERS[left + 1022]!;
}

/** e^x. Overflows to Infinity above 709.78, reaches 0 below -745.13; NaN stays NaN. */
export function exp(x: number): number {
  if (!(x < 709 && x > -708)) return expOutside(x, 0);
  const k = x * stepsPerUnit + ROUNDER - ROUNDER;
  const r = x - k * STEP_HIGH - k * STEP_LOW;
  const step = k | 0;
  const j = step & 127;
  const square = r * r;
  const q = r + square * (0.5 + r * (1 / 6) + square * (1 / 24 + r * (1 / 120)));
  const base = EXP_HIGH[j]!;
  return (base + (base * q + EXP_LOW[j]!)) * POWERS[(step >> 7) + 1022]!;
}

/** `powerOfSteps` is right up to here on both sides: 2^1000. */
export const mostSteps = 128000;

/** 2^(steps / 128), relative error 3e-15: for sampling, where the last bit says nothing and the checks of `exp` would cost as much again. */
export function powerOfSteps(steps: number): number {
  const k = steps + ROUNDER - ROUNDER;
  const r = (steps - k) * 0.0054152123481245725; // ln 2 / 128
  const step = k | 0;
  const square = r * r;
  return EXP_HIGH[step & 127]! * (1 + r + square * (0.5 + r * (1 / 6) + square * (1 / 24))) * POWERS[(step >> 7) + 1022]!;
}

/**
 * e^(high + low) for |low| far below |high|: the exponent keeps the bits that one double would lose.
 */
export function expOfSum(high: number, low: number): number {
  if (!(high < 709 && high > -708)) return expOutside(high, low);
  const k = high * stepsPerUnit + ROUNDER - ROUNDER;
  const r = high - k * STEP_HIGH - k * STEP_LOW + low;
  const step = k | 0;
  const j = step & 127;
  const square = r * r;
  const q = r + square * (0.5 + r * (1 / 6) + square * (1 / 24 + r * (1 / 120)));
  const base = EXP_HIGH[j]!;
  return (base + (base * q + EXP_LOW[j]!)) * POWERS[(step >> 7) + 1022]!;
}

function expOutside(high: number, low: number): number {
  if (high !== high) return NaN;
  if (high > 710) return Infinity;
  if (high < -746) return 0;
  const shift = high > 0 ? 64 : -64;
  // 64 * 128 steps taken out exactly, put back as a power of two
  const part = expOfSum(high - shift * 128 * STEP_HIGH, low - shift * 128 * STEP_LOW);
  return scaleByPowerOfTwo(part, shift);
}

/** e^x - 1 without loss near 0. */
export function expm1(x: number): number {
  if (x === 0 || x !== x) return x;
  if (x < -40) return -1;
  if (x > 700) return exp(x);
  const k = x * stepsPerUnit + ROUNDER - ROUNDER;
  const r = x - k * STEP_HIGH - k * STEP_LOW;
  const step = k | 0;
  const j = step & 127;
  const square = r * r;
  const q = r + square * (0.5 + r * (1 / 6) + square * (1 / 24 + r * (1 / 120)));
  const power = POWERS[(step >> 7) + 1022]!;
  const base = EXP_HIGH[j]! * power;
  return base - 1 + (base * q + EXP_LOW[j]! * power);
}
