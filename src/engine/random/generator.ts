/**
 * The stateless generator: four uniform 32-bit words as a pure function of
 * (run key, replication, year, purpose, index; slot, year of entry).
 *
 * The mixing is the pcg4d integer hash (Jarzynski & Olano 2020, "Hash Functions for GPU Rendering", JCGT 9(3)) followed by a
 * multiply-xorshift finaliser on every word: without the finaliser one test of the dieharder battery (dab_monobit2) fails.
 * Nothing depends on the order or grouping of calls, hence not on blocks, workers or shards.
 *
 * A run may ask for another generator (`threefry.ts`) as a cross-check: the run key says so, every stream opened with it carries
 * the code on, and it is looked at once per call, never per person.
 */
import { generators, type RunKey } from "./key.ts";
import { drawn, drawThreefry, openThreefry } from "./threefry.ts";

/** Persons in a block; scratch columns have this length. */
export const blockLength = 2048;

declare const opened: unique symbol;
/** The part of a draw's key that a whole block shares: four words and the code of the generator. Never shared between purposes. */
export type Stream = Int32Array & { readonly [opened]: true };

/** A stream to be opened; the only way to make one, so that none is too short for the code. */
export function createStream(): Stream {
  return new Int32Array(5) as Stream;
}

/** Key of a stream: absorbs the run key, replication, year, purpose and index in two rounds of the mixer. */
export function openStream(stream: Stream, key: RunKey, replication: number, year: number, purpose: number, index: number): void {
  const code = key[4]!;
  stream[4] = code;
  if (code === generators.threefry) {
    openThreefry(stream, key, replication, year, purpose, index);
    return;
  }
  mix(stream, key[0]! ^ replication, key[1]! ^ year, key[2]! ^ purpose, key[3]! ^ index);
  mix(stream, stream[0]! ^ key[2]!, stream[1]! ^ key[3]!, stream[2]! ^ key[0]!, stream[3]! ^ key[1]!);
}

/** One call of the mixer on four words, with the finaliser, into `out[0..3]`. */
export function mix(out: Int32Array, a: number, b: number, c: number, d: number): void {
  let x = (Math.imul(a, 1664525) + 1013904223) | 0;
  let y = (Math.imul(b, 1664525) + 1013904223) | 0;
  let z = (Math.imul(c, 1664525) + 1013904223) | 0;
  let w = (Math.imul(d, 1664525) + 1013904223) | 0;
  x = (x + Math.imul(y, w)) | 0;
  y = (y + Math.imul(z, x)) | 0;
  z = (z + Math.imul(x, y)) | 0;
  w = (w + Math.imul(y, z)) | 0;
  x ^= x >>> 16;
  y ^= y >>> 16;
  z ^= z >>> 16;
  w ^= w >>> 16;
  x = (x + Math.imul(y, w)) | 0;
  y = (y + Math.imul(z, x)) | 0;
  z = (z + Math.imul(x, y)) | 0;
  w = (w + Math.imul(y, z)) | 0;
  x = Math.imul(x ^ (x >>> 16), 0x21f0aaad);
  y = Math.imul(y ^ (y >>> 16), 0x21f0aaad);
  z = Math.imul(z ^ (z >>> 16), 0x21f0aaad);
  w = Math.imul(w ^ (w >>> 16), 0x21f0aaad);
  out[0] = x ^ (x >>> 15);
  out[1] = y ^ (y >>> 15);
  out[2] = z ^ (z >>> 15);
  out[3] = w ^ (w >>> 15);
}

/** The first of the four words of `mix` alone. */
export function firstWord(a: number, b: number, c: number, d: number): number {
  let x = (Math.imul(a, 1664525) + 1013904223) | 0;
  let y = (Math.imul(b, 1664525) + 1013904223) | 0;
  let z = (Math.imul(c, 1664525) + 1013904223) | 0;
  let w = (Math.imul(d, 1664525) + 1013904223) | 0;
  x = (x + Math.imul(y, w)) | 0;
  y = (y + Math.imul(z, x)) | 0;
  z = (z + Math.imul(x, y)) | 0;
  w = (w + Math.imul(y, z)) | 0;
  x ^= x >>> 16;
  y ^= y >>> 16;
  w ^= w >>> 16;
  x = (x + Math.imul(y, w)) | 0;
  x = Math.imul(x ^ (x >>> 16), 0x21f0aaad);
  return x ^ (x >>> 15);
}

/**
 * Words of the persons `first .. first + count - 1`: the same four words as `mix` on (slot + s0, entry ^ s1, s2, s3).
 * `entry` is the year-of-entry column, or null where everybody entered at the start.
 */
