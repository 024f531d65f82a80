/** Own risk of a larger pool: by hand, what stays common, no bias, and what it refuses. */
import { describe, expect, test } from "vitest";
import { expectedOfYear } from "../../../src/engine/levers/own-risk/expected.ts";
import type { AnyTotal } from "../../../src/engine/model/totals.ts";
import { createYearContext, type YearContext } from "../../../src/engine/model/year-context.ts";
import { free, scenarioOf, wholeOf } from "../../support/plain.ts";
import { compiled, simulate, totalsOf } from "../../support/simulate.ts";

/** Nine people, of whom each needs one visit of 10 with a chance of a half; a contribution of 5 each. */
function nine(more: object = {}, service: object = {}): object {
  return scenarioOf({
    replications: 40,
    population: { size: 9, represents: 900, ages: { 30: 1 }, income: 1000 },
    health: { services: { visit: { rate: 0.5, count: "bernoulli", cost: 10, ...service } } },
    schemes: { mutual: { ...free, contribution: { flat: 5, index: "none" }, benefits: wholeOf(["visit"]) } },
    outputs: { metrics: ["own_risk.taken_out", "own_risk.of_benefits", "finance.reserve", "finance.benefits"], by: [] },
    ...more,
  });
}
const own = { own_risk: {} };
const sum = (values: ArrayLike<number>): number => Array.from(values).reduce((a, b) => a + b, 0);

describe("by hand: 9 people for 900, 45 expected", () => {
  const run = simulate(nine(own));
  const of = (total: AnyTotal): Float64Array => totalsOf(run, total);
  test("of benefits above or below 45 nine tenths leave the account: sqrt(9 / 900) = 0.1 stays", () => {
    const benefits = of("benefits");
    expect(new Set(benefits).size).toBeGreaterThan(3);
    benefits.forEach((paid, r) => {
      expect(of("own_risk.taken_out")[r]).toBeCloseTo(Math.max(0, 0.9 * (paid - 45)), 6);
      expect(of("own_risk.put_back")[r]).toBeCloseTo(Math.max(0, 0.9 * (45 - paid)), 6);
      expect(of("reserve")[r]).toBeCloseTo(45 - (45 + 0.1 * (paid - 45)), 6);
    });
  });
  test("as many real people as simulated, or fewer: nothing to put right, to the byte", () => {
    const same = { population: { size: 9, ages: { 30: 1 }, income: 1000 } };
    expect(compiled(nine({ ...same, ...own })).model.levers).toEqual([]);
    expect(sum(totalsOf(simulate(nine({ ...same, ...own })), "reserve"))).toBe(sum(totalsOf(simulate(nine(same)), "reserve")));
    expect(compiled(nine({ own_risk: { people: 9 } })).model.levers).toEqual([]);
  });
  test("an exact volume has no chance to take out", () => {
    const run = simulate(nine(own, { rate: 2, count: "fixed" }));
    for (const total of ["own_risk.taken_out", "own_risk.put_back"] as const) expect(Math.max(...totalsOf(run, total))).toBeLessThan(1e-6);
  });
});

describe("what no pool evens out stays whole", () => {
  test("a shock that doubles need: 90 are expected in that year, and the reserve loses all of it", () => {
    const shocks = { epidemic: { year: 2026, rates: { visit: 2 } } };
    const run = simulate(nine({ start_year: 2026, ...own, health: { services: { visit: { rate: 0.5, count: "bernoulli", cost: 10 } }, shocks } }));
    // everybody needs one visit: benefits are 90, as expected, and nothing is taken out of a loss of 45
    for (const [r, paid] of totalsOf(run, "benefits").entries()) {
      expect(paid).toBe(90);
      expect(totalsOf(run, "own_risk.taken_out")[r]).toBeLessThan(1e-6);
      expect(totalsOf(run, "reserve")[r]).toBeCloseTo(-45, 6);
    }
  });
  test("care dearer than was believed: the loss stays, the chance goes", () => {
    const cost = { uncertain: { uniform: [20, 20.000001] }, value: 10 };
    const run = simulate(nine(own, { cost }));
    for (const [r, paid] of totalsOf(run, "benefits").entries()) expect(totalsOf(run, "reserve")[r]).toBeCloseTo(45 - (90 + 0.1 * (paid - 90)), 3);
  });
});

