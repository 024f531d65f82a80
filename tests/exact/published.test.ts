import { describe, expect, it } from "vitest";
import { findFamily } from "../../src/exact/parts/families.ts";

const run = (name: string, input: object): ReadonlyMap<string, number | null> =>
  new Map(
    findFamily(name)!
      .compute(input)
      .values.map((value) => [value.name, value.value]),
  );

/** Society of Actuaries Illustrative Life Table, 6 %: age, annuity-due, 1000 x insurance (as printed). */
const ILLUSTRATIVE: readonly (readonly [number, number, number])[] = [
  [20, 16.5133, 65.28],
  [30, 15.8561, 102.48],
  [35, 15.3926, 128.72],
  [40, 14.8166, 161.32],
  [65, 9.8969, 439.8],
  [80, 5.905, 665.75],
];

it("Illustrative Life Table from its Makeham law: 1000 mu = 0.7 + 0.05 x 10^(0.04 x)", () => {
  const found = run("life-annuity", { A: 0.0007, B: 0.00005, c: 10 ** 0.04, interest: 0.06, ages: ILLUSTRATIVE.map(([age]) => age) });
  for (const [age, annuity, insurance] of ILLUSTRATIVE) {
    // half a unit of the last digit printed
    expect(Math.abs(found.get(`annuity_due(${age})`)! - annuity)).toBeLessThanOrEqual(0.5e-4);
    expect(Math.abs(1000 * found.get(`insurance(${age})`)! - insurance)).toBeLessThanOrEqual(0.5e-2);
  }
});

it("life table list: premium relation insurance = 1 - d annuity", () => {
  const found = run("life-annuity", { qx: [0.1, 0.2, 0.5, 1], first_age: 60, interest: 0.05, ages: [60, 62], term: 2 });
  for (const age of [60, 62]) {
    const expected = 1 - (0.05 / 1.05) * found.get(`annuity_due(${age})`)!;
    expect(Math.abs(found.get(`insurance(${age})`)! - expected)).toBeLessThan(1e-15);
  }
  expect(found.get("curtate_life_expectancy(62)")).toBe(0.5);
});

describe("ruin", () => {
  it("textbook phase-type case 24/35 e^-u + 1/35 e^-6u (Bowers et al., chapter 13)", () => {
    const expected = (u: number): number => (24 / 35) * Math.exp(-u) + (1 / 35) * Math.exp(-6 * u);
    const u = [0, 0.5, 2, 10, 60];
    // claims: equal mixture of exponentials with rates 3 and 7, loading 2/5
    const mixture = run("ruin-lundberg", { theta: 0.4, weights: [0.5, 0.5], means: ["0.33333333333333331", "0.14285714285714285"], u });
    const phases = run("ruin-lundberg", {
      theta: 0.4,
      start: [0.5, 0.5],
      phase_rates: [
        [-3, 0],
        [0, -7],
      ],
      u,
    });
    for (const reserve of u) {
      expect(Math.abs(mixture.get(`psi(${reserve})`)! / expected(reserve) - 1)).toBeLessThan(1e-12);
      expect(Math.abs(phases.get(`psi(${reserve})`)! / expected(reserve) - 1)).toBeLessThan(1e-12);
    }
    expect(Math.abs(mixture.get("adjustment_coefficient")! - 1)).toBeLessThan(1e-14);
  });
  it("an Erlang law of one phase is the exponential law; more loading, less ruin", () => {
    const exponential = run("ruin-lundberg", { theta: 0.2, claim_mean: 3, u: [10] });
    const gamma = run("ruin-lundberg", { theta: 0.2, severity: { dist: "gamma", shape: 1, mean: 3 }, u: [10] });
    expect(gamma).toEqual(exponential);
    expect(run("ruin-lundberg", { theta: 0.3, claim_mean: 3, u: [10] }).get("psi(10)")!).toBeLessThan(exponential.get("psi(10)")!);
  });
  it("bounds for any claim law: fixed claims against the closed form of Takacs", () => {
    // psi(u) = 1 - (1 - r) sum_{k <= u} e^{r (u - k)} (-r (u - k))^k / k!, claims of 1, r = 1/(1 + theta)
    const r = 1 / 1.25;
    const closed = (u: number): number => {
      let sum = 0;
      let factorial = 1;
      for (let k = 0; k <= u; k += 1) {
        if (k > 0) factorial *= k;
        sum += (Math.exp(r * (u - k)) * (-r * (u - k)) ** k) / factorial;
      }
      return 1 - (1 - r) * sum;
    };
    const { values } = findFamily("ruin-lundberg")!.compute({ theta: 0.25, severity: { dist: "fixed", value: 1 }, u: [1.5, 4] });
    for (const u of [1.5, 4]) {
      const found = values.find(({ name }) => name === `psi(${u})`)!;
      expect(found.error).toBeLessThan(2e-3);
      expect(Math.abs(found.value! - closed(u))).toBeLessThanOrEqual(found.error!);
    }
  });
  it("without loading ruin is certain in the long run, not in finite time", () => {
    const found = run("ruin-lundberg", { theta: 0, claim_mean: 1, u: [5], horizons: [1, 10000] });
    expect(found.get("psi(5)")).toBe(1);
    expect(found.get("adjustment_coefficient")).toBeNull();
    expect(found.get("psi(u=5,T=1)")!).toBeLessThan(0.1);
    expect(found.get("psi(u=5,T=10000)")!).toBeGreaterThan(0.9);
  });
  it("a yearly test finds less ruin than continuous time", () => {
    const yearly = run("ruin-annual", { annual_count: { mean: 20 }, cost_units: 1, contribution_units: 24, reserves_units: [10], T: 50 });
    const bound = run("ruin-lundberg", { theta: 0.2, severity: { dist: "fixed", value: 1 }, u: [10] }).get("lundberg_bound(10)")!;
    expect(yearly.get("psi(u=10,T=50)")!).toBeLessThan(bound);
  });
  it("zero contribution and zero reserve: psi(1) = 1 - P(S = 0)", () => {
    const found = run("ruin-annual", { annual_count: { mean: 0.3 }, cost_units: 2, contribution_units: 0, reserves_units: [0], T: 1 });
    expect(Math.abs(found.get("psi(u=0,T=1)")! + Math.expm1(-0.3))).toBeLessThan(1e-15);
  });
  it("a reserve of exactly 0 is not ruin: decided in whole numbers", () => {
    // 0.1 + 0.2 - 0.3 is 0 here, and 5.6e-17 in doubles
    const found = run("ruin-interest", { reserve: "0.1", contribution: "0.2", cost: "0.3", interest: 0, q: 1, n: 1, T: 1 });
    expect(found.get("psi(T=1)")).toBe(0);
  });
});

