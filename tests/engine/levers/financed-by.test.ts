/** Taxes: values by hand, money that adds up, the second row beside the first, and no decision within the run. */
import { describe, expect, test } from "vitest";
import { ways as hardshipWays } from "../../../src/engine/levers/financed-by/hardship.ts";
import { ways } from "../../../src/engine/levers/financed-by/keep.ts";
import { rank, rankHomes, ways as rankingWays } from "../../../src/engine/levers/financed-by/ranking.ts";
import { validateScenario } from "../../../src/engine/scenario/validate.ts";
import { free, passive, scenarioOf } from "../../support/plain.ts";
import { rowOf, type Simulation, simulate, simulateOnWorkers, totalsOf } from "../../support/simulate.ts";

const asked = [
  ..."public_cost raised collection unfunded donated tax net net_per_head oop_over_10 oop_over_25 burden_over_10 poor_after impoverished kakwani kakwani_payments kakwani_income kakwani_brackets kakwani_payroll kakwani_vat kakwani_levy"
    .split(" ")
    .map((name) => `financed_by.${name}`),
  ..."equity.gini protection.oop_over_10 protection.oop_over_25 protection.burden_over_10 protection.poor_after protection.impoverished state.total".split(" "),
];
const single = { a: 100, b: 200, c: 300 };

/** Three people with incomes of 100, 200 and 300; a public floor pays 20 for each: 60 of public money. */
function three(financed: object | null, more: object = {}): object {
  const groups = Object.fromEntries(Object.entries(single).map(([name, income]) => [name, { count: 1, income }]));
  return scenarioOf({
    replications: 1,
    population: { size: 3, groups },
    economy: { poverty_line: 95 },
    health: { services: { care: { rate: 1, count: "fixed", cost: 40 } } },
    behaviour: passive,
    schemes: { floor: { kind: "public", benefits: { care: { reimburse: 0.5 } } } },
    outputs: { metrics: asked, by: ["group"] },
    ...(financed !== null && { financed_by: financed }),
    ...more,
  });
}
const by = (kind: string, more: object = {}): object => ({ instruments: [{ kind, ...more }] });
const taxes = (run: Simulation): number[] => ["a", "b", "c"].map((group) => rowOf(run, "financed_by.tax", { by: "group", group }).mean!);
const gini = 2 / 9;

