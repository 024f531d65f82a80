import { describe, expect, test } from "vitest";
import type { Outcome, Prediction } from "../../src/cases/prediction.ts";
import { binShares, score } from "../../src/cases/score.ts";

const prediction = (figure: string, more: Partial<Prediction> = {}): Prediction => ({
  case: "invented",
  figure,
  kind: "amount",
  expression: "mutual.coverage.breadth[2030]",
  unit: "share",
  futures: 100,
  mean: 0.3,
  standard_error: 0.01,
  standard_deviation: 0.1,
  p5: 0.15,
  p50: 0.29,
  p95: 0.48,
  known_beforehand: false,
  engine: "0.1.0",
  date: "2026-11-29",
  seed: "s",
  hash: "sha256:0",
  ...more,
});
const outcome = (figure: string, value: number, more: Partial<Outcome> = {}): Outcome => ({
  case: "invented",
  figure,
  value,
  low: null,
  high: null,
  source: "invented",
  ...more,
});

describe("a figure beside its outcome", () => {
  test("is hit within p5 to p95, ends included, and missed outside", () => {
    const values = [0.1499, 0.15, 0.29, 0.2901, 0.48, 0.4801];
    const { scored } = score(
      values.map((_, index) => prediction(`f${index}`)),
      values.map((value, index) => outcome(`f${index}`, value)),
    );
    expect(scored.map(({ verdict }) => verdict)).toEqual(["miss", "hit", "hit", "hit", "hit", "miss"]);
    expect(scored.map(({ bin }) => bin)).toEqual([0, 1, 1, 2, 2, 3]);
  });

  test("is as far away as its spread and the outcome's own error say: (0.5 - 0.3) / sqrt(0.1^2 + 0.075^2) = 1.6", () => {
    const half = 1.959963984540054 * 0.075;
    const [one] = score([prediction("f")], [outcome("f", 0.5, { low: 0.5 - half, high: 0.5 + half })]).scored;
    expect(one!.distance).toBeCloseTo(1.6, 12);
    expect(one!.verdict).toBe("miss");
    expect(one!.reaches).toBe(true);
  });

  test("has no distance where nothing varies", () => {
    const [one] = score([prediction("f", { standard_deviation: 0, p5: 1, p50: 1, p95: 1, mean: 1 })], [outcome("f", 1)]).scored;
    expect(one!.distance).toBeNull();
    expect(one!.verdict).toBe("hit");
  });
});

describe("the whole", () => {
  const ten = Array.from({ length: 10 }, (_, index) => prediction(`f${index}`));

  test("9 of 10 hit: exact interval 55.5 to 99.7 of 100 (Clopper and Pearson 1934)", () => {
    const { predicted } = score(
      ten,
      ten.map(({ figure }, index) => outcome(figure, index === 0 ? 0.9 : 0.3)),
    );
    expect(predicted.figures).toBe(10);
    expect(predicted.hits).toBe(9);
    expect(predicted.interval!.lower).toBeCloseTo(0.5549839, 6);
    expect(predicted.interval!.upper).toBeCloseTo(0.9974714, 6);
    expect(predicted.binCounts).toEqual([0, 0, 9, 1]);
  });

  test("what was known beforehand is calibration, apart from predictions", () => {
    const { predicted, calibrated } = score([prediction("f"), prediction("g", { known_beforehand: true })], [outcome("f", 0.9), outcome("g", 0.3)]);
    expect([predicted.figures, predicted.hits]).toEqual([1, 0]);
    expect([calibrated.figures, calibrated.hits]).toEqual([1, 1]);
  });

  test("a later prediction of the same figure is shown and not counted", () => {
    const { scored, predicted } = score([prediction("f", { mean: 0.3 }), prediction("f", { engine: "0.2.0", p95: 0.95 })], [outcome("f", 0.9)]);
    expect(scored.map(({ later }) => later)).toEqual([false, true]);
    expect([predicted.figures, predicted.hits]).toEqual([1, 0]);
  });

  test("events are scored by Brier: 0.8 for what happened, 0.3 for what did not", () => {
    const event = { kind: "event", standard_deviation: 0 } as const;
    const { predicted } = score([prediction("f", { ...event, mean: 0.8 }), prediction("g", { ...event, mean: 0.3 })], [outcome("f", 1), outcome("g", 0)]);
    expect(predicted.figures).toBe(0);
    expect(predicted.interval).toBeNull();
    expect(predicted.brier).toBeCloseTo((0.04 + 0.09) / 2, 15);
  });

  test("predictions without outcome and outcomes without prediction are named", () => {
    const { open, strangers } = score([prediction("f")], [outcome("h", 1)]);
    expect(open.map(({ figure }) => figure)).toEqual(["f"]);
    expect(strangers.map(({ figure }) => figure)).toEqual(["h"]);
  });

  test("the shares of the bins add to 1", () => expect(binShares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 15));
});
