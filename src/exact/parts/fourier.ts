import { cos, sin } from "../../engine/maths/trigonometry.ts";

/**
 * Discrete Fourier transform in place, length a power of two, by the radix-2 scheme of Cooley
 * and Tukey (1965). sign = -1 forward, +1 backward (not divided by the length).
 */
export function fourier(re: Float64Array, im: Float64Array, sign: 1 | -1): void {
  const n = re.length;
  reorder(re, im);
  const half = n >> 1;
  const cosine = new Float64Array(Math.max(1, half));
  const sine = new Float64Array(Math.max(1, half));
  for (let k = 0; k < half; k += 1) {
    const angle = (2 * 3.141592653589793 * k) / n;
    cosine[k] = cos(angle);
    sine[k] = sign * sin(angle);
  }
  for (let size = 2; size <= n; size *= 2) {
    const middle = size >> 1;
    const stride = n / size;
    for (let start = 0; start < n; start += size) {
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
