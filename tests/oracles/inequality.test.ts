/** Families D1, D2, D3 and D5: inequality of incomes and of what people pay, as people of a scenario. */
import { describe, expect, test } from "vitest";
import { family, type Numeric, numbers } from "../support/oracles.ts";
import { free, type Map, oneAge, scenarioOf, wholeOf } from "../support/plain.ts";
import { once, rowOf, type Simulation, simulate } from "../support/simulate.ts";
import { expectNearly } from "../support/tolerance.ts";

const noNeed: Map = { services: { care: { rate: 0, cost: 1 } } };
/** MC-N: so many populations, each of so many people. */
const seeds = 20;
const size = 10000;

/** One row of each of `seeds` populations, and the spread between them. */
function populations(run: Simulation, metric: string, place: { readonly world?: string } = {}): { readonly mean: number; readonly sd: number } {
  const row = rowOf(run, metric, place);
  return { mean: row.mean!, sd: row.sd! };
}

function incomes(income: Map, metrics: readonly string[]): Map {
  return scenarioOf({ population: { size, ages: oneAge, income }, health: noNeed, schemes: { none: free }, outputs: { metrics, by: [] } });
}

describe.each(family<{ readonly income: Readonly<Record<string, Numeric>> }>("D1"))("%s lognormal income", (_, { inputs, value }) => {
  const figures = {
    "equity.income_mean": "mean",
    "equity.income_median": "median",
    "equity.gini": "gini",
    "equity.theil": "theil_T",
    "equity.palma": "palma",
    "equity.s80_s20": "S80_S20",
    "equity.share_q1": "income_share_Q1",
    "equity.share_q2": "income_share_Q2",
    "equity.share_q3": "income_share_Q3",
    "equity.share_q4": "income_share_Q4",
    "equity.share_q5": "income_share_Q5",
  } as const;
  const run = once(() => simulate(incomes(inputs.income["sigma"] === undefined ? numbers(inputs.income) : { family: "lognormal", ...numbers(inputs.income) }, Object.keys(figures)), { replications: seeds }));
  test.each(Object.entries(figures))("%s is %s", (metric, quantity) => {
    const { mean, sd } = populations(run(), metric);
    expectNearly(mean, value(quantity), sd, seeds, size, quantity);
  });
});

interface Law extends Readonly<Record<"a" | "b" | "q" | "alpha" | "shape", Numeric>> { readonly dist: string }
describe.each(family<Law>("D2"))("%s Gini of another law", (_, { inputs, value }) => {
  const laws: Readonly<Record<string, () => Map>> = {
    gamma: () => ({ family: "gamma", mean: 100, cv: Math.sqrt(1 / Number(inputs.shape)) }),
    "singh-maddala": () => ({ family: "singh-maddala", a: Number(inputs.a), b: 100, q: Number(inputs.q) }),
    pareto: () => ({ family: "pareto", min: 100, alpha: Number(inputs.alpha) }),
    uniform: () => ({ family: "uniform", low: Number(inputs.a), high: Number(inputs.b) }),
  };
  test("gini", () => {
    const run = simulate(incomes(laws[inputs.dist]!(), ["equity.gini"]), { replications: seeds });
    const { mean, sd } = populations(run, "equity.gini");
    expectNearly(mean, value("gini"), sd, seeds, size, inputs.dist);
  });
});

