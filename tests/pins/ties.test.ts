/** Strict bars let through who stands exactly at them, whatever the binary form of the share. Kind: comparisons of products of decimal shares. */
import { describe, expect, test } from "vitest";
import { holds } from "../../src/engine/estimation/checks.ts";
import { onBallot, winnerOf } from "../../src/engine/levers/governance/assembly.ts";
import { boardChange } from "../../src/engine/levers/governance/board.ts";
import { free, type Map, passive, scenarioOf } from "../support/plain.ts";
import { rowOf, type Simulation, simulate, totalsOf } from "../support/simulate.ts";

/** Whose hundredth part times 100 is not itself in binary, and some others. */
const percents = [7, 10, 14, 20, 28, 29, 35, 41, 47, 55, 56, 57, 58, 69, 82, 94];
const care: Map = { services: { care: { rate: 1, count: "fixed", cost: 0 } } };

function run(parts: Map): Simulation {
  return simulate(
    scenarioOf({ population: { size: 1, income: 100, ages: 30 }, health: care as Map & { services: Map }, outputs: { metrics: "all", by: [] }, ...parts }),
    {
      replications: 1,
    },
  );
}
const rejected = (of: (percent: number) => boolean): number[] => percents.filter((percent) => of(percent));

describe("a premium of p with a limit of p % of an income of 100", () => {
  const covered = (percent: number, more: Map = {}, population: Map = {}): boolean => {
    const found = run({
      population: { size: 1, income: 100, ages: 30, ...population },
      behaviour: { ...passive, affordability: { share_of_income: percent / 100 } },
      schemes: { mutual: { ...free, enrolment: { mode: "voluntary" }, contribution: { flat: percent }, ...more } },
      outputs: { metrics: ["coverage.breadth"], by: [] },
    });
    return rowOf(found, "coverage.breadth").mean === 1;
  };
  test("is affordable for every p, in the plain world", () => expect(rejected((percent) => !covered(percent))).toEqual([]));
  test("and in the general one, and in households", () => {
    expect(
      [29, 35, 41, 47, 57].filter(
        (percent) =>
          !covered(percent, { contribution: { flat: percent, employer_share: 0, collection: 0.9 } }) ||
          !covered(percent, { benefits: { care: { reimburse: 1 } }, subsidies: [{ who: "income < 1", share: 0.5 }] }),
      ),
    ).toEqual([]);
    const households = { households: { size: { 1: 1 } } };
    expect([29, 35, 41, 47, 57].filter((percent) => !covered(percent, {}, households))).toEqual([]);
  });
  test("a little more is not", () => {
    expect([29, 35, 50].filter((percent) => covered(percent, { contribution: { flat: percent * (1 + 1e-6) } }))).toEqual([]);
  });
  test("as a rate of the same share of any income", () => {
    const kept = run({
      population: { size: 500, income: { mean: 1234.5, gini: 0.4 }, ages: 30 },
      behaviour: { ...passive, affordability: { share_of_income: 0.29 } },
      schemes: { mutual: { ...free, enrolment: { mode: "voluntary" }, contribution: { income: 0.29 } } },
    });
    expect(rowOf(kept, "coverage.breadth").mean).toBe(1);
  });
});

describe("payments of exactly a share of income", () => {
  test.each([
    [10, "oop_over_10"],
    [25, "oop_over_25"],
    [40, "oop_over_40"],
  ] as const)("%d % is not over it", (percent, metric) => {
    const incomes = [3, 7, 70, 0.3, 1.1, 1234.56].map((income) => {
      const health = { services: { care: { rate: 1, count: "fixed", cost: (income * percent) / 100 } } };
      return rowOf(
        run({ population: { size: 1, income, ages: 30 }, health, schemes: { mutual: { ...free, benefits: { care: { reimburse: 0 } } } } }),
        `protection.${metric}`,
      ).mean;
    });
    expect(incomes).toEqual([0, 0, 0, 0, 0, 0]);
  });
  test("three bills of 0.1 against a tenth of 3", () => {
    const health = { services: { care: { rate: 3, count: "fixed", cost: 0.1 } } };
    const found = run({ population: { size: 1, income: 3, ages: 30 }, health, schemes: { mutual: { ...free, benefits: { care: { reimburse: 0 } } } } });
    expect(rowOf(found, "protection.oop_over_10").mean).toBe(0);
    expect(rowOf(found, "protection.burden_over_10").mean).toBe(0);
  });
});

test("an income at a line made of it is not below it", () => {
  const found = rejected((percent) => {
    const one = run({
      economy: { poverty_line: { floor: 0, intercept: 0, slope: 1 }, ppp: { rate: percent / 100, year: 2017 } },
      population: { size: 3, income: percent, ages: 30 },
      schemes: { mutual: { ...free, contribution: { flat: 1 }, subsidies: [{ who: "income < poverty_line", share: 1 }] } },
    });
    return rowOf(one, "protection.poor_before").mean !== 0 || rowOf(one, "state.subsidies").mean !== 0;
  });
  expect(found).toEqual([]);
});

