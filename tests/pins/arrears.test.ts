/** Nobody is in arrears with a contribution of 0: defect of version 0.1.0, in which 7 of 100 of a fully subsidised scheme "dropped out, arrears". */
import { describe, expect, test } from "vitest";
import { free, type Map, passive, scenarioOf, wholeOf } from "../support/plain.ts";
import { rowOf, type Simulation, simulate } from "../support/simulate.ts";

function run(schemes: Map, more: Map = {}): Simulation {
  return simulate(
    scenarioOf({
      years: 4,
      population: { size: 2000, income: 1000, ages: 30 },
      health: { services: { care: { rate: 1, cost: 5 } } },
      behaviour: { ...passive, lapse: { arrears: 0.25, inertia: 0 } },
      schemes,
      outputs: { metrics: ["exclusion.lapsed", "coverage.breadth"], by: [] },
      ...more,
    }),
    { replications: 2 },
  );
}
const voluntary: Map = { ...free, enrolment: { mode: "voluntary" }, benefits: wholeOf(["care"]) };
const lapsed = (found: Simulation, world?: string): number => rowOf(found, "exclusion.lapsed", { year: 4, ...(world === undefined ? {} : { world }) }).mean!;
const households: Map = { population: { size: 2000, income: 1000, ages: 30, households: { size: { 1: 0.5, 3: 0.5 } } } };
/** 2,000 people (households of 3 are one draw), 2 replications, two years of which the last counts: a share of members p / (1 + p). */
const steady = 0.25 / 1.25;

describe.each([
  ["alone", {}],
  ["in households", households],
])("people %s", (_, more) => {
  test.each<[string, Map]>([
    ["a price of 0", { ...voluntary, contribution: { flat: 0 } }],
    ["employers pay all", { ...voluntary, contribution: { flat: 10, employer_share: 1 } }],
    ["the State pays all", { ...voluntary, contribution: { flat: 10 }, subsidies: [{ who: "everyone", share: 1 }] }],
  ])("%s: nobody lapses", (__, mutual) => {
    const found = run({ mutual }, more);
    expect(lapsed(found)).toBe(0);
    expect(rowOf(found, "coverage.breadth", { year: 4 }).mean).toBe(1);
  });
  test("who pays something does, at the rate of the file", () => {
    const found = lapsed(run({ mutual: { ...voluntary, contribution: { flat: 1 } } }, more));
    expect(Math.abs(found - steady)).toBeLessThan(5 * Math.sqrt((steady * (1 - steady) * 3) / 4000));
  });
  test("where two schemes ask, only members of the one with a price, and they join neither", () => {
    const gratis = { ...voluntary, contribution: { flat: 0 }, eligibility: { groups: ["poor"] } };
    const priced = { ...voluntary, contribution: { flat: 10 }, eligibility: { groups: ["other"] } };
    const groups = { groups: { poor: { share: 0.5 }, other: { share: 0.5 } } };
    const found = run(
      { gratis, priced },
      {
        population: { size: 2000, income: 1000, ages: 30, ...groups, ...(more === households ? { households: { size: { 1: 1 } } } : {}) },
        worlds: { both: ["gratis", "priced"] },
        outputs: { metrics: ["exclusion.lapsed", "coverage.breadth"], by: ["group"] },
      },
    );
    expect(rowOf(found, "exclusion.lapsed", { year: 4, by: "group", group: "poor" }).mean).toBe(0);
    const other = rowOf(found, "exclusion.lapsed", { year: 4, by: "group", group: "other" }).mean!;
    expect(Math.abs(other - steady)).toBeLessThan(5 * Math.sqrt((steady * (1 - steady)) / 2000));
  });
});
