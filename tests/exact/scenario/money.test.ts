import { describe, expect, it } from "vitest";
import { family as affordability } from "../../../src/exact/affordability.ts";
import { family as contributionRates } from "../../../src/exact/contribution-rates.ts";
import { family as ruinAnnual } from "../../../src/exact/ruin-annual.ts";
import { family as ruinInterest } from "../../../src/exact/ruin-interest.ts";
import { shareOfFifth, spreadOfFifth } from "../../../src/exact/scenario/fifths.ts";
import { comparisons, disagreements, type Input, people, reasonOf, simple } from "./comparing.ts";

const scheme = (changes: Input): Input => ({ pool: { ...((simple()["schemes"] as Input)["pool"] as Input), ...changes } });
const valueOf = (values: readonly { readonly name: string; readonly value: number | null }[], name: string): number =>
  values.find((one) => one.name === name)!.value!;

describe("incomes", () => {
  it("agree with the simulation: mean, median, Gini of a sample", () => {
    const found = comparisons(simple({ years: 1 }), "incomes", 800);
    expect(found.map(({ figure }) => figure.metric)).toEqual(["equity.income_mean", "equity.income_median", "equity.gini"]);
    expect(disagreements(found)).toEqual([]);
  });

  it("of a law of published shares agree too", () => {
    const income = { family: "quantiles", shares: [0.05, 0.1, 0.16, 0.24, 0.45], mean: 1000, thresholds: [400, 650, 1000, 1500] };
    expect(disagreements(comparisons(simple({ years: 1, population: { ...people, income } }), "incomes", 500))).toEqual([]);
  });

  it("do not apply to households", () => {
    expect(reasonOf(simple({ population: { ...people, households: { size: { 1: 0.5, 2: 0.5 } } } }), "incomes")).toContain("households");
  });
});

describe("affordability", () => {
  it("agrees with the simulation and with the family, fifth by fifth", () => {
    const input = simple({ years: 1, schemes: scheme({ contribution: { flat: 60 } }), behaviour: { affordability: { share_of_income: 0.05 } } });
    const found = comparisons(input, "affordability", 500);
    expect(disagreements(found)).toEqual([]);
    expect(found.length).toBe(6);
    const { values } = affordability.compute({ income: { mean: 3000, gini: 0.4 }, premiums: [60], share_limits: [0.05] });
    expect(found[0]!.figure.value).toBeCloseTo(1 - valueOf(values, "excluded(premium=60,limit=0.05)"), 12);
  });

  it("counts subsistence, the employer's part and a rate on a part of income", () => {
    const contribution = { income: 0.08, income_floor: 1000, income_ceiling: 4000, min: 70, employer_share: 0.25, unit: "person" };
    const behaviour = { affordability: { share_of_income: 0.07, subsistence: 500 } };
    expect(disagreements(comparisons(simple({ years: 1, schemes: scheme({ contribution }), behaviour }), "affordability", 300))).toEqual([]);
  });

  it("mixes the prices of rating classes", () => {
    const health = { services: { care: { rate: { by: "age_sex", ages: [0, 40], female: [1, 3], male: [0.5, 2] }, cost: 100, price_response: 0 } } };
    const schemes = { insurer: { kind: "for-profit", contribution: { risk: { by: ["age_band", "sex"] } } } };
    const behaviour = { affordability: { share_of_income: 0.08 } };
    const found = comparisons(simple({ years: 1, health, schemes, behaviour }), "affordability", 300);
    expect(disagreements(found)).toEqual([]);
    expect(found[0]!.figure.value).toBeGreaterThan(0.1);
    expect(found[0]!.figure.value).toBeLessThan(0.9);
  });

  it("says why not", () => {
    const subsidies = [{ who: "income < 2000", share: 0.5, paid_by: "state" }];
    expect(reasonOf(simple({ schemes: scheme({ subsidies }) }), "affordability")).toContain("subsidy");
    expect(reasonOf(simple({ population: { ...people, households: { size: { 1: 0.5, 2: 0.5 } } } }), "affordability")).toContain("households");
  });

  it("has fifths whose shares sum to the whole, and a spread like that of drawn samples", () => {
    const sum = [0, 1, 2, 3, 4].reduce((total, k) => total + shareOfFifth(400, k, 0.3, 0.8), 0) / 5;
    expect(sum).toBeCloseTo(0.5, 12);
    // a whole fifth inside has no spread; without limits of its own (n people, one "fifth" cut at 0 and 1) it is binomial
    expect(spreadOfFifth(400, 2, 1, [{ weight: 1, from: 0, to: 1 }])).toBe(0);
    expect(spreadOfFifth(400, 1, 0.5, [{ weight: 1, from: 0.3, to: 1 }])).toBeCloseTo((5 * Math.sqrt(0.3 * 0.7)) / 20, 2);
  });
});

