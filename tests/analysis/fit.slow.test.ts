/**
 * Simulation-based calibration of `fit` itself (S. Talts et al. 2018, arXiv:1804.06788): truths drawn from the ranges, targets drawn from
 * what the truth gives. The rank of the truth among what the fit believes is uniform if, and only if, its beliefs are as wide as they ought to be.
 */
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { calibrate, type FitResult } from "../../src/analysis/fit/calibrate.ts";
import type { Given } from "../../src/analysis/fit/target.ts";
import { normalQuantile } from "../../src/engine/maths/normal.ts";
import { designChance } from "../../src/study/plan/chance.ts";
import { figureAt } from "../../src/study/run/figures.ts";
import { prepareVariant, resultOf, runReplicationsHere, type VariantBase } from "../../src/study/run/variant.ts";
import { mutua } from "../cli/mutua.ts";
import { minimal } from "./minimal.ts";
import { toyProblem } from "./toy-fit.ts";

/** Weight below the truth, for each number. */
function ranksOf({ posterior }: FitResult, truth: readonly number[]): number[] {
  expect(posterior).not.toBeNull();
  const { runs, weights } = posterior!;
  return truth.map((value, k) => runs.reduce((sum, { position }, r) => sum + (position[k]! < value ? weights[r]! : 0), 0));
}

/** Chi-square of ranks in five equal parts; above 18.47 once in a thousand where they are uniform. */
function unevenness(ranks: readonly number[]): number {
  const counts = [0, 1, 2, 3, 4].map((part) => ranks.filter((rank) => Math.min(4, Math.floor(5 * rank)) === part).length);
  const expected = ranks.length / 5;
  return counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
}

describe("beliefs are as wide as they ought to be", () => {
  const curved = ([x = 0, y = 0]: readonly number[]): number[] => [2 * Math.sqrt(0.2 + x) - y, x * y + 0.3 * y];
  const errors = [0.1, 0.08];

  test("on curved functions of two numbers (30 truths)", async () => {
    const ranks: number[][] = [[], []];
    let narrow = 0;
    for (let k = 0; k < 30; k++) {
      const chance = designChance(`truth ${k}`);
      const truth = [chance.uniform(1, 0, 0), chance.uniform(1, 1, 0)];
      const targets = curved(truth).map((value, t) => [value + errors[t]! * normalQuantile(chance.uniform(1, 2 + t, 0)), errors[t]!] as const);
      const found = await calibrate(toyProblem({ figures: curved, targets, dimensions: 2, noise: 0.05, seed: `fit ${k}`, runs: 80 }));
      ranksOf(found, truth).forEach((rank, n) => {
        ranks[n]!.push(rank);
        if (rank > 0.05 && rank < 0.95) narrow++;
      });
    }
    for (const list of ranks) expect(unevenness(list)).toBeLessThan(18.47);
    // 60 intervals of 90 %: 54 hold the truth, standard deviation 2.3 (and more, as two of a fit go together)
    expect(narrow).toBeGreaterThan(54 - 4 * 2.3);
    expect(narrow).toBeLessThan(60);
  });

  test("on the simulation itself: reach from cover (8 truths, seeds sbc 0 to 7)", async () => {
    const base: VariantBase = { value: minimal(), locate: (problem) => ({ ...problem, place: { file: "", line: 0, column: 0 } }), readText: () => "" };
    const cover = (reach: number, seed: string, replications: number): Given => {
      const outputs = { metrics: ["coverage.breadth"], years: "horizon", by: [] } as const;
      const settings = { set: [`schemes.mutual.reach=${reach}`], seed, replications, checks: [], rng: "default", outputs } as const;
      const prepared = prepareVariant(base, settings);
      if ("status" in prepared) throw new Error(prepared.error);
      runReplicationsHere(prepared, 0, replications, () => false);
      const { figures } = resultOf(prepared, outputs);
      const row = figures.keys.findIndex(({ world, versus }) => world === "mutual" && versus === null);
      return { values: [figureAt(figures, "mean", row)], variances: [figureAt(figures, "se", row)! ** 2] };
    };
    const se = 0.04;
    const ranks: number[] = [];
    for (let k = 0; k < 8; k++) {
      const chance = designChance(`sbc ${k}`);
      const truth = chance.uniform(1, 0, 0);
      const value = cover(0.2 + 0.8 * truth, `truth ${k}`, 150).values[0]! + se * normalQuantile(chance.uniform(1, 1, 0));
      const found = await calibrate({
        ...{ targets: [{ figure: "cover", value, se, model: 0, source: null }], dimensions: 1, runs: 45, waves: 2, draws: 50, seed: `sbc ${k}` },
        simulate: async (position, index) => ({ position, given: cover(0.2 + 0.8 * position[0]!, `${k} ${index}`, 10), error: null }),
      });
      ranks.push(...ranksOf(found, [truth]));
    }
    // 8 uniform ranks: standard deviation of their mean 0.29 / sqrt(8); more than two outside 1 % to 99 % less than once in a thousand
    expect(Math.abs(ranks.reduce((sum, rank) => sum + rank, 0) / 8 - 0.5)).toBeLessThan((4 * Math.sqrt(1 / 12)) / Math.sqrt(8));
    expect(ranks.filter((rank) => rank < 0.01 || rank > 0.99).length).toBeLessThanOrEqual(2);
    expect(Math.max(...ranks) - Math.min(...ranks)).toBeGreaterThan(0.4);
  });
});

