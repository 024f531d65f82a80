import { exp } from "../../engine/maths/exp.ts";
import { log1p } from "../../engine/maths/log.ts";
import { cos, sin } from "../../engine/maths/trigonometry.ts";
import { circleOf, fourier } from "./fourier.ts";
import type { Frequency } from "./frequency.ts";

/**
 * The law of the total claim by Fourier transform of the generating function, with exponential tilting: what
 * wraps around the end comes back damped by exp(-damping), rounding at the end grows as much.
 *
 * @param density  probabilities of one claim on 0, 1, 2, ... units; length a power of two
 * @source  R. Grübel and R. Hermesmeier (1999), Computation of compound distributions I:
 *          aliasing errors and exponential tilting, ASTIN Bulletin 29
 */
export function byFourier(frequency: Frequency, density: Float64Array, damping: number): Float64Array {
  const n = density.length;
  const tilt = damping / n;
  const re = new Float64Array(n);
  const im = new Float64Array(n);
  for (let k = 0; k < n; k += 1) re[k] = density[k]! * exp(-tilt * k);
  const circle = circleOf(n);
  fourier(re, im, -1, circle);
  // the transform of real numbers: the second half is the first, conjugated and backwards
  for (let k = 0; k <= n >> 1; k += 1) generate(frequency, re, im, k);
  for (let k = 1; k < n >> 1; k += 1) {
    re[n - k] = re[k]!;
    im[n - k] = -im[k]!;
  }
  fourier(re, im, 1, circle);
  for (let k = 0; k < n; k += 1) re[k] = (re[k]! / n) * exp(tilt * k);
  return re;
}

/** Replaces the complex z at index k by the generating function E[z^N]. */
function generate(frequency: Frequency, re: Float64Array, im: Float64Array, k: number): void {
  const x = 1 - re[k]!;
  const y = -im[k]!;
  let logSize = -frequency.mean * x;
  let angle = -frequency.mean * y;
  if (frequency.kind !== "poisson") {
    // (1 + c (1 - z))^power
    const binomial = frequency.kind === "binomial";
    const c = binomial ? -frequency.q : frequency.mean / frequency.size;
    const power = binomial ? frequency.size : -frequency.size;
    const real = 1 + c * x;
    const imaginary = c * y;
    logSize = power * 0.5 * logOfNorm(c * x, imaginary);
    angle = power * arcTangent(imaginary, real);
  }
  const size = exp(logSize);
  re[k] = size * cos(angle);
  im[k] = size * sin(angle);
}

/** log((1 + u)^2 + v^2) without loss near u = v = 0. */
function logOfNorm(u: number, v: number): number {
  return log1p(u * (2 + u) + v * v);
}

/** Angle of the point (x, y): halved twice by square roots, then the arctangent series. */
function arcTangent(y: number, x: number): number {
  if (y === 0) return x >= 0 ? 0 : 3.141592653589793;
  let t = y;
  let base = x;
  for (let halving = 0; halving < 4; halving += 1) {
    // tan(angle/2) = y / (r + x)
    const r = Math.sqrt(t * t + base * base);
    base = base >= 0 ? r + base : (t * t) / (r - base);
  }
  const ratio = t / base;
  const square = ratio * ratio;
  let sum = 0;
  for (let k = 27; k >= 1; k -= 2) sum = 1 / k - square * sum;
  t = ratio * sum;
  return 16 * t;
}
