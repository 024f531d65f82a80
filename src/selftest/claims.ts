import { findRow } from "./find-row.ts";
import { type Part, plainScenario } from "./plain-scenario.ts";
import type { Comparison, Probe, Simulate } from "./probe.ts";
import { deviation, mean } from "./tolerance.ts";

interface Law {
  readonly name: string;
  readonly cost: Part | number;
  readonly mean: number;
  /** E X^2 / mean^2 and E X^4 / mean^4. */
  readonly second: number;
  readonly fourth: number;
}

const people = 1000;
const rate = 0.2;
const replications = 4000;

/** With c the coefficient of variation: lognormal E X^k / mean^k = (1 + c^2)^(k (k - 1) / 2); gamma = product of 1 + j c^2 for j below k. */
const laws: readonly Law[] = [
  { name: "lognormal", cost: { family: "lognormal", mean: 100, cv: 1.5 }, mean: 100, second: 3.25, fourth: 1178.420166015625 },
  { name: "gamma", cost: { family: "gamma", mean: 100, cv: 1.2 }, mean: 100, second: 2.44, fourth: 2.44 * 3.88 * 5.32 },
  { name: "fixed", cost: 100, mean: 100, second: 1, fourth: 1 },
];

/** Sums of a Poisson number of claims: mean n E X, variance n E X^2, kurtosis 3 + E X^4 / (n (E X^2)^2). */
async function compareLaw({ name, cost, mean: amount, second, fourth }: Law, simulate: Simulate): Promise<Comparison[]> {
  const record = await simulate(
    plainScenario({
      seed: `claims ${name}`,
      replications,
      population: { size: people },
      health: { services: { care: { rate, cost } } },
      outputs: { metrics: ["need.cost"] },
    }),
  );
  const claims = people * rate;
  const spread = amount * Math.sqrt(claims * second);
  const row = findRow(record, "need.cost");
  return [
    mean(`mean, ${name}`, row.mean ?? Number.NaN, claims * amount, spread, replications),
    deviation(`standard deviation, ${name}`, row.sd ?? Number.NaN, spread, 3 + fourth / (claims * second * second), replications),
  ];
}

export const claims: Probe = {
  name: "claims-of-a-pool",
  source: "compound Poisson moments: Klugman, Panjer & Willmot, Loss Models, chapter on aggregate loss models",
  compare: async (simulate) => {
    const comparisons: Comparison[] = [];
    for (const law of laws) comparisons.push(...(await compareLaw(law, simulate)));
    return comparisons;
  },
};
