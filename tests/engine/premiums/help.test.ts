/** Help with contributions as an amount, by fifth and under a budget; factors by group and age; a fee at entry; compulsion for one group. By hand, on nine people. */
import { describe, expect, test } from "vitest";
import { validateScenario } from "../../../src/engine/index.ts";
import { violations } from "../../support/always.ts";
import { free, scenarioOf, wholeOf } from "../../support/plain.ts";
import { type Simulation, simulate, totalsOf } from "../../support/simulate.ts";

/** Nine people of three groups with incomes of 100, 200 and 300; one visit of 10 a year each, paid in full. */
function nine(scheme: object, more: object = {}): object {
  const group = (income: number, age: number): object => ({ count: 3, income, ages: age });
  return scenarioOf({
    years: 2,
    replications: 1,
    economy: { inflation: 0.5 },
    population: { size: 9, groups: { a: group(100, 10), b: group(200, 40), c: group(300, 40) } },
    health: { services: { care: { rate: 1, count: "fixed", cost: 10 } } },
    schemes: { mutual: { ...free, contribution: { flat: 60, index: "none" }, benefits: wholeOf(["care"]), ...scheme } },
    outputs: { metrics: "all", by: ["group"] },
    ...more,
  });
}
const sum = (run: Simulation, total: Parameters<typeof totalsOf>[1], year = 1): number => totalsOf(run, total, { year })[0]!;
const voluntary = { enrolment: { mode: "voluntary" } };
/** Joins where the price is at most ten times what the scheme pays. */
const sharp = (times: number): object => ({
  behaviour: { affordability: "none", choice: { rule: "threshold", willingness_to_pay: { times_expected: times } }, forgone_care: "none", price_response: 0 },
});

describe("subsidies", () => {
  test("an amount for each, at most what is left of the contribution, following prices", () => {
    const run = simulate(
      nine({
        subsidies: [
          { who: { group: "a" }, amount: 20 },
          { who: { group: "b" }, amount: 500 },
        ],
      }),
    );
    expect(sum(run, "contributions_subsidy")).toBe(3 * 20 + 3 * 60);
    expect(sum(run, "contributions_member")).toBe(3 * 40 + 3 * 60);
    expect(sum(run, "contributions_subsidy", 2)).toBe(3 * 30 + 3 * 60);
    expect(sum(run, "contributions")).toBe(540);
  });

  test("after an employer's share, and one after the other: 60, 30 after the employer, 15 after half of it, 5 after the amount", () => {
    const run = simulate(
      nine({
        contribution: { flat: 60, index: "none", employer_share: 0.5 },
        subsidies: [
          { who: "everyone", share: 0.5, paid_by: "donor" },
          { who: "everyone", amount: 10 },
        ],
      }),
    );
    expect([sum(run, "contributions_employer"), sum(run, "contributions_subsidy"), sum(run, "contributions_state"), sum(run, "contributions_member")]).toEqual([
      270, 225, 90, 45,
    ]);
  });

  test("by fifth: five people of 100 to 500; the poorest two get 30, the richest a tenth of 60", () => {
    const groups = Object.fromEntries([100, 200, 300, 400, 500].map((income) => [`p${income}`, { count: 1, income }]));
    const subsidies = [
      { who: { quintile: [1, 2] }, amount: 30 },
      { who: { quintile: 5 }, share: 0.1 },
    ];
    expect(sum(simulate(nine({ subsidies }, { population: { size: 5, groups } })), "contributions_subsidy")).toBeCloseTo(66, 9);
  });

  test("a budget cuts all alike, and people decide at what is left: all of nine entitled to 20, a budget of 90", () => {
    const help = { subsidies: [{ who: "everyone", amount: 20 }] };
    const all = simulate(nine({ ...help, subsidy_budget: 90 }));
    expect(sum(all, "contributions_subsidy")).toBeCloseTo(90, 9);
    expect(sum(all, "contributions_member")).toBeCloseTo(450, 9);
    // in the second year prices are half as much again, and so are amount and budget
    expect(sum(all, "contributions_subsidy", 2)).toBeCloseTo(135, 9);
    // enough for all: as without
    expect(simulate(nine({ ...help, subsidy_budget: 180 })).outcomes).toEqual(simulate(nine(help)).outcomes);
    expect(sum(simulate(nine({ ...help, subsidy_budget: 0 })), "contributions_subsidy")).toBe(0);
    // voluntary, at most 45 each: with 20 all would join, with 10 nobody
    const choosing = simulate(nine({ ...help, ...voluntary, subsidy_budget: 90 }, sharp(4.5)));
    expect([sum(choosing, "members"), sum(choosing, "contributions_subsidy")]).toEqual([0, 0]);
    expect(violations(choosing)).toEqual([]);
  });

  test("a budget by calendar year: promised help that stops", () => {
    const run = simulate(nine({ subsidies: [{ who: "everyone", share: 0.5 }], subsidy_budget: { years: { 2026: "none", 2027: 0 } } }));
    expect([sum(run, "contributions_subsidy", 1), sum(run, "contributions_subsidy", 2)]).toEqual([270, 0]);
  });
});

