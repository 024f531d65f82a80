/** Small scenarios composed of all features at random, from a seed: what nobody writes on purpose, and somebody will. */
import { fileOf, survey } from "../laws/microdata.ts";
import type { Input } from "../laws/small.ts";
import { withFurther } from "./further-combinations.ts";
import { withLaterTerms } from "./later.ts";
import { withLevers } from "./lever-combinations.ts";
import { withNewest } from "./newest-combinations.ts";

export interface Combination {
  readonly input: Input;
  /** The same with all amounts of money multiplied by 1024. */
  readonly dearer: Input;
  readonly files: Readonly<Record<string, string>>;
  readonly dearerFiles: Readonly<Record<string, string>>;
}

/** Draws from a list, and numbers; the sequence is that of mulberry32, whose low seeds differ from the first draw on. */
export class Dice {
  private state: number;
  constructor(seed: number) {
    this.state = seed;
  }
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }
  chance(probability: number): boolean {
    return this.next() < probability;
  }
  one<T>(list: readonly T[]): T {
    return list[Math.floor(this.next() * list.length)]!;
  }
  /** `part` with the probability given, else nothing: to be spread into a map. */
  maybe<T extends object>(probability: number, part: () => T): T | Record<string, never> {
    return this.chance(probability) ? part() : {};
  }
  some<T>(list: readonly T[], least = 0): T[] {
    const chosen = list.filter(() => this.chance(0.5));
    return chosen.length >= least ? chosen : list.slice(0, least);
  }
}

export function combination(seed: number): Combination {
  const survey1 = { "survey.csv": fileOf(survey) };
  const levers = (unit: number): Input => withLevers(withLaterTerms(seed, compose(new Dice(seed), unit), unit, 0.3), new Dice(seed ^ 0x1e7e5), unit);
  const composed = (unit: number): Input => withDrawnCare(withNewest(seed, withFurther(seed, levers(unit), unit, 0.4), unit, 0.4));
  return { input: composed(1), dearer: composed(1024), files: survey1, dearerFiles: { "survey.csv": fileOf(survey, 1024) } };
}

/** Where somebody may be spared an illness, it makes none of the care free or absent: of such care nothing would be drawn (E0313). */
function withDrawnCare(input: Input): Input {
  const changed = structuredClone(input) as { health: { conditions?: Record<string, { rates?: Record<string, unknown> }> }; schemes: Record<string, Input> };
  const spared = Object.values(changed.schemes).flatMap((scheme) => Object.keys((scheme["prevention"] as { effect?: Input } | undefined)?.effect ?? {}));
  for (const name of spared) {
    const rates = changed.health.conditions?.[name]?.rates ?? {};
    for (const [service, factor] of Object.entries(rates)) if (factor === 0) rates[service] = 0.5;
  }
  return changed as Input;
}

const groupNames = ["workers", "traders", "dependants"];
const serviceNames = ["outpatient", "inpatient", "screening", "surgery"];

