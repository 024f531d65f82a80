import type { Family, Result } from "./family.ts";
import type { Parameters } from "./parts/parameter.ts";
import { integer, notNegative, probability } from "./parts/parameter.ts";
import { readInputs } from "./parts/read-inputs.ts";
import { readSeverity, severityParameter } from "./parts/severity.ts";
import { Table } from "./parts/table.ts";

const parameters: Parameters = {
  n: integer("members", { minimum: 1 }),
  rate: notNegative("expected events per member in a year without shock", { unit: "per member-year" }),
  shock_prob: probability("probability of a shock year"),
  shock_mult: notNegative("factor on all rates in a shock year"),
  severity: severityParameter("cost of one event"),
};

function compute(input: unknown): Result {
  const inputs = readInputs(parameters, input);
  const n = inputs.number("n");
  const rate = inputs.number("rate");
  const q = inputs.number("shock_prob");
  const factor = inputs.number("shock_mult");
  const { mean: x, second } = readSeverity(inputs.record("severity"));
  const meanFactor = 1 + q * (factor - 1);
  const varianceFactor = q * (1 - q) * (factor - 1) * (factor - 1);
  const mean = n * rate * meanFactor * x;
  const pooled = n * rate * meanFactor * second;
  const variance = pooled + n * rate * x * (n * rate * x) * varianceFactor;
  return new Table()
    .add("mean", mean, "money")
    .add("variance", variance, "money^2")
    .add("sd", Math.sqrt(variance), "money")
    .add("cv", Math.sqrt(variance) / mean)
    .add("cv_limit_n_to_infinity", Math.sqrt(varianceFactor) / meanFactor)
    .add("cv_if_shock_ignored", Math.sqrt(pooled) / mean)
    .result();
}

export const family: Family = {
  name: "common-shock",
  summary: "Epidemic years that hit everybody: the part of the risk that pooling cannot remove",
  formula: "f = factor with probability q, else 1; variance = n rate E[f] E[X^2] + (n rate E[X])^2 Var(f)",
  source: "Klugman, Panjer & Willmot, Loss Models, mixed Poisson distributions",
  accuracy: "relative 1e-13",
  parameters,
  example: { n: 5000, rate: 0.3, shock_prob: 0.05, shock_mult: 3, severity: { dist: "lognormal", mean: 80, cv: 1.2 } },
  compute,
};
