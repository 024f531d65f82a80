/** Supply and own facilities: values by hand, who finds no room, and cover without care. */
import { describe, expect, test } from "vitest";
import { ways } from "../../../src/engine/levers/supply/count-use.ts";
import { validateScenario } from "../../../src/engine/scenario/validate.ts";
import { violations } from "../../support/always.ts";
import { free, passive, scenarioOf, wholeOf } from "../../support/plain.ts";
import { rowOf, type Simulation, simulate, totalsOf } from "../../support/simulate.ts";

const people = 1200;

/** One event of 100 a person and year without chance; only group `in` may join, and does. */
function clinic(parts: { supply?: object; scheme?: object; more?: object; insured?: number }): object {
  const { supply, scheme = {}, more = {}, insured = 0.5 } = parts;
  return scenarioOf({
    replications: 1,
    seed: "clinic",
    population: { size: people, groups: { in: { share: insured, income: 1000 }, out: { share: 1 - insured, income: 1000 } } },
    health: { services: { care: { rate: 1, count: "fixed", cost: 100, essential: true } } },
    schemes: { mutual: { ...free, eligibility: { groups: ["in"] }, contribution: { flat: 150, index: "none" }, benefits: wholeOf(["care"]), ...scheme } },
    ...(supply !== undefined && { supply }),
    outputs: { metrics: "all", by: [] },
    ...more,
  });
}
const mean = (run: Simulation, metric: string, year = 1): number => rowOf(run, metric, { year }).mean!;
const within = (found: number, expected: number, se: number): void => expect(Math.abs(found - expected)).toBeLessThan(5 * se);

test("quality: expected 100 and asked 110, nobody joins at 1 and everybody at 1.1; at 0.9 those leave who were asked 95", () => {
  const behaviour = { ...passive, choice: { rule: "threshold", willingness_to_pay: { times_expected: 1 } } };
  const members = (quality: number, price: number): number => {
    const facilities = { capacity: {}, unit_cost_ratio: 1, running_cost: 0, quality };
    const scheme = { enrolment: { mode: "voluntary" }, contribution: { flat: price, index: "none" }, facilities };
    return totalsOf(
      simulate(
        clinic({ scheme, more: { behaviour, population: { size: 20, groups: { in: { share: 0.5, income: 1000 }, out: { share: 0.5, income: 1000 } } } } }),
      ),
      "members",
    )[0]!;
  };
  expect([members(1, 110), members(1.1, 110), members(1, 95), members(0.9, 95)]).toEqual([0, 10, 10, 0]);
});

test("what facilities save is on the grid of money, or its sum would hang on the order in which workers take the blocks", () => {
  const facilities = { capacity: { care: 300 }, unit_cost_ratio: 0.7, running_cost: 0 };
  const health = { services: { care: { rate: 1, cost: { mean: 100, cv: 1 } } } };
  const run = simulate(clinic({ scheme: { facilities }, more: { health } }));
  const { flowMagic } = run.model.grid;
  const saved = totalsOf(run, "facilities.saved")[0]!;
  expect(saved).toBeGreaterThan(0);
  expect(saved + flowMagic - flowMagic).toBe(saved);
});