function compose(dice: Dice, unit: number): Input {
  const microdata = dice.chance(0.25);
  const states = dice.chance(0.3);
  const absorbing = states && dice.chance(0.7);
  const conditions = states ? [] : dice.one([[], ["diabetes"], ["diabetes", "injury"]]);
  const services = dice.some(serviceNames, 1);
  const years = dice.one([1, 2, 3, 4]);
  const population = peopleOf(dice, unit, microdata, years, absorbing);
  const risky = dice.chance(0.4);
  const schemes = schemesOf(dice, unit, { microdata, conditions, services, risky });
  const priced = Object.keys(schemes).filter((name) => !name.startsWith("floor"));
  const floors = Object.keys(schemes).filter((name) => name.startsWith("floor"));
  const worlds: Record<string, string[]> = { all: [...floors, ...priced], one: [...dice.some(floors), dice.one(priced)], none: dice.some(floors) };
  return {
    mutua: 1,
    name: "combination",
    years,
    start_year: 2026,
    replications: 2,
    seed: dice.one([1, "two", 3]),
    economy: {
      inflation: dice.one([0, 0.02, { mean: 0.02, sd: 0.05 }]),
      wage_growth: dice.one([0, 0.03, -0.5]),
      medical_inflation: dice.one([0, 0.05, { mean: 0.05, sd: 0.02 }]),
      investment_return: dice.one([0, 0.03, -0.2, { mean: 0.03, sd: 0.1 }]),
      ...dice.maybe(0.5, () => ({ borrowing_rate: 0.1 })),
      ...dice.maybe(0.5, () => ({ discount_rate: 0.02 })),
      ...dice.maybe(0.7, () => ({ poverty_line: 700 * unit })),
      ...dice.maybe(0.5, () => ({ basic_needs: 500 * unit })),
    },
    population,
    health: healthOf(dice, unit, { states, absorbing, conditions, services }),
    behaviour: behaviourOf(dice, unit, priced),
    ...dice.maybe(0.3, () => ({ protection_floor: dice.one<unknown>(["none", {}, { income: 800 * unit, old_from: 60 }]) })),
    ...(risky ? { income_risks: risksOf(dice) } : {}),
    ...dice.maybe(0.25, () => ({ supply: supplyOf(dice, services) })),
    schemes,
    worlds,
    compare: [["all", "one"]],
    finance: { timing: { contributions: dice.one(timings), benefits: dice.one(timings), expenses: dice.one(timings) } },
    outputs: { metrics: "all", by: ["quintile", "sex", "age_band", "group", "health"], loss_cdf_at: [1000 * unit, 50000 * unit], stop_loss_at: [3000 * unit] },
  };
}

const timings = ["start", "mid", "end"];

function incomeOf(dice: Dice, unit: number): unknown {
  return dice.one<unknown>([
    { mean: 3000 * unit, gini: 0.4 },
    { family: "pareto", alpha: 1.5, min: 500 * unit },
    { family: "dagum", a: 3, b: 2000 * unit, p: 0.5 },
    { family: "singh-maddala", a: 2.5, b: 2000 * unit, q: 1.4 },
    { family: "gamma", mean: 2000 * unit, cv: 0.8 },
    { family: "weibull", shape: 0.8, scale: 2000 * unit },
    { family: "uniform", low: 0, high: 2000 * unit },
    { family: "discrete", values: [0, 1000 * unit], probs: [0.5, 0.5] },
    { family: "quantiles", shares: [0.1, 0.2, 0.3, 0.4], mean: 1500 * unit },
    1000 * unit,
    "none",
  ]);
}

function peopleOf(dice: Dice, unit: number, microdata: boolean, years: number, absorbing: boolean): Input {
  const exact = microdata && dice.chance(0.3);
  const size = exact ? dice.one([180, 360]) : dice.one([1, 2, 17, 60, 150, 300]);
  const more = {
    draw: dice.one(["each", "once"]),
    ...dice.maybe(0.3, () => ({ represents: size * 7 })),
    ...dice.maybe(0.6, () => ({ demography: demographyOf(dice, years, absorbing) })),
  };
  const sizes = dice.one<object>([{ 1: 1 }, { 1: 0.2, 2: 0.5, 3: 0.3 }, { 5: 1 }, { 1: 0.5, 50: 0.5 }]);
  const shares = dice.one([
    [0.5, 0.2, 0.3],
    [0.99, 0.01, 0],
    [0.1, 0.1, 0.8],
  ]);
  // as many may head a household as there are households; but for the smallest populations
  const few = size < 60 || !("5" in sizes) || (!microdata && shares[0] === 0.1);
  const seats = { size: sizes, heads: few ? groupNames : ["workers", "traders"] };
  if (microdata) {
    const home = dice.chance(0.5);
    const columns = { age: "age", sex: "sex", income: "income", group: "job", ...(home && { household: "home" }) };
    const rows = {
      file: "survey.csv",
      ...(!exact && dice.maybe(0.5, () => ({ weight: "weight" }))),
      mode: exact ? "exact" : "resample",
      columns,
      extra: ["pay"],
    };
    const households = home ? dice.maybe(0.3, () => ({ households: { equivalence: "sqrt" } })) : dice.maybe(0.4, () => ({ households: seats }));
    return { size, microdata: rows, ...households, ...more };
  }
  const ages = [{ bands: { "20-39": 6, "40-64": 4 } }, { uniform: [18, 70] }, { uniform: [0, 80] }];
  const groups = Object.fromEntries(
    groupNames.map((name, k) => [
      name,
      { share: shares[k], female: dice.one([0, 0.5, 1]), ages: dice.chance(0.1) ? 120 : ages[k], income: k === 2 ? "none" : incomeOf(dice, unit) },
    ]),
  );
  return { size, groups, ...dice.maybe(0.5, () => ({ households: { ...seats, equivalence: dice.one(["per-capita", "sqrt"]) } })), ...more };
}

