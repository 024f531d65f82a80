import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { findFamily } from "../../src/exact/parts/families.ts";

/** Worked examples of the field's literature; the file says where each number comes from. */
const file = JSON.parse(readFileSync(new URL("../oracles/domain.json", import.meta.url), "utf8")) as Readonly<Record<string, unknown>>;

/** An entry of the file; the caller states its shape. */
function entry<T>(key: string): T {
  if (file[key] === undefined) throw new Error(`domain.json has no ${key}`);
  return file[key] as T;
}

const run = (name: string, input: object): ReadonlyMap<string, number | null> =>
  new Map(
    findFamily(name)!
      .compute(input)
      .values.map((value) => [value.name, value.value]),
  );

/** Half a unit of the last digit printed, plus one rounding of the file's own arithmetic. */
const printed = (value: number, digits: number): number => 0.5 * 10 ** -digits + 4e-16 * Math.abs(value);

/** Relative 1e-12: the values carry all digits of a double. */
function same(value: number | null | undefined, truth: number): void {
  expect(typeof value, "no value").toBe("number");
  expect(Math.abs(value! - truth), `${value} instead of ${truth}`).toBeLessThanOrEqual(1e-12 * Math.max(Math.abs(truth), 1e-3));
}

function near(value: number | null | undefined, truth: number, digits: number): void {
  expect(typeof value, "no value").toBe("number");
  expect(Math.abs(value! - truth), `${value} instead of ${truth}`).toBeLessThanOrEqual(printed(truth, digits));
}

const severity = { "1": 0.25, "2": 0.375, "3": 0.375 };
const poisson = { dist: "poisson", mean: 0.8 };

describe("Panjer example: compound Poisson 0.8", () => {
  const range = Array.from({ length: 11 }, (_, k) => k);
  const found = run("aggregate-lattice", {
    severity_units: severity,
    frequency: poisson,
    pmf_at: range,
    stop_loss_at: range.slice(0, 7),
    levels: ["0.95", "0.99", "0.995"],
  });
  it("probabilities", () => entry<number[]>("panjer_f0_10").forEach((truth, k) => near(found.get(`P(S=${k})`), truth, 10)));
  it("moments", () => {
    same(found.get("mean"), entry<number>("panjer_mean"));
    same(found.get("variance"), entry<number>("panjer_var"));
  });
  it("stop-loss", () => entry<number[]>("stop_loss_E(S-d)+ d=0..6").forEach((truth, d) => near(found.get(`E(S-${d})+`), truth, 10)));
  it("VaR, coherent TVaR, tail expectation", () => {
    const tails = entry<Readonly<Record<string, { VaR: number; TVaR_acerbi: number; "E[X|X>VaR]": number }>>>("panjer_tail");
    for (const [level, truth] of Object.entries(tails)) {
      expect(found.get(`VaR_${level}`)).toBe(truth.VaR);
      same(found.get(`TVaR_${level}`), truth.TVaR_acerbi);
      same(found.get(`E[S|S>VaR]_${level}`), truth["E[X|X>VaR]"]);
    }
  });
  it("annual ruin", () => {
    const ruin = run("ruin-annual", { annual_count: poisson, severity_units: severity, contribution_units: 2, reserves_units: [0, 2, 5], T: 10 });
    for (const u of [0, 2, 5]) {
      entry<number[]>(`annual_ruin u=${u},c=2,T=1..10`).forEach((truth, t) => near(ruin.get(`psi(u=${u},T=${t + 1})`), truth, 8));
    }
  });
});

it("actuar vignette: Poisson 10, eleven claim sizes of 500", () => {
  const { sev, scale, mean, q } = entry<{ sev: number[]; scale: number; mean: number; q: Record<string, number> }>("actuar_vignette_pois10x500");
  const levels = Object.keys(q).map((level) => `0${level}`);
  const found = run("aggregate-lattice", {
    unit: scale,
    severity_units: Object.fromEntries(sev.map((p, k) => [String(k), p])),
    frequency: { mean: 10 },
    levels,
  });
  same(found.get("mean"), mean);
  for (const [level, truth] of Object.entries(q)) expect(found.get(`VaR_0${level}`)).toBe(truth);
});

