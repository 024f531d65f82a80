/**
 * The families G1 to G3 and the unravelling path of domain.json as simulated scenarios: a community-rated pool that everybody
 * belongs to at the start, people who stay while it is worth its price to them, and a price set on those who stayed last year.
 *
 * Round t of the oracles is year t: the price that is asked, and before it the members of the year before.
 */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Map } from "../support/plain.ts";
import { free, oneAge, scenarioOf } from "../support/plain.ts";
import { family, type Numeric } from "../support/oracles.ts";
import { once, rowOf, type Simulation, simulate, totalsOf } from "../support/simulate.ts";
import { expectMean, summarise } from "../support/tolerance.ts";

/** A pool that sells full cover of one certain cost at its average, and people who decide by a willingness to pay. */
function pool(parts: { readonly loading: number; readonly willingness: Map; readonly rejoin: boolean; readonly basis: string } & Map): Map {
  const { loading, willingness, rejoin, basis, ...rest } = parts;
  return scenarioOf({
    behaviour: {
      affordability: "none",
      choice: { rule: "threshold", willingness_to_pay: willingness, start: "everyone", rejoin },
      forgone_care: "none",
      price_response: 0,
    },
    schemes: {
      mutual: { ...free, enrolment: { mode: "voluntary" }, contribution: { community: { loading, basis } }, benefits: { care: { reimburse: 1 } }, reserve: { initial: 1e6 } },
    },
    outputs: { metrics: ["finance.premium", "finance.members", "finance.spiral", "governance.contribution_rate", "coverage.breadth"], by: [] },
    ...rest,
  });
}

const at = { world: "mutual", scheme: "mutual" } as const;

interface Types {
  readonly loading: Numeric;
  readonly types: readonly { readonly n: number; readonly cost: number; readonly wtp: number }[];
}

describe.each(family<Types>("G2"))("%s round by round", (_, oracle) => {
  const { loading, types } = oracle.inputs;
  const years = 8;
  const people = types.reduce((sum, { n }) => sum + n, 0);
  const groups = Object.fromEntries(types.map(({ n }, k) => [`type ${k}`, { count: n }]));
  const by = (value: (type: Types["types"][number]) => number): Map => ({ by: "group", values: Object.fromEntries(types.map((type, k) => [`type ${k}`, value(type)])) });
  describe.each(["experience", "expected"])("priced by %s", (basis) => {
    const run = once(() =>
      simulate(
        pool({
          years,
          population: { groups, ages: oneAge, income: 1 },
          health: { services: { care: { rate: 1, count: "fixed", cost: by(({ cost }) => cost) } } },
          loading: Number(loading),
          willingness: by(({ wtp }) => wtp),
          rejoin: false,
          basis,
        }),
        { replications: 2 },
      ),
    );
    const rounds = oracle.value("rounds_until_stable");
    test.each(Array.from({ length: rounds }, (__, k) => k + 1))("premium and members of round %d", (round) => {
      const price = rowOf(run(), "governance.contribution_rate", { ...at, year: round }).mean!;
      expect(Math.abs(price / oracle.value(`premium_round_${round}`) - 1)).toBeLessThanOrEqual(1e-12);
      // what members pay is on the grid of contributions: 2^-45 of price x people, both rounded up to powers of two
      const paid = rowOf(run(), "finance.premium", { ...at, year: round }).mean!;
      expect(Math.abs(paid - price)).toBeLessThanOrEqual((2 * price * 2 * people) / 2 ** 45);
      const members = round === 1 ? people : rowOf(run(), "finance.members", { ...at, year: round - 1 }).mean;
      expect(members).toBe(oracle.value(`members_round_${round}`));
    });
    test("then nothing moves", () => {
      for (let year = rounds; year <= years; year++) {
        expect(rowOf(run(), "coverage.breadth", { world: "mutual", year }).mean).toBe(oracle.value("final_enrolled_share"));
        if (year > rounds) expect(Math.abs(rowOf(run(), "finance.premium", { ...at, year }).mean! / rowOf(run(), "finance.premium", { ...at, year: year - 1 }).mean! - 1)).toBeLessThanOrEqual(1e-12);
      }
    });
  });
});

