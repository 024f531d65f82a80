/** Prices against simulated means, and who joins: what a person knows of its own need decides about selection. */
import { describe, expect, test } from "vitest";
import { free, type Map, oneAge, passive, scenarioOf, wholeOf } from "../support/plain.ts";
import { once, rowOf, simulate, totalsOf } from "../support/simulate.ts";
import { expectMean, expectShare, summarise } from "../support/tolerance.ts";

describe("the risk premium of year 1 is within 1 % of the mean of a million people, per rating cell", () => {
  const services = {
    hospital: { rate: { by: "group", values: { calm: 1, busy: 2.5 } }, cost: { mean: 1500, cv: 1 } },
    clinic: { rate: 2, cost: { family: "gamma", mean: 120, cv: 0.8 } },
  };
  const designs: Readonly<Record<string, Map>> = {
    "deductible 500, share 0.8, yearly cap": {
      benefits: { hospital: { reimburse: 0.8, deductible: 500 }, clinic: { reimburse: 0.8 }, limits: { annual: 4000 } },
    },
    "yearly deductible 500, share 0.8, yearly cap": {
      benefits: { hospital: { reimburse: 0.8 }, clinic: { reimburse: 0.8 }, limits: { deductible: 500, annual: 4000 } },
    },
    "out-of-pocket limit": { benefits: { hospital: { reimburse: 0.5, copay: 20 }, clinic: { reimburse: 0.6, cap: 90 }, limits: { out_of_pocket: 1500 } } },
  };
  const run = once(() =>
    simulate(
      scenarioOf({
        population: { size: 1000000, groups: { calm: { share: 0.5 }, busy: { share: 0.5 } }, ages: oneAge, income: { mean: 20000, gini: 0.3 } },
        health: { services },
        schemes: Object.fromEntries(
          Object.entries(designs).map(([name, design]) => [
            name,
            { ...free, ...design, kind: "for-profit", pricing: { credibility: "none" }, contribution: { risk: { by: ["group"], target_loss_ratio: 1 } } },
          ]),
        ),
        worlds: Object.fromEntries(Object.keys(designs).map((name) => [name, [name]])),
        compare: [],
        outputs: { metrics: ["finance.contributions", "finance.benefits", "finance.members"], by: ["group"] },
      }),
      { replications: 1 },
    ),
  );
  test.each(Object.keys(designs).flatMap((name) => ["calm", "busy"].map((group) => [name, group] as const)))("%s, %s", (name, group) => {
    const place = { world: name, scheme: name, by: "group", group };
    const premium = totalsOf(run(), "contributions", place)[0]!;
    const benefits = totalsOf(run(), "benefits", place)[0]!;
    expect(totalsOf(run(), "members", place)[0]).toBe(500000);
    expect(Math.abs(premium / benefits - 1)).toBeLessThan(0.01);
  });
});

describe("expected benefits are those after use", () => {
  const care: Map = { rate: 1, cost: { mean: 100, cv: 1 }, essential: true };
  test.each([
    ["people go less often the more they pay", { price_response: 0.54, forgone_care: "none" }, {}],
    ["care is forgone for want of cash", { price_response: 0, forgone_care: { liquidity: 1, probability: 0.8 } }, {}],
    [
      "care is forgone, frailty differs",
      { price_response: 0.39, forgone_care: { liquidity: 1, probability: 0.8 } },
      { frailty: { family: "gamma", variance: 0.5, level: "person" } },
    ],
    ["one episode at most, yearly cap", { price_response: 0, forgone_care: "none", bernoulli: true }, {}],
    ["an exact volume, yearly cap", { price_response: 0, forgone_care: "none", fixed: true }, {}],
  ] as [string, Map, Map][])("%s", (_, { bernoulli, fixed, ...behaviour }, health) => {
    const limits = bernoulli === true || fixed === true ? { limits: { annual: 60 } } : {};
    const service = { ...care, ...(bernoulli === true ? { count: "bernoulli", rate: 0.5 } : fixed === true ? { count: "fixed", rate: 0.5 } : {}) };
    const run = simulate(
      scenarioOf({
        population: { size: 20000, ages: oneAge, income: { mean: 500, gini: 0.3 } },
        health: { services: { care: service }, ...health },
        behaviour: { ...passive, ...behaviour },
        schemes: { mutual: { ...free, kind: "solidarity", contribution: { flat: "balanced" }, benefits: { care: { reimburse: 0.5 }, ...limits } } },
        outputs: { metrics: ["finance.contributions", "finance.benefits"], by: [] },
      }),
      { replications: 30 },
    );
    const contributions = totalsOf(run, "contributions", { scheme: "mutual" });
    const ratio = totalsOf(run, "benefits", { scheme: "mutual" }).map((paid, r) => paid / contributions[r]!);
    const { mean, sd, count } = summarise(ratio);
    // the price may be off by a quarter of a per cent, the error of its own sampling
    expect(Math.abs(mean - 1)).toBeLessThan(0.0025 * 4 + (4 * sd) / Math.sqrt(count));
  });
});

