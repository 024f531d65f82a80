/** Shocks in a known year: rates and incomes by hand, which nobody foresees. */
import { expect, test } from "vitest";
import { validateScenario } from "../../../src/engine/index.ts";
import { figuresOf } from "../../../src/exact/scenario/figures.ts";
import { free, scenarioOf, wholeOf } from "../../support/plain.ts";
import { compiled, simulate, totalsOf } from "../../support/simulate.ts";

const input = (shocks: object, more: object = {}): object =>
  scenarioOf({
    years: 4,
    replications: 1,
    population: {
      size: 10,
      groups: { workers: { share: 0.5, income: 1000 }, others: { share: 0.5, income: 1000 } },
      households: { size: { 2: 1 }, heads: ["workers"], members: ["others"] },
    },
    health: { services: { care: { rate: 1, count: "fixed", cost: 10 } }, shocks },
    schemes: { mutual: { ...free, contribution: { income: 0.1, unit: "person", index: "none" }, benefits: wholeOf(["care"]) } },
    outputs: { metrics: "all", by: ["group"] },
    ...more,
  });
const byYear = (shocks: object, total: "benefits" | "contributions"): number[] => {
  const run = simulate(input(shocks));
  return [1, 2, 3, 4].map((year) => totalsOf(run, total, { year })[0]!);
};

test("an epidemic in the second year, of two years", () => {
  expect(byYear({ epidemic: { year: 2027, years: 2, rates: { care: 3 } } }, "benefits")).toEqual([100, 300, 300, 100]);
});

test("in the last year it ends with the run", () => {
  expect(byYear({ epidemic: { year: 2029, years: 5, rates: { care: 3 } } }, "benefits")).toEqual([100, 100, 100, 300]);
});

test("a factory that closes: its workers earn half for a year, and pay half", () => {
  expect(byYear({ closing: { year: 2028, incomes: { workers: 0.5 } } }, "contributions")).toEqual([1000, 1000, 750, 1000]);
});

test("by chance too, with probability 1 in every year", () => {
  expect(byYear({ crisis: { probability: 1, incomes: { workers: 0, others: 0.5 } } }, "contributions")).toEqual([250, 250, 250, 250]);
});

test("a replication after it begins without it", () => {
  const shocks = { closing: { year: 2029, incomes: { workers: 0.5 } } };
  expect(simulate(input(shocks), { first: 1, replications: 1 }).outcomes[0]).toEqual(simulate(input(shocks), { replications: 2 }).outcomes[1]);
});

test("the closed form of need knows the year; incomes that change have none", () => {
  const { scenario, model } = compiled(input({ epidemic: { year: 2027, years: 2, rates: { care: 3 } } }));
  const costs = figuresOf(scenario, model).filter(({ metric, statistic, applies }) => metric === "need.cost" && statistic === "mean" && applies);
  // quadrature over ages: rounding of 120 terms
  expect(costs.map(({ year, value }) => [year, Number(value!.toPrecision(12))])).toEqual([
    [2026, 100],
    [2027, 300],
    [2028, 300],
    [2029, 100],
  ]);
  const closing = compiled(input({ closing: { year: 2028, incomes: { workers: 0.5 } } }));
  const known = figuresOf(closing.scenario, closing.model).filter(({ applies, statistic }) => applies && statistic !== "price");
  expect(Math.max(...known.map(({ year }) => year!))).toBe(2027);
});

test.each([
  [{ year: 2028, probability: 0.5, rates: { care: 2 } }, "E0313 year"],
  [{ rates: { care: 2 } }, "E0301 probability"],
  [{ year: 2028 }, "E0301 rates"],
  [{ year: 2030, rates: { care: 2 } }, "E0304 year"],
  [{ year: 2025, rates: { care: 2 } }, "E0304 year"],
  [{ year: 2028, incomes: { nobody: 2 } }, "E0309 incomes.nobody"],
])("%j is refused", (shock, expected) => {
  const { problems } = validateScenario(input({ shock }), { readText: () => "" });
  expect(problems.map(({ code, path }) => `${code} ${path.slice(3).join(".")}`)).toEqual([expected]);
});