function demographyOf(dice: Dice, years: number, absorbing: boolean): object {
  const entrants = dice.one<object>([{ entrants: { rate: 0.1 } }, { entrants: { replace: true, age: 20 } }, { growth: 0.05 }, { growth: -0.1 }, {}]);
  return {
    kind: "dynamic",
    ...(!absorbing && {
      mortality: dice.one<object>([
        { gompertz: { B: 5e-5, c: 1.09 } },
        { list: Array.from({ length: years }, () => 1) },
        { list: Array.from({ length: years }, () => 0.2) },
        { table: { "0-59": 0.01, "60+": 0.5 } },
      ]),
    }),
    ...entrants,
    ...("growth" in entrants || JSON.stringify(entrants).includes("replace") ? {} : dice.maybe(0.6, () => ({ fertility: { "15-49": dice.one([0.1, 1]) } }))),
    ...dice.maybe(0.3, () => ({ exit_age: dice.one([30, 65, 100]) })),
  };
}

interface Needs {
  readonly states: boolean;
  readonly absorbing: boolean;
  readonly conditions: readonly string[];
  readonly services: readonly string[];
}

const levels = ["person", "person-year", "pool-year"];

function frailtyOf(dice: Dice): object {
  const level = dice.one(levels);
  const family = dice.one(["gamma", "lognormal", "uniform"]);
  return {
    family,
    variance: family === "uniform" ? 0.3 : dice.one([0.1, 0.5, 4]),
    level,
    ...(level === "person" && dice.maybe(0.5, () => ({ correlation_with_income: dice.one([-1, -0.3, 0.8]) }))),
  };
}

function healthOf(dice: Dice, unit: number, needs: Needs): object {
  const used = (values: readonly number[]): object => Object.fromEntries(dice.some(needs.services).map((name) => [name, dice.one(values)]));
  const illness = {
    prevalence: { "0-39": 0.1, "40+": { value: 0.4 } },
    onset: dice.one([0, 0.1, 0.3]),
    recovery: dice.one([0, 0.2]),
    mortality: dice.one([0, 1, 5]),
  };
  const chain = {
    names: ["well", "ill", "dead"],
    start: dice.one([
      [0.8, 0.2, 0],
      [0, 1, 0],
    ]),
    transitions: [
      [0.7, 0.2, 0.1],
      [0.3, 0.5, 0.2],
      [0, 0, 1],
    ],
    ...(needs.absorbing && { absorbing: ["dead"] }),
    cost_at: dice.one(["start", "end"]),
  };
  return {
    ...(needs.states && { states: chain }),
    ...(needs.conditions.length > 0 && {
      conditions: Object.fromEntries(
        needs.conditions.map((name) => [name, { ...illness, rates: used([0, 1, 3]), costs: used([0.5, 2]), preexisting: dice.chance(0.8) }]),
      ),
    }),
    ...dice.maybe(0.5, () => ({ frailty: frailtyOf(dice) })),
    services: Object.fromEntries(needs.services.map((name) => [name, serviceOf(dice, unit, needs)])),
    ...dice.maybe(0.4, () => ({ shocks: { epidemic: { probability: dice.one([0, 0.3, 1]), years: dice.one([1, 3]), rates: used([0, 2]) } } })),
  };
}