describe("by hand: 60 from incomes of 100, 200 and 300", () => {
  test("in proportion to income: 10, 20, 30 and a Kakwani index of 0", () => {
    const run = simulate(three(by("income")));
    expect(taxes(run)).toEqual([10, 20, 30]);
    expect(rowOf(run, "equity.gini").mean).toBeCloseTo(gini, 12);
    expect(rowOf(run, "financed_by.kakwani").mean).toBeCloseTo(0, 12);
  });

  test("vat with consumption shares 1, 0.9, 0.7: 12.24, 22.04, 25.71, Kakwani -0.0726", () => {
    const saving = { by: "group", values: { a: 0, b: 0.1, c: 0.3 } };
    const run = simulate(three(by("vat", { saving })));
    [100, 180, 210].forEach((base, k) => expect(taxes(run)[k]).toBeCloseTo((60 * base) / 490, 12));
    // C = 2 (100/6 + 180/2 + 210 x 5/6) / 490 - 1 = 0.1497
    const concentration = (2 * (100 / 6 + 180 / 2 + (210 * 5) / 6)) / 490 - 1;
    expect(rowOf(run, "financed_by.kakwani").mean).toBeCloseTo(concentration - gini, 12);
    expect(rowOf(run, "financed_by.kakwani_vat").mean).toBeCloseTo(concentration - gini, 12);
    expect(rowOf(run, "financed_by.kakwani_income")).toMatchObject({ mean: null, why: "nothing_paid" });
  });

  test("a levy of 20 a head weighs on the poor, brackets on the rich, a ceiling takes the rich out", () => {
    expect(taxes(simulate(three(by("levy"))))).toEqual([20, 20, 20]);
    // 10 % above 100: 0, 10, 20, scaled to 60
    const brackets = [
      { above: 0, rate: 0 },
      { above: 100, rate: 0.1 },
    ];
    const steep = simulate(three(by("brackets", { brackets })));
    [0, 20, 40].forEach((tax, k) => expect(taxes(steep)[k]).toBeCloseTo(tax, 12));
    expect(rowOf(steep, "financed_by.kakwani").mean).toBeGreaterThan(0);
    expect(taxes(simulate(three(by("payroll", { ceiling: 100 }))))).toEqual([20, 20, 20]);
    // informal earners pay no payroll tax, and c evades a half: bases 0, 200, 150
    const formal = simulate(three(by("payroll", { groups: ["b", "c"], evasion: { by: "group", values: { c: 0.5 }, default: 0 } })));
    [0, (60 * 200) / 350, (60 * 150) / 350].forEach((tax, k) => expect(taxes(formal)[k]).toBeCloseTo(tax, 12));
  });

  test("several instruments, donors and the cost of collecting: every coin is somebody's", () => {
    const instruments = [
      { kind: "income", share: 0.5 },
      { kind: "levy", share: 0.25 },
      { kind: "donor", share: 0.25 },
    ];
    const run = simulate(three({ instruments, collection_cost: 0.1 }));
    // 30 x 1.1 by income, 15 x 1.1 a head, 15 from donors
    [5.5 + 5.5, 11 + 5.5, 16.5 + 5.5].forEach((tax, k) => expect(taxes(run)[k]).toBeCloseTo(tax, 12));
    const money = (name: string): number => rowOf(run, `financed_by.${name}`).mean!;
    expect(money("raised") + money("donated")).toBeCloseTo(money("public_cost") + money("collection"), 9);
    expect(taxes(run).reduce((sum, tax) => sum + tax, 0)).toBeCloseTo(money("raised"), 9);
    expect([money("public_cost"), money("donated"), rowOf(run, "state.total").mean]).toEqual([60, 15, 60]);
    expect(money("collection")).toBeCloseTo(4.5, 12);
    // received through the floor less tax, and over all what collecting cost and donors gave
    expect(rowOf(run, "financed_by.net", { by: "group", group: "a" }).mean).toBeCloseTo(20 - 11, 12);
    expect(money("net")).toBeCloseTo(15 - 4.5, 12);
  });

  test("nobody has what the tax is on: said, not lost", () => {
    const run = simulate(three(by("brackets", { brackets: [{ above: 1000, rate: 0.1 }] })));
    expect(rowOf(run, "financed_by.unfunded").mean).toBe(60);
    expect(rowOf(run, "financed_by.raised").mean).toBe(0);
    // and nothing is collected that would cost anything
    const costly = simulate(three({ ...by("brackets", { brackets: [{ above: 1000, rate: 0.1 }] }), collection_cost: 0.1 }));
    expect(rowOf(costly, "financed_by.unfunded").mean).toBe(60);
    expect(rowOf(costly, "financed_by.collection").mean).toBe(0);
    expect(rowOf(run, "financed_by.kakwani")).toMatchObject({ mean: null, why: "nothing_paid" });
  });
});

describe("income after tax", () => {
  test("is a second row: 20 of 200 is a tenth, 20 of 180 is more", () => {
    const run = simulate(three(by("income")));
    // out of pocket 20 of 100, 200, 300; after tax 90, 180, 270
    expect(rowOf(run, "protection.oop_over_10").mean).toBeCloseTo(1 / 3, 12);
    expect(rowOf(run, "financed_by.oop_over_10").mean).toBeCloseTo(2 / 3, 12);
    // the line of 95: 100 - 20 is below it anyway; after tax nobody else is
    expect(rowOf(run, "financed_by.poor_after").mean).toBeCloseTo(1 / 3, 12);
  });

  test("where nothing is to be paid it is the first row", () => {
    const donors = simulate(three(by("donor")));
    for (const [after, before] of [
      ["oop_over_10", "oop_over_10"],
      ["oop_over_25", "oop_over_25"],
      ["burden_over_10", "burden_over_10"],
      ["poor_after", "poor_after"],
      ["impoverished", "impoverished"],
    ] as const)
      for (const place of [{}, { by: "group", group: "a" }])
        expect(rowOf(donors, `financed_by.${after}`, place).mean, after).toBe(rowOf(donors, `protection.${before}`, place).mean);
  });

  test("households are taxed together; without a line poverty is undefined", () => {
    const homes = {
      population: { size: 4, groups: { all: { share: 1, income: 100 } }, households: { size: { 2: 1 } } },
      economy: {},
      outputs: { metrics: asked, by: [] },
    };
    const run = simulate(three(by("income"), homes));
    // 80 of public money from 400: household income 200, tax 40, out of pocket 40 of 160
    expect(rowOf(run, "financed_by.oop_over_25").mean).toBe(0);
    expect(rowOf(run, "protection.oop_over_10").mean).toBe(1);
    expect(rowOf(run, "financed_by.poor_after")).toMatchObject({ mean: null, why: "no_poverty_line" });
  });
});

