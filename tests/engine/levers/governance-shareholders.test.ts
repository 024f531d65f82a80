/** Owners: dividends by hand and in the account, the price step, leaving, both kinds of scheme. */
import { describe, expect, test } from "vitest";
import { validateScenario } from "../../../src/engine/scenario/validate.ts";
import { expectNullReform } from "../../support/null-reform.ts";
import { free, scenarioOf, wholeOf } from "../../support/plain.ts";
import { rowOf, type Simulation, simulate, totalsOf } from "../../support/simulate.ts";

const people = 50;
/** Fifty people pay 10 and need 9: 500 a year against 450. Required capital a fifth of contributions: 100. */
function market(owners: object | null, more: object = {}, whole: object = {}): object {
  return scenarioOf({
    replications: 2,
    years: 3,
    population: { size: people, groups: { all: { share: 1, income: 1000 } } },
    health: { services: { care: { rate: 1, count: "fixed", cost: 9 } } },
    schemes: {
      mutual: {
        ...free,
        contribution: { flat: 10, index: "none" },
        benefits: wholeOf(["care"]),
        reserve: { initial: 100 },
        ...(owners !== null && { governance: { decides: "shareholders", required_capital: 0.2, distribute_above: 1.2, ...owners } }),
        ...more,
      },
    },
    outputs: { metrics: "all", by: [] },
    ...whole,
  });
}
const yearly = (run: Simulation, total: Parameters<typeof totalsOf>[1]): number[] =>
  Array.from({ length: run.model.years }, (_, year) => totalsOf(run, total, { year: year + 1 })[0]!);

describe("dividends", () => {
  test("own funds 150, required capital 100, k = 1.2: 30 are paid out, 120 stay", () => {
    const run = simulate(market({}));
    expect(yearly(run, "governance.dividend")).toEqual([30, 50, 50]);
    expect(yearly(run, "reserve")).toEqual([120, 120, 120]);
    expect(rowOf(run, "governance.dividends").mean).toBe(130);
    // 50 earned on 100, then 50 on 120 twice
    expect(rowOf(run, "governance.return_on_capital").mean).toBeCloseTo(150 / 340, 12);
    expect(rowOf(run, "finance.lever_share").mean).toBeCloseTo(130 / 1500, 12);
  });
  test("what the law makes them give back is no longer theirs to pay out", () => {
    // 450 of 500 are care: a law of 98 of 100 takes 40 back in the next year, 120 + 50 - 40 is 10 above the 120 that stay
    const run = simulate(market({ target_return: 0.05 }, {}, { regulation: { minimum_loss_ratio: 0.98 } }));
    expect(yearly(run, "regulation.rebate")).toEqual([0, expect.closeTo(40, 9), expect.closeTo(40, 9)]);
    expect(yearly(run, "governance.dividend")).toEqual([30, expect.closeTo(10, 9), expect.closeTo(10, 9)]);
    expect(yearly(run, "reserve")).toEqual([120, expect.closeTo(120, 9), expect.closeTo(120, 9)]);
  });
  test("with interest: what is left after the year's return", () => {
    const run = simulate(
      market({}, {}, { economy: { investment_return: 0.1 }, finance: { timing: { contributions: "end", benefits: "end", expenses: "end" } } }),
    );
    // 110 + 50 - 120, then 132 + 50 - 120
    expect(yearly(run, "governance.dividend").slice(0, 2)).toEqual([expect.closeTo(40, 9), expect.closeTo(62, 9)]);
  });
  test("nothing where own funds are below, and none of a scheme that has closed", () => {
    expect(yearly(simulate(market({ distribute_above: 3 })), "governance.dividend")).toEqual([0, 0, 0]);
    const closing = simulate(market({ distribute_above: 0 }, { contribution: { flat: 6, index: "none" }, reserve: { initial: 400 }, on_insolvency: "close" }));
    expect(yearly(closing, "governance.dividend")).toEqual([250, 0, 0]);
    expect(yearly(closing, "open")).toEqual([1, 1, 0]);
  });
  test("modelled capital is the benefits of a one-in-200 year above their mean", () => {
    // half of the years cost 450, the others 900: 225 above the mean
    const shocks = { shocks: { bad: { probability: 0.5, years: 1, rates: { care: 2 } } } };
    const health = { services: { care: { rate: 1, count: "fixed", cost: 9 } }, ...shocks };
    const run = simulate(market({ required_capital: "modelled", distribute_above: 1 }, { reserve: { initial: 1e6 } }, { health, years: 1 }));
    const [paidOut, reserve] = [yearly(run, "governance.dividend")[0]!, yearly(run, "reserve")[0]!];
    expect(paidOut).toBeGreaterThan(9e5);
    // the mean of 1000 years has a standard error of 225 / sqrt(1000)
    expect(Math.abs(reserve - 225)).toBeLessThan((5 * 225) / Math.sqrt(1000));
  });
});

describe("price and exit", () => {
  test("a return below the target raises the price by the step, one above does not", () => {
    const poor = simulate(market({ target_return: 0.6, menu: { contribution_step: 0.05 } }));
    // 50 on 100 is less than 60; 75 on 120 is not less than 72
    expect(yearly(poor, "contributions").slice(0, 3)).toEqual([500, expect.closeTo(525, 6), expect.closeTo(525, 6)]);
    expect(yearly(simulate(market({ target_return: 0.4 })), "contributions")).toEqual([500, 500, 500]);
  });
  test("after so many poor years they leave, and what they have stays theirs", () => {
    const run = simulate(market({ target_return: 9, exit_years: 2, menu: { contribution_step: 0.01 } }));
    expect(yearly(run, "members")).toEqual([people, people, 0]);
    expect(rowOf(run, "finance.stopped_exit").mean).toBe(1);
    expect(yearly(run, "governance.dividend")[2]).toBe(0);
  });
});

describe("laws", () => {
  test.each(["solidarity", "for-profit"])("%s may have owners, the same bytes", (kind) => {
    const rows = (of: string): string => JSON.stringify(simulate(market({}, { kind: of, underwriting: { deny: { above_age: 99 } } })).record.metrics);
    expect(rows(kind)).toBe(rows("solidarity"));
  });
  test("an insurer that pays no dividend hoards: the reserve without owners", () => {
    expect(yearly(simulate(market(null)), "reserve")).toEqual([150, 200, 250]);
    expect(rowOf(simulate(market(null)), "finance.reserve").mean).toBe(250);
  });
  test("a reform that changes nothing differs by exactly 0, with capital that is modelled too", () => {
    for (const owners of [{}, { required_capital: "modelled" }]) expectNullReform(market(owners));
  });
  test("ranges elsewhere in the file are drawn beside it", () => {
    const health = { services: { care: { rate: 1, count: "fixed", cost: { uncertain: { low: 8, mode: 9, high: 10 } } } } };
    const run = simulate(market({ required_capital: "modelled" }, {}, { health }));
    expect(new Set(totalsOf(run, "benefits")).size).toBe(2);
  });
  test.each([
    [{ required_capital: -1 }, "E0304 governance.required_capital"],
    [{ exit_years: 0 }, "E0304 governance.exit_years"],
    [{ foresight: 1 }, "E0313 governance.foresight"],
    [{ required_capital: "some" }, "E0300 governance.required_capital"],
  ])("%j is refused", (owners, problem) =>
    expect(validateScenario(market(owners), { readText: () => "" }).problems.map(({ code, path }) => `${code} ${path.slice(2).join(".")}`)).toContain(problem),
  );
});
