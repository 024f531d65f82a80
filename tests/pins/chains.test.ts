/** A chain of two states is a lasting condition in other words, whatever its states are called. */
import { expect, test } from "vitest";
import { type Map, scenarioOf } from "../support/plain.ts";
import { rowOf, type Simulation, simulate } from "../support/simulate.ts";

const ids = ["exclusion.sick_healthy", "reclassification.premium_change", "reclassification.lost_cover", "solidarity.flow_healthy_sick"];

/** Half of ten people fall ill at the end of the first year and need three times as much; who is ill is refused, or pays for it. */
function run(health: Map, where: string): Simulation {
  return simulate(
    scenarioOf({
      years: 2,
      population: { size: 40, ages: 30, income: 1000, demography: { kind: "dynamic", mortality: { list: [0] } } },
      health: { ...health, services: { care: { rate: { by: where, values: { ill: 3 }, default: 1 }, count: "fixed", cost: 10 } } },
      behaviour: { affordability: { share_of_income: 0.02 }, choice: { rule: "always" }, forgone_care: "none" },
      schemes: {
        insurer: {
          kind: "for-profit",
          contribution: { risk: { by: ["condition"], safety: 0, profit: 0 } },
          benefits: { care: { reimburse: 1 } },
          on_insolvency: "continue",
        },
        mutual: { kind: "solidarity", contribution: { flat: 15 }, benefits: { care: { reimburse: 1 } }, on_insolvency: "continue" },
      },
      worlds: { insurer: ["insurer"], mutual: ["mutual"] },
      outputs: { metrics: ids, by: [] },
    }),
    { replications: 4 },
  );
}
const asCondition = run({ conditions: { ill: { prevalence: 0.25, onset: 0.5, recovery: 0 } } }, "condition");
const asChain = (well: string, ...more: readonly string[]): Map => ({
  states: {
    names: [well, "ill", ...more],
    start: [0.75, 0.25, ...more.map(() => 0)],
    transitions: [
      [0.5, 0.5, ...more.map(() => 0)],
      [0, 1, ...more.map(() => 0)],
      ...more.map((_, k) => [0, 0, ...more.map((__, other) => (other === k ? 1 : 0))]),
    ],
  },
});

test("who is ill is never in the first state of the list, by whatever name", () => {
  const names: readonly (readonly string[])[] = [["well"], ["a healthy one"], ["well", "dialysis"], ["a healthy one", "zoster"]];
  const runs = names.map(([well, ...more]) => run(asChain(well!, ...more), "state"));
  for (const id of ids)
    for (const world of ["insurer", "mutual"])
      for (const [k, one] of runs.entries()) {
        const { mean, sd } = rowOf(one, id, { world });
        const like = rowOf(asCondition, id, { world });
        // other people fall ill: an average of the same size, of the same sign
        expect([names[k], id, world, mean === null, Math.sign(mean ?? 0)]).toEqual([names[k], id, world, like.mean === null, Math.sign(like.mean ?? 0)]);
        expect(Math.abs(mean! - like.mean!)).toBeLessThanOrEqual(3 * ((sd ?? 0) + (like.sd ?? 0)) + 1e-9);
      }
});
