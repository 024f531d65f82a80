import { exp } from "./exp.ts";
import { log, log1p } from "./log.ts";
import { pow } from "./pow.ts";
import { sin } from "./trigonometry.ts";

/**
 * The gamma function and its logarithm.
 * Source: NIST Digital Library of Mathematical Functions, 5.5.3 (reflection), 5.7.3 (series
 * in zeta(k) - 1), 5.11.1 (Stirling's series); coefficients computed in 300-bit arithmetic.
 */

export const HALF_LOG_TWO_PI: number = 0.9189385332046728;
const ONE_MINUS_EULER = 0.42278433509846713;
const PI = 3.141592653589793;

/** (zeta(k) - 1) (-1)^k / k, k = 2, 3, ... */
const ZETA_SERIES: readonly number[] = [
  0.3224670334241132, -0.0673523010531981, 0.020580808427784546, -0.007385551028673986, 0.0028905103307415234, -0.001192753911703261, 0.0005096695247430425,
  -0.00022315475845357939, 9.945751278180853e-5, -4.492623673813314e-5, 2.050721277567069e-5, -9.439488275268397e-6, 4.374866789907488e-6,
  -2.039215753801366e-6, 9.55141213040742e-7, -4.492469198764566e-7, 2.1207184805554665e-7, -1.0043224823968099e-7, 4.7698101693639804e-8,
  -2.2711094608943164e-8, 1.0838659214896955e-8, -5.183475041970047e-9, 2.4836745438024785e-9, -1.1921401405860912e-9, 5.731367241678862e-10,
];

/** Bernoulli number B(2k) / (2k (2k - 1)), k = 1, 2, ... */
const STIRLING_SERIES: readonly number[] = [
  0.08333333333333333, -0.002777777777777778, 0.0007936507936507937, -0.0005952380952380953, 0.0008417508417508417, -0.0019175269175269176, 0.00641025641025641,
  -0.029550653594771242, 0.17964437236883057,
];

/** log Gamma(2 + z) for |z| <= 1/2. */
function logGammaNearTwo(z: number): number {
  let sum = 0;
  for (let k = ZETA_SERIES.length - 1; k >= 0; k -= 1) sum = ZETA_SERIES[k]! + z * sum;
  return z * (ONE_MINUS_EULER + z * sum);
}

/** log Gamma(x) - ((x - 1/2) log x - x + log(2 pi)/2) for x >= 10. */
function stirlingTail(x: number): number {
  const inverse = 1 / x;
  const square = inverse * inverse;
  let sum = 0;
  for (let k = STIRLING_SERIES.length - 1; k >= 0; k -= 1) sum = STIRLING_SERIES[k]! + square * sum;
  return sum * inverse;
}

/**
 * log Gamma(x + 1) - ((x + 1/2) log x - x + log(2 pi)/2), x > 0: what Stirling's formula
 * for x! leaves out. Small and smooth, so products of factorials do not cancel.
 */
export function stirlingError(x: number): number {
  if (x >= 10) return stirlingTail(x);
  return logGamma(x + 1) - (x + 0.5) * log(x) + x - HALF_LOG_TWO_PI;
}

/** log |Gamma(x)|; Infinity at 0, -1, -2, ... */
export function logGamma(x: number): number {
  if (!(x > -Infinity && x < Infinity)) return x !== x ? NaN : Infinity;
  if (x <= 0) return logGammaOfNegative(x);
  if (x < 0.5) return logGammaNearTwo(x) - log(x * (1 + x));
  if (x < 1.5) return logGammaNearTwo(x - 1) - log1p(x - 1);
  if (x <= 2.5) return logGammaNearTwo(x - 2);
  if (x < 10) {
    let product = 1;
    let rest = x;
    while (rest > 2.5) {
      rest -= 1;
      product *= rest;
    }
    return log(product) + logGammaNearTwo(rest - 2);
  }
  return (x - 0.5) * (log(x) - 1) - 0.5 + HALF_LOG_TWO_PI + stirlingTail(x);
}

function logGammaOfNegative(x: number): number {
  if (x === Math.floor(x)) return Infinity;
  const distance = x - Math.round(x);
  return log(PI / Math.abs(sin(PI * distance))) - logGamma(1 - x);
}

/** Gamma(x); (x-1)! by plain products for integers up to 171. NaN at 0, -1, -2, ... */
export function gamma(x: number): number {
  if (x !== x || x === Infinity) return x;
  if (x > 171.7) return Infinity;
  if (x <= 0) {
    if (x === Math.floor(x)) return NaN;
    const distance = x - Math.round(x);
    const sign = Math.round(x) % 2 === 0 ? 1 : -1;
    return (sign * PI) / (sin(PI * distance) * gamma(1 - x));
  }
  if (x < 20 || x === Math.floor(x)) {
    let product = 1;
    let rest = x;
    while (rest > 2.5) {
      rest -= 1;
      product *= rest;
    }
    if (rest === 1 || rest === 2) return product;
    return product * exp(logGamma(rest));
  }
  const half = pow(x, 0.5 * x - 0.25); // the whole power would overflow before the result does
  return half * exp(-x) * half * 2.5066282746310007 * exp(stirlingTail(x));
}

/** log Gamma(x + d) - log Gamma(x) for x > 0, x + d > 0, without the loss of a plain difference. */
export function logGammaRatio(x: number, d: number): number {
  if (x < 10 || x + d < 10) return logGamma(x + d) - logGamma(x);
  return (x + d - 0.5) * log1p(d / x) + d * log(x) - d + stirlingTail(x + d) - stirlingTail(x);
}
