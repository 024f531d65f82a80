/** Financial hardship of six households (worked example of the literature), old and revised SDG 3.8.2, through scenarios. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { type Map, oneAge, scenarioOf } from "../support/plain.ts";
import { once, rowOf, type Simulation, simulate } from "../support/simulate.ts";

const domain = JSON.parse(readFileSync(new URL("../oracles/domain.json", import.meta.url), "utf8")) as Record<string, unknown>;
const toy = domain["fin_protection_toy exp/oop/size"] as Readonly<Record<string, number | readonly number[]>>;
const [exp, oop, size] = ["exp", "oop", "size"].map((key) => toy[key] as readonly number[]) as [readonly number[], readonly number[], readonly number[]];
const days = 365;
const line = { floor: 2.15, intercept: 1.15, slope: 0.5 };
const metrics = [
  "protection.sdg382",
  "protection.sdg382_impoverishing",
  "protection.oop_over_10",
  "protection.oop_over_25",
  "protection.oop_per_head",
  "protection.poor_before",
  "protection.poor_after",
  "protection.impoverished",
  "protection.poverty_gap_before",
  "protection.poverty_gap",
  "equity.income_median",
];
const name = (k: number): string => `household ${k + 1}`;
const people = size.reduce((sum, members) => sum + members, 0);

function scenario(groups: Map, cost: Map, economy: Map, households?: Map): Map {
  return scenarioOf({
    economy,
    population: { groups, ages: oneAge, ...(households === undefined ? {} : { households }) },
    health: { services: { care: { rate: 1, count: "fixed", cost } } },
    worlds: { nobody: [] },
    compare: [],
    outputs: { metrics, by: ["group"] },
  });
}

const expected = [
  ["protection.sdg382", "SDG382_2025 hardship>40% %pop"],
  ["protection.sdg382_impoverishing", "impoverishing>100% %pop"],
  ["protection.oop_over_10", "old SDG 0.1"],
  ["protection.oop_over_25", "old SDG 0.25"],
] as const;

describe("each person with the means of a head", () => {
  const run = once(
    (): Simulation =>
      simulate(
        scenario(
          Object.fromEntries(size.map((members, k) => [name(k), { count: members, income: exp[k]! * days }])),
          { by: "group", values: Object.fromEntries(oop.map((paid, k) => [name(k), paid * days])) },
          { ppp: { rate: 1, year: 2017 }, poverty_line: line },
        ),
        { replications: 1 },
      ),
  );
  test.each(expected)("%s", (metric, key) => expect(rowOf(run(), metric).mean).toBeCloseTo(toy[key] as number, 12));
  test("the line follows the median", () => {
    expect(rowOf(run(), "equity.income_median", { year: 1 }).mean! / days).toBeCloseTo(toy["median"] as number, 6);
    expect(Math.max(line.floor, line.intercept + line.slope * (toy["median"] as number))).toBeCloseTo(toy["SPL"] as number, 12);
  });
});

describe("households of their size, one earner each", () => {
  const runs = once(() =>
    size.map((members, k) =>
      simulate(
        scenario(
          { earners: { count: 10, income: exp[k]! * members * days }, dependants: { count: 10 * (members - 1), income: "none" } },
          { by: "group", values: {}, default: oop[k]! * days },
          { poverty_line: (toy["SPL"] as number) * days },
          { size: { [members]: 1 }, heads: ["earners"], members: ["dependants"] },
        ),
        { replications: 1 },
      ),
    ),
  );
  test.each(expected)("%s", (metric, key) => {
    const hit = runs().reduce((sum, run, k) => sum + (rowOf(run, metric).mean! * size[k]!) / people, 0);
    expect(hit).toBeCloseTo(toy[key] as number, 12);
    for (const run of runs()) expect([0, 1]).toContain(rowOf(run, metric).mean);
  });
});

test("without a poverty line its figures are undefined, with the reason", () => {
  const run = simulate(scenario({ all: { count: 10, income: 100 } }, { by: "group", values: { all: 10 } }, {}), { replications: 2 });
  const row = rowOf(run, "protection.sdg382");
  expect([row.n, row.mean, row.why]).toEqual([0, null, "no_poverty_line"]);
});
