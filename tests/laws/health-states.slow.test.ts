/** A chain of health states keeps the laws of the engine. Needs `node build.mjs`. */
import { expect, test } from "vitest";
import { once, rowOf, simulate, simulateOnWorkers, totalsOf } from "../support/simulate.ts";
import { changed, type Input, society } from "./small.ts";

const states = {
  names: ["well", "ill", "dialysis", "dead"],
  start: [0.85, 0.13, 0.02, 0],
  transitions: [
    [0.93, 0.06, 0, 0.01],
    [0.1, 0.83, 0.04, 0.03],
    [0, 0, 0.8, 0.2],
    [0, 0, 0, 1],
  ],
  absorbing: ["dead"],
};

function chain(costAt: "start" | "end", ...changes: readonly (readonly [string, unknown])[]): Input {
  return changed(
    society(),
    ["health.conditions", {}],
    ["health.states", { ...states, cost_at: costAt }],
    ["health.services.dialysis", { rate: { by: "state", values: { dialysis: 12, ill: 0.1 }, default: 0 }, cost: 200 }],
    ["population.demography", { exit_age: 90, entrants: { rate: 0.03 } }],
    ["schemes.insurer.underwriting", { deny: { conditions: { dialysis: 0.9 } }, surcharge: { ill: 0.4 } }],
    ["schemes.insurer.contribution", { risk: { by: ["age_band", "condition"] } }],
    ["outputs", { metrics: "all", by: ["health", "sex", "quintile"] }],
    ...changes,
  );
}

const runs = { start: once(() => simulate(chain("start"))), end: once(() => simulate(chain("end"))) };

test.each(["start", "end"] as const)("need at the %s: two workers give the same bytes, over replications and over blocks", async (costAt) => {
  const truth = runs[costAt]();
  const shared = await simulateOnWorkers(chain(costAt), 2);
  expect(shared.record).toEqual(truth.record);
  const one = simulate(chain(costAt), { first: 3, replications: 1 });
  const split = await simulateOnWorkers(chain(costAt), 2, { first: 3, replications: 1 });
  expect(split.outcomes[0]).toEqual(one.outcomes[0]);
});

test.each(["start", "end"] as const)("need at the %s: a longer run, another output and a longer horizon change nothing", (costAt) => {
  const truth = runs[costAt]();
  const longer = simulate(chain(costAt, ["years", 8]), { replications: 2 });
  const narrow = simulate(chain(costAt, ["outputs.by", ["sex"]]), { replications: 2 });
  for (let year = 1; year <= 5; year++) {
    for (const total of ["state_people", "state_absorbed", "alive", "need_cost", "deaths"] as const) {
      expect([...totalsOf(longer, total, { year })]).toEqual([...totalsOf(truth, total, { year }).slice(0, 2)]);
      expect([...totalsOf(narrow, total, { year })]).toEqual([...totalsOf(truth, total, { year }).slice(0, 2)]);
    }
  }
});

test.each(["start", "end"] as const)("need at the %s: every breakdown adds up, and the dead of the start are counted once", (costAt) => {
  const run = runs[costAt]();
  const members = { health: ["well", "ill", "dialysis", "dead"], sex: ["female", "male"], quintile: ["q1", "q2", "q3", "q4", "q5"] };
  let before = run.outcomes.map(() => 0);
  for (let year = 1; year <= 5; year++) {
    const absorbed = [...totalsOf(run, "state_absorbed", { year })];
    const all = [...totalsOf(run, "state_people", { year })].map((people, r) => people + absorbed[r]!);
    for (const [by, groups] of Object.entries(members)) {
      const sum = run.outcomes.map((_, r) =>
        groups.reduce(
          (total, group) => total + totalsOf(run, "state_people", { year, by, group })[r]! + totalsOf(run, "state_absorbed", { year, by, group })[r]!,
          0,
        ),
      );
      expect(sum).toEqual(all);
    }
    // all deaths of a chain without entrants who die: those of the start are part of them
    absorbed.forEach((dead, r) => expect(dead - before[r]!).toBeLessThanOrEqual(totalsOf(run, "deaths", { year })[r]!));
    before = absorbed;
    expect(rowOf(run, "need.cost", { year, by: "health", group: "dead" }).mean).toBe(0);
  }
});
