import { deviance } from "./deviance.ts";
import { exp } from "./exp.ts";
import { logGamma, stirlingError } from "./gamma.ts";
import { log, log1p } from "./log.ts";
import { solveMonotone } from "./root.ts";

const TWO_PI = 6.283185307179586;

/** log of the beta function, for shapes where the saddle-point form has no meaning. */
export function logBeta(a: number, b: number): number {
  const small = Math.min(a, b);
  const large = Math.max(a, b);
  if (small >= 10) {
    const sum = a + b;
    return (
      0.5 * log(TWO_PI / small) +
      0.5 * log(sum / large) +
      small * log(small / sum) -
      large * log1p(small / large) +
      stirlingError(small) +
      stirlingError(large) -
      stirlingError(sum)
    );
  }
  return logGamma(a) + logGamma(b) - logGamma(a + b);
}

/**
 * Gamma(n + 1)/(Gamma(a + 1) Gamma(b + 1)) x^a y^b with n = a + b: the binomial probability
 * extended to real counts a, b >= 0 (Loader's saddle-point form). y = 1 - x is given, not derived.
 */
export function binomialKernel(a: number, b: number, x: number, y: number): number {
  if (a === 0) return b === 0 ? 1 : x === 0 ? 1 : exp(b * (x < y ? log1p(-x) : log(y)));
  if (b === 0) return y === 0 ? 1 : exp(a * (y < x ? log1p(-y) : log(x)));
  if (x === 0 || y === 0) return 0;
  const n = a + b;
  if (Math.min(a, b) < 0.01) {
    return exp(a * (y < x ? log1p(-y) : log(x)) + b * (x < y ? log1p(-x) : log(y)) - logBeta(a, b) - log((a * b) / n));
  }
  const exponent = stirlingError(n) - stirlingError(a) - stirlingError(b) - deviance(a, n * x) - deviance(b, n * y);
  return exp(exponent) * Math.sqrt(n / (TWO_PI * a * b));
}

/**
 * Continued fraction K with I_x(a, b) = x^a y^b / (a B(a, b)) * a K, by Lentz's method, best for
 * x <= a/(a + b). The second differences enter as a y - b x, which does not cancel for large a, b.
 *
 * @source  A. R. DiDonato and A. H. Morris (1992), Significant digit computation of the incomplete
 *          beta function ratios, ACM Transactions on Mathematical Software 18(3), equation 9
 */
function fraction(a: number, b: number, x: number, y: number): number {
  const lambda = a * y - b * x;
  const tiny = 1e-300;
  let value = (a * (lambda + 1)) / (a + 1);
  if (value === 0) value = tiny;
  let c = value;
  let d = 0;
  for (let n = 1; n < 10000000; n += 1) {
    const odd = a + 2 * n - 1;
    const top = ((a + n - 1) / odd) * ((a + b + n - 1) / odd) * n * (b - n) * x * x;
    const add = n + (n * (b - n) * x) / odd + ((a + n) * (lambda + 1 + n * (1 + y))) / (odd + 2);
    d = add + top * d;
    c = add + top / c;
    if (d === 0) d = tiny;
    if (c === 0) c = tiny;
    d = 1 / d;
    const factor = c * d;
    value *= factor;
    if (Math.abs(factor - 1) < 3e-16) break;
  }
  return 1 / value;
}

/** I_x(a, b) with y = 1 - x given: both tails keep their digits. */
export function betaIncompletePair(a: number, b: number, x: number, y: number): number {
  if (!(a > 0 && b > 0 && a < Infinity && b < Infinity && x >= 0 && y >= 0)) return NaN;
  if (x === 0) return 0;
  if (y === 0) return 1;
  return fromKernel(a, b, x, y, binomialKernel(a, b, x, y));
}

/** I_x(a, b) inside 0..1, with the kernel of the point. */
function fromKernel(a: number, b: number, x: number, y: number, kernel: number): number {
  const front = kernel * (a * (b / (a + b)));
  if (x * b <= a * y) return Math.min(1, front * fraction(a, b, x, y));
  return Math.max(0, 1 - front * fraction(b, a, y, x));
}

/** Regularised incomplete beta function I_x(a, b), 0 <= x <= 1; NaN outside its domain. */
export function betaIncomplete(a: number, b: number, x: number): number {
  return x <= 1 ? betaIncompletePair(a, b, x, 1 - x) : NaN;
}

/** The distance of the solution from the nearer end of 0..1 keeps full relative accuracy. */
export interface BetaPoint {
  readonly x: number;
  /** 1 - x */
  readonly y: number;
}

/** Solves I_x(a, b) = p, where p <= 1/2 is the lower tail, on the side x <= y of the logit scale. */
function solveLower(a: number, b: number, p: number): BetaPoint {
  const logTarget = log(p);
  const mean = a / (a + b);
  const small = (log(p) + log(a) + logBeta(a, b)) / a; // I_x = x^a/(a B) nearly, for small x
  if (small < -40 && a > 1e-3) {
    const x = exp(small);
    return { x, y: 1 - x };
  }
  const start = small < log(mean) - 1 ? small - log1p(-exp(Math.min(small, -1e-3))) : log(mean / (1 - mean));
  const logit = solveMonotone(
    (t) => {
      const x = t < 0 ? exp(t) / (1 + exp(t)) : 1 / (1 + exp(-t));
      const y = t < 0 ? 1 / (1 + exp(t)) : exp(-t) / (1 + exp(-t));
      const kernel = binomialKernel(a, b, x, y);
      const probability = x === 0 ? 0 : y === 0 ? 1 : fromKernel(a, b, x, y, kernel);
      const slope = (kernel * a * b) / ((a + b) * probability);
      return { value: log(probability) - logTarget, slope };
    },
    start,
    -745,
    745,
    true,
  );
  const t = exp(-Math.abs(logit));
  return logit < 0 ? { x: t / (1 + t), y: 1 / (1 + t) } : { x: 1 / (1 + t), y: t / (1 + t) };
}

/** Point with I_x(a, b) = p, as x and 1 - x. */
export function betaInversePoint(a: number, b: number, p: number): BetaPoint {
  if (!(a > 0 && b > 0 && a < Infinity && b < Infinity && p >= 0 && p <= 1)) return { x: NaN, y: NaN };
  if (p === 0) return { x: 0, y: 1 };
  if (p === 1) return { x: 1, y: 0 };
  if (p <= 0.5) return solveLower(a, b, p);
  const mirrored = solveLower(b, a, 1 - p);
  return { x: mirrored.y, y: mirrored.x };
}

/** x with I_x(a, b) = p: the quantile of the beta law. */
export function betaInverse(a: number, b: number, p: number): number {
  return betaInversePoint(a, b, p).x;
}
