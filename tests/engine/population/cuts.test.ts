/** The limits of the fifths, by histogram and exact tail, against a plain sort of everybody. */
import { describe, expect, it } from "vitest";
import type { Columns } from "../../../src/engine/model/columns.ts";
import { createSlotList } from "../../../src/engine/model/slot-list.ts";
import { cutCount } from "../../../src/engine/model/year-context.ts";
import { type Blocks, countIncomes, createCutFinder, cutsOf, findCuts } from "../../../src/engine/population/cuts.ts";
import { addIncome, dropIncome } from "../../../src/engine/population/income-table.ts";

let state = 12345;
function uniform(): number {
  state = (Math.imul(state, 747796405) + 2891336453) | 0;
  return ((Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) >>> 0) + 0.5) / 2 ** 32;
}

/** Slots with these incomes; every `vacantEvery`-th slot is nobody's, with an income that must not count. */
function columnsOf(incomes: readonly number[], vacantEvery: number): { columns: Columns; capacity: number } {
  const slots: [income: number, alive: boolean][] = [];
  for (const income of incomes) {
    if (vacantEvery > 0 && slots.length % vacantEvery === 0) slots.push([uniform() * 1e6, false]);
    slots.push([income, true]);
  }
  const income = Float64Array.from(slots, ([value]) => value);
  const packed = Int32Array.from(slots, ([, alive]) => (alive ? 40 : -1 - (state & 1)));
  const none = {
    frailty: null,
    factors: [],
    scores: null,
    row: null,
    entry: null,
    birth: null,
    membership: [],
    entryConditions: [],
    leavers: [],
    paid: [],
    spent: [],
    need: null,
    earlier: null,
    prices: [],
    levers: [],
    left: createSlotList(),
  };
  return { columns: { packed: [packed, packed.slice()], income, equivalised: income, ...none }, capacity: slots.length };
}

function inBlocks(capacity: number): Blocks {
  return (visit) => {
    for (let first = 0; first < capacity; first += 1000) visit(first, Math.min(1000, capacity - first));
  };
}

/**
 * Limit q is the smallest income x with (people below x + people at or below x) / (2 n) >= q / 5; without any, the largest plus
 * nothing is enough. The median of an even number is half way between the middle two.
 */
function plainCuts(incomes: readonly number[]): number[] {
  const sorted = Float64Array.from(incomes).sort();
  const n = sorted.length;
  const fifths = [1, 2, 3, 4].map((q) => {
    for (let k = 0; k < n; ) {
      let to = k + 1;
      while (to < n && sorted[to] === sorted[k]) to++;
      if (5 * (k + to) >= 2 * n * q) return sorted[k]!;
      k = to;
    }
    return Infinity;
  });
  const median = n % 2 === 1 ? sorted[(n - 1) / 2]! : (sorted[n / 2 - 1]! + sorted[n / 2]!) / 2;
  return [...fifths, median];
}

/** Fifth by limits, as the engine reads them. */
function fifthOf(income: number, cuts: ArrayLike<number>): number {
  let fifth = 0;
  for (let q = 0; q < 4; q++) if (income >= cuts[q]!) fifth++;
  return fifth;
}

/** Above this many slots the engine counts instead of sorting. */
const counted = 8192;

function expectSame(incomes: readonly number[], centre: number, vacantEvery: number, what: string): void {
  const { columns, capacity } = columnsOf(incomes, vacantEvery);
  const cuts = new Float64Array(cutCount);
  const before = columns.equivalised.slice();
  cutsOf(columns, inBlocks(capacity), centre, cuts);
  const plain = plainCuts(incomes);
  expect(cuts[4], `${what}: median`).toBe(plain[4]);
  // what a limit is for: everybody is in the same fifth (where nobody reaches a limit, its value does not matter)
  const wrong = incomes.findIndex((income) => fifthOf(income, cuts) !== fifthOf(income, plain));
  expect(wrong, `${what}: fifth of income ${incomes[wrong]}, limits ${[...cuts]} instead of ${plain}`).toBe(-1);
  expect(Buffer.compare(Buffer.from(columns.equivalised.buffer), Buffer.from(before.buffer)), `${what}: changes incomes`).toBe(0);
}

