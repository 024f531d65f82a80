/** Checks that name years: in each of them, or in any; the year that decides is said. */
import { expect, test } from "vitest";
import { judgeChecks } from "../../../src/engine/estimation/checks.ts";
import type { Check, Scenario } from "../../../src/engine/model/scenario.ts";
import type { ResultRow } from "../../../src/engine/result.ts";
import { free, scenarioOf } from "../../support/plain.ts";
import { simulate } from "../../support/simulate.ts";

const rows = [0.5, 0.7, 0.9].map(
  (mean, k) =>
    ({
      world: "w",
      versus: null,
      scheme: null,
      metric: "m.m",
      by: null,
      group: null,
      year: 2026 + k,
      n: 9,
      mean,
      se: 0.05,
      lo: mean - 0.1,
      hi: mean + 0.1,
    }) as ResultRow,
);
const judged = (hold: "each" | "any", operator: Check["operator"], value: number, years = [2026, 2027, 2028]) =>
  judgeChecks(
    {
      checks: [
        {
          expression: "e",
          world: "w",
          versus: null,
          scheme: null,
          metric: "m.m",
          by: null,
          group: null,
          year: null,
          span: { years, hold },
          statistic: "mean",
          operator,
          value,
        },
      ],
    } as unknown as Scenario,
    rows,
  )[0]!;

test.each([
  // in each year: the lowest decides of >=, the highest of <=
  ["each", ">=", 0.3, "passed", 2026],
  ["each", ">=", 0.45, "undecided", 2026],
  ["each", ">=", 0.65, "failed", 2026],
  ["each", "<=", 0.95, "undecided", 2028],
  ["each", "<=", 0.75, "failed", 2028],
  // in any: the other way round
  ["any", ">=", 0.75, "passed", 2028],
  ["any", ">=", 0.85, "undecided", 2028],
  ["any", ">=", 1.1, "failed", 2028],
  ["any", "<=", 0.65, "passed", 2026],
] as const)("%s year %s %d: %s, by the figure of %d", (hold, operator, value, verdict, year) => {
  const result = judged(hold, operator, value);
  expect([result.verdict, result.year]).toEqual([verdict, year]);
  expect(result.value).toBe(rows[year - 2026]!.mean);
});

test("a year without the figure decides nothing, unless there is no other", () => {
  expect(judged("each", ">=", 0.65, [2028, 2030]).verdict).toBe("passed");
  expect(judged("each", ">=", 0.65, [2030])).toMatchObject({ verdict: "undecided", value: null });
});

test("a run judges the years that its checks name, whatever years are printed", () => {
  const run = simulate(
    scenarioOf({
      years: 3,
      start_year: 2026,
      replications: 2,
      population: { size: 9, ages: { 30: 1 }, income: 1000 },
      health: { services: { visit: { rate: 1, count: "fixed", cost: 10 } } },
      schemes: { mutual: { ...free, contribution: { flat: 15, index: "none" }, benefits: { visit: { reimburse: 1 } } } },
      outputs: { metrics: ["finance.reserve"], by: [], years: "last" },
      // 45 are left each year: 45, 90, 135
      checks: [
        "mutual/mutual.finance.reserve[2026-2028] at least 45",
        "mutual/mutual.finance.reserve[each] >= 46",
        "mutual/mutual.finance.reserve[any 2027, 2028] > 134",
      ],
    }),
  );
  expect(run.record.checks.map(({ verdict, year, value }) => [verdict, year, value])).toEqual([
    ["passed", 2026, 45],
    ["failed", 2026, 45],
    ["passed", 2028, 135],
  ]);
});
