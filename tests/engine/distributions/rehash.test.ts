import { expect, test } from "vitest";
import { rehash, rehashed, rehashFirst, rehashSecond } from "../../../src/engine/random/rehash.ts";
import { wordsOf } from "./words.ts";

function hashOf(first: number, second: number, attempt: number): number[] {
  rehash(first, second, attempt);
  return [...rehashed];
}

test("flipping any input bit flips every output bit half of the time", () => {
  const trials = 4000;
  const { first, second } = wordsOf("rehash-avalanche", trials);
  const z = 5.5; // 72 x 128 comparisons: the largest |z| of fair coins stays below 5.5 in 99.96 % of runs
  for (let bit = 0; bit < 72; bit += 1) {
    const flips = new Int32Array(128);
    for (let trial = 0; trial < trials; trial += 1) {
      const before = hashOf(first[trial]!, second[trial]!, trial & 7);
      const mask = 1 << (bit & 31);
      const after = hashOf(first[trial]! ^ (bit < 32 ? mask : 0), second[trial]! ^ (bit >= 32 && bit < 64 ? mask : 0), (trial & 7) ^ (bit >= 64 ? mask : 0));
      for (let out = 0; out < 128; out += 1) flips[out]! += ((before[out >> 5]! ^ after[out >> 5]!) >>> (out & 31)) & 1;
    }
    for (const count of flips) expect(Math.abs(count - trials / 2) / Math.sqrt(trials / 4)).toBeLessThan(z);
  }
});

test("one word alone is that of the four", () => {
  for (const [first, second, attempt] of [
    [0, 0, 0],
    [-1, 7, 3],
    [0x12345678, 255, 41],
  ] as const)
    expect([rehashFirst(first, second, attempt), rehashSecond(first, second, attempt)]).toEqual(hashOf(first, second, attempt).slice(0, 2));
});

test("counters in, evenly spread words out", () => {
  const cells = new Float64Array(4 * 4096);
  const draws = 1 << 20;
  for (let k = 0; k < draws; k += 1) {
    rehash(k & 1023, k >>> 10, 0);
    for (let word = 0; word < 4; word += 1) cells[word * 4096 + (rehashed[word]! & 4095)]! += 1; // the low bits, the weak ones of pcg4d
  }
  for (let word = 0; word < 4; word += 1) {
    const expected = draws / 4096;
    const statistic = cells.subarray(word * 4096, (word + 1) * 4096).reduce((sum, count) => sum + ((count - expected) * (count - expected)) / expected, 0);
    expect(Math.abs(statistic - 4095) / Math.sqrt(2 * 4095)).toBeLessThan(5);
  }
});

test("draws are frozen (no-regression): changing these words changes every gamma draw", () => {
  // from an independent twin in Python integers
  expect(hashOf(1, 2, 3)).toEqual([1650705532, -2043774968, 241335526, -1472910471]);
  expect(hashOf(-5, 0x7fffffff, 0)).toEqual([1673967193, 1390097117, -768795428, -1373031810]);
});
