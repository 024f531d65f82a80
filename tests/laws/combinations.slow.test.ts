/** Small scenarios composed of all features at random: what is accepted runs, adds up, and is the same however it is run. Needs `node build.mjs`. */
import { describe, expect, test } from "vitest";
import { householdWorlds } from "../../src/engine/projection/which-households.ts";
import { accepted } from "../support/accepted.ts";
import { combinationLaws, eachAlone } from "../support/combination-laws.ts";
import { free, scenarioOf } from "../support/plain.ts";
import { compiled, rowOf, simulate, totalsOf } from "../support/simulate.ts";

const seeds = (from: number, count: number): number[] => Array.from({ length: count }, (_, k) => from + k);

describe("of 40 combinations", () => {
  // a thousand first years of reinsured schemes in each of these two took half of the file's time: 1016 has them as well
  const long = [1017, 1029];
  const tried = seeds(1000, 40 + long.length).filter((seed) => !long.includes(seed));
  const found = tried.flatMap((seed) => {
    const one = accepted(seed);
    return one === null ? [] : [[seed, one] as const];
  });
  test("most are scenarios", () => expect(found.length).toBeGreaterThan(30));
  test("asked for less, some worlds take the short way of households, and none when asked for all", () => {
    const short = (few: boolean): number =>
      found
        .slice(0, 10)
        .flatMap(([, { input, files }]) => householdWorlds(compiled(eachAlone(input, few), files).model))
        .filter((world) => world !== null).length;
    expect(short(true)).toBeGreaterThan(0);
    expect(short(false)).toBe(0);
  });
  test.each(found)("%d adds up", async (_, one) => expect(await combinationLaws["adds up"]!(one)).toEqual([]));
});

/** More seeds, by hand: `try-combinations.ts`. */
describe.each(seeds(2000, 3))("combination %d", (seed) => {
  const one = accepted(seed);
  if (one === null) return test("is none", () => undefined);
  test.each(Object.entries(combinationLaws))("%s", async (_, law) => expect(await law(one)).toEqual([]));
});

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
