/** Take-up in pricing (docs/model.md, section 7): the hand value of design/levers.md, and that year 1 breaks even where nobody is left out. */
import { expect, test } from "vitest";
import { free, type Map, passive, scenarioOf, wholeOf } from "../support/plain.ts";
import { compiled, rowOf, simulate } from "../support/simulate.ts";

/** Incomes 100, 200 and 300 in equal numbers, each with one bill of 12 a year; joins whoever is asked 15 at most. */
function three(contribution: Map, more: Map = {}): Map {
  return scenarioOf({
    population: { size: 9, income: { values: [100, 200, 300] }, ages: 40 },
    health: { services: { care: { rate: 1, count: "fixed", cost: 12 } } },
    behaviour: { ...passive, choice: { rule: "threshold", willingness_to_pay: { times_expected: 1.25 } } },
    schemes: { mutual: { ...free, enrolment: { mode: "voluntary" }, contribution: { unit: "person", ...contribution }, benefits: wholeOf(["care"]) } },
    ...more,
  });
}

const solo = (input: Map) => {
  const { model } = compiled(input);
  return { model, arm: model.arms[0]! };
};

test("priced for everybody: 36 / 600 = 6 %, which the third does not pay", () => {
  const { arm } = solo(three({ income: "balanced", priced_for: "eligible" }));
  expect(arm.firstPrice).toBeCloseTo(0.06, 12);
  expect(arm.balances).toBeNull();
  expect(arm.expectedMembers).toBe(6);
  expect(arm.expectedContributions).toBeCloseTo(54, 9);
  expect(arm.expectedBenefits).toBe(72);
});

test("priced for members: for two it is 8 %, which the second does not pay; the only balance is the first at 12 %", () => {
  const { arm } = solo(three({ income: "balanced", priced_for: "members" }));
  expect(arm.balances!.map(({ members, rising }) => ({ members, rising }))).toEqual([{ members: 3, rising: true }]);
  expect(arm.firstPrice).toBeCloseTo(0.12, 12);
  expect(arm.expectedMembers).toBe(3);
  expect(arm.expectedContributions).toBeCloseTo(36, 9);
  expect(arm.pricedBenefits).toBe(36);
});

test("an employer's half: everybody pays 3 %, 9 at most, and all three balance at 6 %", () => {
  const { arm } = solo(three({ income: "balanced", priced_for: "members", employer_share: 0.5 }));
  expect(arm.firstPrice).toBeCloseTo(0.06, 12);
  expect(arm.expectedMembers).toBe(9);
});

test("a flat amount of 12 balances for all; with costs of 4 each nobody pays, and the run says that nothing balances", () => {
  const { arm } = solo(three({ flat: "balanced", priced_for: "members" }));
  expect(arm.firstPrice).toBeCloseTo(12, 9);
  expect(arm.balances).toHaveLength(1);
  const scheme = { ...free, enrolment: { mode: "voluntary" }, contribution: { flat: "balanced", priced_for: "members" }, expenses: { per_member: 4 } };
  const none = simulate(three({}, { schemes: { mutual: { ...scheme, benefits: wholeOf(["care"]) } } }), { replications: 1 });
  expect(none.model.arms[0]!.balances).toEqual([]);
  expect(none.model.arms[0]!.firstPrice).toBeCloseTo(16, 9);
  expect(none.record.warnings.map(({ code }) => code)).toContain("no_balance");
  expect(none.record.warnings.find(({ code }) => code === "no_balance")!.text).toMatch(/^no voluntary contribution of this kind balances/);
});

test("where two balances are, both are kept and the lower is asked", () => {
  // twice as ill: nobody but the poor half would pay for them; the healthy 8 join below 10, the ill 24 at any price up to 30
  const { arm } = solo(
    three(
      { flat: "balanced", priced_for: "members" },
      {
        population: {
          size: 9,
          income: 1000,
          ages: 40,
          groups: { well: { share: 2 / 3 }, ill: { share: 1 / 3 } },
        },
        health: { services: { care: { rate: 1, count: "fixed", cost: { by: "group", values: { well: 8, ill: 11 } } } } },
      },
    ),
  );
  // all: (6 x 8 + 3 x 11) / 9 = 9, and the well pay 10 at most; the ill alone: 11
  expect(arm.balances!.map(({ price, members, rising }) => [Math.round(price * 1e6) / 1e6, members, rising])).toEqual([
    [9, 9, true],
    [11, 3, true],
  ]);
  expect(arm.firstPrice).toBeCloseTo(9, 9);
});

test("with taste and selection, year 1 breaks even in the pilot; priced for everybody it loses", () => {
  const many = (priced: string): Map =>
    three(
      { income: "balanced", unit: "household", priced_for: priced, employer_share: 0.4 },
      {
        population: { size: 2000, income: { mean: 1000, gini: 0.4 }, ages: 40, households: { size: { 1: 0.5, 3: 0.5 } } },
        health: { frailty: { family: "gamma", variance: 0.5 }, services: { care: { rate: 2, cost: { mean: 20, cv: 1 } } } },
        behaviour: { ...passive, affordability: { share_of_income: 0.1 }, choice: { rule: "utility", trust: 0.2 } },
      },
    );
  const eligible = solo(many("eligible")).arm;
  const members = solo(many("members")).arm;
  expect(eligible.expectedBenefits / eligible.expectedContributions).toBeGreaterThan(1.05);
  expect(members.expectedMembers).toBeGreaterThan(0);
  // who joins at the price found is who joins in the pilot, to the last person
  expect(members.expectedMembers).toBeCloseTo(members.pricedMembers, 6);
  expect(Math.abs(members.expectedBenefits / members.expectedContributions - 1)).toBeLessThan(1e-4);
});

test("under compulsion everybody is a member: both words mean the same", () => {
  const both = ["eligible", "members"].map((priced) =>
    solo(three({}, { schemes: { mutual: { ...free, contribution: { income: "balanced", priced_for: priced }, benefits: wholeOf(["care"]) } } })),
  );
  expect(both[0]!.arm.firstPrice).toBe(both[1]!.arm.firstPrice);
});

test("beside a written price it is refused", () => {
  expect(() => compiled(three({ income: 0.05, priced_for: "members" }))).toThrow(/priced_for only beside a balanced price/);
  expect(rowOf(simulate(three({ income: 0.05 }), { replications: 1 }), "need.cost").mean).toBe(108);
});
