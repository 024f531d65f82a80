/** A lever in one folder is a whole lever: what the program reads, explains, does, counts and prints of it needs no other edit. */
import { describe, expect, test, vi } from "vitest";
import { keys, scenarioSchema } from "../../../src/engine/scenario/json-schema.ts";
import { validateScenario } from "../../../src/engine/scenario/validate.ts";
import { free, scenarioOf, wholeOf } from "../../support/plain.ts";
import { rowOf, type Simulation, simulate, totalsOf } from "../../support/simulate.ts";

// what `npx vitest run tests/architecture -u` writes into the registry, for this file only
vi.mock("../../../src/engine/levers/index.ts", async (original) => {
  const { levers } = await original<typeof import("../../../src/engine/levers/index.ts")>();
  const { villageFund } = await import("./made-up/lever.ts");
  return { levers: new Map([...levers, [villageFund.name, villageFund]]) };
});

const people = 100;
/** Two services of 10 and 40 a person and year, without chance; everybody is a member and pays 60. */
function scenario(fund: object | null, scheme: object = {}): object {
  return scenarioOf({
    years: 3,
    replications: 2,
    population: { size: people, groups: { all: { share: 1, income: 1000 } } },
    health: { services: { a: { rate: 1, count: "bernoulli", cost: 10 }, b: { rate: 1, count: "bernoulli", cost: 40 } } },
    schemes: {
      mutual: {
        ...free,
        contribution: { flat: 60, index: "none" },
        benefits: wholeOf(["a", "b"]),
        ...(fund === null ? {} : { village_fund: fund }),
        ...scheme,
      },
    },
    outputs: { metrics: "all", by: [] },
  });
}
const bare = (run: Simulation): string => JSON.stringify(run.record);

