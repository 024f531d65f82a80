import { poissonPmf, poissonSurvival } from "../engine/maths/discrete-laws.ts";
import type { Family, Result } from "./family.ts";
import type { Parameters } from "./parts/parameter.ts";
import { notNegative, positive, probability } from "./parts/parameter.ts";
import { readInputs } from "./parts/read-inputs.ts";
import { Table } from "./parts/table.ts";

const parameters: Parameters = {
  rate: notNegative("expected events of a member in a year (Poisson)", { unit: "per year", maximum: 1e6 }),
  cost: positive("fixed cost of an event", { unit: "money" }),
  annual_deductible: notNegative("paid by the member first, over the year", { unit: "money", default: 0 }),
  insurer_share: probability("share of the rest that the scheme pays", { default: 1 }),
  oop_limit: notNegative("limit on what the member pays in the year", { unit: "money", optional: true }),
};

function compute(input: unknown): Result {
  const inputs = readInputs(parameters, input);
  const rate = inputs.number("rate");
  const cost = inputs.number("cost");
  const deductible = inputs.number("annual_deductible");
  const share = inputs.number("insurer_share");
  const limit = inputs.maybe("oop_limit") ?? Infinity;
  const member = (n: number): number => Math.min(n * cost, deductible) + Math.max(0, n * cost - deductible) * (1 - share);
  // relative slack: 0.1 + 0.2 reaches a limit of 0.3
  const reached = (n: number): boolean => member(n) >= limit * (1 - 1e-12);
  const end = rate + 40 * Math.sqrt(rate) + 60;
  let pays = 0;
  let scheme = 0; // summed by itself: a difference would lose it when the member pays nearly all
  let first = -1;
  for (let n = 0; n <= end; n += 1) {
    const p = poissonPmf(n, rate);
    const own = Math.min(limit, member(n));
    pays += p * own;
    scheme += p * (n * cost - own);
    if (first < 0 && reached(n)) first = n;
  }
  const hit = first < 0 ? 0 : poissonSurvival(first - 1, rate);
  return new Table()
    .add("member_pays", pays, "money")
    .add("scheme_pays", scheme, "money")
    .add("prob_reaching_oop_limit", hit)
    .add("covered_share", rate === 0 ? NaN : scheme / (rate * cost))
    .result();
}

export const family: Family = {
  name: "annual-deductible",
  summary: "Annual deductible, coinsurance and out-of-pocket limit with a fixed cost per event",
  formula: "S = cost x N, N Poisson; member = min(limit, min(S, D) + (1 - share)(S - D)+); scheme = E[S] - member",
  source: "Klugman, Panjer & Willmot, Loss Models, coverage modifications applied to the aggregate loss",
  accuracy: "relative 1e-12",
  parameters,
  example: { rate: 1.8, cost: 40, annual_deductible: 60, oop_limit: 100, insurer_share: 0.8 },
  compute,
};
