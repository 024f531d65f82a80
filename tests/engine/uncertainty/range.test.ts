import { describe, expect, test } from "vitest";
import { normalQuantile } from "../../../src/engine/maths/normal.ts";
import { runKey } from "../../../src/engine/random/key.ts";
import { centreOf, isPoint, type Range, rangeQuantile } from "../../../src/engine/uncertainty/range.ts";
import { drawTruth, type UncertainNumber } from "../../../src/engine/uncertainty/truth.ts";

const open = { zero: 0, least: -Infinity, most: Infinity };
const laws: readonly Range[] = [
  { family: "triangle", parameters: [1, 2, 5], ...open },
  { family: "normal", parameters: [3, 0.5], ...open },
  { family: "lognormal", parameters: [2, 0.4], ...open },
  { family: "uniform", parameters: [0.8, 1], ...open },
  { family: "beta", parameters: [0.3, 0.1], ...open },
];

describe("laws of uncertain numbers", () => {
  // mean and variance by formula: triangle (a + b + c) / 3, (a^2 + b^2 + c^2 - ab - ac - bc) / 18; the others by their parameters
  const moments: Readonly<Record<string, readonly [number, number]>> = {
    triangle: [8 / 3, (1 + 4 + 25 - 2 - 5 - 10) / 18],
    normal: [3, 0.25],
    lognormal: [2, 0.64],
    uniform: [0.9, 0.04 / 12],
    beta: [0.3, 0.01],
  };
  test.each(laws.map((law) => [law.family, law] as const))("%s: mean and variance of the quantile function", (family, law) => {
    const n = family === "beta" ? 4000 : 100_000;
    let [sum, squares] = [0, 0];
    for (let k = 0; k < n; k++) {
      const x = rangeQuantile(law, (k + 0.5) / n);
      sum += x;
      squares += x * x;
    }
    const [mean, variance] = moments[family]!;
    // midpoint sums of n steps: both tails lose about 1 / n of the law
    expect(sum / n).toBeCloseTo(mean, 3);
    expect(squares / n - (sum / n) ** 2).toBeCloseTo(variance, family === "lognormal" ? 2 : 3);
  });

  test("the hand value: lognormal of mean 1 and s = 0.2 reaches from 0.662 to 1.451 in 95 of 100", () => {
    const law: Range = { family: "lognormal", parameters: [1, Math.sqrt(Math.expm1(0.04))], ...open };
    expect(rangeQuantile(law, 0.025)).toBeCloseTo(0.662, 3);
    expect(rangeQuantile(law, 0.975)).toBeCloseTo(1.451, 3);
  });

  test("an atom at 0 takes its part of the draws, and lowers what founders reckon with", () => {
    const law: Range = { ...laws[3]!, zero: 0.5 };
    expect([0.1, 0.49].map((u) => rangeQuantile(law, u))).toEqual([0, 0]);
    expect(rangeQuantile(law, 0.5)).toBe(0.8);
    expect(rangeQuantile(law, 0.75)).toBeCloseTo(0.9, 12);
    expect(centreOf(law)).toBeCloseTo(0.45, 12);
  });

  test("a normal law is cut, not clipped, at what the number may be", () => {
    const law: Range = { family: "normal", parameters: [0.1, 0.2], zero: 0, least: 0, most: 1 };
    const draws = Array.from({ length: 999 }, (_, k) => rangeQuantile(law, (k + 0.5) / 999));
    expect(draws.every((x) => x > 0 && x < 1)).toBe(true);
    // the median of the cut law: P(X < x) halfway between P(X < 0) and 1, where P(X < 0) = 0.3085
    expect(draws[499]).toBeCloseTo(0.1 + 0.2 * normalQuantile(0.3085375 + 0.5 * (1 - 0.3085375)), 3);
  });

  test("no spread is a point", () => {
    expect(isPoint({ family: "lognormal", parameters: [3, 0], ...open })).toBe(true);
    expect(isPoint({ family: "triangle", parameters: [2, 2, 2], ...open })).toBe(true);
    expect(isPoint({ family: "uniform", parameters: [2, 2], ...open, zero: 0.1 })).toBe(false);
  });
});

