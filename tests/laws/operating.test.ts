/** Does it hold: still open, and not left by nearly all. */
import { describe, expect, test } from "vitest";
import { rowOf, simulate, totalsOf } from "../support/simulate.ts";

type Map = Readonly<Record<string, unknown>>;

const stops = ["operating", "stopped_money", "stopped_exit", "stopped_empty"] as const;

const world = (scheme: Map, more: Map = {}): Map => ({
  mutua: 1,
  name: "does it hold",
  years: 4,
  replications: 3,
  seed: "holds",
  population: { size: 2000, income: { mean: 3000, gini: 0.4 } },
  health: { services: { care: { rate: 1, cost: { mean: 100, cv: 1 } } } },
  schemes: { scheme: { kind: "solidarity", ...scheme } },
  outputs: { metrics: ["state.per_operating_year", "state.total", ...stops.map((name) => `finance.${name}`), "finance.years_operating"], by: [] },
  ...more,
});

describe("operating", () => {
  test("in every year and future the scheme works, or one cause says why not", () => {
    for (const scheme of [
      { contribution: { flat: 60 } },
      { contribution: { flat: 150 }, reserve: { initial: 1e7 } },
      { enrolment: { mode: "compulsory" }, contribution: { flat: 10 } },
    ]) {
      const run = simulate(world(scheme));
      for (let year = 1; year <= 4; year++) {
        const sum = [0, 1, 2].map((r) => stops.reduce((total, name) => total + totalsOf(run, name, { year })[r]!, 0));
        expect(sum).toEqual([1, 1, 1]);
      }
    }
  });

  test("a scheme closed with debts stopped for want of money, in the year in which it closed", () => {
    const run = simulate(world({ enrolment: { mode: "compulsory" }, contribution: { flat: 10 }, reserve: { initial: 0 } }));
    expect(rowOf(run, "finance.operating", { year: 1 }).mean).toBe(0);
    expect(rowOf(run, "finance.stopped_money", { year: 4 }).mean).toBe(1);
  });

  test("a scheme that nobody stays in is not out of money, and does not hold", () => {
    // what it asks doubles every year, what it pays for does not grow
    const run = simulate(
      world(
        { contribution: { flat: 60 }, reserve: { initial: 1e7 } },
        { economy: { wage_growth: 1, medical_inflation: 0 }, behaviour: { affordability: "none", choice: { noise: 0 } } },
      ),
    );
    expect(rowOf(run, "finance.operating", { year: 1 }).mean).toBe(1);
    expect(rowOf(run, "finance.operating").mean).toBe(0);
    expect(rowOf(run, "finance.stopped_empty").mean).toBe(1);
    expect(rowOf(run, "finance.stopped_money").mean).toBe(0);
    expect(rowOf(run, "finance.years_operating").mean).toBeGreaterThan(0);
    expect(rowOf(run, "finance.years_operating").mean).toBeLessThan(4);
  });

  test("who is closed by the law or left by owners in the last year does not hold", () => {
    const poor = { contribution: { flat: 60 }, reserve: { initial: { months: 24 } }, on_insolvency: "continue" };
    const law = simulate(world(poor, { regulation: { minimum_capital: 10 }, years: 1 }));
    const owners = { decides: "shareholders", target_return: 10, required_capital: 1, exit_years: 2 };
    const left = simulate(world({ ...poor, governance: owners }, { years: 2 }));
    for (const run of [law, left]) {
      expect(rowOf(run, "finance.operating").mean).toBe(0);
      expect(rowOf(run, "finance.stopped_exit").mean).toBe(1);
    }
    expect(rowOf(left, "finance.years_operating").mean).toBe(1);
  });

  test("the State's money is counted a year of operation too; the share of private employers is not the State's", () => {
    const paying = { enrolment: { mode: "compulsory" }, reserve: { initial: 0 } };
    const run = (contribution: Map): ReturnType<typeof simulate> => simulate(world({ ...paying, contribution }));
    const shared = run({ flat: 10, employer_share: 0.5, employer: "public" });
    expect(rowOf(shared, "state.total").mean).toBe(2000 * 5);
    // it closes at the end of year 1: no year of operation
    expect(rowOf(shared, "state.per_operating_year").mean).toBeNull();
    const going = simulate(world({ ...paying, on_insolvency: "continue", contribution: { flat: 10, employer_share: 0.5, employer: "public", index: "none" } }));
    expect(rowOf(going, "finance.years_operating").mean).toBe(4);
    expect(rowOf(going, "state.per_operating_year").mean).toBe(2000 * 5);
    expect(rowOf(run({ flat: 10, employer_share: 0.5 }), "state.total").mean).toBe(0);
  });
});