describe("the balanced rate", () => {
  const balanced = scheme({
    contribution: { income: "balanced", income_ceiling: 5000, unit: "person", collection: 0.9 },
    expenses: { share_of_contributions: 0.1 },
  });

  it("is that of the family, and the pilot's rate agrees within the error of one draw", () => {
    const found = comparisons(simple({ population: { ...people, size: 4000 }, schemes: balanced }), "balanced-rate", 0);
    expect(disagreements(found)).toEqual([]);
    const input = { claims_per_head: 0.2 * 80 * 1.05, mean_income: 3000, sigma: 0.7416143, cap: 5000, admin: 0.1, collection: 0.9 };
    const { values } = contributionRates.compute(input);
    expect(found[0]!.figure.value! / valueOf(values, "rate_with_cap_admin_as_share")).toBeCloseTo(1, 6);
    // one draw of 4 000 people would show a base that is 5 % wrong
    expect(4 * found[0]!.standardError!).toBeLessThan(0.05 * found[0]!.simulated!);
  });

  it("foresees price response, care forgone for want of cash, and conditions", () => {
    const health = {
      conditions: { asthma: { prevalence: 0.3, rates: { stay: 3 } } },
      services: { stay: { rate: 0.3, cost: { mean: 2000, cv: 1.5 }, essential: true, price_response: 0.4 } },
    };
    const contribution = { income: "balanced", unit: "person", priced_for: "eligible" };
    const input = simple({ population: { ...people, size: 4000 }, health, schemes: { pool: { kind: "solidarity", contribution } } });
    expect(disagreements(comparisons(input, "balanced-rate", 0))).toEqual([]);
  });

  it.each([
    ["written", { contribution: { income: 0.04 } }],
    ["yearly limits", { contribution: { flat: "balanced" }, benefits: { care: { reimburse: 0.8 }, limits: { deductible: 50 } } }],
    ["plain shares", { contribution: { flat: "balanced" }, benefits: { care: { reimburse: 0.8, copay: 5 } } }],
    ["rating class", { contribution: { risk: { by: ["sex"] } } }],
  ])("does not apply: %s", (why, changes) => {
    expect(reasonOf(simple({ schemes: scheme(changes) }), "balanced-rate")).toContain(why);
  });
});

describe("ruin", () => {
  it("is that of the family ruin-annual, and of the simulation", () => {
    const input = simple();
    const found = comparisons(input, "ruin", 600);
    expect(disagreements(found)).toEqual([]);
    // 400 people x 0.2 x 80 paid; 400 x 17 = 6800 a year = 85 claims; 300 = 3.75 claims of reserve
    const { values } = ruinAnnual.compute({
      annual_count: { dist: "poisson", mean: 80 },
      cost_units: 4,
      contribution_units: 340,
      reserves_units: [15],
      T: 3,
    });
    found.forEach(({ figure }, t) => {
      expect(figure.value).toBeCloseTo(valueOf(values, `psi(u=15,T=${t + 1})`), 9);
    });
  });

  it("convolves several services, groups, discrete bills and administration, and agrees with the simulation", () => {
    const population = {
      size: 300,
      represents: 600,
      groups: {
        a: { share: 0.5, ages: { uniform: [20, 60] }, income: { mean: 3000, gini: 0.4 } },
        b: { share: 0.5, ages: { uniform: [20, 60] }, income: { mean: 2000, gini: 0.4 } },
      },
    };
    const health = {
      services: {
        visit: { rate: { by: "group", values: { a: 0.5, b: 0.8 } }, cost: { family: "discrete", values: [20, 50], probs: [0.7, 0.3] }, price_response: 0.5 },
        stay: { rate: 0.05, count: "bernoulli", cost: 400, price_response: 0 },
      },
    };
    const benefits = { visit: { reimburse: 0.8, copay: 2 }, stay: { reimburse: 0.9 } };
    const expenses = { share_of_contributions: 0.05, per_member: 1, fixed: 200, acquisition: 2, share_of_benefits: 0.1 };
    const schemes = scheme({ contribution: { flat: 40 }, benefits, expenses, reserve: { initial: { months: 2 } } });
    const found = comparisons(simple({ population, health, schemes }), "ruin", 600);
    expect(found.length).toBe(3);
    expect(disagreements(found)).toEqual([]);
    expect(found[2]!.figure.value).toBeGreaterThan(0.05);
    expect(found[2]!.figure.value).toBeLessThan(0.95);
  });

  it("with interest is the family ruin-interest", () => {
    const health = { services: { care: { rate: 0.3, count: "bernoulli", cost: 50, price_response: 0 } } };
    const schemes = scheme({ contribution: { flat: 20 }, benefits: { care: { reimburse: 1 } }, reserve: { initial: 100 } });
    const finance = { timing: { contributions: "start", benefits: "end", expenses: "start" } };
    const input = simple({ population: { ...people, size: 3 }, years: 8, economy: { investment_return: 0.03 }, health, schemes, finance });
    const found = comparisons(input, "ruin", 1500);
    expect(disagreements(found)).toEqual([]);
    const { values } = ruinInterest.compute({ reserve: 100, contribution: 60, cost: 50, interest: 0.03, q: 0.3, n: 3, T: 8 });
    found.forEach(({ figure }, t) => {
      expect(figure.value).toBeCloseTo(valueOf(values, `psi(T=${t + 1})`), 12);
    });
  });

  it.each([
    ["age, die", { population: { ...people, demography: { mortality: { gompertz: { B: 1e-4, c: 1.09 } } } } }],
    ["year by year", { schemes: scheme({ enrolment: { mode: "voluntary" } }) }],
    ["fixed amount", { schemes: scheme({ contribution: { income: 0.01 } }) }],
    ["frailty", { health: { frailty: { family: "gamma", variance: 1 }, services: { care: { rate: 0.2, cost: 100 } } } }],
    ["continuous", { health: { services: { care: { rate: 0.2, cost: { mean: 100, cv: 1 } } } } }],
    ["stay the same", { health: { services: { care: { rate: { by: "age_sex", ages: [0, 40], female: [0.1, 0.2], male: [0.1, 0.2] }, cost: 100 } } } }],
    ["prices of care move", { economy: { medical_inflation: 0.02 } }],
    ["index", { economy: { wage_growth: 0.02 } }],
    ["interest", { economy: { investment_return: 0.02 } }],
    ["yearly limits", { schemes: scheme({ benefits: { care: { reimburse: 0.8 }, limits: { annual: 500 } } }) }],
  ])("does not apply: %s", (why, changes) => {
    expect(reasonOf(simple(changes as Input), "ruin")).toContain(why);
  });
});
