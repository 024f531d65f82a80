/** Eras, budgets of subsidies and federations are the same on workers, by replications and by blocks. Needs `node build.mjs`. */
import { expect, test } from "vitest";
import { simulate, simulateOnWorkers } from "../support/simulate.ts";
import { changed, type Input, society } from "./small.ts";

const input: Input = changed(
  society(),
  ["schemes.mutual.subsidies", [{ who: { quintile: [1, 2] }, amount: 40 }]],
  ["schemes.mutual.subsidy_budget", { years: { 2026: 9000, 2028: 4000 } }],
  ["schemes.mutual.reach", { years: { 2026: 0.7, 2028: 0.9 } }],
  ["health.services.outpatient.cost", { years: { 2026: 25, 2029: 40 } }],
  ["health.shocks.closing", { year: 2027, incomes: { workers: 0.5 } }],
  ["replications", 2],
);

test("two workers, by replications and by blocks", async () => {
  const alone = simulate(input);
  expect(alone.model.eras.length).toBe(2);
  expect((await simulateOnWorkers(input, 2)).outcomes).toEqual(alone.outcomes);
  const many = changed(input, ["population.size", 6000], ["population.represents", 6000], ["replications", 1]);
  expect((await simulateOnWorkers(many, 2)).outcomes).toEqual(simulate(many).outcomes);
});
