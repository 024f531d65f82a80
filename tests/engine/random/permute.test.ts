import { describe, expect, it } from "vitest";
import { runKey } from "../../../src/engine/random/key.ts";
import { permute } from "../../../src/engine/random/permute.ts";
import { expectEven } from "./even.ts";

const stream = (seed: string): Int32Array => runKey(seed);

/** Every position is taken exactly once. */
function isBijection(count: number, key: Int32Array): boolean {
  const taken = new Uint8Array(count);
  for (let index = 0; index < count; index++) {
    const to = permute(index, count, key);
    if (!Number.isInteger(to) || to < 0 || to >= count || taken[to] === 1) return false;
    taken[to] = 1;
  }
  return true;
}

describe("permute", () => {
  it("is a bijection for every small count", () => {
    for (let count = 1; count <= 300; count++) expect(isBijection(count, stream(`small ${count}`)), `count ${count}`).toBe(true);
  });

  it("is a bijection around powers of two and for many people", () => {
    for (const count of [1023, 1024, 1025, 4095, 4096, 4097, 65535, 65536, 65537, 100_003])
      expect(isBijection(count, stream("large")), `count ${count}`).toBe(true);
  });

  it("puts each of 12 equally often anywhere", () => {
    const counts = Array.from({ length: 12 }, () => new Int32Array(12));
    const key = new Int32Array(4);
    for (let trial = 0; trial < 30_000; trial++) {
      key.set([trial, 7, -trial, trial ^ 0x55555555]);
      for (let index = 0; index < 12; index++) counts[index]![permute(index, 12, key)]!++;
    }
    for (const [index, row] of counts.entries()) expectEven(row, `where ${index} goes`);
  });

  it("puts each pair of neighbours among 16 equally often anywhere", () => {
    const counts = new Int32Array(16 * 16);
    const key = new Int32Array(4);
    for (let trial = 0; trial < 60_000; trial++) {
      key.set([trial, 0, 0, 0]);
      counts[permute(0, 16, key) * 16 + permute(1, 16, key)]!++;
    }
    expectEven(
      counts.filter((_, pair) => pair >> 4 !== (pair & 15)),
      "pairs",
    );
  });

  it("depends on the stream and the count", () => {
    const images = (count: number, seed: string): string => Array.from({ length: 20 }, (_, index) => permute(index, count, stream(seed))).join();
    expect(images(1000, "a")).not.toBe(images(1000, "b"));
    expect(images(1000, "a")).not.toBe(images(1001, "a"));
  });
});
