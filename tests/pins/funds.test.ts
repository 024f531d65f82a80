/** Own funds, capital, rates and State money of a scheme, by hand and by running it again with what was found. */
import { describe, expect, test } from "vitest";
import { workedNumber } from "../../src/engine/estimation/worked-number.ts";
import { metrics } from "../../src/engine/metrics/index.ts";
import { findMetric } from "../../src/engine/metrics/statistic.ts";
import { free, type Map, oneAge, scenarioOf, wholeOf } from "../support/plain.ts";
import { rowOf, type Simulation, simulate, totalsOf } from "../support/simulate.ts";
import { count } from "../support/tails.ts";

const ids = [
  "scr",
  "solvency_ratio",
  "capital",
  "claims_var",
  "contributions",
  "benefits",
  "administration",
  "deficit_probability",
  "ruin_probability",
  "ruin_severity",
  "balanced_rate",
  "level_rate",
  "public_cost",
  "reserve",
];
/** Care without chance, or with it: `size` people of an income of 100. */
function run(size: number, service: Map, scheme: Map, more: Map = {}, replications = 1): Simulation {
  return simulate(
    scenarioOf({
      population: { size, ages: oneAge, income: 100 },
      health: { services: { care: service } },
      schemes: { mutual: { ...free, benefits: wholeOf(["care"]), ...scheme } },
      outputs: { metrics: [...ids.map((id) => `finance.${id}`), "state.total", "governance.contribution_rate"], by: [], ruin_epsilon: 0.1 },
      ...more,
    }),
    { replications },
  );
}
const figure = (of: Simulation, id: string, year?: number): number | null =>
  rowOf(of, `finance.${id}`, { scheme: "mutual", ...(year === undefined ? {} : { year }) }).mean;
const sure = (cost: number): Map => ({ rate: 1, count: "fixed", cost });

describe("rates", () => {
  test("two people, care of 6 each, an income rate of 4 %: 6 % would have met it", () => {
    const of = run(2, sure(6), { contribution: { income: 0.04 } });
    expect(figure(of, "balanced_rate")).toBeCloseTo(0.06, 12);
  });
  test("administration of a tenth of contributions and 1 a head; nine tenths collected", () => {
    const of = run(2, sure(6), { contribution: { income: 0.04, collection: 0.9 }, expenses: { per_member: 1, share_of_contributions: 0.1 } });
    // 14 = rate x 200 x 0.9 x 0.9
    expect(figure(of, "balanced_rate")).toBeCloseTo(14 / 162, 12);
  });
  test("what is done about a deficit, and what owners take out, is no cost of the year; what prevention costs is", () => {
    const two = { years: 2, population: { size: 2, ages: oneAge, income: 100 } };
    // two people pay 4 each for care of 6 each: 6 % would have met it, whoever pays the rest
    const called = { contribution: { income: 0.04 }, on_insolvency: [{ call: { most: 1 } }, { rescue: { share: 1, probability: 1 } }, "close"] };
    const rich = {
      contribution: { income: 0.08 },
      reserve: { initial: 500 },
      governance: { decides: "shareholders", target_return: 0, required_capital: 0.5, distribute_above: 1 },
    };
    for (const scheme of [called, { ...called, on_insolvency: [{ rescue: { share: 1, probability: 1 } }, "close"] }, rich]) {
      const of = run(2, sure(6), scheme, two);
      for (const year of [1, 2]) expect(figure(of, "balanced_rate", year)).toBeCloseTo(0.06, 12);
    }
    expect(figure(run(2, sure(6), called, two), "level_rate")).toBeCloseTo(0.06, 12);
    const rebates = run(2, sure(6), { contribution: { income: 0.1 } }, { ...two, regulation: { minimum_loss_ratio: 0.8 } });
    expect(figure(rebates, "balanced_rate", 2)).toBeCloseTo(0.06, 12);
    const nurse = { contribution: { income: 0.08 }, prevention: { reach: 1, effect: { care: 0 }, fixed: 2 } };
    expect(figure(run(2, sure(6), nurse, two), "balanced_rate")).toBeCloseTo(0.07, 12);
  });
  test("level over two years: care doubles, discounted at a quarter, a reserve of 2 at the start", () => {
    const more = {
      years: 2,
      economy: { medical_inflation: 1, discount_rate: 0.25, investment_return: 0.5 },
      finance: { timing: { contributions: "start", benefits: "end", expenses: "end" } },
    };
    const of = run(2, sure(6), { contribution: { income: 0.04, index: "none" }, reserve: { initial: 2 } }, more);
    // outgo 12 / 1.25 + 24 / 1.5625 - 2; base 200 (1 + 1 / 1.25)
    expect(figure(of, "level_rate")).toBeCloseTo((9.6 + 15.36 - 2) / 360, 12);
    expect(figure(of, "level_rate", 1)).toBeCloseTo(7.6 / 200, 12);
    expect(figure(of, "balanced_rate", 2)).toBeCloseTo(0.12, 12);
    // over both years: sums over sums, not discounted
    expect(figure(of, "balanced_rate")).toBeCloseTo(36 / 400, 12);
  });
  test("without a contribution there is no rate", () =>
    expect(rowOf(run(2, sure(6), {}), "finance.balanced_rate", { scheme: "mutual" })).toMatchObject({ mean: null, why: "no_contributions" }));
});