function serviceOf(dice: Dice, unit: number, needs: Needs): object {
  const rates: unknown[] = [0, 0.1, 1.5, { by: "group", values: { workers: 0.4 }, default: 0 }, { by: "age_sex", ages: [0, 60], female: [1, 3], male: [0, 2] }];
  if (needs.states) rates.push({ by: "state", values: { ill: 2 }, default: 0.2 });
  if (needs.conditions.length > 0 && !needs.states) rates.push({ by: "condition", values: { diabetes: 2 }, default: 0.1 });
  const count = dice.one<unknown>(["poisson", "poisson", "bernoulli", "fixed", { negative_binomial: { size: dice.one([0.5, 3]), level: dice.one(levels) } }]);
  const cost = dice.one<unknown>([
    30 * unit,
    0,
    { family: "gamma", mean: 25 * unit, cv: 1.1 },
    { family: "lognormal", mean: 900 * unit, cv: 1.5 },
    { family: "pareto", min: 100 * unit, alpha: 1.3 },
    { family: "spliced", body: { family: "lognormal", mean: 40 * unit, cv: 1 }, tail: { family: "pareto", from: 200 * unit, alpha: 2.3 } },
    { family: "weibull", shape: 0.7, scale: 50 * unit },
    { by: "group", values: { workers: { family: "exponential", mean: 15 * unit } }, default: 10 * unit },
    { family: "exponential", mean: 15 * unit, correlation_with_income: dice.one([-0.5, 0.5]) },
  ]);
  return {
    rate: count === "bernoulli" ? dice.one<unknown>([0.02, { by: "group", values: { workers: 0.03 }, default: 0 }]) : dice.one(rates),
    count,
    cost,
    ...dice.maybe(0.3, () => ({
      gradient: dice.one<object>([
        { q1: 2, q5: 0 },
        { q1: 0.8, q2: 0.9, q3: 1, q4: 1.1, q5: 1.2 },
      ]),
    })),
    ...dice.maybe(0.3, () => ({ frailty: frailtyOf(dice) })),
    ...dice.maybe(0.5, () => ({ essential: true })),
    ...dice.maybe(0.3, () => ({ necessary: dice.one([0, 0.8, 1]) })),
    ...dice.maybe(0.5, () => ({ price_response: dice.one<unknown>([0, 0.54, "default"]) })),
  };
}

function behaviourOf(dice: Dice, unit: number, schemes: readonly string[]): object {
  const rule = dice.one(["utility", "utility", "always", "threshold"]);
  const wtp = { times_expected: dice.one<unknown>([0, 1.3, { by: "group", values: { workers: 2 }, default: 0.5 }]), plus: dice.one<unknown>([0, 50 * unit]) };
  const start = dice.one<unknown>(["nobody", "nobody", { members_of: dice.one(schemes) }]);
  const utility = {
    risk_aversion: dice.one([0, 2, 100]),
    private_information: dice.one([0, 0.5, 1]),
    noise: dice.one([0, 0.3, 5]),
    trust: dice.one([-0.5, 0, 0.5]),
  };
  return {
    awareness: dice.one<unknown>([1, 0, 0.8, { by: "group", values: { workers: 0.5 }, default: 1 }]),
    affordability: dice.one<unknown>(["none", { share_of_income: 0.05 }, { share_of_income: 0.2, subsistence: 300 * unit }]),
    choice: { rule, ...(rule === "utility" && utility), ...(rule === "threshold" && { willingness_to_pay: wtp }), start, rejoin: dice.chance(0.6) },
    lapse: { arrears: dice.one([0, 0.1, 1]), inertia: dice.one([0, 0.5, 1]) },
    forgone_care: dice.one<unknown>(["none", "none", "none", "none", "none", "none", { liquidity: 0.1, probability: 1 }, { liquidity: 2, probability: 0.5 }]),
    price_response: dice.one<unknown>([0, "default"]),
  };
}

