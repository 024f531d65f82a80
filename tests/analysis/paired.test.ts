import { describe, expect, test } from "vitest";
import { differences, type Run } from "../../src/analysis/compare/paired.ts";
import { estimateMean } from "../../src/engine/estimation/estimate.ts";
import { momentsOf } from "../../src/engine/estimation/moments.ts";
import { createFold } from "../../src/engine/index.ts";
import { simulate } from "../support/simulate.ts";
import { minimal } from "./minimal.ts";

function runOf(reach: number, seed: string): Run {
  const { model, scenario, outcomes, record } = simulate(minimal({ reach, seed }), { replications: 12 });
  const fold = createFold(model, scenario);
  outcomes.forEach((outcome, k) => fold.add(k, outcome));
  return { rows: record.metrics, futures: fold.futures(), seed, rng: "default" };
}

const [low, high, other] = [runOf(0.5, "a"), runOf(0.9, "a"), runOf(0.9, "b")];
const breadth = (rows: ReturnType<typeof differences>) =>
  rows.find(({ metric, world, year }) => metric === "coverage.breadth" && world === "mutual" && year === null)!;

describe("differences of two results", () => {
  test("on the same futures are those of the futures, one by one", () => {
    const row = breadth(differences(low, high, 0.95));
    const find = ({ futures }: Run): Float64Array => futures.find(({ metric, world }) => metric === "coverage.breadth" && world === "mutual")!.values;
    const values = Float64Array.from(find(low), (value, k) => find(high)[k]! - value);
    const { value, standardError, lower, upper } = estimateMean(momentsOf(values), 0.95);
    expect(row).toMatchObject({ mean: value, se: standardError, lo: lower, hi: upper, pairs: 12 });
    expect(row.mean).toBeCloseTo(row.second! - row.first!, 12);
    // what pairing is for
    expect(row.se!).toBeLessThan(breadth(differences(low, other, 0.95)).se!);
  });

  test("of a result and itself are exactly 0", () => {
    for (const row of differences(high, high, 0.95).filter(({ pairs }) => pairs > 1)) expect([row.mean, row.se, row.lo, row.hi]).toEqual([0, 0, 0, 0]);
  });

  test("on other futures add the variances", () => {
    const row = breadth(differences(low, other, 0.95));
    const [a, b] = [low, other].map(
      ({ rows }) =>
        rows.find(
          ({ metric, world, year, versus, by }) => metric === "coverage.breadth" && world === "mutual" && year === null && versus === null && by === null,
        )!,
    );
    expect(row.pairs).toBe(0);
    expect(row.se).toBeCloseTo(Math.sqrt(a!.se! ** 2 + b!.se! ** 2), 14);
  });
});