describe("draws of a future", () => {
  const number = (path: string): UncertainNumber => ({
    ...{ path, central: 2, range: laws[2]!, form: "value", by: "range", kind: null, source: null, note: null },
  });
  const key = runKey("truths");

  test("hang on path and replication, not on order or on other numbers", () => {
    const [a, b, c] = ["a.rate", "b.rate", "c.cost"].map(number);
    const both = drawTruth([a!, b!], key, 7);
    expect(drawTruth([b!, c!, a!], key, 7)).toEqual(Float64Array.of(both[1]!, drawTruth([c!], key, 7)[0]!, both[0]!));
    expect(drawTruth([a!], key, 8)[0]).not.toBe(both[0]);
  });

  test("of numbers drawn together keep their rows; each value is as likely as the others", () => {
    const rows = [
      [1, 10],
      [2, 30],
      [3, 20],
    ] as const;
    const list = (k: 0 | 1, path: string, together?: string): UncertainNumber => ({
      ...number(path),
      range: { family: "draws", parameters: rows.map((row) => row[k]), ...open, ...(together === undefined ? {} : { together }) },
    });
    const joint = [list(0, "a.rate", "fit"), list(1, "b.rate", "fit")];
    const pairs = Array.from({ length: 600 }, (_, r) => [...drawTruth(joint, key, r)]);
    expect(pairs.every(([a, b]) => rows.some(([x, y]) => x === a && y === b))).toBe(true);
    // 600 futures, a third each: standard deviation of a count sqrt(600 / 3 * 2 / 3)
    for (const [x] of rows) expect(Math.abs(pairs.filter(([a]) => a === x).length - 200)).toBeLessThan(4 * Math.sqrt(400 / 3));
    const apart = Array.from({ length: 60 }, (_, r) => [...drawTruth([list(0, "a.rate"), list(1, "b.rate")], key, r)]);
    expect(apart.some(([a, b]) => !rows.some(([x, y]) => x === a && y === b))).toBe(true);
    // ends of the law in rising order, whatever the order of the list
    expect([0.1, 0.5, 0.9].map((u) => rangeQuantile(joint[1]!.range, u))).toEqual([10, 20, 30]);
    expect(centreOf(joint[1]!.range)).toBe(20);
    expect(isPoint({ family: "draws", parameters: [4, 4], ...open })).toBe(true);
  });

  test("of numbers of other laws drawn together share their quantile: the same law gives the same value", () => {
    const shared = (path: string, low: number, together?: string): UncertainNumber => ({
      ...number(path),
      range: { family: "uniform", parameters: [low, low + 1], ...open, ...(together === undefined ? {} : { together }) },
    });
    for (let replication = 0; replication < 20; replication++) {
      const [a, b, c, d] = drawTruth(
        [shared("a.reach", 0, "reach"), shared("b.reach", 0, "reach"), shared("c.reach", 2, "reach"), shared("d.reach", 0)],
        key,
        replication,
      );
      expect(b).toBe(a);
      expect(c! - 2).toBeCloseTo(a!, 12);
      expect(d).not.toBe(a);
    }
  });

  test("of two numbers are independent (seed truths, 2,000 futures)", () => {
    const numbers = ["health.services.a.rate", "health.services.b.rate"].map(number);
    const draws = Array.from({ length: 2000 }, (_, r) => drawTruth(numbers, key, r));
    const score = (k: number): number[] => draws.map((values) => Math.log(values[k]!));
    const [x, y] = [score(0), score(1)];
    const mean = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0) / values.length;
    const covariance = (s: readonly number[], t: readonly number[]): number => mean(s.map((one, k) => one * t[k]!)) - mean(s) * mean(t);
    const correlation = covariance(x, y) / Math.sqrt(covariance(x, x) * covariance(y, y));
    // standard error of a correlation of 0 in n pairs: 1 / sqrt(n)
    expect(Math.abs(correlation)).toBeLessThan(4 / Math.sqrt(2000));
  });
});