describe("factors on contributions", () => {
  test("rates by group and prices of children: a pays half of 2 %, b and c 2 %, children of a a fifth of theirs", () => {
    const rate = { income: 0.02, unit: "person", index: "none" };
    const run = simulate(nine({ contribution: { ...rate, factors: { groups: { a: 0.5 } } } }));
    expect(sum(run, "contributions")).toBeCloseTo(3 * 1 + 3 * 4 + 3 * 6, 9);
    const child = simulate(nine({ contribution: { ...rate, factors: { groups: { a: 0.5 }, child: 0.2, child_below: 18 } } }));
    expect(sum(child, "contributions")).toBeCloseTo(3 * 0.2 + 3 * 4 + 3 * 6, 9);
    expect(violations(child)).toEqual([]);
  });

  test("a balanced price makes up for them: 90 in all, a pays half of the others", () => {
    const run = simulate(nine({ contribution: { flat: "balanced", index: "none", factors: { groups: { a: 0.5 } } } }));
    expect(sum(run, "contributions")).toBeCloseTo(90, 9);
    expect(run.model.arms[0]!.firstPrice).toBeCloseTo(12, 9);
  });

  test("factors of 1 are none, to the last bit", () => {
    const run = simulate(nine({ contribution: { flat: 60, index: "none", factors: { groups: { a: 1 }, child: 1 } } }));
    expect(run.outcomes).toEqual(simulate(nine({})).outcomes);
  });
});

describe("a fee at entry", () => {
  test("new members pay it once, by themselves", () => {
    const run = simulate(nine({ contribution: { flat: 60, index: "none", entry_fee: 5, employer_share: 0.5 } }));
    expect([sum(run, "contributions_member"), sum(run, "contributions_employer"), sum(run, "contributions")]).toEqual([9 * 35, 270, 9 * 65]);
    expect([sum(run, "contributions_member", 2), sum(run, "contributions", 2)]).toEqual([270, 540]);
    expect(violations(run)).toEqual([]);
  });

  test("it keeps out whoever finds 60 worth it and 65 not, and asks nothing of members at the start", () => {
    const fee = { ...voluntary, contribution: { flat: 60, index: "none", entry_fee: 5 } };
    expect(sum(simulate(nine(fee, sharp(6))), "members")).toBe(0);
    expect(sum(simulate(nine({ ...fee, contribution: { flat: 60, index: "none" } }, sharp(6))), "members")).toBe(9);
    const behaviour = { affordability: "none", choice: { rule: "always", start: "everyone" }, forgone_care: "none", price_response: 0 };
    expect(sum(simulate(nine(fee, { behaviour })), "contributions")).toBe(540);
  });
});

