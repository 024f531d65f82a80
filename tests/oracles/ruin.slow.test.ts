/** Families C1, C2 and C3: chance of ruin, where every initial reserve is a scheme of its own over the same claims. */
import { describe, expect, test } from "vitest";
import { family, type Numeric, numbers } from "../support/oracles.ts";
import { free, type Map, oneAge, scenarioOf, wholeOf } from "../support/plain.ts";
import { once, rowOf, sampled, simulate, totalsOf } from "../support/simulate.ts";
import { count, expectMean, expectProbability } from "../support/tolerance.ts";

const replications = sampled(4000);
const care = wholeOf(["care"]);

interface Annual {
  readonly annual_count: { readonly dist: string; readonly mean?: Numeric; readonly n?: Numeric; readonly q?: Numeric };
  readonly cost_units: number;
  readonly contribution_units: number;
  readonly reserves_units: readonly number[];
  readonly T: number;
  readonly report: readonly number[];
}

/** Binomial counts: so many members with one episode at most. Poisson counts: one event a member and year. */
function annualScenario({ annual_count: law, cost_units: cost, contribution_units: pool, reserves_units: reserves, T }: Annual, onInsolvency: string): Map {
  const binomial = law.dist === "binomial";
  const size = binomial ? Number(law.n) : Math.round(Number(law.mean));
  const service = binomial ? { rate: Number(law.q), count: "bernoulli", cost } : { rate: Number(law.mean) / size, cost };
  const scheme = (u: number): Map => ({ ...free, contribution: { pool }, benefits: care, reserve: { initial: u }, on_insolvency: onInsolvency });
  return scenarioOf({
    years: T,
    population: { size, ages: oneAge, income: 1 },
    health: { services: { care: service } },
    schemes: Object.fromEntries(reserves.map((u) => [`reserve ${u}`, scheme(u)])),
    worlds: Object.fromEntries(reserves.map((u) => [`reserve ${u}`, [`reserve ${u}`]])),
    compare: [],
    outputs: { metrics: ["finance.ruin_probability", "finance.time_to_ruin", "finance.reserve", "finance.deficit_probability", "finance.ruin_severity"], by: [] },
  });
}

describe.each(family<Annual>("C1"))("%s ruin at year ends", (_, { inputs, value }) => {
  const { reserves_units: reserves, T, report } = inputs;
  const goingOn = once(() => simulate(annualScenario(inputs, "continue"), { replications }));
  const closing = once(() => simulate(annualScenario(inputs, "close"), { replications: replications / 4 }));
  test.each(reserves.flatMap((u) => report.map((t) => [u, t] as const)))("reserve %d, year %d", (u, year) => {
    for (const run of [goingOn(), closing()]) {
      const ruined = totalsOf(run, "ruined", { world: `reserve ${u}`, year });
      expectProbability(count(ruined, (flag) => flag === 1), ruined.length, value(`psi(u=${u},T=${year})`));
      const row = rowOf(run, "finance.ruin_probability", { world: `reserve ${u}`, year });
      expect(row.k).toBe(count(ruined, (flag) => flag === 1));
    }
  });
  test.each(reserves.map((u) => [u] as const))("time to ruin, given ruin, from reserve %d", (u) => {
    const times = totalsOf(goingOn(), "ruin_time", { world: `reserve ${u}`, year: T }).filter((time) => time === time);
    if (times.length < 2) return;
    expectMean(times, value(`E[time_to_ruin|ruin<= ${T}](u=${u})`));
  });
  test.each(reserves.map((u) => [u] as const))("a reserve below zero at the end without absorption, from %d", (u) => {
    const below = count(totalsOf(goingOn(), "reserve", { world: `reserve ${u}`, year: T }), (reserve) => reserve < 0);
    expectProbability(below, replications, value(`P(U_${T}<0 without absorption)(u=${u})`));
    expect(rowOf(goingOn(), "finance.deficit_probability", { world: `reserve ${u}`, year: T }).k).toBe(below);
    // the first year below zero: how deep is read from its reserve
    const depths = totalsOf(goingOn(), "ruin_depth", { world: `reserve ${u}`, year: T });
    const years = Array.from({ length: T }, (__, t) => totalsOf(goingOn(), "reserve", { world: `reserve ${u}`, year: t + 1 }));
    depths.forEach((depth, k) => expect(depth).toBe(-(years.map((reserves) => reserves[k]!).find((reserve) => reserve < 0) ?? Number.NaN)));
  });
});

