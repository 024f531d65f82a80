/** Every amount follows the index it names: prices rise by 10 %, wages by 20 %, from year 2 on. */
import { describe, expect, test } from "vitest";
import { free, type Map, passive, scenarioOf } from "../support/plain.ts";
import { rowOf, type Simulation, simulate } from "../support/simulate.ts";

function run(parts: Map): Simulation {
  const { economy, ...rest } = parts as { economy?: Map };
  return simulate(
    scenarioOf({
      years: 2,
      economy: { inflation: 0.1, wage_growth: 0.2, ...economy },
      population: { size: 4, income: 100, ages: 30 },
      health: { services: { visit: { rate: 1, count: "fixed", cost: 50 } } },
      outputs: { metrics: "all", by: [] },
      ...rest,
    }),
    { replications: 1 },
  );
}
const figure = (found: Simulation, metric: string): (number | null)[] => [1, 2].map((year) => rowOf(found, metric, { year }).mean);
/** Incomes are 100, then 120; amounts of 105 become 115.5 (prices), 126 (wages), 105 (none). */
const below: [string, number[]][] = [
  ["prices", [1, 0]],
  ["wages", [1, 1]],
  ["none", [1, 0]],
];

describe.each(below)("%s", (index, expected) => {
  test("limit of a subsidy", () => {
    const scheme = { ...free, contribution: { flat: 10, index: "none" }, subsidies: [{ who: "income < 105", share: 1, index }] };
    expect(figure(run({ schemes: { mutual: scheme } }), "state.subsidies")).toEqual(expected.map((one) => 40 * one));
  });
  test("poverty line", () => {
    expect(figure(run({ economy: { poverty_line: 105, index } }), "protection.poor_before")).toEqual(expected);
  });
  test("bound of a tier, with its amounts", () => {
    const scheme = { ...free, contribution: { tiers: [{ below: 105, amount: 1 }, { amount: 2 }], index } };
    const level = { prices: 1.1, wages: 1.2, none: 1 }[index]!;
    const found = figure(run({ schemes: { mutual: scheme } }), "finance.contributions");
    expect(found[0]).toBe(4);
    expect(found[1]).toBeCloseTo(4 * level * (expected[1] === 1 ? 1 : 2), 9);
  });
});

describe.each<[string, number]>([
  // a price of 20 is held against half of 100 - 50, then half of 120 less 55, 60 or 50
  ["prices", 0.5 * (120 - 55)],
  ["wages", 0.5 * (120 - 60)],
  ["none", 0.5 * (120 - 50)],
])("subsistence that follows %s", (index, bar) => {
  test.each([bar * 0.999, bar * 1.001])("%d", (price) => {
    const found = run({
      behaviour: { ...passive, affordability: { share_of_income: 0.5, subsistence: 50, index } },
      schemes: { mutual: { ...free, enrolment: { mode: "voluntary" }, contribution: { flat: price, index: "none" } } },
    });
    expect(figure(found, "coverage.breadth")[1]).toBe(price < bar ? 1 : 0);
  });
});

test.each<[string, number]>([
  ["prices", 55],
  ["wages", 60],
  ["none", 50],
])("basic needs and what somebody would pay on top, by %s", (index, amount) => {
  // 27 against 0.4 x (120 - needs): 26, 24 or 28
  const needs = run({
    economy: { basic_needs: 50, index },
    health: { services: { visit: { rate: 1, count: "fixed", cost: 27 } } },
    schemes: { mutual: { ...free, benefits: { visit: { reimburse: 0 } } } },
  });
  expect(figure(needs, "protection.ctp_over_40")[1]).toBe(27 > 0.4 * (120 - amount) ? 1 : 0);
  for (const price of [amount * 0.999, amount * 1.001]) {
    const found = run({
      behaviour: { ...passive, choice: { rule: "threshold", willingness_to_pay: { times_expected: 0, plus: 50, index } } },
      schemes: { mutual: { ...free, enrolment: { mode: "voluntary" }, contribution: { flat: price, index: "none" } } },
    });
    expect(figure(found, "coverage.breadth")[1]).toBe(price < amount ? 1 : 0);
  }
});
