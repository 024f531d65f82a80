import { describe, expect, test } from "vitest";
import { explainDifferences } from "../../../src/engine/fairness/attribution.ts";
import { withFairWorlds } from "../../../src/engine/fairness/plan.ts";
import { shapleyValues } from "../../../src/engine/fairness/shapley.ts";
import type { AttributionPair } from "../../../src/engine/result.ts";
import { compiled, rowOf, simulate } from "../../support/simulate.ts";

type Map = Readonly<Record<string, unknown>>;

describe("Shapley's value", () => {
  test("the glove game: one left glove, two right ones: 2/3, 1/6, 1/6", () => {
    const pairs = (coalition: number): number => Math.min(coalition & 1, ((coalition >> 1) & 1) + ((coalition >> 2) & 1));
    expect([...shapleyValues(3, pairs)].map((phi) => Math.round(phi * 1e12) / 1e12)).toEqual([0.666666666667, 0.166666666667, 0.166666666667]);
  });
  test("adds up, gives a null player 0, treats alike those who do alike, at eight players", () => {
    const value = (coalition: number): number =>
      (coalition & 3) * 1.5 + ((coalition & 12) === 12 ? 7 : 0) + ((coalition & 1) !== 0 && (coalition & 16) !== 0 ? 2 : 0);
    const phi = shapleyValues(8, value);
    expect(phi.reduce((sum, one) => sum + one, 0)).toBeCloseTo(value(255) - value(0), 12);
    expect([...phi.slice(5)]).toEqual([0, 0, 0]);
    expect(phi[2]).toBeCloseTo(3.5, 12);
    expect(phi[3]).toBeCloseTo(3.5, 12);
    expect(phi[4]).toBeCloseTo(1, 12);
  });
  test("one player has all of it", () => {
    expect([...shapleyValues(1, (coalition) => 3 * coalition)]).toEqual([3]);
  });
});

const input = (schemes: Map, more: Map = {}): Map => ({
  mutua: 1,
  name: "why",
  years: 3,
  replications: 4,
  seed: "why",
  population: { size: 400, income: { mean: 3000, gini: 0.4 }, ages: { bands: { "20-44": 60, "45-64": 40 } } },
  health: { services: { care: { rate: 3, cost: { mean: 40, cv: 1 }, essential: true } } },
  schemes,
  outputs: { metrics: ["coverage.breadth", "exclusion.rate", "protection.oop_over_10"], by: [] },
  ...more,
});
const half = [{ who: "everyone", share: 0.5, paid_by: "state" }];
const mutual = { kind: "solidarity", contribution: { income: 0.04 }, subsidies: half, reach: 0.9 };
const insurer = { kind: "for-profit", contribution: { risk: { by: ["age_band", "sex"] } }, reach: 0.4 };
const partsOf = (pair: AttributionPair, metric: string) => pair.parts.filter((part) => part.metric === metric);
const sum = (pair: AttributionPair, metric: string): number =>
  partsOf(pair, metric).reduce((all, { levers, mean }) => (levers[0] === "all" ? all : all + mean), 0);
const all = (pair: AttributionPair, metric: string): number => partsOf(pair, metric).find(({ levers }) => levers[0] === "all")!.mean;

describe("a mutual and an insurer", () => {
  const run = simulate(input({ mutual, insurer }));
  const [pair] = explainDifferences(run.scenario).pairs as [AttributionPair];

  test("the parts of each figure add to the difference that the run prints, to rounding", () => {
    expect(pair).toMatchObject({ world: "mutual", versus: "insurer", why: null, against: "scheme", futures: 4 });
    for (const metric of ["coverage.breadth", "exclusion.rate", "protection.oop_over_10"]) {
      const printed = run.record.metrics.find((row) => row.metric === metric && row.versus === "insurer" && row.year === run.scenario.startYear + 2)!.mean!;
      expect(all(pair, metric)).toBeCloseTo(printed, 12);
      expect(sum(pair, metric)).toBeCloseTo(printed, 12);
    }
    expect(Math.abs(all(pair, "coverage.breadth"))).toBeGreaterThan(0.05);
  });

  test("levers in which they differ, and no others, have a part", () => {
    expect(partsOf(pair, "coverage.breadth").map(({ levers }) => levers.join())).toEqual(["reach", "rating", "loading", "help", "all"]);
    expect(pair.same).toEqual(["eligibility", "enrolment", "underwriting", "package", "closure", "other"]);
    expect(partsOf(pair, "coverage.breadth").find(({ levers }) => levers[0] === "reach")!.mean).toBeGreaterThan(0);
  });

  test("turned round every part changes its sign; names and the fair worlds behind change nothing", () => {
    const renamed = input({ a: insurer, b: mutual }, { compare: [["a", "b"]] });
    const [turned] = explainDifferences(compiled(renamed).scenario).pairs as [AttributionPair];
    turned.parts.forEach((part, at) => {
      expect(part.levers).toEqual(pair.parts[at]!.levers);
      expect(part.mean).toBeCloseTo(-pair.parts[at]!.mean, 12);
    });
    expect(explainDifferences(withFairWorlds(run.scenario)).pairs).toEqual([pair]);
  });

  test("a lever that changes nothing has exactly 0", () => {
    const [found] = explainDifferences(compiled(input({ mutual, insurer: { ...insurer, exit: { loss_ratio_above: 100 } } })).scenario).pairs as [
      AttributionPair,
    ];
    const closure = found.parts.filter(({ levers }) => levers[0] === "closure");
    expect(closure.map(({ mean, se }) => [mean, se])).toEqual([
      [0, 0],
      [0, 0],
      [0, 0],
    ]);
  });
});

test("against no scheme: having one open to all covers everybody, and each lever takes from it", () => {
  const run = simulate(input({ mutual }, { compare: [["mutual", "without"]] }));
  const [pair] = explainDifferences(run.scenario).pairs as [AttributionPair];
  expect(pair).toMatchObject({ against: "nothing", why: null });
  const parts = partsOf(pair, "coverage.breadth");
  expect(parts.find(({ levers }) => levers[0] === "scheme")!.mean).toBe(1);
  expect(parts.find(({ levers }) => levers[0] === "reach")!.mean).toBeLessThan(0);
  expect(sum(pair, "coverage.breadth")).toBeCloseTo(rowOf(run, "coverage.breadth", { world: "mutual", year: 3 }).mean!, 12);
});

test("a world with several schemes says why it cannot be explained", () => {
  const scenario = compiled(input({ mutual, insurer }, { worlds: { both: ["mutual", "insurer"], alone: ["mutual"] }, compare: [["both", "alone"]] })).scenario;
  expect(explainDifferences(scenario).pairs).toEqual([
    { world: "both", versus: "alone", why: "several_schemes", against: null, futures: 0, same: [], parts: [] },
  ]);
});
