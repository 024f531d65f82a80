/** Federations of schemes: the fund by hand, in the accounts, in the worlds that have it, and how it fails. */
import { describe, expect, test } from "vitest";
import { move } from "../../../src/engine/levers/federations/pool.ts";
import { validateScenario } from "../../../src/engine/scenario/validate.ts";
import { violations } from "../../support/always.ts";
import { free, scenarioOf, wholeOf } from "../../support/plain.ts";
import { rowOf, type Simulation, simulate, totalsOf } from "../../support/simulate.ts";

const rules = { share: 0, most: Infinity, target: Infinity };
const member = (reserve: number, contributions = 0, paidBefore = 0, aidBefore = 0): Parameters<typeof move>[2][number] => ({
  contributions,
  reserve,
  paidBefore,
  aidBefore,
});

describe("the fund, by hand", () => {
  test("results of -60, 20 and 100, and 50 in the fund: aid of 50, 10 are missing", () => {
    expect(move(rules, 50, [member(-60), member(20), member(100)]).map(({ aid }) => aid)).toEqual([50, 0, 0]);
  });

  test("where it is short all that are entitled get the same part", () => {
    expect(move(rules, 40, [member(-60), member(-20), member(100)]).map(({ aid }) => aid)).toEqual([30, 10, 0]);
  });

  test("what is paid in comes out of the reserve first, and counts towards what may be asked for", () => {
    // paid 10 and 20 of contributions of 100 and 200; the first needs 15 + 10, and may have 2 x (30 + 10) - 60 = 20
    const moves = move({ share: 0.1, most: 2, target: Infinity }, 0, [member(-15, 100, 30, 60), member(50, 200)]);
    expect(moves.map(({ paid, aid }) => [paid, aid])).toEqual([
      [10, 20],
      [20, 0],
    ]);
  });

  test("what is above the target goes back by what was paid so far", () => {
    // 100 + 30 paid, target 0.2 x 300 = 60: 70 go back, 1 : 6 by 10 and 60 paid
    const moves = move({ share: 0.1, most: 2, target: 0.2 }, 100, [member(50, 100), member(50, 200, 40)]);
    expect(moves.map(({ returned }) => returned)).toEqual([10, 60]);
  });

  test("a fund that rounding left a hair below nothing gives nothing, to whoever asks", () => {
    const none = [{ paid: 0, aid: 0, returned: 0 }];
    expect(move({ share: 0.1, most: 2, target: 0 }, -5e-14, [member(900, 0, 89)])).toEqual(none);
    expect(move({ share: 0.1, most: 2, target: 0 }, -5e-14, [member(-900, 0, 89)])).toEqual(none);
  });
});

/** Three villages of one person with a bill of 100 a year each; contributions as given. */
function villages(contributions: readonly number[], federation: object | null, more: object = {}): object {
  const names = ["hill", "lake", "town"];
  const groups = Object.fromEntries(names.map((name) => [name, { count: 1, income: 1000 }]));
  const mutual = (k: number): object => ({
    ...free,
    eligibility: { groups: [names[k]] },
    contribution: { flat: contributions[k], index: "none" },
    benefits: wholeOf(["care"]),
  });
  return scenarioOf({
    years: 1,
    replications: 1,
    population: { size: 3, groups },
    health: { services: { care: { rate: 1, count: "fixed", cost: 100 } } },
    schemes: Object.fromEntries(names.map((name, k) => [name, mutual(k)])),
    worlds: { alone: names, together: names },
    compare: [["together", "alone"]],
    ...(federation !== null && { federations: { union: { members: names, worlds: ["together"], ...federation } } }),
    outputs: { metrics: "all", by: [] },
    ...more,
  });
}
const reserves = (run: Simulation, world: string, year = 1): number[] =>
  ["hill", "lake", "town"].map((scheme) => totalsOf(run, "reserve", { world, scheme, year })[0]!);
const ruined = (run: Simulation, world: string, year = 1): number[] =>
  ["hill", "lake", "town"].map((scheme) => totalsOf(run, "ruined", { world, scheme, year })[0]!);

