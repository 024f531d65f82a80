/** Strict bars let through who stands exactly at them, whatever the binary form of the share. Kind: comparisons of products of decimal shares. */
import { describe, expect, test } from "vitest";
import { free, type Map, passive, scenarioOf } from "../support/plain.ts";
import { rowOf, type Simulation, simulate, totalsOf } from "../support/simulate.ts";

/** Whose hundredth part times 100 is not itself in binary, and some others. */
const percents = [7, 10, 14, 20, 28, 29, 35, 41, 47, 55, 56, 57, 58, 69, 82, 94];
const care: Map = { services: { care: { rate: 1, count: "fixed", cost: 0 } } };

function run(parts: Map): Simulation {
  return simulate(
    scenarioOf({ population: { size: 1, income: 100, ages: 30 }, health: care as Map & { services: Map }, outputs: { metrics: "all", by: [] }, ...parts }),
    {
      replications: 1,
    },
  );
}
const rejected = (of: (percent: number) => boolean): number[] => percents.filter((percent) => of(percent));

describe("a premium of p with a limit of p % of an income of 100", () => {
  const covered = (percent: number, more: Map = {}, population: Map = {}): boolean => {
    const found = run({
      population: { size: 1, income: 100, ages: 30, ...population },
      behaviour: { ...passive, affordability: { share_of_income: percent / 100 } },
      schemes: { mutual: { ...free, enrolment: { mode: "voluntary" }, contribution: { flat: percent }, ...more } },
      outputs: { metrics: ["coverage.breadth"], by: [] },
    });
    return rowOf(found, "coverage.breadth").mean === 1;
  };
  test("is affordable for every p, in the plain world", () => expect(rejected((percent) => !covered(percent))).toEqual([]));
  test("and in the general one, and in households", () => {
    expect(
      [29, 35, 41, 47, 57].filter(
        (percent) =>
          !covered(percent, { contribution: { flat: percent, employer_share: 0, collection: 0.9 } }) ||
          !covered(percent, { benefits: { care: { reimburse: 1 } }, subsidies: [{ who: "income < 1", share: 0.5 }] }),
      ),
    ).toEqual([]);
    const households = { households: { size: { 1: 1 } } };
    expect([29, 35, 41, 47, 57].filter((percent) => !covered(percent, {}, households))).toEqual([]);
  });
  test("a little more is not", () => {
    expect([29, 35, 50].filter((percent) => covered(percent, { contribution: { flat: percent * (1 + 1e-6) } }))).toEqual([]);
  });
  test("as a rate of the same share of any income", () => {
    const kept = run({
      population: { size: 500, income: { mean: 1234.5, gini: 0.4 }, ages: 30 },
      behaviour: { ...passive, affordability: { share_of_income: 0.29 } },
      schemes: { mutual: { ...free, enrolment: { mode: "voluntary" }, contribution: { income: 0.29 } } },
    });
    expect(rowOf(kept, "coverage.breadth").mean).toBe(1);
  });
});

describe("payments of exactly a share of income", () => {
  test.each([
    [10, "oop_over_10"],
    [25, "oop_over_25"],
    [40, "oop_over_40"],
  ] as const)("%d % is not over it", (percent, metric) => {
    const incomes = [3, 7, 70, 0.3, 1.1, 1234.56].map((income) => {
      const health = { services: { care: { rate: 1, count: "fixed", cost: (income * percent) / 100 } } };
      return rowOf(
        run({ population: { size: 1, income, ages: 30 }, health, schemes: { mutual: { ...free, benefits: { care: { reimburse: 0 } } } } }),
        `protection.${metric}`,
      ).mean;
    });
    expect(incomes).toEqual([0, 0, 0, 0, 0, 0]);
  });
  test("three bills of 0.1 against a tenth of 3", () => {
    const health = { services: { care: { rate: 3, count: "fixed", cost: 0.1 } } };
    const found = run({ population: { size: 1, income: 3, ages: 30 }, health, schemes: { mutual: { ...free, benefits: { care: { reimburse: 0 } } } } });
    expect(rowOf(found, "protection.oop_over_10").mean).toBe(0);
    expect(rowOf(found, "protection.burden_over_10").mean).toBe(0);
  });
});

test("an income at a line made of it is not below it", () => {
  const found = rejected((percent) => {
    const one = run({
      economy: { poverty_line: { floor: 0, intercept: 0, slope: 1 }, ppp: { rate: percent / 100, year: 2017 } },
      population: { size: 3, income: percent, ages: 30 },
      schemes: { mutual: { ...free, contribution: { flat: 1 }, subsidies: [{ who: "income < poverty_line", share: 1 }] } },
    });
    return rowOf(one, "protection.poor_before").mean !== 0 || rowOf(one, "state.subsidies").mean !== 0;
  });
  expect(found).toEqual([]);
});

test("a payment of exactly the cap is not cut by it", () => {
  // 0.07 x 100 is a little more than 7 in binary
  const health = { services: { care: { rate: 1, count: "fixed", cost: 100 } } };
  const cut = rejected((percent) => {
    const found = run({ health, schemes: { mutual: { ...free, benefits: { care: { reimburse: percent / 100, cap: percent } } } } });
    return totalsOf(found, "underinsured_capped")[0] !== 0;
  });
  expect(cut).toEqual([]);
  const annual = rejected((percent) => {
    const found = run({ health, schemes: { mutual: { ...free, benefits: { care: { reimburse: percent / 100 }, limits: { annual: percent } } } } });
    return totalsOf(found, "underinsured_capped")[0] !== 0;
  });
  expect(annual).toEqual([]);
});

test("cash that exactly pays an event is enough", () => {
  const forgone = rejected((percent) => {
    const found = run({
      population: { size: 1, income: 1200, ages: 30 },
      behaviour: { ...passive, forgone_care: { liquidity: percent / 100, probability: 1 } },
      health: { services: { care: { rate: 1, count: "fixed", cost: percent, essential: true } } },
      schemes: { mutual: { ...free, benefits: { care: { reimburse: 0 } } } },
    });
    return totalsOf(found, "forgone_events")[0] !== 0;
  });
  expect(forgone).toEqual([]);
});

test("who finds an offer worth exactly its price joins: a third of 0.9 three times over, and every share of it", () => {
  const declined = rejected((percent) => {
    const found = run({
      behaviour: { ...passive, choice: { rule: "threshold", willingness_to_pay: { times_expected: percent / 100 } } },
      health: { services: { care: { rate: 1, count: "fixed", cost: 100 } } },
      schemes: { mutual: { ...free, enrolment: { mode: "voluntary" }, contribution: { flat: percent }, benefits: { care: { reimburse: 1 } } } },
    });
    return rowOf(found, "coverage.breadth").mean !== 1;
  });
  expect(declined).toEqual([]);
});
