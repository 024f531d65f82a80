/** Families B1, B2 and B3: the law of a scheme's yearly claims, as printed by the metrics that are statistics over replications. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { findFamily } from "../../src/exact/parts/families.ts";
import { family, type Numeric } from "../support/oracles.ts";
import { free, type Map, oneAge, scenarioOf, wholeOf } from "../support/plain.ts";
import { once, rowOf, type Simulation, simulate, totalsOf } from "../support/simulate.ts";
import { count, expectLatticeQuantile, expectMean, expectProbability, expectQuantile as expectTailCount } from "../support/tails.ts";

const replications = 2000;

interface Tail {
  readonly levels: readonly number[];
  readonly cdfAt?: readonly number[];
  readonly stopLossAt?: readonly number[];
}
/** So many people with one service, all of it paid by one scheme. */
function pool(size: number, service: Map, { levels, cdfAt = [], stopLossAt = [] }: Tail, health: Map = {}): Simulation {
  return simulate(
    scenarioOf({
      population: { size, ages: oneAge, income: 1 },
      health: { ...health, services: { care: service } },
      schemes: { mutual: { ...free, benefits: wholeOf(["care"]) } },
      outputs: {
        metrics: ["finance.claims_var", "finance.claims_tvar", "finance.claims_cdf", "finance.stop_loss", "finance.benefits"],
        by: [],
        loss_levels: levels,
        loss_cdf_at: cdfAt,
        stop_loss_at: stopLossAt,
      },
    }),
    { replications },
  );
}
const claimsOf = (run: Simulation): Float64Array => totalsOf(run, "benefits", { scheme: "mutual" });
const printed = (run: Simulation, id: string): number => rowOf(run, `finance.${id}`, { scheme: "mutual", year: 1 }).mean!;

/** TVaR as MEAN: the figure printed is near the truth, whose own excesses say how near. */
function expectTail(run: Simulation, level: number, edge: number, truth: number): void {
  const excess = claimsOf(run).map((claims) => edge + Math.max(0, claims - edge) / (1 - level));
  expectMean(excess, truth, undefined, `TVaR ${level}`);
  // the empirical tail mean takes its own edge: closer to the truth still, but for the chance in the edge
  const own = claimsOf(run).slice().sort();
  const found = printed(run, `claims_tvar_${level}`);
  const k = Math.ceil(replications * level - 1e-9);
  const plain = (own.slice(k).reduce((sum, one) => sum + one, 0) + (k - replications * level) * own[k - 1]!) / (replications * (1 - level));
  expect(Math.abs(found / plain - 1)).toBeLessThan(1e-12);
  expectMean(excess.map((one) => one + found - excess.reduce((sum, each) => sum + each, 0) / excess.length), truth, undefined, `printed TVaR ${level}`);
}

interface Lattice {
  readonly unit: number;
  readonly severity_units: Readonly<Record<string, Numeric>>;
  readonly frequency: { readonly dist: string; readonly mean?: Numeric; readonly n?: number; readonly q?: Numeric; readonly size?: Numeric };
  readonly levels: readonly Numeric[];
  readonly cdf_at: readonly number[];
  readonly stop_loss_at: readonly number[];
}
/** Quantiles of the exact law at levels the file does not give. */
function latticeQuantiles(inputs: Lattice, levels: readonly number[]): number[] {
  const { severity_units: units, frequency, ...rest } = inputs;
  const plain = (map: object): Record<string, unknown> => Object.fromEntries(Object.entries(map).map(([key, value]) => [key, key === "dist" ? value : Number(value)]));
  const { values } = findFamily("aggregate-lattice")!.compute({ ...rest, severity_units: plain(units), frequency: plain(frequency), levels, cdf_at: [], stop_loss_at: [], nmax: undefined });
  return levels.map((level) => Number(values.find(({ name }) => name === `VaR_${level}`)!.value));
}

describe.each(family<Lattice>("B1"))("%s exact law of yearly claims", (_, { inputs, value }) => {
  const { unit, severity_units: units, frequency } = inputs;
  const levels = inputs.levels.map(Number);
  const severity = Object.entries(units);
  const cost = severity.length === 1 ? unit * Number(severity[0]![0]) : { family: "discrete", values: severity.map(([size]) => unit * Number(size)), probs: severity.map(([, share]) => Number(share)) };
  const size = frequency.dist === "binomial" ? frequency.n! : Number(frequency.mean);
  const service: Map =
    frequency.dist === "binomial"
      ? { rate: Number(frequency.q), count: "bernoulli", cost }
      : frequency.dist === "negbin"
        ? { rate: 1, count: { negative_binomial: { size: Number(frequency.size), level: "pool-year" } }, cost }
        : { rate: 1, cost };
  const cdfAt = inputs.cdf_at.map((units_) => units_ * unit);
  const stopLossAt = inputs.stop_loss_at.map((units_) => units_ * unit);
  const run = once(() => pool(size, service, { levels, cdfAt, stopLossAt }));
  test("mean and standard deviation", () => expectMean(claimsOf(run()), value("mean"), value("sd")));
  test("no claims at all", () => expectProbability(count(claimsOf(run()), (claims) => claims === 0), replications, value("p_zero")));
  test.each(levels.map((level) => [level] as const))("VaR and TVaR at %d", (level) => {
    expectLatticeQuantile(printed(run(), `claims_var_${level}`), level, replications, (asked) => latticeQuantiles(inputs, asked));
    expectTail(run(), level, value(`VaR_${level}`), value(`TVaR_${level}`));
  });
  test.each(cdfAt.map((amount) => [amount] as const))("chance of at most %d", (amount) => {
    const row = rowOf(run(), `finance.claims_cdf_${amount}`, { scheme: "mutual", year: 1 });
    expectProbability(row.k!, row.n, value(`P(S<=${amount})`));
    expect(row.k).toBe(count(claimsOf(run()), (claims) => claims <= amount));
  });
  test.each(stopLossAt.map((amount) => [amount] as const))("expected claims above %d", (amount) => {
    const excess = claimsOf(run()).map((claims) => Math.max(0, claims - amount));
    expectMean(excess, value(`E(S-${amount})+`));
    expect(printed(run(), `stop_loss_${amount}`)).toBeCloseTo(excess.reduce((sum, one) => sum + one, 0) / replications, 9);
  });
});

