/** Rules of insolvency: values by hand, in their order, in the account and for members, and how they fail. */
import { describe, expect, test } from "vitest";
import { type Rule, settle } from "../../../src/engine/levers/on-insolvency/rules.ts";
import { ranAgain } from "../../../src/engine/projection/year.ts";
import { validateScenario } from "../../../src/engine/scenario/validate.ts";
import { free, scenarioOf, wholeOf } from "../../support/plain.ts";
import { rowOf, type Simulation, simulate, totalsOf } from "../../support/simulate.ts";

const call: Rule = { rule: "call", most: 0.2, shared: "equal" };
const cut: Rule = { rule: "cut", floor: 0.5 };
const rescue: Rule = { rule: "rescue", share: 1, probability: 1 };

describe("by hand: 100 members pay 40, benefits 10,000, 1,000 short", () => {
  const deficit = { shortfall: 1000, contributions: 4000, benefits: 10000, collected: 800, draw: 0.3, canMerge: true, tolerance: 1e-9 };
  test("a call of at most a fifth brings 800, the rest is cut from next year's benefits: 2 %", () => {
    expect(settle([call, cut], "close", deficit)).toEqual({ asked: 800, collected: 800, cut: 0.98, rescued: 0, left: 0, last: "cut" });
  });
  test("each rule acts on what the former left", () => {
    expect(settle([cut, call], "close", deficit)).toMatchObject({ cut: 0.9, asked: 0, collected: 0, last: "cut" });
    expect(settle([call], "close", deficit)).toMatchObject({ left: 200, last: "close" });
    expect(settle([call], "continue", { ...deficit, collected: 500 })).toMatchObject({ left: 500, last: "continue" });
    expect(settle([{ rule: "cut", floor: 0.95 }, rescue], "close", deficit)).toMatchObject({
      cut: 0.95,
      rescued: expect.closeTo(500, 9),
      left: 0,
      last: "rescue",
    });
    expect(settle([call, rescue], "close", { ...deficit, collected: 1000, contributions: 9000 })).toMatchObject({ rescued: 0, last: "call" });
    expect(settle([{ rule: "rescue", share: 0.4, probability: 0.5 }], "close", deficit)).toMatchObject({ rescued: 400, left: 600, last: "close" });
    expect(settle([{ rule: "rescue", share: 0.4, probability: 0.2 }], "close", deficit)).toMatchObject({ rescued: 0, left: 1000, last: "close" });
  });
  test("nothing where nothing is short, and none of a scheme that owes no benefits", () => {
    expect(settle([call, cut, rescue], "close", { ...deficit, shortfall: 0 })).toMatchObject({ asked: 0, cut: 1, rescued: 0, last: "none" });
    expect(settle([cut], "close", { ...deficit, benefits: 0 })).toMatchObject({ cut: 1, left: 1000, last: "close" });
  });
});

/** A hundred people pay 40 and are paid 100 each, four fifths of bills of 125: a reserve of 5,000 ends the first year at -1,000. */
function village(rules: unknown, more: object = {}, whole: object = {}): object {
  return scenarioOf({
    replications: 2,
    years: 3,
    population: { size: 100, groups: { all: { share: 1, income: 1000 } } },
    health: { services: { care: { rate: 1, count: "fixed", cost: 125 } } },
    schemes: {
      mutual: {
        ...free,
        contribution: { flat: 40, index: "none" },
        benefits: { care: { reimburse: 0.8 } },
        reserve: { initial: 5000 },
        on_insolvency: rules,
        ...more,
      },
    },
    outputs: { metrics: "all", by: [] },
    ...whole,
  });
}

