/** Figures of a case read from rows of a result: rows of a group have no order statistics. */
import { expect, test } from "vitest";
import { predict } from "../../src/cases/predict.ts";
import type { Case } from "../../src/engine/model/scenario.ts";
import type { ResultRecord, ResultRow } from "../../src/engine/result.ts";

const row = { world: "with", versus: null, scheme: null, metric: "coverage.breadth", year: 2010, by: "quintile", group: "q1", unit: "share", n: 100 };

function predicted(more: Partial<ResultRow>, versus: string | null = null): { p5: number; p50: number; p95: number; mean: number } {
  const { by, group, ...point } = { ...row, versus };
  const figure = { id: "poorest", expression: "with.coverage.breadth[2010]", point, by, group, words: "the poorest", knownBeforehand: false };
  const record = { metrics: [{ ...row, ...more, versus }], engine: "0", seed: "1", scenario: { hash: "h" } };
  const [one] = predict("invented", { question: "?", figures: [figure], cannotSay: [] } as unknown as Case, record as unknown as ResultRecord, "2026-11-29");
  return (one as { prediction: { p5: number; p50: number; p95: number; mean: number } }).prediction;
}

test("the range of a share of a group stays between none and all, with its mean inside", () => {
  for (const [mean, sd] of [
    [0.04, 0.08],
    [0.5, 0.1],
    [0.97, 0.05],
  ] as const) {
    const { p5, p50, p95 } = predicted({ mean, sd });
    expect(p5).toBeGreaterThanOrEqual(0);
    expect(p95).toBeLessThanOrEqual(1);
    expect(p5).toBeLessThan(p50);
    expect(p50).toBeLessThan(p95);
  }
});

test("a beta law of mean 1/2 and variance 1/12 is uniform: its range is 0.05 to 0.95", () => {
  const { p5, p50, p95 } = predicted({ mean: 0.5, sd: Math.sqrt(1 / 12) });
  for (const [found, exact] of [
    [p5, 0.05],
    [p50, 0.5],
    [p95, 0.95],
  ] as const)
    expect(found).toBeCloseTo(exact, 12);
});

test("a share that does not vary, and one that no beta law can be, are their mean", () => {
  for (const [mean, sd] of [
    [0, 0],
    [1, 0],
    [0.3, 0],
  ] as const)
    expect(predicted({ mean, sd })).toMatchObject({ p5: mean, p50: mean, p95: mean });
});

test("amounts and differences follow a normal law; where order statistics stand in the record they are taken", () => {
  const { p5, p95 } = predicted({ mean: 10, sd: 2, unit: "EUR" });
  expect(p95 - 10).toBeCloseTo(3.2897, 4);
  expect(10 - p5).toBeCloseTo(3.2897, 4);
  expect(predicted({ mean: 0.01, sd: 0.1 }, "without").p5).toBeLessThan(0);
  expect(predicted({ mean: 0.3, sd: 0.1, p5: 0.2, p50: 0.31, p95: 0.4 })).toMatchObject({ p5: 0.2, p50: 0.31, p95: 0.4 });
});
