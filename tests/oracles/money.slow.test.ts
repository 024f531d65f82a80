/** Families D6, F1, F2 and K1: who can pay, what must be asked, how the account develops, who gains from whom. */
import { describe, expect, test } from "vitest";
import { family, type Numeric, numbers } from "../support/oracles.ts";
import { free, type Map, oneAge, passive, scenarioOf, wholeOf } from "../support/plain.ts";
import { once, rowOf, sampled, type Simulation, simulate, totalsOf } from "../support/simulate.ts";
import { expectMean, expectQuintile, expectShare, summarise } from "../support/tolerance.ts";

type Income = Readonly<Record<string, Numeric>>;
const quintiles = ["q1", "q2", "q3", "q4", "q5"];
const care = wholeOf(["care"]);

interface Affordability { readonly income: Income; readonly premiums: readonly number[]; readonly share_limits: readonly Numeric[] }
describe.each(family<Affordability>("D6"))("%s exclusion by means", (_, { inputs, value }) => {
  const size = 50000;
  test.each(inputs.share_limits.map((limit) => [String(limit)] as const))("limit %s of income", (limit) => {
    const schemes = Object.fromEntries(inputs.premiums.map((premium) => [`premium ${premium}`, { ...free, enrolment: { mode: "voluntary" }, contribution: { flat: premium }, benefits: care }]));
    const run = simulate(
      scenarioOf({
        population: { size, ages: oneAge, income: numbers(inputs.income) },
        health: { services: { care: { rate: 0.1, cost: 1 } } },
        behaviour: { ...passive, affordability: { share_of_income: Number(limit) } },
        schemes,
        worlds: Object.fromEntries(inputs.premiums.map((premium) => [`premium ${premium}`, [`premium ${premium}`]])),
        compare: [],
        outputs: { metrics: ["exclusion.unaffordable", "coverage.breadth"], by: ["quintile"] },
      }),
      { replications: 1 },
    );
    for (const premium of inputs.premiums) {
      const world = `premium ${premium}`;
      expectShare(rowOf(run, "exclusion.unaffordable", { world }).mean!, value(`excluded(premium=${premium},limit=${limit})`), size, world);
      quintiles.forEach((group, k) => {
        const found = rowOf(run, "exclusion.unaffordable", { world, by: "quintile", group }).mean!;
        expectQuintile(found, value(`excluded_in_Q${k + 1}(premium=${premium},limit=${limit})`), size, `${world} ${group}`);
        const covered = rowOf(run, "coverage.breadth", { world, by: "quintile", group }).mean!;
        expect(covered + found).toBeCloseTo(1, 12);
      });
    }
  });
});