export function drawBlock(
  stream: Stream,
  first: number,
  count: number,
  entry: Uint8Array | null,
  outA: Int32Array,
  outB: Int32Array,
  outC: Int32Array,
  outD: Int32Array,
): void {
  if (stream[4] === generators.threefry) {
    for (let i = 0; i < count; i++) {
      drawThreefry(stream, first + i, entry === null ? 0 : entry[first + i]!);
      placeDrawn(i, outA, outB, outC, outD);
    }
    return;
  }
  const start = (first + stream[0]!) | 0;
  const second = stream[1]!;
  const z0 = (Math.imul(stream[2]!, 1664525) + 1013904223) | 0;
  const w0 = (Math.imul(stream[3]!, 1664525) + 1013904223) | 0;
  for (let i = 0; i < count; i++) {
    let x = (Math.imul(start + i, 1664525) + 1013904223) | 0;
    let y = (Math.imul(entry === null ? second : second ^ entry[first + i]!, 1664525) + 1013904223) | 0;
    x = (x + Math.imul(y, w0)) | 0;
    y = (y + Math.imul(z0, x)) | 0;
    let z = (z0 + Math.imul(x, y)) | 0;
    let w = (w0 + Math.imul(y, z)) | 0;
    x ^= x >>> 16;
    y ^= y >>> 16;
    z ^= z >>> 16;
    w ^= w >>> 16;
    x = (x + Math.imul(y, w)) | 0;
    y = (y + Math.imul(z, x)) | 0;
    z = (z + Math.imul(x, y)) | 0;
    w = (w + Math.imul(y, z)) | 0;
    x = Math.imul(x ^ (x >>> 16), 0x21f0aaad);
    y = Math.imul(y ^ (y >>> 16), 0x21f0aaad);
    z = Math.imul(z ^ (z >>> 16), 0x21f0aaad);
    w = Math.imul(w ^ (w >>> 16), 0x21f0aaad);
    outA[i] = x ^ (x >>> 15);
    outB[i] = y ^ (y >>> 15);
    outC[i] = z ^ (z >>> 15);
    outD[i] = w ^ (w >>> 15);
  }
}

/** The same for the persons `first + list[k]`, k < count; word k belongs to list entry k. */
export function drawList(
  stream: Stream,
  first: number,
  list: Int32Array,
  count: number,
  entry: Uint8Array | null,
  outA: Int32Array,
  outB: Int32Array,
  outC: Int32Array,
  outD: Int32Array,
): void {
  if (stream[4] === generators.threefry) {
    for (let k = 0; k < count; k++) {
      const i = first + list[k]!;
      drawThreefry(stream, i, entry === null ? 0 : entry[i]!);
      placeDrawn(k, outA, outB, outC, outD);
    }
    return;
  }
  const start = (first + stream[0]!) | 0;
  const second = stream[1]!;
  const z0 = (Math.imul(stream[2]!, 1664525) + 1013904223) | 0;
  const w0 = (Math.imul(stream[3]!, 1664525) + 1013904223) | 0;
  for (let k = 0; k < count; k++) {
    const i = list[k]!;
    let x = (Math.imul(start + i, 1664525) + 1013904223) | 0;
    let y = (Math.imul(entry === null ? second : second ^ entry[first + i]!, 1664525) + 1013904223) | 0;
    x = (x + Math.imul(y, w0)) | 0;
    y = (y + Math.imul(z0, x)) | 0;
    let z = (z0 + Math.imul(x, y)) | 0;
    let w = (w0 + Math.imul(y, z)) | 0;
    x ^= x >>> 16;
    y ^= y >>> 16;
    z ^= z >>> 16;
    w ^= w >>> 16;
    x = (x + Math.imul(y, w)) | 0;
    y = (y + Math.imul(z, x)) | 0;
    z = (z + Math.imul(x, y)) | 0;
    w = (w + Math.imul(y, z)) | 0;
    x = Math.imul(x ^ (x >>> 16), 0x21f0aaad);
    y = Math.imul(y ^ (y >>> 16), 0x21f0aaad);
    z = Math.imul(z ^ (z >>> 16), 0x21f0aaad);
    w = Math.imul(w ^ (w >>> 16), 0x21f0aaad);
    outA[k] = x ^ (x >>> 15);
    outB[k] = y ^ (y >>> 15);
    outC[k] = z ^ (z >>> 15);
    outD[k] = w ^ (w >>> 15);
  }
}

function placeDrawn(k: number, outA: Int32Array, outB: Int32Array, outC: Int32Array, outD: Int32Array): void {
  outA[k] = drawn[0]!;
  outB[k] = drawn[1]!;
  outC[k] = drawn[2]!;
  outD[k] = drawn[3]!;
}

/** Uniform in (0, 1) from one word: (word + 1/2) / 2^32. */
export function uniform(word: number): number {
  return ((word >>> 0) + 0.5) * 2.3283064365386963e-10;
}
