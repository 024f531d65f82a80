/** Prevention: values by hand, its exact zero, and how it fails. */
import { describe, expect, test } from "vitest";
import { naiveAvoided, naiveSums } from "../../../src/engine/levers/prevention/naive.ts";
import { levelAfter } from "../../../src/engine/levers/prevention/numbers.ts";
import { validateScenario } from "../../../src/engine/scenario/validate.ts";
import { free, scenarioOf, wholeOf } from "../../support/plain.ts";
import { rowOf, type Simulation, simulate, totalsOf } from "../../support/simulate.ts";

const people = 1000;
const all = ["prevention.cost", "prevention.avoided", "prevention.return", "prevention.naive", "prevention.break_even_year", "prevention.leakage"];

/** Two events of 100 a person and year, without chance: of each person reached a fifth is avoided, for 10. */
function programme(prevention: object | null, more: object = {}, scheme: object = {}): object {
  return scenarioOf({
    replications: 1,
    population: { size: people, groups: { all: { share: 1, income: 1000 } } },
    health: { services: { care: { rate: 2, count: "fixed", cost: 100 } } },
    schemes: {
      mutual: {
        ...free,
        contribution: { flat: 250, index: "none" },
        benefits: wholeOf(["care"]),
        ...(prevention !== null && { prevention: { reach: 0.5, effect: { care: 0.2 }, per_reached: 10, ...prevention } }),
        ...scheme,
      },
    },
    outputs: { metrics: [...all, "prevention.reached", "prevention.avoided_need", "need.cost", "need.events"], by: [] },
    ...more,
  });
}
const bare = (run: Simulation): string => JSON.stringify(run.outcomes.map((outcome) => [...outcome]));
const mean = (run: Simulation, metric: string, year?: number): number | null => rowOf(run, metric, year === undefined ? {} : { year }).mean;

describe("by hand", () => {
  test("rate 2, cost 100, reach 0.5, effect 0.2, 10 each: 40 avoided for 10, a return of 4", () => {
    const run = simulate(programme({}));
    const reached = totalsOf(run, "prevention.reached")[0]!;
    // 1,000 persons, each with probability 0.5
    expect(Math.abs(reached - 500)).toBeLessThan(5 * Math.sqrt(250));
    expect(mean(run, "prevention.cost")).toBe(10 * reached);
    expect(mean(run, "prevention.avoided")).toBe(40 * reached);
    expect(mean(run, "prevention.return")).toBe(4);
    expect(mean(run, "prevention.break_even_year")).toBe(1);
    expect(mean(run, "prevention.avoided_need")).toBe(40 * reached);
    expect(mean(run, "prevention.leakage")).toBe(0);
    // nothing but the programme tells those who take part from the others: the naive figure is right
    expect(mean(run, "prevention.naive")).toBeCloseTo(4, 12);
    // everybody: 40,000 avoided, 10,000 spent
    const everybody = simulate(programme({ reach: 1 }));
    expect([mean(everybody, "prevention.avoided"), mean(everybody, "prevention.cost")]).toEqual([40000, 10000]);
  });

  test("exact volumes stay on their grid, so that their sum hangs on no order (three tenths of 0.8 avoided)", () => {
    const spared = simulate(programme({ effect: { care: 0.3 } }, { health: { services: { care: { rate: 0.8, count: "fixed", cost: 100 } } } }));
    const events = totalsOf(spared, "world_need_events")[0]!;
    expect(events).toBeGreaterThan(0);
    expect(Number.isInteger(events * 2 ** 26)).toBe(true);
  });

  test("with a lag of a year, two years return 2: nothing in the first", () => {
    const run = simulate(programme({ lag: 1 }, { years: 2 }));
    expect(mean(run, "prevention.avoided", 1)).toBe(0);
    expect(mean(run, "prevention.return", 2)).toBe(4);
    expect(mean(run, "prevention.return")).toBe(2);
    expect(mean(run, "prevention.break_even_year")).toBe(2);
  });

  test("without effect exactly 0, though it costs", () => {
    const run = simulate(programme({ effect: { care: 0 } }, { years: 2 }));
    expect(mean(run, "prevention.avoided")).toBe(0);
    expect(mean(run, "prevention.return")).toBe(0);
    expect(mean(run, "prevention.cost")).toBeGreaterThan(0);
    expect(mean(run, "prevention.break_even_year")).toBeNull();
  });

  test("the level: none before the lag is over, all of it a year later", () => {
    expect([0, 1, 2, 3].map((years) => levelAfter(years, 0))).toEqual([1, 1, 1, 1]);
    expect([0, 1, 2, 3].map((years) => levelAfter(years, 2))).toEqual([0, 0, 1, 1]);
    expect(levelAfter(1, 1.5)).toBe(0.5);
  });

  test("the naive figure: 10 who take part claim 3 each, 5 others of their age 4, nobody to compare 2 with", () => {
    const sums = new Float64Array(naiveSums);
    sums.set([10, 30, 5, 20, 2, 8, 0, 0]);
    expect(naiveAvoided(sums)).toBe(10);
  });
});

