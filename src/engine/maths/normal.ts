import { erfc, expOfMinusSquare, normalDensity, scaledErfc } from "./error-function.ts";
import { log } from "./log.ts";

export { normalDensity };

const SQRT_HALF = 0.7071067811865476;

/** P(Z > x) for a standard normal Z; relative error about 1e-15 down to the smallest doubles. */
export function normalSurvival(x: number): number {
  if (x !== x) return NaN;
  if (x < 0.25) return 0.5 * erfc(x * SQRT_HALF);
  return 0.5 * expOfMinusSquare(x, 0.5) * scaledErfc(x * SQRT_HALF);
}

/** P(Z <= x) for a standard normal Z. */
export function normalCdf(x: number): number {
  return normalSurvival(-x);
}

function ratio(t: number, a: Float64Array, b: Float64Array): number {
  const top = ((((((a[7]! * t + a[6]!) * t + a[5]!) * t + a[4]!) * t + a[3]!) * t + a[2]!) * t + a[1]!) * t + a[0]!;
  const bottom = ((((((b[6]! * t + b[5]!) * t + b[4]!) * t + b[3]!) * t + b[2]!) * t + b[1]!) * t + b[0]!) * t + 1;
  return top / bottom;
}

const CENTRE_TOP: Float64Array = new Float64Array([
  3.3871328727963665, 133.14166789178438, 1971.5909503065514, 13731.693765509461, 45921.95393154987, 67265.7709270087, 33430.57558358813, 2509.0809287301227,
]);
const CENTRE_BOTTOM: Float64Array = new Float64Array([
  42.31333070160091, 687.1870074920579, 5394.196021424751, 21213.794301586597, 39307.89580009271, 28729.085735721943, 5226.495278852854,
]);
const MIDDLE_TOP: Float64Array = new Float64Array([
  1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045, 1.2704582524523684, 0.2417807251774506, 0.022723844989269184,
  0.0007745450142783414,
]);
const MIDDLE_BOTTOM: Float64Array = new Float64Array([
  2.053191626637759, 1.6763848301838038, 0.6897673349851, 0.14810397642748008, 0.015198666563616457, 0.0005475938084995345, 1.0507500716444169e-9,
]);
const TAIL_TOP: Float64Array = new Float64Array([
  6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.29656057182850487, 0.026532189526576124, 0.0012426609473880784, 2.7115555687434876e-5,
  2.0103343992922881e-7,
]);
const TAIL_BOTTOM: Float64Array = new Float64Array([
  0.599832206555888, 0.1369298809227358, 0.014875361290850615, 0.0007868691311456133, 1.8463183175100548e-5, 1.421511758316446e-7, 2.0442631033899397e-15,
]);

/**
 * Standard normal quantile; relative error about 1e-15. p = 0 and 1 give the infinities,
 * p outside 0..1 NaN.
 *
 * @source  M. J. Wichura (1988), Algorithm AS 241: The percentage points of the normal
 *          distribution, Applied Statistics 37(3), routine PPND16
 */
export function normalQuantile(p: number): number {
  const centred = p - 0.5;
  if (centred > -0.425 && centred < 0.425) {
    return centred * ratio(0.180625 - centred * centred, CENTRE_TOP, CENTRE_BOTTOM);
  }
  return tailQuantile(p, 1 - p);
}

/** The x with P(Z > x) = q: keeps its digits for q far below 1e-16, where 1 - q is 1. */
export function normalSurvivalQuantile(q: number): number {
  return -normalQuantile(q);
}

function tailQuantile(p: number, q: number): number {
  const tail = p < q ? p : q;
  if (!(tail > 0)) return tail === 0 ? (p < q ? -Infinity : Infinity) : NaN;
  const depth = Math.sqrt(-log(tail));
  const size = depth <= 5 ? ratio(depth - 1.6, MIDDLE_TOP, MIDDLE_BOTTOM) : ratio(depth - 5, TAIL_TOP, TAIL_BOTTOM);
  return p < q ? -size : size;
}
