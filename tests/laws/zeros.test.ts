/**
 * Rows of docs/zeros.md in a whole run: ten people, each with two visits of 50 a year (fixed counts and costs, seed without effect), who
 * all belong to a compulsory mutual that charges 60 each and pays 0.8 of a bill. By hand: need 1,000, contributions 600, benefits 800.
 */
import { expect, test } from "vitest";
import { rowOf, type Simulation, simulate } from "../support/simulate.ts";

interface Change {
  readonly scheme?: object;
  readonly benefits?: object;
  readonly behaviour?: object;
  readonly ages?: object;
  readonly service?: object;
}

const metrics = [
  "coverage.breadth",
  "exclusion.denied",
  "exclusion.ineligible",
  "exclusion.unaffordable",
  "exclusion.unaware",
  "finance.benefits",
  "finance.contributions",
  "finance.members",
  "finance.reserve",
  "finance.ruin_probability",
  "need.cost",
  "protection.forgone",
  "protection.oop_per_head",
];

function run({ scheme = {}, benefits = {}, behaviour = {}, ages, service = {} }: Change): Simulation {
  return simulate({
    mutua: 1,
    name: "zeros",
    years: 1,
    replications: 2,
    seed: "zeros",
    population: { size: 10, ages: ages ?? { bands: { "40-40": 1 } }, income: { family: "constant", value: 1000 } },
    health: { services: { visit: { rate: 2, count: "fixed", cost: { family: "constant", value: 50 }, price_response: 0, ...service } } },
    behaviour: { affordability: { share_of_income: "none" }, ...behaviour },
    schemes: {
      mutual: {
        kind: "solidarity",
        enrolment: { mode: "compulsory" },
        contribution: { flat: 60, unit: "person" },
        benefits: { visit: { reimburse: 0.8 }, ...benefits },
        expenses: { fixed: 0 },
        reserve: { initial: 1000 },
        on_insolvency: "continue",
        ...scheme,
      },
    },
    worlds: { mutual: ["mutual"] },
    outputs: { metrics, by: [] },
  });
}

const mean = (simulation: Simulation, metric: string): number | null => rowOf(simulation, metric).mean;

test("the base, by hand", () => {
  const base = run({});
  expect(mean(base, "need.cost")).toBe(1000);
  expect(mean(base, "finance.contributions")).toBe(600);
  expect(mean(base, "finance.benefits")).toBe(800);
  expect(mean(base, "protection.oop_per_head")).toBe(20);
});

test.each<readonly [string, Change, Readonly<Record<string, number>>]>([
  ["limits.annual 0: the scheme pays nothing", { benefits: { limits: { annual: 0 } } }, { "finance.benefits": 0, "protection.oop_per_head": 100 }],
  ["limits.out_of_pocket 0: patients pay nothing", { benefits: { limits: { out_of_pocket: 0 } } }, { "finance.benefits": 1000, "protection.oop_per_head": 0 }],
  [
    "limits.out_of_pocket_share_of_income 0: patients pay nothing",
    { benefits: { limits: { out_of_pocket_share_of_income: 0 } } },
    { "finance.benefits": 1000, "protection.oop_per_head": 0 },
  ],
  ["limits.deductible 0: none", { benefits: { limits: { deductible: 0 } } }, { "finance.benefits": 800 }],
  ["cap 0: nothing of any event", { benefits: { visit: { reimburse: 0.8, cap: 0 } } }, { "finance.benefits": 0 }],
  ["reimburse 0: nothing, and the service stays listed", { benefits: { visit: { reimburse: 0 } } }, { "finance.benefits": 0, "protection.oop_per_head": 100 }],
  [
    "contribution.max 0: nobody pays",
    { scheme: { contribution: { income: 0.06, unit: "person", max: 0 } } },
    { "finance.contributions": 0, "coverage.breadth": 1 },
  ],
  ["income_ceiling 0: no income is counted", { scheme: { contribution: { income: 0.06, income_ceiling: 0, unit: "person" } } }, { "finance.contributions": 0 }],
  [
    "min 0 and allowance 0: nothing exempt",
    { scheme: { contribution: { income: 0.06, min: 0, allowance: 0, unit: "person" } } },
    { "finance.contributions": 600 },
  ],
  [
    "collection 0: nothing comes in",
    { scheme: { contribution: { flat: 60, unit: "person", collection: 0 } } },
    { "finance.contributions": 0, "finance.benefits": 800 },
  ],
  ["reserve.initial 0: below zero at once", { scheme: { reserve: { initial: 0 } } }, { "finance.ruin_probability": 1 }],
  ["reserve.initial months 0: the same", { scheme: { reserve: { initial: { months: 0 } } } }, { "finance.ruin_probability": 1 }],
  ["max_entry_age 0: adults may not join", { scheme: { eligibility: { max_entry_age: 0 } } }, { "exclusion.ineligible": 1, "finance.members": 0 }],
  [
    "deny.above_age 0: adults are refused",
    { scheme: { enrolment: { mode: "voluntary" }, underwriting: { deny: { above_age: 0 } } } },
    { "exclusion.denied": 1 },
  ],
  [
    "deny.above_age 0: those of age 0 are not",
    {
      scheme: { enrolment: { mode: "voluntary" }, underwriting: { deny: { above_age: 0 } } },
      ages: { bands: { "0-0": 1 } },
      behaviour: { choice: { rule: "always" } },
    },
    { "exclusion.denied": 0, "coverage.breadth": 1 },
  ],
  ["awareness 0: nobody knows", { scheme: { enrolment: { mode: "voluntary" } }, behaviour: { awareness: 0 } }, { "exclusion.unaware": 1 }],
  [
    "share_of_income 0: nothing above 0 is affordable",
    { scheme: { enrolment: { mode: "voluntary" } }, behaviour: { affordability: { share_of_income: 0, subsistence: 0 } } },
    { "exclusion.unaffordable": 1 },
  ],
  [
    "liquidity 0: any payment for essential care is too much",
    { service: { essential: true }, behaviour: { forgone_care: { liquidity: 0, probability: 1 } } },
    { "protection.forgone": 1, "finance.benefits": 0 },
  ],
  [
    "probability 0 of forgoing: nobody does",
    { service: { essential: true }, behaviour: { forgone_care: { liquidity: 0, probability: 0 } } },
    { "protection.forgone": 0, "finance.benefits": 800 },
  ],
  ["settlement_lag 0 and waiting_period 0: at once", { scheme: { settlement_lag: 0, waiting_period: 0 } }, { "finance.benefits": 800, "finance.reserve": 800 }],
])("%s", (_, change, expected) => {
  const simulation = run(change);
  for (const [metric, value] of Object.entries(expected)) expect([metric, mean(simulation, metric)]).toEqual([metric, value]);
});

test("a weight of 0: no person of that age", () => {
  const ages = { bands: { "20-29": 0, "30-39": 1, "60-69": 0 } };
  const simulation = run({ ages, scheme: { eligibility: { max_entry_age: 39 } } });
  expect(mean(simulation, "exclusion.ineligible")).toBe(0);
  expect(mean(run({ ages, scheme: { eligibility: { max_entry_age: 29 } } }), "exclusion.ineligible")).toBe(1);
});