function supplyOf(dice: Dice, services: readonly string[]): object {
  const of = (values: readonly number[]): object => Object.fromEntries(dice.some(services).map((name) => [name, dice.one(values)]));
  const paid = dice.chance(0.7) ? { induced_use: of([0, 0.5]), induced_price: dice.one([0, 0.3]) } : { payment: "capitation" };
  return { capacity: of([0, 10, 500]), growth: dice.one([0, 0.1, -0.2]), first: dice.one(["nobody", "members"]), ...paid };
}

function risksOf(dice: Dice): object {
  const spell = (probability: number): object => ({ probability, days: dice.one([0, 10, 365]), ...dice.maybe(0.4, () => ({ cv: dice.one([0.5, 2]) })) });
  const lost = { bad_year: dice.one([0.3, 1]), share: 0.5, days: 100 };
  return { sickness: spell(dice.one([0.3, 1])), maternity: spell(0.1), ...dice.maybe(0.5, () => ({ unemployment: lost })) };
}

interface Setting {
  readonly risky: boolean;
  readonly microdata: boolean;
  readonly conditions: readonly string[];
  readonly services: readonly string[];
}

function schemesOf(dice: Dice, unit: number, setting: Setting): Record<string, object> {
  return {
    mutual: schemeOf(dice, unit, "solidarity", setting),
    insurer: schemeOf(dice, unit, "for-profit", setting),
    ...dice.maybe(0.4, () => ({ third: schemeOf(dice, unit, dice.one(["solidarity", "for-profit"]), setting) })),
    ...dice.maybe(0.5, () => ({ floor: { kind: "public", benefits: benefitsOf(dice, unit, setting, false) } })),
    ...dice.maybe(0.3, () => ({ "floor too": { kind: "public", counts_as_cover: dice.chance(0.3), benefits: benefitsOf(dice, unit, setting, false) } })),
  };
}

function benefitsOf(dice: Dice, unit: number, { services }: Setting, limited: boolean): object {
  const rule = (): object => ({
    reimburse: dice.one([0, 0.5, 0.8, 1]),
    ...dice.maybe(0.3, () => ({ copay: dice.one([2, 100]) * unit })),
    ...dice.one<() => object>([
      () => ({}),
      () => ({ deductible: 10 * unit, cap: dice.one([20, 500]) * unit }),
      () => ({ cap: 0 }),
      () => ({ deductible: 30 * unit }),
    ])(),
  });
  const limits = {
    deductible: dice.one([0, 10]) * unit,
    annual: dice.one([500, 9000]) * unit,
    ...dice.maybe(0.5, () => ({ out_of_pocket: 100 * unit })),
    ...dice.maybe(0.3, () => ({ out_of_pocket_share_of_income: 0.1 })),
    unit: dice.one(["person", "household"]),
    index: dice.one(["none", "medical"]),
  };
  return { ...Object.fromEntries(dice.some(services, 1).map((name) => [name, rule()])), ...(limited && dice.maybe(0.03, () => ({ limits }))) };
}

