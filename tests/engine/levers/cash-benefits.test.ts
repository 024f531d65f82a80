/** Risks to income and cash benefits: values by hand, poverty after the loss, pensions that are bought, and how it fails. */
import { describe, expect, test } from "vitest";
import { expectedDays } from "../../../src/engine/levers/income-risks/spells.ts";
import { validateScenario } from "../../../src/engine/scenario/validate.ts";
import { violations } from "../../support/always.ts";
import { free, scenarioOf, wholeOf } from "../../support/plain.ts";
import { rowOf, type Simulation, simulate, totalsOf } from "../../support/simulate.ts";

const people = 1000;
const income = 365000;
const sickness = { probability: 0.3, days: 10 };
const benefit = { replace: 0.6, waiting_days: 3 };

/** Everybody earns 1,000 a day and is a member; no care is needed. */
function workers(parts: { risks?: object; cash?: object; scheme?: object; more?: object }): object {
  const { risks, cash, scheme = {}, more = {} } = parts;
  return scenarioOf({
    replications: 1,
    seed: "workers",
    economy: { poverty_line: 362500 },
    population: { size: people, ages: 40, income },
    health: { services: { care: { rate: 0, cost: 1 } } },
    ...(risks !== undefined && { income_risks: risks }),
    schemes: { mutual: { ...free, contribution: { flat: 0 }, benefits: wholeOf(["care"]), ...(cash !== undefined && { cash_benefits: cash }), ...scheme } },
    outputs: { metrics: "all", by: [] },
    ...more,
  });
}
const mean = (run: Simulation, metric: string): number => rowOf(run, metric, { year: 1 }).mean!;

test("states such as old age of a scenario run before leave nothing to one that has none", () => {
  const sick = (): number => totalsOf(simulate(workers({ risks: { sickness } })), "income_risks.loss")[0]!;
  const before = sick();
  simulate(workers({ risks: { old_age: { state: "age >= 30", loss: { share_of_income: 0.5 } } } }));
  expect(sick()).toBe(before);
});

describe("nine people in three households, 100, 200 and 150, a line of 90 for one person", () => {
  const csv = "age,income,house\n40,100,1\n40,120,2\n38,80,2\n5,0,2\n7,0,2\n35,150,3\n3,0,3\n6,0,3\n9,0,3\n";
  // who is 40 loses half: 50 and 140 are left; 12 for each of five children make 164 and 186 of them; care costs 5 a head
  const figures = (equivalence: string, benefits: boolean): (number | null)[] => {
    const cash = benefits ? { cash_benefits: { family: { per_child: 12 } } } : {};
    const input = scenarioOf({
      economy: { poverty_line: 90 },
      population: {
        size: 9,
        microdata: { file: "p.csv", columns: { age: "age", income: "income", household: "house" }, mode: "exact" },
        households: { equivalence },
      },
      health: { services: { care: { rate: 1, count: "fixed", cost: 10 } } },
      protection_floor: { income: 90, child_below: 15, old_from: 65 },
      income_risks: { old_age: { state: "age == 40", loss: { share_of_income: 0.5 } } },
      schemes: { mutual: { ...free, benefits: { care: { reimburse: 0.5 } }, ...cash } },
      outputs: { metrics: "all", by: [] },
    });
    const run = simulate(input, { replications: 1, files: { "p.csv": csv } });
    const asked = [
      "protection.poor_before",
      "protection.impoverished",
      "protection.poor_after",
      "income_risks.impoverished",
      "protection_floor.without_income",
      "protection_floor.cost",
    ];
    return [...asked.map((name) => mean(run, name)), benefits ? mean(run, "cash_benefits.lifted") : 0];
  };
  test("by the square root: lines of 90, 180 and 180; the third is lifted, pays for care, and was poor already", () => {
    expect(figures("sqrt", true)).toEqual([4 / 9, 0, 4 / 9, 5 / 9, 5 / 9, 40 + 16, 4]);
    expect(figures("sqrt", false)).toEqual([4 / 9, 0, 4 / 9, 5 / 9, 1, 40 + 40 + 30, 0]);
  });
  test("a head: lines of 90, 360 and 360", () => {
    expect(figures("per-capita", true)).toEqual([8 / 9, 0, 8 / 9, 1 / 9, 1, 40 + 196 + 174, 0]);
  });
});

