/** A board: values by hand, bounds, both kinds of scheme, and the spiral that it can start. */
import { describe, expect, test } from "vitest";
import { boardChange } from "../../../src/engine/levers/governance/board.ts";
import type { Outlook } from "../../../src/engine/levers/governance/terms.ts";
import { validateScenario } from "../../../src/engine/scenario/validate.ts";
import { expectNullReform } from "../../support/null-reform.ts";
import { free, scenarioOf, wholeOf } from "../../support/plain.ts";
import { rowOf, type Simulation, simulate, totalsOf } from "../../support/simulate.ts";

const people = 100;
/** A hundred people who each need 13.68 a year and pay 13: 1300 against 1368; the reserve is 228 after a year, two months of 114. */
function village(governance: object | null, more: object = {}, whole: object = {}): object {
  return scenarioOf({
    replications: 2,
    years: 4,
    population: { size: people, groups: { all: { share: 1, income: 1000 } } },
    health: { services: { care: { rate: 1, count: "fixed", cost: 13.68 } } },
    schemes: {
      mutual: {
        ...free,
        contribution: { flat: 13, index: "none" },
        benefits: wholeOf(["care"]),
        reserve: { initial: 296, ...(governance !== null && "decides" in governance && governance.decides === "board" && { target_months: [3, 9] }) },
        ...(governance !== null && { governance }),
        ...more,
      },
    },
    outputs: { metrics: "all", by: [] },
    ...whole,
  });
}
const yearly = (run: Simulation, total: Parameters<typeof totalsOf>[1]): number[] =>
  Array.from({ length: run.model.years }, (_, year) => totalsOf(run, total, { year: year + 1 })[0]!);
const board = (more: object = {}): object => ({ decides: "board", ...more });

describe("the rule by hand", () => {
  const outlook: Outlook = { reserve: 228, contributions: 1300, benefits: 1368, administration: 0, shareOfContributions: 0, shareOfBenefits: 0 };
  const limits = { contribution: [0.5, 3], reimbursement: [0.5, 1] } as const;
  const rule = { instruments: ["contribution"], step: { contribution: 0.1, reimbursement: 0.05 }, limits } as const;
  const none = { contribution: 1, reimbursement: 1 };

  test("reserve 2 months, band 3 to 9, step 10 %, needed +14 %: +10 %", () => {
    expect(boardChange(outlook, [3, 9], rule, none)).toEqual({ contribution: 1.1, reimbursement: 1 });
    // with a step that is long enough, what is needed: (1368 + 342 - 228) / 1300
    expect(boardChange(outlook, [3, 9], { ...rule, step: { ...rule.step, contribution: 0.5 } }, none).contribution).toBeCloseTo(1.14, 12);
  });
  test("what the first instrument cannot do is left to the second", () => {
    const both = { ...rule, instruments: ["contribution", "reimbursement"] } as const;
    // 1430 come in, 342 - 228 must be left: 1316 of 1368 can be paid
    expect(boardChange(outlook, [3, 9], both, none).reimbursement).toBeCloseTo(1316 / 1368, 12);
    // the other way round benefits fall by their step, and the price rises by what is then needed
    const cut = boardChange(outlook, [3, 9], { ...both, instruments: ["reimbursement", "contribution"] }, none);
    expect(cut.reimbursement).toBe(0.95);
    expect(cut.contribution).toBeCloseTo((0.95 * 1368 + 114) / 1300, 12);
  });
  test("above the band the price falls, by a step at most, and not below what next year needs; within it nothing happens", () => {
    const rich = { ...outlook, contributions: 1600 };
    // 228 + 1600 - 1368 = 460 are within; 900 + 232 are above 1026: 1368 + 1026 - 900 would do with 1494, a fall of a tenth leads to 1440
    expect(boardChange(rich, [3, 9], rule, none)).toEqual(none);
    expect(boardChange({ ...rich, reserve: 900 }, [3, 9], rule, none).contribution).toBeCloseTo(1494 / 1600, 12);
    expect(boardChange({ ...rich, reserve: 1100 }, [3, 9], rule, none).contribution).toBe(0.9);
    const long = { ...rule, step: { ...rule.step, contribution: 0.5 } };
    expect(boardChange({ ...rich, reserve: 9000 }, [3, 9], long, none).contribution).toBeCloseTo(1368 / 1600, 12);
    // a deficit is never made larger: the reserve falls by itself
    expect(boardChange({ ...outlook, reserve: 1400 }, [3, 9], rule, none)).toEqual(none);
    expect(boardChange({ ...outlook, reserve: 600 }, [3, 9], rule, none)).toEqual(none);
    // it is next year's reserve that counts: 380 are 3.3 months, 312 will be 2.7
    expect(boardChange({ ...outlook, reserve: 380 }, [3, 9], rule, none).contribution).toBeCloseTo((1368 + 342 - 380) / 1300, 12);
  });
  test("limits bound all changes together, and never push a price back that is beyond them", () => {
    expect(boardChange(outlook, [3, 9], rule, { contribution: 2.9, reimbursement: 1 }).contribution).toBeCloseTo(3 / 2.9, 12);
    expect(boardChange(outlook, [3, 9], rule, { contribution: 3.2, reimbursement: 1 }).contribution).toBe(1);
    expect(
      boardChange(
        { ...outlook, contributions: 1600, reserve: 5000 },
        [3, 9],
        { ...rule, instruments: ["reimbursement"] },
        { contribution: 1, reimbursement: 0.97 },
      ),
    ).toEqual({
      contribution: 1,
      reimbursement: 1 / 0.97,
    });
  });
  test("a scheme without contributions or benefits is left alone", () => {
    expect(boardChange({ ...outlook, contributions: 0, reserve: 0, benefits: 0 }, [3, 9], rule, none)).toEqual(none);
  });
});

