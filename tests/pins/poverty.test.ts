/** Poverty, overshoot and capacity to pay of three people and of two households, computed by hand. */
import { describe, expect, test } from "vitest";
import { free, type Map, oneAge, scenarioOf } from "../support/plain.ts";
import { once, rowOf, type Simulation, simulate } from "../support/simulate.ts";

const metrics = [
  "ctp_over_40",
  "poor_before",
  "poor_after",
  "impoverished",
  "poverty_gap_before",
  "poverty_gap",
  "overshoot_10",
  "overshoot_25",
  "overshoot_40",
].map((name) => `protection.${name}`);
/** Rounding of shares for a handful of people, and of adding them. */
const step = 1e-11;

function run(groups: Map, paid: Map, economy: Map, more: Map = {}): Simulation {
  return simulate(
    scenarioOf({
      economy,
      population: { groups, ages: oneAge, ...((more["households"] as Map | undefined) === undefined ? {} : { households: more["households"] }) },
      health: { services: { care: { rate: 1, count: more["count"] ?? "fixed", cost: { by: "group", values: paid, default: 0 } } } },
      schemes: { mutual: { ...free, benefits: { care: { reimburse: 0 } } } },
      worlds: more["worlds"] ?? { nobody: [], member: ["mutual"] },
      compare: [],
      outputs: { metrics: [...metrics, "coverage.height_need"], by: ["group"] },
    }),
    { replications: 1 },
  );
}
const mean = (of: Simulation, name: string, place: Map = {}): number | null => rowOf(of, `protection.${name}`, { world: "nobody", ...place }).mean;

describe.each([["fixed"], ["bernoulli"]])("three people alone, %s events", (count) => {
  // a: 100, pays 30; b: 50, pays 5, exactly a tenth; c: 20 pays 40. Line 60, basic needs 40.
  const three = once(() =>
    run(
      { a: { count: 1, income: 100 }, b: { count: 1, income: 50 }, c: { count: 1, income: 20 } },
      { a: 30, b: 5, c: 40 },
      { poverty_line: 60, basic_needs: 40 },
      { count },
    ),
  );
  test.each([
    ["poor_before", 2 / 3], // b and c
    ["impoverished", 0], // a is left with 70
    ["poor_after", 2 / 3],
    ["poverty_gap_before", (10 / 60 + 40 / 60) / 3],
    ["poverty_gap", (15 / 60 + 80 / 60) / 3], // c owes 20 and lacks 80
    ["overshoot_10", (0.2 + 0 + 1.9) / 3], // 0.3, 0.1 and 2 of income
    ["overshoot_25", (0.05 + 1.75) / 3],
    ["overshoot_40", 1.6 / 3],
    ["ctp_over_40", 3 / 3], // a: 30 > 0.4 x 60; b: 5 > 0.4 x 10; c has nothing left
  ] as const)("%s", (name, value) => {
    expect(Math.abs(mean(three(), name)! - value)).toBeLessThanOrEqual(step);
    // a member who is reimbursed nothing is as poor
    expect(mean(three(), name, { world: "member" })).toBe(mean(three(), name));
  });
  test("by group, and what does not depend on worlds", () => {
    expect(mean(three(), "poor_before", { world: "member" })).toBe(mean(three(), "poor_before"));
    expect(mean(three(), "poverty_gap", { by: "group", group: "c" })).toBeCloseTo(80 / 60, 10);
    expect(mean(three(), "overshoot_10", { by: "group", group: "b" })).toBe(0);
  });
});

test("inequalities are strict: exactly on the line is not poor, exactly 40 % is not over", () => {
  const edge = run({ a: { count: 1, income: 100 }, b: { count: 1, income: 60 } }, { a: 40, b: 8 }, { poverty_line: 60, basic_needs: 40 });
  // a ends on the line; b starts on it and ends below; b pays 8 = 0.4 x 20, a 40 > 0.4 x 60
  expect([mean(edge, "poor_before"), mean(edge, "poor_after"), mean(edge, "impoverished"), mean(edge, "ctp_over_40")]).toEqual([0, 0.5, 0.5, 0.5]);
  expect(mean(edge, "overshoot_40")).toBe(0);
});

