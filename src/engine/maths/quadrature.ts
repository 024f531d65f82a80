import { cos } from "./trigonometry.ts";

/** Nodes on (-1, 1) and their weights. */
export interface QuadratureRule {
  readonly nodes: Float64Array;
  readonly weights: Float64Array;
}

/**
 * Gauss-Legendre rule with n points: exact for polynomials of degree 2n - 1.
 * Nodes by Newton's method on the Legendre recurrence (DLMF 18.9.1, 3.5.19).
 */
export function gaussLegendre(n: number): QuadratureRule {
  const nodes = new Float64Array(n);
  const weights = new Float64Array(n);
  for (let i = 0; i < n; i += 1) {
    let x = cos((3.141592653589793 * (i + 0.75)) / (n + 0.5));
    let slope = 1;
    for (let step = 0; step < 100; step += 1) {
      let before = 1;
      let value = x;
      for (let k = 2; k <= n; k += 1) {
        const next = ((2 * k - 1) * x * value - (k - 1) * before) / k;
        before = value;
        value = next;
      }
      slope = n === 1 ? 1 : (n * (x * value - before)) / (x * x - 1);
      const change = value / slope;
      x -= change;
      if (Math.abs(change) < 1e-16) break;
    }
    nodes[n - 1 - i] = x;
    weights[n - 1 - i] = 2 / ((1 - x * x) * slope * slope);
  }
  return { nodes, weights };
}

const RULE: QuadratureRule = gaussLegendre(20);

function once(f: (x: number) => number, low: number, high: number): number {
  const half = 0.5 * (high - low);
  const middle = 0.5 * (low + high);
  let sum = 0;
  for (let i = 0; i < RULE.nodes.length; i += 1) sum += RULE.weights[i]! * f(middle + half * RULE.nodes[i]!);
  return sum * half;
}

/** An integral and an estimate of its absolute error. */
export interface Integral {
  readonly value: number;
  readonly error: number;
}

/** Intervals tried before the best value so far is accepted: rounding noise must not recurse for ever. */
const MOST_INTERVALS = 4000;

/**
 * Integral of f over a finite interval: a 20-point rule against its two halves, the halves
 * divided again where they differ by more than `relative` of the integral of |f|.
 */
export function integrate(f: (x: number) => number, low: number, high: number, relative: number = 1e-13): Integral {
  const tolerance = relative * once((x) => Math.abs(f(x)), low, high);
  const pending: [number, number, number][] = [[low, high, once(f, low, high)]];
  let value = 0;
  let error = 0;
  for (let used = 1; pending.length > 0; used += 1) {
    const [a, b, whole] = pending.pop()!;
    const middle = 0.5 * (a + b);
    const left = once(f, a, middle);
    const right = once(f, middle, b);
    const difference = Math.abs(left + right - whole);
    const noise = 1e-14 * (Math.abs(left) + Math.abs(right));
    if (difference <= Math.max(tolerance, noise) || used > MOST_INTERVALS || b - a < 1e-12 * (high - low)) {
      value += left + right;
      error += difference;
    } else {
      pending.push([middle, b, right], [a, middle, left]);
    }
  }
  return { value, error };
}