describe("selection", () => {
  const people = 50000;
  const scenario = (choice: Map, contribution: Map, health: Map = {}): Map =>
    scenarioOf({
      population: { size: people, ages: oneAge, income: { mean: 20000, gini: 0.3 } },
      health: {
        conditions: { ill: { prevalence: 0.2, rates: { care: 3 } } },
        frailty: { family: "gamma", variance: 1, level: "person" },
        services: { care: { rate: 2, cost: 50 } },
        ...health,
      },
      behaviour: { ...passive, choice: { rule: "utility", ...choice } },
      schemes: { mutual: { ...free, enrolment: { mode: "voluntary" }, contribution, benefits: wholeOf(["care"]) } },
      outputs: { metrics: ["finance.members", "finance.benefits", "need.cost", "coverage.breadth"], by: ["health"] },
    });
  /** Benefits a member over need a person. */
  const selected = (input: Map): { readonly ratio: Float64Array; readonly share: number } => {
    const run = simulate(input, { replications: 8 });
    const members = totalsOf(run, "members", { scheme: "mutual" });
    const need = totalsOf(run, "need_cost");
    return {
      ratio: totalsOf(run, "benefits", { scheme: "mutual" }).map((paid, r) => paid / members[r]! / (need[r]! / people)),
      share: rowOf(run, "coverage.breadth", { world: "mutual" }).mean!,
    };
  };
  const unselected = (extra: Map): void => {
    const { ratio, share } = selected(scenario({ private_information: 0, noise: 0.3, ...extra }, { flat: 140 }));
    expect(share).toBeGreaterThan(0.2);
    expect(share).toBeLessThan(0.8);
    expectMean(ratio, 1);
  };
  test("private information 0 removes it, without risk aversion", () => unselected({ risk_aversion: 0 }));
  test("private information 0 removes it, with the default risk aversion", () => unselected({}));
  test("private information 1 brings it", () => {
    const { ratio } = selected(scenario({ private_information: 1, noise: 0.3, risk_aversion: 0 }, { flat: 140 }));
    expect(summarise(ratio).mean).toBeGreaterThan(1.2);
  });
  test("the more frail join: with the sharp rule exactly those whose expected benefits reach the price", () => {
    // frailty of variance 1 is exponential: P(F >= c) = e^-c and E(F | F >= c) = c + 1
    const c = 1.3;
    const run = simulate(scenario({ private_information: 1, noise: 0, risk_aversion: 0 }, { flat: c * 100 }, { conditions: {} }), { replications: 8 });
    const members = totalsOf(run, "members", { scheme: "mutual" });
    expectShare(members.reduce((sum, one) => sum + one, 0) / (8 * people), Math.exp(-c), 8 * people);
    expectMean(
      totalsOf(run, "benefits", { scheme: "mutual" }).map((paid, r) => paid / members[r]! / 100),
      c + 1,
    );
  });
  test("threshold: join iff a multiple of the own expected cost reaches the price", () => {
    const c = 0.8;
    const run = simulate(scenario({ rule: "threshold", willingness_to_pay: { times_expected: 1.25 } }, { flat: 1.25 * c * 100 }, { conditions: {} }), {
      replications: 4,
    });
    expectShare(totalsOf(run, "members", { scheme: "mutual" }).reduce((sum, one) => sum + one, 0) / (4 * people), Math.exp(-c), 4 * people);
  });
  test("rated by condition, the ill pay more and join as often where their price is fair", () => {
    const rated = scenario({ private_information: 0, noise: 0.3, risk_aversion: 0 }, { risk: { by: ["condition"] } });
    const run = simulate(rated, { replications: 8 });
    const share = (group: string): number => rowOf(run, "coverage.breadth", { world: "mutual", by: "health", group }).mean!;
    expectShare(share("any_condition"), 0.5, 8 * people * 0.2, "ill");
    expectShare(share("no_condition"), 0.5, 8 * people * 0.8, "well");
  });
});
