import { describe, expect, test } from "vitest";
import type { Judge } from "../../src/analysis/evaluate.ts";
import { solveOne } from "../../src/analysis/solve/solve-one.ts";
import { minimise } from "../../src/analysis/solve/solve-two.ts";
import { judgeCheck } from "../../src/engine/estimation/checks.ts";
import type { CheckResult } from "../../src/engine/result.ts";

/** A check "figure at most limit" on a toy whose figure is known, with a fixed half-width of its interval. */
function toy(
  figures: readonly ((values: readonly number[]) => number | null)[],
  limits: readonly number[],
  halfWidth: number,
): { judge: Judge; asked: () => number } {
  let asked = 0;
  const judge: Judge = async (settings) => {
    asked++;
    const values = settings.map((setting) => Number(setting.split("=")[1]));
    if (values.some((value) => value < 0)) return { error: "below 0 is not allowed" };
    return {
      checks: figures.map((figure, k): CheckResult => {
        const value = figure(values);
        const check = { expression: `f${k}`, statistic: "mean", operator: "<=", value: limits[k]! } as never;
        return judgeCheck(check, value === null ? undefined : ({ mean: value, lo: value - halfWidth, hi: value + halfWidth } as never));
      }),
    };
  };
  return { judge, asked: () => asked };
}
const holdsBelow =
  (limits: readonly number[]) =>
  (check: CheckResult, index: number): boolean =>
    check.value !== null && check.value <= limits[index]!;
const problem = { path: "x", low: 0, high: 10, steps: 11, tolerance: 0.001 };

describe("one unknown", () => {
  test("a falling figure: the answer, and where it may lie within the error", async () => {
    const { judge, asked } = toy([([x = 0]) => 1 / (1 + x)], [0.2], 0.02);
    const { parts } = await solveOne(judge, { ...problem, holds: holdsBelow([0.2]) });
    expect(parts).toHaveLength(1);
    const [{ low, high }] = parts as [{ low: { at: number; from: number; to: number }; high: null }];
    expect(high).toBeNull();
    // 1 / (1 + x) = 0.2 at 4; the lower end 0.2 - 0.02 reaches the limit at 1 / 0.22 - 1, the upper one at 1 / 0.18 - 1
    expect(Math.abs(low.at - 4)).toBeLessThanOrEqual(0.001);
    expect(Math.abs(low.from - (1 / 0.22 - 1))).toBeLessThanOrEqual(0.001);
    expect(Math.abs(low.to - (1 / 0.18 - 1))).toBeLessThanOrEqual(0.001);
    expect(asked()).toBeLessThan(11 + 3 * 12);
  });

  test("several roots are several ranges", async () => {
    const { judge } = toy([([x = 0]) => Math.cos(x)], [0], 0.01);
    const { parts } = await solveOne(judge, { ...problem, holds: holdsBelow([0]) });
    const edges = parts.map(({ low, high }) => [low?.at ?? null, high?.at ?? null]);
    const roots = [0.5, 1.5, 2.5].map((k) => k * Math.PI);
    expect(edges).toHaveLength(2);
    expect(edges[0]![0]).toBeCloseTo(roots[0]!, 2);
    expect(edges[0]![1]).toBeCloseTo(roots[1]!, 2);
    expect(edges[1]![0]).toBeCloseTo(roots[2]!, 2);
    expect(edges[1]![1]).toBeNull();
  });

  test("two checks hold together only where both do", async () => {
    const { judge } = toy([([x = 0]) => x, ([x = 0]) => 10 - x], [7, 6], 0);
    const { parts } = await solveOne(judge, { ...problem, holds: holdsBelow([7, 6]) });
    expect(parts).toHaveLength(1);
    expect(parts[0]!.low!.at).toBeCloseTo(4, 2);
    expect(parts[0]!.high!.at).toBeCloseTo(7, 2);
  });

  test("nowhere, everywhere, and where the figure is undefined", async () => {
    const nowhere = toy([([x = 0]) => 1 + x], [0.5], 0.1);
    expect((await solveOne(nowhere.judge, { ...problem, holds: holdsBelow([0.5]) })).parts).toEqual([]);
    const everywhere = toy([() => 0.1], [0.5], 0.1);
    expect((await solveOne(everywhere.judge, { ...problem, holds: holdsBelow([0.5]) })).parts).toEqual([{ low: null, high: null }]);
    const partly = toy([([x = 0]) => (x < 5 ? null : 0)], [0.5], 0.1);
    const { parts } = await solveOne(partly.judge, { ...problem, holds: holdsBelow([0.5]) });
    expect(parts[0]!.low!.at).toBeCloseTo(5, 2);
  });

  test("an answer that the error leaves open is bounded on one side only", async () => {
    const { judge } = toy([([x = 0]) => 0.5 - 0.01 * x], [0.45], 0.06);
    const { parts } = await solveOne(judge, { ...problem, holds: holdsBelow([0.45]) });
    expect(parts[0]!.low).toMatchObject({ from: null, to: null });
    expect(parts[0]!.low!.at).toBeCloseTo(5, 2);
  });

  test("settings that are not allowed do not hold, and are told", async () => {
    const { judge } = toy([([x = 0]) => x], [5], 0);
    const { parts, evaluated } = await solveOne(judge, { ...problem, low: -10, holds: holdsBelow([5]) });
    expect(parts[0]!.low!.at).toBeCloseTo(0, 2);
    expect(parts[0]!.high!.at).toBeCloseTo(5, 2);
    expect(evaluated[0]!.error).toBe("below 0 is not allowed");
  });
});

describe("the smallest figure over two unknowns", () => {
  const box = {
    unknowns: [
      { path: "x", low: 0, high: 10 },
      { path: "y", low: 0, high: 10 },
    ] as const,
    steps: 9,
    rounds: 3,
  };

  test("is found at the corner of the conditions", async () => {
    // least x + 2 y with x y >= 12 and y >= 2: x = 2 y = sqrt(24), 4 sqrt(6) in all, to within the last grid
    const { judge } = toy([([x = 0, y = 0]) => -x * y, ([, y = 0]) => -y, ([x = 0, y = 0]) => x + 2 * y], [-12, -2, 0], 0);
    const { best, grain } = await minimise(judge, { ...box, objective: 2, holds: holdsBelow([-12, -2, Number.NaN]) });
    expect(best).not.toBeNull();
    expect(best!.objective!.value).toBeGreaterThanOrEqual(4 * Math.sqrt(6) - 1e-9);
    expect(best!.objective!.value! - 4 * Math.sqrt(6)).toBeLessThanOrEqual(grain[0] + 2 * grain[1]);
  });

  test("none holds: null, and everything that was tried", async () => {
    const { judge } = toy([() => 1, ([x = 0]) => x], [0, 0], 0);
    const { best, sure, tried } = await minimise(judge, { ...box, objective: 1, holds: holdsBelow([0, Number.NaN]) });
    expect({ best, sure, tried: tried.length }).toEqual({ best: null, sure: null, tried: 81 });
  });

  test("the point that holds for sure is another one than that of the means", async () => {
    const { judge } = toy([([x = 0]) => -x, ([x = 0]) => x], [-5, 0], 1);
    const { best, sure } = await minimise(judge, { ...box, objective: 1, holds: holdsBelow([-5, Number.NaN]) });
    expect(best!.values[0]).toBeCloseTo(5, 1);
    expect(sure!.values[0]).toBeGreaterThanOrEqual(6);
  });
});
