import { betaIncompletePair, betaInversePoint } from "./incomplete-beta.ts";
import { normalQuantile } from "./normal.ts";

/** Above this many degrees of freedom Student's t and the normal law agree to 1e-15. */
const NORMAL_FROM = 1e17;

/** P(T <= t), T Student with the given degrees of freedom (> 0). */
export function studentCdf(t: number, degrees: number): number {
  if (!(degrees > 0) || t !== t) return NaN;
  if (t === Infinity || t === -Infinity) return t > 0 ? 1 : 0;
  const sum = degrees + t * t;
  const tail = 0.5 * betaIncompletePair(0.5 * degrees, 0.5, degrees / sum, (t * t) / sum);
  return t > 0 ? 1 - tail : tail;
}

/** Quantile of Student's t law; p = 0 and 1 give the infinities. */
export function studentQuantile(p: number, degrees: number): number {
  if (!(degrees > 0 && p >= 0 && p <= 1)) return NaN;
  if (p === 0.5) return 0;
  if (p === 0 || p === 1) return p === 0 ? -Infinity : Infinity;
  if (degrees >= NORMAL_FROM) return normalQuantile(p);
  const tail = Math.min(p, 1 - p);
  // t^2/(degrees + t^2) follows the beta law (1/2, degrees/2); the solver keeps both ends sharp
  const point = tail < 0.25 ? betaInversePoint(0.5 * degrees, 0.5, 2 * tail) : swap(betaInversePoint(0.5, 0.5 * degrees, 1 - 2 * tail));
  const size = Math.sqrt((degrees * point.y) / point.x);
  return p < 0.5 ? -size : size;
}

function swap(point: { readonly x: number; readonly y: number }): { readonly x: number; readonly y: number } {
  return { x: point.y, y: point.x };
}