describe("concentration and redistribution", () => {
  const income = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
  it("binary coverage with corrections", () => {
    const truth = entry<Record<string, number>>("CI binary n=10 covered=[0,0,1,0,1,0,1,1,1,1] by income 1..10");
    const found = run("inequality-list", { income, outcome: [0, 0, 1, 0, 1, 0, 1, 1, 1, 1] });
    same(found.get("outcome_concentration_index"), truth["C"]!);
    same(found.get("outcome_mean"), truth["mu"]!);
    same(found.get("erreygers_index"), truth["Erreygers=4muC"]!);
    same(found.get("wagstaff_index"), truth["Wagstaff=C/(1-mu)"]!);
    same(found.get("generalized_concentration_index"), truth["generalized=muC"]!);
  });
  it("continuous", () => {
    const { h, C, mu } = entry<{ h: number[]; C: number; mu: number }>("CI cont");
    const found = run("inequality-list", { income, outcome: h, bounds: [0, 10] });
    same(found.get("outcome_concentration_index"), C);
    same(found.get("outcome_mean"), mu);
  });
  it.each([
    ["Kakwani flat 5", 5, 0],
    ["Kakwani proportional 10%", 0, 0.1],
  ] as const)("%s of incomes 10, 20, 30, 40, 100", (key, flat, rate) => {
    const truth = entry<Record<string, number>>(key);
    const incomes = [10, 20, 30, 40, 100];
    const found = run("inequality-list", { income: incomes, payment: incomes.map((x) => flat + rate * x) });
    const average = found.get("average_rate")!;
    const pairs: readonly (readonly [string, number | null | undefined])[] = [
      ["G_pre", found.get("gini_population")],
      ["C_pay", found.get("concentration_index")],
      ["K", found.get("kakwani")],
      ["avg rate t", average],
      ["G_post", found.get("gini_post_payment")],
      ["RS=Gpre-Cpost", found.get("reynolds_smolensky")],
      ["tK/(1-t)", (average * found.get("kakwani")!) / (1 - average)],
      ["RE=Gpre-Gpost", found.get("redistributive_effect")],
      ["rerank=Gpost-Cpost", found.get("reranking")],
    ];
    for (const [name, value] of pairs) same(value, truth[name]!);
  });
  it("under-five mortality in India, grouped by wealth", () => {
    const truth = entry<{ births: number[]; rate: number[]; mean: number; CI: number; published_CI: number }>("india_u5");
    const found = run("inequality-list", { income: [1, 2, 3, 4, 5], weight: truth.births, outcome: truth.rate, bounds: [0, 1000] });
    near(found.get("outcome_mean"), truth.mean, 7);
    near(found.get("outcome_concentration_index"), truth.CI, 10);
    near(found.get("outcome_concentration_index"), truth.published_CI, 4);
  });
});

it("financial protection of six households", () => {
  const truth = entry<Record<string, number & number[]>>("fin_protection_toy exp/oop/size");
  const found = run("financial-protection-list", { expenditure: truth["exp"], out_of_pocket: truth["oop"], size: truth["size"] });
  same(found.get("median"), truth["median"]!);
  same(found.get("societal_poverty_line"), truth["SPL"]!);
  truth["exp"]!.forEach((x: number, i: number) => same(x - found.get("societal_poverty_line")!, truth["discretionary"]![i]!));
  same(found.get("hardship"), truth["SDG382_2025 hardship>40% %pop"]!);
  same(found.get("impoverishing"), truth["impoverishing>100% %pop"]!);
  same(found.get("large_not_impoverishing"), truth["large 40-100% %pop"]!);
  same(found.get("budget_share_over_0.1"), truth["old SDG 0.1"]!);
  same(found.get("budget_share_over_0.25"), truth["old SDG 0.25"]!);
  const headcount = truth["poverty headcount gross/net of OOP at 2.15"]!;
  same(found.get("poor_before"), headcount[0]!);
  same(found.get("poor_after"), headcount[1]!);
  const gap = truth["norm. poverty gap gross/net"]!;
  same(found.get("poverty_gap_before"), gap[0]!);
  same(found.get("poverty_gap_after"), gap[1]!);
});