describe("in a run", () => {
  test("the price of the second year is a tenth more, the reserve moves a year later", () => {
    const run = simulate(village(board()));
    expect(yearly(run, "contributions").slice(0, 2)).toEqual([1300, expect.closeTo(1430, 6)]);
    expect(rowOf(run, "governance.price_factor", { year: 2 }).mean).toBe(1.1);
    expect(rowOf(run, "governance.reserve_months", { year: 1 }).mean).toBeCloseTo(2, 9);
    expect(yearly(run, "reserve")[1]).toBeCloseTo(228 + 1430 - 1368, 6);
    // 290 are 2.54 months: (1368 + 342 - 290) / 1430 is below 1, so that no more is asked
    expect(yearly(run, "contributions")[2]).toBeCloseTo(1430, 6);
    expect(rowOf(run, "governance.raises").mean).toBe(1);
  });
  test("a cut of benefits: 5 % of every bill", () => {
    const run = simulate(village(board({ instruments: ["reimbursement"] })));
    expect(yearly(run, "benefits").slice(0, 2)).toEqual([expect.closeTo(1368, 6), expect.closeTo(0.95 * 1368, 6)]);
    expect(rowOf(run, "governance.cuts", { year: 1 }).mean).toBe(1);
  });
  test.each(["solidarity", "for-profit"])("%s: either kind, the same bytes", (kind) => {
    const rows = (of: string): string => JSON.stringify(simulate(village(board(), { kind: of, underwriting: { deny: { above_age: 99 } } })).record.metrics);
    expect(rows(kind)).toBe(rows("solidarity"));
  });
  test("amounts by tier follow decisions too", () => {
    const tiers = { contribution: { tiers: [{ below: 500, amount: 5 }, { amount: 13 }], index: "none" } };
    expect(yearly(simulate(village(board(), tiers)), "contributions")[1]).toBeCloseTo(1430, 6);
  });
  test("prices of care and incomes grow: next year's outgo and contributions are meant", () => {
    const grows = simulate(village(board(), {}, { economy: { medical_inflation: 0.1 } }));
    expect(rowOf(grows, "governance.reserve_months", { year: 1 }).mean).toBeCloseTo((12 * 228) / (1368 * 1.1), 9);
    // needed: (1504.8 + 376.2 - 228) / 1300 = 1.27
    expect(rowOf(grows, "governance.price_factor", { year: 2 }).mean).toBe(1.1);
    const paid = simulate(village(board({ menu: { contribution_step: 0.5 } }), { contribution: { income: 0.013 } }, { economy: { wage_growth: 0.1 } }));
    expect(rowOf(paid, "governance.price_factor", { year: 2 }).mean).toBeCloseTo((1368 + 342 - 228) / 1430, 9);
  });
  test("decisions that a script takes give the bytes of a script", () => {
    const outputs = {
      outputs: { metrics: ["finance.reserve", "finance.contributions", "finance.benefits", "protection.oop_per_head", "governance.price_factor"], by: [] },
    };
    const metrics = (governance: object): string => JSON.stringify(simulate(village(governance, {}, outputs)).record.metrics);
    expect(metrics(board())).toBe(metrics({ decides: "script", script: { 2027: { contribution: 1.1 } } }));
    expect(metrics(board())).not.toBe(metrics({ decides: "script", script: { 2028: { contribution: 1.1 } } }));
  });
  test("without it, with `none`, and under a board that has nothing to do, nothing changes", () => {
    const without = simulate(village(null));
    expect(simulate(village({ decides: "none" })).outcomes).toEqual(without.outcomes);
    const money = (run: Simulation): unknown => [yearly(run, "reserve"), yearly(run, "contributions")];
    const calm = board();
    expect(money(simulate(village(calm, { reserve: { initial: 900, target_months: [0, 99] } })))).toEqual(
      money(simulate(village(null, { reserve: { initial: 900 } }))),
    );
  });
  test("a reform that changes nothing differs by exactly 0 with it", () => {
    expectNullReform(village(board()));
  });
});