describe("deficit and its depth", () => {
  test("a reserve of 5, a yearly loss of 4: two years above zero, then 3 and 7 below", () => {
    const more = { years: 4 };
    const going = run(1, sure(4), { contribution: { flat: 0 }, reserve: { initial: 9 }, on_insolvency: "continue" }, more);
    expect([1, 2, 3, 4].map((year) => figure(going, "deficit_probability", year))).toEqual([0, 0, 1, 1]);
    expect([1, 2, 3, 4].map((year) => figure(going, "ruin_severity", year))).toEqual([null, null, 3, 3]);
    const closing = run(1, sure(4), { contribution: { flat: 0 }, reserve: { initial: 9 }, on_insolvency: "close" }, more);
    expect([1, 2, 3, 4].map((year) => figure(closing, "deficit_probability", year))).toEqual([0, 0, 1, 0]);
    expect(figure(closing, "deficit_probability")).toBe(1);
    expect(figure(closing, "ruin_severity")).toBe(3);
  });
});

describe("State money", () => {
  // of 16: 4 by the employer, half of 12 by the State, a quarter of 12 by the donor
  test.each([
    ["public", 10],
    ["private", 6],
  ])("a %s employer's share and a subsidy of the State: %d; a donor's is not counted", (employer, cost) => {
    const of = run(2, sure(6), {
      contribution: { flat: 8, employer_share: 0.25, employer },
      subsidies: [
        { who: "everyone", share: 0.5, paid_by: "state" },
        { who: "everyone", share: 0.5, paid_by: "donor" },
      ],
    });
    expect(figure(of, "public_cost")).toBe(cost);
    expect(rowOf(of, "state.total", { world: "mutual" }).mean).toBe(cost);
  });
});