test("households: totals of the household, every member counted", () => {
  // two households of one earner and one dependant; the earner has 100 and pays 30, the dependant pays 15: 45 of 100, line 2 x 30
  const two = run(
    { earner: { count: 2, income: 100 }, child: { count: 2, income: "none" } },
    { earner: 30, child: 15 },
    { poverty_line: 30, basic_needs: "poverty_line" },
    { households: { size: { 2: 1 }, heads: ["earner"], members: ["child"] } },
  );
  expect([mean(two, "poor_before"), mean(two, "impoverished"), mean(two, "poor_after"), mean(two, "ctp_over_40")]).toEqual([0, 1, 1, 1]);
  expect(Math.abs(mean(two, "poverty_gap")! - 5 / 60)).toBeLessThanOrEqual(step);
  expect(Math.abs(mean(two, "overshoot_40")! - 0.05)).toBeLessThanOrEqual(step);
  expect(Math.abs(mean(two, "overshoot_40", { by: "group", group: "child" })! - 0.05)).toBeLessThanOrEqual(step);
});

describe("what cannot be said", () => {
  const bare = once(() => run({ a: { count: 1, income: 100 }, b: { count: 1, income: "none" } }, { a: 30, b: 10 }, {}));
  test("no line, no basic needs", () => {
    for (const name of ["poor_before", "poor_after", "impoverished", "poverty_gap_before", "poverty_gap"])
      expect([mean(bare(), name), rowOf(bare(), `protection.${name}`).why]).toEqual([null, "no_poverty_line"]);
    expect([mean(bare(), "ctp_over_40"), rowOf(bare(), "protection.ctp_over_40").why]).toEqual([null, "no_basic_needs"]);
  });
  test("no income: no share of it", () => {
    expect(Math.abs(mean(bare(), "overshoot_10")! - 0.2)).toBeLessThanOrEqual(step);
    const row = rowOf(bare(), "protection.overshoot_10", { by: "group", group: "b" });
    expect([row.mean, row.why]).toEqual([null, "no_income"]);
  });
  test("a line of 0: nobody below it, and no share of it", () => {
    const zero = run({ a: { count: 1, income: 100 } }, { a: 30 }, { poverty_line: 0 });
    expect([mean(zero, "poor_after"), mean(zero, "poverty_gap")]).toEqual([0, null]);
  });
  test("payments of a million times the income count up to 1024 times", () => {
    const ruinous = run({ a: { count: 1, income: 1 } }, { a: 1e6 }, { poverty_line: 1 });
    expect([mean(ruinous, "overshoot_10"), mean(ruinous, "poverty_gap")]).toEqual([1024 - 0.1, 1024].map((value) => expect.closeTo(value, 9)));
  });
});

test("height of need counts care not used as not paid", () => {
  const half = simulate(
    scenarioOf({
      population: { groups: { in: { count: 1, income: 100 }, out: { count: 1, income: 100 } }, ages: oneAge },
      health: { services: { care: { rate: 1, count: "fixed", cost: { by: "group", values: { in: 100, out: 300 } }, essential: true } } },
      // 50 is within a year's income, 300 is not: out forgoes the care
      behaviour: { affordability: "none", choice: { rule: "always" }, price_response: 0, forgone_care: { liquidity: 12, probability: 1 } },
      schemes: { mutual: { ...free, eligibility: { groups: ["in"] }, benefits: { care: { reimburse: 0.5 } } } },
      outputs: { metrics: ["coverage.height", "coverage.height_need"], by: [] },
    }),
    { replications: 1 },
  );
  expect([rowOf(half, "coverage.height").mean, rowOf(half, "coverage.height_need").mean]).toEqual([0.5, 0.125]);
});
