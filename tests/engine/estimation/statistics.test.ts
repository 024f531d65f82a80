/** Figures over replications, by hand and against what is known of order statistics. */
import { describe, expect, test } from "vitest";
import { quantileRanks, quantileStandardError } from "../../../src/engine/estimation/quantile-error.ts";
import { sortSample } from "../../../src/engine/estimation/quantiles.ts";
import { statisticRow } from "../../../src/engine/estimation/statistics.ts";
import type { Metric, Statistic } from "../../../src/engine/metrics/metric.ts";
import type { ResultRow } from "../../../src/engine/result.ts";

const key = { world: "w", versus: null, scheme: "s", metric: "m", by: null, group: null, year: 1 };
const row = (statistic: Statistic, figures: readonly number[], beside: readonly number[] | null = null): ResultRow =>
  // only the unit and the reason are read
  statisticRow(
    key,
    { unit: "currency", why: "no_members" } as Metric,
    statistic,
    Float64Array.from(figures),
    beside === null ? [] : [Float64Array.from(beside)],
    0.95,
  );
const upTo = (count: number): number[] => Array.from({ length: count }, (_, k) => k + 1);
const near = (found: number | null, truth: number): void => expect(Math.abs(found! / truth - 1)).toBeLessThan(1e-12);

describe("ranks that bound a quantile", () => {
  test("median of ten: second and ninth, 11/1024 on each side", () => expect(quantileRanks(10, 0.5, 0.95)).toEqual({ lower: 2, upper: 9 }));
  test("five outcomes cannot bound a 95 % quantile from above", () => expect(quantileRanks(5, 0.95, 0.95).upper).toBe(6));
  test.each([
    [0.95, 72],
    [0.99, 368],
    [0.995, 736],
  ])("level %d is bounded from %d replications on: level^n <= 0.025", (level, enough) => {
    expect(quantileRanks(enough, level, 0.95).upper).toBe(enough);
    expect(quantileRanks(enough - 1, level, 0.95).upper).toBe(enough);
    expect(Math.pow(level, enough)).toBeLessThanOrEqual(0.025);
    expect(Math.pow(level, enough - 1)).toBeGreaterThan(0.025);
  });
  test("hold the true quantile at least as often as promised, whatever the law", () => {
    // P(l <= B < u), B ~ binomial, by adding up its probabilities
    for (const [count, level] of [
      [72, 0.95],
      [100, 0.95],
      [100, 0.5],
      [40, 0.1],
    ] as const) {
      const { lower, upper } = quantileRanks(count, level, 0.95);
      let probability = Math.pow(1 - level, count);
      let inside = lower <= 0 ? probability : 0;
      for (let k = 1; k < Math.min(upper, count + 1); k++) {
        probability *= (((count - k + 1) / k) * level) / (1 - level);
        if (k >= lower) inside += probability;
      }
      expect(inside).toBeGreaterThanOrEqual(0.95);
    }
  });
});

describe("standard error of a quantile", () => {
  test("median of 0, 1, 2: samples of three have the medians 0 and 2 with 7/27 each", () =>
    near(quantileStandardError(sortSample([2, 0, 1]), 0.5), Math.sqrt(14 / 27)));
  test("equal outcomes have none", () => expect(quantileStandardError(sortSample(upTo(50).map(() => 7)), 0.9)).toBe(0));
});

describe("rows", () => {
  test("value at risk of 1 to 100 at 95 %", () => {
    const found = row({ kind: "value_at_risk", level: 0.95 }, upTo(100).reverse());
    expect(found).toMatchObject({ n: 100, mean: 95, interval: "order-statistics" });
    const { lower, upper } = quantileRanks(100, 0.95, 0.95);
    expect([found.lo, found.hi]).toEqual([lower, upper]);
  });
  test("tail value at risk of 1 to 20 at 75 %: the mean of 16 to 20", () => {
    const found = row({ kind: "tail_value_at_risk", level: 0.75 }, upTo(20));
    expect(found).toMatchObject({ mean: 18, interval: "influence" });
    // excesses over 15, fourfold: fifteen 0 and 4, 8, 12, 16, 20; mean 3, squares about it
    const squares = 15 * 9 + 1 + 25 + 81 + 169 + 289;
    near(found.se, Math.sqrt(squares / 19 / 20));
  });
  test("atoms are split: half of four outcomes 1, 1, 3, 3 at level 5/8 are 3, an eighth of them 1", () => {
    // the worst 3/8 of four outcomes are one and a half of the value 3
    expect(row({ kind: "tail_value_at_risk", level: 0.625 }, [1, 3, 1, 3]).mean).toBe(3);
    expect(row({ kind: "tail_value_at_risk", level: 0.375 }, [1, 3, 1, 3]).mean).toBeCloseTo((2 * 3 + 0.5) / 2.5, 14);
  });
  test("too few replications: a figure without an interval, then none", () => {
    const bare = row({ kind: "value_at_risk", level: 0.95 }, upTo(71));
    expect(bare).toMatchObject({ mean: 68, se: null, lo: null, hi: null, why: "too_few_replications" });
    expect(row({ kind: "tail_value_at_risk", level: 0.95 }, upTo(71))).toMatchObject({ se: null, why: "too_few_replications" });
    for (const kind of ["value_at_risk", "tail_value_at_risk"] as const)
      expect(row({ kind, level: 0.95 }, upTo(19))).toMatchObject({ mean: null, n: 19, why: "too_few_replications" });
    expect(row({ kind: "value_at_risk", level: 0.995 }, upTo(200)).mean).toBe(199);
  });
  test("no replication at all: the metric's own reason", () =>
    expect(row({ kind: "value_at_risk", level: 0.5 }, [])).toMatchObject({ n: 0, mean: null, why: "no_members" }));
  test("share at most, and expected excess", () => {
    expect(row({ kind: "share_at_most", point: 3 }, upTo(10))).toMatchObject({ mean: 0.3, k: 3, interval: "clopper-pearson" });
    const found = row({ kind: "mean_excess", point: 8 }, upTo(10));
    near(found.mean, 0.3);
    near(found.se, Math.sqrt((8 * 0.09 + 0.49 + 2.89) / 9 / 10));
  });
  test("a quantile beyond what is known is not infinite", () => {
    const figures = [...upTo(90), ...upTo(10).map(() => Infinity)];
    expect(row({ kind: "value_at_risk", level: 0.95 }, figures)).toMatchObject({ mean: null, why: "closed_before", sd: null, p95: null, p50: 50.5 });
    expect(row({ kind: "value_at_risk", level: 0.9 }, figures)).toMatchObject({ mean: 90, hi: null, why: "closed_before" });
    expect(row({ kind: "value_at_risk", level: 0.5 }, figures)).toMatchObject({ mean: 50, interval: "order-statistics" });
  });
  test("ratio to a quantile: what is above is certain, so that only the quantile errs", () => {
    const figures = upTo(100);
    const found = row(
      { kind: "ratio_to_value_at_risk", level: 0.95, above: () => 0 },
      figures,
      figures.map(() => 190),
    );
    expect(found).toMatchObject({ mean: 2, interval: "influence" });
    near(found.se, (2 / 95) * quantileStandardError(sortSample(figures), 0.95) * Math.sqrt(100 / 99));
    expect(
      row(
        { kind: "ratio_to_value_at_risk", level: 0.95, above: () => 0 },
        figures.map((loss) => -loss),
        figures,
      ),
    ).toMatchObject({ mean: null, why: "no_capital_required" });
  });
});
