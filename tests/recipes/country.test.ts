/** The recipe "a country" of CONTRIBUTING.md: one file of figures, and `population.country` and `mutua explain` know it. */
import { expect, test, vi } from "vitest";
import { countriesText } from "../../src/cli/country-texts.ts";
import { scenarioOf } from "../support/plain.ts";
import { rowOf, simulate } from "../support/simulate.ts";

// what `npx vitest run tests/architecture -u` writes into the registry
vi.mock("../../src/engine/countries/index.ts", async (original) => {
  const { countries } = await original<typeof import("../../src/engine/countries/index.ts")>();
  return { countries: new Map([...countries, ["UTO", { ...countries.get("SEN")!, iso3: "UTO", name: "Utopia", currency: "UTD" }]]) };
});

test("a made-up country gives people, and is described", () => {
  const run = simulate(
    scenarioOf({
      replications: 2,
      population: { size: 500, country: "UTO" },
      health: { services: { care: { rate: 1, cost: 10 } } },
      outputs: { metrics: ["equity.income_mean", "need.events"], by: [] },
    }),
  );
  expect(rowOf(run, "equity.income_mean", {}).mean).toBeGreaterThan(0);
  expect(countriesText("UTO", "text")).toContain("Utopia");
});