describe("rates", () => {
  const drawn = (effect: number, more: object = {}): object =>
    programme({ reach: 1, effect: { care: effect }, per_reached: 1 }, { health: { services: { care: { rate: 3, cost: 10 } } }, seed: "rates", ...more });

  test("Poisson events stay with probability 1 - effect, or come more often", () => {
    for (const effect of [0.4, -0.5]) {
      const run = simulate(drawn(effect));
      const events = totalsOf(run, "world_need_events")[0]!;
      const expected = 3 * people * (1 - effect);
      expect(Math.abs(events - expected), String(effect)).toBeLessThan(5 * Math.sqrt(expected));
      // in need, and in what the scheme would have paid
      expect(totalsOf(run, "prevention.benefits_without")[0]).toBe(10 * totalsOf(run, "need_events")[0]!);
      expect(mean(run, "prevention.avoided")).toBe(10 * (totalsOf(run, "need_events")[0]! - events));
    }
  });

  test("yearly limits are those of the year without it: 3 events of 10 with a deductible of 25 are 5, the two that stay none", () => {
    const deductible = { benefits: { care: { reimburse: 1 }, limits: { deductible: 25, index: "none" } } };
    const three = { health: { services: { care: { rate: 3, count: "fixed", cost: 10 } } } };
    const run = simulate(programme({ reach: 1, effect: { care: 1 / 3 } }, three, deductible));
    expect(totalsOf(run, "prevention.benefits_without")[0]).toBe(5 * people);
    expect(totalsOf(run, "benefits")[0]).toBe(0);
    expect(rowOf(run, "prevention.avoided").mean).toBe(5 * people);
  });

  test("who is spared an illness costs what the healthy cost: more often and dearer with it, or more seldom and cheaper", () => {
    // everybody would fall ill after the first year; nobody does whom the programme reaches
    const spared = (factors: object, others: object = {}): number[] => {
      const run = simulate(
        programme(
          { reach: 1, effect: { illness: 1 }, per_reached: 1 },
          {
            years: 2,
            population: {
              size: 10,
              groups: { all: { share: 1, ages: 40, income: 1000 } },
              demography: { kind: "dynamic", mortality: { table: { "0-120": 0 } } },
            },
            health: { conditions: { illness: { prevalence: 0, onset: 1, ...factors }, ...others }, services: { care: { rate: 2, count: "fixed", cost: 16 } } },
          },
        ),
      );
      return ["need_cost", "world_need_cost"].map((name) => totalsOf(run, name as "need_cost", { year: 2 })[0]!);
    };
    expect(spared({ costs: { care: 4 } })).toEqual([10 * 2 * 64, 10 * 2 * 16]);
    expect(spared({ costs: { care: 0.5 } })).toEqual([10 * 2 * 8, 10 * 2 * 16]);
    expect(spared({ costs: { care: 2 }, rates: { care: 0.5 } })).toEqual([10 * 32, 10 * 2 * 16]);
    // what another condition makes free stays free
    expect(spared({ costs: { care: 4 } }, { exempt: { prevalence: 1, costs: { care: 0 } } })).toEqual([0, 0]);
  });

  test("illness: nobody falls ill whose onset is avoided; half as many where it is halved", () => {
    const ill = (effect: number): Simulation =>
      simulate(
        programme(
          { reach: 1, effect: { diabetes: effect }, per_reached: 0, fixed: 1 },
          {
            years: 3,
            seed: "onset",
            population: {
              size: people,
              groups: { all: { share: 1, ages: 40, income: 1000 } },
              demography: { kind: "dynamic", mortality: { table: { "0-120": 0 } } },
            },
            health: { conditions: { diabetes: { prevalence: 0, onset: 0.2, rates: { care: 3 } } }, services: { care: { rate: 1, count: "fixed", cost: 10 } } },
          },
        ),
      );
    const extra = (run: Simulation, year: number): number => (totalsOf(run, "world_need_cost", { year })[0]! - 10 * people) / 20;
    const none = ill(1);
    const half = ill(0.5);
    // volumes of a third of three are cut to the grid of money
    expect(extra(none, 3)).toBeCloseTo(0, 6);
    // 1 - 0.8^2 of all fall ill in two years, 1 - 0.9^2 of those who are protected by half
    const share = 1 - 0.9 * 0.9;
    expect(Math.abs(extra(half, 3) - share * people)).toBeLessThan(5 * Math.sqrt(people * share * (1 - share)));
    expect(totalsOf(half, "prevention.benefits_without", { year: 3 })[0]).toBe(totalsOf(half, "need_cost", { year: 3 })[0]);
    expect(totalsOf(none, "prevention.benefits_without", { year: 1 })[0]).toBe(10 * people);
  });
});

