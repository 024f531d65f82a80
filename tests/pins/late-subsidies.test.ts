/** Subsidies that arrive a year late: what is promised pays no bill. Accounts of three years, by hand. */
import { describe, expect, test } from "vitest";
import { free, type Map, oneAge, scenarioOf, wholeOf } from "../support/plain.ts";
import { type Simulation, simulate, totalsOf } from "../support/simulate.ts";

/** Two people pay 50 each of 100, the State owes the other half; care costs 60 each and year. */
function accounts(scheme: Map): Simulation {
  return simulate(
    scenarioOf({
      years: 3,
      economy: { inflation: 0, wage_growth: 0, medical_inflation: 0, investment_return: 0 },
      population: { size: 2, ages: oneAge, income: 1000 },
      health: { services: { care: { rate: 1, count: "fixed", cost: 60 } } },
      schemes: {
        mutual: {
          ...free,
          contribution: { flat: 100 },
          subsidies: [{ who: "everyone", share: 0.5, paid_by: "state" }],
          benefits: wholeOf(["care"]),
          ...scheme,
        },
      },
      outputs: { metrics: ["finance.reserve", "finance.failure_probability"], by: [] },
    }),
    { replications: 1 },
  );
}
const years = (run: Simulation, name: "reserve" | "surplus" | "benefits_unpaid" | "state_subsidies"): number[] =>
  [1, 2, 3].map((year) => totalsOf(run, name, name === "state_subsidies" ? { world: "mutual", year } : { scheme: "mutual", year })[0]!);

describe("a year's delay", () => {
  const run = accounts({ subsidy_lag: 1, reserve: { initial: 50 } });
  test("the first year lives on the reserve", () => expect(years(run, "reserve")).toEqual([50 + 100 - 120, 30 + 200 - 120, 110 + 200 - 120]));
  test("surplus is the change of the reserve", () => expect(years(run, "surplus")).toEqual([-20, 80, 80]));
  test("the State is charged for the year it owes", () => expect(years(run, "state_subsidies")).toEqual([100, 100, 100]));
});

test("half a year's delay takes half of a year's subsidies", () => {
  const run = accounts({ subsidy_lag: 0.5, reserve: { initial: 50 } });
  expect(years(run, "reserve")).toEqual([50 + 150 - 120, 80 + 200 - 120, 160 + 200 - 120]);
});

test("a mutual without a reserve closes with bills unpaid, although it is owed more than that", () => {
  const run = accounts({ subsidy_lag: 1, on_insolvency: "close" });
  expect(years(run, "benefits_unpaid")).toEqual([20, 0, 0]);
  expect(years(run, "reserve")).toEqual([0, 100, 100]);
});

test("paid on time the same mutual lives", () => {
  expect(years(accounts({ on_insolvency: "close" }), "reserve")).toEqual([80, 160, 240]);
});
