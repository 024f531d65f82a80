/** Inequality of incomes that stand in a file, against the public oracles of family D3, by the rule EXACT. */
import { describe, expect, test } from "vitest";
import { family } from "../support/oracles.ts";
import { free, scenarioOf } from "../support/plain.ts";
import { once, rowOf, simulate } from "../support/simulate.ts";

interface Incomes {
  readonly income: readonly number[];
  readonly weight?: readonly number[];
  readonly payment?: readonly number[];
}

function peopleOf({ income, weight, payment }: Incomes): string {
  return `age,y,w,p\n${income.map((amount, k) => `40,${amount},${weight?.[k] ?? 1},${payment?.[k] ?? 0}`).join("\n")}\n`;
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

describe.each(all.filter(([, { inputs }]) => inputs.payment !== undefined))("%s: payments are contributions from a column", (_, { inputs, value }) => {
  const population = { female: 0.5, microdata: { file: "people.csv", mode: "exact", weight: "w", columns: { age: "age", income: "y" }, extra: ["p"] } };
  const run = once(() =>
    simulate(
      scenarioOf({
        population,
        health: { services: { care: { rate: 0, cost: 1 } } },
        schemes: { mutual: { ...free, contribution: { column: "p" } } },
        outputs: { metrics: ["equity.concentration_payment", "equity.kakwani_members", "equity.kakwani_total", "equity.gini_post", "equity.redistributive_effect"], by: [] },
      }),
      { replications: 1, files: { "people.csv": peopleOf(inputs) } },
    ),
  );
  test.each([
    ["equity.concentration_payment", "concentration_index"],
    ["equity.kakwani_members", "kakwani"],
    ["equity.kakwani_total", "kakwani"],
    ["equity.gini_post", "gini_post_payment"],
    ["equity.redistributive_effect", "redistributive_effect"],
  ] as const)("%s is %s", (metric, quantity) => {
    const expected = value(quantity);
    expect(Math.abs(rowOf(run(), metric, { year: 1 }).mean! - expected)).toBeLessThanOrEqual(rounding * Math.abs(expected) + Number.EPSILON);
  });
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