test("a year runs again for the worlds of a call and of a failure alone: the same figures as where all worlds run again", () => {
  const other = { kind: "solidarity", contribution: { flat: 30 }, benefits: wholeOf(["care"]), reserve: { initial: 0 }, on_insolvency: "close" };
  const society = (worlds: object): Simulation =>
    simulate(
      village(
        [{ call: { most: 0.5 } }, "continue"],
        { enrolment: { mode: "voluntary" }, contribution: { flat: 40 }, reserve: { initial: 0 } },
        {
          years: 5,
          seed: "again",
          population: {
            size: 600,
            groups: { all: { share: 1, ages: 40, income: { family: "lognormal", mean: 1000, sigma: 0.6 } } },
            demography: { kind: "dynamic", entrants: { replace: true, age: 20 }, mortality: { table: { 0: 0.1 } } },
          },
          health: { services: { care: { rate: 1, cost: { family: "lognormal", mean: 90, cv: 1 }, price_response: 0.3 } } },
          behaviour: { affordability: { share_of_income: 0.1 }, lapse: { arrears: 0.1, inertia: 0.5 } },
          schemes: {
            ...(village([{ call: { most: 0.5 } }, "continue"], { enrolment: { mode: "voluntary" }, reserve: { initial: 0 } }) as { schemes: object }).schemes,
            other,
          },
          worlds,
          outputs: { metrics: "all", by: ["quintile"] },
        },
      ),
    );
  const figures = (run: Simulation, world: string): string =>
    JSON.stringify(run.model.tallies.totals.map(({ name, scope }) => [name, scope === "population" ? yearly(run, name) : yearly(run, name, world)]));
  ranAgain.worlds = 0;
  const alone = { called: society({ called: ["mutual"] }), failing: society({ failing: ["other"] }) };
  expect(ranAgain.worlds).toBe(0);
  const both = society({ called: ["mutual"], failing: ["other"], none: [] });
  expect(ranAgain.worlds).toBeGreaterThan(5);
  for (const world of ["called", "failing"] as const) expect(figures(both, world), world).toBe(figures(alone[world], world));
});

const yearly = (run: Simulation, total: Parameters<typeof totalsOf>[1], world?: string): number[] =>
  Array.from({ length: run.model.years }, (_, year) => totalsOf(run, total, { year: year + 1, ...(world !== undefined && { world }) })[0]!);
const fifth = { call: { most: 0.2 } };

