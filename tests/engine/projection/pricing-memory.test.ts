/** What pricing remembers from one arm to the next must hang on everything that decides about it. */
import { expect, test, vi } from "vitest";
import { freshMemory, termsKey, turnMemory, weighted } from "../../../src/engine/projection/pricing-memory.ts";

type Terms = Parameters<typeof termsKey>[0];

const benefits = [{ covered: true, reimburse: 0.8, copay: 0, deductible: 0, cap: Infinity }];
const limits = { any: false, deductible: 0, outOfPocket: Infinity, outOfPocketShare: Infinity, annual: Infinity, perHousehold: false };
const scheme = { name: "a", benefits, limits, riderMask: 0, maxEntryAge: 120, contribution: { ratedBy: [] }, openFrom: new Int32Array(2) };
const terms = { scheme, floors: [scheme], year: 0, medical: 1, benefitIndex: 1, floorIndexes: [1], liquidity: 2, forgoProbability: 0.5 } as unknown as Terms;
const key = (parts: object = {}, of: object = {}): string => termsKey({ ...terms, scheme: { ...scheme, ...of }, ...parts } as unknown as Terms);

test.each<[string, object, object?]>([
  ["benefits", {}, { benefits: [{ ...benefits[0]!, reimburse: 0.7 }] }],
  ["a cap", {}, { benefits: [{ ...benefits[0]!, cap: 100 }] }],
  ["limits", {}, { limits: { ...limits, annual: 1000 } }],
  ["a rider", {}, { riderMask: 1 }],
  ["the last age of entry", {}, { maxEntryAge: 60 }],
  ["rating classes", {}, { contribution: { ratedBy: ["age"] } }],
  ["who may join", {}, { openFrom: Int32Array.of(0, 3) }],
  ["no floor", { floors: [] }],
  ["another floor", { floors: [{ ...scheme, benefits: [{ ...benefits[0]!, covered: false }] }] }],
  ["a floor for others", { floors: [{ ...scheme, openFrom: Int32Array.of(0, 3) }] }],
  ["liquidity", { liquidity: Infinity }],
  ["forgone care", { forgoProbability: 0 }],
  ["an index", { benefitIndex: 1.1 }],
  ["the index of a floor", { floorIndexes: [1.1] }],
])("terms with %s of their own are others", (_, parts, of) => {
  expect(key(parts, of)).not.toBe(key());
});

test("a scheme with another name, contribution or help promises the same", () => {
  expect(key({}, { name: "b", subsidies: [1], contribution: { ratedBy: [], kind: "flat" } })).toBe(key());
});

test("means are worked out once for the same terms and weights", () => {
  const { means } = freshMemory();
  const make = vi.fn(() => Float64Array.of(1));
  const first = weighted(means, "x", Float64Array.of(1, 0), make);
  expect(weighted(means, "x", Float64Array.of(1, 0), make)).toBe(first);
  weighted(means, "x", Float64Array.of(1, 0.5), make);
  weighted(means, "y", Float64Array.of(1, 0), make);
  expect(make).toHaveBeenCalledTimes(3);
});

test("what a compilation does not ask for is forgotten by the one after the next", () => {
  const memory = freshMemory();
  const { factors } = memory;
  factors.keep("asked again", Float64Array.of(1));
  factors.keep("not asked again", Float64Array.of(2));
  turnMemory(memory);
  expect(factors.find("asked again")).toEqual(Float64Array.of(1));
  turnMemory(memory);
  expect(factors.find("asked again")).toEqual(Float64Array.of(1));
  expect(factors.find("not asked again")).toBeUndefined();
});
