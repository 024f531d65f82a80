/** Decisions by script: values by hand, the same bytes for the same decisions, nothing where nothing is decided, and how they fail. */
import { describe, expect, test } from "vitest";
import { validateScenario } from "../../../src/engine/scenario/validate.ts";
import { free, scenarioOf, wholeOf } from "../../support/plain.ts";
import { rowOf, type Simulation, simulate } from "../../support/simulate.ts";

const people = 100;

/** A hundred people who each need one event of 8 a year and pay 10: a surplus of 200 a year, no costs. */
function village(script: object | null, more: object = {}): object {
  return scenarioOf({
    replications: 1,
    years: 5,
    population: { size: people, groups: { all: { share: 1, income: 1000 } } },
    health: { services: { care: { rate: 1, count: "fixed", cost: 8 } } },
    schemes: {
      mutual: {
        ...free,
        contribution: { flat: 10, index: "none" },
        benefits: wholeOf(["care"]),
        reserve: { initial: 400 },
        ...(script !== null && { governance: { decides: "script", script } }),
        ...more,
      },
    },
    outputs: { metrics: ["finance.contributions", "finance.benefits", "finance.reserve", "finance.members", "protection.oop_per_head"], by: [] },
  });
}

/** The village as two groups of sixty and forty, who may join from these years on. */
function openedLater(script: object | null, from: Readonly<Record<1 | 2, number>> = { 1: 2026, 2: 2028 }): object {
  const eligibility = { groups: { first: from[1], second: from[2] } };
  const groups = { first: { share: 0.6, income: 1000 }, second: { share: 0.4, income: 1000 } };
  const metrics = ["finance.members", "exclusion.ineligible"];
  return { ...village(script, { eligibility }), population: { size: people, groups }, outputs: { metrics, by: [] } };
}

const paidIn = (run: Simulation, metric = "finance.contributions"): number[] =>
  [0, 1, 2, 3, 4].map((year) => rowOf(run, metric, { year: year + 1, world: "mutual" }).mean ?? Number.NaN);

describe("by hand", () => {
  test("a price that rises by a tenth rises from that year on", () => {
    expect(paidIn(simulate(village({ 2028: { contribution: 1.1 } })))).toEqual([1000, 1000, 1100, 1100, 1100]);
  });
  test("every written amount is raised for good, a total for the whole scheme too", () => {
    const raised = { 2028: { contribution: 1.5 }, 2030: { contribution: 0.5 } };
    const written = [
      { flat: 10 },
      { pool: 1000 },
      { income: 0.01 },
      { tiers: [{ below: 500, amount: 3 }, { amount: 10 }] },
      { formula: "max(10, 0.001 * income)" },
    ];
    for (const contribution of written) expect(paidIn(simulate(village(raised, { contribution })))).toEqual([1000, 1000, 1500, 1500, 750]);
    const fewer = openedLater({ 2027: { contribution: 1.5 } }, { 1: 2026, 2: 2027 }) as { schemes: { mutual: object }; outputs: object };
    const pool = {
      ...fewer,
      schemes: { mutual: { ...fewer.schemes.mutual, contribution: { pool: 1000 } } },
      outputs: { metrics: ["finance.contributions"], by: [] },
    };
    // over sixty heads of the year before, paid by a hundred; then over a hundred
    expect(paidIn(simulate(pool)).slice(1)).toEqual([2500, 1500, 1500, 1500].map((sum) => expect.closeTo(sum, 6)));
  });
  test("a scheme that pays three quarters of what it paid", () => {
    expect(paidIn(simulate(village({ 2029: { reimbursement: 0.75 } })), "finance.benefits")).toEqual([800, 800, 800, 600, 600]);
  });
  test("half of a reserve of 800 takes the place of 400 of 1000, in that year only", () => {
    const run = simulate(village({ 2028: { reserve: 0.5 } }));
    // 400, + 200 a year: 800 at the end of 2027
    expect(paidIn(run, "finance.reserve").slice(0, 2)).toEqual([600, 800]);
    expect(paidIn(run)).toEqual([1000, 1000, 600, 1000, 1000]);
    expect(paidIn(run, "finance.reserve")[2]).toBe(600);
  });
  test("members pay a tenth at least", () => {
    expect(paidIn(simulate(village({ 2028: { reserve: 1 } }, { reserve: { initial: 5000 } })))[2]).toBe(100);
  });
  test("who may join from 2028 on does not where nobody is admitted then, and does once they are again", () => {
    const members = (script: object | null): number[] => paidIn(simulate(openedLater(script)), "finance.members");
    expect(members(null)).toEqual([60, 60, 100, 100, 100]);
    expect(members({ 2028: { admission: "closed" } })).toEqual([60, 60, 60, 60, 60]);
    expect(members({ 2028: { admission: "closed" }, 2030: { admission: "open" } })).toEqual([60, 60, 60, 60, 100]);
    const closed = simulate(openedLater({ 2028: { admission: "closed" } }));
    expect(paidIn(closed, "exclusion.ineligible")).toEqual([0.4, 0.4, 0.4, 0.4, 0.4]);
  });
  test("a second future begins with admission as the scheme's own terms have it", () => {
    const run = simulate(openedLater({ 2027: { admission: "closed" } }, { 1: 2026, 2: 2026 }), { replications: 2 });
    expect(paidIn(run, "finance.members")).toEqual([100, 100, 100, 100, 100]);
  });
});

describe("laws", () => {
  const outcome = (script: object | null): string => JSON.stringify(simulate(village(script)).record.metrics);
  test("equal decisions, equal bytes; the order of the file means nothing", () => {
    const one = { 2028: { contribution: 1.1 }, 2029: { reimbursement: 0.9, admission: "closed" } };
    const other = { 2029: { admission: "closed", reimbursement: 0.9 }, 2028: { contribution: 1.1 } };
    expect(outcome(one)).toBe(outcome(other));
  });
  test("no decision, and decisions that change nothing, give the bytes of no governance", () => {
    expect(outcome({})).toBe(outcome(null));
    expect(outcome({ 2028: { contribution: 1, reimbursement: 1, admission: "open", reserve: 0 } })).toBe(outcome(null));
  });
  test("years before a decision are as they were", () => {
    const [with_, without] = [simulate(village({ 2029: { contribution: 2, reimbursement: 0.5 } })), simulate(village(null))];
    for (const metric of ["finance.contributions", "finance.benefits", "finance.reserve"])
      expect(paidIn(with_, metric).slice(0, 3)).toEqual(paidIn(without, metric).slice(0, 3));
  });
});

describe("what does not fit is refused", () => {
  const problems = (governance: unknown): string[] =>
    validateScenario(village(null, { governance }), { readText: () => "" }).problems.map(({ code, path }) => `${code} ${path.slice(2).join(".")}`);
  test.each([
    [{ decides: "script", script: { 2026: { contribution: 1.1 } } }, "E0304 governance.script.2026"],
    [{ decides: "script", script: { soon: { contribution: 1.1 } } }, "E0302 governance.script.soon"],
    [{ decides: "script", script: { 2028: { contribution: 0 } } }, "E0304 governance.script.2028.contribution"],
    [{ decides: "script", script: { 2028: { admission: "none" } } }, "E0306 governance.script.2028.admission"],
    [{ decides: "none", script: { 2028: { contribution: 1.1 } } }, "E0313 governance.script"],
    [{ decides: "everybody" }, "E0306 governance.decides"],
  ])("%j", (governance, problem) => expect(problems(governance)).toContain(problem));
});