describe("in the accounts", () => {
  test("results of -60, 20 and 100 with 50 in the fund: the first is still ruined, the world beside has no fund", () => {
    const run = simulate(villages([40, 120, 200], { share: 0, initial: 50, most: "none" }));
    expect(reserves(run, "together")).toEqual([-10, 20, 100]);
    expect(reserves(run, "alone")).toEqual([-60, 20, 100]);
    expect(ruined(run, "together")).toEqual([1, 0, 0]);
    expect(rowOf(run, "federations.fund", { world: "together", year: 1 }).mean).toBe(0);
    expect(rowOf(run, "federations.helped", { world: "together" }).mean).toBe(50);
    expect(violations(run)).toEqual([]);
  });

  test("one pool of all three holds: 60 in all", () => {
    const { schemes: _, worlds: __, compare: ___, ...one } = villages([40, 120, 200], null) as Record<string, unknown>;
    const pool = { ...free, contribution: { pool: 360, index: "none" }, benefits: wholeOf(["care"]) };
    const run = simulate({ ...one, schemes: { pool } });
    expect([totalsOf(run, "reserve")[0], totalsOf(run, "ruined")[0]]).toEqual([60, 0]);
  });

  test("what the members pay is what the fund holds and gives, over years and with interest", () => {
    const run = simulate(villages([40, 120, 200], { share: 0.1, most: 4, target: 0.3 }, { years: 3, replications: 2, economy: { investment_return: 0.1 } }));
    let fund = 0;
    for (const year of [1, 2, 3]) {
      const sum = (name: "federations.paid" | "federations.aid" | "federations.returned"): number =>
        ["hill", "lake", "town"].reduce((all, scheme) => all + totalsOf(run, name, { world: "together", scheme, year })[0]!, 0);
      expect(sum("federations.paid")).toBeCloseTo(36, 9);
      fund = fund * 1.1 + sum("federations.paid") - sum("federations.aid") - sum("federations.returned");
      expect(totalsOf(run, "federations.fund", { world: "together", year })[0]).toBeCloseTo(fund, 9);
    }
    expect(violations(run)).toEqual([]);
    expect(simulate(villages([40, 120, 200], { share: 0.1, target: 0.3 }, { years: 3, replications: 2 }), { first: 1, replications: 1 }).outcomes[0]).toEqual(
      simulate(villages([40, 120, 200], { share: 0.1, target: 0.3 }, { years: 3, replications: 2 })).outcomes[1],
    );
  });

  test("a share of 0 and an empty fund are none, to the last bit", () => {
    const counts = { outputs: { metrics: ["finance.reserve", "coverage.breadth"], by: [] } };
    expect(simulate(villages([40, 120, 200], { share: 0 }, counts)).outcomes).toEqual(simulate(villages([40, 120, 200], null, counts)).outcomes);
  });

  test("who has closed neither pays nor gets anything", () => {
    const run = simulate(villages([40, 120, 200], { share: 0.1, most: 0.5 }, { years: 2, schemes: closing() }));
    expect(totalsOf(run, "federations.paid", { world: "together", scheme: "hill", year: 2 })[0]).toBe(0);
    expect(totalsOf(run, "federations.paid", { world: "together", scheme: "lake", year: 2 })[0]).toBe(12);
  });
});

function closing(): object {
  const { schemes } = villages([40, 120, 200], null) as { schemes: Record<string, object> };
  return Object.fromEntries(Object.entries(schemes).map(([name, one]) => [name, { ...one, on_insolvency: "close" }]));
}

describe("as one pool, by hand", () => {
  const part = (run: Simulation, name: "ruined" | "ruined_alone" | "ruined_as_one", year?: number): number =>
    rowOf(run, `federations.${name}`, { world: "together", ...(year !== undefined && { year }) }).mean!;
  const worth = (run: Simulation): number | null => rowOf(run, "federations.pool_equivalent", { world: "together" }).mean;

  test("results of -60, 20 and 100: with 50 in the fund it is worth no more than a mean member, with 60 the pool of all", () => {
    const short = simulate(villages([40, 120, 200], { share: 0, initial: 50, most: "none" }));
    expect([part(short, "ruined_alone"), part(short, "ruined"), part(short, "ruined_as_one"), worth(short)]).toEqual([1 / 3, 1 / 3, 0, 1]);
    // of pairs -40, 120 and 40 one is ruined
    expect(totalsOf(short, "federations.ruined_pool_2", { world: "together" })[0]).toBe(1 / 3);
    expect(totalsOf(short, "federations.ruined_pool_4", { world: "together" })[0]).toBeNaN();
    const enough = simulate(villages([40, 120, 200], { share: 0, initial: 60, most: "none" }));
    expect([part(enough, "ruined"), worth(enough)]).toEqual([0, 3]);
    // the world without the fund has none of it
    expect(rowOf(short, "federations.pool_equivalent", { world: "alone" }).mean).toBe(null);
  });

  test("where nobody is out of money every size is as good", () => {
    expect(rowOf(simulate(villages([120, 120, 200], { share: 0.1 })), "federations.pool_equivalent", { world: "together" })).toMatchObject({
      mean: null,
      why: "no_ruin",
    });
  });

  test("years on end, with interest and after a member has closed: as if alone is what the world without a fund has", () => {
    // 40 too little every year; the fund carries the hill for a year and no longer
    const more = { years: 3, economy: { investment_return: 0.25 } };
    const run = simulate(villages([60, 120, 200], { share: 0.25, most: 1 }, more));
    for (const year of [1, 2, 3]) expect(part(run, "ruined_alone", year)).toBe(ruined(run, "alone", year).reduce((a, b) => a + b, 0) / 3);
    for (const year of [1, 2, 3]) expect(part(run, "ruined", year)).toBe(ruined(run, "together", year).reduce((a, b) => a + b, 0) / 3);
  });
});