describe("aggregate claims", () => {
  const severity_units = { "1": 0.5, "3": 0.3, "9": 0.2 };
  it("a Poisson mean of 20000 does not underflow; Panjer and Fourier agree", () => {
    const input = { severity_units: { "1": 0.7, "2": 0.3 }, frequency: { mean: 20000 }, levels: [0.99], stop_loss_at: [26000] };
    const panjer = run("aggregate-lattice", input);
    const fourier = run("aggregate-lattice", { ...input, method: "fft" });
    for (const name of ["VaR_0.99", "TVaR_0.99", "E(S-26000)+"]) {
      expect(Math.abs(panjer.get(name)! / fourier.get(name)! - 1)).toBeLessThan(1e-9);
    }
    const mean = panjer.get("mean")!;
    expect(panjer.get("VaR_0.99")! - mean).toBeGreaterThan(2 * panjer.get("sd")!);
    expect(panjer.get("VaR_0.99")! - mean).toBeLessThan(3 * panjer.get("sd")!);
  });
  it("binomial and negative binomial: Fourier transform against recursion", () => {
    for (const frequency of [
      { dist: "binomial", n: 150, q: 0.7 },
      { dist: "negbin", mean: 12, size: 0.8 },
    ]) {
      const input = { severity_units, frequency, levels: [0.9], cdf_at: [40], stop_loss_at: [100] };
      const one = run("aggregate-lattice", input);
      const two = run("aggregate-lattice", { ...input, method: "fft" });
      for (const [name, value] of one) expect(Math.abs(value! - two.get(name)!), name).toBeLessThanOrEqual(1e-10 * Math.max(1, Math.abs(value!)));
    }
  });
  it("gamma claims: the mixture of gamma laws agrees with Fourier within its stated error", () => {
    const exact = run("aggregate-gamma", { mean_count: 12, severity_mean: 80, severity_cv: 0.7, levels: [0.95], stop_loss_at: [1500] });
    const family = findFamily("aggregate-fft")!;
    const { values } = family.compute({ frequency: { mean: 12 }, severity: { dist: "gamma", mean: 80, cv: 0.7 }, levels: [0.95], stop_loss_at: [1500] });
    for (const { name, value, error } of values) {
      if (error !== undefined) expect(Math.abs(value! - exact.get(name)!), name).toBeLessThanOrEqual(error + 1e-9 * value!);
    }
  });
  it("claims of zero carry no cost", () => {
    const plain = run("aggregate-lattice", { severity_units, frequency: { mean: 3 }, levels: [0.9] });
    const withZero = run("aggregate-lattice", { severity_units: { "0": 0.5, "1": 0.25, "3": 0.15, "9": 0.1 }, frequency: { mean: 6 }, levels: [0.9] });
    for (const name of ["p_zero", "mean", "VaR_0.9", "TVaR_0.9"]) expect(Math.abs(withZero.get(name)! / plain.get(name)! - 1)).toBeLessThan(1e-13);
  });
});