function contributionOf(dice: Dice, unit: number, { microdata, conditions }: Setting): object {
  const rules: object[] = [
    { income: "balanced" },
    { income: 0.04, min: 20 * unit, max: 900 * unit, income_floor: 100 * unit, income_ceiling: 5000 * unit, allowance: 200 * unit },
    { flat: "balanced", unit: dice.one(["person", "household"]) },
    { flat: dice.one([0, 60, 900]) * unit },
    { pool: 5000 * unit },
    { tiers: [{ below: 500 * unit, amount: 3 * unit }, { amount: 90 * unit }] },
    { community: { loading: dice.one([0, 0.3]), basis: dice.one(["experience", "expected"]) } },
    { risk: { by: dice.some(["age_band", "sex", "group", ...(conditions.length > 0 ? ["condition"] : [])]), safety: 0.05 } },
    { risk: { by: ["sex"], target_loss_ratio: dice.one([0.5, 1.2]) } },
  ];
  if (microdata) rules.push({ column: "pay" });
  return { ...dice.one(rules), employer_share: dice.one([0, 0.3, 1]), collection: dice.one([1, 0.7, 0]), index: dice.one(["wages", "none", "medical"]) };
}

/** What becomes of a deficit: a word as a rule, sometimes rules. */
function insolvencyOf(dice: Dice): unknown {
  return dice.one<() => unknown>([
    () => "close",
    () => "close",
    () => "continue",
    () => "continue",
    () => [
      { call: { most: dice.one([0.2, 2]), shared: dice.one(["equal", "contribution"]) } },
      { cut: { floor: dice.one([0, 0.9]) } },
      { rescue: { share: dice.one([0.5, 1]), probability: 0.5 } },
      dice.one(["close", "continue"]),
    ],
    () => ["rescue", "call", "close"],
  ])();
}

/** Who decides, rarely; the band of a reserve only where a board keeps it. */
function governanceOf(dice: Dice): object | null {
  const menu = { contribution_step: dice.one([0.1, 1]), reimbursement_step: dice.one([0.05, 0.5]) };
  return dice.one<() => object | null>([
    () => null,
    () => null,
    () => null,
    () => ({ decides: "script", script: { 2027: { contribution: 1.2, reimbursement: 0.8 }, 2028: { admission: "closed", reserve: 0.5 } } }),
    () => ({ decides: "board", menu, instruments: dice.one([["contribution"], ["reimbursement", "contribution"]]) }),
    () => ({ decides: "shareholders", menu, required_capital: dice.one([0.2, 0.5, 1]), exit_years: dice.one<unknown>(["none", 1]) }),
    () => ({
      decides: "assembly",
      menu,
      turnout: dice.one<unknown>([1, 0.5, [0.2, 0.4, 0.6, 0.8, 1]]),
      quorum: dice.one([0, 0.4]),
      foresight: dice.one([0, 1]),
    }),
  ])();
}

