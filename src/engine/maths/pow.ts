import { expOfSum } from "./exp.ts";
import { logAsPair } from "./log.ts";

const logarithm = new Float64Array(2);

/**
 * base^exponent, the same bits on every runtime. Special values as in ECMAScript:
 * pow(x, 0) = 1 for every x, a negative base needs an integer exponent (else NaN).
 */
export function pow(base: number, exponent: number): number {
  if (exponent === 0) return 1;
  if (exponent === 1) return base;
  if (exponent === 2) return base * base;
  if (!(base > 0 && base < Infinity) || !(exponent > -Infinity && exponent < Infinity)) {
    return powOutside(base, exponent);
  }
  if (base === 1) return 1;
  logAsPair(base, logarithm);
  const high = logarithm[0]!;
  const product = high * exponent;
  if (!(product < 746 && product > -746)) return product > 0 ? Infinity : 0;
  // Dekker's product: the rounding error of high * exponent
  const wideA = high * 134217729;
  const a1 = wideA - (wideA - high);
  const a2 = high - a1;
  const scale = exponent > 1e290 || exponent < -1e290 ? 2 : 1; // the split would overflow
  const y = scale === 1 ? exponent : exponent / 268435456;
  const wideB = y * 134217729;
  const b1 = wideB - (wideB - y);
  const b2 = y - b1;
  const target = scale === 1 ? product : product / 268435456;
  let error = a1 * b1 - target + a1 * b2 + a2 * b1 + a2 * b2;
  if (scale !== 1) error *= 268435456;
  return expOfSum(product, error + logarithm[1]! * exponent);
}

function powOutside(base: number, exponent: number): number {
  if (base !== base || exponent !== exponent) return NaN;
  if (exponent === Infinity || exponent === -Infinity) {
    const size = Math.abs(base);
    if (size === 1) return NaN;
    return size > 1 === exponent > 0 ? Infinity : 0;
  }
  const odd = Math.abs(exponent) <= 9007199254740991 && Math.abs(exponent % 2) === 1;
  if (base === 0 || base === Infinity || base === -Infinity) {
    const size = (base === 0) === exponent > 0 ? 0 : Infinity;
    const negative = base < 0 || (base === 0 && 1 / base < 0);
    return negative && odd ? -size : size;
  }
  if (exponent !== Math.floor(exponent)) return NaN;
  const size = pow(-base, exponent);
  return odd ? -size : size;
}
