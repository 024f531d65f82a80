import { describe, expect, test } from "vitest";
import { excessError } from "../../src/analysis/fit/abc.ts";
import { calibrate } from "../../src/analysis/fit/calibrate.ts";
import { cholesky, solveLower, solveUpper } from "../../src/analysis/fit/cholesky.ts";
import { fitEmulator } from "../../src/analysis/fit/emulator.ts";
import { parseTargets, readTargetOption } from "../../src/cli/fit/targets.ts";
import { toyProblem } from "./toy-fit.ts";

test("a factor solves what it was made of", () => {
  const matrix = Float64Array.of(4, 2, 1, 2, 5, 3, 1, 3, 6);
  const lower = cholesky(matrix, 3)!;
  const x = solveUpper(lower, 3, solveLower(lower, 3, [1, 2, 3]));
  for (let row = 0; row < 3; row++) expect(matrix[3 * row]! * x[0]! + matrix[3 * row + 1]! * x[1]! + matrix[3 * row + 2]! * x[2]!).toBeCloseTo(row + 1, 12);
  expect(cholesky(Float64Array.of(1, 2, 2, 1), 2)).toBeNull();
});

describe("the emulator", () => {
  const points = Array.from({ length: 25 }, (_, k) => [(k % 5) / 4, Math.floor(k / 5) / 4]);
  const surface = ([x = 0, y = 0]: readonly number[]): number => 3 + 2 * x - y + x * x * y;

  test("goes through exact runs and is unsure away from them", () => {
    const emulator = fitEmulator({ points, values: points.map(surface), noise: points.map(() => 0) });
    const at = emulator.predict([0.5, 0.25]);
    expect(at.mean).toBeCloseTo(surface([0.5, 0.25]), 3);
    expect(Math.sqrt(at.variance)).toBeLessThan(0.01);
    const between = [0.37, 0.61];
    expect(Math.abs(emulator.predict(between).mean - surface(between))).toBeLessThan(0.02);
    expect(emulator.predict([2.5, 2.5]).variance).toBeGreaterThan(100 * at.variance);
  });

  test("a constant figure is that constant", () => {
    const emulator = fitEmulator({ points, values: points.map(() => 7), noise: points.map(() => 0.01) });
    expect(emulator.predict([0.3, 0.9]).mean).toBeCloseTo(7, 6);
  });
});

