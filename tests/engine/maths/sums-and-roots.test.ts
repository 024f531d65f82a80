import { describe, expect, it } from "vitest";
import { exactDot, exactSum } from "../../../src/engine/maths/compensated.ts";
import { binomialPmf, negativeBinomialPmf, poissonPmf } from "../../../src/engine/maths/discrete-laws.ts";
import { betaIncomplete, betaInverse } from "../../../src/engine/maths/incomplete-beta.ts";
import { gammaP, gammaPInverse, gammaQ, gammaQInverse } from "../../../src/engine/maths/incomplete-gamma.ts";
import { normalCdf, normalQuantile } from "../../../src/engine/maths/normal.ts";
import { gaussLegendre, integrate } from "../../../src/engine/maths/quadrature.ts";
import { solveBracketed } from "../../../src/engine/maths/root.ts";
import { studentCdf, studentQuantile } from "../../../src/engine/maths/student.ts";

describe("exact sums", () => {
  it("rounds once", () => {
    expect(exactSum([0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1])).toBe(1);
    expect(exactSum([1e16, 1, -1e16, 1e-3])).toBe(1.001);
    expect(exactSum([1, 2 ** -53, 2 ** -106])).toBe(1 + 2 ** -52);
    expect(exactSum([])).toBe(0);
    expect(exactSum([1, Infinity])).toBe(Infinity);
  });
  it("does not depend on the order", () => {
    const terms = [1e300, 3.14, -1e300, 2 ** -60, 7e-20, -3.14];
    expect(exactSum(terms)).toBe(exactSum([...terms].reverse()));
  });
  it("products", () => {
    expect(exactDot([1e8 + 1, -1e16 - 2e8], [1e8 + 1, 1])).toBe(1);
  });
});

describe("quadrature", () => {
  it("Gauss-Legendre integrates degree 2n - 1 exactly", () => {
    const { nodes, weights } = gaussLegendre(5);
    let sum = 0;
    nodes.forEach((x, i) => (sum += weights[i]! * x ** 8));
    expect(Math.abs(sum - 2 / 9)).toBeLessThan(1e-15);
  });
  it("adaptive rule handles a kink", () => {
    const { value } = integrate((x) => Math.abs(x - 0.3), 0, 1);
    expect(Math.abs(value - 0.29)).toBeLessThan(1e-13);
  });
});

describe("roots and inverses", () => {
  it("bracketed root", () => {
    expect(solveBracketed((x) => x * x - 2, 0, 2)).toBeCloseTo(Math.SQRT2, 14);
    expect(solveBracketed((x) => x * x + 2, 0, 2)).toBeNull();
  });
  // |F(F^-1(p)) - p| / p amplifies the last-bit error of x by x f(x)/F(x), at most about 100 here
  const shapes = [0.2, 1, 3.7, 40, 900];
  const levels = [1e-12, 1e-4, 0.2, 0.5, 0.9, 0.999999];
  it("gamma quantile inverts the cdf", () => {
    for (const a of shapes) {
      for (const p of levels) {
        expect(Math.abs(gammaP(a, gammaPInverse(a, p)) / p - 1)).toBeLessThan(1e-12);
        expect(Math.abs(gammaQ(a, gammaQInverse(a, p)) / p - 1)).toBeLessThan(1e-12);
      }
    }
  });
  it("beta, Student and normal quantiles invert the cdf", () => {
    for (const a of shapes) {
      for (const p of levels) {
        for (const b of shapes) {
          const x = betaInverse(a, b, p);
          // where x itself is within 1e-16 of 1 the double nearest to it may miss p
          if (x < 1 - 1e-6) expect(Math.abs(betaIncomplete(a, b, x) / p - 1)).toBeLessThan(1e-10);
        }
        expect(Math.abs(studentCdf(studentQuantile(p, a), a) / p - 1)).toBeLessThan(1e-11);
        expect(Math.abs(normalCdf(normalQuantile(p)) / p - 1)).toBeLessThan(1e-13);
      }
    }
  });
});

describe("probability functions add up to 1", () => {
  it.each([
    ["Poisson 2000", 6000, (k: number) => poissonPmf(k, 2000)],
    ["binomial", 300, (k: number) => binomialPmf(k, 300, 0.003)],
    ["negative binomial", 20000, (k: number) => negativeBinomialPmf(k, 0.4, 80)],
  ] as const)("%s", (_, last, pmf) => {
    expect(Math.abs(exactSum(Array.from({ length: last + 1 }, (__, k) => pmf(k))) - 1)).toBeLessThan(1e-12);
  });
});