interface Continuous { readonly mean_count: Numeric; readonly severity_mean: Numeric; readonly levels: readonly Numeric[] }
describe.each(family<Continuous>("B2"))("%s exponential costs", (_, { inputs, value }) => {
  const size = Math.ceil(Number(inputs.mean_count));
  const levels = inputs.levels.map(Number);
  const run = once(() => pool(size, { rate: Number(inputs.mean_count) / size, cost: { family: "exponential", mean: Number(inputs.severity_mean) } }, { levels }));
  test("mean, and no claims at all", () => {
    expectMean(claimsOf(run()), value("mean"), value("sd"));
    expectProbability(count(claimsOf(run()), (claims) => claims === 0), replications, value("p_zero"));
  });
  test.each(levels.map((level) => [level] as const))("VaR and TVaR at %d", (level) => {
    expectTailCount(claimsOf(run()), value(`VaR_${level}`), level, printed(run(), `claims_var_${level}`));
    expectTail(run(), level, value(`VaR_${level}`), value(`TVaR_${level}`));
  });
});

interface Lognormal { readonly n: number; readonly rate: number; readonly severity: { readonly mean: Numeric; readonly cv: Numeric }; readonly levels: readonly number[] }
describe.each(family<Lognormal>("B3"))("%s lognormal costs", (_, { inputs, value }) => {
  const { n, rate, severity, levels } = inputs;
  const run = once(() => pool(n, { rate, cost: { family: "lognormal", mean: Number(severity.mean), cv: Number(severity.cv) } }, { levels }));
  test("mean", () => expectMean(claimsOf(run()), value("mean")));
  test.each(levels.map((level) => [level] as const))("VaR and TVaR at %d", (level) => {
    expectTailCount(claimsOf(run()), value(`VaR_${level}`), level, printed(run(), `claims_var_${level}`));
    expectTail(run(), level, value(`VaR_${level}`), value(`TVaR_${level}`));
  });
});

interface Worked {
  readonly panjer_tail: Readonly<Record<string, Readonly<Record<"VaR" | "TVaR_acerbi", number>>>>;
  readonly actuar_vignette_pois10x500: { readonly sev: readonly number[]; readonly scale: number; readonly mean: number; readonly q: Readonly<Record<string, number>> };
}
const domain = JSON.parse(readFileSync(new URL("./domain.json", import.meta.url), "utf8")) as Worked;

describe("worked examples of the literature", () => {
  test("compound Poisson(0.8): value and tail value at risk", () => {
    const levels = Object.keys(domain.panjer_tail).map(Number);
    const units = { 1: 0.25, 2: 0.375, 3: 0.375 };
    const run = pool(4, { rate: 0.2, cost: { family: "discrete", values: [1, 2, 3], probs: [0.25, 0.375, 0.375] } }, { levels });
    const exact: Lattice = { unit: 1, severity_units: units, frequency: { dist: "poisson", mean: 0.8 }, levels, cdf_at: [], stop_loss_at: [] };
    for (const level of levels) {
      const known = domain.panjer_tail[level]!;
      expectLatticeQuantile(printed(run, `claims_var_${level}`), level, replications, (asked) => latticeQuantiles(exact, asked));
      expectTail(run, level, known.VaR, known.TVaR_acerbi);
    }
  });
  test("Poisson(10) claims in steps of 500: quantiles", () => {
    const { sev, scale, mean, q } = domain.actuar_vignette_pois10x500;
    const levels = Object.keys(q).map(Number);
    const some = sev.flatMap((share, k) => (share > 0 ? [[k, share] as const] : []));
    const run = pool(10, { rate: 1, cost: { family: "discrete", values: some.map(([k]) => k * scale), probs: some.map(([, share]) => share) } }, { levels });
    const exact: Lattice = { unit: scale, severity_units: Object.fromEntries(some), frequency: { dist: "poisson", mean: 10 }, levels, cdf_at: [], stop_loss_at: [] };
    expectMean(claimsOf(run), mean);
    levels.forEach((level) => expectLatticeQuantile(printed(run, `claims_var_${level}`), level, replications, (asked) => latticeQuantiles(exact, asked)));
    expect(latticeQuantiles(exact, levels)).toEqual(Object.values(q));
  });
});
