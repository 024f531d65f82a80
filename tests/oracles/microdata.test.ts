/** Inequality of incomes that stand in a file, against the public oracles of family D3, by the rule EXACT. */
import { expect, test } from "vitest";
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

test.each(family<Incomes>("D3").filter(([, { inputs }]) => inputs.income.length > 0))("%s", (_, { inputs, value }) => {
  const population = { female: 0.5, microdata: { file: "people.csv", mode: "exact", weight: "w", columns: { age: "age", income: "y" } } };
  const run = simulate({ ...base, population }, { files: { "people.csv": peopleOf(inputs) } });
  const gini = rowOf(run, "equity.gini", { year: 1 });
  expect(Math.abs(gini.mean! - value("gini_population"))).toBeLessThanOrEqual(rounding);
  expect(gini.se).toBe(0);
});