/** People whose expected cost is mean x frailty, all else equal: types of a law, as the oracles have them. */
function types(law: { readonly family: string; readonly mean: number; readonly variance: number }, loading: number, willingness: Map, years: number): Simulation {
  const { family: lawFamily, mean, variance } = law;
  return simulate(
    pool({
      seed: "types",
      years,
      population: { size: people, ages: oneAge, income: 1 },
      health: { frailty: { family: lawFamily, variance }, services: { care: { rate: 1, count: "fixed", cost: mean } } },
      loading,
      willingness,
      rejoin: true,
      basis: "expected",
    }),
    { replications: populations },
  );
}
/** Drawn populations, whose mean is judged by their spread (rule MC-N asks for 20 at least). */
const populations = 20;
const people = 1500;
/** Largest slope of a round is 1/2 (added willingness to pay): after so many rounds 2^-20 of the way is left. */
const enough = 20;

const ratesOf = (run: Simulation, year: number): Float64Array => totalsOf(run, "contribution_rate", { ...at, year });
const sharesOf = (run: Simulation, year: number): Float64Array => totalsOf(run, "members", { ...at, year }).map((members) => members / people);

interface Uniform {
  readonly cost_min: Numeric;
  readonly cost_max: Numeric;
  readonly wtp_factor: Numeric;
  readonly risk_premium: Numeric;
  readonly loading?: Numeric;
}

describe.each(family<Uniform>("G1"))("%s uniform types", (_, { inputs, value }) => {
  const [low, high] = [Number(inputs.cost_min), Number(inputs.cost_max)];
  const mean = (low + high) / 2;
  const law = { family: "uniform", mean, variance: ((high - low) * (high - low)) / 12 / (mean * mean) };
  test.each([
    ["proportional", Number(inputs.loading ?? 0), { times_expected: Number(inputs.wtp_factor) }],
    ["additive", 0, { times_expected: 1, plus: Number(inputs.risk_premium) }],
  ] as const)("%s willingness to pay", (kind, loading, willingness) => {
    const run = types(law, loading, willingness, enough);
    expectMean(ratesOf(run, enough), value(`${kind}_wtp_premium`), undefined, "premium");
    expectMean(sharesOf(run, enough), value(`${kind}_wtp_enrolled_share`), undefined, "enrolled share");
  });
});

interface Lognormal {
  readonly cost: { readonly mean: Numeric; readonly cv: Numeric };
  readonly wtp_factor: Numeric;
  readonly loading: Numeric;
}

describe.each(family<Lognormal>("G3"))("%s lognormal types", (_, { inputs, value }) => {
  test("premium, share and average cost of those enrolled", () => {
    const mean = Number(inputs.cost.mean);
    const cv = Number(inputs.cost.cv);
    const loading = Number(inputs.loading);
    const run = types({ family: "lognormal", mean, variance: cv * cv }, loading, { times_expected: Number(inputs.wtp_factor) }, enough);
    expect(ratesOf(run, 1)[0]! / value("premium_if_all_enrolled")).toBeCloseTo(1, 12);
    expectMean(ratesOf(run, enough), value("equilibrium_premium"), undefined, "premium");
    expectMean(sharesOf(run, enough), value("enrolled_share"), undefined, "enrolled share");
    const cost = totalsOf(run, "community_expected", { ...at, year: enough });
    const members = totalsOf(run, "members", { ...at, year: enough });
    expectMean(cost.map((sum, r) => sum / members[r]!), value("average_cost_of_enrolled"), undefined, "average cost");
  });
});

describe("domain.json: the path along which U[0, 1] types unravel", () => {
  const domain = JSON.parse(readFileSync(new URL("./domain.json", import.meta.url), "utf8")) as Readonly<Record<string, readonly number[]>>;
  describe.each([
    ["unravel path U[0,1] m=.4 lam=.05 p0=.525", 0.05],
    ["lam=.25 p0=.625", 0.25],
  ] as const)("%s", (name, loading) => {
    const path = domain[name]!;
    const run = once(() => types({ family: "uniform", mean: 0.5, variance: 1 / 3 }, loading, { times_expected: 1, plus: 0.4 }, path.length));
    test.each(path.map((price, t) => [t, price] as const))("round %d: %d", (t, price) => {
      const printed = 5e-7;
      const { mean, sd, count } = summarise(ratesOf(run(), t + 1));
      expect(Math.abs(mean - price)).toBeLessThanOrEqual((4 * sd) / Math.sqrt(count) + printed);
    });
  });
});
