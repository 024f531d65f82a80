/** Numbers that are each in their range and together too large: refused before anything is computed, with a way out. */
import { describe, expect, test } from "vitest";
import { validateScenario } from "../../../src/engine/scenario/validate.ts";
import { pace } from "../../support/pace.ts";

type Input = Record<string, unknown>;

function scenario(change: { cost?: unknown; income?: unknown; rate?: unknown; count?: string; health?: Input; economy?: Input; years?: number }): Input {
  const { cost = { mean: 10, cv: 1 }, income = { mean: 2000, cv: 1 }, rate = 2, count = "poisson", health = {}, economy = {}, years = 3 } = change;
  return {
    mutua: 1,
    name: "n",
    years,
    population: { size: 40, income },
    health: { services: { care: { rate, count, cost } }, ...health },
    economy,
    schemes: { m: { kind: "solidarity" }, i: { kind: "for-profit" } },
  };
}

/** "E0351 health.services.care.cost" for each problem. */
function problemsOf(input: Input): string[] {
  const { problems } = validateScenario(input, { readText: () => ({ allowed: "no files", fix: "" }) });
  for (const { allowed, fix } of problems) expect(allowed.length * fix.length).toBeGreaterThan(0);
  return problems.map(({ code, path }) => `${code} ${path.join(".")}`);
}

/** Laws whose mean is finite and far beyond any money, or whose rarest draw is. */
const tooLarge: readonly Input[] = [
  { family: "lognormal", mu: 709, sigma: 1 },
  { family: "lognormal", mu: 5, sigma: 25 },
  { family: "lognormal", median: 1e15, sigma: 5 },
  { family: "pareto", min: 1e15, alpha: 1.1 },
  { family: "weibull", shape: 0.03, scale: 1000 },
  { family: "dagum", a: 1.0001, b: 1e15, p: 1 },
  { family: "singh-maddala", a: 1.2, b: 1e15, q: 1 },
  { family: "spliced", body: { family: "lognormal", mu: 300, sigma: 1 }, tail: { family: "pareto", from: 1e14, alpha: 1.2 } },
];
const largeEnough: readonly unknown[] = [
  1e15,
  { family: "lognormal", mean: 1e9, cv: 50 },
  { family: "pareto", min: 100, alpha: 1.01 },
  { family: "weibull", shape: 0.3, scale: 1e6 },
  { family: "gamma", mean: 1e6, cv: 30 },
  { family: "singh-maddala", a: 2.5, b: 2000, q: 1.4 },
];

describe("amounts of a law", () => {
  test.each(tooLarge)("%j: no cost and no income", (law) => {
    expect(problemsOf(scenario({ cost: law })).join()).toMatch(/^E03(51|17) health\.services\.care\.cost/);
    expect(problemsOf(scenario({ income: law })).join()).toMatch(/^E03(51|17) population\.income/);
  });
  test("the reason is said: the mean, or the rarest draw", () => {
    expect(problemsOf(scenario({ cost: tooLarge[0] }))).toEqual(["E0351 health.services.care.cost"]);
  });
  test.each(largeEnough)("%j is allowed", (law) => expect(problemsOf(scenario({ cost: law, income: law }))).toEqual([]));
  test("cost factors of conditions count", () => {
    const conditions = { a: { prevalence: 0.1, costs: { care: 10_000 } }, b: { prevalence: 0.1, costs: { care: 10_000 } } };
    expect(problemsOf(scenario({ cost: 1e9, health: { conditions } }))).toEqual(["E0353 health.services.care.cost"]);
    expect(problemsOf(scenario({ cost: 1e6, health: { conditions } }))).toEqual([]);
  });
});

describe("growth over all years", () => {
  test.each(["inflation", "wage_growth", "medical_inflation", "investment_return", "discount_rate"])("of %s", (key) => {
    expect(problemsOf(scenario({ years: 400, economy: { [key]: 10 } }))).toEqual([`E0352 economy.${key}`]);
    expect(problemsOf(scenario({ years: 14, economy: { [key]: 10 } }))).toEqual([]);
    expect(problemsOf(scenario({ years: 1000, economy: { [key]: 0.03 } }))).toEqual([]);
  });
  test("of interest on debts, and of what varies from year to year", () => {
    expect(problemsOf(scenario({ years: 400, economy: { borrowing_rate: 10 } }))).toEqual(["E0352 economy.borrowing_rate"]);
    expect(problemsOf(scenario({ years: 400, economy: { inflation: { mean: 0, sd: 1 } } }))).toEqual(["E0352 economy.inflation"]);
  });
  test("names how many years would do", () => {
    const { problems } = validateScenario(scenario({ years: 400, economy: { inflation: 1 } }), { readText: () => ({ allowed: "", fix: "" }) });
    expect(problems[0]?.fix).toContain("years: 49");
    expect(2 ** 49).toBeLessThan(1e15);
    expect(2 ** 50).toBeGreaterThan(1e15);
  });
});

describe("events a year", () => {
  const shocks = { war: { probability: 0.01, rates: { care: 10_000 } } };
  test("rate x shock, rate x conditions, rate x gradient", () => {
    expect(problemsOf(scenario({ rate: 3, health: { shocks } }))).toEqual(["E0353 health.services.care.rate"]);
    expect(problemsOf(scenario({ rate: 2, health: { shocks } }))).toEqual([]);
    const conditions = { a: { prevalence: 0, rates: { care: 200 } }, b: { prevalence: 0, rates: { care: 200 } } };
    expect(problemsOf(scenario({ rate: 2, health: { conditions } }))).toEqual(["E0353 health.services.care.rate"]);
  });
  test("an exact volume is one event and may be larger", () => {
    expect(problemsOf(scenario({ rate: 9000, count: "fixed", health: { shocks: { war: { probability: 0.1, rates: { care: 10 } } } } }))).toEqual([]);
    expect(problemsOf(scenario({ rate: 9000, count: "fixed", health: { shocks: { a: shocks.war, b: shocks.war } } }))).toEqual([
      "E0353 health.services.care.rate",
    ]);
  });
});

test("a file of 300,000 columns is read in the time of its length", () => {
  const header = Array.from({ length: 300_000 }, (_, k) => `c${k}`).join(",");
  const input = scenario({ income: { file: "wide.csv", column: "c7" } });
  const begin = process.cpuUsage();
  const { problems } = validateScenario(input, { readText: () => `${header}\n${header.replaceAll("c", "")}\n` });
  expect(problems).toEqual([]);
  expect(process.cpuUsage(begin).user).toBeLessThan(3e6 * pace());
});