function schemeOf(dice: Dice, unit: number, kind: string, setting: Setting): object {
  const surcharge = setting.conditions.length > 0 && dice.chance(0.4) ? { surcharge: { diabetes: 0.5 } } : {};
  const deny = {
    ...(setting.conditions.length > 0 && { conditions: dice.one<unknown>([0, 0.4, 1]) }),
    above_age: dice.one<unknown>([65, "none"]),
    groups: dice.some(["traders"]),
  };
  const contribution = contributionOf(dice, unit, setting);
  const governance = governanceOf(dice);
  const band =
    governance !== null && "decides" in governance && governance.decides === "board"
      ? {
          target_months: dice.one([
            [3, 9],
            [0, 0],
          ]),
        }
      : {};
  const { conditions, services, risky } = setting;
  return {
    kind,
    ...dice.maybe(0.2, () => ({ counts_as_cover: false })),
    ...dice.maybe(0.4, () => ({
      eligibility: { groups: dice.one<unknown>([["workers"], { workers: 2026, dependants: 2028 }]), max_entry_age: dice.one<unknown>([60, "none"]) },
    })),
    ...dice.maybe(0.3, () => ({ reach: dice.one([0, 0.7]) })),
    enrolment: {
      mode: dice.one(["voluntary", "voluntary", "automatic", "compulsory"]),
      renewal: dice.one(["keep", "reunderwrite"]),
      affordability: dice.one(["indicator", "enforced"]),
    },
    ...dice.maybe(0.9, () => ({ contribution })),
    ...dice.maybe(0.4, () => ({
      subsidies: [
        {
          who: dice.one<unknown>(["everyone", `income < ${900 * unit}`, { quintile: [1, 2] }, { group: "workers", income_below: 2000 * unit }]),
          share: dice.one([0.5, 1]),
          paid_by: dice.one(["state", "donor"]),
        },
        { who: "everyone", share: 0.2, paid_by: "state" },
      ],
    })),
    waiting_period: dice.one([0, 0, 0.25, 1, 1.5]),
    benefits: benefitsOf(dice, unit, setting, true),
    ...dice.maybe(0.6, () => ({ underwriting: { deny, exclude_preexisting: setting.conditions.length > 0 && dice.chance(0.6), ...surcharge } })),
    ...dice.maybe(0.5, () => ({
      expenses: {
        fixed: dice.one([0, 100]) * unit,
        per_member: 3 * unit,
        share_of_contributions: 0.1,
        share_of_benefits: 0.05,
        acquisition: 2 * unit,
        index: dice.one(["prices", "medical"]),
      },
    })),
    reserve: { initial: dice.one<unknown>([0, 0, 5000 * unit, 1e7 * unit, { months: 3 }, { share_of_first_contributions: 0.5 }]), ...band },
    ...(governance !== null && { governance }),
    settlement_lag: dice.one([0, 0.3, 1]),
    subsidy_lag: dice.one([0, 0.5, 1]),
    on_insolvency: insolvencyOf(dice),
    pricing: {
      credibility: dice.one<unknown>(["limited_fluctuation", "none", 0.5, { buhlmann: 20 }]),
      ...dice.maybe(0.4, () => ({ max_rise: 0.1, max_fall: 0.05 })),
    },
    ...dice.maybe(0.3, () => ({
      cash_benefits: {
        ...(risky && {
          sickness: {
            replace: dice.one([0.5, 1]),
            waiting_days: dice.one([0, 3]),
            max_days: dice.one([20, 365]),
            cap: dice.one<unknown>(["none", 700 * unit]),
          },
        }),
        ...(risky && dice.maybe(0.5, () => ({ maternity: { replace: 0.5, ceiling: 900 * unit } }))),
        ...dice.maybe(0.5, () => ({ family: { per_child: 5 * unit } })),
        old_age: { new_cases: dice.one([0, 0.01]), yearly: 10 * unit, annuity: 10 },
        moral_hazard: dice.one([0, 1]),
      },
    })),
    ...dice.maybe(0.2, () => ({
      facilities: {
        capacity: Object.fromEntries(dice.some(services, 1).map((name) => [name, dice.one([0, 5, 1000])])),
        unit_cost_ratio: dice.one([0.5, 1, 1.4]),
        running_cost: dice.one([0, 40]) * unit,
      },
    })),
    ...dice.maybe(0.3, () => ({
      prevention: {
        reach: dice.one([0, 0.3, 1]),
        who: dice.one(["members", "everyone"]),
        effect: Object.fromEntries([
          ...dice.some(services, 1).map((name) => [name, dice.one([0.2, 1, -0.5, 0])]),
          ...dice.some(conditions).map((name) => [name, dice.one([0.3, 1])]),
        ]),
        per_reached: dice.one([0, 3]) * unit,
        fixed: dice.one([0, 50]) * unit,
        starts: dice.one([2026, 2027]),
        lag: dice.one([0, 1, 1.5]),
        fade: dice.one([0, 0.5, 1]),
        selection: dice.one([0, 1]),
      },
    })),
    ...dice.maybe(0.3, () => ({ exit: { loss_ratio_above: dice.one([0.5, 1.1]), years: dice.one([1, 2]) } })),
  };
}
