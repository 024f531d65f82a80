/** Regulation: values by hand, both kinds alike, off, and how rules that bring the ill in drive the healthy out. */
import { describe, expect, test } from "vitest";
import { bandedPrices } from "../../../src/engine/premiums/rate-band.ts";
import { validateScenario } from "../../../src/engine/scenario/validate.ts";
import { free, scenarioOf, wholeOf } from "../../support/plain.ts";
import { compiled, rowOf, type Simulation, simulate, totalsOf } from "../../support/simulate.ts";

const people = 100;
const asked = [
  ..."rebate loading closed".split(" ").map((name) => `regulation.${name}`),
  ..."finance.contributions finance.reserve finance.members coverage.breadth exclusion.denied".split(" "),
];
/** A hundred people who each need 7 a year and pay 10. */
function town(regulation: object | null, scheme: object = {}, more: object = {}): object {
  return scenarioOf({
    replications: 2,
    years: 3,
    population: { size: people, groups: { all: { share: 1, income: 1000 } } },
    health: { services: { care: { rate: 1, count: "fixed", cost: 7 } } },
    schemes: { mutual: { ...free, contribution: { flat: 10, index: "none" }, benefits: wholeOf(["care"]), ...scheme } },
    outputs: { metrics: asked, by: [] },
    ...(regulation !== null && { regulation }),
    ...more,
  });
}

describe("rate band", () => {
  const even = Float64Array.of(1, 1, 1);
  const prices = Float64Array.of(50, 100, 300);
  test("by hand: 50, 100, 300 within 3 to 1 are 87.5, 100, 262.5", () => {
    const banded = [...bandedPrices(prices, even, 3)];
    [87.5, 100, 262.5].forEach((price, k) => expect(banded[k]).toBeCloseTo(price, 12));
  });
  test("1 is one price, no band is the same array, and who is nobody moves nothing", () => {
    expect([...bandedPrices(prices, even, 1)]).toEqual([150, 150, 150]);
    expect(bandedPrices(prices, even, Infinity)).toBe(prices);
    const [poor, rich] = [...bandedPrices(Float64Array.of(100, 200, 1e6), Float64Array.of(3, 1, 0), 1.5)];
    expect(3 * poor! + rich!).toBeCloseTo(500, 9);
    expect(rich! / poor!).toBeCloseTo(1.5, 12);
  });
  test("keeps revenue and the band, whatever the classes", () => {
    for (let k = 1; k <= 50; k++) {
      const classes = Float64Array.from({ length: 7 }, (_, c) => ((k * 7919 * (c + 3)) % 997) + 1);
      const heads = Float64Array.from({ length: 7 }, (_, c) => ((k * 31 + c * 7) % 5) + (c === 0 ? 1 : 0));
      const band = 1 + (k % 6) / 2;
      const banded = bandedPrices(classes, heads, band);
      const sum = (of: Float64Array): number => of.reduce((total, price, c) => total + price * heads[c]!, 0);
      expect(sum(banded) / sum(classes)).toBeCloseTo(1, 12);
      const paid = [...banded].filter((_, c) => heads[c]! > 0);
      expect(Math.max(...paid) / Math.min(...paid)).toBeLessThan(band * (1 + 1e-12));
    }
  });
});

