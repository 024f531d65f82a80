/** M04: any number of workers, over replications or over the blocks of one, gives the same bytes. Needs `node build.mjs`. */
import { describe, expect, test } from "vitest";
import { outcomeAt } from "../../src/engine/model/outcome.ts";
import { type TotalName, totalDescriptions } from "../../src/engine/model/totals.ts";
import { askedAlone } from "../../src/engine/projection/ask-members.ts";
import { byDifference } from "../../src/engine/projection/need-by-difference.ts";
import { once, type Simulation, simulate, simulateOnWorkers } from "../support/simulate.ts";
import { changed, society, touchedEvents } from "./small.ts";

/** Counts whose unit may be a fraction: volumes of exact services. */
const volumes: readonly string[] = ["need_events", "use_events", "necessary_events", "forgone_events"];

function expectSameOutcomes(found: Simulation, truth: Simulation, skip: readonly string[] = []): void {
  const { model } = truth;
  expect(found.outcomes.length).toBe(truth.outcomes.length);
  for (const name of Object.keys(totalDescriptions) as TotalName[]) {
    if (skip.includes(name) || model.outcome.start[name] === undefined) continue;
    const { scope, cells } = totalDescriptions[name];
    const members = scope === "population" ? 1 : scope === "world" ? model.worlds.length : model.arms.length;
    const from = outcomeAt(model.outcome, name, cells, 0, 0);
    const to = from + members * model.years * (cells ? model.outcome.margins : 1);
    truth.outcomes.forEach((outcome, r) => expect(found.outcomes[r]!.slice(from, to), `${name} of replication ${r}`).toEqual(outcome.slice(from, to)));
  }
}

describe("M04 workers", () => {
  const truth = once(() => simulate(society()));
  test.each([1, 2, 3])("%d workers share the replications", async (workers) => {
    const found = await simulateOnWorkers(society(), workers);
    expectSameOutcomes(found, truth());
    expect(found.record).toEqual(truth().record);
  });
  test("two workers split the blocks of one replication", async () => {
    const one = simulate(society(), { first: 3, replications: 1 });
    expectSameOutcomes(await simulateOnWorkers(society(), 2, { first: 3, replications: 1 }), one, volumes);
  });
  test("and its exact volumes, and how far its worlds are from a protection floor", async () => {
    const input = changed(society(), ["protection_floor", { income: 500 }]);
    const one = simulate(input, { first: 3, replications: 1 });
    const two = await simulateOnWorkers(input, 2, { first: 3, replications: 1 });
    expectSameOutcomes(two, one);
    expect(two.outcomes).toEqual(one.outcomes);
  });
  test("three workers split two replications of a static population with households and a closing scheme", async () => {
    const input = changed(society(), ["population.demography", { kind: "static" }], ["population.size", 5000], ["schemes.mutual.reserve.initial", 0]);
    expectSameOutcomes(await simulateOnWorkers(input, 3, { replications: 2 }), simulate(input, { replications: 2 }), volumes);
  });
  test("two workers split years in which members are asked again, care is short, and a house of the scheme's own treats some", async () => {
    const input = touchedEvents();
    Object.assign(askedAlone, { worlds: 0 });
    Object.assign(byDifference, { blocks: 0 });
    const one = simulate(input, { replications: 1 });
    expect([askedAlone.worlds > 0, byDifference.blocks > 0]).toEqual([true, true]);
    // totals of levers too
    expect((await simulateOnWorkers(input, 2, { replications: 1 })).outcomes).toEqual(one.outcomes);
  });
});
