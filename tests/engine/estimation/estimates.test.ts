import { expect, test } from "vitest";
import { shareAbove, varianceReduction } from "../../../src/engine/estimation/comparison.ts";
import { estimateMean } from "../../../src/engine/estimation/estimate.ts";
import { addToMoments, createMomentsTable, momentsOf, readMoments, standardDeviation } from "../../../src/engine/estimation/moments.ts";
import { clopperPearsonInterval, estimateProportion, wilsonInterval } from "../../../src/engine/estimation/proportions.ts";
import { lowerRank, quantileType1, quantileType7, sortSample } from "../../../src/engine/estimation/quantiles.ts";
import { tailValueAtRisk, valueAtRisk } from "../../../src/engine/estimation/tail.ts";
import { wordsOf } from "../distributions/words.ts";

test("what cannot be said is null with a why", () => {
  expect(estimateMean(momentsOf([]), 0.95)).toEqual({ count: 0, value: null, standardError: null, lower: null, upper: null, why: "no_observations" });
  expect(estimateMean(momentsOf([Number.NaN, 7]), 0.95)).toEqual({ count: 1, value: 7, standardError: null, lower: null, upper: null, why: "one_observation" });
  expect(estimateMean(momentsOf([1, Infinity]), 0.95)).toMatchObject({ count: 2, value: null, why: "not_finite" });
  expect(estimateMean(momentsOf([Infinity, Infinity]), 0.95)).toMatchObject({ value: null, why: "not_finite" });
  expect(estimateMean(momentsOf([5, 5, 5]), 0.95)).toMatchObject({ value: 5, standardError: 0, lower: 5, upper: 5, why: null });
  expect(standardDeviation(momentsOf([3]))).toBeNull();
  expect(estimateProportion(0, 0, 0.95)).toMatchObject({ value: null, why: "no_observations" });
  expect([quantileType1(sortSample([]), 0.5), quantileType7(sortSample([]), 0.5), tailValueAtRisk(sortSample([]), 0.5)]).toEqual([null, null, null]);
  expect([varianceReduction(momentsOf([]), momentsOf([]), momentsOf([])), shareAbove([])]).toEqual([null, null]);
});

test("Student t interval: table value for 9 degrees of freedom", () => {
  // t(0.975; 9) = 2.262 in any printed table
  const estimate = estimateMean(momentsOf([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]), 0.95);
  expect(Math.abs((estimate.upper! - estimate.value!) / estimate.standardError! - 2.262)).toBeLessThan(0.0005);
  expect(estimate.value! - estimate.lower!).toBeCloseTo(estimate.upper! - estimate.value!, 12);
});

test("all values times 1024 give moments times 1024 and 1024 squared, bit for bit", () => {
  const { first } = wordsOf("moments-scale", 500);
  const plain = momentsOf(first.map((word) => word >> 3));
  const scaled = momentsOf(Float64Array.from(first, (word) => (word >> 3) * 1024));
  expect(scaled).toEqual({ count: 500, mean: plain.mean * 1024, squaredDeviations: plain.squaredDeviations * 1024 * 1024 });
});

test("entries of a table do not touch each other", () => {
  const table = createMomentsTable(3);
  for (const value of [1, 2, 6]) addToMoments(table, 1, value);
  expect(readMoments(table, 1)).toEqual({ count: 3, mean: 3, squaredDeviations: 14 });
  expect(readMoments(table, 0).count + readMoments(table, 2).count).toBe(0);
});

test("ranks: n p that misses a whole number by rounding stays on it", () => {
  expect(0.07 * 100).toBeGreaterThan(7);
  expect(lowerRank(100, 0.07)).toBe(7);
  for (let percent = 1; percent <= 100; percent += 1) expect(lowerRank(1000, percent / 100)).toBe(percent * 10);
  expect([lowerRank(10, 0), lowerRank(10, 1), lowerRank(3, 0.34)]).toEqual([1, 10, 2]);
});

test("quantiles leave the input alone and drop NaN", () => {
  const values = [3, Number.NaN, 1, 2];
  expect([...sortSample(values)]).toEqual([1, 2, 3]);
  expect(values[0]).toBe(3);
});

test("tail value at risk: at least the value at risk, rising in the level, subadditive, exact for ties", () => {
  const { first, second } = wordsOf("tail-coherence", 400);
  const x = Float64Array.from(first, (word) => (word >>> 0) % 17);
  const y = Float64Array.from(second, (word) => (word >>> 0) % 13);
  const sum = x.map((value, k) => value + y[k]!);
  let previous = -Infinity;
  for (const level of [0, 0.1, 0.333, 0.5, 0.9, 0.95, 0.995, 0.999]) {
    const tail = tailValueAtRisk(sortSample(x), level)!;
    expect(tail).toBeGreaterThanOrEqual(valueAtRisk(sortSample(x), level)!);
    expect(tail).toBeGreaterThanOrEqual(previous - 1e-12);
    previous = tail;
    expect(tailValueAtRisk(sortSample(sum), level)!).toBeLessThanOrEqual(tail + tailValueAtRisk(sortSample(y), level)! + 1e-12);
  }
  expect(tailValueAtRisk(sortSample([4, 4, 4]), 0.7)).toBe(4);
  expect(tailValueAtRisk(sortSample([1, 2]), 1)).toBeNull();
});

test("paired: an arm against itself differs by exactly 0 and ties count half", () => {
  const values = momentsOf([1, 5, 9]);
  const difference = momentsOf([0, 0, 0]);
  expect(estimateMean(difference, 0.95)).toMatchObject({ value: 0, standardError: 0, lower: 0, upper: 0 });
  expect(varianceReduction(values, values, difference)).toBeNull();
  expect([shareAbove([0, 0, 0]), shareAbove([2, 0, -2]), shareAbove([1, 0, 0, -1, 3])]).toEqual([0.5, 0.5, 0.6]);
});

test("proportions at the ends: bounds 0 and 1, never an empty interval", () => {
  for (const trials of [1, 2, 10, 1000]) {
    for (const interval of [wilsonInterval, clopperPearsonInterval]) {
      expect(interval(0, trials, 0.95).lower).toBe(0);
      expect(interval(trials, trials, 0.95).upper).toBe(1);
      expect(interval(0, trials, 0.95).upper).toBeGreaterThan(0);
      expect(interval(trials, trials, 0.95).lower).toBeLessThan(1);
    }
    // all seen: the lower bound p solves p^n = 0.025
    expect(Math.abs(clopperPearsonInterval(trials, trials, 0.95).lower ** trials - 0.025)).toBeLessThan(1e-12);
  }
});
