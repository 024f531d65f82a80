/**
 * More random words from the two of one draw, for samplers that reject.
 *
 * `rehash(first, second, attempt)` fills `rehashed` with four 32-bit words that are a pure function of the arguments,
 * so a draw never depends on the draws before it. The mix is pcg4d, the 4 x 32-bit multiply-add permutation, opened by
 * an xor-shift, because the top bits of its input reach too few others, and closed by an xor-shift-multiply finaliser
 * on every word, because its low output bits are weak.
 *
 * @source  M. Jarzynski and M. Olano (2020), Hash Functions for GPU Rendering, Journal of Computer Graphics
 *          Techniques 9(3), pcg4d; the finaliser multiplier 0x21f0aaad is from C. Wellons' hash-prospector search
 */

/** Output of `rehash`; read it before the next call. */
export const rehashed: Int32Array = new Int32Array(4);

/** Sets this hash apart from the generator, which mixes its own key with the same permutation. */
const DOMAIN = 0x5bd1e995 | 0;

/** The first word of `rehash` alone. */
export function rehashFirst(first: number, second: number, attempt: number): number {
  let a = (Math.imul(first ^ (first >>> 16), 1664525) + 1013904223) | 0;
  let b = (Math.imul(second ^ (second >>> 16), 1664525) + 1013904223) | 0;
  let c = (Math.imul(attempt, 1664525) + 1013904223) | 0;
  let d = (Math.imul(DOMAIN, 1664525) + 1013904223) | 0;
  a = (a + Math.imul(b, d)) | 0;
  b = (b + Math.imul(c, a)) | 0;
  c = (c + Math.imul(a, b)) | 0;
  d = (d + Math.imul(b, c)) | 0;
  a ^= a >>> 16;
  b ^= b >>> 16;
  d ^= d >>> 16;
  a = (a + Math.imul(b, d)) | 0;
  a = Math.imul(a ^ (a >>> 16), 0x21f0aaad);
  return a ^ (a >>> 15);
}

/** The second word of `rehash` alone. */
export function rehashSecond(first: number, second: number, attempt: number): number {
  let a = (Math.imul(first ^ (first >>> 16), 1664525) + 1013904223) | 0;
  let b = (Math.imul(second ^ (second >>> 16), 1664525) + 1013904223) | 0;
  let c = (Math.imul(attempt, 1664525) + 1013904223) | 0;
  let d = (Math.imul(DOMAIN, 1664525) + 1013904223) | 0;
  a = (a + Math.imul(b, d)) | 0;
  b = (b + Math.imul(c, a)) | 0;
  c = (c + Math.imul(a, b)) | 0;
  d = (d + Math.imul(b, c)) | 0;
  a ^= a >>> 16;
  b ^= b >>> 16;
  c ^= c >>> 16;
  d ^= d >>> 16;
  a = (a + Math.imul(b, d)) | 0;
  b = (b + Math.imul(c, a)) | 0;
  b = Math.imul(b ^ (b >>> 16), 0x21f0aaad);
  return b ^ (b >>> 15);
}

/** Fills `rehashed` from two words and the number of the attempt (any 32-bit integer). */
export function rehash(first: number, second: number, attempt: number): void {
  let a = (Math.imul(first ^ (first >>> 16), 1664525) + 1013904223) | 0;
  let b = (Math.imul(second ^ (second >>> 16), 1664525) + 1013904223) | 0;
  let c = (Math.imul(attempt, 1664525) + 1013904223) | 0;
  let d = (Math.imul(DOMAIN, 1664525) + 1013904223) | 0;
  a = (a + Math.imul(b, d)) | 0;
  b = (b + Math.imul(c, a)) | 0;
  c = (c + Math.imul(a, b)) | 0;
  d = (d + Math.imul(b, c)) | 0;
  a ^= a >>> 16;
  b ^= b >>> 16;
  c ^= c >>> 16;
  d ^= d >>> 16;
  a = (a + Math.imul(b, d)) | 0;
  b = (b + Math.imul(c, a)) | 0;
  c = (c + Math.imul(a, b)) | 0;
  d = (d + Math.imul(b, c)) | 0;
  a = Math.imul(a ^ (a >>> 16), 0x21f0aaad);
  b = Math.imul(b ^ (b >>> 16), 0x21f0aaad);
  c = Math.imul(c ^ (c >>> 16), 0x21f0aaad);
  d = Math.imul(d ^ (d >>> 16), 0x21f0aaad);
  rehashed[0] = a ^ (a >>> 15);
  rehashed[1] = b ^ (b >>> 15);
  rehashed[2] = c ^ (c >>> 15);
  rehashed[3] = d ^ (d >>> 15);
}