describe("fails", () => {
  const horizon = { years: 3 };

  test("where the lag is beyond the horizon: all cost, and it says so", () => {
    const run = simulate(programme({ lag: 3 }, horizon));
    expect(mean(run, "prevention.return")).toBe(0);
    expect(run.scenario.warnings.map(({ code }) => code)).toContain("W0340");
  });

  test("where members leave before it acts: with 30 of 100 gone a year and a lag of 2 years, 49 of 100 see it", () => {
    const run = simulate(
      programme(
        { reach: 1, lag: 2 },
        {
          ...horizon,
          seed: "churn",
          behaviour: {
            ...(scenarioOf({ health: { services: {} } })["behaviour"] as object),
            lapse: { arrears: 0.3 },
            choice: { rule: "always", rejoin: false },
          },
        },
        { enrolment: { mode: "voluntary" } },
      ),
    );
    const saved = mean(run, "prevention.avoided", 3)!;
    const se = 40 * Math.sqrt(people * 0.343 * 0.657);
    // members of the first year are 70 of 100, those of the third who were in both before 34.3: 49 of 100 of them
    const firstMembers = totalsOf(run, "members", { year: 1 })[0]!;
    expect(Math.abs(saved - 40 * 0.49 * firstMembers)).toBeLessThan(5 * se);
  });

  test("where the healthy come first: the naive figure is high and the return is 0", () => {
    const selected = (selection: number): Simulation =>
      simulate(
        programme(
          { reach: 0.3, effect: { care: 0 }, selection },
          { seed: "selected", health: { frailty: { family: "gamma", variance: 0.5 }, services: { care: { rate: 3, cost: 100 } } } },
        ),
      );
    const run = selected(1);
    expect(mean(run, "prevention.return")).toBe(0);
    expect(mean(run, "prevention.naive")).toBeGreaterThan(5);
    // lots drawn: within chance. sd of a person's claims is near 100 sqrt(3 + 4.5), of a mean over 300 and 700 about 19
    expect(Math.abs(mean(selected(0), "prevention.naive")! * 10)).toBeLessThan(5 * 100 * Math.sqrt(7.5) * Math.sqrt(1 / 300 + 1 / 700));
  });
});

