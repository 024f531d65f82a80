import { describe, expect, it } from "vitest";
import { radixOrder } from "../../../src/engine/kernels/radix-order.ts";

let state = 99;
function uniform(): number {
  state = (Math.imul(state, 747796405) + 2891336453) | 0;
  return ((Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) >>> 0) + 0.5) / 2 ** 32;
}

/** Every k-th slot is listed, in an order of its own. */
function listed(slots: number, every: number): Uint32Array {
  const order = Uint32Array.from({ length: Math.ceil(slots / every) }, (_, k) => k * every);
  for (let k = order.length - 1; k > 0; k--) {
    const other = Math.floor(uniform() * (k + 1));
    [order[k], order[other]] = [order[other]!, order[k]!];
  }
  return order;
}

/** The plain twin: a stable sort by comparison. */
function expectSorted(key: Float64Array, order: Uint32Array, what: string): void {
  const plain = [...order].sort((a, b) => key[a]! - key[b]!);
  const spare = order.length + 3;
  const longer = new Uint32Array(spare).fill(4294967295);
  longer.set(order);
  const keys = key.slice();
  radixOrder(key, longer, order.length);
  expect(Buffer.compare(Buffer.from(Uint32Array.from(plain).buffer), Buffer.from(longer.slice(0, order.length).buffer)), what).toBe(0);
  expect([...longer.subarray(order.length)], `${what}: past the count`).toEqual([4294967295, 4294967295, 4294967295]);
  expect(key).toEqual(keys);
}

const laws: Readonly<Record<string, (slot: number) => number>> = {
  uniform: () => uniform(),
  "heavy tail": () => 1 / uniform() ** 5,
  zeros: () => (uniform() < 0.6 ? 0 : uniform()),
  "zeros of both signs": () => (uniform() < 0.3 ? -0 : uniform() < 0.5 ? 0 : 1),
  ties: () => Math.floor(uniform() * 5),
  "all equal": () => 42,
  "all zero": () => 0,
  sorted: (slot) => slot,
  reversed: (slot) => 1e6 - slot,
  "last bits only": () => 1 + Math.floor(uniform() * 64) * 2 ** -52,
  "all exponents": () => 2 ** Math.floor(uniform() * 2000 - 1000),
  denormal: () => Math.floor(uniform() * 100) * 5e-324,
  "largest and infinite": () => (uniform() < 0.1 ? Infinity : Number.MAX_VALUE * uniform()),
};

describe("radixOrder", () => {
  for (const [law, draw] of Object.entries(laws)) {
    it(`is a stable sort: ${law}`, () => {
      for (const slots of [0, 1, 2, 3, 127, 128, 129, 1000, 50_000]) {
        for (const every of [1, 3]) {
          const key = Float64Array.from({ length: slots }, (_, slot) => draw(slot));
          expectSorted(key, listed(slots, every), `${law}, ${slots} slots, every ${every}`);
        }
      }
    });
  }

  it("does not depend on the call before", () => {
    // lengths up and down, and results of one call must stay when the next one sorts
    const key = Float64Array.from({ length: 5000 }, () => uniform());
    const kept = listed(5000, 1);
    radixOrder(key, kept, kept.length);
    const copy = kept.slice();
    for (const slots of [300, 20_000, 150, 7000])
      expectSorted(
        Float64Array.from({ length: slots }, () => uniform()),
        listed(slots, 1),
        `${slots} slots`,
      );
    expect(kept).toEqual(copy);
  });
});
