/** Five invented people in three households, followed by hand from the file to what is printed. */
import { describe, expect, test } from "vitest";
import { free, type Map, scenarioOf } from "../support/plain.ts";
import { once, rowOf, type Simulation, simulate, totalsOf } from "../support/simulate.ts";

const people = `home,age,sex,income,job,pay
b,30,m,300,farmer,3
a,40,f,600,farmer,6
a,42,m,0,farmer,0
c,70,f,100,retired,2
a,10,f,0,child,1
`;
const metrics = [
  "equity.gini",
  "equity.income_mean",
  "equity.income_median",
  "equity.kakwani_members",
  "finance.contributions",
  "finance.members",
  "population.alive",
  "state.employer_share",
];
const columns = { age: "age", sex: "sex", income: "income", group: "job", household: "home" };

function survey(population: Map, contribution: Map, more: Map = {}): Map {
  return scenarioOf({
    population: { microdata: { file: "people.csv", mode: "exact", columns, extra: ["pay"] }, ...population },
    health: { services: { care: { rate: 0, cost: 1 } } },
    schemes: { mutual: { ...free, contribution } },
    outputs: { metrics, by: ["group", "sex", "age_band", "quintile"] },
    replications: 2,
    ...more,
  });
}

const settings = { files: { "people.csv": people } };

describe("each row one person, incomes shared within households", () => {
  const run = once((): Simulation => simulate(survey({}, { column: "pay", employer_share: 0.5, employer: "public" }), settings));
  const mean = (metric: string, place: object = {}): number => rowOf(run(), metric, { year: 1, ...place }).mean!;
  test("the size is that of the file", () => expect(mean("population.alive")).toBe(5));
  test.each([
    ["group", "farmer", 3],
    ["group", "child", 1],
    ["group", "retired", 1],
    ["sex", "female", 3],
    ["sex", "male", 2],
  ])("%s %s: %d", (by, group, count) => expect(mean("population.alive", { by, group })).toBe(count));
  // equivalised 200 for the three of a, 300 for b, 100 for c
  test("mean income", () => expect(mean("equity.income_mean")).toBe(200));
  test("median income", () => expect(mean("equity.income_median")).toBe(200));
  // sum of |x - y| over ordered pairs: 2 (3 x 100 + 200 + 3 x 100) = 1600, over 2 x 25 x 200
  test("Gini index", () => expect(mean("equity.gini")).toBeCloseTo(0.16, 14));
  test("contributions are the column", () => expect(totalsOf(run(), "contributions")).toEqual(Float64Array.of(12, 12)));
  test("the employer pays half", () => expect(mean("state.employer_share")).toBe(6));
  // mid-ranks 0.1 (paid 1 of 6), 0.5 (paid 3.5), 0.9 (paid 1.5): C = 2 (1.28 / 2 - 0.6) / 1.2
  test("Kakwani index", () => expect(mean("equity.kakwani_members")).toBeCloseTo(0.08 / 1.2 - 0.16, 14));
});

describe("variants", () => {
  test("by the square root of the members", () => {
    const run = simulate(survey({ households: { equivalence: "sqrt" } }, { column: "pay" }), settings);
    expect(rowOf(run, "equity.income_mean", { year: 1 }).mean).toBeCloseTo((600 * Math.sqrt(3) + 300 + 100) / 5, 9);
  });

  test("every person twice, and twice the money", () => {
    const run = simulate(survey({ size: 10 }, { column: "pay" }), settings);
    expect(totalsOf(run, "contributions")).toEqual(Float64Array.of(24, 24));
    expect(rowOf(run, "equity.gini", { year: 1 }).mean).toBeCloseTo(0.16, 14);
  });

  test.each([
    ["wages", 13.2],
    ["none", 12],
  ])("index %s in the second year: %d", (index, total) => {
    const run = simulate(survey({}, { column: "pay", index }, { years: 2, economy: { wage_growth: 0.1 } }), settings);
    // each of five amounts is rounded to the grid of the arm, a step of its magic number over 1.5 * 2^52
    const step = run.model.arms[0]!.priceMagic / 6755399441055744;
    expect(Math.abs(totalsOf(run, "contributions", { year: 2 })[0]! - total)).toBeLessThanOrEqual(2.5 * step);
  });

  test("a subsidy pays for a group, the collection misses a part", () => {
    const mutual = { ...free, contribution: { column: "pay", collection: 0.5 }, subsidies: [{ who: { group: ["child"] }, share: 1 }] };
    const run = simulate(survey({}, {}, { schemes: { mutual } }), settings);
    expect(totalsOf(run, "contributions")).toEqual(Float64Array.of(6.5, 6.5));
  });

  test("who cannot afford the column stays out: 2 is more than a hundredth of 100, 7 of 600 too, 3 of 300 is not", () => {
    const behaviour = { affordability: { share_of_income: 0.01, subsistence: 0 }, choice: { rule: "always" }, forgone_care: "none", price_response: 0 };
    const mutual = { ...free, enrolment: { mode: "voluntary" }, contribution: { column: "pay" } };
    const run = simulate(survey({}, {}, { behaviour, schemes: { mutual } }), settings);
    expect(totalsOf(run, "members")).toEqual(Float64Array.of(1, 1));
  });

  test("whoever is alone pays as a household of one: the same contributions", () => {
    const { household: _, ...alone } = columns;
    const microdata = { file: "people.csv", mode: "exact", columns: alone, extra: ["pay"] };
    const run = simulate(survey({ microdata }, { column: "pay" }), settings);
    expect(totalsOf(run, "contributions")).toEqual(Float64Array.of(12, 12));
    expect(rowOf(run, "equity.income_mean", { year: 1 }).mean).toBe(200);
  });
});
