import { cos, sin } from "../../engine/maths/trigonometry.ts";

/** Cosines and sines of 2 pi k / n, k < n / 2. */
export interface Circle {
  readonly cosine: Float64Array;
  readonly sine: Float64Array;
}

/** An eighth of the circle by the functions, the rest by symmetry. */
export function circleOf(n: number): Circle {
  const half = Math.max(1, n >> 1);
  const cosine = new Float64Array(half);
  const sine = new Float64Array(half);
  const angle = (2 * 3.141592653589793) / n;
  const eighth = n >> 3;
  cosine[0] = 1;
  if (n < 8) {
    for (let k = 1; k < half; k += 1) {
      cosine[k] = cos(angle * k);
      sine[k] = sin(angle * k);
    }
    return { cosine, sine };
  }
  for (let k = 1; k <= eighth; k += 1) {
    const c = cos(angle * k);
    const s = sin(angle * k);
    const quarter = n >> 2;
    cosine[k] = c;
    sine[k] = s;
    cosine[quarter - k] = s;
    sine[quarter - k] = c;
    cosine[quarter + k] = -s;
    sine[quarter + k] = c;
    cosine[half - k] = -c;
    sine[half - k] = s;
  }
  cosine[n >> 2] = 0;
  sine[n >> 2] = 1;
  return { cosine, sine };
}

/**
 * Discrete Fourier transform in place, length a power of two, by the radix-2 scheme of Cooley
 * and Tukey (1965). sign = -1 forward, +1 backward (not divided by the length).
 */
export function fourier(re: Float64Array, im: Float64Array, sign: 1 | -1, circle: Circle = circleOf(re.length)): void {
  const n = re.length;
  reorder(re, im);
  // small transforms first, each within the cache, with angles that lie side by side
  const block = Math.min(n, inCache);
  const near = block === n ? circle : circleOf(block);
  const turn = turned(near.sine, sign);
  for (let from = 0; from < n; from += block)
    for (let size = 2; size <= block; size *= 2) combine(re, im, from, from + block, size, { cosine: near.cosine, sine: turn });
  const far = turned(circle.sine, sign);
  for (let size = 2 * block; size <= n; size *= 2) combine(re, im, 0, n, size, { cosine: circle.cosine, sine: far });
}

const inCache = 16384;

/** Sines of the angles or of their negatives. */
function turned(sine: Float64Array, sign: 1 | -1): Float64Array {
  return sign === 1 ? sine : sine.map((value) => -value);
}

/** Joins pairs of transforms of half the size. */
function combine(re: Float64Array, im: Float64Array, from: number, to: number, size: number, { cosine, sine }: Circle): void {
  const middle = size >> 1;
  const stride = (2 * cosine.length) / size;
  for (let start = from; start < to; start += size) {
    for (let k = 0, w = 0; k < middle; k += 1, w += stride) {
      const a = start + k;
      const b = a + middle;
      const x = re[b]! * cosine[w]! - im[b]! * sine[w]!;
      const y = re[b]! * sine[w]! + im[b]! * cosine[w]!;
      re[b] = re[a]! - x;
      im[b] = im[a]! - y;
      re[a] = re[a]! + x;
      im[a] = im[a]! + y;
    }
  }
}

function reorder(re: Float64Array, im: Float64Array): void {
  const n = re.length;
  let j = 0;
  for (let i = 1; i < n; i += 1) {
    let bit = n >> 1;
    while ((j & bit) !== 0) {
      j ^= bit;
      bit >>= 1;
    }
    j ^= bit;
    if (i < j) {
      const x = re[i]!;
      re[i] = re[j]!;
      re[j] = x;
      const y = im[i]!;
      im[i] = im[j]!;
      im[j] = y;
    }
  }
}
