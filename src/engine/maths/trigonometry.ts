/**
 * Sine and cosine that give the same bits on every runtime.
 *
 * The angle is reduced to |r| <= pi/4 by a three-part pi/2 (Cody and Waite's
 * scheme); angles above 800,000 are reduced exactly with integer arithmetic
 * (Payne and Hanek's idea), which is slow and rare.
 */

const TWO_OVER_PI = 0.6366197723675814;
const HALF_PI_1 = 1.5707963267341256; // 33 bits
const HALF_PI_2 = 6.077100506303966e-11; // 34 bits
const HALF_PI_3 = 2.0222662487959506e-21;
const HALF_PI = 1.5707963267948966;
const ROUNDER = 6755399441055744;
const LARGEST_FAST_ANGLE = 800000;
/** floor(2/pi * 2^1200) */
const TWO_OVER_PI_BITS =
  0xa2f9836e4e441529fc2757d1f534ddc0db6295993c439041fe5163abdebbc561b7246e3a424dd2e006492eea09d1921cfe1deb1cb129a73ee88235f52ebb4484e99c7026b45f7e413991d639835339f49c845f8bbdf9283b1ff897ffde05980fef2f118b5a0a6d1f6d367ecf27cb09b74f463f669e5fea2d7527bac7ebe5f17b3d0739f78a5292ea6bfb5fb11f8d5d0856033046fc7bn;

const reduced = new Float64Array(2);

function sineNearZero(r: number, low: number): number {
  const s = r * r;
  const series =
    -1 / 6 +
    s * (1 / 120 + s * (-1 / 5040 + s * (1 / 362880 + s * (-1 / 39916800 + s * (1 / 6227020800 + s * (-1 / 1307674368000 + s * (1 / 355687428096000)))))));
  return r + (r * s * series + low * (1 - 0.5 * s));
}

function cosineNearZero(r: number, low: number): number {
  const s = r * r;
  const series =
    1 / 24 +
    s * (-1 / 720 + s * (1 / 40320 + s * (-1 / 3628800 + s * (1 / 479001600 + s * (-1 / 87178291200 + s * (1 / 20922789888000 - s / 6402373705728000))))));
  const half = 0.5 * s;
  const top = 1 - half;
  return top + (1 - top - half + (s * s * series - r * low));
}

/** Writes the reduced angle (high, low) and returns the quadrant 0..3. */
function reduce(x: number): number {
  if (x > LARGEST_FAST_ANGLE || x < -LARGEST_FAST_ANGLE) return reduceLarge(x);
  const k = x * TWO_OVER_PI + ROUNDER - ROUNDER;
  const first = x - k * HALF_PI_1; // exact
  const second = k * HALF_PI_2; // exact
  const high = first - second;
  const low = first - high - second - k * HALF_PI_3;
  const sum = high + low;
  reduced[0] = sum;
  reduced[1] = high - sum + low;
  return k & 3;
}

function reduceLarge(x: number): number {
  let size = Math.abs(x);
  let exponent = 0;
  while (size >= 9007199254740992) {
    size /= 2;
    exponent += 1;
  }
  // size may have a fraction (angles below 2^53): 20 more bits make it an integer
  const shift = size < 4503599627370496 ? 33 : 0;
  const whole = BigInt(size * (shift === 0 ? 1 : 8589934592));
  const bits = 1200 + shift - exponent;
  const turns = whole * TWO_OVER_PI_BITS;
  const one = 1n << BigInt(bits);
  const quadrants = (turns + (one >> 1n)) >> BigInt(bits);
  const fraction = turns - quadrants * one;
  const kept = bits > 120 ? fraction >> BigInt(bits - 120) : fraction << BigInt(120 - bits);
  const upper = kept >> 60n;
  const part = Number(upper) / 1152921504606846976;
  const rest = Number(kept - (BigInt(Number(upper)) << 60n)) / 1152921504606846976 / 1152921504606846976;
  const sign = x < 0 ? -1 : 1;
  const high = part * HALF_PI;
  const wide = part * 134217729;
  const a1 = wide - (wide - part);
  const a2 = part - a1;
  const b1 = 1.5707963407039642;
  const b2 = HALF_PI - b1;
  const low = a1 * b1 - high + a1 * b2 + a2 * b1 + a2 * b2 + rest * HALF_PI + part * 6.123233995736766e-17;
  reduced[0] = sign * high;
  reduced[1] = sign * low;
  const quadrant = Number(quadrants & 3n);
  return sign < 0 ? (4 - quadrant) & 3 : quadrant;
}

/** Sine of an angle in radians; NaN for NaN and for infinite angles. */
export function sin(x: number): number {
  if (!(x > -Infinity && x < Infinity)) return NaN;
  if (x > -1e-8 && x < 1e-8) return x;
  const quadrant = reduce(x);
  const r = reduced[0]!;
  const low = reduced[1]!;
  const value = (quadrant & 1) === 0 ? sineNearZero(r, low) : cosineNearZero(r, low);
  return quadrant >= 2 ? -value : value;
}

/** Cosine of an angle in radians; NaN for NaN and for infinite angles. */
export function cos(x: number): number {
  if (!(x > -Infinity && x < Infinity)) return NaN;
  const quadrant = reduce(x);
  const r = reduced[0]!;
  const low = reduced[1]!;
  const value = (quadrant & 1) === 0 ? cosineNearZero(r, low) : sineNearZero(r, low);
  return quadrant === 1 || quadrant === 2 ? -value : value;
}
