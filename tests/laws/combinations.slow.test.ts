/** Small scenarios composed of all features at random: what is accepted runs, adds up, and is the same however it is run. Needs `node build.mjs`. */
import { describe, expect, test } from "vitest";
import { describeTotal, totalNames } from "../../src/engine/levers/catalogue.ts";
import { outcomeAt } from "../../src/engine/model/outcome.ts";
import { violations } from "../support/always.ts";
import { type Combination, combination } from "../support/combinations.ts";
import { free, scenarioOf } from "../support/plain.ts";
import { compiled, rowOf, type Simulation, simulate, simulateOnWorkers, totalsOf } from "../support/simulate.ts";
import { changed, type Input } from "./small.ts";

const seeds = (from: number, count: number): number[] => Array.from({ length: count }, (_, k) => from + k);

/** The same scenario, where it is one: some incomes carry no balanced rate. */
function accepted(seed: number): Combination | null {
  const one = combination(seed);
  try {
    compiled(one.input, one.files);
    return one;
  } catch (problem) {
    expect(String(problem)).toMatch(/E0\d\d\d [a-z]/);
    return null;
  }
}

/** Prices that depend on yearly limits or on cash are simulated, which takes seconds: these few do without. */
function quick(input: Input): Input {
  const one = changed(input, ["behaviour.forgone_care", "none"]);
  for (const { benefits } of Object.values(one["schemes"] as Record<string, { benefits: Input }>)) delete benefits["limits"];
  return one;
}

describe("of 40 combinations", () => {
  const found = seeds(1000, 40).flatMap((seed) => {
    const one = accepted(seed);
    return one === null ? [] : [[seed, one] as const];
  });
  test("most are scenarios", () => expect(found.length).toBeGreaterThan(30));
  test.each(found)("%d adds up", (_, { input, files }) => expect(violations(simulate(quick(input), { files }))).toEqual([]));
});

describe.each(seeds(2000, 3))("combination %d", (seed) => {
  const one = accepted(seed);
  if (one === null) return test("is none", () => undefined);
  const { input, files, dearer, dearerFiles } = one;
  test("is a prefix of more replications, and each stands alone", () => {
    const more = simulate(input, { files, replications: 3 });
    expect(more.outcomes.slice(0, 2)).toEqual(simulate(input, { files }).outcomes);
    expect(simulate(input, { files, first: 2, replications: 1 }).outcomes[0]).toEqual(more.outcomes[2]);
  });
  test("beside its like differs by exactly 0", () => {
    const { all } = input["worlds"] as { all: string[] };
    const { worlds: _, ...taxes } = (input["financed_by"] ?? {}) as Input;
    const everywhere = input["financed_by"] === undefined ? input : { ...input, financed_by: taxes };
    const run = simulate(changed(everywhere, ["worlds", { all, again: all.toReversed() }], ["compare", [["all", "again"]]]), { files });
    for (const row of run.record.metrics) if (row.versus !== null && row.mean !== null) expect(row.mean, row.metric).toBe(0);
  });
  test("in a currency of 1024 to one is the same", () => {
    const small = simulate(input, { files });
    const large = simulate(dearer, { files: dearerFiles });
    small.outcomes.forEach((outcome, r) => expect(inUnits(large, large.outcomes[r]!, 1)).toEqual(inUnits(small, outcome, 1024)));
  });
  test("is the same on two workers, by replications and by blocks", async () => {
    const settings = { files, replications: 1 };
    expect((await simulateOnWorkers(input, 2, { files })).outcomes).toEqual(simulate(input, { files }).outcomes);
    const exact = (input["population"] as { microdata?: { mode: string } }).microdata?.mode === "exact";
    const many: Input = exact ? input : changed(input, ["population.size", 2400], ["population.represents", 2400]);
    expect((await simulateOnWorkers(many, 2, settings)).outcomes).toEqual(simulate(many, settings).outcomes);
  });
});

/** A rate or a level, by the kind of contribution, and what is divided by it. */
const byRate: readonly string[] = ["contribution_rate", "rate_base", "level_base"];