/** Homes of one and of two people, each earning 100: with a square-root scale one is worth 100, the other 141.4 to each of two. */
describe("people in homes of several sizes", () => {
  const homes = (more: object): Simulation => {
    const run = simulate(
      three(
        { instruments: [{ kind: "levy" }] },
        { population: { size: 3, groups: { all: { share: 1, income: 100 } }, households: { size: { 1: 0.5, 2: 0.5 }, equivalence: "sqrt" } }, ...more },
      ),
    );
    return run;
  };

  test("a tax is shared as income is: a levy of 1 a head is as unequal as incomes, so that the Kakwani index is 0", () => {
    const run = homes({});
    // ranks 1/6 and twice 4/6
    const gini = (2 * (1 / 6 + (2 * Math.SQRT2 * 4) / 6)) / (1 + 2 * Math.SQRT2) - 1;
    expect(rowOf(run, "equity.gini").mean).toBeCloseTo(gini, 12);
    expect(rowOf(run, "financed_by.kakwani").mean).toBeCloseTo(0, 12);
    expect(rowOf(run, "financed_by.kakwani_payments").mean).toBeCloseTo(0, 12);
  });

  test("what worlds have alike is kept by the first of them", () => {
    Object.assign(ways, { filled: 0, found: 0 });
    const run = homes({ worlds: { floor: ["floor"], none: [], again: ["floor"] } });
    expect(ways.filled).toBeGreaterThan(0);
    expect(ways.found).toBe(2 * ways.filled);
    expect(totalsOf(run, "financed_by.paid", { world: "again" })).toEqual(totalsOf(run, "financed_by.paid", { world: "floor" }));
    expect(totalsOf(run, "financed_by.paid", { world: "none" })[0]).toBe(0);
    // one column for all three
    const columns = run.model.levers.map(({ columns: [size] }) => size);
    expect(new Set(columns).size).toBe(1);
  });
});

/** Sixty people of two groups, a mutual with a subsidy and a public employer, and a floor. */
const mixed = (more: object = {}): object =>
  scenarioOf({
    replications: 3,
    years: 2,
    population: {
      size: 3000,
      ages: { uniform: [20, 60] },
      groups: { formal: { share: 0.5, income: { mean: 2000, gini: 0.3 } }, other: { share: 0.5, income: { mean: 800, gini: 0.4 } } },
    },
    economy: { poverty_line: 400, wage_growth: 0.02, medical_inflation: 0.03 },
    health: { services: { care: { rate: 1, cost: { mean: 60, cv: 1 } } } },
    schemes: {
      mutual: {
        ...free,
        enrolment: { mode: "voluntary" },
        contribution: { income: 0.04, employer_share: 0.3, employer: "public" },
        subsidies: [
          { who: { quintile: [1, 2] }, share: 0.5, paid_by: "state" },
          { who: "everyone", share: 0.1, paid_by: "donor" },
        ],
        benefits: { care: { reimburse: 0.8 } },
      },
      floor: { kind: "public", benefits: { care: { reimburse: 0.2 } } },
    },
    worlds: { reform: ["mutual", "floor"], today: ["floor"] },
    compare: [["reform", "today"]],
    financed_by: { instruments: [{ kind: "vat", saving: [0, 0, 0.1, 0.2, 0.3] }], collection_cost: 0.05 },
    outputs: { metrics: asked, by: ["quintile"] },
    ...more,
  });

