/** The grid of money of a few people does not hang on who the pilot happens to be: sums of a future that draws others are exact too. */
import { expect, test } from "vitest";
import { scenarioOf } from "../../support/plain.ts";
import { compiled } from "../../support/simulate.ts";

const capacity = 2 ** 52;
/** One person, of 60 and more in one of three seeds: only then care of 1,000 twice a year; nobody has an income. */
function one(seed: number, unit: number): object {
  return scenarioOf({
    seed,
    replications: 1,
    population: { size: 1, ages: { uniform: [0, 90] }, income: "none" },
    economy: { poverty_line: 700 * unit },
    health: { services: { care: { rate: { by: "age_sex", ages: [0, 60], female: [0, 2], male: [0, 2] }, cost: { mean: 1000 * unit, cv: 1 } } } },
  });
}

test("room for what anybody may need, whoever the pilot is, and the same in a currency of 1024 to one", () => {
  const seeds = [1, 2, 3, 4, 5, 6, 7, 8];
  const needs = seeds.map((seed) => compiled(one(seed, 1)).model.needs.meanNeed);
  expect(needs.filter((need) => need === 0).length).toBeGreaterThan(1);
  expect(needs.filter((need) => need > 0).length).toBeGreaterThan(0);
  for (const seed of seeds) {
    const [small, large] = [compiled(one(seed, 1)).model, compiled(one(seed, 1024)).model];
    // about 680 a person and year are expected: 64 times as much is still exact
    expect(small.grid.flowUnit * capacity).toBeGreaterThan(64 * 680);
    expect(small.grid.incomeUnit * capacity).toBeGreaterThan(64 * 700);
    expect(large.grid.flowUnit).toBe(1024 * small.grid.flowUnit);
    expect(large.grid.incomeUnit).toBe(1024 * small.grid.incomeUnit);
    large.arms.forEach(({ priceMagic }, a) => expect(priceMagic).toBe(1024 * small.arms[a]!.priceMagic));
  }
});
