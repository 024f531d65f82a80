import { describe, expect, it } from "vitest";
import { createStream, drawBlock, drawList, mix, openStream, uniform } from "../../../src/engine/random/generator.ts";
import { nameKey, runKey } from "../../../src/engine/random/key.ts";
import { type Columns, fourColumns } from "./draws.ts";
import { twinDraw, twinMix, type Words } from "./twin.ts";

const unsigned = (words: Int32Array): number[] => [...new Uint32Array(words.buffer, words.byteOffset, words.length)];
const engineMix = (a: number, b: number, c: number, d: number): number[] => {
  const out = new Int32Array(4);
  mix(out, a, b, c, d);
  return unsigned(out);
};
const one = (columns: Columns, k: number): number[] => columns.map((column) => column[k]! >>> 0);

/** First 32 bits of the fraction of pi, and so on. */
const key = Int32Array.from([0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344]);

/** Words that a third program, in Python with whole numbers, gave: golden, never refreshed from the engine. */
const mixed: readonly (readonly [Words, Words])[] = [
  [
    [0, 0, 0, 0],
    [0x607356e8, 0xeaaf37ce, 0xd29f4cd2, 0x6af11500],
  ],
  [
    [1, 2, 3, 4],
    [0x0534404c, 0x93a3a699, 0xa4548f68, 0xe808674d],
  ],
  [
    [0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff],
    [0x7b34f9c4, 0x30078d05, 0x4a5beb27, 0x06a650bb],
  ],
  [
    [0x80000000, 0, 0x7fffffff, 1],
    [0x9cb6f810, 0x7d5d14b6, 0x4679485e, 0x49f07f4e],
  ],
];

/** (replication, year, purpose, index, slot, year of entry). */
const drawn: readonly (readonly [readonly [number, number, number, number, number, number], Words])[] = [
  [
    [0, 0, 16, 0, 0, 0],
    [0x139f0984, 0xf72121df, 0x399a840c, 0x323ff454],
  ],
  [
    [0, 0, 16, 0, 1, 0],
    [0xbc22e57f, 0x5f3df0e2, 0xbc1aaea3, 0x0eb63ef2],
  ],
  [
    [999, 39, 17, 3, 29999999, 38],
    [0x3bb6b492, 0x3fe469ee, 0x2e38939e, 0x07223103],
  ],
  [
    [7, 9, 19, 0xdeadbeef, 1023, 5],
    [0xf06e2bbd, 0xb5307cd2, 0x5854da40, 0xd8a4281a],
  ],
];

describe("words", () => {
  it("are the golden ones, and those of the twin", () => {
    for (const [input, words] of mixed) {
      expect(engineMix(...input)).toEqual(words);
      expect(twinMix(...input)).toEqual(words);
    }
    for (const [input, words] of drawn) expect(twinDraw([...key], ...input)).toEqual(words);
  });

  it("are the golden ones as a block and as a list", () => {
    for (const [[replication, year, purpose, index, slot, entered], words] of drawn) {
      const stream = createStream();
      openStream(stream, key, replication, year, purpose, index);
      const first = Math.max(0, slot - 2);
      const entry = new Uint8Array(slot + 1).fill(entered);
      const [block, list] = [fourColumns(4), fourColumns(4)];
      drawBlock(stream, first, slot - first + 1, entry, ...block);
      drawList(stream, first, Int32Array.of(slot - first), 1, entry, ...list);
      expect(one(block, slot - first)).toEqual(words);
      expect(one(list, 0)).toEqual(words);
    }
  });

  it("are the same by mix, block and list, for any first slot and year of entry", () => {
    let state = 20260101;
    const next = (): number => {
      state = (Math.imul(state, 747796405) + 2891336453) | 0;
      return state;
    };
    for (let trial = 0; trial < 200; trial++) {
      const stream = createStream();
      stream.set([next(), next(), next(), next()]);
      const first = (next() >>> 0) % 2000;
      const count = 1 + ((next() >>> 0) % 64);
      const entry = trial % 2 === 0 ? null : Uint8Array.from({ length: first + count }, () => next() >>> 24);
      const listed = Int32Array.from({ length: count }, () => (next() >>> 0) % count);
      const [block, list] = [fourColumns(count), fourColumns(count)];
      drawBlock(stream, first, count, entry, ...block);
      drawList(stream, first, listed, count, entry, ...list);
      for (let i = 0; i < count; i++) {
        const words = engineMix(first + i + stream[0]!, stream[1]! ^ (entry?.[first + i] ?? 0), stream[2]!, stream[3]!);
        expect(one(block, i)).toEqual(words);
        expect(one(list, i)).toEqual(one(block, listed[i]!));
      }
    }
  });

  it("write nothing past the count", () => {
    const columns = fourColumns(8);
    const stream = createStream();
    stream.set(key);
    drawBlock(stream, 0, 3, null, ...columns);
    for (const column of columns) expect([...column.subarray(3)]).toEqual([0, 0, 0, 0, 0]);
  });

  it("become numbers strictly between 0 and 1", () => {
    expect(uniform(0)).toBe(2 ** -33);
    expect(uniform(-1)).toBe(1 - 2 ** -33);
    expect(uniform(0x7fffffff)).toBe(0.5 - 2 ** -33);
    expect(uniform(-0x80000000)).toBe(0.5 + 2 ** -33);
  });
});

describe("keys", () => {
  it("differ between seeds that repeat a digit", () => {
    const texts = ["", "1", "11", "111", "1111", "12", "1 ", " 1", "|", "1|1", "a", "A", "e\u0301", "\u00e9"];
    expect(new Set(texts.map((text) => runKey(text).join())).size).toBe(texts.length);
  });

  it("of 200,000 names collide no more often than 32 bits must", () => {
    // 4.7 pairs expected; more than 24 by chance: below 1e-9 (Poisson)
    const names = 200_000;
    const seen = new Set(Array.from({ length: names }, (_, k) => nameKey(`service_${k}`)));
    expect(names - seen.size).toBeLessThanOrEqual(24);
  });
});