describe("in a run", () => {
  test("taxes are the public money of each world and year, and what collecting them costs; subsidies reach those they are paid for", () => {
    const run = simulate(mixed());
    for (const world of ["reform", "today"])
      for (const year of [1, 2]) {
        const money = (name: string): Float64Array => totalsOf(run, `financed_by.${name}`, { world, year });
        money("raised").forEach((raised, k) => {
          expect(raised).toBeCloseTo(money("public_cost")[k]! * 1.05, 6);
          expect(money("paid")[k]! / raised).toBeCloseTo(1, 9);
          const received = money("received")[k]! + totalsOf(run, "state_floor", { world, year })[k]!;
          expect(received / money("public_cost")[k]!).toBeCloseTo(1, 9);
        });
      }
    expect(totalsOf(run, "financed_by.received", { world: "today" })[0]).toBe(0);
    // paid by vat: the poorest fifth pays a larger part of its income
    expect(rowOf(run, "financed_by.kakwani", { world: "reform" }).mean).toBeLessThan(0);
  });

  test("decides nothing: every other figure is what it is without taxes", () => {
    const { financed_by: _, ...untaxed } = mixed() as { financed_by: object };
    const without = simulate({ ...untaxed, outputs: { metrics: asked.filter((id) => !id.startsWith("financed_by.")), by: ["quintile"] } });
    const rows = simulate(mixed()).record.metrics.filter(({ metric }) => !metric.startsWith("financed_by."));
    expect(rows.length).toBeGreaterThan(50);
    expect(rows).toEqual(without.record.metrics);
  });

  test("only in the worlds named; the same on two workers", async () => {
    const input = mixed({ financed_by: { instruments: [{ kind: "levy" }], worlds: ["reform"] }, replications: 1 });
    const run = simulate(input);
    expect(run.model.levers.map(({ world }) => world)).toEqual([run.model.worlds.findIndex(({ name }) => name === "reform")]);
    expect((await simulateOnWorkers(input, 2)).outcomes).toEqual(run.outcomes);
  });

  test("a half-subsidy for all paid by a levy costs the poorest fifth more than it brings", () => {
    const half = mixed({ financed_by: { instruments: [{ kind: "levy" }] } }) as { schemes: { mutual: object } };
    const dear = {
      ...half,
      schemes: {
        mutual: { ...half.schemes.mutual, enrolment: { mode: "compulsory" }, contribution: { income: 0.04 }, subsidies: [{ who: "everyone", share: 0.5 }] },
      },
      worlds: { reform: ["mutual"] },
      compare: [],
    };
    const net = (group: string): number => rowOf(simulate(dear), "financed_by.net_per_head", { by: "quintile", group }).mean!;
    expect(net("q1")).toBeLessThan(0);
    expect(net("q5")).toBeGreaterThan(0);
  });
});

describe("order of households", () => {
  const homes = [
    { from: 0, units: 300 },
    { from: 400, units: 600 },
  ];
  const places = homes.flatMap(({ from, units }) => Array.from({ length: units - from }, (_, k) => from + k));
  const people = (size: Uint16Array): number => places.reduce((sum, u) => sum + size[u]!, 0);
  /** By definition: people with less, and half of those with as much, over all. */
  function expectRanks(level: Float64Array, size: Uint16Array): void {
    for (const u of places) {
      const below = places.reduce((sum, one) => sum + (level[one]! < level[u]! ? size[one]! : level[one] === level[u] ? size[one]! / 2 : 0), 0);
      expect(rank[u], `${u}`).toBeCloseTo(below / people(size), 12);
    }
  }
  // few incomes, so that many are equal; 0 among them
  const incomeOf = (k: number, turn: number): number => (Math.imul(k + 1, 2654435761 + turn) >>> 0) % 97;

  test("few other incomes are put in their places, many are sorted; ranks and Gini are those of the definition", () => {
    Object.assign(rankingWays, { sorted: 0, mended: 0 });
    const level = Float64Array.from({ length: 600 }, (_, k) => incomeOf(k, 0));
    const size = Uint16Array.from({ length: 600 }, (_, k) => 1 + (k % 5));
    const turns: readonly (readonly [number, "sorted" | "mended"])[] = [
      [0, "mended"],
      [1, "mended"],
      [60, "mended"],
      [125, "mended"],
      [126, "sorted"],
      [40, "mended"],
    ];
    rankHomes(level, size, people(size), homes, false);
    expect(rankingWays).toEqual({ sorted: 1, mended: 0 });
    expectRanks(level, size);
    turns.forEach(([others, way], turn) => {
      // the fraction tells the incomes of one turn from those of another
      for (let k = 0; k < others; k++) level[places[(k * 3) % places.length]!] = incomeOf(k, turn + 1) + (turn + 1) / 8;
      size[places[turn]!] = 9;
      const before = rankingWays[way];
      const gini = rankHomes(level, size, people(size), homes, true);
      expect(rankingWays[way]).toBe(before + 1);
      expectRanks(level, size);
      const alone = rank.slice();
      expect(rankHomes(level, size, people(size), homes, false)).toBe(gini);
      expect(rank).toEqual(alone);
    });
  });
});

