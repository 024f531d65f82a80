/**
 * Both intervals of an uncertain scenario hold what they say over 200 seeds: that of the mean holds the mean over all truths, and the range of
 * 90 of 100 futures holds a future that was not among them.
 *
 * Rate x cost with one uncertain factor each, independent, of mean 1: the mean need of a person is rate x cost whatever their spread.
 */
import { describe, expect, test } from "vitest";
import { free, oneAge, passive, scenarioOf, wholeOf } from "../support/plain.ts";
import { once, rowOf, simulate } from "../support/simulate.ts";

const seeds = 200;
const size = 40;
const futures = 40;
const rate = 2;
const cost = 10;

/** One future more than is looked at: it is the new one. */
const runs = once(() =>
  Array.from({ length: seeds }, (_, k) => {
    const scenario = scenarioOf({
      seed: `uncertain honesty ${k}`,
      population: { size, ages: oneAge, income: 1000 },
      health: {
        services: { care: { rate: { value: rate, uncertain: { lognormal: [rate, 0.2] } }, cost: { value: cost, uncertain: { uniform: [5, 15] } } } },
      },
      behaviour: passive,
      schemes: { mutual: { ...free, contribution: { pool: rate * cost * size }, benefits: wholeOf(["care"]) } },
      compare: [],
      outputs: { metrics: ["need.cost"], by: [] },
    });
    const seen = simulate(scenario, { replications: futures });
    const next = simulate(scenario, { replications: 1, first: futures });
    return { row: rowOf(seen, "need.cost", { year: 1 }), next: rowOf(next, "need.cost", { year: 1 }).mean! };
  }),
);

/** Within 3.3 standard errors of a share of 200: one true test in a thousand fails. */
function expectShare(found: number, expected: number): void {
  expect(Math.abs(found - expected)).toBeLessThanOrEqual(3.3 * Math.sqrt((expected * (1 - expected)) / seeds));
}

describe("200 seeds of 40 futures", () => {
  test("the 95 % interval holds the mean over all truths", () => {
    const truth = rate * cost * size;
    const held = runs().filter(({ row }) => row.lo! <= truth && truth <= row.hi!).length;
    expectShare(held / seeds, 0.95);
  });

  test("the range of 90 of 100 futures holds a new one as often as its ranks among 40 allow: 86 of 100", () => {
    const held = runs().filter(({ row, next }) => row.p5! <= next && next <= row.p95!).length;
    // between the values at ranks 1 + 0.05 x 39 and 1 + 0.95 x 39 of 41 equally likely places
    expectShare(held / seeds, (0.9 * (futures - 1)) / (futures + 1));
  });

  test("chance alone would be far narrower: the spread between futures is that of the assumptions", () => {
    // variance of a product of independent factors of mean 1: 0.2^2 and (10^2 / 12) / 10^2
    const relative = Math.sqrt(1.04 * (1 + 1 / 12) - 1);
    const spread = runs().reduce((sum, { row }) => sum + row.sd!, 0) / seeds / (rate * cost * size);
    const chance = 1 / Math.sqrt(rate * size);
    expect(Math.abs(spread / Math.sqrt(relative * relative + chance * chance) - 1)).toBeLessThan(0.05);
    expect(chance).toBeLessThan(0.4 * spread);
  });
});
