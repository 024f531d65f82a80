/** Families D7 and D8, lognormal incomes and costs as scenarios, and six households of a file: hardship by health costs, poverty before and after. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { family, type Numeric, numbers } from "../support/oracles.ts";
import { free, type Map, oneAge, scenarioOf } from "../support/plain.ts";
import { once, rowOf, type Simulation, simulate } from "../support/simulate.ts";
import { expectMean } from "../support/tolerance.ts";

type Law = Readonly<Record<string, Numeric>>;
interface Spending {
  readonly income: Law;
  readonly cost: Law;
  readonly prob_any_cost: Numeric;
  readonly rho?: Numeric;
  readonly covered_share?: Numeric;
  readonly thresholds: readonly Numeric[];
  readonly poverty_line: number;
}
const populations = 30;
const people = 5000;

/** One event at most in a year, nobody reacts to prices, the scheme pays the covered share of each event. */
function populationsOf({ income, cost, prob_any_cost: rate, rho = 0, covered_share: covered = 0 }: Spending, economy: Map, metrics: readonly string[]): Simulation {
  return simulate(
    scenarioOf({
      seed: "hardship",
      economy,
      population: { size: people, ages: oneAge, income: numbers(income) },
      health: {
        services: {
          care: { rate: Number(rate), count: "bernoulli", cost: { ...numbers(cost), ...(Number(rho) === 0 ? {} : { correlation_with_income: Number(rho) }) } },
        },
      },
      schemes: { mutual: { ...free, benefits: { care: { reimburse: Number(covered) } } } },
      outputs: { metrics, by: [] },
    }),
    { replications: populations },
  );
}

/** PROB-N over populations: by the spread of the figure between them. */
function judge(run: Simulation, metric: string, truth: number): void {
  const { mean, sd } = rowOf(run, metric);
  expectMean(new Float64Array(populations).fill(mean!), truth, sd!, metric);
}

describe.each(family<Spending>("D7"))("%s catastrophic spending", (_, { inputs, value }) => {
  const percents = inputs.thresholds.map((threshold) => Math.round(100 * Number(threshold)));
  const run = once(() => populationsOf(inputs, {}, percents.flatMap((percent) => [`protection.oop_over_${percent}`, `protection.overshoot_${percent}`])));
  test.each(percents)("%d %% of income", (percent) => {
    judge(run(), `protection.oop_over_${percent}`, value(`share_cost_over_${percent / 100}_of_income`));
    judge(run(), `protection.overshoot_${percent}`, value(`mean_overshoot_${percent / 100}`));
  });
});

describe.each(family<Spending>("D8"))("%s impoverishing spending", (_, { inputs, value }) => {
  const run = once(() =>
    populationsOf(inputs, { poverty_line: inputs.poverty_line }, ["poor_before", "impoverished", "poor_after"].map((name) => `protection.${name}`)),
  );
  test.each([
    ["poor_before", "poor_before"],
    ["impoverished", "impoverished_by_cost"],
    ["poor_after", "poor_after"],
  ])("%s", (metric, name) => judge(run(), `protection.${metric}`, value(name)));
});

describe("six households of a file, 25 people", () => {
  const domain = JSON.parse(readFileSync(new URL("domain.json", import.meta.url), "utf8")) as Record<string, unknown>;
  const toy = domain["fin_protection_toy exp/oop/size"] as Readonly<Record<string, number & readonly number[]>>;
  const days = 365;
  const rows = toy["size"]!.flatMap((members: number, k: number) => Array<string>(members).fill(`40,${toy["exp"]![k]! * days},h${k},g${k}`));
  const files = { "people.csv": `age,y,household,kind\n${rows.join("\n")}\n` };
  const metrics = ["sdg382", "sdg382_impoverishing", "oop_over_10", "oop_over_25", "poor_before", "poor_after", "poverty_gap_before", "poverty_gap"];
  const run = (economy: Map): Simulation =>
    simulate(
      scenarioOf({
        economy,
        population: { female: 0.5, microdata: { file: "people.csv", mode: "exact", columns: { age: "age", income: "y", household: "household", group: "kind" } } },
        health: {
          services: { care: { rate: 1, count: "fixed", cost: { by: "group", values: Object.fromEntries(toy["oop"]!.map((paid: number, k: number) => [`g${k}`, paid * days])) } } },
        },
        worlds: { nobody: [] },
        compare: [],
        outputs: { metrics: metrics.map((name) => `protection.${name}`), by: [] },
      }),
      { replications: 1, files },
    );
  const societal = once(() => run({ ppp: { rate: 1, year: 2017 }, poverty_line: { floor: 2.15, intercept: 1.15, slope: 0.5 } }));
  test.each([
    ["sdg382", "SDG382_2025 hardship>40% %pop"],
    ["sdg382_impoverishing", "impoverishing>100% %pop"],
    ["oop_over_10", "old SDG 0.1"],
    ["oop_over_25", "old SDG 0.25"],
  ])("%s, every member of a household counted", (name, key) => expect(rowOf(societal(), `protection.${name}`).mean).toBeCloseTo(toy[key]!, 12));
  test("headcount and gap at 2.15, before and after payments", () => {
    const at215 = run({ poverty_line: 2.15 * days });
    const found = ["poor_before", "poor_after", "poverty_gap_before", "poverty_gap"].map((name) => rowOf(at215, `protection.${name}`).mean!);
    const truth = [...toy["poverty headcount gross/net of OOP at 2.15"]!, ...toy["norm. poverty gap gross/net"]!];
    // shares of 25 people lie on a grid of 2^-37
    found.forEach((figure, k) => expect(Math.abs(figure - truth[k]!)).toBeLessThanOrEqual(2 ** -37));
  });
});
