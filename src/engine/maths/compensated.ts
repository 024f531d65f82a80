/**
 * Exact sum of doubles, rounded once: the order of the terms cannot change the result
 * (infinite terms and overflow excepted, which give what plain addition gives).
 *
 * @source  J. R. Shewchuk (1997), Adaptive precision floating-point arithmetic and fast robust
 *          geometric predicates, Discrete & Computational Geometry 18 (non-overlapping partial sums)
 */
export function exactSum(values: ArrayLike<number>): number {
  const partials: number[] = [];
  let special = 0;
  for (let i = 0; i < values.length; i += 1) {
    let x = values[i]!;
    if (!(x > -Infinity && x < Infinity)) {
      special += x;
      continue;
    }
    let kept = 0;
    for (let j = 0; j < partials.length; j += 1) {
      let y = partials[j]!;
      if (Math.abs(x) < Math.abs(y)) [x, y] = [y, x];
      const sum = x + y;
      const error = y - (sum - x);
      if (error !== 0) {
        partials[kept] = error;
        kept += 1;
      }
      x = sum;
    }
    partials.length = kept;
    partials.push(x);
  }
  if (special !== 0) return special;
  return roundPartials(partials);
}

function roundPartials(partials: readonly number[]): number {
  let index = partials.length - 1;
  if (index < 0) return 0;
  let high = partials[index]!;
  let low = 0;
  while (index > 0) {
    index -= 1;
    const x = high;
    const y = partials[index]!;
    high = x + y;
    low = y - (high - x);
    if (low !== 0) break;
  }
  // half-way case: the sign of the next partial decides the rounding
  if (index > 0 && low < 0 === partials[index - 1]! < 0 && low !== 0) {
    const twice = low * 2;
    const sum = high + twice;
    if (twice === sum - high) high = sum;
  }
  return high;
}

/** Exact sum of x[i] * y[i], each product split into two doubles by Dekker's method. */
export function exactDot(x: ArrayLike<number>, y: ArrayLike<number>): number {
  const terms: number[] = [];
  for (let i = 0; i < x.length; i += 1) {
    const product = x[i]! * y[i]!;
    terms.push(product, productError(x[i]!, y[i]!, product));
  }
  return exactSum(terms);
}

/** x*y - product exactly, where product is x*y rounded; 0 where splitting would overflow. */
export function productError(x: number, y: number, product: number): number {
  const wideX = x * 134217729;
  const wideY = y * 134217729;
  const a = wideX - (wideX - x);
  const b = wideY - (wideY - y);
  const error = a * b - product + a * (y - b) + (x - a) * b + (x - a) * (y - b);
  return error > -Infinity && error < Infinity ? error : 0;
}