type Interest = Readonly<Record<"reserve" | "contribution" | "cost" | "interest" | "q" | "n" | "T", Numeric>>;
describe.each(family<Interest>("C2"))("%s ruin with interest", (_, { inputs, value }) => {
  const { reserve, contribution, cost, interest, q, n, T } = numbers(inputs) as Readonly<Record<keyof Interest, number>>;
  const run = once(() =>
    simulate(
      scenarioOf({
        years: T,
        economy: { investment_return: interest },
        population: { size: n, ages: oneAge, income: 1 },
        health: { services: { care: { rate: q, count: "bernoulli", cost } } },
        schemes: { mutual: { ...free, contribution: { pool: contribution }, benefits: care, reserve: { initial: reserve } } },
        finance: { timing: { contributions: "start", benefits: "end", expenses: "end" } },
        outputs: { metrics: ["finance.ruin_probability", "finance.reserve"], by: [] },
      }),
      { replications },
    ),
  );
  const ruined = (year: number): Float64Array => totalsOf(run(), "ruined", { scheme: "mutual", year });
  test.each(Array.from({ length: T }, (__, t) => [t + 1] as const))("within %d years", (year) => {
    expectProbability(count(ruined(year), (flag) => flag === 1), replications, value(`psi(T=${year})`));
  });
  test("mean final reserve without absorption, and of those never ruined", () => {
    const final = totalsOf(run(), "reserve", { scheme: "mutual", year: T });
    const ever = ruined(T);
    expectMean(final, value(`E[U_${T}] without absorption`));
    expectMean(final.filter((__, k) => ever[k] === 0), value(`E[U_${T} | never ruined]`));
  });
});

interface Lundberg { readonly theta: Numeric; readonly claim_mean?: Numeric; readonly means?: readonly Numeric[]; readonly weights?: readonly Numeric[]; readonly u: readonly number[] }
describe.each(family<Lundberg>("C3"))("%s continuous time bounds the yearly test from above", (_, { inputs, value }) => {
  // a mixture of exponentials is two services whose rates are the weights
  const means = (inputs.means ?? [inputs.claim_mean!]).map(Number);
  const weights = (inputs.weights ?? [1]).map(Number);
  const claims = means.reduce((sum, mean, k) => sum + mean * weights[k]!, 0);
  const years = 60;
  const trials = sampled(1000);
  const services = Object.fromEntries(means.map((mean, k) => [`care ${k}`, { rate: weights[k]!, cost: { family: "exponential", mean } }]));
  const names = inputs.u.map((u) => `reserve ${u}`);
  const run = once(() =>
    simulate(
      scenarioOf({
        years,
        population: { size: 1, ages: oneAge, income: 1 },
        health: { services },
        schemes: Object.fromEntries(inputs.u.map((u, k) => [names[k]!, { ...free, contribution: { pool: (1 + Number(inputs.theta)) * claims }, benefits: wholeOf(Object.keys(services)), reserve: { initial: u } }])),
        worlds: Object.fromEntries(names.map((name) => [name, [name]])),
        compare: [],
        outputs: { metrics: ["finance.ruin_probability"], by: [], years: "last" },
      }),
      { replications: trials },
    ),
  );
  test.each(inputs.u.map((u) => [u] as const))("reserve %d", (u) => {
    const bound = value(`psi(${u})`);
    const found = count(totalsOf(run(), "ruined", { world: `reserve ${u}` }), (flag) => flag === 1) / trials;
    expect(found).toBeLessThanOrEqual(bound + 4 * Math.sqrt((bound * (1 - bound)) / trials));
    // half of the bound or more: a yearly test sees most ruins of so volatile a pool
    expect(found).toBeGreaterThan(bound / 10);
  });
});
