import seedrandom from "seedrandom";
import { expect, test } from "vitest";
import { varianceReduction } from "../../../src/engine/estimation/comparison.ts";
import { estimateMean } from "../../../src/engine/estimation/estimate.ts";
import { momentsOf } from "../../../src/engine/estimation/moments.ts";
import { clopperPearsonInterval, wilsonInterval } from "../../../src/engine/estimation/proportions.ts";
import { binomialPmf } from "../../../src/engine/maths/discrete-laws.ts";
import { normalQuantile } from "../../../src/engine/maths/normal.ts";

function normals(seed: string, count: number): Float64Array {
  const generator = seedrandom(seed);
  return Float64Array.from({ length: count }, () => normalQuantile(generator.double() || 0.5));
}

/** Five standard errors of a coverage seen in `trials` intervals. */
function slack(level: number, trials: number): number {
  return 5 * Math.sqrt((level * (1 - level)) / trials);
}

test.each([2, 3, 5, 20])("Student t intervals of %d normal values cover the mean as often as they say", (size) => {
  const trials = 4000;
  for (const level of [0.8, 0.95]) {
    const draws = normals(`honesty-${size}-${level}`, trials * size);
    let covered = 0;
    for (let trial = 0; trial < trials; trial += 1) {
      const estimate = estimateMean(momentsOf(draws.subarray(trial * size, (trial + 1) * size)), level);
      if (estimate.lower! <= 0 && estimate.upper! >= 0) covered += 1;
    }
    expect(Math.abs(covered / trials - level)).toBeLessThan(slack(level, trials));
  }
});

test("paired intervals cover the true difference and are as narrow as the pairing allows", () => {
  const trials = 2000;
  const size = 10;
  const draws = normals("honesty-paired", trials * size * 2);
  let covered = 0;
  let reduction = 0;
  for (let trial = 0; trial < trials; trial += 1) {
    const common = draws.subarray(trial * size * 2, trial * size * 2 + size);
    const own = draws.subarray(trial * size * 2 + size, (trial + 1) * size * 2);
    const first = common.map((value, k) => value + 0.5 * own[k]! + 3);
    const difference = momentsOf(first.map((value, k) => value - common[k]!));
    const estimate = estimateMean(difference, 0.95);
    if (estimate.lower! <= 3 && estimate.upper! >= 3) covered += 1;
    if (varianceReduction(momentsOf(first), momentsOf(common), difference)! > 1) reduction += 1;
  }
  expect(Math.abs(covered / trials - 0.95)).toBeLessThan(slack(0.95, trials));
  expect(reduction / trials).toBeGreaterThan(0.95); // expected ratio (1.25 + 1) / 0.25 = 9
});

/** Exact coverage at probability p: the binomial weight of the counts whose interval holds p. */
function coverage(interval: typeof wilsonInterval, trials: number, p: number, level: number): number {
  let sum = 0;
  for (let successes = 0; successes <= trials; successes += 1) {
    const { lower, upper } = interval(successes, trials, level);
    if (lower <= p && p <= upper) sum += binomialPmf(successes, trials, p);
  }
  return sum;
}

function textbook(successes: number, trials: number, level: number): { lower: number; upper: number } {
  const share = successes / trials;
  const half = normalQuantile(0.5 * (1 + level)) * Math.sqrt((share * (1 - share)) / trials);
  return { lower: share - half, upper: share + half };
}

test("Clopper-Pearson never covers less than it says; Wilson is nearer to it on average than the textbook interval (exact sums)", () => {
  for (const trials of [5, 20, 60]) {
    for (const level of [0.9, 0.95]) {
      const grid = Array.from({ length: 99 }, (_, k) => (k + 1) / 100);
      for (const p of grid) expect(coverage(clopperPearsonInterval, trials, p, level)).toBeGreaterThanOrEqual(level - 1e-12);
      // the textbook interval p +- z se falls short; Wilson's average is at least twice as near to what it says
      const miss = (interval: typeof wilsonInterval): number =>
        Math.abs(grid.reduce((sum, p) => sum + coverage(interval, trials, p, level), 0) / grid.length - level);
      expect(miss(wilsonInterval)).toBeLessThan(0.5 * miss(textbook));
    }
  }
});
