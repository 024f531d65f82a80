/**
 * SHA-256 without Node, so that a page in a browser gives a scenario the hash that the command line gives it.
 *
 * @source  FIPS 180-4, Secure Hash Standard (2015), sections 4.1.2, 5.1.1, 5.3.3 and 6.2.2, https://doi.org/10.6028/NIST.FIPS.180-4
 */

/** First 32 bits of the fractions of the cube roots of the first 64 primes, and of the square roots of the first eight. */
const rounds = new Int32Array(64);
const start = new Int32Array(8);
fillConstants();

/** Hexadecimal digest of bytes, or of text in UTF-8. */
export function sha256Hex(content: string | Uint8Array): string {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const state = start.slice();
  const words = new Int32Array(64);
  const whole = bytes.length - (bytes.length % 64);
  for (let at = 0; at < whole; at += 64) compress(state, words, bytes, at);
  const rest = padding(bytes.subarray(whole), bytes.length);
  for (let at = 0; at < rest.length; at += 64) compress(state, words, rest, at);
  return Array.from(state, (word) => (word >>> 0).toString(16).padStart(8, "0")).join("");
}

/** What follows the last whole block: a bit 1, zeros, and the length in bits as 64 bits. */
function padding(tail: Uint8Array, length: number): Uint8Array {
  const padded = new Uint8Array(tail.length < 56 ? 64 : 128);
  padded.set(tail);
  padded[tail.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 8, Math.floor(length / 0x20000000));
  view.setUint32(padded.length - 4, (length << 3) >>> 0);
  return padded;
}

const turn = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

function compress(state: Int32Array, words: Int32Array, bytes: Uint8Array, from: number): void {
  for (let t = 0; t < 16; t++) {
    const at = from + 4 * t;
    words[t] = (bytes[at]! << 24) | (bytes[at + 1]! << 16) | (bytes[at + 2]! << 8) | bytes[at + 3]!;
  }
  for (let t = 16; t < 64; t++) {
    const before = words[t - 15]!;
    const last = words[t - 2]!;
    const first = turn(before, 7) ^ turn(before, 18) ^ (before >>> 3);
    const second = turn(last, 17) ^ turn(last, 19) ^ (last >>> 10);
    words[t] = (words[t - 16]! + first + words[t - 7]! + second) | 0;
  }
  let [a, b, c, d, e, f, g, h] = state as unknown as [number, number, number, number, number, number, number, number]; // eight words, by construction
  for (let t = 0; t < 64; t++) {
    const one = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + rounds[t]! + words[t]!) | 0;
    const two = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + one) | 0;
    d = c;
    c = b;
    b = a;
    a = (one + two) | 0;
  }
  [a, b, c, d, e, f, g, h].forEach((word, k) => {
    state[k] = (state[k]! + word) | 0;
  });
}

function fillConstants(): void {
  let found = 0;
  for (let candidate = 2; found < 64; candidate++) {
    let prime = true;
    for (let divisor = 2; divisor * divisor <= candidate; divisor++) prime &&= candidate % divisor !== 0;
    if (!prime) continue;
    rounds[found] = rootFraction(candidate, 3);
    if (found < 8) start[found] = rootFraction(candidate, 2);
    found++;
  }
}

/** First 32 bits of the fraction of a root, in whole numbers: nothing hangs on the last bit of a function of Math. */
function rootFraction(value: number, degree: number): number {
  const scaled = BigInt(value) << BigInt(32 * degree);
  let low = 0n;
  let high = 1n << 40n;
  while (high - low > 1n) {
    const middle = (low + high) >> 1n;
    if ((degree === 2 ? middle * middle : middle * middle * middle) <= scaled) low = middle;
    else high = middle;
  }
  return Number(low & 0xffffffffn) | 0;
}