const laws: Readonly<Record<string, () => number>> = {
  uniform: () => 1000 * uniform(),
  "heavy tail": () => 300 / uniform() ** 2,
  "very heavy tail": () => 1e-3 / uniform() ** 6,
  "many zeros": () => (uniform() < 0.45 ? 0 : 5000 * uniform()),
  "nearly all zeros": () => (uniform() < 0.9 ? 0 : 5000 * uniform()),
  "few values": () => Math.floor(4 * uniform()) * 100,
  "ties at the limits": () => Math.round(10 * uniform()) * 50,
  "all equal": () => 777.25,
  "all zero": () => 0,
  "one bucket": () => 1000 + uniform() * 1e-3,
  "two neighbours of the last bit": () => (uniform() < 0.5 ? 1 : 1 + 2 ** -52),
};
const mean = (incomes: readonly number[]): number => incomes.reduce((sum, income) => sum + income, 0) / incomes.length;

describe("limits of the fifths and the median", () => {
  for (const [law, draw] of Object.entries(laws)) {
    it(`are those of a sort: ${law}`, () => {
      for (const size of [1, 2, 3, 4, 5, 6, 7, 10, 11, 99, 100, 8191, 8192, 8193, 50_000, 50_001]) {
        const incomes = Array.from({ length: size }, draw);
        if (2 * size >= counted && plainCuts(incomes).includes(Infinity)) continue;
        expectSame(incomes, mean(incomes), size % 3, `${law}, ${size} people`);
      }
    });
  }

  it("do not depend on the centre of the histogram", () => {
    const incomes = Array.from({ length: 20_001 }, () => 300 / uniform() ** 1.5);
    for (const centre of [0, 1e-6, 1, 1e3, 1e9, 1e300]) expectSame(incomes, centre, 7, `centre ${centre}`);
  });

  it("do not depend on the run before", () => {
    for (const size of [20_000, 9000, 30_000]) {
      for (const draw of Object.values(laws)) {
        const incomes = Array.from({ length: size }, draw);
        if (plainCuts(incomes).includes(Infinity)) continue;
        expectSame(incomes, mean(incomes), 5, `${size} people`);
      }
    }
  });

  it("have the median half way across a gap", () => {
    // two values far apart, equally many: the histogram must look beyond its bucket
    const incomes = Array.from({ length: 10_000 }, (_, k) => (k === 0 ? 95_000 + k : k % 2 === 0 ? 100 : 90_000 + k));
    const half = incomes.map((income, k) => (k < 2 ? 100 + k : income));
    for (const each of [incomes, half]) expectSame(each, 45_050, 0, "gap");
  });

  it("leave a fifth empty where a tie reaches over it, in a large population as in a small one", () => {
    for (const draw of [() => 777.25, () => 0, () => (uniform() < 0.5 ? 100 : 90_000)]) {
      const small = Array.from({ length: counted / 2 }, draw);
      const large = Array.from({ length: counted * 2 }, (_, k) => small[k % small.length]!);
      for (const incomes of [small, large]) expectSame(incomes, mean(incomes), 0, `${incomes.length} people`);
    }
  });

  it("stay those of a sort while people come and go, whatever was counted once", () => {
    for (const [law, draw] of Object.entries(laws)) {
      for (const [size, share] of [
        [600, 0.3],
        [20_000, 0.03],
        [20_000, 0.9],
      ] as const) {
        const { columns, capacity } = columnsOf(Array.from({ length: size }, draw), 4);
        const [packed] = columns.packed;
        const blocks = inBlocks(capacity);
        const finder = createCutFinder({ columns, ownBlocks: blocks, allBlocks: blocks }, capacity, 700, null);
        const cuts = new Float64Array(cutCount);
        countIncomes(finder);
        for (let year = 0; year < 5; year++) {
          findCuts(finder, year === 0, cuts);
          const living = Array.from(columns.income).filter((_, slot) => packed[slot]! >= 0);
          const plain = plainCuts(living);
          expect(cuts[4], `${law}, year ${year}: median`).toBe(plain[4]);
          expect(
            living.every((income) => fifthOf(income, cuts) === fifthOf(income, plain)),
            `${law}, year ${year}: ${[...cuts]}, not ${plain}`,
          ).toBe(true);
          for (let slot = 0; slot < capacity; slot++) {
            if (uniform() >= share) continue;
            if (packed[slot]! >= 0) dropIncome(finder.table!, columns.income[slot]!);
            packed[slot] = uniform() < 0.8 ? 40 : -1;
            // prices of another world move the limits out of the buckets of the year before
            columns.income[slot] = draw() * (year === 3 ? 3 : 1);
            if (packed[slot]! >= 0) addIncome(finder.table!, columns.income[slot]!);
          }
        }
      }
    }
  });

  it("are undefined for nobody", () => {
    const { columns } = columnsOf([], 0);
    const cuts = new Float64Array(cutCount);
    cutsOf(columns, inBlocks(0), 1000, cuts);
    for (const cut of cuts) expect(Number.isFinite(cut)).toBe(false);
  });
});
