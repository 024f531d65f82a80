/** The assembly: ballots by hand, quorum and ties, who wins, the bytes of a script, and how it fails. */
import { describe, expect, test } from "vitest";
import { ballotOf, payable, utilityOf, winnerOf } from "../../../src/engine/levers/governance/assembly.ts";
import { validateScenario } from "../../../src/engine/scenario/validate.ts";
import { free, scenarioOf, wholeOf } from "../../support/plain.ts";
import { rowOf, type Simulation, simulate, totalsOf } from "../../support/simulate.ts";

/** Best of several prices for the same benefits. */
const votesFor = (prices: readonly number[]): number =>
  ballotOf(
    prices.map((price) => -price),
    prices.length,
    Math.max(...prices),
  );

describe("by hand", () => {
  test("incomes 10, 20, 30, 40, 100: a tenth of income against a flat 4 wins by 3 to 1, one tie abstains", () => {
    const ballots = [10, 20, 30, 40, 100].map((income) => votesFor([0.1 * income, 4]));
    expect(ballots).toEqual([0, 0, 0, -1, 1]);
    const count = (motion: number): number => ballots.filter((one) => one === motion).length;
    expect(winnerOf({ raise: count(0), cut: count(1), stay: 0 }, 5, 5, 0)).toBe("raise");
  });
  test("two that lead are a tie, and all stays as it is; so it does where too few came", () => {
    expect(winnerOf({ raise: 2, cut: 2, stay: 1 }, 5, 5, 0)).toBe("stay");
    expect(winnerOf({ raise: 4, cut: 0, stay: 0 }, 4, 10, 0.5)).toBe("stay");
    expect(winnerOf({ raise: 5, cut: 0, stay: 0 }, 5, 10, 0.5)).toBe("raise");
    expect(winnerOf({ raise: 0, cut: 0, stay: 0 }, 0, 0, 0)).toBe("stay");
  });
  test("what can be paid, and what that is worth with and without foresight", () => {
    const outlook = { reserve: 150, contributions: 40, benefits: 200, administration: 0, shareOfContributions: 0, shareOfBenefits: 0 };
    const same = { contribution: 1, reimbursement: 1 };
    expect(payable(outlook, same)).toBeCloseTo(0.95, 12);
    expect(payable(outlook, { contribution: 1.5, reimbursement: 1 })).toBe(1);
    expect(payable(outlook, { contribution: 1, reimbursement: 0.9 })).toBe(1);
    expect(utilityOf(40, 8, same, 0.95, 1)).toBeCloseTo(30, 12);
    expect(utilityOf(40, 8, same, 0.95, 0)).toBe(32);
    expect(utilityOf(40, 8, { contribution: 1.5, reimbursement: 1 }, 1, 1)).toBe(56);
    expect(utilityOf(40, 8, { contribution: 1, reimbursement: 0.9 }, 1, 1)).toBe(56);
  });
});

/**
 * Five members with these incomes pay a fifth of them, 40 in all, and are paid 40 each, 200. At the end of the first year 150 are left: to pay
 * half as much again is a tenth of income, a cut by a tenth is 4 for each, and without either a twentieth of benefits cannot be paid.
 */
function village(governance: object | null, more: object = {}, whole: object = {}): object {
  const incomes = [10, 20, 30, 40, 100];
  return scenarioOf({
    replications: 2,
    years: 4,
    population: { size: 5, ages: 40, groups: Object.fromEntries(incomes.map((income) => [`i${income}`, { count: 1, income }])) },
    health: { services: { care: { rate: 1, count: "fixed", cost: 40 } } },
    schemes: {
      mutual: {
        ...free,
        contribution: { income: 0.2 },
        benefits: wholeOf(["care"]),
        reserve: { initial: 310 },
        ...(governance !== null && { governance }),
        ...more,
      },
    },
    outputs: { metrics: "all", by: ["quintile"] },
    ...whole,
  });
}
const assembly = (more: object = {}): object => ({ decides: "assembly", menu: { contribution_step: 0.5, reimbursement_step: 0.1 }, ...more });
const yearly = (run: Simulation, total: Parameters<typeof totalsOf>[1]): number[] =>
  Array.from({ length: run.model.years }, (_, year) => totalsOf(run, total, { year: year + 1 })[0]!);

