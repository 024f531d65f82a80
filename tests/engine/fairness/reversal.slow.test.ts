import { expect, test } from "vitest";
import { ReversalSearch } from "../../../src/cli/reversal-search.ts";
import { createFold, createReplicator } from "../../../src/engine/index.ts";
import { compiled } from "../../support/simulate.ts";

test("a flat mutual without margin stops if care costs more: the value found is within the range, and confirmed", async () => {
  const { scenario, model } = compiled({
    mutua: 1,
    name: "reversal",
    years: 3,
    replications: 40,
    seed: "reversal",
    population: { size: 500, income: 3000 },
    health: { services: { care: { rate: 1, count: "fixed", price_response: 0, cost: { uncertain: { low: 60, mode: 100, high: 160 } } } } },
    behaviour: { affordability: "none", forgone_care: "none", choice: { rule: "always" } },
    schemes: {
      mutual: {
        kind: "solidarity",
        enrolment: { mode: "compulsory" },
        contribution: { flat: 115 },
        benefits: { care: { reimburse: 1 } },
        expenses: { per_member: 0 },
        reserve: { initial: 0 },
      },
      insurer: { kind: "for-profit", reach: 0.5, benefits: { care: { reimburse: 1 } }, expenses: { per_member: 0 } },
    },
  });
  const fold = createFold(model, scenario);
  const replicator = createReplicator(model);
  for (let r = 0; r < 40; r++) fold.add(r, replicator.run(r)!, replicator.truth);
  const search = new ReversalSearch(scenario);
  search.prepare();
  const reversals = (await search.search([], fold.record({ engine: "test", hash: "", stopped: false })))!;
  const stop = reversals.found.find(({ what, scheme }) => what === "stops" && scheme === "mutual")!;
  expect(stop.path).toBe("health.services.care.cost");
  expect(stop.from).toBe(100);
  // it breaks even at 115, and three halvings of the way from 100 to the 95 % point (142) come within 6 of it
  expect(stop.to).toBeGreaterThan(115);
  expect(stop.to).toBeLessThan(115 + 42 / 8 + 1);
  expect(stop.k * 2).toBeGreaterThan(stop.n);
});
