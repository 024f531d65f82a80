import { distributions } from "../../engine/distributions/index.ts";
import type { Law } from "../../engine/distributions/law.ts";
import { lognormalLimitedMean } from "../../engine/distributions/lognormal.ts";
import { integrate } from "../../engine/maths/quadrature.ts";

/** Laws whose values are single points; the others have no atoms. */
export function pointsOf(law: Law): readonly { readonly value: number; readonly weight: number }[] | null {
  if (law.family === "constant" || law.scale === 0) return [{ value: law.scale * (law.points[0] ?? 1), weight: 1 }];
  if (law.family !== "discrete" && law.family !== "list") return null;
  return law.points.map((point, k) => ({ value: point * law.scale, weight: law.weights[k] ?? 1 / law.points.length }));
}

export function cdfOf(law: Law, x: number): number {
  if (x === Infinity) return 1;
  return x === -Infinity ? 0 : distributions.get(law.family)!.cdf(law, x);
}

/** E[f(X)] of a law without atoms: adaptive quadrature over probabilities, the upper tail in decades. */
export function expectation(law: Law, f: (x: number) => number): number {
  const points = pointsOf(law);
  if (points !== null) return points.reduce((sum, { value, weight }) => sum + weight * f(value), 0);
  const { quantile } = distributions.get(law.family)!;
  let sum = 0;
  let tail = 1;
  for (let decade = 0; decade < 14; decade++) {
    const next = decade === 13 ? 0 : tail / 10;
    // in the last decade what is left has probability 1e-13
    sum += integrate((q) => f(quantile(law, Math.min(1 - 1.2e-16, 1 - q))), next, tail, 1e-10).value;
    tail = next;
  }
  return sum;
}

/** E[min(X, limit)], the limited expected value. */
export function limitedMean(law: Law, limit: number): number {
  if (!(limit > 0)) return 0;
  if (limit === Infinity) return law.scale === 0 ? 0 : distributions.get(law.family)!.mean(law);
  if (law.family === "lognormal") return lognormalLimitedMean(law, limit);
  return expectation(law, (x) => Math.min(x, limit));
}