/** All totals, those of money times `unit`. */
function inUnits({ model }: Simulation, outcome: Float64Array, unit: number): Float64Array {
  const scaled = outcome.slice();
  for (const name of totalNames) {
    const { scope, cells, unit: kind } = describeTotal(name);
    if (model.outcome.start[name] === undefined) continue;
    const factor = byRate.includes(name) ? 0 : kind === "currency" ? unit : 1;
    const members = scope === "population" ? 1 : scope === "world" ? model.worlds.length : model.arms.length;
    const from = outcomeAt(model.outcome, name, cells, 0, 0);
    const to = from + members * model.years * (cells ? model.outcome.margins : 1);
    for (let at = from; at < to; at++) scaled[at] = scaled[at]! * factor;
  }
  return scaled;
}

describe("what the combinations found", () => {
  const care = { services: { care: { rate: 1, count: "fixed", cost: 10 } } };
  const passive = { affordability: "none", choice: { rule: "always" }, forgone_care: "none", price_response: 0 };
  test("care that is forgone for want of cash is counted only where it was necessary", () => {
    const run = simulate(
      scenarioOf({
        population: { size: 50, income: 1 },
        health: { services: { care: { rate: 1, cost: 10, essential: true, necessary: 0.3 } } },
        behaviour: { ...passive, forgone_care: { liquidity: 0, probability: 1 } },
        schemes: { mutual: { ...free, benefits: { care: { reimburse: 0.5 } } } },
        outputs: { metrics: "all", by: [] },
      }),
      { replications: 1 },
    );
    const needed = totalsOf(run, "need_events")[0]!;
    const necessary = totalsOf(run, "necessary_events")[0]!;
    expect(necessary).toBeGreaterThan(0);
    expect(necessary).toBeLessThan(needed);
    expect(totalsOf(run, "forgone_events")[0]).toBe(necessary);
    expect(totalsOf(run, "use_events")[0]).toBe(0);
  });
  test("a pool with other heads than it was divided by gets what they pay, no more", () => {
    // 100 among 10 eligible, of whom 4 know of it: 10 each; 4 of 10 know it in year 2 as well, when it is divided among 4
    const run = simulate(
      scenarioOf({
        years: 2,
        population: { groups: { a: { count: 4 }, b: { count: 6 } }, income: 1000 },
        health: care,
        behaviour: { ...passive, awareness: { by: "group", values: { a: 1, b: 0 } } },
        schemes: { mutual: { ...free, enrolment: { mode: "voluntary" }, contribution: { pool: 100, index: "none" }, benefits: { care: { reimburse: 1 } } } },
        outputs: { metrics: "all", by: ["group"] },
      }),
      { replications: 1 },
    );
    expect([1, 2].map((year) => rowOf(run, "finance.contributions", { scheme: "mutual", year }).mean)).toEqual([40, 100]);
    expect(rowOf(run, "finance.reserve", { scheme: "mutual", year: 1 }).mean).toBe(40 - 4 * 10);
  });
  test("children of the last year need no place in a run of one year", () => {
    const demography = { kind: "dynamic", fertility: { "15-49": 1 } };
    const run = simulate(
      scenarioOf({
        population: { size: 20, female: 1, ages: 30, income: "none", demography },
        health: care,
        outputs: { metrics: ["population.births"], by: [] },
      }),
      { replications: 1 },
    );
    expect(totalsOf(run, "births")[0]).toBe(20);
  });
  test("a household for which there is no head is refused, not awaited for ever", () => {
    // 150 persons: two households of 50, two of one, and 48 of one who are left over; 30 may head
    const population = {
      size: 150,
      income: 1,
      groups: { heads: { share: 0.2 }, others: { share: 0.8 } },
      households: { size: { 1: 0.5, 50: 0.5 }, heads: ["heads"] },
    };
    expect(() => compiled(scenarioOf({ population, health: care }))).toThrow(
      /E0313 population.households: 30; expected a head for each household.*52 households/,
    );
  });
  test("members of a scheme that is no cover have the obstacle that is their cause", () => {
    const run = simulate(
      scenarioOf({
        population: { size: 10, income: 1 },
        health: care,
        schemes: { mutual: { ...free, counts_as_cover: false, benefits: { care: { reimburse: 1 } } } },
        outputs: { metrics: "all", by: ["sex"] },
      }),
      { replications: 1 },
    );
    expect(totalsOf(run, "cause_ineligible")[0]).toBe(10);
    expect(totalsOf(run, "obstacle_ineligible")[0]).toBe(10);
  });
});
