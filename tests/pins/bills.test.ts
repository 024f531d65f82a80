/** An exact volume is so many bills: what a rule says of an event it says of each of them. Kind: a rule per event applied to a sum of events. */
import { describe, expect, test } from "vitest";
import { free, type Map, passive, scenarioOf } from "../support/plain.ts";
import { rowOf, type Simulation, simulate, totalsOf } from "../support/simulate.ts";

const benefitsOf = (run: Simulation): number => rowOf(run, "finance.benefits", { scheme: "mutual" }).mean!;

function run(services: Map, benefits: Map, more: Map = {}): Simulation {
  return simulate(
    scenarioOf({
      population: { size: 1, income: 1000, ages: 30 },
      health: { services },
      schemes: { mutual: { ...free, benefits } },
      outputs: { metrics: "all", by: [] },
      ...more,
    }),
    { replications: 2 },
  );
}

describe("three bills of 100, deductible of the year 150, co-payment 10", () => {
  const limits = { deductible: 150 };
  const rule = { reimburse: 1, copay: 10 };
  // 0; 50 - 10; 100 - 10
  test("one service of volume 3", () => {
    expect(benefitsOf(run({ visit: { rate: 3, count: "fixed", cost: 100 } }, { visit: rule, limits }))).toBe(130);
  });
  test("three services of volume 1", () => {
    const services = Object.fromEntries(["a", "b", "c"].map((name) => [name, { rate: 1, count: "fixed", cost: 100 }]));
    expect(benefitsOf(run(services, { a: rule, b: rule, c: rule, limits }))).toBe(130);
  });
  test("a balanced contribution foresees it", () => {
    const scheme = { ...free, contribution: { flat: "balanced" }, benefits: { visit: rule, limits } };
    const balanced = run({ visit: { rate: 3, count: "fixed", cost: 100 } }, {}, { schemes: { mutual: scheme } });
    expect(rowOf(balanced, "finance.contributions", { scheme: "mutual" }).mean).toBeCloseTo(130, 6);
  });
});

describe("of a fractional volume the last bill is a part of a service", () => {
  test("rule of the event and limit of the year: 2.5 bills of 100, 20 deducted from each, at most 150 a year", () => {
    // 80 + 80 + half of 80, cut at 150
    const services = { visit: { rate: 2.5, count: "fixed", cost: 100 } };
    expect(benefitsOf(run(services, { visit: { reimburse: 1, deductible: 20 } }))).toBe(200);
    expect(benefitsOf(run(services, { visit: { reimburse: 1, deductible: 20 }, limits: { annual: 150 } }))).toBe(150);
    expect(rowOf(run(services, { visit: { reimburse: 1 } }), "need.events").mean).toBe(2.5);
  });
  test("a volume below 1 is one event as before", () => {
    const found = run({ visit: { rate: 0.4, count: "fixed", cost: 100 } }, { visit: { reimburse: 1, copay: 10 } });
    expect(benefitsOf(found)).toBeCloseTo(0.4 * 90, 6);
  });
});

test("cash is asked for bill by bill: 3 bills of 100 can be paid by who finds 100 at once", () => {
  const care = { visit: { rate: 3, count: "fixed", cost: 100, essential: true } };
  const behaviour = (liquidity: number): Map => ({ behaviour: { ...passive, forgone_care: { liquidity, probability: 1 } } });
  // a month of income is 83.33; a bill is 100
  expect(totalsOf(run(care, { visit: { reimburse: 0 } }, behaviour(1.2)), "forgone_events")[0]).toBe(0);
  expect(totalsOf(run(care, { visit: { reimburse: 0 } }, behaviour(1.1)), "forgone_events")[0]).toBe(3);
});

test("each bill has a price and a decision of its own: n bills have the variance of n", () => {
  const size = 4000;
  const found = run(
    { visit: { rate: 4, count: "fixed", cost: { family: "exponential", mean: 100 }, price_response: 0.39 } },
    { visit: { reimburse: 0 } },
    {
      population: { size, income: 1000, ages: 30 },
      behaviour: { affordability: "none", choice: { rule: "always" }, forgone_care: "none" },
      outputs: { metrics: ["need.cost", "use.events"], by: [] },
    },
  );
  const cost = totalsOf(found, "need_cost");
  // one price for all four would have a standard error of 4 x 100 x sqrt(4000), twice as much
  const error = 100 * Math.sqrt(4 * size);
  for (const sum of cost) expect(Math.abs(sum - 400 * size)).toBeLessThan(5 * error);
  const used = Math.exp(-0.39);
  for (const sum of totalsOf(found, "use_events")) {
    expect(Math.abs(sum - 4 * size * used)).toBeLessThan(5 * Math.sqrt(4 * size * used * (1 - used)));
    expect(sum % 4).not.toBe(0);
  }
});

test("more than one a day is an amount in other words: one bill", () => {
  const found = run({ visit: { rate: 1000, count: "fixed", cost: 1 } }, { visit: { reimburse: 1 }, limits: { deductible: 150 } });
  expect(benefitsOf(found)).toBe(850);
});