test("no bias beside frailty, price response, gradients and a wait: the mean of what is taken out is 0", () => {
  const run = simulate(
    scenarioOf({
      replications: 60,
      years: 3,
      population: { size: 400, represents: 40000, ages: { bands: { "20-60": 1 } }, income: { mean: 1000, gini: 0.4 } },
      health: {
        frailty: { family: "gamma", variance: 0.5 },
        services: {
          visit: { rate: { by: "age_sex", ages: [0, 40], female: [1, 3], male: [1, 3] }, gradient: { q1: 0.5, q5: 1.5 }, cost: { mean: 10, cv: 1 } },
          stay: { rate: 0.1, cost: { mean: 200, cv: 1 }, price_response: 0.3 },
        },
      },
      behaviour: { affordability: "none", choice: { rule: "always" }, forgone_care: "none" },
      schemes: {
        mutual: { ...free, contribution: { flat: 40 }, benefits: { visit: { reimburse: 0.8, copay: 1 }, stay: { reimburse: 0.7 } }, waiting_period: 0.25 },
      },
      own_risk: {},
      outputs: { metrics: ["own_risk.taken_out", "finance.benefits"], by: [] },
    }),
  );
  const taken = [1, 2, 3].flatMap((year) => {
    const back = totalsOf(run, "own_risk.put_back", { year });
    return Array.from(totalsOf(run, "own_risk.taken_out", { year }), (out, r) => out - back[r]!);
  });
  const mean = sum(taken) / taken.length;
  const se = Math.sqrt(sum(taken.map((one) => (one - mean) ** 2)) / (taken.length - 1) / taken.length);
  expect(Math.abs(mean)).toBeLessThan(4 * se);
  // and a bias of 5 % of benefits would have been seen
  expect(0.05 * (sum(totalsOf(run, "benefits", { year: 1 })) / 60)).toBeGreaterThan(4 * se);
});

test("what acts on the sample's own claims cannot stand beside it, and is named", () => {
  const scheme = { ...free, contribution: { flat: 5 }, benefits: wholeOf(["visit"]), reinsurance: [{ kind: "quota-share", cession: 0.3, commission: 0.1 }] };
  expect(() => simulate(nine({ ...own, schemes: { mutual: scheme } }))).toThrow(/mutual\.reinsurance/);
});

describe("expected payments of later years", () => {
  const priced = { medical_inflation: 0.1, inflation: 0, wage_growth: 0 };
  const { model } = compiled(nine({ years: 3, economy: priced, ...own }));
  const arm = model.arms[0]!;
  const yearOf = (year: number, more: object = {}): YearContext => ({ ...createYearContext(model), year, medical: 1.1 ** year, ...more });
  test("where all rules are shares of the bill they are those of the first year at the price of care", () => {
    const first = expectedOfYear(model, arm, yearOf(0), null);
    const third = expectedOfYear(model, arm, yearOf(2), first);
    expect(third.pay).toBe(first.pay);
    expect(third.scale).toBe(1.1 ** 2);
    const state = first.pay.table.findIndex((pay) => pay > 0);
    expect(first.pay.table[state]! * third.scale).toBeCloseTo(5 * 1.21, 10);
  });
  test("in a year of a shock they are made anew, and not kept", () => {
    const first = expectedOfYear(model, arm, yearOf(0), null);
    const shocked = expectedOfYear(model, arm, yearOf(1, { shocked: true, shockFactor: Float64Array.of(1.5) }), first);
    expect(shocked.scale).toBe(1);
    expect(Math.max(...shocked.pay.table)).toBeCloseTo(5 * 1.1 * 1.5, 10);
    const after = expectedOfYear(model, arm, yearOf(2), shocked);
    expect(Math.max(...after.pay.table) * after.scale).toBeCloseTo(5 * 1.21, 10);
  });
  test("a deductible keeps no tables: its share of the bill falls as care grows dearer", () => {
    const dear = compiled(
      nine({
        years: 3,
        economy: priced,
        ...own,
        schemes: { mutual: { ...free, contribution: { flat: 5 }, benefits: { visit: { reimburse: 1, deductible: 4 } } } },
      }),
    ).model;
    const context = { ...createYearContext(dear), year: 2, medical: 1.21 };
    const found = expectedOfYear(dear, dear.arms[0]!, context, expectedOfYear(dear, dear.arms[0]!, createYearContext(dear), null));
    expect([found.scale, found.madeFor]).toEqual([1, ""]);
  });
});