describe("by hand", () => {
  test("three in ten sick for 10 days, 3 of them waited for, 60 %: 1,260 a person-year, 0.3452 % of earnings, 0.42 replaced", () => {
    const run = simulate(workers({ risks: { sickness }, cash: { sickness: benefit } }));
    const spells = totalsOf(run, "cash_benefits.spells")[0]!;
    expect(Math.abs(spells - 300)).toBeLessThan(5 * Math.sqrt(people * 0.21));
    expect(mean(run, "cash_benefits.paid")).toBeCloseTo(4200 * spells, 4);
    expect(mean(run, "cash_benefits.replacement")).toBeCloseTo(0.42, 9);
    expect(mean(run, "cash_benefits.cost_rate")).toBeCloseTo((4200 * spells) / (people * income), 9);
    expect((0.3 * 4200) / income).toBeCloseTo(0.003452, 6);
    expect(mean(run, "income_risks.loss_share")).toBeCloseTo((10000 * spells) / (people * income), 9);
    expect(totalsOf(run, "reserve")[0]).toBeCloseTo(-4200 * spells, 4);
    expect(mean(run, "cash_benefits.cover_sickness")).toBe(1);
    expect(mean(run, "cash_benefits.cover_old_age")).toBe(0);
    expect(violations(run)).toEqual([]);
  });

  test("a spell of no days beside one of ten is ten days lost, once", () => {
    const run = simulate(workers({ risks: { sickness: { probability: 1, days: 0 }, employment_injury: { probability: 1, days: 10 } } }));
    expect(totalsOf(run, "income_risks.loss")[0]).toBeCloseTo(10 * 1000 * people, 3);
    expect(violations(run)).toEqual([]);
  });

  test("the balanced price brings in what is expected: 1,260 a head", () => {
    const run = simulate(workers({ risks: { sickness }, cash: { sickness: benefit }, scheme: { contribution: { flat: "balanced", index: "none" } } }));
    expect(totalsOf(run, "contributions")[0]).toBeCloseTo(1260 * people, 3);
  });

  test("poverty is counted on what is left: 355,000 is below a line of 362,500, and 359,200 with the benefit is too; full pay is not", () => {
    const poor = (cash?: object): [number, number] => {
      const run = simulate(workers({ risks: { sickness }, ...(cash !== undefined && { cash: { sickness: cash } }) }));
      return [Math.round(mean(run, "income_risks.impoverished") * people), totalsOf(run, "income_risks.loss")[0]! / 10000];
    };
    const [without, spells] = poor();
    expect(without).toBe(Math.round(spells));
    expect(poor(benefit)[0]).toBe(without);
    expect(poor({ replace: 1 })[0]).toBe(0);
  });

  test("ceiling, cap and days: half of at most 100,000 a year, 40,000 at most, for the 4th to the 6th day", () => {
    const paid = (of: object): number => {
      const run = simulate(workers({ risks: { sickness: { probability: 1, days: 73 } }, cash: { sickness: of } }));
      return mean(run, "cash_benefits.paid") / people;
    };
    expect(paid({ replace: 0.5, ceiling: 100000 })).toBeCloseTo(10000, 4);
    expect(paid({ replace: 0.5, cap: 40000 })).toBeCloseTo(8000, 4);
    expect(paid({ replace: 1, waiting_days: 3, max_days: 6 })).toBeCloseTo(3000, 4);
  });

  test("gamma days: the mean of what is paid, by its closed form", () => {
    const law = { probability: 1, badYear: 1, days: 10, cv: 1 };
    // exponential of mean 10: E[min(X, 6)] - E[min(X, 3)] = 10 (e^-0.3 - e^-0.6)
    expect(expectedDays(law, 3, 6)).toBeCloseTo(10 * (Math.exp(-0.3) - Math.exp(-0.6)), 9);
    const run = simulate(workers({ risks: { sickness: { probability: 1, days: 10, cv: 1 } }, cash: { sickness: { replace: 1, waiting_days: 3 } } }));
    const expected = 1000 * 10 * Math.exp(-0.3);
    expect(Math.abs(mean(run, "cash_benefits.paid") / people - expected)).toBeLessThan((5 * 10000) / Math.sqrt(people));
  });

  test("children, and pensions that are bought: members x new cases x yearly x annuity x 1.2", () => {
    const cash = {
      family: { per_child: 50, below_age: 41 },
      old_age: { new_cases: 0.02, yearly: 1000, annuity: 12 },
      death_grant: { new_cases: 0.01, yearly: 500, loading: 0 },
    };
    const run = simulate(workers({ cash }));
    expect(mean(run, "cash_benefits.paid")).toBe(50 * people);
    expect(totalsOf(run, "cash_benefits.premium")[0]).toBeCloseTo(people * (0.02 * 12000 * 1.2 + 0.01 * 500), 6);
    expect(mean(run, "cash_benefits.cover_old_age")).toBe(1);
    expect(mean(run, "cash_benefits.cover_family")).toBe(1);
  });
});

