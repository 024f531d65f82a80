/** Several schemes in one world: hand-computed choices, habit, underwriting, exit, emptied pools; and the laws of sameness for them. */
import { describe, expect, test } from "vitest";
import { validateScenario } from "../../src/engine/index.ts";
import { free, type Map, oneAge, scenarioOf } from "../support/plain.ts";
import { once, rowOf, type Simulation, simulate, totalsOf } from "../support/simulate.ts";
import { changed, society } from "./small.ts";

/** Certain cost of 100 for everybody, so that what an offer is worth is known to the cent. */
const certain: Map = { services: { care: { rate: 1, count: "fixed", cost: 100 } } };
const sharp = { affordability: "none", forgone_care: "none", price_response: 0 } as const;
const sells = (price: number, reimburse: number, more: Map = {}): Map => ({
  ...free,
  enrolment: { mode: "voluntary" },
  contribution: { flat: price, index: "none" },
  benefits: { care: { reimburse } },
  ...more,
});
const market = (parts: Map): Map =>
  scenarioOf({
    population: { groups: { a: { count: 6 }, b: { count: 4 } }, ages: oneAge, income: 1000 },
    health: certain,
    outputs: { metrics: "all", by: ["group"] },
    ...parts,
  });
const members = (run: Simulation, scheme: string, year = 1, world = "both"): number => totalsOf(run, "members", { world, scheme, year })[0]!;
const threshold = (values: Map, more: Map = {}): Map => ({
  ...sharp,
  choice: { rule: "threshold", willingness_to_pay: { by: "group", values }, ...more },
});

describe("the best offer", () => {
  test("each household takes the offer that leaves it most, if it leaves anything", () => {
    // utility rule without noise and risk: value = reimbursed share of 100, the price decides; 'half' leaves 50 - 20, 'whole' 100 - 80
    const run = simulate(
      market({
        behaviour: { ...sharp, choice: { noise: 0, risk_aversion: 0 } },
        schemes: { half: sells(20, 0.5), whole: sells(80, 1), dear: sells(120, 1) },
        worlds: { both: ["half", "whole", "dear"], worse: ["dear"], whole: ["whole"] },
      }),
      { replications: 1 },
    );
    expect([members(run, "half"), members(run, "whole"), members(run, "dear")]).toEqual([10, 0, 0]);
    expect([members(run, "dear", 1, "worse"), members(run, "whole", 1, "whole")]).toEqual([0, 10]);
    expect(rowOf(run, "uninsured.declined", { world: "worse", year: 1 }).mean).toBe(1);
  });
  test("of equal offers the first by name; the order in the file and the names of worlds mean nothing", () => {
    const run = (schemes: Map, list: string[]): Simulation =>
      simulate(market({ behaviour: threshold({ a: 50, b: 50 }), schemes, worlds: { both: list } }), { replications: 1 });
    const one = run({ beta: sells(30, 1), alpha: sells(30, 1) }, ["beta", "alpha"]);
    const two = run({ alpha: sells(30, 1), beta: sells(30, 1) }, ["alpha", "beta"]);
    for (const of of [one, two]) expect([members(of, "alpha"), members(of, "beta")]).toEqual([10, 0]);
  });
  test("with a threshold the larger difference wins, and who finds no offer worth its price stays out", () => {
    const run = simulate(market({ behaviour: threshold({ a: 50, b: 20 }), schemes: { x: sells(40, 1), y: sells(30, 1) }, worlds: { both: ["x", "y"] } }), {
      replications: 1,
    });
    expect([members(run, "x"), members(run, "y")]).toEqual([0, 6]);
    expect(rowOf(run, "uninsured.declined", { world: "both", year: 1, by: "group", group: "b" }).mean).toBe(1);
  });
});