describe("compulsory for one group", () => {
  const compelled = { enrolment: { mode: "voluntary", compulsory_for: ["b"] } };
  const who = (run: Simulation): number[] => ["a", "b", "c"].map((group) => totalsOf(run, "members", { year: 1, by: "group", group })[0]!);

  test("who would not join, has not heard of it or would be refused is a member", () => {
    expect(who(simulate(nine(compelled, sharp(1))))).toEqual([0, 3, 0]);
    expect(who(simulate(nine({ ...compelled, reach: 0 })))).toEqual([0, 3, 0]);
    expect(who(simulate(nine({ ...compelled, underwriting: { deny: { groups: ["a", "b"] } } })))).toEqual([0, 3, 3]);
  });

  test("means count only where they are enforced; a group that is not open stays out", () => {
    const means = { behaviour: { affordability: { share_of_income: 0.1 }, choice: { rule: "always" }, forgone_care: "none", price_response: 0 } };
    expect(who(simulate(nine(compelled, means)))).toEqual([0, 3, 0]);
    const enforced = { enrolment: { ...compelled.enrolment, affordability: "enforced" } };
    expect(who(simulate(nine(enforced, means)))).toEqual([0, 0, 0]);
    expect(who(simulate(nine({ ...compelled, eligibility: { groups: ["a", "c"] } })))).toEqual([3, 0, 3]);
  });

  test("in households the head's group decides, and beside another scheme compulsion comes first", () => {
    const households = {
      size: 9,
      groups: { a: { count: 3, income: 0 }, b: { count: 3, income: 200 }, c: { count: 3, income: 300 } },
      households: { size: { 1: 0.5, 2: 0.5 }, heads: ["b", "c"], members: ["a"] },
    };
    const [a, b, c] = who(simulate(nine(compelled, { population: households, ...sharp(1) })));
    expect([b, c]).toEqual([3, 0]);
    expect(a).toBeGreaterThan(0);
    const cheap = { ...free, ...voluntary, contribution: { flat: 1, index: "none" }, benefits: wholeOf(["care"]) };
    const mutual = { ...free, ...compelled, contribution: { flat: 60, index: "none" }, benefits: wholeOf(["care"]) };
    const two = simulate(nine({}, { schemes: { cheap, mutual }, worlds: { both: ["cheap", "mutual"] } }));
    const of = (scheme: string): number[] => ["a", "b", "c"].map((group) => totalsOf(two, "members", { scheme, year: 1, by: "group", group })[0]!);
    expect([of("cheap"), of("mutual")]).toEqual([
      [3, 0, 3],
      [0, 3, 0],
    ]);
    expect(violations(two)).toEqual([]);
  });
});

describe("what is refused, and where", () => {
  test.each([
    [{ subsidies: [{ who: "everyone" }] }, "E0301 subsidies.0.share"],
    [{ subsidies: [{ who: "everyone", share: 0.5, amount: 5 }] }, "E0313 subsidies.0.amount"],
    [{ subsidies: [{ who: "everyone", amount: -5 }] }, "E0304 subsidies.0.amount"],
    [{ subsidy_budget: 100 }, "E0313 subsidy_budget"],
    [{ contribution: { pool: 100, factors: { child: 0.5 } } }, "E0313 contribution.factors"],
    [{ contribution: { flat: 100, factors: { groups: { d: 0.5 } } } }, "E0309 contribution.factors.groups.d"],
    [{ enrolment: { mode: "compulsory", compulsory_for: ["a"] } }, "E0313 enrolment.compulsory_for"],
    [{ enrolment: { mode: "voluntary", compulsory_for: ["d"] } }, "E0309 enrolment.compulsory_for"],
  ])("%j", (scheme, expected) => {
    const { problems } = validateScenario(nine(scheme), { readText: () => "" });
    expect(problems.map(({ code, path }) => `${code} ${path.slice(2).join(".")}`)).toEqual([expected]);
  });
});