describe("fails", () => {
  test("where a benefit near the whole income brings its own spells: 3 times as many with a moral hazard of 2", () => {
    const spells = (hazard: number): number => {
      const run = simulate(workers({ risks: { sickness: { probability: 0.2, days: 10 } }, cash: { sickness: { replace: 1 }, moral_hazard: hazard } }));
      return totalsOf(run, "cash_benefits.spells")[0]!;
    };
    expect(Math.abs(spells(2) - 600)).toBeLessThan(5 * Math.sqrt(people * 0.24));
    expect(spells(2)).toBeGreaterThan(2 * spells(0));
  });

  test("in a year in which many lose their jobs: nothing in most years, all at once in some", () => {
    const run = simulate(
      workers({
        risks: { unemployment: { bad_year: 0.3, share: 0.5, days: 120 } },
        cash: { unemployment: { replace: 0.45 } },
        more: { replications: 40, outputs: { metrics: ["cash_benefits.paid"], by: [] } },
      }),
    );
    const years = [...totalsOf(run, "cash_benefits.spells")];
    expect(years.filter((spells) => spells === 0).length).toBeGreaterThan(15);
    for (const spells of years) if (spells > 0) expect(Math.abs(spells - 500)).toBeLessThan(5 * Math.sqrt(250));
  });
});

describe("off, and beside others", () => {
  test("what pays nothing, and risks that nobody has, are the scenario without them, byte for byte", () => {
    const bare = (input: object): string => JSON.stringify(simulate(input).outcomes.map((outcome) => [...outcome]));
    const plain = { more: { outputs: { metrics: ["exclusion.rate"], by: [] } } };
    expect(bare(workers({ risks: { sickness: { probability: 0, days: 10 } }, cash: { sickness: { replace: 0 } }, ...plain }))).toBe(bare(workers(plain)));
  });

  test("two worlds that have them differ by exactly 0; a world without the scheme loses the same incomes", () => {
    const run = simulate(
      workers({
        risks: { sickness, maternity: { probability: 0.1, days: 98 } },
        cash: { sickness: benefit, maternity: { replace: 0.5 } },
        more: { years: 2, worlds: { a: ["mutual"], b: ["mutual"], none: [] }, compare: [["a", "b"]] },
      }),
    );
    for (const row of run.record.metrics) if (row.versus !== null) expect([row.metric, row.mean ?? 0]).toEqual([row.metric, 0]);
    expect(totalsOf(run, "income_risks.loss", { world: "none" })).toEqual(totalsOf(run, "income_risks.loss", { world: "a" }));
    expect(violations(run)).toEqual([]);
  });

  test("faults say where and what to do", () => {
    const faults = (parts: Parameters<typeof workers>[0]): string[] =>
      validateScenario(workers(parts), { readText: () => "" }).problems.map(({ code, path, fix }) => `${code} ${path.join(".")}: ${fix}`);
    expect(faults({ cash: { sickness: benefit } })[0]).toContain("E0313 schemes.mutual.cash_benefits.sickness: add income_risks");
    expect(faults({ risks: { sickness: { probability: 1.2, days: 3 } } })[0]).toContain("E0312 income_risks.sickness.probability");
    expect(faults({ risks: { sickness }, cash: { sickness: { replace: 60 } } })[0]).toContain("cash_benefits.sickness.replace");
  });
});
