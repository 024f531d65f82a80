/** The cross-check generator: the published words, the same words however they are asked for, and even ones. */
import { describe, expect, it } from "vitest";
import { blockLength, createStream, drawBlock, drawList, openStream, type Stream } from "../../../src/engine/random/generator.ts";
import { runKey } from "../../../src/engine/random/key.ts";
import { permute } from "../../../src/engine/random/permute.ts";
import { purpose } from "../../../src/engine/random/purpose.ts";
import { threefried, threefry } from "../../../src/engine/random/threefry.ts";
import { fourColumns } from "./draws.ts";
import { expectEven } from "./even.ts";
import { type Pair, twinThreefry } from "./threefry-twin.ts";

const ones = 0xffffffff;
/** Key and counter of the vectors: zeros, ones, and the first bits of pi (counter first, key after it). */
const inputs: readonly (readonly [key: Pair, counter: Pair])[] = [
  [
    [0, 0],
    [0, 0],
  ],
  [
    [ones, ones],
    [ones, ones],
  ],
  [
    [0x13198a2e, 0x03707344],
    [0x243f6a88, 0x85a308d3],
  ],
];
/** Known answers of the Random123 library for threefry2x32, of 20 and of 13 rounds. */
const published: Readonly<Record<number, readonly Pair[]>> = {
  20: [
    [0x6b200159, 0x99ba4efe],
    [0x1cb996fc, 0xbb002be7],
    [0xc4923a9c, 0x483df7a0],
  ],
  13: [
    [0x9d1c5ec6, 0x8bd50731],
    [0xfd36d048, 0x2d17272c],
    [0xba3e4725, 0xf27d669e],
  ],
};

const key = runKey("threefry", "threefry");
const engine = (one: Pair, counter: Pair): Pair => {
  threefry(one[0] | 0, one[1] | 0, counter[0] | 0, counter[1] | 0);
  return [threefried[0]! >>> 0, threefried[1]! >>> 0];
};
function openYear(replication = 0, year = 0): Stream {
  const stream = createStream();
  openStream(stream, key, replication, year, purpose.year, 0);
  return stream;
}

describe("the block function", () => {
  it.each(Object.entries(published))("of %s rounds gives the published words in the twin", (rounds, answers) => {
    expect(inputs.map(([one, counter]) => twinThreefry(Number(rounds), one, counter))).toEqual(answers);
  });
  it("of the engine gives those of 13 rounds", () => {
    expect(inputs.map(([one, counter]) => engine(one, counter))).toEqual(published[13]);
  });
  it("of the engine is the twin's for any key and counter", () => {
    let state = 20260102;
    const next = (): number => {
      state = (Math.imul(state, 747796405) + 2891336453) | 0;
      return state >>> 0;
    };
    for (let trial = 0; trial < 300; trial++) {
      const [one, counter]: [Pair, Pair] = [
        [next(), next()],
        [next(), next()],
      ];
      expect(engine(one, counter)).toEqual(twinThreefry(13, one, counter));
    }
  });
});

describe("draws", () => {
  it("are the twin's: replication and year, then purpose and index, then slot and year of entry", () => {
    for (const [replication, year, slot, entry] of [
      [0, 0, 0, 0],
      [7, 9, 1023, 5],
      [999, 39, 29_999_999, 38],
    ] as const) {
      const words = key.slice(0, 4);
      const [left, right] = twinThreefry(13, [words[0]!, words[1]!], [replication, year]);
      const half: Pair = [left ^ words[2]!, right ^ words[3]!];
      const streams = [0, 2 ** 30].map((mark) => twinThreefry(13, half, [purpose.event ^ mark, 3]));
      const stream = createStream();
      openStream(stream, key, replication, year, purpose.event, 3);
      expect([...stream.subarray(0, 4)].map((word) => word >>> 0)).toEqual(streams.flat());
      const columns = fourColumns(1);
      const entered = new Uint8Array(slot + 1).fill(entry);
      drawList(stream, slot, Int32Array.of(0), 1, entered, ...columns);
      expect(columns.map((column) => column[0]! >>> 0)).toEqual(streams.flatMap((pair) => twinThreefry(13, pair, [slot, entry])));
    }
  });
  it("are the same as a block and as a list, and write nothing past the count", () => {
    const [block, list] = [fourColumns(8), fourColumns(8)];
    drawBlock(openYear(), 40, 5, null, ...block);
    drawList(openYear(), 30, Int32Array.of(10, 11, 12, 13, 14), 5, null, ...list);
    expect(block).toEqual(list);
    for (const column of block) expect([...column.subarray(5)]).toEqual([0, 0, 0]);
  });
  it("are not those of the default generator", () => {
    const stream = createStream();
    openStream(stream, runKey("threefry"), 0, 0, purpose.year, 0);
    expect([...stream.subarray(0, 4)].filter((word, k) => word === openYear()[k])).toEqual([]);
  });
  it("are even in every byte, over years and replications", () => {
    const size = 100 * blockLength;
    for (const stream of [openYear(), openYear(0, 1), openYear(1, 0)]) {
      const columns = fourColumns(size);
      drawBlock(stream, 0, size, null, ...columns);
      for (const column of columns) {
        for (let shift = 0; shift < 32; shift += 8) {
          const counts = new Int32Array(256);
          for (const value of column) counts[(value >>> shift) & 255]!++;
          expectEven(counts, `bits from ${shift}`);
        }
      }
    }
  });
  it("permute: every place once", () => {
    for (const size of [1, 2, 7, 100, 1000]) {
      const places = Array.from({ length: size }, (_, k) => permute(k, size, openYear()));
      expect(places.toSorted((a, b) => a - b)).toEqual(Array.from({ length: size }, (_, k) => k));
    }
    const other = createStream();
    openStream(other, runKey("threefry"), 0, 0, purpose.year, 0);
    const order = (stream: Stream): number[] => Array.from({ length: 100 }, (_, k) => permute(k, 100, stream));
    expect(order(openYear())).not.toEqual(order(other));
  });
});