describe("in a run", () => {
  const run = simulate(village(assembly()));
  test("the members vote in the second year on the accounts of the first, 3 to 1, and pay more from the third on", () => {
    expect(yearly(run, "governance.votes_raise").slice(0, 2)).toEqual([0, 3]);
    expect(yearly(run, "governance.votes_cut").slice(0, 2)).toEqual([0, 1]);
    expect(yearly(run, "governance.voted").slice(0, 2)).toEqual([0, 5]);
    expect(yearly(run, "contributions").slice(0, 3)).toEqual([expect.closeTo(40, 6), expect.closeTo(40, 6), expect.closeTo(60, 6)]);
    expect(rowOf(run, "governance.raises", { year: 2 }).mean).toBe(1);
  });
  test("who won and who lost, by fifth: the poorest three, and the richest", () => {
    const won = ["q1", "q2", "q3", "q4", "q5"].map((group) => rowOf(run, "governance.won", { year: 2, by: "quintile", group }).mean);
    expect(won).toEqual([1, 1, 1, 0, 0]);
    expect(rowOf(run, "governance.won", { year: 2 }).mean).toBeCloseTo(0.6, 12);
    expect(rowOf(run, "governance.turnout", { year: 2 }).mean).toBe(1);
    expect(rowOf(run, "governance.turnout", { year: 1 }).mean).toBeNull();
  });
  test("equal decisions, equal bytes: a script that decides the same", () => {
    const outputs = {
      outputs: {
        metrics: ["finance.reserve", "finance.contributions", "finance.benefits", "protection.oop_per_head", "governance.benefit_factor"],
        by: ["quintile"],
      },
    };
    const metrics = (governance: object): string => JSON.stringify(simulate(village(governance, {}, outputs)).record.metrics);
    const voted = simulate(village(assembly(), {}, outputs));
    const script: Record<number, object> = {};
    for (const year of [1, 2, 3]) {
      if (totalsOf(voted, "governance.raised", { year })[0] === 1) script[2026 + year] = { contribution: 1.5 };
      if (totalsOf(voted, "governance.cut", { year })[0] === 1) script[2026 + year] = { reimbursement: 0.9 };
    }
    expect(Object.keys(script).length).toBeGreaterThan(0);
    expect(metrics({ decides: "script", script })).toBe(JSON.stringify(voted.record.metrics));
  });
  test("only the rich come: they cut", () => {
    const few = simulate(village(assembly({ turnout: [0, 0, 0, 0, 1] })));
    expect(yearly(few, "governance.votes_raise")[1]).toBe(0);
    expect(rowOf(few, "governance.cuts", { year: 2 }).mean).toBe(1);
    expect(rowOf(few, "governance.turnout", { year: 2 }).mean).toBeCloseTo(0.2, 12);
    // and nothing is decided where two must come
    const quorum = simulate(village(assembly({ turnout: [0, 0, 0, 0, 1], quorum: 0.4 })));
    expect(rowOf(quorum, "governance.cuts").mean).toBe(0);
    expect(rowOf(quorum, "governance.no_quorum", { year: 2 }).mean).toBe(1);
  });
  test("children do not vote", () => {
    expect(yearly(simulate(village(assembly({ voting_age: 41 }))), "governance.electorate")).toEqual([0, 0, 0, 0]);
  });
  test("turnout is drawn for each member and year, the same in all worlds", () => {
    const input = village(assembly({ turnout: 0.5 }), {}, { population: { size: 400, ages: 40, groups: { all: { share: 1, income: 50 } } } }) as {
      schemes: { mutual: object };
    };
    const { mutual } = input.schemes;
    const two = simulate({ ...input, schemes: { mutual }, worlds: { a: ["mutual"], b: ["mutual"] }, compare: [["a", "b"]] });
    const came = totalsOf(two, "governance.voted", { world: "a", year: 2 });
    // 5 standard errors of 400 even chances
    for (const one of came) expect(Math.abs(one - 200)).toBeLessThan(50);
    expect(came[0]).not.toBe(came[1]);
    expect(two.record.metrics.filter(({ versus, mean }) => versus !== null && mean !== null && mean !== 0)).toEqual([]);
  });
  test.each(["solidarity", "for-profit"])("%s: either kind, the same bytes", (kind) => {
    const rows = (of: string): string => JSON.stringify(simulate(village(assembly(), { kind: of, underwriting: { deny: { above_age: 99 } } })).record.metrics);
    expect(rows(kind)).toBe(rows("solidarity"));
  });
});

describe("how it fails", () => {
  test("an assembly that sees no shortfall never raises: the scheme that members vote into deficit closes", () => {
    const close = { on_insolvency: "close" };
    const blind = simulate(village(assembly({ foresight: 0 }), close));
    expect(rowOf(blind, "governance.raises").mean).toBe(0);
    expect(yearly(blind, "governance.votes_stay")[1]).toBe(5);
    expect(yearly(blind, "open")).toEqual([1, 1, 0, 0]);
  });
  test("without it nothing changes", () => {
    const quiet = simulate(village(assembly({ turnout: 0 })));
    expect(yearly(quiet, "reserve")).toEqual(yearly(simulate(village(null)), "reserve"));
  });
});

describe("what does not fit is refused", () => {
  const problems = (governance: unknown): string[] =>
    validateScenario(village(governance as object), { readText: () => "" }).problems.map(({ code, path }) => `${code} ${path.slice(2).join(".")}`);
  test.each([
    [assembly({ turnout: [0.5, 0.5] }), "E0300 governance.turnout"],
    [assembly({ turnout: 1.5 }), "E0312 governance.turnout"],
    [assembly({ motions: ["raise", "raise"] }), "E0313 governance.motions"],
    [assembly({ motions: ["stay"] }), "E0306 governance.motions.0"],
    [assembly({ script: { 2028: { contribution: 1.1 } } }), "E0313 governance.script"],
    [assembly({ instruments: ["contribution"] }), "E0313 governance.instruments"],
  ])("%j", (governance, problem) => expect(problems(governance)).toContain(problem));
});
