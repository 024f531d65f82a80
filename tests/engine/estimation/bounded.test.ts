import seedrandom from "seedrandom";
import { describe, expect, test } from "vitest";
import { boundedInterval } from "../../../src/engine/estimation/bounded.ts";
import { estimateMean, intervalFactor } from "../../../src/engine/estimation/estimate.ts";
import { momentsOf } from "../../../src/engine/estimation/moments.ts";
import { discordant, tangoInterval } from "../../../src/engine/estimation/paired-proportions.ts";
import { wilsonInterval } from "../../../src/engine/estimation/proportions.ts";
import { normalQuantile } from "../../../src/engine/maths/normal.ts";

const z = normalQuantile(0.975);

describe("an interval that would leave its range", () => {
  test("of yes and no it is Wilson's, mirrored and scaled with the range", () => {
    for (const [k, n] of [
      [1, 20],
      [2, 8],
      [29, 30],
    ] as const) {
      const share = k / n;
      const error = Math.sqrt((share * (1 - share)) / n);
      const wilson = wilsonInterval(k, n, 0.95);
      const found = boundedInterval(share, error, z, [0, 1])!;
      expect(found.lower).toBeCloseTo(wilson.lower, 12);
      expect(found.upper).toBeCloseTo(wilson.upper, 12);
      const mirrored = boundedInterval(1 - share, error, z, [0, 1])!;
      expect(mirrored.lower).toBeCloseTo(1 - found.upper, 12);
      const difference = boundedInterval(2 * share - 1, 2 * error, z, [-1, 1])!;
      expect(difference.upper).toBeCloseTo(2 * found.upper - 1, 12);
    }
  });

  test("Student's stands where it stays inside, without a range, and where nothing varies", () => {
    expect(boundedInterval(0.5, 0.1, 2, [0, 1])).toBeNull();
    expect(boundedInterval(0.01, 0.1, 2, null)).toBeNull();
    expect(boundedInterval(0, 0, 2, [0, 1])).toBeNull();
  });

  test("a last digit from the end of the range: an interval of numbers, not NaN", () => {
    // two indexes of 1 and 0.9999999999999998 (random scenario 52211)
    expect(boundedInterval(0.9999999999999999, 1.1e-16, 12.7, [-1, 1])).toBeNull();
    expect(boundedInterval(-0.9999999999999999, 1.1e-16, 12.7, [-1, 1])).toBeNull();
    expect(boundedInterval(1e-320, 0.5, 12.7, [0, 1])).toEqual({ lower: 0, upper: 1 });
  });

  test("of skewed shares in a few futures it holds the mean at least as often as Student's (seed: bounded)", () => {
    const random = seedrandom("bounded");
    const trials = 3000;
    // the cube of a uniform has mean 1/4
    const truth = 0.25;
    let [student, score, used] = [0, 0, 0];
    for (let trial = 0; trial < trials; trial++) {
      const found = estimateMean(momentsOf(Float64Array.from({ length: 4 }, () => random() ** 3)), 0.95);
      const own = boundedInterval(found.value!, found.standardError!, intervalFactor(4, 0.95)!, [0, 1]);
      const holds = ({ lower, upper }: { lower: number | null; upper: number | null }): number => (lower! <= truth && truth <= upper! ? 1 : 0);
      student += holds(found);
      score += holds(own ?? found);
      if (own !== null) {
        used++;
        expect(own.lower).toBeGreaterThan(0);
        expect(own.upper).toBeLessThan(1);
      }
    }
    expect(used).toBeGreaterThan(trials / 2);
    // less than 95 of 100 for both, as for any interval of four skewed values; a standard error of coverage is 0.5 %
    expect(score / trials).toBeGreaterThanOrEqual(student / trials - 0.01);
    expect(score / trials).toBeGreaterThan(0.85);
  });
});

describe("two probabilities on the same futures", () => {
  test("where neither ever happened the bound is z^2 / (n + z^2) on both sides", () => {
    for (const n of [3, 20, 100]) {
      const { lower, upper } = tangoInterval(0, 0, n, 0.95);
      expect(upper).toBeCloseTo((z * z) / (n + z * z), 10);
      expect(lower).toBeCloseTo(-upper, 10);
    }
  });

  test("counts come back from moments", () => {
    expect(discordant(momentsOf([1, 0, -1, 1, 1, 0, 0]))).toEqual({ more: 3, fewer: 1 });
    expect(discordant(momentsOf([0, 0]))).toEqual({ more: 0, fewer: 0 });
  });

  test("swapping the two turns the sign, ends stay within -1 and 1 and around the estimate", () => {
    for (let n = 1; n <= 6; n++)
      for (let more = 0; more <= n; more++)
        for (let fewer = 0; more + fewer <= n; fewer++) {
          const { lower, upper } = tangoInterval(more, fewer, n, 0.95);
          const swapped = tangoInterval(fewer, more, n, 0.95);
          expect(swapped.lower).toBeCloseTo(-upper, 10);
          expect(lower).toBeGreaterThanOrEqual(-1);
          expect(upper).toBeLessThanOrEqual(1);
          expect(lower).toBeLessThanOrEqual((more - fewer) / n + 1e-12);
          expect(upper).toBeGreaterThanOrEqual((more - fewer) / n - 1e-12);
        }
  });

  test("coverage by the exact trinomial law: 95 of 100 on average, never below 90 (20 futures)", () => {
    const n = 20;
    const logFactorial = Array.from({ length: n + 1 }, (_, k) => Array.from({ length: k }, (_, i) => Math.log(i + 1)).reduce((sum, one) => sum + one, 0));
    const intervals = new Map<string, { lower: number; upper: number }>();
    const covers: number[] = [];
    for (const first of [0.02, 0.1, 0.25, 0.4])
      for (const second of [0.02, 0.1, 0.3]) {
        let covered = 0;
        for (let more = 0; more <= n; more++)
          for (let fewer = 0; more + fewer <= n; fewer++) {
            const key = `${more}/${fewer}`;
            const { lower, upper } = intervals.get(key) ?? tangoInterval(more, fewer, n, 0.95);
            intervals.set(key, { lower, upper });
            if (lower > first - second || upper < first - second) continue;
            const rest = n - more - fewer;
            const choose = logFactorial[n]! - logFactorial[more]! - logFactorial[fewer]! - logFactorial[rest]!;
            covered += Math.exp(choose + more * Math.log(first) + fewer * Math.log(second) + rest * Math.log(1 - first - second));
          }
        covers.push(covered);
      }
    expect(Math.min(...covers)).toBeGreaterThan(0.9);
    expect(Math.abs(covers.reduce((sum, one) => sum + one, 0) / covers.length - 0.95)).toBeLessThan(0.02);
  });
});
