import { describe, expect, it } from "vitest";
import { createStream, openStream } from "../../../src/engine/random/generator.ts";
import { runKey } from "../../../src/engine/random/key.ts";
import { purpose } from "../../../src/engine/random/purpose.ts";

describe("streams", () => {
  it("have purposes of their own", () => {
    const numbers = Object.values(purpose);
    expect(new Set(numbers).size).toBe(numbers.length);
  });

  it("are all different over purposes x 1000 replications x 100 years", () => {
    const key = runKey("streams");
    const purposes = Object.values(purpose);
    const count = purposes.length * 1000 * 100;
    const marks = new Float64Array(count);
    const single = [0, 1, 2, 3].map(() => new Uint32Array(count));
    const stream = createStream();
    let at = 0;
    for (const one of purposes) {
      for (let replication = 0; replication < 1000; replication++) {
        for (let year = 0; year < 100; year++) {
          openStream(stream, key, replication, year, one, 0);
          // 52 of the 128 bits already tell them apart
          marks[at] = (stream[0]! >>> 0) * 2 ** 20 + (stream[1]! >>> 12);
          for (let word = 0; word < 4; word++) single[word]![at] = stream[word]!;
          at++;
        }
      }
    }
    expect(repeats(marks)).toBe(0);
    // Of one word alone some repeat: pairs / 2^32 in the mean, as many by chance (Poisson, five standard deviations)
    const expected = (count * (count - 1)) / 2 / 2 ** 32;
    for (const words of single) expect(Math.abs(repeats(words) - expected)).toBeLessThan(5 * Math.sqrt(expected));
  });
});

function repeats(values: Float64Array | Uint32Array): number {
  const sorted = values.slice().sort();
  let equal = 0;
  for (let k = 1; k < sorted.length; k++) if (sorted[k] === sorted[k - 1]) equal++;
  return equal;
}