type Rates = Readonly<Record<"n" | "claims_per_head" | "mean_income" | "sigma" | "cap" | "admin" | "collection" | "loss_ratio", Numeric>>;
describe.each(family<Rates>("F1"))("%s balanced rates and the price of an insurer", (_, { inputs, value }) => {
  const { claims_per_head: claims, mean_income: mean, sigma, cap, admin, collection, loss_ratio: ratio } = numbers(inputs) as Readonly<Record<keyof Rates, number>>;
  // the rate of a run comes from incomes that are drawn: seeds are its replications, and each draws so many people
  const people = sampled(5000);
  const seeds = 30;
  const scheme = (contribution: Map, expenses: Map = { share_of_contributions: admin }, pricing: Map = {}): Map => ({
    ...free, contribution: { ...contribution, collection }, benefits: care, expenses, pricing: { safety: 0, profit: 0, credibility: "none", ...pricing },
  });
  const schemes: Readonly<Record<string, Map>> = {
    share: scheme({ income: "balanced" }),
    markup: scheme({ income: "balanced" }, { share_of_benefits: admin }),
    capped: scheme({ income: "balanced", income_ceiling: cap }),
    flat: scheme({ flat: "balanced" }),
    insurer: { ...free, kind: "for-profit", contribution: { risk: { by: ["group"], target_loss_ratio: ratio } }, benefits: care, pricing: { credibility: "none" } },
  };
  const runs = once(() =>
    Array.from({ length: seeds }, (__, k) =>
      simulate(
        scenarioOf({
          seed: `rates ${k}`,
          population: { size: people, ages: oneAge, income: { family: "lognormal", mean, sigma } },
          health: { services: { care: { rate: 1, count: "fixed", cost: claims } } },
          schemes,
          worlds: Object.fromEntries(Object.keys(schemes).map((name) => [name, [name]])),
          compare: [],
          outputs: { metrics: ["governance.contribution_rate", "finance.premium", "finance.contributions", "finance.benefits", "finance.administration", "finance.profit"], by: [] },
        }),
        { replications: 1 },
      ),
    ),
  );
  const rates = (name: string): number[] => runs().map((run) => rowOf(run, "governance.contribution_rate", { world: name, year: 1 }).mean!);
  test.each([
    ["share", "rate_admin_as_share_of_contributions"],
    ["markup", "rate_admin_as_markup_on_claims"],
    ["capped", "rate_with_cap_admin_as_share"],
  ])("%s: %s", (name, quantity) => expectMean(rates(name), value(quantity), undefined, quantity));
  test("without chance in claims or incomes the rate is exact", () => {
    const run = simulate(
      scenarioOf({
        population: { size: 1000, ages: oneAge, income: mean },
        health: { services: { care: { rate: 1, count: "fixed", cost: claims } } },
        schemes: { mutual: schemes["share"], markup: schemes["markup"], flat: schemes["flat"], insurer: schemes["insurer"] },
        outputs: { metrics: ["governance.contribution_rate", "finance.premium", "finance.contributions"], by: [] },
      }),
      { replications: 1 },
    );
    const exactly = (found: number, truth: number): void => expect(Math.abs(found / truth - 1)).toBeLessThan(1e-9);
    exactly(rowOf(run, "governance.contribution_rate", { world: "mutual", year: 1 }).mean!, value("rate_admin_as_share_of_contributions"));
    exactly(rowOf(run, "governance.contribution_rate", { world: "markup", year: 1 }).mean!, value("rate_admin_as_markup_on_claims"));
    // what is collected of the flat amount, over the share collected, is the amount
    exactly(totalsOf(run, "contributions", { world: "flat", scheme: "flat" })[0]! / 1000 / collection, value("flat_contribution_admin_as_share"));
    exactly(totalsOf(run, "contributions", { world: "insurer", scheme: "insurer" })[0]! / 1000, value("forprofit_premium_at_loss_ratio"));
  });
  test("the balanced year balances: contributions pay claims and administration", () => {
    for (const name of ["share", "markup", "capped", "flat"]) {
      const of = (run: Simulation, total: "contributions" | "benefits" | "administration"): number => totalsOf(run, total, { world: name, scheme: name })[0]!;
      expectMean(runs().map((run) => (of(run, "benefits") + of(run, "administration")) / of(run, "contributions")), 1, undefined, name);
    }
  });
});

interface Projection extends Readonly<Record<"reserve0" | "members0" | "income0" | "claims0" | "rate" | "collection" | "admin_share" | "interest" | "member_growth" | "income_growth" | "medical_inflation" | "T", Numeric>> { readonly report: readonly number[] }
describe.each(family<Projection>("F2"))("%s projection", (_, { inputs, value }) => {
  const { report, ...rest } = inputs;
  const i = numbers(rest as Readonly<Record<string, Numeric>>);
  const scenario = (onInsolvency: string): Map =>
    scenarioOf({
      years: i["T"]!,
      economy: { investment_return: i["interest"], wage_growth: i["income_growth"], medical_inflation: i["medical_inflation"] },
      population: { size: i["members0"]!, ages: oneAge, income: i["income0"]!, demography: { growth: i["member_growth"]! } },
      health: { services: { care: { rate: 1, count: "fixed", cost: i["claims0"]! } } },
      schemes: { mutual: { ...free, contribution: { income: i["rate"], collection: i["collection"] }, benefits: care, expenses: { share_of_contributions: i["admin_share"] }, reserve: { initial: i["reserve0"] }, on_insolvency: onInsolvency } },
      finance: { timing: { contributions: "end", benefits: "end", expenses: "end" } },
      outputs: { metrics: ["finance.contributions", "finance.benefits", "finance.reserve", "finance.ruin_probability", "finance.time_to_ruin", "finance.level_rate", "population.alive"], by: [] },
    });
  const run = once(() => simulate(scenario("continue"), { replications: 12 }));
  test.each(report.map((year) => [year] as const))("year %d", (year) => {
    const at = { scheme: "mutual", year };
    // growth is rounded to whole people by chance: half a person a year at most, which few replications may not show
    const people = (0.5 * Math.sqrt(year)) / i["members0"]!;
    const judge = (total: "contributions" | "benefits" | "reserve", truth: number, size: number): void => {
      const values = totalsOf(run(), total, at);
      expectMean(values, truth, Math.max(summarise(values).sd, people * size), total);
    };
    judge("contributions", value(`contributions_${year}`), value(`contributions_${year}`));
    judge("benefits", value(`claims_${year}`), value(`claims_${year}`));
    judge("reserve", value(`reserve_${year}`), year * (value(`contributions_${year}`) + value(`claims_${year}`)));
  });
  test("level rate over the whole horizon", () => {
    const outgo = totalsOf(run(), "level_outgo", { scheme: "mutual" });
    const base = totalsOf(run(), "level_base", { scheme: "mutual" });
    const rates = outgo.map((amount, k) => amount / base[k]!);
    // growth of members is rounded to whole people by chance, which outgo and base share but the initial reserve does not
    const people = ((0.5 * Math.sqrt(i["T"]!)) / i["members0"]!) * (i["reserve0"]! / outgo[0]!);
    const truth = value("level_rate_T_years");
    expectMean(rates, truth, Math.max(summarise(rates).sd, truth * people), "level rate");
    expect(rowOf(run(), "finance.level_rate", { scheme: "mutual" }).mean).toBeCloseTo(summarise(rates).mean, 12);
  });
  test("first years of deficit and of a negative reserve", () => {
    const means = (name: "contributions" | "benefits"): number[] => Array.from({ length: i["T"]! }, (__, t) => rowOf(run(), `finance.${name}`, { scheme: "mutual", year: t + 1 }).mean!);
    const contributions = means("contributions");
    const claims = means("benefits");
    const deficit = contributions.findIndex((paid, t) => paid * (1 - i["admin_share"]!) < claims[t]!) + 1;
    expect(deficit).toBe(value("first_year_with_cash_deficit"));
    // the reserve of the year before may be nearer to zero than the rounding to whole people lets the mean of few replications show
    const negative = value("first_year_reserve_negative");
    for (let year = 1; year <= negative; year++) {
      const { mean, sd, count: runs } = summarise(totalsOf(run(), "reserve", { scheme: "mutual", year }));
      const error = (4 * sd) / Math.sqrt(runs);
      if (year < negative) expect(mean + error, `reserve of year ${year}`).toBeGreaterThanOrEqual(0);
      else expect(mean - error, `reserve of year ${year}`).toBeLessThan(0);
    }
  });
});

