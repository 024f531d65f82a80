import { expm1 } from "../../engine/maths/exp.ts";
import { log1p } from "../../engine/maths/log.ts";
import type { PhaseType } from "./phase-type.ts";
import { resolvent } from "./phase-type.ts";

/**
 * Adjustment coefficient: the root r > 0 of M(r) = 1 + (1 + theta) m r, that is of
 * excess(r) = (M(r) - 1)/r - m = theta m, where excess rises from 0 and is given in a form that
 * does not cancel for small r. `null` from excess means r is beyond the reach of M.
 */
export function adjustmentCoefficient(excess: (r: number) => number | null, target: number, highest: number): number {
  const below = (r: number): boolean => {
    const value = excess(r);
    return value !== null && value < target;
  };
  let low = 0;
  let high = highest;
  while (below(high)) high *= 2;
  for (let step = 0; step < 1200 && high - low > 2.3e-16 * high; step += 1) {
    const middle = low + 0.5 * (high - low);
    if (middle === low || middle === high) break;
    if (below(middle)) low = middle;
    else high = middle;
  }
  return 0.5 * (low + high);
}

/** r * start (-T)^-1 (-T - r I)^-1 1 */
export function phaseTypeExcess(law: PhaseType, r: number): number | null {
  const inner = resolvent(
    law,
    r,
    law.start.map(() => 1),
  );
  if (inner === null) return null;
  const outer = resolvent(law, 0, inner);
  return outer === null ? null : r * law.start.reduce((sum, p, i) => sum + p * outer[i]!, 0);
}

/** sum p (e^(r x) - 1 - r x)/r */
export function discreteExcess(points: readonly (readonly [number, number])[], r: number): number | null {
  const value = points.reduce((sum, [x, p]) => sum + p * expMinusLine(r * x), 0) / r;
  return value < Infinity ? value : null;
}

/** ((1 - s r)^-a - 1)/r - a s */
export function gammaExcess(shape: number, scale: number, r: number): number | null {
  if (scale * r >= 1) return null;
  const y = -shape * log1p(-scale * r);
  // y - a s r by its own series, so that small r keeps its digits
  const linear = shape * scale * r;
  return (expMinusLine(y) + shape * tailOfLog(scale * r, linear / shape)) / r;
}

/** e^y - 1 - y */
function expMinusLine(y: number): number {
  if (Math.abs(y) > 0.5) return expm1(y) - y;
  let term = 0.5 * y * y;
  let sum = term;
  for (let k = 3; k < 30; k += 1) {
    term *= y / k;
    sum += term;
  }
  return sum;
}

/** -log(1 - z) - z for 0 <= z < 1 */
function tailOfLog(z: number, line: number): number {
  if (z > 0.25) return -log1p(-z) - line;
  let power = z;
  let sum = 0;
  for (let k = 2; k < 60; k += 1) {
    power *= z;
    sum += power / k;
  }
  return sum;
}
