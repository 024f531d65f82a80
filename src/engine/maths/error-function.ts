import { expOfSum } from "./exp.ts";

/**
 * erf and erfc from Chebyshev series computed in 300-bit arithmetic.
 * Definition: NIST Digital Library of Mathematical Functions, 7.2.1 and 7.2.2.
 */

/** erf(x)/x on |x| <= 1 in the variable 2 x^2 - 1. */
const ERF_SERIES: readonly number[] = [
  0.9754769393826541, -0.14226120510371365, 0.010035582187599796, -0.0005768764699767485, 2.741993125219606e-5, -1.1043175507344507e-6, 3.8488755420345036e-8,
  -1.1808582533875466e-9, 3.2334215826050907e-11, -7.991015947004549e-13, 1.7990725113961456e-14, -3.718635487818693e-16, 7.103599003714253e-18,
  -1.2612455119155226e-19,
];

/** (1 + 2x) exp(x^2) erfc(x) on x >= 0 in the variable (x - 4)/(x + 4). */
const SCALED_ERFC_SERIES: readonly number[] = [
  1.1774832005374487, -0.007260796620301901, -0.081265123236185, 0.06009212804122225, -0.02875393558027666, 0.01059566336347286, -0.003136927294554264,
  0.0007456494372536184, -0.0001369696503010054, 1.7183861600300937e-5, -7.158364623450346e-7, -2.4261399442449534e-7, 5.5765709395703566e-8,
  -2.1057869513809494e-9, -1.1717889351884957e-9, 1.9098355172456688e-10, 1.408871764208813e-11, -6.901108320480815e-12, 9.167958364111294e-14,
  2.1454508286554553e-13, -1.4716575027010623e-14, -6.668675118770408e-15, 7.504598509880083e-16, 2.22009300666632e-16, -3.1704898956330886e-17,
  -8.193570309884333e-18, 1.2459819733129574e-18, 3.3664022738726354e-19,
];

/** Clenshaw's recurrence for a Chebyshev series. */
function chebyshev(coefficients: readonly number[], t: number): number {
  let next = 0;
  let afterNext = 0;
  for (let k = coefficients.length - 1; k >= 1; k -= 1) {
    const current = coefficients[k]! + 2 * t * next - afterNext;
    afterNext = next;
    next = current;
  }
  return coefficients[0]! + t * next - afterNext;
}

/** exp(x^2) erfc(x) for x >= 0; about 1/(x sqrt(pi)) for large x. */
export function scaledErfc(x: number): number {
  if (x === Infinity) return 0;
  return chebyshev(SCALED_ERFC_SERIES, x > 1e300 ? 1 : (x - 4) / (x + 4)) / (1 + 2 * x);
}

/** exp(-factor * x^2), factor 1 or 1/2, with the rounding error of x^2 put back. */
export function expOfMinusSquare(x: number, factor: number): number {
  if (!(x < 40 && x > -40)) return x !== x ? NaN : 0;
  const square = x * x;
  const wide = x * 134217729;
  const upper = wide - (wide - x);
  const lower = x - upper;
  const error = upper * upper - square + 2 * upper * lower + lower * lower;
  return expOfSum(-factor * square, -factor * error);
}

/** Error function, relative error about 1e-15. */
export function erf(x: number): number {
  if (x !== x) return NaN;
  if (x > -1 && x < 1) return x * chebyshev(ERF_SERIES, 2 * x * x - 1);
  return x > 0 ? 1 - erfc(x) : erfc(-x) - 1;
}

/** Complementary error function 1 - erf(x), relative error about 1e-15 also deep in the tail. */
export function erfc(x: number): number {
  if (x !== x) return NaN;
  if (x < 0) return x > -1 ? 1 - erf(x) : 2 - erfc(-x);
  if (x < 0.25) return 1 - erf(x);
  return expOfMinusSquare(x, 1) * scaledErfc(x);
}

/** Density of the standard normal law. */
export function normalDensity(x: number): number {
  return 0.3989422804014327 * expOfMinusSquare(x, 0.5);
}