describe("by hand", () => {
  test("1,200 sought and room for 1,000: 0.8333 are served and about 200 forgone, by members and by others", () => {
    const run = simulate(clinic({ supply: { capacity: { care: 1000 } } }));
    const se = Math.sqrt((1200 * (1 / 6) * 5) / 6);
    const forgone = totalsOf(run, "supply.forgone")[0]!;
    within(forgone, 200, se);
    expect(forgone).toBe(totalsOf(run, "forgone_events")[0]);
    expect(mean(run, "supply.forgone_capacity")).toBe(forgone / 1200);
    expect(mean(run, "supply.served")).toBe(1 - forgone / 1200);
    expect(totalsOf(run, "use_events")[0]).toBe(1200 - forgone);
    for (const who of ["members", "others"] as const) {
      expect(totalsOf(run, `supply.sought_${who}`)[0]).toBe(600);
      within(totalsOf(run, `supply.unserved_${who}`)[0]!, 100, se);
    }
    // what is not served is need all the same, is paid by nobody, and leaves the person without effective cover
    expect(totalsOf(run, "world_need_events")[0]).toBe(1200);
    expect(totalsOf(run, "benefits")[0]).toBe(100 * (600 - totalsOf(run, "supply.unserved_members")[0]!));
    expect(mean(run, "coverage.effective") * people).toBe(600 - totalsOf(run, "supply.unserved_members")[0]!);
    expect(violations(run)).toEqual([]);
  });

  test("a price that rises by a fifth if schemes paid for all rises by a tenth where they pay for half, the year after", () => {
    const run = simulate(clinic({ supply: { induced_price: 0.2 }, more: { years: 2 } }));
    expect(mean(run, "supply.price", 1)).toBe(1);
    expect(mean(run, "supply.price", 2)).toBeCloseTo(1.1, 12);
    expect(totalsOf(run, "use_cost", { year: 2 })[0]).toBeCloseTo(110 * people, 6);
    const byHead = simulate(clinic({ supply: { capacity: { care: 1e6 }, payment: "capitation" }, more: { years: 2 } }));
    expect(mean(byHead, "supply.price", 2)).toBe(1);
  });

  test("a facility of 30,000 a year with events of 70 instead of 100 is paid for by 1,000 of them", () => {
    const own = { facilities: { capacity: { care: 300 }, unit_cost_ratio: 0.7, running_cost: 30000 } };
    const run = simulate(clinic({ scheme: own }));
    const events = totalsOf(run, "facilities.events")[0]!;
    within(events, 300, Math.sqrt(150));
    expect(mean(run, "facilities.saved")).toBeCloseTo(30 * events, 6);
    expect(mean(run, "facilities.break_even_events")).toBeCloseTo(1000, 6);
    expect(totalsOf(run, "benefits")[0]).toBeCloseTo(100 * 600 - 30 * events, 6);
    expect(totalsOf(run, "reserve")[0]).toBeCloseTo(150 * 600 - 100 * 600 + 30 * events - 30000, 6);
    // its room is beside that of everybody else: members who find none there go where others go
    const both = simulate(clinic({ scheme: own, supply: { capacity: { care: 0 } } }));
    expect(totalsOf(both, "use_events")[0]).toBe(totalsOf(both, "facilities.events")[0]);
    expect(totalsOf(both, "facilities.events")[0]).toBe(events);
    expect(mean(both, "supply.served")).toBe(0);
  });

  test("events that providers bring about: half more where the scheme pays, none elsewhere", () => {
    const run = simulate(clinic({ supply: { induced_use: { care: 0.5 } } }));
    expect(totalsOf(run, "world_need_events")[0]).toBe(600 * 1.5 + 600);
    expect(totalsOf(run, "supply.induced")[0]).toBe(300);
    const poisson = simulate(
      clinic({ supply: { induced_use: { care: 0.5 } }, more: { health: { services: { care: { rate: 2, cost: 100, essential: true } } } } }),
    );
    within(totalsOf(poisson, "supply.induced")[0]!, 600, Math.sqrt(1200 * 0.5));
    expect(totalsOf(poisson, "world_need_events")[0]! - totalsOf(poisson, "need_events")[0]!).toBe(totalsOf(poisson, "supply.induced")[0]);
  });
});