test("with chance: as if alone, and as one pool, are in each future what worlds of lonely members and of one pool have", () => {
  const names = ["hill", "lake", "town"];
  const mutual = { ...free, contribution: { flat: 30, index: "none" }, reserve: { initial: 150 }, benefits: wholeOf(["care"]) };
  const run = simulate(
    villages([1, 1, 1], null, {
      years: 3,
      replications: 20,
      seed: "as one pool",
      population: { size: 60, groups: Object.fromEntries(names.map((name) => [name, { count: 20, income: 1000 }])) },
      health: { services: { care: { rate: 0.3, cost: { mean: 100, cv: 1 } } } },
      schemes: {
        ...Object.fromEntries(names.map((name) => [name, { ...mutual, eligibility: { groups: [name] } }])),
        pool: { ...mutual, reserve: { initial: 450 } },
      },
      worlds: { together: names, alone: names, one: ["pool"] },
      federations: { union: { members: names, share: 0.2, worlds: ["together"] } },
    }),
  );
  const lonely = names.map((scheme) => totalsOf(run, "ruined", { world: "alone", scheme, year: 3 }));
  const pool = totalsOf(run, "ruined", { world: "one", scheme: "pool", year: 3 });
  expect(new Set(pool).size).toBe(2);
  totalsOf(run, "federations.ruined_pool_1", { world: "together", year: 3 }).forEach((part, r) => {
    expect(part).toBe((lonely[0]![r]! + lonely[1]![r]! + lonely[2]![r]!) / 3);
  });
  expect(totalsOf(run, "federations.ruined_as_one", { world: "together", year: 3 })).toEqual(pool);
});

describe("how it fails", () => {
  test("a bad year for all: nobody has anything to give", () => {
    const shocks = { epidemic: { year: 2026, rates: { care: 3 } } };
    const health = { services: { care: { rate: 1, count: "fixed", cost: 100 } }, shocks };
    const run = simulate(villages([120, 120, 120], { share: 0.1, most: 4 }, { health }));
    // each is short of 180 + 12 and gets back the 12 it has just paid
    expect(reserves(run, "together")).toEqual([-180, -180, -180]);
    expect(ruined(run, "together")).toEqual([1, 1, 1]);
  });

  test("a price that is too low lives on the others until its limit, and is ruined all the same", () => {
    const federation = (most: unknown): Simulation => simulate(villages([90, 120, 120], { share: 0.1, most }, { years: 4 }));
    // short of 10 + 9 a year; 2 x 9 a year is its limit
    const limited = federation(2);
    expect([1, 2, 3, 4].map((year) => reserves(limited, "together", year)[0])).toEqual([-1, -2, -3, -4]);
    const open = federation("none");
    expect([1, 2, 3, 4].map((year) => reserves(open, "together", year)[0])).toEqual([0, 0, 0, 0]);
    const net = (scheme: string): number => rowOf(open, "federations.net", { world: "together", scheme }).mean!;
    expect([net("hill"), net("lake"), net("town")].map((amount) => Math.round(amount * 1e9) / 1e9)).toEqual([40, -48, -48]);
  });
});

describe("what is refused, and where", () => {
  const faults = (federations: object): string[] => {
    const { problems } = validateScenario(villages([1, 1, 1], null, { federations }), { readText: () => "" });
    return problems.map(({ code, path }) => `${code} ${path.slice(1).join(".")}`);
  };
  test.each([
    [{ union: { members: ["hill"], share: 0.1 } }, "E0300 union.members"],
    [{ union: { members: ["hill", "hill"], share: 0.1 } }, "E0308 union.members.1"],
    [{ union: { members: ["hill", "sea"], share: 0.1 } }, "E0309 union.members.1"],
    [{ union: { members: ["hill", "lake"], share: 1.1 } }, "E0312 union.share"],
    [{ union: { members: ["hill", "lake"], share: 0.1, worlds: ["elsewhere"] } }, "E0309 union.worlds.0"],
    [{ a: { members: ["hill", "lake"], share: 0.1 }, b: { members: ["lake", "town"], share: 0.1 } }, "E0313 b.members"],
  ])("%j", (federations, expected) => {
    expect(faults(federations)).toEqual([expected]);
  });

  test("members that never stand side by side", () => {
    const { problems } = validateScenario(
      villages([1, 1, 1], null, {
        worlds: { a: ["hill"], b: ["lake"] },
        compare: [["a", "b"]],
        federations: { union: { members: ["hill", "lake"], share: 0.1 } },
      }),
      { readText: () => "" },
    );
    expect(problems.map(({ code, path }) => `${code} ${path.join(".")}`)).toEqual(["E0313 federations.union.members"]);
  });
});