describe("by hand", () => {
  test("minimum loss ratio 0.8, contributions 1,000, benefits 700: 100 given back in the next year", () => {
    const run = simulate(town({ minimum_loss_ratio: 0.8 }));
    expect([1, 2, 3].map((year) => totalsOf(run, "regulation.rebate", { year })[0])).toEqual([0, 100, 100]);
    expect(totalsOf(run, "reserve", { year: 3 })[0]).toBeCloseTo(3 * 300 - 200, 9);
  });

  test("a price that would double rises by a tenth", () => {
    const script = { governance: { decides: "script", script: { 2027: { contribution: 2 } } } };
    const run = simulate(town({ maximum_rise: 0.1 }, script, { start_year: 2026 }));
    expect(totalsOf(run, "contributions", { year: 2 })[0]).toBeCloseTo(1100, 6);
    expect(totalsOf(simulate(town(null, script, { start_year: 2026 })), "contributions", { year: 2 })[0]).toBe(2000);
  });

  test("minimum capital: a reserve of 300 after contributions of 1,000 is below 40 %, not below 30 %", () => {
    const run = simulate(town({ minimum_capital: 0.4 }));
    expect([1, 2, 3].map((year) => totalsOf(run, "members", { year })[0])).toEqual([people, 0, 0]);
    expect(rowOf(run, "regulation.closed").mean).toBe(1);
    expect(totalsOf(simulate(town({ minimum_capital: 0.3 })), "members", { year: 3 })[0]).toBe(people);
  });

  test("lifetime loading: who joins at 45 pays 2 % for each year above 40, for life; who was there at the start does not", () => {
    // the second group may join from the second year on, at 45
    const groups = { first: { count: 50, ages: { 45: 1 }, income: 1000 }, second: { count: 50, ages: { 44: 1 }, income: 1000 } };
    const late = {
      start_year: 2026,
      population: { size: people, groups, demography: { kind: "dynamic" } },
    };
    const run = simulate(town({ lifetime_loading: { rate: 0.02, above_age: 40 } }, { eligibility: { groups: { first: 2026, second: 2027 } } }, late));
    const paid = [1, 2, 3].map((year) => totalsOf(run, "contributions", { year })[0]!);
    expect(paid[0]).toBe(500);
    expect(paid[1]).toBeCloseTo(500 + 50 * 10 * 1.1, 6);
    expect(paid[2]).toBeCloseTo(paid[1]!, 6);
    expect(totalsOf(run, "regulation.loading", { year: 3 })[0]).toBeCloseTo(50, 6);
    const capped = simulate(
      town({ lifetime_loading: { rate: 0.02, above_age: 40, most: 0.04 } }, { eligibility: { groups: { first: 2026, second: 2027 } } }, late),
    );
    expect(totalsOf(capped, "contributions", { year: 2 })[0]).toBeCloseTo(500 + 50 * 10 * 1.04, 6);
  });
});

/** A market in which a fifth is ill and needs ten times as much; people know it, and an insurer asks. */
function market(regulation: object | null, kind = "for-profit", more: object = {}): object {
  return scenarioOf({
    replications: 2,
    years: 4,
    seed: "market",
    population: { size: 2000, ages: { uniform: [20, 60] }, groups: { all: { share: 1, income: 5000 } } },
    health: {
      conditions: { chronic: { prevalence: 0.2, rates: { care: 10 } } },
      services: { care: { rate: 1, cost: { mean: 100, cv: 1 } } },
    },
    behaviour: {
      affordability: { share_of_income: 0.3 },
      choice: { rule: "utility", private_information: 0.6, risk_aversion: 5, noise: 0.1 },
      forgone_care: "none",
      price_response: 0,
    },
    schemes: {
      insurer: {
        kind,
        contribution: { risk: { by: ["condition"], safety: 0, profit: 0 } },
        expenses: { per_member: 0 },
        underwriting: { deny: { conditions: 0.5 } },
        benefits: wholeOf(["care"]),
        on_insolvency: "continue",
      },
    },
    outputs: { metrics: [...asked, "finance.premium"], by: ["health"] },
    ...(regulation !== null && { regulation }),
    ...more,
  });
}
const covered = (run: Simulation, group: string): number => rowOf(run, "coverage.breadth", { year: 4, by: "health", group }).mean!;

