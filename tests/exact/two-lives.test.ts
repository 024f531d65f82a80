/** Joint-life and increasing insurances against closed forms of constant mortality, and identities that hold for every table. */
import { describe, expect, test } from "vitest";
import { family } from "../../src/exact/life-annuity.ts";

function values(input: object): Record<string, number> {
  return Object.fromEntries(family.compute(input).values.map(({ name, value }) => [name, value as number]));
}

describe("constant mortality q of one life, the same of the other", () => {
  const [q, i] = [0.1, 0.05];
  const [v, p] = [1 / (1 + i), 1 - q];
  const found = values({ qx: new Array(1500).fill(q), first_age: 0, interest: i, ages: [0], second_ages: [0], term: 3 });
  const joint = p * p;
  test.each<[string, number]>([
    ["insurance(0)", (q * v) / (1 - p * v)],
    ["increasing_insurance(0)", (q * v) / (1 - p * v) ** 2],
    ["increasing_annuity_due(0)", 1 / (1 - p * v) ** 2],
    ["increasing_term_insurance(0)", q * v + 2 * p * q * v ** 2 + 3 * p * p * q * v ** 3],
    ["joint_annuity_due(0:0)", 1 / (1 - joint * v)],
    ["joint_insurance(0:0)", ((1 - joint) * v) / (1 - joint * v)],
    ["joint_increasing_insurance(0:0)", ((1 - joint) * v) / (1 - joint * v) ** 2],
    ["last_survivor_annuity_due(0:0)", 2 / (1 - p * v) - 1 / (1 - joint * v)],
    ["joint_temporary_annuity_due(0:0)", 1 + joint * v + (joint * v) ** 2],
    ["joint_term_insurance(0:0)", (1 - joint) * v * (1 + joint * v + (joint * v) ** 2)],
    ["joint_pure_endowment(0:0)", (joint * v) ** 3],
  ])("%s", (name, value) => expect(found[name]).toBeCloseTo(value, 12));
});

describe("of the Illustrative Life Table at 6 %", () => {
  const d = 0.06 / 1.06;
  const found = values({ A: 0.0007, B: 0.00005, c: 1.0964781961431851, interest: 0.06, ages: [20, 35, 65], second_ages: [25, 35, 60] });
  test.each([
    [20, 25],
    [35, 35],
    [65, 60],
  ])("%d and %d", (x, y) => {
    const of = (name: string): number => found[name]!;
    // A = 1 - d a, and (IA) = a - d (Ia), for one life and for two
    expect(of(`insurance(${x})`)).toBeCloseTo(1 - d * of(`annuity_due(${x})`), 12);
    expect(of(`increasing_insurance(${x})`)).toBeCloseTo(of(`annuity_due(${x})`) - d * of(`increasing_annuity_due(${x})`), 9);
    expect(of(`joint_insurance(${x}:${y})`)).toBeCloseTo(1 - d * of(`joint_annuity_due(${x}:${y})`), 12);
    expect(of(`last_survivor_insurance(${x}:${y})`)).toBeCloseTo(1 - d * of(`last_survivor_annuity_due(${x}:${y})`), 12);
    expect(of(`joint_annuity_due(${x}:${y})`)).toBeLessThan(of(`annuity_due(${x})`));
    expect(of(`last_survivor_annuity_due(${x}:${y})`)).toBeGreaterThan(of(`annuity_due(${x})`));
  });
});

test("a second life needs an age for each first one", () => {
  expect(() => values({ qx: [0.1, 0.2, 1], ages: [0, 1], second_ages: [0] })).toThrow(/as many ages as ages has/);
});
