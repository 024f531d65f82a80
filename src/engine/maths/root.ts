/** Value and slope of a function at one point. */
export interface ValueAndSlope {
  readonly value: number;
  readonly slope: number;
}

/**
 * Root of a monotone function inside [low, high]: Newton's steps, a bisection whenever a step
 * leaves the bracket, is not finite or does not shrink. An infinite value counts by its sign.
 *
 * @param increasing  whether the function rises
 * @param start  first point; moved into the bracket when outside
 */
export function solveMonotone(evaluate: (x: number) => ValueAndSlope, start: number, low: number, high: number, increasing: boolean): number {
  let left = low;
  let right = high;
  let x = start > low && start < high ? start : low + 0.5 * (high - low);
  let previous = Infinity;
  for (let step = 0; step < 200; step += 1) {
    const { value, slope } = evaluate(x);
    if (value === 0) return x;
    if (value > 0 === increasing) right = x;
    else left = x;
    const newton = x - value / slope;
    const size = Math.abs(newton - x);
    const usable = newton > left && newton < right && size < 0.75 * previous;
    const next = usable ? newton : left + 0.5 * (right - left);
    previous = usable ? size : Infinity;
    if (usable && size <= 4e-16 * Math.abs(x)) return newton;
    if (next === x || right - left <= 2e-16 * Math.abs(x)) return next;
    x = next;
  }
  return x;
}

/**
 * Root of a continuous function with f(low) and f(high) of different sign, by bisection with
 * secant steps (Illinois rule), down to neighbouring doubles or `tolerance` in x.
 *
 * @returns null when the ends do not bracket a root
 */
export function solveBracketed(f: (x: number) => number, low: number, high: number, tolerance: number = 0): number | null {
  let a = low;
  let b = high;
  let fa = f(a);
  let fb = f(b);
  if (fa === 0) return a;
  if (fb === 0) return b;
  if (!(fa < 0 === fb > 0)) return null;
  let side = 0;
  for (let step = 0; step < 300; step += 1) {
    const secant = (a * fb - b * fa) / (fb - fa);
    const middle = 0.5 * (a + b);
    const x = step % 3 === 2 || !(secant > Math.min(a, b) && secant < Math.max(a, b)) ? middle : secant;
    const fx = f(x);
    if (fx === 0) return x;
    if (fx < 0 === fa < 0) {
      a = x;
      fa = fx;
      if (side === -1) fb *= 0.5;
      side = -1;
    } else {
      b = x;
      fb = fx;
      if (side === 1) fa *= 0.5;
      side = 1;
    }
    if (Math.abs(b - a) <= Math.max(tolerance, 2.3e-16 * Math.max(Math.abs(a), Math.abs(b)))) break;
  }
  return 0.5 * (a + b);
}