describe("capital", () => {
  const chance = { rate: 0.5, cost: { family: "exponential", mean: 10 } };
  const economy = { investment_return: { mean: 0.05, sd: 0.05 }, borrowing_rate: 0.2 };
  const scheme = { contribution: { pool: 105 }, on_insolvency: "continue", settlement_lag: 0.1 };
  test("in the first year without interest: the quantile of claims less contributions", () => {
    const of = run(20, chance, { ...scheme, settlement_lag: 0, reserve: { initial: 50 } }, {}, 800);
    expect(figure(of, "scr")).toBeCloseTo(figure(of, "claims_var_0.995")! - 105, 9);
    expect(figure(of, "solvency_ratio")).toBeCloseTo(50 / figure(of, "scr")!, 9);
    const [scr, claims] = ["scr", "claims_var_0.995"].map((id) => rowOf(of, `finance.${id}`, { scheme: "mutual" }));
    expect(scr!.se).toBeCloseTo(claims!.se!, 9);
    expect(scr!.lo).toBeCloseTo(claims!.lo! - 105, 9);
  });
  test("that is found is enough for one future in ten to be ruined, and a little less is not", () => {
    const more = { years: 5, economy };
    const capital = figure(run(20, chance, scheme, more, 200), "capital")!;
    const ruined = (initial: number): number =>
      count(totalsOf(run(20, chance, { ...scheme, reserve: { initial } }, more, 200), "ruined", { scheme: "mutual" }), (flag) => flag === 1);
    expect(ruined(capital)).toBeLessThanOrEqual(20);
    expect(ruined(capital * (1 - 1e-6))).toBe(21);
    // what it is does not depend on what the scheme had, nor on the price of borrowing
    expect(
      figure(run(20, chance, { ...scheme, reserve: { initial: 30 } }, { ...more, economy: { ...economy, borrowing_rate: 0 } }, 200), "capital"),
    ).toBeCloseTo(capital, 9);
  });
  test("of a scheme that closes is known while few enough do", () => {
    const closing = { ...scheme, on_insolvency: "close" };
    const more = { years: 5, economy };
    const capital = figure(run(20, chance, scheme, more, 200), "capital")!;
    expect(rowOf(run(20, chance, closing, more, 200), "finance.capital", { scheme: "mutual" })).toMatchObject({ mean: null, why: "closed_before" });
    expect(figure(run(20, chance, { ...closing, reserve: { initial: capital } }, more, 200), "capital")).toBeCloseTo(capital, 9);
  });
});

describe("ids with a number", () => {
  test("are found by their one spelling", () => {
    expect(findMetric(metrics, "finance.claims_var_0.9")?.statistic).toEqual({ kind: "value_at_risk", level: 0.9 });
    expect(findMetric(metrics, "finance.stop_loss_30000")?.statistic).toEqual({ kind: "mean_excess", point: 30000 });
    for (const id of [
      "finance.claims_var_0.90",
      "finance.claims_var_1",
      "finance.claims_var_",
      "finance.claims_cdf_-1",
      "finance.stop_loss_1e300",
      "finance.capital_3",
      "finance.scr_0.9",
    ])
      expect(findMetric(metrics, id)).toBeUndefined();
  });
  test.each([
    ["finance.claims_tvar_0.9", 19.5],
    ["finance.claims_var_0.9", 18],
    // twenty futures in tenths of the amount: 0.7, 1.4, ..., 14 and 1.8, 3.6, ..., 36
    ["finance.claims_cdf_7", 10 / 20],
    ["finance.stop_loss_18", (1.8 * 55) / 20],
  ])("%s has a worked number", (id, value) => expect(workedNumber(findMetric(metrics, id)!)).toBeCloseTo(value, 12));
  test("may stand in the outputs and in checks beside the levels of the file", () => {
    const of = run(
      2,
      sure(6),
      {},
      {
        outputs: { metrics: ["finance.claims_var_0.5", "finance.claims_cdf"], by: [], loss_cdf_at: [12, 11.5] },
        checks: ["mutual/mutual.finance.claims_var_0.25[2026] at most 12", "mutual/mutual.finance.claims_cdf_11.5 at most 0.7"],
        start_year: 2026,
      },
      4,
    );
    expect([...new Set(of.record.metrics.map(({ metric }) => metric))]).toEqual([
      "finance.claims_cdf_11.5",
      "finance.claims_cdf_12",
      "finance.claims_var_0.25",
      "finance.claims_var_0.5",
    ]);
    expect(of.record.checks.map(({ verdict }) => verdict)).toEqual(["passed", "passed"]);
    expect(figure(of, "claims_cdf_12")).toBe(1);
    expect(figure(of, "claims_cdf_11.5")).toBe(0);
  });
});