describe("in a run", () => {
  const run = simulate(village([fifth, "cut", "close"]));
  test("8 from each member, and 78.4 % of bills in the next year", () => {
    expect(yearly(run, "on_insolvency.call")[0]).toBeCloseTo(800, 6);
    expect(rowOf(run, "on_insolvency.call_per_member", { year: 1 }).mean).toBeCloseTo(8, 9);
    expect(yearly(run, "reserve")[0]).toBeCloseTo(-200, 6);
    expect(yearly(run, "benefits").slice(0, 2)).toEqual([10000, expect.closeTo(9800, 6)]);
    expect(yearly(run, "open")).toEqual([1, 1, 0]);
    expect(rowOf(run, "on_insolvency.benefits_paid", { year: 2 }).mean).toBeLessThan(0.98);
    expect(rowOf(run, "on_insolvency.benefits_paid", { year: 1 }).mean).toBe(1);
  });
  test("the deficit is counted before it is met, and members bear the call", () => {
    expect(rowOf(run, "finance.deficit_probability", { year: 1 }).mean).toBe(1);
    expect(yearly(run, "contributions")[0]).toBe(4000);
    // 25 of every bill are theirs, with 40 and 8 that is 73: above a tenth of an income of 720, without the call 65 are not
    const hard = (rules: unknown): number | null =>
      rowOf(simulate(village(rules, {}, { population: { size: 100, groups: { all: { share: 1, income: 720 } } } })), "protection.burden_over_10", { year: 1 })
        .mean;
    expect([hard([fifth, "continue"]), hard("continue")]).toEqual([1, 0]);
  });
  test("a cut that follows a cut takes no more than is missing: 500 of 10,000 a year, always a twentieth", () => {
    const cuts = simulate(village(["cut", "continue"], { contribution: { flat: 95, index: "none" }, reserve: { initial: 0 } }));
    expect(yearly(cuts, "benefits")).toEqual([10000, expect.closeTo(9500, 6), expect.closeTo(9500, 6)]);
    expect(yearly(cuts, "reserve")).toEqual([-500, expect.closeTo(-500, 6), expect.closeTo(-500, 6)]);
  });
  test("rescues are in what a year of operation costs the State", () => {
    const saved = simulate(
      village([{ rescue: { share: 1, probability: 1 } }, "continue"], { contribution: { flat: 95, index: "none" }, reserve: { initial: 0 } }),
    );
    expect(rowOf(saved, "state.per_operating_year").mean).toBeCloseTo(500, 6);
  });
  test("futures by the last rule add up to 1", () => {
    const shares = ["none", "call", "cut", "rescue", "merge", "close", "continue"].map((name) => rowOf(run, `on_insolvency.ended_${name}`).mean!);
    expect(shares.reduce((sum, one) => sum + one, 0)).toBe(1);
    expect(rowOf(run, "on_insolvency.ended_cut", { year: 1 }).mean).toBe(1);
    expect(rowOf(run, "on_insolvency.ended_close").mean).toBe(1);
  });
  test("in proportion to what was paid", () => {
    const incomes = {
      population: { size: 100, groups: { poor: { share: 0.5, income: 500 }, rich: { share: 0.5, income: 1500 } } },
      outputs: { metrics: "all", by: ["group"] },
    };
    const shared = simulate(village([{ call: { most: 0.2, shared: "contribution" } }, "close"], { contribution: { income: 0.04 } }, incomes));
    const each = (group: string): number | null => rowOf(shared, "on_insolvency.call_per_member", { year: 1, by: "group", group }).mean;
    expect([each("poor"), each("rich")]).toEqual([expect.closeTo(4, 6), expect.closeTo(12, 6)]);
    // 200 of 10,000 stay unpaid
    expect(yearly(shared, "benefits_unpaid")[0]).toBeCloseTo(200, 6);
  });
  test("in proportion to what members paid themselves, where an employer pays most of it", () => {
    const shared = simulate(
      village([{ call: { most: 0.2, shared: "contribution" } }, "close"], { contribution: { flat: 40, index: "none", employer_share: 0.75 } }),
    );
    expect(yearly(shared, "on_insolvency.call")[0]).toBeCloseTo(800, 6);
  });
  test("who cannot pay the call pays nothing, leaves for a year as lapsed, and may come back", () => {
    const population = { size: 100, groups: { poor: { share: 0.3, income: 700 }, rich: { share: 0.7, income: 4000 } } };
    const behaviour = { affordability: { share_of_income: 0.1, subsistence: 620 }, choice: { rule: "always" }, forgone_care: "none", price_response: 0 };
    // the poor have 80 above subsistence: 8 at most, and the call is 10. Contributions of 8 they can pay
    const left = simulate(
      village(
        [{ call: { most: 2, shared: "equal" } }, "continue"],
        { enrolment: { mode: "voluntary" }, contribution: { flat: 8, index: "none" }, reserve: { initial: 8200 } },
        { population, behaviour, years: 3 },
      ),
    );
    expect(yearly(left, "on_insolvency.unable")[0]).toBe(30);
    expect(yearly(left, "on_insolvency.call")[0]).toBeCloseTo(700, 6);
    expect(rowOf(left, "on_insolvency.could_not_pay", { year: 1 }).mean).toBeCloseTo(0.3, 12);
    expect(yearly(left, "members").slice(0, 2)).toEqual([100, 70]);
    expect(rowOf(left, "exclusion.lapsed", { year: 2 }).mean).toBeCloseTo(0.3, 12);
    expect(yearly(left, "members")[2]).toBe(100);
  });
  test("under compulsion nobody can leave", () => {
    const behaviour = { affordability: { share_of_income: 0.001 }, choice: { rule: "always" }, forgone_care: "none", price_response: 0 };
    const bound = simulate(village([fifth, "continue"], {}, { behaviour }));
    expect(yearly(bound, "on_insolvency.unable")[0]).toBe(100);
    expect(yearly(bound, "members")).toEqual([100, 100, 100]);
  });
});

