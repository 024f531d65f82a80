import { erf } from "../engine/maths/error-function.ts";
import type { Family, Result } from "./family.ts";
import type { Parameters } from "./parts/parameter.ts";
import { notNegative, number } from "./parts/parameter.ts";
import { readInputs } from "./parts/read-inputs.ts";
import { Table } from "./parts/table.ts";

const parameters: Parameters = {
  sigma_cost: notNegative("standard deviation of the logarithm of cost"),
  sigma_income: notNegative("standard deviation of the logarithm of income"),
  rho: number("correlation of the two logarithms", { minimum: -1, maximum: 1, default: 0 }),
};

function compute(input: unknown): Result {
  const inputs = readInputs(parameters, input);
  const concentration = erf(0.5 * inputs.number("rho") * inputs.number("sigma_cost"));
  const gini = erf(0.5 * inputs.number("sigma_income"));
  return new Table()
    .add("concentration_index", concentration)
    .add("gini_income", gini)
    .add("kakwani", concentration - gini)
    .result();
}

export const family: Family = {
  name: "concentration-lognormal",
  summary: "Concentration index of a lognormal cost ranked by a correlated lognormal income",
  formula: "C = erf(rho sigma_cost/2); G = erf(sigma_income/2); Kakwani = C - G",
  source: "Kleiber & Kotz (2003), Statistical Size Distributions; E[cost | rank] of a bivariate lognormal law is lognormal with sigma rho sigma_cost",
  accuracy: "relative 1e-14 (Kakwani absolute 1e-16)",
  parameters,
  example: { sigma_cost: 1.1, sigma_income: 0.7, rho: 0.25 },
  compute,
};
