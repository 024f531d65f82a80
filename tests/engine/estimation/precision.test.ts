import { describe, expect, test } from "vitest";
import { estimateMean } from "../../../src/engine/estimation/estimate.ts";
import { momentsOf } from "../../../src/engine/estimation/moments.ts";
import { lookAt, neededFutures, nextLook } from "../../../src/engine/estimation/precision.ts";
import { normalQuantile } from "../../../src/engine/maths/normal.ts";
import type { Check, Precision } from "../../../src/engine/model/scenario.ts";
import type { ResultRow } from "../../../src/engine/result.ts";
import { designChance } from "../../../src/study/plan/chance.ts";
import { minimal } from "../../analysis/minimal.ts";
import { simulate } from "../../support/simulate.ts";
import { scenarioOf } from "../scenario/support.ts";

const figure = { world: "w", versus: null, scheme: null, metric: "m", by: null, group: null, year: null } as unknown as Check;
const goal = (kind: "se" | "half_width", value: number): Precision => ({ goals: [{ figure, kind, value }], most: 1000 });
const row = (over: Partial<ResultRow>): ResultRow => ({ ...figure, n: 100, mean: 0.5, se: 0.02, lo: 0.46, hi: 0.54, unit: "share", ...over }) as ResultRow;

describe("a look", () => {
  test("takes the standard error, or half of the interval", () => {
    expect(lookAt(goal("se", 0.01), [row({})], 0.95, 100)).toEqual({ n: 100, errors: [0.02] });
    expect(lookAt(goal("half_width", 0.01), [row({})], 0.95, 100).errors[0]).toBeCloseTo(0.04, 12);
  });

  test("0 of 100 futures is not exact: its interval decides", () => {
    const [error] = lookAt(goal("se", 0.01), [row({ k: 0, mean: 0, se: 0, lo: 0, hi: 0.036 })], 0.95, 100).errors;
    expect(error).toBeCloseTo(0.018 / 1.959964, 6);
  });

  test("says how many futures are needed, and never looks again before a quarter more", () => {
    expect(neededFutures(goal("se", 0.01), { n: 100, errors: [0.02] })).toBeCloseTo(400, 9);
    expect(nextLook(goal("se", 0.01), { n: 100, errors: [0.02] })).toBe(420);
    expect(nextLook(goal("se", 0.01), { n: 100, errors: [0.0101] })).toBe(130);
    expect(nextLook(goal("se", 0.01), { n: 100, errors: [0.01] })).toBeNull();
    expect(nextLook(goal("se", 0.01), { n: 100, errors: [null] })).toBe(200);
  });

  // 1,500 runs of normal figures (seed looks), first look at 100, about 250 needed: binomial error of the cover sqrt(0.95 x 0.05 / 1500) = 0.0056
  test("stopping by looks costs less than a percentage point of the interval's cover", () => {
    const chance = designChance("looks");
    let [held, several] = [0, 0];
    for (let run = 0; run < 1500; run++) {
      const values: number[] = [];
      let next: number | null = 100;
      let looks = 0;
      while (next !== null) {
        while (values.length < next) values.push(normalQuantile(chance.uniform(1, run, values.length)));
        const { standardError } = estimateMean(momentsOf(Float64Array.from(values)), 0.95);
        next = nextLook(goal("se", 1 / Math.sqrt(250)), { n: values.length, errors: [standardError] });
        looks++;
      }
      const { lower, upper } = estimateMean(momentsOf(Float64Array.from(values)), 0.95);
      if (lower! <= 0 && upper! >= 0) held++;
      if (looks > 1) several++;
    }
    expect(several).toBe(1500);
    expect(held / 1500).toBeGreaterThan(0.94 - 4 * 0.0056);
    expect(held / 1500).toBeLessThan(0.95 + 4 * 0.0056);
  });
});

test("a scenario's goals are read like checks, and their metrics are computed though nobody else asks for them", () => {
  const written = {
    ...minimal(),
    precision: { figures: ["mutual.protection.oop_over_40{sex=female}[2027]=1%", "(mutual - insurer).coverage.breadth+-0.05"] },
    outputs: { metrics: ["coverage.breadth"], by: [] },
  };
  const { precision } = scenarioOf(written);
  expect(precision).toMatchObject({
    most: 100_000,
    goals: [
      { kind: "se", value: 0.01, figure: { expression: "mutual.protection.oop_over_40{sex=female}[2027]", by: "sex", group: "female", year: 2027 } },
      { kind: "half_width", value: 0.05, figure: { world: "mutual", versus: "insurer" } },
    ],
  });
  const { record } = simulate(written, { replications: 4 });
  expect(lookAt(precision!, record.metrics, 0.95, 4).errors.every((error) => error !== null)).toBe(true);
});