describe("a fit", () => {
  // the figure is the number itself: what is believed afterwards is the target's own law, N(0.5, 0.1^2), as the range cuts nothing off
  test("gives the law that is known in closed form, whatever the error of the runs", async () => {
    const { posterior, runs } = await calibrate(
      toyProblem({ figures: ([x = 0]) => [x], targets: [[0.5, 0.1]], dimensions: 1, noise: 0.05, seed: "closed form", runs: 80 }),
    );
    const { weights, effective, runs: weighed } = posterior!;
    expect(runs.length).toBeLessThanOrEqual(80);
    const mean = weighed.reduce((sum, { position }, k) => sum + position[0]! * weights[k]!, 0);
    const spread = Math.sqrt(weighed.reduce((sum, { position }, k) => sum + (position[0]! - mean) ** 2 * weights[k]!, 0));
    expect(effective).toBeGreaterThan(25);
    expect(Math.abs(mean - 0.5)).toBeLessThan((4 * 0.1) / Math.sqrt(effective));
    expect(Math.abs(spread / 0.1 - 1)).toBeLessThan(4 / Math.sqrt(2 * effective));
    expect(posterior!.draws).toHaveLength(100);
  });

  test("says which target the ranges cannot give, and which two exclude each other", async () => {
    const far = await calibrate(
      toyProblem({
        ...{ figures: ([x = 0, y = 0]) => [x, y], dimensions: 2, noise: 0.01, seed: "far", runs: 60 },
        targets: [
          [0.5, 0.05],
          [1.6, 0.05],
        ],
      }),
    );
    expect(far.posterior).toBeNull();
    expect(far.reach.map(({ possible }) => possible)).toEqual([true, false]);
    expect(far.reach[1]!.most).toBeGreaterThan(0.85);
    expect(far.conflicts).toEqual([]);
    // the nearest run is at the edge of the number that would have to be larger
    expect(far.nearest.position[1]).toBeGreaterThan(0.8);
    const torn = await calibrate(
      toyProblem({
        ...{ figures: ([x = 0, y = 0]) => [x + y, x + y, y], dimensions: 2, noise: 0.01, seed: "torn", runs: 60 },
        targets: [
          [0.4, 0.05],
          [1.2, 0.05],
          [0.3, 0.05],
        ],
      }),
    );
    expect(torn.posterior).toBeNull();
    expect(torn.reach.map(({ possible }) => possible)).toEqual([true, true, true]);
    expect(torn.conflicts).toEqual([[0, 1]]);
  });

  test("figures that do not exist, settings that are refused: no weight, and no end of the fit", async () => {
    const { posterior, runs } = await calibrate(
      toyProblem({ figures: ([x = 0]) => (x < 0.3 ? null : [x]), targets: [[0.4, 0.1]], dimensions: 1, noise: 0.02, seed: "holes", runs: 60 }),
    );
    expect(runs.some(({ given }) => given === null)).toBe(true);
    expect(posterior!.draws.every(([x = 0]) => x >= 0.3)).toBe(true);
    await expect(calibrate(toyProblem({ figures: () => null, targets: [[0.4, 0.1]], dimensions: 1, noise: 0.02, seed: "nothing" }))).rejects.toThrow(
      "nearly no point of the ranges is allowed: below the floor",
    );
  });

  test("the error of the runs counts as part of the target's, and what is too large is said", () => {
    const target = { figure: "f", value: 0, se: 2, model: 0, source: null };
    expect(excessError(target, 1)).toBe(1);
    expect(excessError(target, 2)).toBe(1);
    // variance 16 of a run against 4: kernel 8, together 24, sqrt(24 / 4)
    expect(excessError(target, 16)).toBeCloseTo(Math.sqrt(6), 12);
  });
});

describe("targets", () => {
  test("a standard error, or the ends of a 95 % interval", () => {
    const text = 'figure,value,se,lo,hi,model,source\nmutual.coverage.breadth,32%,0.02,,,,"survey, 2019"\na.state.total,,,10,20,3,\n';
    expect(parseTargets(text, "t.csv")).toEqual([
      { figure: "mutual.coverage.breadth", value: 0.32, se: 0.02, model: 0, source: "survey, 2019" },
      { figure: "a.state.total", value: 15, se: 10 / (2 * 1.959963984540054), model: 3, source: null },
    ]);
    expect(readTargetOption("(a - b).exclusion.rate{quintile=q1}=5%,1%")).toMatchObject({
      figure: "(a - b).exclusion.rate{quintile=q1}",
      value: 0.05,
      se: 0.01,
    });
  });

  test.each([
    ["figure,value\nx.y,1\n", "t.csv:2: a figure without an error cannot be weighed"],
    ["figure,value,sd\nx.y,1,2\n", 't.csv:1: the column "sd" is not known'],
    ["value,se\n1,2\n", "t.csv:1: no column figure"],
    ["figure,value,se\n", "no rows"],
    ["figure,value,se\nx.y,one,2\n", 't.csv:2: value: "one" is not a number'],
    ["figure,value,se\nx.y,1\n", "t.csv:2: 2 cells; the header has 3"],
    ["figure,value,lo,hi\nx.y,1,3,2\n", "t.csv:2: lo and hi are the two ends"],
    ["figure,value,se\nx.y,1,2\nx.y,1,3\n", "x.y stands there twice"],
    ["figure,value,se\n,1,2\n", "t.csv:2: the figure is missing"],
    ['figure,value,se\n"x,1,2\n', "t.csv: "],
  ])("%j is refused", (text, message) => expect(() => parseTargets(text, "t.csv")).toThrow(message));

  test.each(["x.y", "x.y=1", "x.y=1,0", "x.y=1,2,3", "=1,2"])("--target %s is refused", (text) => expect(() => readTargetOption(text)).toThrow("--target"));
});