/** Fails: a raise drives out those who pay. Half of the people can pay 13.5 at most, and need the same care as the others. */
test("a raise drives out payers, fewer pay for fixed costs, and the board raises again", () => {
  const input = village(board(), {
    enrolment: { mode: "voluntary" },
    expenses: { fixed: 300 },
    reserve: { initial: 700, target_months: [3, 9] },
    contribution: { flat: 13, index: "none" },
  }) as { population: object };
  const groups = (): object => Object.fromEntries(Array.from({ length: 10 }, (_, k) => [`g${k}`, { share: 0.1, income: 132 + 14 * k }]));
  const run = simulate({
    ...input,
    years: 8,
    population: { size: people, groups: groups() },
    behaviour: { affordability: { share_of_income: 0.1 }, choice: { rule: "always" }, forgone_care: "none", price_response: 0 },
  });
  const members = yearly(run, "members");
  const price = yearly(run, "contribution_rate");
  expect(members[0]).toBe(people);
  expect(members.at(-1)).toBeLessThan(people / 3);
  expect(price.at(-1)).toBeGreaterThan(1.5 * price[0]!);
  for (let year = 1; year < 8; year++) expect(members[year]).toBeLessThanOrEqual(members[year - 1]!);
});

describe("what does not fit is refused, with place and fix", () => {
  const problems = (governance: unknown, more: object = {}): string[] =>
    validateScenario(village(null, { governance, ...more }), { readText: () => "" }).problems.map(
      ({ code, path, fix }) => `${code} ${path.slice(2).join(".")}: ${fix}`,
    );
  test.each([
    [{ decides: "board", quorum: 0.2 }, {}, "E0313 governance.quorum: write decides: assembly, or remove it"],
    [{ decides: "board", limits: { contribution: [1.2, 2] } }, {}, "E0313 governance.limits.contribution: write for example [0.5, 2]"],
    [{ decides: "board", menu: { contribution_step: 0 } }, {}, "E0312 governance.menu.contribution_step: raise it"],
    [{ decides: "board", instruments: ["contribution", "contribution"] }, {}, "E0313 governance.instruments: remove one"],
    [{ decides: "board", instruments: [] }, {}, "E0300 governance.instruments: add what is missing"],
    [
      { decides: "board", menu: { prevention_step: 0.1 } },
      {},
      "E0900 governance.menu.prevention_step: remove it: voting on prevention comes in a later version",
    ],
    [{ decides: "board" }, { reserve: { target_months: [9, 3] } }, "E0313 reserve.target_months: write [3, 9]"],
    [{ decides: "none" }, { reserve: { target_months: [3, 9] } }, "E0313 reserve.target_months: add governance: {decides: board}, or remove it"],
  ])("%j %j", (governance, more, message) => expect(problems(governance, more)).toContain(message));
});