describe("in later years and further worlds", () => {
  const years = (worlds: object, compare: readonly string[][] = []): Simulation =>
    simulate(
      mixed({
        years: 4,
        population: {
          size: 600,
          ages: { uniform: [20, 80] },
          groups: { formal: { share: 0.5, income: { mean: 2000, gini: 0.3 } }, other: { share: 0.5, income: { mean: 800, gini: 0.4 } } },
          households: { size: { 1: 0.3, 3: 0.7 } },
          demography: { kind: "dynamic", mortality: { table: { 0: 0.01, 60: 0.04 } }, entrants: { replace: true } },
        },
        worlds,
        compare,
      }),
    );

  test("a world's hardship after tax is counted from that of the world before it, and is the same alone", () => {
    Object.assign(rankingWays, { sorted: 0, mended: 0 });
    Object.assign(hardshipWays, { first: 0, after: 0 });
    const worlds = { none: [], reform: ["mutual", "floor"], today: ["floor"] };
    const together = years(worlds);
    // three futures of four years: the first year of each is sorted, and the first world of each year begins with nobody
    expect(rankingWays).toEqual({ sorted: 3, mended: 9 });
    expect(hardshipWays).toEqual({ first: 12, after: 24 });
    for (const [world, schemes] of Object.entries(worlds)) {
      const alone = years({ [world]: schemes });
      for (const name of ["oop_10", "oop_25", "burden_10", "poor", "impoverished", "kakwani", "kakwani_payments", "paid"])
        for (const year of [1, 2, 3, 4])
          for (const place of [{}, ...(name.startsWith("kakwani") ? [] : ["q1", "q4"].map((group) => ({ by: "quintile", group })))])
            expect(totalsOf(together, `financed_by.${name}`, { world, year, ...place }), `${world} ${name} ${year}`).toEqual(
              totalsOf(alone, `financed_by.${name}`, { world, year, ...place }),
            );
    }
  });
});

describe("what is written wrongly", () => {
  const problems = (financed: object): string[] =>
    validateScenario(three(financed), { readText: () => "" }).problems.map(({ code, path }) => `${code} ${path.slice(1).join(".")}`);
  test.each([
    [{}, "E0301 instruments"],
    [by("tax"), "E0306 instruments.0.kind"],
    [by("vat"), "E0301 instruments.0.saving"],
    [by("brackets"), "E0301 instruments.0.brackets"],
    [by("income", { saving: [0, 0, 0, 0, 0] }), "E0313 instruments.0.saving"],
    [by("donor", { evasion: 0.1 }), "E0313 instruments.0.evasion"],
    [by("vat", { saving: [0, 0.1] }), "E0300 instruments.0.saving"],
    [by("payroll", { groups: ["nobody"] }), "E0309 instruments.0.groups.0"],
    [{ ...by("levy"), worlds: [] }, "E0300 worlds"],
    [by("income", { share: 0.4 }), "E0313 instruments"],
    [
      by("brackets", {
        brackets: [
          { above: 5, rate: 0.1 },
          { above: 5, rate: 0.2 },
        ],
      }),
      "E0313 instruments.0.brackets.1.above",
    ],
    [by("brackets", { brackets: [{ above: 5, rate: 0 }] }), "E0313 instruments.0.brackets"],
    [{ ...by("income"), worlds: ["mars"] }, "E0309 worlds.0"],
    [{ ...by("income"), collection_cost: -0.1 }, "E0304 collection_cost"],
  ])("%j", (financed, message) => expect(problems(financed)).toContain(message));
});