describe("rescue", () => {
  const saved = simulate(village([{ rescue: { share: 1, probability: 1 } }, "close"]));
  test("the State brings the reserve to 0, and it is counted among its costs", () => {
    expect(yearly(saved, "reserve")).toEqual([0, 0, 0]);
    expect(yearly(saved, "on_insolvency.rescue")).toEqual([1000, 6000, 6000]);
    expect(rowOf(saved, "state.rescue").mean).toBe(13000);
    expect(rowOf(saved, "state.total").mean).toBe(13000);
    expect(rowOf(saved, "on_insolvency.rescue_cost").mean).toBe(13000);
    expect(rowOf(saved, "on_insolvency.ended_rescue").mean).toBe(1);
  });
  test("the soft budget: the reserve, had nobody come, is that of a scheme that went on alone", () => {
    expect(yearly(saved, "on_insolvency.unrescued")).toEqual(yearly(simulate(village("continue")), "reserve"));
    expect(rowOf(saved, "on_insolvency.reserve_without_rescue").mean).toBe(-13000);
  });
  test("with a board: a rescue that is sure to come keeps the price where it is", () => {
    const board = { governance: { decides: "board", menu: { contribution_step: 0.5 } }, reserve: { initial: 5000, target_months: [0, 9] } };
    const soft = simulate(village([{ rescue: { share: 1, probability: 1 } }, "close"], board));
    const hard = simulate(village([{ rescue: { share: 1, probability: 0 } }, "continue"], board));
    expect(rowOf(soft, "governance.price_factor").mean!).toBeLessThanOrEqual(rowOf(hard, "governance.price_factor").mean!);
    expect(yearly(hard, "on_insolvency.rescue")).toEqual([0, 0, 0]);
  });
  test("it comes in half of the years, the same for all worlds", () => {
    const input = village([{ rescue: { share: 1, probability: 0.5 } }, "continue"], {}, { replications: 200, years: 1 }) as { schemes: { mutual: object } };
    const two = simulate({ ...input, worlds: { a: ["mutual"], b: ["mutual"] }, compare: [["a", "b"]] });
    const came = [...totalsOf(two, "on_insolvency.rescue", { world: "a" })].filter((paid) => paid > 0).length;
    // 5 standard errors of 200 even chances
    expect(Math.abs(came - 100)).toBeLessThan(5 * Math.sqrt(50));
    expect(two.record.metrics.filter(({ versus, mean }) => versus !== null && mean !== null && mean !== 0)).toEqual([]);
  });
});

describe("laws", () => {
  test("a word gives the bytes that it always gave, and rules without a deficit no money", () => {
    for (const word of ["close", "continue"]) {
      const model = simulate(village(word)).model;
      expect(model.levers).toEqual([]);
      expect(simulate(village([word])).outcomes).toEqual(simulate(village(word)).outcomes);
    }
    const rich = { reserve: { initial: 1e6 } };
    expect(yearly(simulate(village([fifth, "cut", "rescue", "close"], rich)), "reserve")).toEqual(yearly(simulate(village("close", rich)), "reserve"));
    expect(rowOf(simulate(village([fifth, "close"], rich)), "on_insolvency.ended_none").mean).toBe(1);
  });
  test.each(["solidarity", "for-profit"])("%s: either kind, the same bytes", (kind) => {
    const rows = (of: string): string =>
      JSON.stringify(simulate(village([fifth, "cut", "close"], { kind: of, underwriting: { deny: { above_age: 99 } } })).record.metrics);
    expect(rows(kind)).toBe(rows("solidarity"));
  });
  test("chance, households, late bills and interest: every account closes", () => {
    const run = simulate(
      village(
        [fifth, { cut: { floor: 0.97 } }, { rescue: { share: 1, probability: 0.3 } }, "close"],
        { settlement_lag: 0.3, enrolment: { mode: "voluntary" }, benefits: wholeOf(["care"]), reserve: { initial: 300 }, contribution: { flat: 100 } },
        {
          years: 6,
          replications: 20,
          economy: { investment_return: 0.04, borrowing_rate: 0.1 },
          population: {
            size: 100,
            income: { mean: 3000, gini: 0.4 },
            households: { size: { 1: 0.3, 3: 0.7 } },
            demography: { kind: "dynamic", entrants: { replace: true, age: 20 }, mortality: { table: { 0: 0.05 } } },
          },
          health: { services: { care: { rate: 1, cost: { mean: 100, cv: 1 } } } },
          behaviour: { affordability: { share_of_income: 0.05 }, choice: { rule: "always" }, lapse: { arrears: 0.1 } },
        },
      ),
    );
    // a run whose accounts do not close stops; that all rules acted is what is to be seen here
    for (const name of ["none", "call", "rescue", "close"])
      expect(
        run.record.metrics.some(({ metric, year, mean }) => metric === `on_insolvency.ended_${name}` && year !== null && mean! > 0),
        name,
      ).toBe(true);
  });
});

