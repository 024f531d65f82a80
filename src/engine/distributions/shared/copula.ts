/** Draws tied to a normal score by a Gaussian copula: Q(Phi(rho z + sqrt(1 - rho^2) Z)). */
import { normalCdf } from "../../maths/normal.ts";

/** Nearest uniforms to 0 and 1 that `uniformFromWords` can give. */
const highest = 1 - 1.1102230246251565e-16;
const lowest = 1.1102230246251565e-16;

/** A probability strictly between 0 and 1. */
export function insideUnit(p: number): number {
  return p < lowest ? lowest : p > highest ? highest : p;
}

/** Probability at which to read the quantile function, given the score and an independent one. */
export function tiedProbability(rho: number, score: number, own: number): number {
  return insideUnit(normalCdf(rho * score + Math.sqrt(1 - rho * rho) * own));
}
