/** Keys of `outputs` that name levels and amounts, and ids and checks that hold a number. */
import { expect, test } from "vitest";
import { validateScenario } from "../../../src/engine/index.ts";

const refused = (outputs: object, checks: readonly string[] = []): string[] =>
  validateScenario(
    {
      mutua: 1,
      name: "t",
      start_year: 2026,
      population: { size: 10, income: { mean: 1, gini: 0.3 } },
      health: { services: { care: { rate: 1, cost: 1 } } },
      schemes: { mutual: { kind: "solidarity" }, other: { kind: "solidarity" } },
      outputs,
      checks,
    },
    { readText: () => ({ allowed: "no files", fix: "write the numbers" }) },
  ).problems.map(({ path }) => path.join("."));

test.each([
  [{ loss_levels: [1] }, "outputs.loss_levels.0"],
  [{ loss_levels: [0] }, "outputs.loss_levels.0"],
  [{ loss_levels: 0.95 }, "outputs.loss_levels"],
  [{ loss_cdf_at: [-1] }, "outputs.loss_cdf_at.0"],
  [{ stop_loss_at: ["many"] }, "outputs.stop_loss_at.0"],
  [{ ruin_epsilon: 0 }, "outputs.ruin_epsilon"],
  [{ metrics: ["finance.claims_var_1.5"] }, "outputs.metrics.0"],
  [{ metrics: ["finance.claims_var_0.950"] }, "outputs.metrics.0"],
])("%j is refused at %s", (outputs, path) => expect(refused(outputs)).toEqual([path]));

test("ids with their number, and families, are read", () => {
  expect(refused({ metrics: ["finance.claims_var_0.9", "finance.stop_loss", "finance.claims_cdf_1000.5"], loss_levels: ["99%", 0.5, 0.5] })).toEqual([]);
});

test("a check names the number, and one world", () => {
  expect(refused({}, ["mutual/mutual.finance.claims_var_0.95[2026].p50 at most 3"])).toEqual([]);
  expect(refused({}, ["mutual/mutual.finance.claims_var at most 3"])).toEqual(["checks.0"]);
  expect(refused({}, ["(mutual - other).finance.scr at most 3"])).toContain("checks.0");
});
