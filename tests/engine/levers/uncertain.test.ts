/** Levers in futures: at work where numbers of other sections are uncertain, and on the terms that turn out to hold. */
import { expect, test } from "vitest";
import { free, scenarioOf, wholeOf } from "../../support/plain.ts";
import { simulate, totalsOf } from "../../support/simulate.ts";

const people = 100;
const range = { uncertain: { low: 0.2, mode: 0.5, high: 0.8 } };
function covered(rate: unknown, wait: unknown): number[] {
  const run = simulate(
    scenarioOf({
      replications: 8,
      population: { size: people, groups: { all: { share: 1, income: 1000 } } },
      health: { services: { care: { rate, cost: 10 } } },
      schemes: { mutual: { ...free, benefits: wholeOf(["care"]), waiting_period: wait } },
      outputs: { metrics: ["coverage.breadth"], by: [] },
    }),
  );
  return [...totalsOf(run, "covered", { year: 1 })];
}

test("a certain wait is the same in every future", () => {
  expect(covered(range, 0.5)).toEqual(Array(8).fill(people / 2));
  expect(covered(0.5, 0.5)).toEqual(Array(8).fill(people / 2));
});

test("an uncertain wait is another one in each future", () => {
  const found = covered(0.5, range);
  expect(new Set(found).size).toBe(8);
  for (const persons of found) {
    expect(persons).toBeGreaterThanOrEqual(0.2 * people);
    expect(persons).toBeLessThanOrEqual(0.8 * people);
  }
});
