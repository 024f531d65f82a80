import { exp } from "../engine/maths/exp.ts";
import { log, log1p } from "../engine/maths/log.ts";
import { normalCdf } from "../engine/maths/normal.ts";
import type { Family, Result } from "./family.ts";
import { LOGNORMAL_KEYS, readLognormal } from "./parts/lognormal.ts";
import type { Parameters } from "./parts/parameter.ts";
import { list, notNegative, number, probability, record } from "./parts/parameter.ts";
import { readInputs } from "./parts/read-inputs.ts";
import { Table } from "./parts/table.ts";

const parameters: Parameters = {
  income: record("lognormal income law", LOGNORMAL_KEYS),
  cost: record("lognormal law of a positive yearly cost", LOGNORMAL_KEYS),
  prob_any_cost: probability("share of people with a cost", { default: 1 }),
  rho: number("correlation of the logarithms of cost and income", { minimum: -1, maximum: 1, default: 0 }),
  covered_share: probability("share of the cost reimbursed", { default: 0 }),
  thresholds: list("shares of income above which spending is catastrophic", notNegative("share"), { default: [0.1, 0.25, 0.4] }),
};

/** Share with cost/income > t and mean of (cost/income - t)+; log ratio normal(d, v). */
function overshoot(d: number, v: number, t: number): { readonly share: number; readonly excess: number } {
  if (t === 0) return { share: 1, excess: exp(d + 0.5 * v * v) };
  const gap = d - log(t);
  if (v === 0) return { share: gap > 0 ? 1 : 0, excess: gap > 0 ? exp(d) - t : 0 };
  const share = normalCdf(gap / v);
  return { share, excess: Math.max(0, exp(d + 0.5 * v * v) * normalCdf(gap / v + v) - t * share) };
}

function compute(input: unknown): Result {
  const inputs = readInputs(parameters, input);
  const income = readLognormal(inputs.record("income"));
  const cost = readLognormal(inputs.record("cost"));
  const any = inputs.number("prob_any_cost");
  const covered = inputs.number("covered_share");
  const difference = income.sigma - cost.sigma;
  // s_y^2 + s_c^2 - 2 rho s_y s_c, never negative in this form
  const v = Math.sqrt(difference * difference + 2 * (1 - inputs.number("rho")) * income.sigma * cost.sigma);
  const d = cost.mu + log1p(-covered) - income.mu;
  const table = new Table();
  const labels = inputs.labels("thresholds");
  inputs.numbers("thresholds").forEach((t, i) => {
    const found = covered === 1 ? { share: 0, excess: 0 } : overshoot(d, v, t);
    table.add(`share_cost_over_${labels[i]}_of_income`, any * found.share, "share");
    table.add(`mean_overshoot_${labels[i]}`, any * found.excess, "share of income");
    if (found.share > 0) table.add(`mean_positive_overshoot_${labels[i]}`, found.excess / found.share, "share of income");
    else table.none(`mean_positive_overshoot_${labels[i]}`, "nobody_above", "share of income");
  });
  return table.result();
}

export const family: Family = {
  name: "catastrophic-spending",
  summary: "Catastrophic health spending with correlated lognormal income and cost, part of people without cost",
  formula:
    "share = p Phi((mu_c + ln(1 - covered) - mu_y - ln t)/s), s^2 = s_y^2 + s_c^2 - 2 rho s_y s_c; overshoot = p E[(cost/income - t)+] (lognormal option formula)",
  source: "O'Donnell, van Doorslaer, Wagstaff & Lindelow (2008), chapter 18; Wagstaff & van Doorslaer (2003), Health Economics 12",
  accuracy: "relative 1e-12 (overshoot of a nearly impossible event: absolute 1e-16)",
  parameters,
  example: { income: { median: 1500, sigma: 0.8 }, cost: { mean: 120, cv: 2 }, prob_any_cost: 0.7, rho: 0, thresholds: [0.1, 0.25, 0.4] },
  compute,
};