describe("fails", () => {
  test("cover rises and care does not: all covered, and no more is used than when nobody was", () => {
    const world = (insured: number): Simulation =>
      simulate(
        clinic({
          insured,
          supply: { capacity: { care: 300 } },
          more: {
            years: 4,
            behaviour: { ...passive, price_response: "default" },
            health: { services: { care: { rate: 1, cost: 100, price_response: 0.5, essential: true } } },
          },
        }),
      );
    const [none, all] = [world(0), world(1)];
    expect(mean(all, "coverage.breadth", 4)).toBe(1);
    expect(mean(none, "coverage.breadth", 4)).toBe(0);
    // exp(-0.5) of 1,200 is 728: there is too little room for either, and the room is what is used
    for (const run of [none, all]) within(totalsOf(run, "use_events", { year: 4 })[0]!, 300, Math.sqrt(300) * 2);
    expect(violations(all)).toEqual([]);
  });

  test("counted by difference and event by event: the same, where a price that rises by less than money is rounded to asks for the long way", () => {
    const year = (induced: number): Simulation =>
      simulate(
        clinic({
          supply: { capacity: { care: 500 }, induced_price: induced },
          scheme: { benefits: { care: { reimburse: 0.6 } } },
          more: {
            years: 2,
            health: {
              services: {
                care: { rate: 1, cost: { family: "lognormal", mean: 100, cv: 1 }, price_response: 0.8 },
                rest: { rate: 0.5, cost: 30, price_response: 0.2 },
              },
            },
          },
        }),
      );
    const counts = (run: Simulation): readonly (readonly number[])[] =>
      (["cost", "base_cost", "forgone", "sought_members", "sought_others", "unserved_members", "unserved_others"] as const).map((name) => [
        ...totalsOf(run, `supply.${name}`, { year: 2 }),
      ]);
    Object.assign(ways, { byDifference: 0, byEvent: 0 });
    const short = counts(year(0));
    const before = ways.byDifference;
    expect([before > 0, ways.byEvent]).toEqual([true, 0]);
    const long = counts(year(1e-13));
    expect(ways.byEvent).toBeGreaterThan(0);
    short.forEach((values, k) => values.forEach((value, at) => expect(Math.abs(long[k]![at]! - value)).toBeLessThan(1e-9 * (1 + value))));
    expect(short.filter(([value]) => value! > 0).length).toBeGreaterThanOrEqual(6);
  });

  test("members first: who is not covered is crowded out as cover rises", () => {
    const first = (insured: number): Simulation => simulate(clinic({ insured, supply: { capacity: { care: 900 }, first: "members" }, more: { years: 2 } }));
    // room for 900: 300 of 600 others where half are covered, none of 300 where three quarters are
    within(mean(first(0.5), "supply.unserved_others", 2) * 600, 300, Math.sqrt(150));
    expect(mean(first(0.75), "supply.unserved_others", 2)).toBe(1);
    expect(mean(first(0.75), "supply.unserved_members", 2)).toBe(0);
    // and in an order of nobody's own all bear it
    within(
      mean(simulate(clinic({ insured: 0.75, supply: { capacity: { care: 900 } }, more: { years: 2 } })), "supply.unserved_others", 2) * 300,
      75,
      Math.sqrt(57),
    );
  });

  test("what a scheme would make affordable and nobody has room for is forgone for room, not for its price", () => {
    const run = simulate(
      clinic({
        insured: 1,
        supply: { capacity: { care: 0 } },
        more: { health: { services: { care: { rate: 1, cost: 100, price_response: 2, essential: true } } } },
      }),
    );
    expect(totalsOf(run, "supply.forgone")[0]).toBe(totalsOf(run, "need_events")[0]);
    expect(totalsOf(run, "use_events")[0]).toBe(0);
    expect(violations(run)).toEqual([]);
  });
});

describe("off, and beside others", () => {
  test("room without end and no inducement is the scenario without it, byte for byte", () => {
    const more = { years: 2, outputs: { metrics: ["use.events"], by: [] } };
    const bare = (input: object): string => JSON.stringify(simulate(input).outcomes.map((outcome) => [...outcome]));
    expect(bare(clinic({ supply: { growth: 0.1, payment: "capitation" }, more }))).toBe(bare(clinic({ more })));
    expect(bare(clinic({ scheme: { facilities: { capacity: {}, unit_cost_ratio: 0.5, running_cost: 0 } }, more }))).toBe(bare(clinic({ more })));
  });

  test("two worlds that have it differ by exactly 0", () => {
    const input = clinic({
      supply: { capacity: { care: 700 }, growth: 0.02, first: "members", induced_use: { care: 0.2 }, induced_price: 0.3 },
      scheme: {
        facilities: { capacity: { care: 100 }, unit_cost_ratio: 0.8, running_cost: 100 },
        prevention: { reach: 0.5, effect: { care: 0.2 }, per_reached: 1 },
      },
      more: {
        years: 3,
        worlds: { a: ["mutual"], b: ["mutual"] },
        compare: [["a", "b"]],
        health: { services: { care: { rate: 2, cost: 100, essential: true } } },
      },
    });
    const run = simulate(input);
    for (const row of run.record.metrics) if (row.versus !== null) expect([row.metric, row.mean ?? 0]).toEqual([row.metric, 0]);
    expect(violations(run)).toEqual([]);
  });

  test("faults say where and what to do", () => {
    const faults = (parts: Parameters<typeof clinic>[0]): string[] =>
      validateScenario(clinic(parts), { readText: () => "" }).problems.map(({ code, path, fix }) => `${code} ${path.join(".")}: ${fix}`);
    expect(faults({ supply: { capacity: { caer: 1 } } })).toEqual(["E0309 supply.capacity.caer: did you mean care?"]);
    expect(faults({ supply: { induced_price: 0.1, payment: "capitation" } })[0]).toContain("E0313 supply.payment");
    expect(faults({ supply: { capacity: { care: -1 } } })[0]).toContain("E0304 supply.capacity.care");
    expect(faults({ scheme: { facilities: { capacity: { care: 1 }, unit_cost_ratio: 0, running_cost: 0 } } })[0]).toContain("unit_cost_ratio");
  });
});
