import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { compare, LIMIT, pool } from "./agreement.ts";
import { totalNames } from "./peer-result.ts";
import { runTextbook } from "./textbook.ts";
import { timingRows } from "./timing.ts";

const ages = Array.from({ length: 60 }, (_, index) => 20 + index);
const prevalence = (age: number): number => Math.min(0.5, 0.02 + 0.006 * (age - 20));
const band = (age: number): number => Math.floor((age - 20) / 5);

/** P(income >= amount), income lognormal(8.7, 0.8): midpoint rule on the normal density; error far below 1e-6. */
function incomeAtLeast(amount: number): number {
  const from = (Math.log(amount) - 8.7) / 0.8;
  const step = (10 - from) / 20_000;
  let area = 0;
  for (let cell = 0; cell < 20_000; cell++) area += Math.exp(-0.5 * (from + (cell + 0.5) * step) ** 2) * step;
  return area / Math.sqrt(2 * Math.PI);
}

/** Expected totals per person of the first year, by summing over age, sex and condition. */
function expectedFirstYear(): Record<string, number> {
  const expected = { contributions: 0.0425 * Math.exp(8.7 + 0.8 ** 2 / 2), claims: 0, cost: 0, premiums: 0, insured: 0, denied: 0, deaths: 0 };
  for (const age of ages) {
    for (const female of [0, 1]) {
      for (const chronic of [0, 1]) {
        const weight = (1 / 120) * (chronic ? prevalence(age) : 1 - prevalence(age));
        const rate = (0.15 + 0.03 * band(age)) * (female ? 1.2 : 1) * (chronic ? 3 : 1);
        const meanCost = Math.exp(5.5 + 0.5 * chronic + 1.3 ** 2 / 2);
        const premium = rate * meanCost * 0.6 * 1.35;
        const insured = (chronic ? 0.6 : 1) * incomeAtLeast(premium / 0.08);
        expected.claims += weight * rate;
        expected.cost += weight * rate * meanCost;
        expected.insured += weight * insured;
        expected.premiums += weight * insured * premium;
        expected.denied += weight * chronic * 0.4;
        expected.deaths += weight * 0.0005 * Math.exp(0.085 * (age - 20)) * (chronic ? 1.5 : 1);
      }
    }
  }
  return expected;
}

describe("textbook kernel of workload W1", () => {
  it("has the expectations of the first year that follow from its parameters", () => {
    const size = 10_000;
    const result = runTextbook(size, 1, 60, 20260101);
    for (const [total, perPerson] of Object.entries(expectedFirstYear())) {
      const parts = total in result.totals ? [total] : [1, 2, 3, 4, 5].map((quintile) => `${total}Q${quintile}`);
      const statistics = parts.map((part) => result.totals[part]!);
      const mean = statistics.reduce((sum, { mean }) => sum + mean, 0);
      // Standard deviations of parts added: an upper bound for that of their sum.
      const standardError = statistics.reduce((sum, { standardDeviation }) => sum + (standardDeviation ?? 0), 0) / Math.sqrt(60);
      expect(Math.abs(mean - size * perPerson), total).toBeLessThan(5 * standardError);
    }
  });

  it("repeats itself for a seed and not for another", () => {
    expect(runTextbook(500, 3, 2, 7).totals).toEqual(runTextbook(500, 3, 2, 7).totals);
    expect(runTextbook(500, 3, 2, 7).totals).not.toEqual(runTextbook(500, 3, 2, 8).totals);
  });

  it("counts every person in every year and reports all 48 totals", () => {
    const { totals } = runTextbook(700, 10, 2, 1);
    expect(Object.keys(totals)).toEqual([...totalNames]);
    expect(totalNames).toHaveLength(48);
    const persons = [1, 2, 3, 4, 5].reduce((sum, quintile) => sum + totals[`personsQ${quintile}`]!.mean, 0);
    expect(persons).toBeCloseTo(7000, 6);
  });
});