test("a payment of exactly the cap is not cut by it", () => {
  // 0.07 x 100 is a little more than 7 in binary
  const health = { services: { care: { rate: 1, count: "fixed", cost: 100 } } };
  const cut = rejected((percent) => {
    const found = run({ health, schemes: { mutual: { ...free, benefits: { care: { reimburse: percent / 100, cap: percent } } } } });
    return totalsOf(found, "underinsured_capped")[0] !== 0;
  });
  expect(cut).toEqual([]);
  const annual = rejected((percent) => {
    const found = run({ health, schemes: { mutual: { ...free, benefits: { care: { reimburse: percent / 100 }, limits: { annual: percent } } } } });
    return totalsOf(found, "underinsured_capped")[0] !== 0;
  });
  expect(annual).toEqual([]);
});

test("cash that exactly pays an event is enough", () => {
  const forgone = rejected((percent) => {
    const found = run({
      population: { size: 1, income: 1200, ages: 30 },
      behaviour: { ...passive, forgone_care: { liquidity: percent / 100, probability: 1 } },
      health: { services: { care: { rate: 1, count: "fixed", cost: percent, essential: true } } },
      schemes: { mutual: { ...free, benefits: { care: { reimburse: 0 } } } },
    });
    return totalsOf(found, "forgone_events")[0] !== 0;
  });
  expect(forgone).toEqual([]);
});

test("who finds an offer worth exactly its price joins: a third of 0.9 three times over, and every share of it", () => {
  const declined = rejected((percent) => {
    const found = run({
      behaviour: { ...passive, choice: { rule: "threshold", willingness_to_pay: { times_expected: percent / 100 } } },
      health: { services: { care: { rate: 1, count: "fixed", cost: 100 } } },
      schemes: { mutual: { ...free, enrolment: { mode: "voluntary" }, contribution: { flat: percent }, benefits: { care: { reimburse: 1 } } } },
    });
    return rowOf(found, "coverage.breadth").mean !== 1;
  });
  expect(declined).toEqual([]);
});

/**
 * Incomes stand on a grid whose steps grow with the number of people: 71.1 among 1,000 is not quite 71.1. One of them has a bill, or is asked for money, so
 * that the steps of payments are far smaller than those of incomes. Kind: an amount that was rounded beside one that was not.
 */
describe("among a thousand", () => {
  const people = 1000;
  const incomes = [29.3, 71.1, 99.99, 1234.57];
  const share = 0.29;
  type Of = (income: number) => Map;
  const bill = (cost: number): Map => ({ services: { care: { rate: { by: "group", values: { a: 1, b: 0 } }, count: "fixed", cost, essential: true } } });
  const unpaid: Map = { mutual: { ...free, benefits: { care: { reimburse: 0 } } } };
  const scheme = (parts: Map): Map => ({ schemes: { mutual: { ...free, ...parts } } });
  const line = (slope: number): Map => ({ poverty_line: { floor: 0, intercept: 0, slope }, ppp: { rate: 1, year: 2017 } });
  const waits = (probability: number): Map => ({ ...passive, forgone_care: { liquidity: 12 * share, probability } });
  const cases: readonly (readonly [what: string, metric: string, expected: number, of: Of])[] = [
    ["payments of a tenth of income", "protection.oop_over_10", 0, (x) => ({ health: bill(x * 0.1), schemes: unpaid })],
    ["payments of a tenth, contributions beside them", "protection.burden_over_10", 0, (x) => ({ health: bill(x * 0.1), schemes: unpaid })],
    ["cash that is just enough", "protection.forgone", 0, (x) => ({ health: bill(x * share), behaviour: waits(1), schemes: unpaid })],
    ["payments that cash just covers", "protection.in_debt", 0, (x) => ({ health: bill(x * share), behaviour: waits(0), schemes: unpaid })],
    ["what is left is the line", "protection.impoverished", 0, (x) => ({ economy: line(1 - share), health: bill(x * share), schemes: unpaid })],
    ["0.4 of what is above the line", "protection.sdg382", 0, (x) => ({ economy: line(share), health: bill(0.4 * (x - share * x)), schemes: unpaid })],
    ["a subsidy below the income", "state.subsidies", 0, (x) => scheme({ contribution: { flat: 1 }, subsidies: [{ who: { income_below: x }, share: 1 }] })],
    ["the same as a formula", "state.subsidies", 0, (x) => scheme({ contribution: { flat: 1 }, subsidies: [{ who: `income < ${x}`, share: 1 }] })],
    ["a formula of a quotient", "state.subsidies", 0, (x) => scheme({ contribution: { flat: 1 }, subsidies: [{ who: `income / ${x} < 1`, share: 1 }] })],
    ["a formula of months", "state.subsidies", 0, (x) => scheme({ contribution: { flat: 1 }, subsidies: [{ who: `12 * income < ${12 * x}`, share: 1 }] })],
    ["a tier below the income", "finance.contributions", people, (x) => scheme({ contribution: { tiers: [{ below: x, amount: 0 }, { amount: 1 }] } })],
    ["whole parts of an income", "finance.contributions", 3 * people, (x) => scheme({ contribution: { formula: `floor(income / ${x / 3})` } })],
    ["basic income", "protection_floor.without_income", 0, (x) => ({ protection_floor: { income: x } })],
    [
      "incomes lost down to the line",
      "income_risks.impoverished",
      0,
      () => ({ economy: line(1 - share), income_risks: { old_age: { state: "age >= 20", loss: { share_of_income: share } } } }),
    ],
    [
      "a premium that one of them is asked for",
      "coverage.breadth",
      1,
      (x) => ({
        behaviour: { ...passive, affordability: { share_of_income: share } },
        ...scheme({ enrolment: { mode: "voluntary" }, contribution: { formula: `if(group == "a", ${x * share}, 0)` } }),
      }),
    ],
  ];
  test.each(cases)("%s: %s is %d", (_, metric, expected, of) => {
    const found = incomes.map((income) => {
      const population = { size: people, ages: 30, groups: { a: { count: 1, income }, b: { count: people - 1, income } } };
      return rowOf(run({ population, outputs: { metrics: [metric], by: [] }, ...of(income) }), metric).mean;
    });
    expect(found).toEqual(incomes.map(() => expected));
  });
});

