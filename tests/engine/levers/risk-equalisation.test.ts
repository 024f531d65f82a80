/** Risk equalisation: values by hand, money that adds up to 0, in the price, and what cells do not see. */
import { describe, expect, test } from "vitest";
import { transfers } from "../../../src/engine/levers/risk-equalisation/cells.ts";
import { validateScenario } from "../../../src/engine/scenario/validate.ts";
import { free, scenarioOf, wholeOf } from "../../support/plain.ts";
import { rowOf, type Simulation, simulate, simulateOnWorkers, totalsOf } from "../../support/simulate.ts";

const asked = [..."received paid compensation".split(" ").map((name) => `risk_equalisation.${name}`), "finance.reserve", "finance.premium"];

/** A hundred young who need 10 each in one scheme, a hundred old who need 30 in another. */
function two(equalisation: object | null, scheme: object = {}, more: object = {}): object {
  const part = (group: string): object => ({
    ...free,
    contribution: { flat: 25, index: "none" },
    eligibility: { groups: [group] },
    benefits: wholeOf(["care"]),
    ...scheme,
  });
  return scenarioOf({
    replications: 1,
    years: 2,
    population: { size: 200, groups: { young: { count: 100, ages: { 25: 1 }, income: 1000 }, old: { count: 100, ages: { 65: 1 }, income: 1000 } } },
    health: { services: { care: { rate: { by: "group", values: { young: 1, old: 3 } }, count: "fixed", cost: 10 } } },
    schemes: { a: part("young"), b: part("old") },
    worlds: { market: ["a", "b"] },
    outputs: { metrics: asked, by: ["group"] },
    ...(equalisation !== null && { risk_equalisation: equalisation }),
    ...more,
  });
}
const money = (run: Simulation, title: string, scheme: string, year = 1): number =>
  totalsOf(run, `risk_equalisation.${title}`, { world: "market", scheme, year })[0]!;

describe("by hand", () => {
  test("100 young at 10 and 100 old at 30, mean 20: A pays 1,000, B receives 1,000", () => {
    const run = simulate(two({ by: ["age_band"] }));
    for (const year of [1, 2]) {
      expect([money(run, "paid", "a", year), money(run, "received", "a", year)]).toEqual([1000, 0]);
      expect([money(run, "paid", "b", year), money(run, "received", "b", year)]).toEqual([0, 1000]);
    }
    // both then pay 20 a head of the 25: 500 a year are left to each
    for (const scheme of ["a", "b"]) expect(totalsOf(run, "reserve", { world: "market", scheme, year: 2 })[0]).toBeCloseTo(1000, 9);
    for (const scheme of ["a", "b"]) expect(rowOf(run, "risk_equalisation.compensation", { scheme }).mean).toBeCloseTo(0, 9);
  });

  test("half of it is half of it; cells that see nothing move nothing", () => {
    expect(money(simulate(two({ by: ["age_band"], share: 0.5 })), "paid", "a")).toBe(500);
    const blind = simulate(
      two(
        { by: ["sex"], band_years: 10 },
        {},
        {
          population: {
            size: 200,
            female: 0,
            groups: { young: { count: 100, ages: { 25: 1 }, income: 1000 }, old: { count: 100, ages: { 65: 1 }, income: 1000 } },
          },
        },
      ),
    );
    expect(money(blind, "paid", "a")).toBe(0);
    // b then costs 10 above the average and is paid nothing for it
    expect(rowOf(blind, "risk_equalisation.compensation", { scheme: "b" }).mean).toBeCloseTo(-10, 9);
    expect(rowOf(blind, "risk_equalisation.compensation", { scheme: "a" }).mean).toBeCloseTo(10, 9);
  });

  test("transfers add up to 0, whatever the members", () => {
    for (let k = 1; k <= 20; k++) {
      const draw = (schemes: number, scale: number): Float64Array[] =>
        Array.from({ length: schemes }, (_, j) => Float64Array.from({ length: 6 }, (__, c) => ((k * 7919 + j * 104729 + c * 31) % 13) * scale));
      const found = transfers(draw(3, 1), draw(3, 17), 1);
      expect(Math.abs(found.reduce((sum, value) => sum + value, 0))).toBeLessThan(1e-9 * Math.max(...found.map(Math.abs), 1));
    }
  });
});

