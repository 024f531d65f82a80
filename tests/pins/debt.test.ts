/** What is owed for care: a bill of 500 against 200 that can be found at once. */
import { expect, test } from "vitest";
import { free, type Map, passive, scenarioOf } from "../support/plain.ts";
import { rowOf, simulate } from "../support/simulate.ts";

const run = (parts: Map = {}, reimburse = 0) =>
  simulate(
    scenarioOf({
      population: { size: 9, income: { values: [1200, 2400, 6000] }, ages: 40 },
      health: { services: { care: { rate: 1, count: "fixed", cost: 500 } } },
      behaviour: { ...passive, forgone_care: { liquidity: 2, probability: 0 } },
      schemes: { mutual: { ...free, benefits: { care: { reimburse } } } },
      outputs: { metrics: ["protection.owed", "protection.in_debt", "protection.oop_per_head", "protection.oop_over_10"], by: [] },
      ...parts,
    }),
    { replications: 1 },
  );
const of = (found: ReturnType<typeof run>, metric: string): number => rowOf(found, metric, { world: "mutual" }).mean!;

test("200, 400 and 1,000 at once against a bill of 500: 300 and 100 are owed by two of three", () => {
  const found = run();
  expect(of(found, "protection.owed")).toBeCloseTo(400 / 3, 9);
  expect(of(found, "protection.in_debt")).toBeCloseTo(2 / 3, 12);
  expect(of(found, "protection.oop_per_head")).toBe(500);
});

test("a scheme that pays half leaves 250: 50 are owed by one of three", () => {
  const found = run({}, 0.5);
  expect(of(found, "protection.owed")).toBeCloseTo(50 / 3, 9);
  expect(of(found, "protection.in_debt")).toBeCloseTo(1 / 3, 12);
});

test("a household of three finds what its members have together, and owes together: 1,500 against 300", () => {
  const found = run({ population: { size: 9, income: 600, ages: 40, households: { size: { 3: 1 } } } });
  expect(found.model.layout.position).not.toBeNull();
  expect(of(found, "protection.owed")).toBeCloseTo(400, 9);
  expect(of(found, "protection.in_debt")).toBe(1);
});

test("without a limit of cash nothing is owed", () => {
  const found = run({ behaviour: passive });
  expect(of(found, "protection.owed")).toBe(0);
  expect(of(found, "protection.in_debt")).toBe(0);
});
