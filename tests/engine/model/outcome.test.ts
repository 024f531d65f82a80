/** What a year stores where an account knows a figure better than the sum of its rounded parts. */
import { expect, test } from "vitest";
import { free, oneAge, scenarioOf, wholeOf } from "../../support/plain.ts";
import { simulate, totalsOf } from "../../support/simulate.ts";

test("a fixed total divided by three is stored undivided as what it is; its parts are those of the grid", () => {
  const run = simulate(
    scenarioOf({
      population: { groups: { a: { count: 1 }, b: { count: 2 } }, ages: oneAge, income: 1000 },
      health: { services: { care: { rate: 0, cost: 1 } } },
      schemes: { mutual: { ...free, contribution: { pool: 100, index: "none" }, benefits: wholeOf(["care"]) } },
      worlds: { mutual: ["mutual"] },
      outputs: { metrics: ["finance.contributions"], by: ["group"] },
    }),
    { replications: 1 },
  );
  const [whole] = totalsOf(run, "contributions");
  const parts = ["a", "b"].map((group) => totalsOf(run, "contributions", { by: "group", group })[0]!);
  expect(whole).toBe(100);
  // a third is none of the grid: the parts miss the whole by less than its rounding, and by something
  expect(parts[0]! + parts[1]!).not.toBe(100);
  expect(parts[0]! + parts[1]!).toBeCloseTo(100, 6);
});
