import { exp } from "../../maths/exp.ts";
import { log } from "../../maths/log.ts";
import { solveBracketed } from "../../maths/root.ts";

const SQRT_PI = 1.772453850905516;

/** Below this shape the recurrence climbs; above, five terms of the asymptotic series reach 1e-16. */
const ASYMPTOTIC_FROM = 128;

/**
 * Gini index of a gamma law: Gamma(k + 1/2) / (sqrt(pi) Gamma(k + 1)).
 *
 * The ratio of gamma functions satisfies r(k) = r(k + 1) (k + 1) / (k + 1/2), used to climb to where
 * r(k) = k^(-1/2) (1 - 1/(8k) + 1/(128k^2) + 5/(1024k^3) - 21/(32768k^4) - 399/(262144k^5)): no logarithms of huge numbers subtract.
 *
 * @source  J. B. McDonald (1984), Some Generalized Functions for the Size Distribution of Income, Econometrica 52(3),
 *          for the index; NIST DLMF 5.11.13 for the series
 */
export function gammaGini(shape: number): number {
  let k = shape;
  let factor = 1;
  while (k < ASYMPTOTIC_FROM) {
    factor *= (k + 1) / (k + 0.5);
    k += 1;
  }
  const inverse = 1 / k;
  const series = 1 + inverse * (-1 / 8 + inverse * (1 / 128 + inverse * (5 / 1024 + inverse * (-21 / 32768 - (inverse * 399) / 262144))));
  return (factor * series) / (Math.sqrt(k) * SQRT_PI);
}

/** The shape whose Gini index is `gini` (0 < gini < 1); Infinity for 0, the law without spread. */
export function shapeOfGini(gini: number): number {
  if (gini === 0) return Infinity;
  // on the logarithm of the shape; gini < 1e-12 needs shapes above 1e23, which count as no spread
  const root = solveBracketed((y) => log(gammaGini(exp(y))) - log(gini), -46, 56);
  return root === null ? (gini < 0.5 ? Infinity : 0) : exp(root);
}