describe("in a market", () => {
  test("balanced prices count on it: the same price for the young and for the old", () => {
    const balanced = { contribution: { flat: "balanced", index: "none" } };
    const premium = (run: Simulation, scheme: string): number => totalsOf(run, "contributions", { world: "market", scheme, year: 1 })[0]! / 100;
    const [alone, equal] = [simulate(two(null, balanced)), simulate(two({ by: ["age_band"] }, balanced))];
    expect([premium(alone, "a"), premium(alone, "b")].map((price) => Math.round(price * 1e6) / 1e6)).toEqual([10, 30]);
    for (const scheme of ["a", "b"]) expect(premium(equal, scheme)).toBeCloseTo(20, 6);
    // and the next price goes on from there
    for (const scheme of ["a", "b"]) expect(totalsOf(equal, "contributions", { world: "market", scheme, year: 2 })[0]! / 100).toBeCloseTo(20, 6);
  });

  test("goes on over terms that change by calendar year", () => {
    const later = { contribution: { flat: { years: { 2026: 25, 2027: 50 } }, index: "none" } };
    const run = simulate(two({ by: ["age_band"] }, later, { start_year: 2026 }));
    expect(totalsOf(run, "contributions", { world: "market", scheme: "a", year: 2 })[0]).toBe(5000);
  });

  /** People of one age; the ill, who need ten times as much, are all in b. */
  const sick = (by: readonly string[]): object =>
    scenarioOf({
      replications: 3,
      seed: "sick",
      population: { size: 2000, groups: { well: { count: 1000, ages: { 40: 1 }, income: 1000 }, mixed: { count: 1000, ages: { 40: 1 }, income: 1000 } } },
      health: {
        conditions: { chronic: { prevalence: 0.25, rates: { care: 10 } } },
        services: { care: { rate: 1, cost: 10 } },
      },
      schemes: {
        a: {
          ...free,
          kind: "for-profit",
          contribution: { flat: 40 },
          underwriting: { deny: { conditions: 1 } },
          enrolment: { mode: "voluntary" },
          benefits: wholeOf(["care"]),
        },
        b: { ...free, contribution: { flat: 41 }, enrolment: { mode: "voluntary" }, benefits: wholeOf(["care"]) },
      },
      behaviour: { affordability: "none", choice: { rule: "always" }, forgone_care: "none", price_response: 0 },
      worlds: { market: ["a", "b"] },
      outputs: { metrics: asked, by: ["health"] },
      risk_equalisation: { by },
    });

  test("by age alone a scheme with the ill stays under-compensated by what the illness costs; by illness it does not", () => {
    const [age, illness] = [simulate(sick(["age_band"])), simulate(sick(["age_band", "condition"]))];
    const off = (run: Simulation, scheme: string): number => rowOf(run, "risk_equalisation.compensation", { world: "market", scheme }).mean!;
    // a takes the well at the lower price; b has the ill: 100 against a mean of 32.5
    expect(off(age, "b")).toBeLessThan(-50);
    expect(off(age, "a")).toBeGreaterThan(10);
    expect(Math.abs(off(illness, "b"))).toBeLessThan(1e-6);
    expect(Math.abs(off(illness, "a"))).toBeLessThan(1e-6);
    expect(rowOf(illness, "risk_equalisation.received", { scheme: "b" }).mean).toBeGreaterThan(0);
  });

  test("kinds of scheme are alike; off is absent; one world of two; the same on two workers", async () => {
    const rule = { by: ["age_band"] };
    expect(simulate(two(rule, { kind: "for-profit" })).outcomes).toEqual(simulate(two(rule)).outcomes);
    const off = simulate(two({ ...rule, share: 0 }));
    expect(off.model.levers).toEqual([]);
    expect(off.outcomes).toEqual(simulate(two(null)).outcomes);
    const more = { worlds: { market: ["a", "b"], again: ["b", "a"] }, compare: [["market", "again"]] };
    const both = simulate(two(rule, {}, more));
    expect(both.record.metrics.filter(({ versus, mean }) => versus !== null && mean !== null && mean !== 0)).toEqual([]);
    expect((await simulateOnWorkers(two(rule, {}, more), 2)).outcomes).toEqual(both.outcomes);
  });
});

describe("what is written wrongly", () => {
  const problems = (equalisation: object): string[] =>
    validateScenario(two(equalisation), { readText: () => "" }).problems.map(({ code, path }) => `${code} ${path.slice(1).join(".")}`);
  test.each([
    [{ by: ["income"] }, "E0306 by.0"],
    [{ by: ["sex", "sex"] }, "E0313 by"],
    [{ band_years: 0 }, "E0313 band_years"],
    [{ share: 2 }, "E0312 share"],
    [{ schemes: ["a"] }, "E0313 schemes"],
    [{ schemes: ["a", "c"] }, "E0309 schemes.1"],
    [{ worlds: ["mars"] }, "E0309 worlds.0"],
  ])("%j", (equalisation, message) => expect(problems(equalisation)).toContain(message));
});
