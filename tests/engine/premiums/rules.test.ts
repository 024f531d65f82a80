/** What must hold for every contribution rule of the registry. */
import { describe, expect, test } from "vitest";
import { gross, incomeOf, stateOf, unitIncome, unitOf } from "../../../src/engine/kernels/scratch.ts";
import { tieOf } from "../../../src/engine/maths/ties.ts";
import { contributionRules } from "../../../src/engine/premiums/rules/index.ts";
import type { Charge, ContributionRule, Experience } from "../../../src/engine/premiums/rules/rule.ts";
import { scenarioOf } from "../../support/plain.ts";
import { compiled } from "../../support/simulate.ts";

/** What stands under `contribution` for each rule, once or several times. `none` cannot be written, `column` needs a file, `formula` has no `amount`. */
const examples: Readonly<Record<string, readonly object[]>> = {
  income: [
    { income: 0.04, unit: "person" },
    { income: "balanced", unit: "person", min: 30, max: 90, income_floor: 700, income_ceiling: 3000, allowance: 100 },
  ],
  flat: [{ flat: 60 }, { flat: "balanced" }],
  pool: [{ pool: 6000 }],
  tiers: [{ tiers: [{ below: 900, amount: 20 }, { below: 2500, amount: 70 }, { amount: 100 }] }],
  community: [{ community: { loading: 0.1 } }],
  risk: [{ risk: { by: ["sex"] } }],
};
const written = [...contributionRules.values()].filter(({ name }) => !["none", "column", "formula"].includes(name));

function numbersOf(contribution: object): object {
  const health = { services: { visits: { rate: 1, cost: 40 } } };
  const schemes = { mutual: { kind: "solidarity", contribution, benefits: { visits: { reimburse: 1 } } } };
  return compiled(scenarioOf({ population: { size: 50, income: 2000 }, health, schemes })).model.schemes[0]!.contribution.numbers;
}

const people = 500;
const magic = 3 * 2 ** (51 - 30);

/** Amounts of people who live alone, at incomes from 0 to 4990. */
function charged(rule: ContributionRule, numbers: object, price: number, index: number): number[] {
  for (let i = 0; i < people; i++) {
    incomeOf[i] = 10 * i;
    unitIncome[i] = 10 * i;
    unitOf[i] = i;
    stateOf[i] = 0;
    gross[i] = 1;
  }
  const block = { living: people, units: people, first: 0, count: people };
  const arm = { priceByState: Float64Array.of(1) } as Charge["arm"];
  const model = { grid: { incomeMagic: magic } } as Charge["model"];
  rule.charge(numbers, { price, index, magic, byUnit: false, block, arm, model } as Charge);
  return Array.from(gross.subarray(0, people));
}

const experience: Experience = {
  price: 3,
  totals: { members: 0, newMembers: 0, contributions: 0, benefits: 0, claims: 0, subsidies: 0, expected: 0 },
  credible: 1.2,
  trend: 1.1,
  wageGrowth: 1,
  indexGrowth: 1,
  decided: 1,
  maxFall: null,
  maxRise: null,
};

describe.each(written.map((rule) => [rule.name, rule] as const))("%s", (name, rule) => {
  test("has an example here, and a key of its name that is null where it is left out", () => {
    expect(examples[name]?.length).toBeGreaterThan(0);
    expect(rule.keys[name]).toMatchObject({ required: false, otherwise: null });
    expect(Object.values(rule.keys).every((key) => !key.required && key.otherwise === null)).toBe(true);
  });

  test("charges what `amount` says, bit by bit", () => {
    for (const example of examples[name] ?? []) {
      const numbers = numbersOf(example);
      for (const [price, index] of [
        [0.03, 1],
        [1, 1.07],
        [41, 1.3],
      ] as const) {
        const expected = Array.from({ length: people }, (_, i) => rule.amount!(numbers, price, 10 * i, index, tieOf(magic)) + magic - magic);
        expect(charged(rule, numbers, price, index)).toEqual(expected);
      }
    }
  });

  test("is a line between its bends: constant, or rising by the price", () => {
    for (const example of examples[name] ?? []) {
      const numbers = numbersOf(example);
      const price = 0.03;
      const bends = rule.bends?.(numbers, price) ?? [];
      const edges = [...new Set([0, ...bends.filter((bend) => bend > 0 && bend < 1e6), 1e6])].sort((a, b) => a - b);
      const amount = (income: number): number => rule.amount!(numbers, price, income, 1, 0);
      for (let k = 0; rule.bends !== undefined && k + 1 < edges.length; k++) {
        const step = (edges[k + 1]! - edges[k]!) / 4;
        const [low, middle, high] = [1, 2, 3].map((part) => amount(edges[k]! + part * step)) as [number, number, number];
        const slope = (high - low) / (2 * step);
        // rounding of a difference of amounts of up to 30000
        const rounding = (30000 * 2 ** -51) / step;
        expect(Math.min(Math.abs(slope), Math.abs(slope - price))).toBeLessThanOrEqual(rounding);
        expect(Math.abs(middle - (low + high) / 2)).toBeLessThanOrEqual(30000 * 2 ** -51);
      }
    }
  });

  test("keeps its price where nobody was a member", () => {
    for (const example of examples[name] ?? []) expect(rule.nextPrice(numbersOf(example), experience)).toBe(3);
  });

  test("is plain data for workers", () => {
    for (const example of examples[name] ?? []) expect(structuredClone(numbersOf(example))).toEqual(numbersOf(example));
  });
});
