import type { Family, Result } from "./family.ts";
import type { Parameters } from "./parts/parameter.ts";
import { integer, probability } from "./parts/parameter.ts";
import { readInputs } from "./parts/read-inputs.ts";
import { readSeverity, severityParameter } from "./parts/severity.ts";
import { Table } from "./parts/table.ts";

const parameters: Parameters = {
  n: integer("members", { minimum: 0 }),
  q: probability("probability that a member has an episode in the year"),
  severity: severityParameter("cost of the episode"),
};

function compute(input: unknown): Result {
  const inputs = readInputs(parameters, input);
  const n = inputs.number("n");
  const q = inputs.number("q");
  const { mean, second, third } = readSeverity(inputs.record("severity"));
  // around the mean of X, so that nothing cancels when the cost is nearly fixed
  const spread = Math.max(0, second - mean * mean);
  const variance = n * q * (spread + (1 - q) * mean * mean);
  const sd = Math.sqrt(variance);
  const central = n * (q * third - 3 * q * q * second * mean + 2 * q * q * q * mean * mean * mean);
  return new Table()
    .add("mean", n * q * mean, "money")
    .add("variance", variance, "money^2")
    .add("sd", sd, "money")
    .add("cv", sd / (n * q * mean))
    .add("skewness", central / (variance * sd))
    .result();
}

export const family: Family = {
  name: "one-episode",
  summary: "At most one episode a member and year: mean, spread and skewness of annual claims",
  formula: "variance = n (q E[X^2] - (q E[X])^2); third central moment = n (q E[X^3] - 3 q^2 E[X^2] E[X] + 2 q^3 E[X]^3)",
  source: "Klugman, Panjer & Willmot, Loss Models, individual risk model",
  accuracy: "relative 1e-13 (skewness 1e-10 when q is near 1 and the cost nearly fixed)",
  parameters,
  example: { n: 1000, q: 0.07, severity: { dist: "fixed", value: 450 } },
  compute,
};
