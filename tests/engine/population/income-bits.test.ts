/** Incomes take 32 bits where nobody wrote them down, and 64 where somebody did. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { compile, type Model, validateScenario } from "../../../src/engine/index.ts";
import { columnBytes, columnPlan, layColumns } from "../../../src/engine/model/columns.ts";
import { synthesizeBlock } from "../../../src/engine/population/synthesize.ts";
import { projectRoot } from "../../support/source-files.ts";

function w1(income: unknown): Model {
  const input = parse(readFileSync(join(projectRoot, "tests/bench/w1.yaml"), "utf8")) as {
    population: { size: number; groups: { everyone: { income: unknown } } };
  };
  input.population.size = 1000;
  input.population.groups.everyone.income = income;
  const { scenario, problems } = validateScenario(input, { readText: () => ({ allowed: "no files", fix: "" }) });
  expect(problems).toEqual([]);
  return compile(scenario!).model!;
}

function incomesOf(model: Model): readonly number[] {
  const plan = columnPlan(model);
  const columns = layColumns(plan, new ArrayBuffer(columnBytes(plan)));
  synthesizeBlock(model, columns, 0, 0);
  return [...columns.income.subarray(0, 1000)];
}

describe("incomes", () => {
  test("of a smooth law have 24 significant bits; a person of two worlds takes at most 20 bytes and 3 a world", () => {
    const model = w1({ mean: 6000, gini: 0.4 });
    expect(columnBytes(columnPlan(model)) / model.layout.capacity).toBeLessThanOrEqual(20 + 3 * model.worlds.length);
    for (const income of incomesOf(model)) expect(Math.fround(income)).toBe(income);
  });

  test("that somebody wrote down come back as written, but for the grid of money", () => {
    const written = [1234.56, 4321.01, 99.99];
    expect(new Set(incomesOf(w1({ family: "list", values: written })).map((income) => income.toFixed(6)))).toEqual(
      new Set(written.map((income) => income.toFixed(6))),
    );
    expect(new Set(incomesOf(w1(1234.56)).map((income) => income.toFixed(6)))).toEqual(new Set(["1234.560000"]));
  });
});