interface Headline {
  readonly income: Income;
  readonly affordability_limit: Numeric;
  readonly solidarity_admin: Numeric;
  readonly forprofit_loss_ratio: Numeric;
  readonly groups: readonly { readonly name: string; readonly share: Numeric; readonly claims_per_head: number; readonly declined?: boolean }[];
}
describe.each(family<Headline>("K1"))("%s solidarity against for-profit", (_, { inputs, value }) => {
  const size = sampled(60000);
  const replications = 3;
  const limit = Number(inputs.affordability_limit);
  const ratio = Number(inputs.forprofit_loss_ratio);
  const denied = inputs.groups.filter((group) => group.declined === true).map(({ name }) => name);
  const rates = Object.fromEntries(inputs.groups.map(({ name, claims_per_head: claims }) => [name, claims]));
  const insurer: Map = { ...free, kind: "for-profit", enrolment: { mode: "voluntary" }, benefits: care, pricing: { credibility: "none" } };
  const run = once(() =>
    simulate(
      scenarioOf({
        population: { size, ages: oneAge, income: numbers(inputs.income), groups: Object.fromEntries(inputs.groups.map(({ name, share }) => [name, { share: Number(share) }])) },
        health: { services: { care: { rate: { by: "group", values: rates }, count: "fixed", cost: 1 } } },
        behaviour: { ...passive, affordability: { share_of_income: limit } },
        schemes: {
          solidarity: { ...free, enrolment: { mode: "voluntary" }, contribution: { income: "balanced" }, benefits: care, expenses: { share_of_contributions: Number(inputs.solidarity_admin) } },
          insurer: { ...insurer, contribution: { risk: { by: ["group"], target_loss_ratio: ratio } }, underwriting: { deny: { groups: denied } } },
          community: { ...insurer, contribution: { community: { loading: 1 / ratio - 1 } } },
        },
        outputs: {
          metrics: ["exclusion.rate", "exclusion.denied", "exclusion.unaffordable", "finance.contributions", "finance.benefits", "finance.members", "finance.premium", "governance.contribution_rate", "need.cost"],
          by: ["quintile", "group"],
        },
      }),
      { replications },
    ),
  );
  const people = size * replications;
  test("claims and contribution of the solidarity scheme", () => {
    expectMean(totalsOf(run(), "need_cost").map((cost) => cost / size), value("mean_claims_per_head"));
    // contributions come from drawn incomes, the rate from the incomes of the pilot: the ratio of two means of `size` incomes
    const perHead = totalsOf(run(), "contributions", { scheme: "solidarity" }).map((paid) => paid / size);
    const income = incomeSpread(inputs.income);
    const relative = income * Math.sqrt(1 / size + 1 / people);
    expect(Math.abs(perHead.reduce((sum, one) => sum + one / replications, 0) / value("solidarity_mean_contribution") - 1)).toBeLessThan(4 * relative);
    const rate = rowOf(run(), "governance.contribution_rate", { scheme: "solidarity", year: 1 }).mean!;
    expect(Math.abs(rate / value("solidarity_contribution_rate") - 1)).toBeLessThan((4 * income) / Math.sqrt(size));
    expect(rowOf(run(), "exclusion.rate", { world: "solidarity" }).mean).toBe(value("solidarity_excluded_if_rate<=limit"));
  });
  test("premiums of the insurer, but for the money grid on which each contribution is rounded", () => {
    const within = (found: number, truth: number): void => expect(Math.abs(found - truth)).toBeLessThanOrEqual(run().model.grid.flowUnit / 2 + 1e-12 * truth);
    for (const { name } of inputs.groups) {
      const place = { scheme: "insurer", by: "group", group: name };
      const members = totalsOf(run(), "members", place)[0]!;
      if (members > 0) within(totalsOf(run(), "contributions", place)[0]! / members, value(`forprofit_premium_${name}`));
    }
    const flat = { scheme: "community" };
    within(totalsOf(run(), "contributions", flat)[0]! / totalsOf(run(), "members", flat)[0]!, value("community_rated_flat_premium"));
  });
  test("who is excluded, by group and by quintile", () => {
    const world = "insurer";
    expectShare(rowOf(run(), "exclusion.rate", { world }).mean!, value("forprofit_excluded_total"), people, "total");
    expect(rowOf(run(), "exclusion.denied", { world }).mean).toBeCloseTo(value("declined_by_underwriting"), 12);
    for (const { name, share } of inputs.groups) {
      expectShare(rowOf(run(), "exclusion.rate", { world, by: "group", group: name }).mean!, value(`forprofit_excluded_${name}`), people * Number(share), name);
    }
    quintiles.forEach((group, k) => {
      expectQuintile(rowOf(run(), "exclusion.rate", { world, by: "quintile", group }).mean!, value(`forprofit_excluded_Q${k + 1}`), people, group);
    });
    expectShare(rowOf(run(), "exclusion.rate", { world: "community" }).mean!, value("community_rated_flat_excluded"), people, "community");
  });
  test("net transfer by quintile of the solidarity scheme", () => {
    const rateError = incomeSpread(inputs.income) / Math.sqrt(size);
    quintiles.forEach((group, k) => {
      const place = { scheme: "solidarity", by: "quintile", group };
      const paid = totalsOf(run(), "contributions", place);
      const got = totalsOf(run(), "benefits", place);
      const net = got.map((benefit, r) => (benefit - paid[r]!) / (size / 5));
      const mean = net.reduce((sum, one) => sum + one / replications, 0);
      const contribution = paid.reduce((sum, one) => sum + one / replications, 0) / (size / 5);
      // errors: of the rate (all quintiles alike) and of the quintile's own people, whose spread is at most that of all
      const own = Math.sqrt(claimsVariance(inputs) + Math.pow(contribution * incomeSpread(inputs.income), 2)) / Math.sqrt(people / 5);
      expect(Math.abs(mean - value(`net_transfer_per_head_Q${k + 1}`)), group).toBeLessThan(4 * Math.hypot(contribution * rateError, own));
    });
  });
});

/** Coefficient of variation of a lognormal income given by sigma or by its Gini, G = erf(sigma / 2). */
function incomeSpread(income: Income): number {
  const sigma = income["sigma"] !== undefined ? Number(income["sigma"]) : 2 * inverseErf(Number(income["gini"]));
  return Math.sqrt(Math.exp(sigma * sigma) - 1);
}

/** By bisection on a trapezoid sum; a tolerance needs no more. */
function inverseErf(y: number): number {
  const erf = (x: number): number => {
    let sum = 0;
    for (let k = 0; k < 1000; k++) sum += (Math.exp(-Math.pow((x * (k + 0.5)) / 1000, 2)) * x) / 1000;
    return (2 / Math.sqrt(Math.PI)) * sum;
  };
  let low = 0;
  let high = 5;
  for (let step = 0; step < 50; step++) {
    const middle = (low + high) / 2;
    if (erf(middle) < y) low = middle;
    else high = middle;
  }
  return high;
}

function claimsVariance({ groups }: Headline): number {
  const mean = groups.reduce((sum, { share, claims_per_head: claims }) => sum + Number(share) * claims, 0);
  return groups.reduce((sum, { share, claims_per_head: claims }) => sum + Number(share) * Math.pow(claims - mean, 2), 0);
}
