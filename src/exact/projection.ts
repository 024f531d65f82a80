import type { Family, Result } from "./family.ts";
import type { Decimal } from "./parts/decimal.ts";
import { decimal, minus, ONE, over, plus, times, toNumber, ZERO } from "./parts/decimal.ts";
import type { Inputs } from "./parts/inputs.ts";
import type { Parameters } from "./parts/parameter.ts";
import { integer, list, notNegative, number } from "./parts/parameter.ts";
import { readInputs } from "./parts/read-inputs.ts";
import { Table } from "./parts/table.ts";

const growth = (meaning: string): ReturnType<typeof number> => number(meaning, { above: -1, maximum: 10, default: 0, unit: "per year" });
const parameters: Parameters = {
  reserve0: number("initial reserve", { unit: "money", default: 0 }),
  members0: notNegative("members in year 1"),
  income0: notNegative("mean contributory income in year 1", { unit: "money" }),
  claims0: notNegative("claims per member in year 1", { unit: "money" }),
  rate: notNegative("contribution rate", { unit: "share of income" }),
  collection: number("share of contributions due that is collected", { minimum: 0, maximum: 1, default: 1 }),
  admin_share: number("administration, as a share of contributions", { minimum: 0, below: 1, default: 0 }),
  interest: growth("interest on the reserve of the year before"),
  member_growth: growth("growth of membership"),
  income_growth: growth("growth of incomes"),
  medical_inflation: growth("growth of claims per member"),
  T: integer("years", { minimum: 1, maximum: 300 }),
  report: list("years to report (all when not given)", integer("year", { minimum: 1 }), { optional: true }),
};

interface Year {
  readonly contributions: Decimal;
  readonly claims: Decimal;
  readonly reserve: Decimal;
  readonly cash: Decimal;
}

/** The years one by one and the level rate, in exact decimals. */
function project(inputs: Inputs): { readonly years: readonly Year[]; readonly levelRate: number } {
  const value = (key: string): Decimal => decimal(inputs.label(key));
  const factor = (key: string): Decimal => plus(ONE, value(key));
  const kept = minus(ONE, value("admin_share"));
  const years: Year[] = [];
  let reserve = value("reserve0");
  let members = value("members0");
  let income = value("income0");
  let claimsEach = value("claims0");
  // accumulated to the horizon instead of discounted: no division until the end
  let start = reserve;
  let allClaims = ZERO;
  let allIncome = ZERO;
  for (let t = 1; t <= inputs.number("T"); t += 1) {
    const due = times(times(members, income), value("collection"));
    const contributions = times(due, value("rate"));
    const claims = times(members, claimsEach);
    const cash = minus(times(contributions, kept), claims);
    reserve = plus(times(reserve, factor("interest")), cash);
    start = times(start, factor("interest"));
    allClaims = plus(times(allClaims, factor("interest")), claims);
    allIncome = plus(times(allIncome, factor("interest")), due);
    years.push({ contributions, claims, reserve, cash });
    members = times(members, factor("member_growth"));
    income = times(income, factor("income_growth"));
    claimsEach = times(claimsEach, factor("medical_inflation"));
  }
  const base = times(allIncome, kept);
  return { years, levelRate: base.top === 0n ? NaN : over(minus(allClaims, start), base) };
}

function compute(input: unknown): Result {
  const inputs = readInputs(parameters, input);
  const { years, levelRate } = project(inputs);
  const report = inputs.has("report") ? inputs.numbers("report") : years.map((_, t) => t + 1);
  const table = new Table();
  for (const t of report) {
    const year = years[t - 1];
    if (year === undefined) return inputs.fail("report", `years from 1 to ${years.length}`, "Raise T or shorten the list.", String(t));
    table.add(`contributions_${t}`, toNumber(year.contributions), "money");
    table.add(`claims_${t}`, toNumber(year.claims), "money");
    table.add(`reserve_${t}`, toNumber(year.reserve), "money");
  }
  const first = (test: (year: Year) => boolean): number => years.findIndex(test) + 1; // 0: never
  table.add(
    "first_year_with_cash_deficit",
    first((year) => year.cash.top < 0n),
    "year",
  );
  table.add(
    "first_year_reserve_negative",
    first((year) => year.reserve.top < 0n),
    "year",
  );
  return table.add("level_rate_T_years", levelRate, "share of income").result();
}

export const family: Family = {
  name: "projection",
  summary: "Deterministic projection of a scheme: contributions, claims, reserve, first deficit, level contribution rate",
  formula:
    "R_t = R_{t-1}(1 + i) + contributions (1 - admin) - claims, all at year end; growth from year 2; level rate = (PV claims - R_0)/(PV collected income x (1 - admin)); year 0 means never",
  source: "Cichon et al., Modelling in Health Care Finance; Plamondon et al., Actuarial Practice in Social Security (general average premium)",
  accuracy: "exact decimal arithmetic, rounded once",
  parameters,
  example: {
    reserve0: 50000,
    members0: 5000,
    income0: 1200,
    claims0: 40,
    rate: 0.04,
    collection: 0.9,
    admin_share: 0.1,
    interest: 0.03,
    member_growth: 0.02,
    income_growth: 0.03,
    medical_inflation: 0.06,
    T: 20,
    report: [1, 5, 10, 20],
  },
  compute,
};