describe("agreement of peers", () => {
  const one = runTextbook(2000, 4, 40, 11);
  const other = runTextbook(2000, 4, 40, 12);

  it("accepts another seed of the same program", () => {
    expect(compare(one, other)?.agrees).toBe(true);
  });

  it("refuses a mean that is six standard errors off, and only that one", () => {
    const { mean, standardDeviation } = one.totals["claims"]!;
    const shifted = { ...one, totals: { ...one.totals, claims: { mean: mean + 6 * Math.SQRT2 * (standardDeviation! / Math.sqrt(40)), standardDeviation } } };
    expect(compare(one, shifted)?.failures.map(({ total }) => total)).toEqual(["claims"]);
    expect(compare(one, shifted, new Set(["claims"]))?.agrees).toBe(true);
    expect(compare(one, shifted)?.worst?.distance).toBeGreaterThan(LIMIT);
  });

  it("refuses a constant that differs", () => {
    const certain = { ...one, totals: { ...one.totals, ruinForProfit: { mean: 0.5, standardDeviation: 0 } } };
    const never = { ...one, totals: { ...one.totals, ruinForProfit: { mean: 0, standardDeviation: 0 } } };
    expect(compare(certain, never)?.failures[0]?.distance).toBe(Infinity);
  });

  it("refuses another distribution of the last year's benefits", () => {
    const doubled = { ...other, lastYearBenefits: other.lastYearBenefits.map((value) => 2 * value) };
    expect(compare(one, doubled)?.agrees).toBe(false);
  });

  it("does not judge by few replications", () => {
    expect(compare(one, { ...other, replications: 19 })).toBeNull();
  });

  it("pools runs into the statistics of all their replications", () => {
    // 1, 2 and 3, 6, 8: mean 4, squares 9 + 4 + 1 + 4 + 16 = 34, variance 34 / 4.
    const run = (values: readonly number[]): typeof one => {
      const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
      const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
      return { ...one, replications: values.length, totals: { claims: { mean, standardDeviation: Math.sqrt(squares / (values.length - 1)) } } };
    };
    const { mean, standardDeviation } = pool([run([1, 2]), run([3, 6, 8])]).totals["claims"]!;
    expect(mean).toBeCloseTo(4, 12);
    expect(standardDeviation).toBeCloseTo(Math.sqrt(34 / 4), 12);
  });

  it("takes ratios round by round", () => {
    const timed = (seconds: number): typeof one => ({ ...one, seconds: 99, cpuSeconds: seconds, personYears: 1e9 });
    const rows = timingRows(
      new Map([
        ["scalar C", [timed(1), timed(10), timed(2)]],
        ["textbook JS", [timed(2), timed(20), timed(5)]],
      ]),
    );
    expect(rows[1]).toMatchObject({ nanosecondsPerPersonYear: 5, fastest: 2, slowest: 20, ratios: { "scalar C": 0.5, NumPy: null, "textbook JS": 1 } });
  });
});

describe("w1.yaml", () => {
  const scenario = parse(readFileSync(join(import.meta.dirname, "w1.yaml"), "utf8"));

  it("holds the tables of the workload", () => {
    const { prevalence: shares, onset, costs } = scenario.health.conditions.chronic;
    for (const age of ages) {
      expect(shares[`${age}-${age}`]).toBeCloseTo(prevalence(age), 12);
      expect(scenario.population.demography.mortality.table[age]).toBeCloseTo(0.0005 * Math.exp(0.085 * (age - 20)), 15);
      const first = 20 + 5 * band(age);
      expect(onset[`${first}-${first + 4}`]).toBeCloseTo(0.005 + 0.003 * band(age), 12);
      const { ages: starts, male, female } = scenario.health.services.care.rate;
      const at = starts.indexOf(first);
      expect(male[at]).toBeCloseTo(0.15 + 0.03 * band(age), 12);
      expect(female[at]).toBeCloseTo(1.2 * male[at], 12);
    }
    expect(costs.care).toBeCloseTo(Math.exp(0.5), 12);
    const { mean, cv } = scenario.health.services.care.cost;
    expect(Math.log1p(cv ** 2)).toBeCloseTo(1.3 ** 2, 12);
    expect(Math.log(mean) - 1.3 ** 2 / 2).toBeCloseTo(5.5, 12);
    expect(Math.log(scenario.population.groups.everyone.income.median)).toBeCloseTo(8.7, 12);
  });
});
