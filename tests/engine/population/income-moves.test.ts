/** Incomes that move keep the law of the file, and people their place as far as the file says. */
import { expect, test } from "vitest";
import { columnBytes, columnPlan, layColumns } from "../../../src/engine/model/columns.ts";
import { moveIncomes } from "../../../src/engine/population/income-moves.ts";
import { synthesizeBlock } from "../../../src/engine/population/synthesize.ts";
import { passive, scenarioOf } from "../../support/plain.ts";
import { compiled, rowOf, simulate } from "../../support/simulate.ts";

const people = 10000;
const input = (persistence: number, income: object = { mean: 3000, gini: 0.4 }): Readonly<Record<string, unknown>> =>
  scenarioOf({
    years: 3,
    population: { size: people, income, ages: 30, income_dynamics: { persistence } },
    health: { services: { care: { rate: 1, count: "fixed", cost: 10 } } },
    behaviour: passive,
    outputs: { metrics: ["need.cost"], by: [] },
  });

/** Incomes of everybody in so many years, the first as they are drawn. */
function yearsOf(persistence: number, years: number, income?: object): Float64Array[] {
  const { model } = compiled(input(persistence, income));
  const plan = columnPlan(model);
  const columns = layColumns(plan, new ArrayBuffer(columnBytes(plan)));
  const { blockStart } = model.layout;
  for (let block = 0; block + 1 < blockStart.length; block++) synthesizeBlock(model, columns, 0, block);
  return Array.from({ length: years }, (_, year) => {
    for (let block = 0; year > 0 && block + 1 < blockStart.length; block++)
      moveIncomes(model, columns, 0, year, blockStart[block]!, blockStart[block + 1]! - blockStart[block]!);
    return Float64Array.from(columns.income.subarray(0, people));
  });
}
const limitOf = (incomes: Float64Array): number => incomes.slice().sort()[people / 5]!;
function stayPoor(first: Float64Array, second: Float64Array): number {
  const [a, b] = [limitOf(first), limitOf(second)];
  let both = 0;
  for (let i = 0; i < people; i++) both += +(first[i]! < a && second[i]! < b);
  return both / (people / 5);
}
function gini(incomes: Float64Array): number {
  const sorted = incomes.slice().sort();
  const total = sorted.reduce((sum, one) => sum + one, 0);
  return sorted.reduce((sum, one, rank) => sum + (2 * (rank + 1) - people - 1) * one, 0) / (people * total);
}
function correlation(first: Float64Array, second: Float64Array): number {
  const [x, y] = [first, second].map((list) => {
    const logs = Array.from(list, Math.log);
    const mean = logs.reduce((sum, one) => sum + one, 0) / people;
    return logs.map((one) => one - mean);
  }) as [number[], number[]];
  const product = (left: number[], right: number[]): number => left.reduce((sum, one, i) => sum + one * right[i]!, 0);
  return product(x, y) / Math.sqrt(product(x, x) * product(y, y));
}

test("persistence 0: of the poorest fifth one in five is poorest again", () => {
  const [first, second] = yearsOf(0, 2) as [Float64Array, Float64Array];
  expect(Math.abs(stayPoor(first, second) - 0.2)).toBeLessThan(5 * Math.sqrt((0.2 * 0.8) / (people / 5)));
});

test("persistence 0.7: log incomes of two years correlate by 0.7, of three by 0.49; the Gini is that of the file", () => {
  const [first, second, third] = yearsOf(0.7, 3) as [Float64Array, Float64Array, Float64Array];
  const error = (rho: number): number => (5 * (1 - rho * rho)) / Math.sqrt(people);
  expect(Math.abs(correlation(first, second) - 0.7)).toBeLessThan(error(0.7));
  expect(Math.abs(correlation(first, third) - 0.49)).toBeLessThan(error(0.49));
  // standard error of a lognormal sample's Gini at 0.4 and 10,000 people: about 0.004
  for (const incomes of [first, second, third]) expect(Math.abs(gini(incomes) - 0.4)).toBeLessThan(0.02);
});

test("other laws keep theirs too: a uniform one stays within its ends", () => {
  const [, second] = yearsOf(0.5, 2, { family: "uniform", low: 100, high: 200 }) as [Float64Array, Float64Array];
  expect(second.every((one) => one >= 100 && one <= 200)).toBe(true);
  expect(Math.abs(second.reduce((sum, one) => sum + one, 0) / people - 150)).toBeLessThan((5 * 28.9) / Math.sqrt(people));
});

test("persistence 1 is the run without the key, to the last bit", () => {
  const plain = simulate({ ...input(1), population: { size: people, income: { mean: 3000, gini: 0.4 }, ages: 30 } }, { replications: 1 });
  expect(simulate(input(1), { replications: 1 }).outcomes).toEqual(plain.outcomes);
});

test("refused beside births, whose children live on their family's income", () => {
  const births = { kind: "dynamic", mortality: { list: [0, 0, 0] }, fertility: { 30: 0.1 } };
  const wrong = { ...input(0.5), population: { size: 100, income: 1000, ages: 30, income_dynamics: { persistence: 0.5 }, demography: births } };
  expect(() => compiled(wrong)).toThrow(/incomes that move, or births/);
});

test("need by income: one slope b, normalised: e^4b between the richest and the poorest fifth, the total unchanged", () => {
  const of = (slope: number, gradient?: object) =>
    simulate(
      scenarioOf({
        population: { size: 1000, income: { mean: 3000, gini: 0.4 }, ages: 30 },
        health: { income_slope: slope, services: { care: { rate: 1, count: "fixed", cost: 10, ...(gradient === undefined ? {} : { gradient }) } } },
        outputs: { metrics: ["need.cost"], by: ["quintile"] },
      }),
      { replications: 1 },
    );
  const cost = (run: ReturnType<typeof of>, group?: string): number => rowOf(run, "need.cost", group === undefined ? {} : { by: "quintile", group }).mean!;
  const sloped = of(0.3);
  expect(cost(sloped, "q5") / cost(sloped, "q1")).toBeCloseTo(Math.exp(1.2), 5);
  expect(cost(sloped, "q3") / cost(sloped, "q2")).toBeCloseTo(Math.exp(0.3), 5);
  expect(cost(sloped)).toBeCloseTo(cost(of(0)), 3);
  // a gradient of the service's own comes first
  const own = of(0.3, { q1: 2, q2: 1, q3: 1, q4: 1, q5: 1 });
  expect(cost(own, "q1") / cost(own, "q5")).toBeCloseTo(2, 5);
});
