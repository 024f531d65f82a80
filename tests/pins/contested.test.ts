/** A mutual and an insurer side by side in one world: the four sides of coverage are four different things. */
import { describe, expect, test } from "vitest";
import { free, passive, scenarioOf } from "../support/plain.ts";
import { once, rowOf, simulate } from "../support/simulate.ts";

describe("contested", () => {
  const run = once(() =>
    simulate(
      scenarioOf({
        years: 3,
        population: { size: 2000, ages: { uniform: [20, 70] }, income: { mean: 1000, gini: 0.4 } },
        health: {
          conditions: { asthma: { prevalence: { "0-39": 0.1, "40+": 0.4 }, rates: { clinic: 2 } } },
          services: { clinic: { rate: 1, cost: { mean: 60, cv: 1 }, essential: true }, dentist: { rate: 0.5, cost: 40, essential: true } },
        },
        behaviour: { ...passive, affordability: { share_of_income: 0.1 }, price_response: 0.4 },
        schemes: {
          mutual: {
            ...free,
            enrolment: { mode: "voluntary" },
            contribution: { flat: 75 },
            benefits: { clinic: { reimburse: 0.8 }, dentist: { reimburse: 0.6 } },
          },
          insurer: {
            ...free,
            kind: "for-profit",
            enrolment: { mode: "voluntary", renewal: "reunderwrite" },
            contribution: { flat: 45 },
            benefits: { clinic: { reimburse: 0.6 } },
            underwriting: { deny: { conditions: 0.9 } },
          },
        },
        worlds: { contested: ["mutual", "insurer"] },
        compare: [],
        outputs: { metrics: ["breadth", "services", "height", "effective"].map((name) => `coverage.${name}`), by: [] },
      }),
      { replications: 20 },
    ),
  );
  test("breadth, services, height and effective take four different values", () => {
    const rows = ["breadth", "services", "height", "effective"].map((name) => rowOf(run(), `coverage.${name}`));
    for (const row of rows) expect(row.mean! > 0.05 && row.mean! < 0.98, row.metric).toBe(true);
    for (let a = 0; a < rows.length; a++) {
      for (let b = 0; b < a; b++) expect(Math.abs(rows[a]!.mean! - rows[b]!.mean!), `${a} ${b}`).toBeGreaterThan(4 * Math.hypot(rows[a]!.se!, rows[b]!.se!));
    }
  });
});
