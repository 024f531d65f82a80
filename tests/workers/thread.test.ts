/** Threads that are started before there is a task for them. Needs `node build.mjs`. */
import { describe, expect, test } from "vitest";
import { runReplications } from "../../src/workers/pool.ts";
import { startSpares, type Thread } from "../../src/workers/thread.ts";
import { mutua } from "../cli/mutua.ts";
import { compiled } from "../support/simulate.ts";

const society = {
  ...{ mutua: 1, name: "spare", years: 2, replications: 6, seed: "spare" },
  population: { size: 300, income: { mean: 20000, gini: 0.4 } },
  health: { services: { care: { rate: 1, cost: 50 } } },
  schemes: { mutual: { kind: "solidarity", contribution: { flat: 60 }, benefits: { care: { reimburse: 0.8 } } } },
};
const { model } = compiled(society);

async function outcomes(workers: number, spares = startSpares(0)): Promise<number[][]> {
  const all: number[][] = [];
  await runReplications(model, { workers, first: 0, count: 6, spares, signal: { stopped: false }, onOutcome: (_, outcome) => all.push([...outcome]) });
  return all;
}

describe("spare threads", () => {
  test.each([1, 2, 3])("are put to work by a pool of two, however many there are (%i), to the same bytes", async (count) => {
    const spares = startSpares(count);
    const taken: Thread[] = [];
    const take = (): Thread => {
      const thread = spares.take();
      taken.push(thread);
      return thread;
    };
    expect(await outcomes(2, { take, dismiss: spares.dismiss })).toEqual(await outcomes(1));
    expect(taken.length).toBe(2);
    spares.dismiss();
    expect((await Promise.all(taken.map(({ ended }) => ended))).map(({ code }) => code)).toEqual([0, 0]);
  });
  test("that nobody takes are ended, and what is taken afterwards is a new one", async () => {
    const spares = startSpares(2);
    const first = spares.take();
    spares.dismiss();
    await Promise.all([first.end(), first.ended]);
    const all = await outcomes(1, spares);
    expect(all.length).toBe(6);
  });
  test("of a scenario that cannot be compiled end with the command", () => {
    const { code, stderr } = mutua([
      "run",
      "first-steps",
      "--set",
      "health.frailty={family: gamma, variance: {value: 0, uncertain: {uniform: [0, 1]}}}",
      "--workers",
      "2",
    ]);
    expect(code).toBe(3);
    expect(stderr).toContain("E0346");
  });
});