describe("what kept people out", () => {
  // a is refused by y and too poor for x; b may not join y and would not take x
  const run = once(() =>
    simulate(
      market({
        population: { groups: { a: { count: 6, income: 100 }, b: { count: 4, income: 1e5 } }, ages: oneAge },
        behaviour: { ...threshold({ a: 1000, b: 10 }), affordability: { share_of_income: 0.1 } },
        schemes: {
          x: sells(40, 1),
          y: sells(5, 1, { kind: "for-profit", underwriting: { deny: { groups: ["a"] } }, eligibility: { groups: ["a"] } }),
        },
        worlds: { both: ["x", "y"], alone: ["y"] },
      }),
      { replications: 1 },
    ),
  );
  const of = (metric: string, group: string, world = "both"): number => rowOf(run(), metric, { world, year: 1, by: "group", group }).mean!;
  test("the cause is that of the scheme in which they got furthest", () => {
    expect([of("exclusion.unaffordable", "a"), of("exclusion.denied", "a"), of("exclusion.denied", "a", "alone")]).toEqual([1, 0, 1]);
    expect([of("uninsured.declined", "b"), of("exclusion.ineligible", "b"), of("exclusion.ineligible", "b", "alone")]).toEqual([1, 0, 1]);
  });
  test("and its obstacles stand side by side: a cause is always an obstacle", () => {
    expect([of("exclusion.obstacle_unaffordable", "a"), of("exclusion.obstacle_denied", "a")]).toEqual([1, 0]);
    expect(of("exclusion.obstacle_declined", "b")).toBe(1);
  });
  test("asked and able are counted over all schemes", () => {
    // a: x asks 40 of 100 x 0.1; y asks 5, within means, though it refuses them
    expect(of("equity.affordability", "a")).toBe(1);
    expect(of("equity.affordability", "b")).toBe(1);
  });
});

describe("switching and habit", () => {
  // y opens to everybody in year 2 and is cheaper
  const run = (inertia: number, more: Map = {}): Simulation =>
    simulate(
      market({
        start_year: 2000,
        years: 4,
        behaviour: { ...threshold({ a: 60, b: 35 }, more), lapse: { inertia } },
        schemes: { x: sells(50, 1), y: sells(20, 1, { eligibility: { groups: { a: 2001, b: 2001 } } }) },
        worlds: { both: ["x", "y"] },
      }),
      { replications: 1 },
    );
  test("without habit everybody looks again each year", () => {
    const free = run(0);
    expect([1, 2, 3].map((year) => [members(free, "x", year), members(free, "y", year)])).toEqual([
      [6, 0],
      [0, 10],
      [0, 10],
    ]);
  });
  test("with habit members stay and those who declined stay out", () => {
    const kept = run(1);
    // b could not join y and declined x in year 1: the furthest answer was no
    expect([1, 2, 3].map((year) => [members(kept, "x", year), members(kept, "y", year)])).toEqual([
      [6, 0],
      [6, 0],
      [6, 0],
    ]);
  });
  test("to take a better offer is to leave for good where nobody may rejoin", () => {
    const gone = run(0, { rejoin: false });
    expect([1, 2, 3].map((year) => [members(gone, "x", year), members(gone, "y", year)])).toEqual([
      [6, 0],
      [0, 10],
      [0, 10],
    ]);
  });
});

describe("leaving the market", () => {
  // y takes 20 for a certain cost of 100 and leaves after two such years
  const run = once(() =>
    simulate(
      market({
        years: 5,
        behaviour: { ...threshold({ a: 60, b: 60 }), lapse: { inertia: 1 } },
        schemes: { x: sells(50, 1), y: sells(20, 1, { kind: "for-profit", reserve: { initial: 5000 }, exit: { loss_ratio_above: 1.1, years: 2 } }) },
        worlds: { both: ["x", "y"], alone: ["y"] },
      }),
      { replications: 1 },
    ),
  );
  test("its members look again at once, habit or not", () => {
    expect([1, 2, 3, 4].map((year) => [members(run(), "x", year), members(run(), "y", year)])).toEqual([
      [0, 10],
      [0, 10],
      [10, 0],
      [10, 0],
    ]);
  });
  test("its reserve stays with it, and where it was alone the cause is that it closed", () => {
    // 5000 + 2 x 10 x (20 - 100), then nothing moves
    expect([2, 3, 5].map((year) => rowOf(run(), "finance.reserve", { world: "alone", scheme: "y", year }).mean)).toEqual([3400, 3400, 3400]);
    expect(rowOf(run(), "exclusion.closed", { world: "alone", year: 3 }).mean).toBe(1);
    expect(rowOf(run(), "finance.premium", { world: "alone", scheme: "y", year: 3 })).toMatchObject({ mean: null, why: "no_members" });
    expect(rowOf(run(), "finance.members", { world: "alone", scheme: "y", year: 3 }).mean).toBe(0);
  });
});