describe("the command", () => {
  test("writes an overlay that run reads, with the draws in rows, also where a number stands in a list", () => {
    const cwd = mkdtempSync(join(tmpdir(), "mutua-fit-"));
    writeFileSync(join(cwd, "base.json"), JSON.stringify(minimal()));
    writeFileSync(join(cwd, "targets.csv"), "figure,value,se,source\nmutual.coverage.breadth,0.5,0.05,a survey\n");
    const words = ["--over", "schemes.mutual.reach=0.2:1", "--over", "health.services.care.rate=0.5:2", "--targets", "targets.csv", "--runs", "50"];
    const first = mutua(["fit", "base.json", ...words, "--out", "posterior.yaml", "--quiet"], { cwd });
    expect(first.stderr).toBe("");
    expect(first.code).toBe(0);
    expect(first.stdout).toContain("Next  mutua run base.json+posterior.yaml");
    // the same in one thread and in two
    const json = ["1", "2"].map((workers) => mutua(["fit", "base.json", ...words, "--json", "--quiet", "--workers", workers], { cwd }).stdout);
    expect(json[0]).toBe(json[1]);
    const { posterior } = JSON.parse(json[0]!) as { posterior: { draws: number[][] } };
    const ran = JSON.parse(mutua(["run", "base.json+posterior.yaml", "--json", "--quiet"], { cwd }).stdout) as {
      draws: { replication: number; path: string; value: number }[];
    };
    const rows = posterior.draws.map((row) => row.map((value) => Number(value.toPrecision(6))));
    expect(ran.draws).toHaveLength(20);
    for (let future = 0; future < 10; future++) {
      const of = (path: string): number => ran.draws.find((draw) => draw.replication === future && draw.path === path)!.value;
      expect(rows).toContainEqual([of("schemes.mutual.reach"), of("health.services.care.rate")]);
    }
    expect(readFileSync(join(cwd, "posterior.yaml"), "utf8")).toContain("target mutual.coverage.breadth = 0.5, standard error 0.05 (a survey)");
    const nowhere = mutua(["fit", "base.json", ...words.slice(0, 2), "--target", "mutual.coverage.breadth=0.99,0.001", "--runs", "30", "--quiet"], { cwd });
    expect(nowhere.code).toBe(10);
    expect(nowhere.stdout).toContain("cannot be matched");
  });
});
