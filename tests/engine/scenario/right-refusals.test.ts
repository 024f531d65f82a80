/** What is refused is wrong, and what is right is taken: spreads of 0, tables that end early, names in checks. */
import { describe, expect, test } from "vitest";
import { distributions } from "../../../src/engine/distributions/index.ts";
import { validateScenario } from "../../../src/engine/index.ts";
import { type Map, scenarioOf } from "../../support/plain.ts";
import { compiled, rowOf, simulate } from "../../support/simulate.ts";

describe("a spread of 0 is an amount that is always the same", () => {
  const laws: readonly Map[] = [...distributions.values()].flatMap(({ name, parameters }) => {
    const has = (key: string): boolean => parameters.some((one) => one.name === key);
    const spreads = ["cv", "gini", "sigma"].filter((key) => has(key) && has("mean"));
    return spreads.map((key) => ({ family: name, mean: 100, [key]: 0 }));
  });
  const others: readonly Map[] = [
    { mean: 100, cv: 0 },
    { median: 100, sigma: 0 },
    { family: "uniform", low: 100, high: 100 },
    { family: "lognormal", mu: 0, sigma: 0 },
  ];
  test("of several families", () => expect(laws.length).toBeGreaterThan(5));
  test.each([...laws, ...others].map((law) => [law]))("%j", (law) => {
    const amount = "mu" in law ? 1 : 100;
    const run = simulate(
      scenarioOf({
        population: { size: 10, income: law, ages: 30 },
        health: { services: { visit: { rate: 1, count: "fixed", cost: law } } },
        outputs: { metrics: "all", by: [] },
      }),
      { replications: 2 },
    );
    expect(rowOf(run, "equity.income_mean").mean).toBeCloseTo(amount, 12);
    expect(rowOf(run, "equity.gini").mean).toBeCloseTo(0, 12);
    expect(rowOf(run, "need.cost").mean).toBeCloseTo(10 * amount, 9);
  });
});

describe("a table that ends early goes on with its last value, and says so, in every form", () => {
  const dies = (mortality: Map, years = 3): { warned: readonly string[]; deaths: number | null } => {
    const input = scenarioOf({
      years,
      population: { size: 4000, ages: 50, income: 1, demography: { kind: "dynamic", mortality } },
      health: { services: { visit: { rate: 0, cost: 1 } } },
      outputs: { metrics: ["population.deaths"], by: [] },
    });
    const files = { "qx.csv": "age,qx\n0,0.5\n1,0.25\n" };
    const warnings = validateScenario(input, { readText: () => files["qx.csv"] }).scenario!.warnings;
    return {
      warned: warnings.filter(({ code }) => code === "W0312").map(({ text }) => text),
      deaths: rowOf(simulate(input, { replications: 1, files }), "population.deaths", { year: 1 }).mean,
    };
  };
  test.each<[string, Map, string]>([
    ["bands", { table: { "0-39": 0.5, "40-45": 0.25 } }, "ages 46 to 120 keep the last value, 0.25"],
    ["single ages", { table: { 40: 0.5, 45: 0.25 } }, "ages 46 to 120"],
    ["a file", { file: "qx.csv" }, "ages 2 to 120"],
    ["a list by year", { list: [0.25] }, "years 2 to 3"],
  ])("%s", (_, mortality, words) => {
    const { warned, deaths } = dies(mortality);
    expect(warned.join()).toContain(words);
    expect(Math.abs(deaths! - 1000)).toBeLessThan(5 * Math.sqrt(4000 * 0.25 * 0.75));
  });
  test.each<[string, Map]>([
    ["bands to the end", { table: { "0-39": 0.5, "40+": 0.25 } }],
    ["a last probability of 1, which nobody outlives", { table: { "0-39": 0.5, "40-60": 0.25, "61-70": 1 } }],
    ["as many as there are years", { list: [0.25, 0.2, 0.1] }],
  ])("but not %s", (_, mortality) => expect(dies(mortality).warned).toEqual([]));
});

describe("names in checks", () => {
  const faults = (checks: readonly string[]): readonly string[] =>
    validateScenario(
      scenarioOf({
        population: { size: 20, income: 1000, ages: 30 },
        health: { services: { visit: { rate: 1, cost: 5 } } },
        schemes: { "CBHI v1.2": { kind: "solidarity" }, "mutual/urban": { kind: "solidarity" }, plain: { kind: "solidarity" } },
        checks,
      }),
      { readText: () => ({ allowed: "", fix: "" }) },
    ).problems.map(({ fix }) => fix);
  test("with points, spaces or slashes stand in quotes, and the message writes them so", () => {
    expect(faults(["CBHI v1.2.coverage.breadth at least 0"])).toEqual([`put the name in quotes: '"CBHI v1.2".coverage.breadth at least 0'`]);
    expect(faults(["mutual/urban.coverage.breadth at least 0"])).toEqual([`put the name in quotes: '"mutual/urban".coverage.breadth at least 0'`]);
    expect(faults(["mutual/urban/mutual/urban.finance.members at least 0"])[0]).toContain('"mutual/urban"');
    expect(faults(["(plain - CBHI v1.2).coverage.breadth at least 0"])).toEqual([
      `put the name in quotes: '(plain - "CBHI v1.2").coverage.breadth at least 0'`,
    ]);
  });
  test("and what it writes is read", () => {
    expect(
      faults(['"CBHI v1.2".coverage.breadth at least 0', '"mutual/urban".coverage.breadth at least 0', '"CBHI v1.2"/"CBHI v1.2".finance.members >= 0']),
    ).toEqual([]);
  });
  test("other faults keep their own words", () => {
    expect(faults(["plain.coverage.breath at least 0"])[0]).not.toContain("quotes");
    expect(faults(["nowhere.coverage.breadth at least 0"])[0]).not.toContain("quotes");
  });
});

test("layers are valid", () => {
  expect(() =>
    compiled(
      scenarioOf({
        population: { size: 1, income: 1, ages: 30 },
        health: { services: { stay: { rate: 1, cost: 9000 } } },
        schemes: {
          m: {
            kind: "solidarity",
            contribution: { flat: 0 },
            benefits: { stay: { reimburse: 1, deductible: 50, cap: 30 }, limits: { deductible: 5000, annual: 3000 } },
          },
        },
      }),
    ),
  ).not.toThrow();
});