it.each([
  ["unravel path U[0,1] m=.4 lam=.05 p0=.525", 0.05],
  ["lam=.25 p0=.625", 0.25],
] as const)("%s", (key, loading) => {
  const found = run("selection-uniform", { cost_min: 0, cost_max: 1, risk_premium: 0.4, additive_loading: loading, rounds: 13 });
  entry<number[]>(key).forEach((truth, round) => near(found.get(`additive_premium_round_${round + 1}`), truth, 6));
});

it("intervals of rare events", () => {
  const [low, high] = entry<[number, number]>("Wilson 95% k=3,n=1000");
  const three = run("proportion-interval", { k: 3, n: 1000 });
  same(three.get("wilson_low"), low);
  same(three.get("wilson_high"), high);
  // the file's figure holds to 10 digits only; the closed form 1 - 0.025^(1/1000) decides the rest
  const none = run("proportion-interval", { k: 0, n: 1000 }).get("clopper_pearson_high");
  same(none, -Math.expm1(Math.log(0.025) / 1000));
  near(none, entry<number>("Clopper-Pearson k=0,n=1000 upper97.5"), 12);
});

describe("continuous-time ruin", () => {
  it("exponential claims of mean 5, Poisson 3, premium rate 1 per unit", () => {
    const found = run("ruin-lundberg", { theta: 2 / 3, claim_mean: 0.2, u: [0, 1, 2, 3, 4, 5] });
    entry<number[]>("ruin_exp5_pois3_c1").forEach((truth, u) => {
      // ten significant digits printed
      expect(Math.abs(found.get(`psi(${u})`)! / truth - 1)).toBeLessThan(5.1e-10);
    });
  });
  it("adjustment coefficients", () => {
    const truth = entry<Record<string, number>>("adjcoef");
    same(run("ruin-lundberg", { theta: 0.2, claim_mean: 1 }).get("adjustment_coefficient"), truth["exp theta=.2"]!);
    const claims = { dist: "discrete", values: [1, 2], probs: [0.6, 0.4] };
    const r = run("ruin-lundberg", { theta: 0.25, severity: claims }).get("adjustment_coefficient")!;
    // the root itself, found in 30 digits; the file's figure is a Newton iterate 1.3e-9 away from it
    same(r, 0.27028972853340672);
    expect(Math.abs(r - truth["KPW11.4"]!)).toBeLessThan(2e-9);
  });
  it("finite horizons, exponential claims", () => {
    const table = entry<Record<string, number[]>>("xplore_15_17");
    const u = [0, 1, 2, 3, 4, 5];
    const found = run("ruin-lundberg", { theta: 0.3, claim_mean: 1 / 6.3789, claim_rate: 34.2, u, horizons: [1, 2, 5, 10] });
    for (const years of [1, 2, 5, 10]) {
      // the file grants 1e-6 to this table, whose parameters are from memory
      table[`t${years}`]!.forEach((truth, i) => expect(Math.abs(found.get(`psi(u=${u[i]},T=${years})`)! - truth)).toBeLessThanOrEqual(1e-6));
    }
    table["inf"]!.forEach((truth, i) => near(found.get(`psi(${u[i]})`), truth, 6));
  });
});

it("quantile and tail mean of the lognormal law (0, 1)", () => {
  const table = entry<Readonly<Record<string, readonly [number, number]>>>("lognormal01");
  // one sure claim: the total is the claim itself
  const found = run("aggregate-fft", {
    frequency: { dist: "binomial", n: 1, q: 1 },
    severity: { median: 1, sigma: 1 },
    levels: Object.keys(table).map((level) => `0${level}`),
  });
  for (const [level, [quantile, tail]] of Object.entries(table)) {
    expect(Math.abs(found.get(`VaR_0${level}`)! / quantile - 1)).toBeLessThan(1e-6);
    expect(Math.abs(found.get(`TVaR_0${level}`)! / tail - 1)).toBeLessThan(1e-6);
  }
});
