import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  decimalsFor,
  formatInterval,
  formatMoney,
  formatNumber,
  formatProportion,
  formatSigned,
  formatUpperBound,
  largestRemainder,
  moneyScale,
} from "../../src/report/format.ts";
import { en } from "../../src/report/language/en.ts";

const words = en.numbers;
const french = { decimal: ",", thousands: " ", billion: "Md", million: "M", to: "à" };

describe("numbers", () => {
  it.each([
    [1234567.891, 1, "1,234,567.9"],
    [0, 0, "0"],
    [-0.04, 1, "0.0"],
    [-1234, 0, "-1,234"],
    [999.96, 1, "1,000.0"],
    [1284, -2, "1,300"],
    [12, 0, "12"],
  ])("%d with %i decimals is %s", (value, decimals, text) => {
    expect(formatNumber(value, decimals, words)).toBe(text);
  });
  it("takes marks from the language", () => {
    expect(formatNumber(1234567.5, 1, french)).toBe("1 234 567,5");
    expect(formatInterval({ lo: -1.25, hi: 2 }, 1, french, true)).toBe("-1,3 à +2,0");
  });
  it.each([
    [0.04, "0.0"],
    [-0.04, "0.0"],
    [0.06, "+0.1"],
    [-0.06, "-0.1"],
  ])("signed %d is %s", (value, text) => {
    expect(formatSigned(value, 1, words)).toBe(text);
  });
  it("drops a digit when the error is above the guard", () => {
    expect(decimalsFor(0.05, 1, 0.5)).toBe(1);
    expect(decimalsFor(0.051, 1, 0.5)).toBe(0);
    expect(decimalsFor(null, 2, 0.5)).toBe(2);
    expect(decimalsFor(400, 0, 0.5, -9)).toBe(-3);
  });
});

describe("money", () => {
  it.each([
    [2_900_000_000, 50_000_000, "2.90 bn"],
    [2_900_000_000, 500_000_000, "2.9 bn"],
    [431_000_000, null, "431 million"],
    [15_320, 3, "15,320"],
    [15_320, 4000, "15,000"],
  ])("%d with error %s is %s", (amount, error, text) => {
    expect(formatMoney(amount, error, moneyScale(amount, words), words)).toBe(text);
  });
});

describe("shares of futures", () => {
  it("0 of 1000 is a bound, not 0: 1 - 0.025^(1/1000) = 0.3682 %", () => {
    const hi = 1 - 0.025 ** (1 / 1000);
    expect(formatProportion({ k: 0, n: 1000, mean: 0, lo: 0, hi }, words)).toBe("< 0.37");
    expect(formatProportion({ k: 1000, n: 1000, mean: 1, lo: 1 - hi, hi: 1 }, words)).toBe("> 99.6");
    expect(formatProportion({ k: 31, n: 1000, mean: 0.031, lo: 0.021, hi: 0.044 }, words)).toBe("3.1");
  });
  it.each([
    [0.368, "0.37"],
    [0.371, "0.38"],
    [30.85, "31"],
    [2.18, "2.2"],
    [0.0368, "0.037"],
  ])("upper bound %d is rounded up to %s", (value, text) => {
    expect(formatUpperBound(value, words)).toBe(text);
  });
});

describe("largestRemainder", () => {
  it("adds to the total and stays within 1 of the exact share", () => {
    const shares = fc
      .array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 9 })
      .filter((values) => values.reduce((a, b) => a + b, 0) > 1e-6);
    fc.assert(
      fc.property(shares, (values) => {
        const sum = values.reduce((a, b) => a + b, 0);
        const parts = largestRemainder(values, 100);
        expect(parts.reduce((a, b) => a + b, 0)).toBe(100);
        parts.forEach((part, index) => expect(Math.abs(part - (100 * values[index]!) / sum)).toBeLessThan(1 + 1e-9));
      }),
      { seed: 20260401, numRuns: 200 },
    );
  });
  it("gives nothing where there is nothing", () => {
    expect(largestRemainder([0, 0], 100)).toEqual([0, 0]);
  });
});