describe("off, and beside others", () => {
  test("what costs nothing and avoids nothing is the scenario without it, byte for byte", () => {
    const without = bare(simulate(programme(null, { years: 2, outputs: { metrics: ["exclusion.rate"], by: [] } })));
    const off = simulate(programme({ effect: { care: 0 }, per_reached: 0 }, { years: 2, outputs: { metrics: ["exclusion.rate"], by: [] } }));
    expect(off.model.levers).toEqual([]);
    expect(bare(off)).toBe(without);
  });

  test("two worlds that have it differ by exactly 0; a world without it needs what all worlds need", () => {
    const input = programme({ effect: { care: 0.3 } }, { health: { services: { care: { rate: 2, cost: 100 } } }, years: 2 }) as { schemes: { mutual: object } };
    const { mutual } = input.schemes;
    const programmeless = (programme(null) as typeof input).schemes.mutual;
    const run = simulate({
      ...input,
      schemes: { mutual, plain: programmeless },
      worlds: { a: ["mutual"], b: ["mutual"], c: ["plain"] },
      compare: [["a", "b"]],
    });
    for (const row of run.record.metrics) if (row.versus !== null) expect([row.metric, row.mean ?? 0]).toEqual([row.metric, 0]);
    expect(run.record.populations_differ).toBe(true);
    expect(totalsOf(run, "world_need_cost", { world: "c" })).toEqual(totalsOf(run, "need_cost"));
    expect(totalsOf(run, "world_need_cost", { world: "a" })[0]).toBeLessThan(totalsOf(run, "need_cost")[0]!);
  });

  test("everybody is invited: others save too, and that is leakage", () => {
    const run = simulate(programme({ reach: 1, who: "everyone" }, {}, { enrolment: { mode: "voluntary" }, reach: 0.4 }));
    const members = totalsOf(run, "members")[0]!;
    expect(members).toBeLessThan(people);
    expect(mean(run, "prevention.leakage")).toBe(40 * (people - members));
    expect(mean(run, "prevention.cost")).toBe(10 * people);
    expect(mean(run, "prevention.avoided")).toBe(40 * members);
  });

  test("its cost is in a balanced price, and out of the reserve", () => {
    const run = simulate(programme({ reach: 1, effect: { care: 0 } }, {}, { contribution: { flat: "balanced", index: "none" } }));
    expect(totalsOf(run, "contributions")[0]).toBeCloseTo(210 * people, 6);
    expect(totalsOf(run, "reserve")[0]).toBeCloseTo(0, 6);
  });

  test("faults say where and what to do", () => {
    const faults = (prevention: object, more: object = {}): string[] =>
      validateScenario(programme(prevention, more), { readText: () => "" }).problems.map(({ code, path, fix }) => `${code} ${path.join(".")}: ${fix}`);
    expect(faults({ reach: 1.5 })[0]).toContain("E0312 schemes.mutual.prevention.reach");
    expect(faults({ effect: { caer: 0.1 } })).toEqual(["E0309 schemes.mutual.prevention.effect.caer: did you mean care?"]);
    expect(faults({ effect: { care: 2 } })[0]).toContain("prevention.effect.care");
    expect(faults({ who: "friends" })[0]).toContain("E0306 schemes.mutual.prevention.who");
    const both = { health: { conditions: { care: { prevalence: 0.1 } }, services: { care: { rate: 1, cost: 1 } } } };
    expect(faults({}, both)).toEqual(["E0313 schemes.mutual.prevention.effect.care: rename one of the two"]);
    const ill = { health: { conditions: { flu: { prevalence: 0.1 } }, services: { care: { rate: 1, cost: 1 } } } };
    expect(faults({ effect: { flu: -0.1 } }, ill)[0]).toContain("E0304 schemes.mutual.prevention.effect.flu");
    // who is spared would need care of which nothing was drawn
    for (const factor of ["rates", "costs"]) {
      const none = { health: { conditions: { flu: { prevalence: 0.1, [factor]: { care: 0 } } }, services: { care: { rate: 1, cost: 1 } } } };
      expect(faults({ effect: { flu: 0.5 } }, none)).toEqual([
        `E0313 schemes.mutual.prevention.effect.flu: give flu a small factor above 0 in ${factor}, care`,
      ]);
      expect(faults({ effect: { flu: 0 } }, none)).toEqual([]);
    }
  });
});
