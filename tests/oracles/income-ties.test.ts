/** Families D4 and D7: need and costs that follow incomes by a Gaussian copula. Seeds stand in `scenarioOf`. */
import { describe, test } from "vitest";
import { family, type Numeric, numbers } from "../support/oracles.ts";
import { free, oneAge, scenarioOf } from "../support/plain.ts";
import { once, simulate, totalsOf } from "../support/simulate.ts";
import { expectMean, expectShare } from "../support/tolerance.ts";

interface Ranked { readonly sigma_cost: Numeric; readonly sigma_income: Numeric; readonly rho: Numeric }
describe.each(family<Ranked>("D4"))("%s concentration of a cost that follows incomes", (_, { inputs, value }) => {
  const { sigma_cost: sigma, sigma_income: spread, rho } = numbers({ ...inputs }) as Readonly<Record<keyof Ranked, number>>;
  // the plug-in index has a bias of order 1/n, far below the error of so few draws
  const run = once(() =>
    simulate(
      scenarioOf({
        population: { size: 4000, ages: oneAge, income: { median: 1000, sigma: spread } },
        health: { services: { care: { rate: 1, count: "fixed", cost: { median: 50, sigma, correlation_with_income: rho } } } },
        outputs: { metrics: ["equity.concentration_cost", "equity.gini"], by: [] },
      }),
      { replications: 25 },
    ),
  );
  test("concentration index of the cost", () => expectMean(totalsOf(run(), "need_concentration"), value("concentration_index")));
  test("Gini index of incomes", () => expectMean(totalsOf(run(), "income_gini"), value("gini_income")));
  test("Kakwani index", () => {
    const gini = totalsOf(run(), "income_gini");
    expectMean(
      totalsOf(run(), "need_concentration").map((index, r) => index - gini[r]!),
      value("kakwani"),
    );
  });
});

type Law = Readonly<Record<string, Numeric>>;
interface Catastrophic { readonly income: Law; readonly cost: Law; readonly prob_any_cost: Numeric; readonly rho: Numeric; readonly covered_share?: Numeric; readonly thresholds: readonly Numeric[] }
describe.each(family<Catastrophic>("D7"))("%s spending that is large against income", (_, { inputs, value }) => {
  const [size, replications] = [4000, 25];
  const run = once(() =>
    simulate(
      scenarioOf({
        population: { size, ages: oneAge, income: numbers(inputs.income) },
        health: { services: { care: { rate: Number(inputs.prob_any_cost), count: "bernoulli", cost: { ...numbers(inputs.cost), correlation_with_income: Number(inputs.rho) } } } },
        schemes: { mutual: { ...free, benefits: { care: { reimburse: Number(inputs.covered_share ?? 0) } } } },
        outputs: { metrics: "all", by: [] },
      }),
      { replications },
    ),
  );
  const totals = { "0.1": ["oop_over_10", "overshoot_10"], "0.25": ["oop_over_25", "overshoot_25"], "0.4": ["oop_over_40", "overshoot_40"] } as const;
  test.each(inputs.thresholds.map((threshold) => [String(threshold) as keyof typeof totals] as const))("above %s of income", (threshold) => {
    const [over, beyond] = totals[threshold];
    const people = size * replications;
    const found = totalsOf(run(), over).reduce((sum, persons) => sum + persons, 0) / people;
    expectShare(found, value(`share_cost_over_${threshold}_of_income`), people);
    expectMean(
      totalsOf(run(), beyond).map((sum) => sum / size),
      value(`mean_overshoot_${threshold}`),
      undefined,
      "mean overshoot",
    );
  });
});