describe("a community pool that empties", () => {
  const run = once(() =>
    simulate(
      market({
        years: 5,
        behaviour: threshold({ a: 60, b: 90 }, { start: "everyone" }),
        health: { services: { care: { rate: 1, count: "fixed", cost: { by: "group", values: { a: 50, b: 100 } } } } },
        schemes: { x: sells(0, 1, { contribution: { community: { loading: 0 } }, reserve: { initial: 1000 } }) },
      }),
      { replications: 1 },
    ),
  );
  test("closes: 70 keeps the dear, whose own cost of 100 then is too much for them", () => {
    expect([1, 2, 3].map((year) => members(run(), "x", year, "x"))).toEqual([4, 0, 0]);
    expect([1, 2].map((year) => rowOf(run(), "governance.contribution_rate", { world: "x", scheme: "x", year }).mean)).toEqual([70, 100]);
    expect(rowOf(run(), "uninsured.declined", { world: "x", year: 2 }).mean).toBe(1);
    expect(rowOf(run(), "exclusion.closed", { world: "x", year: 3 }).mean).toBe(1);
  });
  test("leaves no figure that is not a number", () => {
    for (const row of run().record.metrics) if (row.mean !== null) expect(Number.isFinite(row.mean), `${row.metric} ${row.year}`).toBe(true);
  });
});

describe("a spiral", () => {
  // 100 types that cost 10 to 1000 and stay while 1.3 times their cost is the price: price and members follow from the round before
  const costs = Array.from({ length: 100 }, (_, k) => 10 * (k + 1));
  const years = 8;
  const run = once(() =>
    simulate(
      scenarioOf({
        years,
        population: { groups: Object.fromEntries(costs.map((cost) => [`t${cost}`, { count: 1 }])), ages: oneAge, income: 1 },
        health: { services: { care: { rate: 1, count: "fixed", cost: { by: "group", values: Object.fromEntries(costs.map((cost) => [`t${cost}`, cost])) } } } },
        behaviour: { ...sharp, choice: { rule: "threshold", willingness_to_pay: { times_expected: 1.3 }, start: "everyone", rejoin: false } },
        schemes: {
          mutual: {
            ...free,
            enrolment: { mode: "voluntary" },
            contribution: { community: { loading: 0 } },
            benefits: { care: { reimburse: 1 } },
            reserve: { initial: 1e9 },
          },
        },
        outputs: { metrics: ["finance.spiral", "finance.members"], by: [] },
      }),
      { replications: 1 },
    ),
  );
  test("is three years of falling enrolment and rising price with loss ratios within 5 points", () => {
    let price = 505;
    let before = Infinity;
    let falls = 0;
    const ratios: number[] = [];
    const marks: number[] = [];
    for (let year = 1; year <= years; year++) {
      const stay = costs.filter((cost) => 1.3 * cost >= price);
      const cost = stay.reduce((sum, one) => sum + one, 0) / stay.length;
      falls = year > 1 && stay.length < before ? falls + 1 : 0;
      before = stay.length;
      ratios.push(cost / price);
      const last = ratios.slice(-3);
      marks.push(falls >= 3 && Math.max(...last) - Math.min(...last) <= 0.05 ? 1 : 0);
      expect(rowOf(run(), "finance.members", { world: "mutual", scheme: "mutual", year }).mean).toBe(stay.length);
      price = cost;
    }
    // in year 4 the loss ratios still differ by more, from year 6 on nobody leaves
    expect(marks).toEqual([0, 0, 0, 0, 1, 0, 0, 0]);
    expect(marks.map((_, k) => rowOf(run(), "finance.spiral", { world: "mutual", scheme: "mutual", year: k + 1 }).mean)).toEqual(marks);
    expect(rowOf(run(), "finance.spiral", { world: "mutual", scheme: "mutual" })).toMatchObject({ mean: 1, k: 1, n: 1 });
  });
});