describe("a made-up lever", () => {
  test("is explained and stands in the schema", () => {
    const at = "schemes.<scheme>.village_fund";
    expect(keys.find(({ path }) => path === at)?.meaning).toBe("a fund of the village, for tests");
    expect(keys.find(({ path }) => path === `${at}.dues`)).toMatchObject({ required: false, default: "0" });
    expect(JSON.stringify(scenarioSchema())).toContain('"village_fund":{"description":"a fund of the village, for tests"');
  });

  test("is validated, and refused for other kinds of scheme", () => {
    const problems = (input: object): string[] => validateScenario(input, { readText: () => "" }).problems.map(({ code, path }) => `${code} ${path.join(".")}`);
    expect(problems(scenario({ does: "flows" }))).toEqual([]);
    expect(problems(scenario({ does: "dance" }))).toEqual(["E0306 schemes.mutual.village_fund.does"]);
    const floor = { kind: "public", benefits: { a: { reimburse: 0.5 } }, village_fund: { does: "flows" } };
    const withFloor = scenario(null) as { schemes: object };
    expect(problems({ ...withFloor, schemes: { ...withFloor.schemes, floor } })).toEqual(["E0313 schemes.floor.village_fund"]);
  });

  test("changes no byte where the scenario does not have it, or what it says changes nothing", () => {
    const without = simulate(scenario(null));
    const nothing = simulate(scenario({ does: "nothing" }));
    expect(without.model.levers).toEqual([]);
    expect(nothing.model.levers).toEqual([]);
    expect(without.model.leverColumns).toEqual([]);
    expect(nothing.outcomes).toEqual(without.outcomes);
    expect(without.record.metrics.some(({ metric }) => metric.startsWith("village_fund"))).toBe(false);
    // and its world is served the short way
    const present = simulate(scenario({ does: "flows" }));
    expect(bare(present)).not.toBe(bare(without));
  });

  test("offer and columns: told in one year, offered in the next, anew in each replication", () => {
    const run = simulate(scenario({ does: "offer" }, { enrolment: { mode: "voluntary" } }));
    for (const [year, members] of [
      [1, 0],
      [2, people],
      [3, people],
    ] as const)
      expect([...totalsOf(run, "members", { year })]).toEqual([members, members]);
    expect(rowOf(run, "exclusion.not_offered", { year: 1 }).mean).toBe(1);
  });

  test("cover: half a year of cover is half of the benefits", () => {
    const run = simulate(scenario({ does: "cover" }));
    expect(rowOf(run, "coverage.breadth", { year: 1 }).mean).toBe(0.5);
    const benefits = rowOf(run, "finance.benefits", { year: 1 }).mean!;
    expect(benefits).toBeGreaterThan(0.35 * 50 * people);
    expect(benefits).toBeLessThan(0.65 * 50 * people);
  });

  test("need: of its own world, which no other world sees", () => {
    const input = scenario({ does: "need" }) as { schemes: { mutual: object } };
    const { mutual } = input.schemes;
    const run = simulate({ ...input, schemes: { mutual, plain: { ...mutual, village_fund: { does: "nothing" } } }, worlds: { a: ["mutual"], b: ["plain"] } });
    for (const [world, cost, events] of [
      ["a", 10 * people, people],
      ["b", 50 * people, 2 * people],
    ] as const) {
      expect([...totalsOf(run, "benefits", { world, year: 1 })], world).toEqual([cost, cost]);
      expect([...totalsOf(run, "world_need_cost", { world, year: 1 })], world).toEqual([cost, cost]);
      expect([...totalsOf(run, "use_events", { world, year: 1 })], world).toEqual([events, events]);
      // preventing illness is no worse cover: of what is needed in this world all is paid
      expect(rowOf(run, "coverage.height_need", { world, year: 1 }).mean, world).toBe(1);
    }
    expect([...totalsOf(run, "need_cost", { year: 1 })]).toEqual([50 * people, 50 * people]);
  });

  test("pay: what the scheme does not pay, its members do", () => {
    const run = simulate(scenario({ does: "pay" }));
    expect(totalsOf(run, "benefits", { year: 1 })[0]).toBe(25 * people);
    expect(totalsOf(run, "out_of_pocket", { year: 1 })[0]).toBe(25 * people);
  });

  test("income: hardship sees it, the contribution does not, and it is put back", () => {
    const rule = { contribution: { income: 0.06, unit: "person" }, benefits: { a: { reimburse: 0 }, b: { reimburse: 0 } } };
    const run = simulate(scenario({ does: "income" }, rule));
    // 50 of 250 is more than a tenth, 50 of 1000 is not; 25 % of 250 is not passed
    expect(rowOf(run, "protection.oop_over_10", { year: 3 }).mean).toBe(1);
    expect(rowOf(run, "protection.oop_over_25", { year: 3 }).mean).toBe(0);
    expect(totalsOf(run, "contributions", { year: 3 })[0]).toBe(60 * people);
    expect(rowOf(simulate(scenario(null, rule)), "protection.oop_over_10", { year: 3 }).mean).toBe(0);
  });

  test("count: its own total and metric", () => {
    const run = simulate(scenario({ does: "count" }));
    expect([...totalsOf(run, "village_fund.events", { year: 2 })]).toEqual([2 * people, 2 * people]);
    expect(rowOf(run, "village_fund.events").mean).toBe(6 * people);
  });

  test("flows: its money is in the account, in the price and in `of 100 paid in`", () => {
    const run = simulate(scenario({ does: "flows", dues: 3 }));
    const without = simulate(scenario(null));
    const after = totalsOf(run, "reserve", { year: 3 })[0]!;
    expect(totalsOf(without, "reserve", { year: 3 })[0]! - after).toBeCloseTo(3 * 3 * people, 9);
    expect(rowOf(run, "finance.lever_share", { year: 1 }).mean).toBeCloseTo(3 / 60, 12);
    const balanced = simulate(scenario({ does: "flows", dues: 3 }, { contribution: { flat: "balanced", index: "none" } }));
    expect(totalsOf(balanced, "contributions", { year: 1 })[0]).toBeCloseTo(53 * people, 6);
  });

  test("seeAgain: the year is run twice, counted once, and its flows are those of the second time", () => {
    const run = simulate(scenario({ does: "seeAgain", dues: 3 }));
    const without = simulate(scenario(null));
    for (const year of [1, 2, 3]) {
      expect([...totalsOf(run, "village_fund.dues", { year })]).toEqual([3 * people, 3 * people]);
      for (const total of ["members", "contributions", "benefits", "persons", "need_events"] as const)
        expect(totalsOf(run, total, { year }), total).toEqual(totalsOf(without, total, { year }));
    }
  });

  test("remedies: the deficit is counted without them, the reserve and the State with them", () => {
    // 100 x 50 are paid of 100 x 47; the State gives 3 for each
    const run = simulate(scenario({ does: "remedy", dues: 3 }, { contribution: { flat: 47, index: "none" }, on_insolvency: "close" }));
    for (const year of [1, 2, 3]) {
      expect([...totalsOf(run, "reserve", { year })]).toEqual([0, 0]);
      expect(rowOf(run, "finance.deficit_probability", { year }).mean).toBe(1);
      expect(rowOf(run, "state.rescue", { year }).mean).toBe(3 * people);
      expect([...totalsOf(run, "open", { year })]).toEqual([1, 1]);
      expect([...totalsOf(run, "benefits_unpaid", { year })]).toEqual([0, 0]);
    }
    expect(rowOf(simulate(scenario(null)), "state.rescue").why).toBe("no_rescue");
  });

  test("terms: of the year, and made anew each year", () => {
    const copay = { benefits: { a: { reimburse: 1, copay: 2 }, b: { reimburse: 1, copay: 2 } } };
    const run = simulate(scenario({ does: "terms" }, copay));
    for (const year of [1, 3]) expect(totalsOf(run, "benefits", { year })[0]).toBe((50 - 8) * people);
  });

  test("yearEnd and state: acts after two years, in every replication", () => {
    const run = simulate(scenario({ does: "yearEnd" }));
    expect([...totalsOf(run, "members", { year: 2 })]).toEqual([people, people]);
    expect([...totalsOf(run, "members", { year: 3 })]).toEqual([0, 0]);
  });
});
