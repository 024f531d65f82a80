import type { Family, Result } from "./family.ts";
import { excludedShare, insideQuintile } from "./parts/exclusion.ts";
import { LOGNORMAL_KEYS, readLognormal } from "./parts/lognormal.ts";
import type { Parameters } from "./parts/parameter.ts";
import { list, notNegative, record } from "./parts/parameter.ts";
import { readInputs } from "./parts/read-inputs.ts";
import { Table } from "./parts/table.ts";

const parameters: Parameters = {
  income: record("lognormal income law", LOGNORMAL_KEYS),
  premiums: list("flat premiums", notNegative("premium", { unit: "money" }), { most: 200 }),
  share_limits: list("largest affordable shares of income", notNegative("share"), { most: 200 }),
};

function compute(input: unknown): Result {
  const inputs = readInputs(parameters, input);
  const law = readLognormal(inputs.record("income"));
  const table = new Table();
  const limits = inputs.numbers("share_limits");
  inputs.numbers("premiums").forEach((premium, i) => {
    limits.forEach((limit, j) => {
      const where = `(premium=${inputs.labels("premiums")[i]},limit=${inputs.labels("share_limits")[j]})`;
      const excluded = excludedShare(law, premium, limit);
      table.add(`excluded${where}`, excluded, "share");
      for (let k = 1; k <= 5; k += 1) table.add(`excluded_in_Q${k}${where}`, insideQuintile(excluded, k), "share");
    });
  });
  return table.result();
}

export const family: Family = {
  name: "affordability",
  summary: "Who cannot afford a flat premium, by income quintile, over lognormal incomes",
  formula: "excluded = P(premium > limit x income) = Phi((ln(premium/limit) - mu)/sigma); quintile k: clamp(5 excluded - (k - 1), 0, 1)",
  source: "O'Donnell, van Doorslaer, Wagstaff & Lindelow (2008), Analyzing Health Equity Using Household Survey Data",
  accuracy: "relative 1e-13",
  parameters,
  example: { income: { median: 600, sigma: 0.75 }, premiums: [20, 40], share_limits: [0.05, 0.1] },
  compute,
};