describe("laws of a world of several schemes", () => {
  const contested = (): Map => changed(society(), ["behaviour.lapse.inertia", 0.4]);
  test("the same schemes under another world's name differ by exactly 0", () => {
    const run = simulate(
      changed(
        contested() as Record<string, unknown>,
        ["worlds", { contested: ["floor", "insurer", "mutual"], twin: ["floor", "insurer", "mutual"] }],
        ["compare", [["contested", "twin"]]],
      ),
      { replications: 2 },
    );
    const pairs = run.record.metrics.filter((row) => row.versus !== null && row.mean !== null);
    expect(pairs.length).toBeGreaterThan(100);
    for (const row of pairs) expect(row.mean, row.metric).toBe(0);
  });
  test("breadth, services, height and effective cover take four different values", () => {
    const run = simulate(contested(), { replications: 2 });
    const four = ["coverage.breadth", "coverage.services", "coverage.height", "coverage.effective"].map(
      // year 1, while both schemes have members: what each figure counts then differs, whatever became of the mutual later
      (metric) => rowOf(run, metric, { world: "contested", year: 1 }).mean!,
    );
    for (const share of four) expect(share).toBeGreaterThan(0);
    expect(new Set(four.map((share) => share.toFixed(3))).size).toBe(4);
  });
  test("a scheme added to one world moves no other world", () => {
    const worlds = (list: string[]): Simulation =>
      simulate(
        changed(contested() as Record<string, unknown>, ["worlds", { proposal: ["floor", "mutual"], open: list }], ["compare", [["proposal", "open"]]]),
        { replications: 2 },
      );
    const rows = (run: Simulation): string => JSON.stringify(run.record.metrics.filter((row) => row.world === "proposal" && row.versus === null));
    expect(rows(worlds(["floor", "mutual", "insurer"]))).toBe(rows(worlds(["floor", "mutual"])));
  });
});

describe("what cannot be meant", () => {
  const problems = (choice: Map, schemes: Map = {}): string[] => {
    const input = market({
      behaviour: { choice },
      schemes: { x: sells(1, 1), y: sells(2, 1), floor: { kind: "public", benefits: {} }, ...schemes },
      worlds: { both: ["x", "y"] },
    });
    return validateScenario(input, { readText: () => ({ allowed: "", fix: "" }) }).problems.map(({ code, path }) => `${code} ${path.join(".")}`);
  };
  test.each<[Map, string]>([
    [{ start: "everyone" }, "E0313 behaviour.choice.start"],
    [{ start: { members_of: "floor" } }, "E0313 behaviour.choice.start.members_of"],
    [{ start: { members_of: "z" } }, "E0309 behaviour.choice.start.members_of"],
    [{ start: "some" }, "E0306 behaviour.choice.start"],
    [{ rejoin: "no" }, "E0300 behaviour.choice.rejoin"],
  ])("%j: %s", (choice, expected) => expect(problems(choice)).toContain(expected));
  test.each<[Map, string]>([
    [{ loss_ratio_above: 0 }, "E0304 schemes.z.exit.loss_ratio_above"],
    [{ loss_ratio_above: 1.1, years: 0 }, "E0304 schemes.z.exit.years"],
    [{ years: 2 }, "E0301 schemes.z.exit.loss_ratio_above"],
  ])("exit %j: %s", (exit, expected) => expect(problems({}, { z: sells(1, 1, { exit }) })).toContain(expected));
  test("a public scheme does not leave a market", () => {
    expect(problems({}, { z: { kind: "public", benefits: {}, exit: { loss_ratio_above: 1 } } })).toContain("E0313 schemes.z.exit");
  });
});