/** Fails: an employer pays three quarters of 40, the rest is within a twentieth of income; a call is not. Costs of 800 stay when members leave. */
test("a call drives out those who would have paid later, and the deficit comes back", () => {
  const population = { size: 100, groups: Object.fromEntries(Array.from({ length: 10 }, (_, k) => [`g${k}`, { share: 0.1, income: 210 + 30 * k }])) };
  const behaviour = { affordability: { share_of_income: 0.05 }, choice: { rule: "always", rejoin: false }, forgone_care: "none", price_response: 0 };
  const contribution = { flat: 40, index: "none", employer_share: 0.75 };
  const scheme = { enrolment: { mode: "voluntary" }, contribution, expenses: { fixed: 800 }, reserve: { initial: 0 } };
  const health = { services: { care: { rate: 1, count: "fixed", cost: 60 } } };
  const called = simulate(village([{ call: { most: 1.5 } }, "continue"], scheme, { population, behaviour, health }));
  // 16 each: those below 320 leave; then 1,920 of 60 members, 32 each: all of them
  expect(yearly(called, "members")).toEqual([100, 60, 0]);
  expect(yearly(called, "on_insolvency.unable")).toEqual([40, 60, 0]);
  expect(yearly(called, "reserve").slice(0, 2)).toEqual([expect.closeTo(-640, 6), expect.closeTo(-1920, 6)]);
});

describe("what does not fit is refused, with place and fix", () => {
  const problems = (rules: unknown, more: object = {}): string[] =>
    validateScenario(village(rules, more), { readText: () => "" }).problems.map(({ code, path, fix }) => `${code} ${path.slice(2).join(".")}: ${fix}`);
  test.each([
    [["close", "call"], "E0313 on_insolvency.0: move it to the end of the list"],
    [["call", "cut", "call", "close"], "E0313 on_insolvency.2: remove one of the two"],
    ["call", "E0306 on_insolvency: write [call, close]"],
    [["merge", "close"], "E0306 on_insolvency.0: write {merge: {into: NAME}}"],
    ["merge", "E0306 on_insolvency: write [{merge: {into: NAME}}, close]"],
    [[{ merge: { into: "mutual" } }], "E0313 on_insolvency: name another scheme"],
    [[{ merge: { into: "nobody" } }], "E0309 on_insolvency.0.merge.into: use one of these names, or add this scheme"],
    [[{ call: { most: -1 } }], "E0304 on_insolvency.0.call.most: raise it"],
    [[{ cut: { floor: 1.5 } }], 'E0312 on_insolvency.0.cut.floor: did you mean "1.5%" = 0.015?'],
    [[{ rescue: { probability: 2 } }], 'E0312 on_insolvency.0.rescue.probability: did you mean "2%" = 0.02?'],
    [[], "E0300 on_insolvency: add what is missing"],
  ])("%j", (rules, message) => expect(problems(rules)).toContain(message));
  test("a public scheme has no such rules", () => {
    const input = village("close") as { schemes: object };
    const floor = { kind: "public", benefits: { care: { reimburse: 0.2 } }, on_insolvency: ["rescue"] };
    const found = validateScenario({ ...input, schemes: { ...input.schemes, floor } }, { readText: () => "" }).problems;
    expect(found.map(({ code, path }) => `${code} ${path.join(".")}`)).toEqual(["E0313 schemes.floor.on_insolvency"]);
  });
});
