import { firstWord } from "./generator.ts";
import { generators } from "./key.ts";
import { threefried, threefry } from "./threefry.ts";

/**
 * A keyed permutation of 0..count-1, one value at a time: a Feistel network on the next even number of bits (six rounds; twelve
 * for fewer than 64 values, where fewer left neighbours' joint places uneven),
 * walked until the value falls inside (on average fewer than four steps). No state, no table. The rounds hash with the generator
 * of the stream.
 */
export function permute(index: number, count: number, stream: Int32Array): number {
  if (count <= 1) return 0;
  let half = 1;
  while ((1 << half) * (1 << half) < count) half++;
  const mask = (1 << half) - 1;
  const rounds = half <= 3 ? 12 : 6;
  let value = index;
  do {
    let left = Math.floor(value / (mask + 1));
    let right = value & mask;
    for (let round = 0; round < rounds; round++) {
      const next = (left ^ hash(right, round, count, stream)) & mask;
      left = right;
      right = next;
    }
    value = left * (mask + 1) + right;
  } while (value >= count);
  return value;
}

function hash(right: number, round: number, count: number, stream: Int32Array): number {
  if (stream[4] === generators.threefry) {
    threefry(stream[0]! ^ count, stream[1]! ^ stream[2]!, right, round ^ stream[3]!);
    return threefried[0]!;
  }
  return firstWord(right ^ stream[0]!, round ^ stream[1]!, count ^ stream[2]!, stream[3]!);
}