describe("inequality", () => {
  it("Lorenz curve, quintile shares and Gini of one law agree", () => {
    const laws = [
      { dist: "gamma", shape: 0.7 },
      { dist: "weibull", shape: 1.3 },
      { dist: "pareto", alpha: 2.5 },
      { dist: "uniform", a: 1, b: 4 },
      { dist: "singh-maddala", a: 2.5, q: 1.4 },
      { dist: "dagum", a: 3, p: 0.6 },
      { income: { median: 3, sigma: 0.8 } },
      { dist: "exponential" },
    ];
    // substitution p = 1 - (1 - s)^4 flattens the end of the curve; midpoint rule of 4000 points
    const steps = 4000;
    const points = Array.from({ length: steps }, (_, i) => (i + 0.5) / steps);
    for (const law of laws) {
      const at = points.map((s) => 1 - (1 - s) ** 4);
      const found = run("inequality-law", { ...law, lorenz_at: at });
      let area = 0;
      points.forEach((s, i) => (area += (found.get(`lorenz(${at[i]})`)! * 4 * (1 - s) ** 3) / steps));
      // error of the midpoint rule: about f'' / (24 steps^2), f'' below 50
      expect(Math.abs(1 - 2 * area - found.get("gini")!), JSON.stringify(law)).toBeLessThan(50 / (12 * steps * steps));
    }
  });
  it("Theil of a large equal-probability list approaches the law", () => {
    const quantiles = Array.from({ length: 2000 }, (_, i) => -Math.log(1 - (i + 0.5) / 2000));
    const list = run("inequality-list", { income: quantiles });
    const law = run("inequality-law", { dist: "exponential" });
    expect(Math.abs(list.get("theil_T")! - law.get("theil_T")!)).toBeLessThan(5e-3);
    expect(Math.abs(list.get("gini_population")! - 0.5)).toBeLessThan(1e-3);
  });
  it("all equal, all with one, and a proportional payment are exact", () => {
    expect(run("inequality-list", { income: [3, 3, 3] }).get("gini_population")).toBe(0);
    expect(run("inequality-list", { income: [0, 0, 0, 8] }).get("gini_unbiased_n/(n-1)")).toBe(1);
    expect(run("inequality-list", { income: [0.1, 0.2, 0.7], payment: [0.01, 0.02, 0.07] }).get("kakwani")).toBe(0);
    expect(run("inequality-list", { income: [0, 0], payment: [1, 1] }).get("gini_population")).toBeNull();
  });
});

describe("selection", () => {
  it("says when there is no equilibrium", () => {
    const found = findFamily("selection-lognormal")!.compute({ cost: { mean: 100, cv: 1 }, wtp_factor: 1.1, loading: 0.2 });
    expect(found.values.find(({ name }) => name === "equilibrium_premium")).toEqual({
      name: "equilibrium_premium",
      value: null,
      why: "no_fixed_point_the_market_unravels",
    });
  });
  it("the lognormal equilibrium is a fixed point of the premium map", () => {
    const found = run("selection-lognormal", { cost: { median: 1, sigma: 2 }, wtp_factor: 1.3, loading: 0.05 });
    expect(Math.abs(found.get("equilibrium_premium")! / (1.05 * found.get("average_cost_of_enrolled")!) - 1)).toBeLessThan(1e-14);
  });
  it("finds several fixed points of discrete types", () => {
    const found = run("selection-types", {
      types: [
        { n: 90, cost: 10, wtp: 20 },
        { n: 10, cost: 100, wtp: 120 },
      ],
    });
    expect([found.get("fixed_points"), found.get("fixed_point_1_premium"), found.get("fixed_point_2_premium")]).toEqual([2, 100, 19]);
    expect(found.get("final_enrolled_share")).toBe(1);
  });
  it("a willingness to pay equal to the premium stays, also at 0.1 + 0.2", () => {
    const found = run("selection-types", {
      types: [
        { n: 1, cost: 0.1, wtp: 0.15 },
        { n: 1, cost: 0.2, wtp: 0.3 },
      ],
    });
    expect(found.get("final_enrolled_share")).toBe(1);
  });
});

it("a proportion of 0 or n of n has an interval of positive width", () => {
  for (const [k, n] of [
    [0, 1],
    [1, 1],
    [0, 10 ** 9],
    [10 ** 9, 10 ** 9],
  ] as const) {
    const found = run("proportion-interval", { k, n });
    expect(found.get("clopper_pearson_high")! - found.get("clopper_pearson_low")!).toBeGreaterThan(0);
    expect(found.get("wilson_high")! - found.get("wilson_low")!).toBeGreaterThan(0);
  }
});

describe("names", () => {
  it("two groups of one name are refused, a level asked for twice is printed once", () => {
    const group = { name: "a", share: 0.5, claims_per_head: 1 };
    const input = { income: { mean: 1, gini: 0.3 }, affordability_limit: 0.1, groups: [group, group] };
    expect(() => run("headline-comparison", input)).toThrow(/groups: "a" is not allowed/);
    expect(() => run("headline-comparison", { ...input, groups: [{ ...group, name: "total", share: 1 }] })).toThrow(/groups: "total"/);
    const { values } = findFamily("list-summary")!.compute({ x: [1, 2, 3], probs: [0.5, 0.5] });
    expect(values.filter(({ name }) => name === "quantile_type1_0.5")).toHaveLength(1);
  });
});
