import { deviance } from "./deviance.ts";
import { exp, expm1 } from "./exp.ts";
import { logGamma, stirlingError } from "./gamma.ts";
import { log } from "./log.ts";
import { normalQuantile } from "./normal.ts";
import { solveMonotone } from "./root.ts";

const TWO_PI = 6.283185307179586;

/**
 * x^a e^-x / Gamma(a + 1), the Poisson probability extended to real a >= 0, by Loader's
 * saddle-point form: no overflow or underflow before the result itself.
 */
export function poissonKernel(a: number, x: number): number {
  if (x === 0) return a === 0 ? 1 : 0;
  if (a === 0) return exp(-x);
  if (x === Infinity) return 0;
  if (a < 0.01 || a < x * 1e-20) return exp(a * log(x) - x - logGamma(a + 1));
  if (a !== lastShape) {
    lastError = stirlingError(a);
    lastShape = a;
  }
  return exp(-lastError - deviance(a, x)) / Math.sqrt(TWO_PI * a);
}
/** Laws are asked many times with one shape. */
let lastShape = NaN;
let lastError = NaN;

/** Sum of x^n / ((a+1)...(a+n)), n = 0, 1, ...  (DLMF 8.11.4) */
function lowerSeries(a: number, x: number): number {
  let term = 1;
  let sum = 1;
  for (let n = 1; n < 100000000; n += 1) {
    term *= x / (a + n);
    sum += term;
    if (term < sum * 1e-17) break;
  }
  return sum;
}

/** Continued fraction of Gamma(a, x) e^x x^-a (DLMF 8.9.2), by Lentz's method. */
function upperFraction(a: number, x: number): number {
  const tiny = 1e-300;
  let b = x + 1 - a;
  let c = 1 / tiny;
  let d = 1 / (b === 0 ? tiny : b);
  let value = d;
  for (let n = 1; n < 100000000; n += 1) {
    const top = -n * (n - a);
    b += 2;
    d = top * d + b;
    if (d === 0) d = tiny;
    c = b + top / c;
    if (c === 0) c = tiny;
    d = 1 / d;
    const factor = d * c;
    value *= factor;
    if (Math.abs(factor - 1) < 3e-16) break;
  }
  return value;
}

/** Q(a, x) for a < 1 and small x, where 1 - P would lose digits. */
function upperForSmallShape(a: number, x: number): number {
  const logarithm = a * log(x) - logGamma(1 + a);
  let term = 1;
  let sum = 0;
  for (let n = 1; n < 200; n += 1) {
    term *= -x / n;
    sum += (term * a) / (a + n);
    if (Math.abs(term) < 1e-18) break;
  }
  return -expm1(logarithm) - exp(logarithm) * sum;
}

function checked(a: number, x: number): boolean {
  return a > 0 && a < Infinity && x >= 0;
}

/** Regularised lower incomplete gamma function P(a, x), a > 0, x >= 0; NaN elsewhere. */
export function gammaP(a: number, x: number): number {
  if (!checked(a, x)) return NaN;
  if (x === 0) return 0;
  if (x === Infinity) return 1;
  return lowerTail(a, x, poissonKernel(a, x));
}

/** P(a, x) for finite x > 0, with `kernel` = poissonKernel(a, x) known. */
function lowerTail(a: number, x: number, kernel: number): number {
  if (x < a + 1) return Math.min(1, kernel * lowerSeries(a, x));
  return 1 - upperTail(a, x, kernel);
}

/** Regularised upper incomplete gamma function Q(a, x) = 1 - P(a, x), accurate in its own tail. */
export function gammaQ(a: number, x: number): number {
  if (!checked(a, x)) return NaN;
  if (x === 0) return 1;
  if (x === Infinity) return 0;
  return upperTail(a, x, poissonKernel(a, x));
}

/** Q(a, x), as `lowerTail`. */
function upperTail(a: number, x: number, kernel: number): number {
  if (a < 1 && x < 1.1) return upperForSmallShape(a, x);
  if (x < a + 1) return 1 - lowerTail(a, x, kernel);
  return kernel * a * upperFraction(a, x);
}

/** x with P(a, x) = p (tail 'lower') or Q(a, x) = p (tail 'upper'). */
function inverse(a: number, p: number, tail: "lower" | "upper"): number {
  if (!(a > 0 && a < Infinity && p >= 0 && p <= 1)) return NaN;
  if (p === 0) return tail === "lower" ? 0 : Infinity;
  if (p === 1) return tail === "lower" ? Infinity : 0;
  // small x: P(a, x) = x^a / Gamma(a + 1) nearly
  const lowerLog = tail === "lower" ? log(p) : log(1 - p);
  const small = (lowerLog + logGamma(a + 1)) / a;
  if (small < -40) return exp(small);
  const z = tail === "lower" ? normalQuantile(p) : -normalQuantile(p);
  const cube = 1 - 1 / (9 * a) + z / (3 * Math.sqrt(a)); // Wilson and Hilferty (1931)
  const guess = cube > 0.1 && a > 0.3 ? a * cube * cube * cube : exp(Math.min(small, 3));
  const upper = (tail === "upper") === p <= 0.5; // match the smaller of the two tails
  const target = p <= 0.5 ? p : 1 - p;
  // solved in y = log x, on the logarithm of the smaller tail
  const logTarget = log(target);
  return exp(
    solveMonotone(
      (y) => {
        const x = exp(y);
        const kernel = poissonKernel(a, x);
        const inside = x > 0 && x < Infinity;
        const probability = inside ? (upper ? upperTail : lowerTail)(a, x, kernel) : upper ? gammaQ(a, x) : gammaP(a, x);
        const slope = (kernel * a) / probability;
        return { value: log(probability) - logTarget, slope: upper ? -slope : slope };
      },
      log(guess),
      -745,
      709,
      !upper,
    ),
  );
}

/** x with P(a, x) = p: the quantile of the gamma law with shape a and scale 1. */
export function gammaPInverse(a: number, p: number): number {
  return inverse(a, p, "lower");
}

/** x with Q(a, x) = q: the upper quantile, exact for q far below 1e-16. */
export function gammaQInverse(a: number, q: number): number {
  return inverse(a, q, "upper");
}
