import { exp } from "../../engine/maths/exp.ts";
import { integrate } from "../../engine/maths/quadrature.ts";
import { cos, sin } from "../../engine/maths/trigonometry.ts";

const PI = 3.141592653589793;

/**
 * Probability of ruin before time T: claims exponential with mean 1, premium rate 1, claim rate
 * `rate` (1/(1 + loading)), initial reserve u.
 *
 * @source  S. Asmussen and H. Albrecher, Ruin Probabilities (2nd ed. 2010), chapter V,
 *          proposition 1.3
 */
export function finiteTimeRuin(u: number, time: number, rate: number): number {
  const root = Math.sqrt(rate);
  const limit = rate < 1 ? rate * exp(-(1 - rate) * u) : 1;
  const integrand = (angle: number): number => {
    const c = cos(angle);
    const first = rate * exp(2 * root * time * c - (1 + rate) * time + u * (root * c - 1));
    const turn = u * root * sin(angle);
    // cos(a) - cos(a + 2 angle) = 2 sin(a + angle) sin(angle)
    const second = 2 * sin(turn + angle) * sin(angle);
    const half = sin(0.5 * angle);
    const third = (1 - root) * (1 - root) + 4 * root * half * half;
    return (first * second) / third;
  };
  const value = limit - integrate(integrand, 0, PI, 1e-14).value / PI;
  return Math.min(1, Math.max(0, value));
}
