/** The words as the engine consumes them: even in every byte, and free of the word beside, before and after. */
import { describe, it } from "vitest";
import { blockLength, createStream, drawList, openStream } from "../../../src/engine/random/generator.ts";
import { runKey } from "../../../src/engine/random/key.ts";
import { purpose } from "../../../src/engine/random/purpose.ts";
import { type Columns, fourColumns, wordsOf } from "./draws.ts";
import { expectEven } from "./even.ts";

const key = runKey("words");
const size = 400 * blockLength;
const yearly = (replication: number, year: number): Columns => wordsOf(key, replication, year, purpose.year, 0, size);
const names = ["A", "B", "C", "D"];

/** Counts of pairs of bytes: the leading ones of both words, and the last ones. */
function expectPairsEven(left: ArrayLike<number>, right: ArrayLike<number>, count: number, what: string): void {
  const [high, low] = [new Int32Array(65536), new Int32Array(65536)];
  for (let k = 0; k < count; k++) {
    high[((left[k]! >>> 24) << 8) | (right[k]! >>> 24)]!++;
    low[((left[k]! & 255) << 8) | (right[k]! & 255)]!++;
  }
  expectEven(high, `${what}, leading bytes`);
  expectEven(low, `${what}, last bytes`);
}

describe("words of a year", () => {
  const columns = yearly(0, 0);

  it("are even in every byte", () => {
    for (const [word, column] of columns.entries()) {
      for (let shift = 0; shift < 32; shift += 8) {
        const counts = new Int32Array(256);
        for (const value of column) counts[(value >>> shift) & 255]!++;
        expectEven(counts, `word ${names[word]}, bits from ${shift}`);
      }
    }
  });

  it("are independent of the neighbour slot and the next one", () => {
    for (const [word, column] of columns.entries()) {
      for (const lag of [1, 2, 64, blockLength]) expectPairsEven(column, column.subarray(lag), size - lag, `word ${names[word]}, ${lag} slots on`);
    }
  });

  it("are independent of each other", () => {
    for (let one = 0; one < 4; one++)
      for (let other = one + 1; other < 4; other++) expectPairsEven(columns[one]!, columns[other]!, size, names[one]! + names[other]!);
  });

  it("are independent of the next year, replication and purpose", () => {
    const others = {
      year: yearly(0, 1),
      replication: yearly(1, 0),
      transition: wordsOf(key, 0, 0, purpose.transition, 0, size),
      traits: wordsOf(key, 0, 0, purpose.traits, 0, size),
    };
    for (const [what, other] of Object.entries(others))
      for (let word = 0; word < 4; word++) expectPairsEven(columns[word]!, other[word]!, size, `word ${names[word]}, next ${what}`);
  });

  it("are independent of the year of entry", () => {
    const stream = createStream();
    const [entered, list] = [fourColumns(size), Int32Array.from({ length: size }, (_, slot) => slot)];
    openStream(stream, key, 0, 0, purpose.year, 0);
    drawList(stream, 0, list, size, new Uint8Array(size).fill(1), ...entered);
    for (let word = 0; word < 4; word++) expectPairsEven(columns[word]!, entered[word]!, size, `word ${names[word]}, entry 0 and 1`);
  });

  it("cut the unit square evenly along any small multiple (serial pairs of consecutive years)", () => {
    // triples of the leading five bits of one slot in three years
    const [second, third] = [yearly(0, 1), yearly(0, 2)];
    for (let word = 0; word < 4; word++) {
      const counts = new Int32Array(32768);
      for (let k = 0; k < size; k++) counts[((columns[word]![k]! >>> 27) << 10) | ((second[word]![k]! >>> 27) << 5) | (third[word]![k]! >>> 27)]!++;
      expectEven(counts, `word ${names[word]}, three years`);
    }
  });
});

describe("words of events", () => {
  it("are even for those whom the year's words made claimants, round after round", () => {
    const stream = createStream();
    const claimants: number[] = [];
    for (const [slot, word] of yearly(0, 0)[0].entries()) if (word >>> 0 < 0.9 * 2 ** 32) claimants.push(slot);
    // the same people twice: pairs need many
    const waiting = Int32Array.from(claimants);
    let before: Columns | null = null;
    for (let round = 0; round < 2; round++) {
      const words: Columns = fourColumns(waiting.length);
      openStream(stream, key, 0, 0, purpose.event, round);
      drawList(stream, 0, waiting, waiting.length, null, ...words);
      for (let word = 0; word < 4; word++) {
        const counts = new Int32Array(4096);
        for (const value of words[word]!) counts[value >>> 20]!++;
        expectEven(counts, `round ${round}, word ${names[word]}`);
        if (before !== null) expectPairsEven(before[word]!, words[word]!, waiting.length, `rounds 0 and 1, word ${names[word]}`);
      }
      expectPairsEven(words[2], words[3], waiting.length, `round ${round}, words of the cost`);
      before = words;
    }
  });
});