interface List { readonly income: readonly number[]; readonly weight?: readonly number[]; readonly payment?: readonly number[] }
describe.each(family<List>("D3"))("%s a list of people", (_, { inputs, values, value }) => {
  const { income, weight = income.map(() => 1), payment = income.map(() => 0) } = inputs;
  // weights of tenths are so many people
  const scale = weight.every(Number.isInteger) ? 1 : 10;
  const names = income.map((__, k) => `person ${k}`);
  const run = once(() =>
    simulate(
      scenarioOf({
        population: { ages: oneAge, groups: Object.fromEntries(names.map((name, k) => [name, { count: weight[k]! * scale, income: income[k] }])) },
        // what each pays is care that nobody covers
        health: { services: { care: { rate: { by: "group", values: Object.fromEntries(names.map((name, k) => [name, payment[k]])), default: 0 }, count: "fixed", cost: 1 } } },
        schemes: { none: { ...free, benefits: { care: { reimburse: 0 } } } },
        outputs: { metrics: ["equity.gini", "equity.kakwani_total", "equity.concentration_payment", "equity.concentration_cost", "equity.gini_post", "equity.redistributive_effect", "equity.reynolds_smolensky", "equity.reranking"], by: [] },
      }),
      { replications: 1 },
    ),
  );
  const found = (metric: string): number => rowOf(run(), metric, { year: 1 }).mean!;
  const exactly = (metric: string, quantity: string): void => expect(Math.abs(found(metric) - value(quantity))).toBeLessThanOrEqual(1e-12 * Math.abs(value(quantity)) + Number.EPSILON);
  test.each([
    ["equity.gini", "gini_population"],
    ["equity.concentration_payment", "concentration_index"],
    ["equity.concentration_cost", "concentration_index"],
    ["equity.kakwani_total", "kakwani"],
    ["equity.gini_post", "gini_post_payment"],
    ["equity.redistributive_effect", "redistributive_effect"],
  ].filter(([, quantity]) => values.has(quantity!)))("%s is %s", (metric, quantity) => exactly(metric!, quantity!));
  test("the two terms of the redistributive effect", () => {
    expect(found("equity.reynolds_smolensky") - found("equity.reranking")).toBeCloseTo(found("equity.redistributive_effect"), 12);
    expect(found("equity.reranking")).toBeGreaterThanOrEqual(-Number.EPSILON);
  });
});

interface Progressivity extends Readonly<Record<"cap_multiple_of_mean" | "exempt_multiple_of_mean" | "flat_share_of_mean", Numeric>> { readonly income: Readonly<Record<"mean" | "gini", Numeric>> }
describe.each(family<Progressivity>("D5"))("%s progressivity of contribution rules", (_, { inputs, value }) => {
  const mean = Number(inputs.income.mean);
  const rules = {
    flat: { flat: Number(inputs.flat_share_of_mean) * mean },
    proportional: { income: 0.05 },
    capped: { income: 0.05, income_ceiling: Number(inputs.cap_multiple_of_mean) * mean },
    exempt: { income: 0.05, allowance: Number(inputs.exempt_multiple_of_mean) * mean },
  };
  const run = once(() =>
    simulate(
      scenarioOf({
        population: { size, ages: oneAge, income: numbers(inputs.income) },
        health: noNeed,
        schemes: Object.fromEntries(Object.entries(rules).map(([name, contribution]) => [name, { ...free, contribution, benefits: wholeOf(["care"]) }])),
        worlds: Object.fromEntries(Object.keys(rules).map((name) => [name, [name]])),
        compare: [],
        outputs: { metrics: ["equity.gini", "equity.kakwani_members", "equity.gini_post", "equity.reynolds_smolensky", "equity.concentration_payment"], by: [] },
      }),
      { replications: seeds },
    ),
  );
  const judge = (metric: string, quantity: string, world: string): void => {
    const { mean: found, sd } = populations(run(), metric, { world });
    expectNearly(found, value(quantity), sd, seeds, size, `${metric} of ${world}`);
  };
  test.each([
    ["flat", "kakwani_flat"],
    ["proportional", "kakwani_proportional"],
    ["capped", "kakwani_capped_proportional"],
    ["exempt", "kakwani_exempt_threshold"],
  ])("Kakwani of a %s contribution", (world, quantity) => judge("equity.kakwani_members", quantity, world));
  test("Gini before and after a flat contribution, and the vertical effect", () => {
    judge("equity.gini", "gini", "flat");
    judge("equity.gini_post", "gini_after_flat", "flat");
    judge("equity.reynolds_smolensky", "reynolds_smolensky_flat", "flat");
  });
});