describe("in a market", () => {
  test("guaranteed issue refuses nobody; one price without a subsidy covers fewer than an insurer that asks: the healthy leave", () => {
    const [before, issue, both] = [
      simulate(market(null)),
      simulate(market({ guaranteed_issue: true })),
      simulate(market({ guaranteed_issue: true, rate_band: 1 })),
    ];
    expect(rowOf(before, "exclusion.denied", { year: 1 }).mean).toBeGreaterThan(0.05);
    expect(rowOf(issue, "exclusion.denied", { year: 1 }).mean).toBe(0);
    expect(covered(issue, "any_condition")).toBeGreaterThan(covered(before, "any_condition"));
    expect(covered(both, "no_condition")).toBeLessThan(covered(before, "no_condition") / 2);
    const breadth = (run: Simulation): number => rowOf(run, "coverage.breadth", { year: 4 }).mean!;
    expect(breadth(both)).toBeLessThan(breadth(before));
  });

  test("the price of a band is for those who can be members, refused before", () => {
    const priced = compiled(market({ guaranteed_issue: true, rate_band: 1 })).model.arms[0]!;
    // one price: a fifth needs 1000, the others 100: 280 on average
    const prices = [...new Set([...priced.priceByState].map((price) => Math.round(price)))];
    expect(prices).toHaveLength(1);
    // the share of the ill among 2000 people: five standard errors of 900 x sqrt(0.2 x 0.8 / 2000)
    expect(Math.abs(prices[0]! - 280)).toBeLessThan(5 * 900 * Math.sqrt(0.16 / 2000));
  });

  test("either kind of scheme is regulated alike: a mirror; nothing asked is nothing changed", () => {
    const rules = { guaranteed_issue: true, rate_band: 2, minimum_loss_ratio: 0.9, maximum_rise: 0.1, lifetime_loading: { rate: 0.02, above_age: 30 } };
    const run = simulate(market(rules));
    expect(simulate(market(rules, "solidarity")).outcomes).toEqual(run.outcomes);
    const off = simulate(market({ guaranteed_issue: false, minimum_loss_ratio: 0, minimum_capital: 0 }));
    expect(off.model.levers).toEqual([]);
    expect(off.outcomes).toEqual(simulate(market(null)).outcomes);
  });

  test("in the worlds named only; in both worlds a reform that changes nothing changes exactly nothing", () => {
    const worlds = { worlds: { free: ["insurer"], ruled: ["insurer"] }, compare: [["ruled", "free"]] };
    const one = simulate(market({ guaranteed_issue: true, worlds: ["ruled"] }, "for-profit", worlds));
    expect(rowOf(one, "exclusion.denied", { world: "free", year: 1 }).mean).toBeGreaterThan(0);
    expect(rowOf(one, "exclusion.denied", { world: "ruled", year: 1 }).mean).toBe(0);
    const both = simulate(market({ guaranteed_issue: true, rate_band: 1, maximum_rise: 0.2, minimum_loss_ratio: 0.8 }, "for-profit", worlds));
    const differences = both.record.metrics.filter(({ versus, mean }) => versus !== null && mean !== null);
    expect(differences.length).toBeGreaterThan(20);
    expect(differences.filter(({ mean }) => mean !== 0)).toEqual([]);
  });
});

describe("what is written wrongly", () => {
  const problems = (regulation: object): string[] =>
    validateScenario(town(regulation), { readText: () => "" }).problems.map(({ code, path }) => `${code} ${path.slice(1).join(".")}`);
  test.each([
    [{ rate_band: 0.5 }, "E0304 rate_band"],
    [{ rate_band: 3 }, "E0313 rate_band"],
    [{ minimum_loss_ratio: 1.5 }, "E0312 minimum_loss_ratio"],
    [{ guaranteed_issue: "yes" }, "E0300 guaranteed_issue"],
    [{ maximum_rise: -0.1 }, "E0304 maximum_rise"],
    [{ lifetime_loading: { rate: 0.02 } }, "E0301 lifetime_loading.above_age"],
    [{ lifetime_loading: { rate: 0.02, above_age: 30, most: 0 } }, "E0313 lifetime_loading.most"],
    [{ minimum_capital: 0.2, worlds: ["mars"] }, "E0309 worlds.0"],
    [{ minimum_capital: 0.2, schemes: ["nobody"] }, "E0309 schemes.0"],
  ])("%j", (regulation, message) => expect(problems(regulation)).toContain(message));
});
