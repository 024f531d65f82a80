/** The recipe "a metric" of CONTRIBUTING.md: one file, and outputs, checks, rows and formats know it. */
import { expect, test, vi } from "vitest";
import { metrics } from "../../src/engine/levers/catalogue.ts";
import type { Metric } from "../../src/engine/metrics/metric.ts";
import { findMetric } from "../../src/engine/metrics/statistic.ts";
import { formats } from "../../src/report/formats/index.ts";
import { free, scenarioOf, wholeOf } from "../support/plain.ts";
import { rowOf, simulate } from "../support/simulate.ts";

const madeUp = vi.hoisted(() => ({
  id: "finance.claims_per_member",
  scope: "scheme",
  totals: ["claims_count", "members"],
  breakdown: false,
  horizon: "ratio_of_sums",
  why: "no_members",
  unit: "events per person",
  extensive: false,
  proportion: false,
  better: null,
  headline: false,
  words: { en: { name: "Claims per member", definition: "Events for which the scheme paid, per member.", formula: "claims / members" } },
  source: "made up",
  example: { totals: [6, 3], value: 2 },
}));

// what `npx vitest run tests/engine/metrics/index.test.ts -u` writes into the registry
vi.mock("../../src/engine/metrics/index.ts", async (original) => {
  const { metrics: own } = await original<typeof import("../../src/engine/metrics/index.ts")>();
  const added = { ...madeUp, measure: (t: Float64Array) => t[0]! / t[1]! } as unknown as Metric;
  return { metrics: [...own, added] };
});

test("a made-up metric is asked for, checked, computed and printed", () => {
  expect(findMetric(metrics, madeUp.id)?.source).toBe("made up");
  const run = simulate(
    scenarioOf({
      replications: 2,
      population: { size: 100, groups: { all: { share: 1, income: 1000 } } },
      health: { services: { care: { rate: 1, count: "bernoulli", cost: 10 } } },
      schemes: { mutual: { ...free, benefits: wholeOf(["care"]) } },
      outputs: { metrics: [madeUp.id], by: [] },
      checks: [`mutual/mutual.${madeUp.id} == 1`],
    }),
  );
  expect(rowOf(run, madeUp.id).mean).toBe(1);
  expect(run.record.checks).toMatchObject([{ verdict: "passed" }]);
  expect(formats.get("csv")!.render(run.record)).toContain(`${madeUp.id},`);
});
