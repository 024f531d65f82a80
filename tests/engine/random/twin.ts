/**
 * The generator written again from its description, with BigInt: 32-bit words as whole numbers modulo 2^32, no trick.
 *
 * @source  M. Jarzynski and M. Olano (2020), Hash Functions for GPU Rendering, JCGT 9(3): pcg4d is a linear congruential step
 *          (x * 1664525 + 1013904223) on each word, a round x += y w, y += z x, z += x y, w += y z, a shift x ^= x >> 16, and
 *          the round again. Then each word: x ^= x >> 16, x *= 0x21f0aaad, x ^= x >> 15.
 */
const WORD = 2n ** 32n;
const wrap = (value: bigint): bigint => ((value % WORD) + WORD) % WORD;

export type Words = readonly [number, number, number, number];

function round([x, y, z, w]: bigint[]): bigint[] {
  const first = wrap(x! + y! * w!);
  const second = wrap(y! + z! * first);
  const third = wrap(z! + first * second);
  return [first, second, third, wrap(w! + second * third)];
}

/** Unsigned words. */
export function twinMix(...input: readonly number[]): Words {
  const stepped = input.map((word) => wrap(wrap(BigInt(word)) * 1664525n + 1013904223n));
  const shifted = round(stepped).map((word) => word ^ (word / 65536n));
  const finished = round(shifted).map((word) => {
    const product = wrap((word ^ (word / 65536n)) * 0x21f0aaadn);
    return Number(product ^ (product / 32768n));
  });
  return finished as unknown as Words;
}

/** The draw of one person: two rounds for the stream, one for the person. */
export function twinDraw(key: readonly number[], replication: number, year: number, purpose: number, index: number, slot: number, entry: number): Words {
  const xor = (words: readonly number[], others: readonly number[]): number[] => words.map((word, at) => (word ^ others[at]!) >>> 0);
  const once = twinMix(...xor(key, [replication, year, purpose, index]));
  const stream = twinMix(...xor(once, [key[2]!, key[3]!, key[0]!, key[1]!]));
  return twinMix(slot + stream[0], (stream[1] ^ entry) >>> 0, stream[2], stream[3]);
}
