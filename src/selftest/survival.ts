import { meanOf } from "./find-row.ts";
import { plainScenario } from "./plain-scenario.ts";
import type { Probe } from "./probe.ts";
import { share } from "./tolerance.ts";

const people = 1000;
const replications = 200;
const yearly = [0.004, 0.0042, 0.0045, 0.005, 0.0056, 0.0063, 0.007, 0.008, 0.009, 0.0102];

export const survival: Probe = {
  name: "survival-of-a-cohort",
  source: "products of yearly survival probabilities, by hand",
  compare: async (simulate) => {
    const record = await simulate(
      plainScenario({
        years: yearly.length,
        replications,
        population: { size: people, demography: { mortality: { list: yearly } } },
        health: { services: { care: { rate: 0, cost: 1 } } },
        outputs: { metrics: ["population.alive"] },
      }),
    );
    let alive = 1;
    return yearly.map((death, index) => {
      alive *= 1 - death;
      return share(
        `alive after ${index + 1} years`,
        meanOf(record, "population.alive", { year: record.years[index] ?? 0 }) / people,
        alive,
        people * replications,
      );
    });
  },
};
