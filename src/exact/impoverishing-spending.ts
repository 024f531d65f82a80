import { expm1 } from "../engine/maths/exp.ts";
import { log, log1p } from "../engine/maths/log.ts";
import { normalCdf, normalDensity } from "../engine/maths/normal.ts";
import { integrate } from "../engine/maths/quadrature.ts";
import type { Family, Result } from "./family.ts";
import { LOGNORMAL_KEYS, readLognormal, score } from "./parts/lognormal.ts";
import type { Parameters } from "./parts/parameter.ts";
import { positive, probability, record } from "./parts/parameter.ts";
import { readInputs } from "./parts/read-inputs.ts";
import { Table } from "./parts/table.ts";

const parameters: Parameters = {
  income: record("lognormal income law", LOGNORMAL_KEYS),
  cost: record("lognormal law of a positive yearly cost, independent of income", LOGNORMAL_KEYS),
  prob_any_cost: probability("share of people with a cost", { default: 1 }),
  covered_share: probability("share of the cost reimbursed", { default: 0 }),
  poverty_line: positive("poverty line", { unit: "money" }),
};

/** Pieces of the distance above the line, short where the integrand turns fast. */
const CUTS: readonly number[] = [0, 1e-9, 1e-7, 1e-5, 1e-4, 1e-3, 0.01, 0.05, 0.15, 0.4, 1, 2, 3, 5, 7, 10, 14, 20, 28, 40, 60, 80];

function compute(input: unknown): Result {
  const inputs = readInputs(parameters, input);
  const income = readLognormal(inputs.record("income"));
  const cost = readLognormal(inputs.record("cost"));
  const line = inputs.number("poverty_line");
  const covered = inputs.number("covered_share");
  const start = score(income, line);
  const shift = cost.mu + log1p(-covered);
  // P(cost > income - line) at the score start + distance
  const integrand = (distance: number): number => {
    const gap = line * expm1(income.sigma * distance);
    return normalDensity(start + distance) * (gap <= 0 ? 1 : normalCdf((shift - log(gap)) / cost.sigma));
  };
  let pushed = 0;
  for (let i = 1; covered < 1 && i < CUTS.length; i += 1) {
    if (start + CUTS[i - 1]! < 39) pushed += integrate(integrand, CUTS[i - 1]!, CUTS[i]!).value;
  }
  const before = normalCdf(start);
  const impoverished = inputs.number("prob_any_cost") * pushed;
  return new Table()
    .add("poor_before", before, "share")
    .add("impoverished_by_cost", impoverished, "share")
    .add("poor_after", before + impoverished, "share")
    .result();
}

export const family: Family = {
  name: "impoverishing-spending",
  summary: "People pushed below a poverty line by health spending, lognormal income and cost",
  formula: "impoverished = p P(y >= z, y - (1 - covered) c < z) by quadrature over the income score",
  source: "O'Donnell, van Doorslaer, Wagstaff & Lindelow (2008), Analyzing Health Equity Using Household Survey Data, chapter 19",
  accuracy: "relative 1e-12",
  parameters,
  example: { income: { median: 1000, sigma: 0.8 }, cost: { mean: 150, cv: 2.2 }, prob_any_cost: 0.6, poverty_line: 690 },
  compute,
};
