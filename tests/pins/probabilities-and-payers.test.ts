/** A probability above 1 is an error wherever it comes from; who pays a subsidy is told apart. */
import { expect, test } from "vitest";
import { compile, validateScenario } from "../../src/engine/index.ts";
import { free, type Map, oneAge, scenarioOf, wholeOf } from "../support/plain.ts";
import { simulate, totalsOf } from "../support/simulate.ts";

function faults(health: Map): readonly string[] {
  const input = scenarioOf({ population: { size: 10, ages: oneAge, income: 1 }, health: health as Map & { services: Map } });
  const { scenario, problems } = validateScenario(input, { readText: () => ({ allowed: "", fix: "" }) });
  return [...problems, ...(scenario === null ? [] : compile(scenario).problems)].map(({ path }) => path.join("."));
}

const service = { care: { rate: 0.4, count: "bernoulli", cost: 1 } };

test("a probability that a condition lifts above 1 is refused", () => {
  expect(faults({ services: service, conditions: { ill: { prevalence: 0.1, rates: { care: 3 } } } })).toEqual(["health.services.care.rate"]);
});

test("a probability that shocks lift above 1 is refused, alone or together", () => {
  const shock = (factor: number): Map => ({ probability: 0.1, rates: { care: factor } });
  expect(faults({ services: service, shocks: { flood: shock(3) } })).toEqual(["health.services.care.rate"]);
  expect(faults({ services: service, shocks: { flood: shock(2), fire: shock(2) } })).toEqual(["health.services.care.rate"]);
  expect(faults({ services: service, shocks: { flood: shock(2), drought: shock(0.1) } })).toEqual([]);
});

test("State and donor subsidies of different groups are told apart", () => {
  const run = simulate(
    scenarioOf({
      population: { groups: { poor: { count: 30 }, other: { count: 70 } }, ages: oneAge, income: 1000 },
      health: { services: { care: { rate: 1, cost: 1 } } },
      schemes: {
        mutual: {
          ...free,
          contribution: { flat: 100 },
          benefits: wholeOf(["care"]),
          subsidies: [
            { who: { group: ["poor"] }, share: 0.5, paid_by: "state" },
            { who: { group: ["other"] }, share: 0.5, paid_by: "donor" },
          ],
        },
      },
      outputs: { metrics: ["state.subsidies"], by: [] },
    }),
    { replications: 1 },
  );
  expect(totalsOf(run, "state_subsidies", { world: "mutual" })[0]).toBeCloseTo(30 * 50, 9);
});
