import { plainScenario } from "./plain-scenario.ts";
import type { Comparison, Probe, Simulate } from "./probe.ts";

const scenario = (replications: number): object =>
  plainScenario({
    years: 3,
    replications,
    population: { size: 10_000, income: { mean: 2400, gini: 0.4 } },
    health: { services: { care: { rate: 1.3, cost: { family: "lognormal", mean: 50, cv: 1.5 } } } },
    behaviour: {},
    schemes: { mutual: { kind: "solidarity" }, insurer: { kind: "for-profit" } },
    outputs: { metrics: "all", by: ["quintile"] },
  });

/** Whether the whole record is the same text. */
async function same(what: string, replications: number, simulate: Simulate): Promise<Comparison> {
  const [one, two] = [await simulate(scenario(replications), 1), await simulate(scenario(replications), 2)].map((record) => JSON.stringify(record));
  return { what, found: one === two ? 1 : 0, expected: 1, allowed: 0 };
}

export const workerThreads: Probe = {
  name: "worker-threads",
  source: "the same bytes, whatever the number of workers",
  compare: async (simulate) => [await same("replications on 1 and 2 workers", 4, simulate), await same("one replication split between 2 workers", 1, simulate)],
};
