/** M15 and M16: printed intervals cover the known answer as often as they say, printed errors are the size of the errors. */
import { describe, expect, test } from "vitest";
import { poissonCdf } from "../../src/engine/maths/discrete-laws.ts";
import { normalCdf } from "../../src/engine/maths/normal.ts";
import { free, oneAge, passive, scenarioOf, wholeOf } from "../support/plain.ts";
import { once, rowOf, simulate } from "../support/simulate.ts";
import { summarise } from "../support/tolerance.ts";

const seeds = 200;
const size = 100;
const replications = 60;
const rate = 0.5;
const cost = 10;
const income = { median: 600, sigma: 0.75 };
const premium = 20;
const share = 0.05;
/** Events that the contributions of the year pay: ruin is one more. */
const paidFor = 53;

const runs = once(() =>
  Array.from({ length: seeds }, (_, k) =>
    simulate(
      scenarioOf({
        seed: `honesty ${k}`,
        population: { size, ages: oneAge, income },
        health: { services: { care: { rate, cost } } },
        behaviour: { ...passive, affordability: { share_of_income: share } },
        schemes: {
          all: { ...free, contribution: { pool: paidFor * cost }, benefits: wholeOf(["care"]) },
          some: { ...free, enrolment: { mode: "voluntary" }, contribution: { flat: premium }, benefits: wholeOf(["care"]) },
        },
        compare: [],
        outputs: { metrics: ["need.cost", "finance.benefits", "finance.ruin_probability", "exclusion.rate", "equity.gini"], by: [] },
      }),
      { replications },
    ),
  ),
);

const gini = 2 * normalCdf(income.sigma / Math.SQRT2) - 1;
const quantities = [
  ["need.cost", "all", rate * cost * size],
  ["finance.ruin_probability", "all", 1 - poissonCdf(paidFor, rate * size)],
  ["exclusion.rate", "some", normalCdf((Math.log(premium / share) - Math.log(income.median)) / income.sigma)],
  // the Gini of n people is on average the Gini of the law times (n - 1) / n
  ["equity.gini", "all", (gini * (size - 1)) / size],
] as const;

describe.each(quantities)("%s", (metric, world, truth) => {
  const rows = (): ReturnType<typeof rowOf>[] => runs().map((run) => rowOf(run, metric, { world, year: 1 }));
  test("M15: 95 % intervals cover it 95 times in 100", () => {
    const covered = rows().filter((row) => row.lo! <= truth && truth <= row.hi!).length / seeds;
    expect(covered).toBeGreaterThanOrEqual(0.895);
    expect(covered).toBeLessThanOrEqual(0.99);
  });
  test("M16: errors over printed standard errors have mean 0 and deviation 1", () => {
    const z = summarise(
      rows()
        .slice(0, 100)
        .map((row) => (row.mean! - truth) / row.se!),
    );
    expect(Math.abs(z.mean)).toBeLessThanOrEqual(0.4);
    expect(z.sd).toBeGreaterThanOrEqual(0.75);
    expect(z.sd).toBeLessThanOrEqual(1.25);
  });
});
