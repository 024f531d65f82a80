import type { Family, Result } from "./family.ts";
import type { Parameters } from "./parts/parameter.ts";
import { integer, list, probability } from "./parts/parameter.ts";
import { readInputs } from "./parts/read-inputs.ts";
import { Table } from "./parts/table.ts";

const parameters: Parameters = {
  n: integer("size of the cohort", { minimum: 0, default: 1 }),
  qx: list("yearly probabilities of death", probability("probability"), { most: 2000 }),
};

function compute(input: unknown): Result {
  const inputs = readInputs(parameters, input);
  const n = inputs.number("n");
  const table = new Table();
  let survival = 1;
  let dead = 0; // 1 - survival, kept apart so that rare deaths keep their digits
  let expectation = 0;
  inputs.numbers("qx").forEach((q, t) => {
    dead += survival * q;
    survival *= 1 - q;
    expectation += survival;
    table.add(`survival_${t + 1}`, survival, "probability");
  });
  return table
    .add("curtate_life_expectancy_in_horizon", expectation, "years")
    .add("expected_survivors", n * survival, "members")
    .add("sd_survivors", Math.sqrt(n * survival * dead), "members")
    .result();
}

export const family: Family = {
  name: "survival-list",
  summary: "Survival of a closed cohort from a list of yearly death probabilities",
  formula: "S_t = (1 - q_1)...(1 - q_t); curtate expectation = sum S_t; sd = sqrt(n S (1 - S)); deaths at year end",
  source: "Bowers et al., Actuarial Mathematics, chapter 3",
  accuracy: "relative 1e-13",
  parameters,
  example: { n: 1000, qx: [0.004, 0.0042, 0.0045, 0.005] },
  compute,
};
