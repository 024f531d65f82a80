import { findRow } from "./find-row.ts";
import { plainScenario } from "./plain-scenario.ts";
import type { Probe } from "./probe.ts";
import { errors } from "./tolerance.ts";

const people = 5000;
const replications = 40;
/** Lognormal incomes of mean 1000 and Gini 0.35. */
const expected = {
  "equity.income_mean": 1000,
  "equity.income_median": 813.9143617351666,
  "equity.gini": 0.35,
} as const;

export const inequality: Probe = {
  name: "incomes-and-their-inequality",
  source: "lognormal: Gini = 2 Phi(sigma / sqrt 2) - 1, median = mean exp(-sigma^2 / 2); Aitchison & Brown (1957), The Lognormal Distribution",
  compare: async (simulate) => {
    const record = await simulate(
      plainScenario({
        replications,
        population: { size: people, income: { mean: 1000, gini: 0.35 } },
        health: { services: { care: { rate: 0.1, cost: 1 } } },
        outputs: { metrics: Object.keys(expected) },
      }),
    );
    return Object.entries(expected).map(([metric, value]) => {
      const { mean, se } = findRow(record, metric);
      // the index of a sample of n people is biased by about 1 / n of itself
      return { what: metric, found: mean ?? Number.NaN, expected: value, allowed: errors * (se ?? 0) + value / people };
    });
  },
};
