import { meanOf } from "./find-row.ts";
import { free, plainScenario } from "./plain-scenario.ts";
import type { Probe } from "./probe.ts";
import { mean } from "./tolerance.ts";

const people = 1000;
const replications = 2000;

/** What insurer and member pay of an event, and its cost, which bounds the spread of both: var <= people x rate x E X^2. */
const cases = [
  {
    name: "lognormal, deductible",
    rate: 0.4,
    cost: { family: "lognormal", mean: 300, cv: 1.5 },
    square: 300 * 300 * 3.25,
    benefit: { reimburse: 0.8, deductible: 50 },
    insurer: 201.9660433546879,
    member: 98.03395664531209,
  },
  {
    name: "discrete, deductible and cap",
    rate: 1.2,
    cost: { family: "discrete", values: [10, 50, 400, 3000], probs: [0.5, 0.3, 0.15, 0.05] },
    square: 0.5 * 100 + 0.3 * 2500 + 0.15 * 160_000 + 0.05 * 9_000_000,
    benefit: { reimburse: 0.75, deductible: 20, cap: 1000 },
    // by hand: 0.75 (0.3 x 30 + 0.15 x 380) + 0.05 x 1000, and 230 less that
    insurer: 99.5,
    member: 130.5,
  },
] as const;

export const layers: Probe = {
  name: "deductible-share-cap",
  source: "limited expected values: Klugman, Panjer & Willmot, Loss Models, chapter on coverage modifications",
  compare: async (simulate) => {
    const comparisons = [];
    for (const { name, rate, cost, square, benefit, insurer, member } of cases) {
      const record = await simulate(
        plainScenario({
          seed: `layers ${name}`,
          replications,
          population: { size: people },
          health: { services: { care: { rate, cost } } },
          schemes: { mutual: { ...free, benefits: { care: benefit } } },
          outputs: { metrics: ["finance.benefits", "protection.oop_per_head"] },
        }),
      );
      const spread = Math.sqrt(people * rate * square);
      comparisons.push(
        mean(`insurer, ${name}`, meanOf(record, "finance.benefits"), people * rate * insurer, spread, replications),
        mean(`member, ${name}`, meanOf(record, "protection.oop_per_head"), rate * member, spread / people, replications),
      );
    }
    return comparisons;
  },
};
