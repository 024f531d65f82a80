import { describe, expect, it } from "vitest";
import { spreadBands } from "../../../src/engine/countries/spread-bands.ts";

describe("spreadBands", () => {
  it("follows its example", () => {
    expect(Array.from(spreadBands([0, 2, 4], [4, 4]))).toEqual([2, 2, 2, 2]);
  });

  it("gives back a straight line of counts", () => {
    // Counts 20 - age, so five-year totals 90, 65, 40, 15: a quadratic running total, which the cubic reproduces.
    const years = spreadBands([0, 5, 10, 15, 20], [90, 65, 40, 15]);
    years.slice(0, 15).forEach((count, age) => expect(Math.abs(count - (19.5 - age + 0.5))).toBeLessThan(1e-12));
  });

  it("keeps totals and stays non-negative across empty and steep bands", () => {
    const totals = [0, 1000, 0, 1, 0.003, 0];
    const bounds = [0, 5, 6, 11, 16, 21, 26];
    const years = spreadBands(bounds, totals);
    expect(years).toHaveLength(26);
    expect(years.every((count) => count >= 0)).toBe(true);
    totals.forEach((total, band) => {
      const kept = years.slice(bounds[band], bounds[band + 1]).reduce((before, count) => before + count, 0);
      expect(Math.abs(kept - total)).toBeLessThanOrEqual(32 * Number.EPSILON * total);
    });
  });

  it("has no stairs: neighbouring years differ less across a bound than the bands do", () => {
    const years = spreadBands([0, 5, 10, 15], [100, 60, 40]);
    for (let age = 1; age < 15; age++) expect(Math.abs(years[age]! - years[age - 1]!)).toBeLessThan((20 - 12) / 2);
  });

  it.each([
    [
      [0, 5],
      [1, 2],
    ],
    [[0], []],
    [
      [0, 5, 5],
      [1, 2],
    ],
    [[0, 2.5], [1]],
    [[0, 5], [-1]],
    [[0, 5], [NaN]],
  ])("refuses bounds %j with totals %j", (bounds, totals) => {
    expect(() => spreadBands(bounds, totals)).toThrow(RangeError);
  });
});