test("7 of 100 members are a quorum of 7 in a hundred", () => {
  const refused = rejected((percent) => winnerOf({ raise: percent, cut: 0, stay: 0 }, percent, 100, percent / 100) !== "raise");
  expect(refused).toEqual([]);
  expect(winnerOf({ raise: 6, cut: 0, stay: 0 }, 6, 100, 0.07)).toBe("stay");
});

test("a motion that leads to a limit is on the ballot", () => {
  const rule = { decides: "assembly", motions: ["raise", "cut"], quorum: 0, turnout: [1, 1, 1, 1, 1], votingAge: 0, foresight: 0 } as const;
  const limits = { contribution: [0.5, 1.21], reimbursement: [0.81, 1] } as const;
  const state = { contribution: 1.1, reimbursement: 0.9 } as Parameters<typeof onBallot>[1];
  // 1.1 x 1.1 is a little more than 1.21
  expect(onBallot({ ...rule, limits, step: { contribution: 0.1, reimbursement: 0.1 } }, state)).toEqual(["raise", "cut", "stay"]);
  expect(onBallot({ ...rule, limits, step: { contribution: 0.11, reimbursement: 0.11 } }, state)).toEqual(["stay"]);
});

test("what one instrument of a board has done is not left to the other", () => {
  const limits = { contribution: [0.5, 3], reimbursement: [0.5, 1] } as const;
  const rule = { instruments: ["contribution", "reimbursement"], step: { contribution: 0.9, reimbursement: 0.5 }, limits } as const;
  const changes = Array.from({ length: 200 }, (_, k) => {
    const outlook = {
      reserve: 200.1 + k,
      contributions: 1300 + 0.7 * k,
      benefits: 1900,
      administration: 13.3,
      shareOfContributions: 0.07,
      shareOfBenefits: 0.03,
    };
    return boardChange(outlook, [3, 9], rule, { contribution: 1, reimbursement: 1 });
  });
  expect(changes.every(({ contribution }) => contribution > 1)).toBe(true);
  expect(changes.filter(({ reimbursement }) => reimbursement !== 1)).toEqual([]);
  // after its own change the reserve is exactly at the bound, and nothing is left to do
  const again = changes.map(({ contribution }, k) => {
    const outlook = {
      reserve: 200.1 + k,
      contributions: (1300 + 0.7 * k) * contribution,
      benefits: 1900,
      administration: 13.3,
      shareOfContributions: 0.07,
      shareOfBenefits: 0.03,
    };
    const outgo = 1900 * 1.03 + 13.3 + 0.07 * outlook.contributions;
    const bound = (12 * (outlook.reserve + outlook.contributions * 0.93 - 1900 * 1.03 - 13.3)) / outgo;
    return boardChange(outlook, [bound, 2 * bound], rule, { contribution: 1, reimbursement: 1 });
  });
  expect(again.filter((change) => change.contribution !== 1 || change.reimbursement !== 1)).toEqual([]);
});

test("a reserve of exactly the capital that the law asks for is enough", () => {
  const closed = rejected((percent) => {
    const found = run({
      population: { size: 10, income: 100, ages: 30 },
      schemes: { mutual: { ...free, contribution: { flat: 10 }, benefits: { care: { reimburse: 1 } }, expenses: { fixed: 100 - percent } } },
      regulation: { minimum_capital: percent / 100 },
    });
    return rowOf(found, "regulation.closed").mean !== 0;
  });
  expect(closed).toEqual([]);
});

test("a check takes what agrees to twelve digits for the same", () => {
  expect([holds(">=", 0.7 - 0.4, 0.3), holds("<=", 0.1 + 0.2, 0.3), holds("==", 0.1 + 0.2, 0.3)]).toEqual([true, true, true]);
  expect([holds(">", 0.1 + 0.2, 0.3), holds("<", 0.7 - 0.4, 0.3), holds("==", 1e-17, 0)]).toEqual([false, false, false]);
  expect([holds(">", 0.3000001, 0.3), holds("<", 0.2999999, 0.3)]).toEqual([true, true]);
});
