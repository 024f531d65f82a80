/** Inequality of incomes that stand in a file, against the public oracles of family D3, by the rule EXACT. */
import { describe, expect, test } from "vitest";
import { family } from "../support/oracles.ts";
import { rowOf, simulate } from "../support/simulate.ts";

interface Incomes {
  readonly income: readonly number[];
  readonly weight?: readonly number[];
}

function peopleOf({ income, weight }: Incomes): string {
  return `age,y,w\n${income.map((amount, k) => `40,${amount},${weight?.[k] ?? 1}`).join("\n")}\n`;
}

const base = {
  mutua: 1,
  name: "incomes of a file",
  seed: 1,
  years: 1,
  replications: 3,
  health: { services: { care: { rate: 1, cost: 1 } } },
  schemes: { mutual: { kind: "solidarity", contribution: { flat: 1 } } },
  outputs: { metrics: ["equity.gini", "equity.income_mean"], by: [] },
};

const rounding = 1e-12;

const all = family<Incomes>("D3");

test.each(all)("%s: rows of a file", (_, { inputs, value }) => {
  const population = { female: 0.5, microdata: { file: "people.csv", mode: "exact", weight: "w", columns: { age: "age", income: "y" } } };
  const run = simulate({ ...base, population }, { files: { "people.csv": peopleOf(inputs) } });
  const gini = rowOf(run, "equity.gini", { year: 1 });
  expect(Math.abs(gini.mean! - value("gini_population"))).toBeLessThanOrEqual(rounding);
  expect(gini.se).toBe(0);
});

describe.each(all)("%s: incomes of a group", (_, { inputs, value }) => {
  const files = { "people.csv": peopleOf(inputs) };
  const size = inputs.weight === undefined ? inputs.income.length : 2 * inputs.weight.reduce((sum, weight) => sum + weight, 0);
  test.each([
    ["values and weights", { values: inputs.income, weights: inputs.weight ?? inputs.income.map(() => 1) }],
    ["a column and its weights", { file: "people.csv", column: "y", weight: "w" }],
    ["the same by name", { family: "empirical", file: "people.csv", column: "y", weight: "w" }],
  ])("%s", (_way, income) => {
    const run = simulate({ ...base, population: { size, ages: { 40: 1 }, income } }, { files });
    const gini = rowOf(run, "equity.gini", { year: 1 });
    expect(Math.abs(gini.mean! - value("gini_population"))).toBeLessThanOrEqual(rounding);
    expect(gini.se).toBe(0);
  });
});

test.each([
  [{ values: [1, 2], weights: [1] }, "a list of 2 weights"],
  [{ values: [1, 2], weights: [1, -1] }, "weights of 0 or more"],
  [{ values: [1, 2], weights: [0, 0] }, "weights whose sum is above 0"],
  [{ values: [1, 2], weight: "w" }, "no such key here"],
  [{ file: "people.csv", column: "y", weight: "nowhere" }, "a column of the file"],
])("%j is refused", (income, words) => {
  const files = { "people.csv": peopleOf({ income: [1, 2] }) };
  expect(() => simulate({ ...base, population: { size: 2, ages: { 40: 1 }, income } }, { files })).toThrow(words);
});
