import { exp } from "../engine/maths/exp.ts";
import { log1p } from "../engine/maths/log.ts";
import type { Family, Result } from "./family.ts";
import type { Parameters } from "./parts/parameter.ts";
import { integer, notNegative, positive } from "./parts/parameter.ts";
import { readInputs } from "./parts/read-inputs.ts";
import { readSeverity, severityParameter } from "./parts/severity.ts";
import { Table } from "./parts/table.ts";

const parameters: Parameters = {
  n: integer("members", { minimum: 0 }),
  rate: notNegative("expected events per member and year", { unit: "per member-year" }),
  size: positive("size r of the negative binomial law: variance of the count = m + m^2/r"),
  severity: severityParameter("cost of one event"),
};

function compute(input: unknown): Result {
  const inputs = readInputs(parameters, input);
  const n = inputs.number("n");
  const m = inputs.number("rate");
  const r = inputs.number("size");
  const { mean, second } = readSeverity(inputs.record("severity"));
  const square = mean * mean;
  // n [m (E X^2 - E X^2) + (m + m^2/r) E X^2] without the difference
  const independent = n * m * (second + (m / r) * square);
  const shared = n * m * (second + ((n * m) / r) * square);
  return new Table()
    .add("mean", n * m * mean, "money")
    .add("variance_independent_members", independent, "money^2")
    .add("sd_independent_members", Math.sqrt(independent), "money")
    .add("variance_shared_frailty", shared, "money^2")
    .add("sd_shared_frailty", Math.sqrt(shared), "money")
    .add("prob_member_has_no_event", exp(-r * log1p(m / r)))
    .result();
}

export const family: Family = {
  name: "overdispersed-claims",
  summary: "Negative binomial claim counts: independent members against one frailty shared by the pool",
  formula: "independent: n [m E[X^2] + (m^2/r) E[X]^2]; shared: n m E[X^2] + ((n m)^2/r) E[X]^2; P(no event) = (1 + m/r)^-r",
  source: "Klugman, Panjer & Willmot, Loss Models, compound and mixed distributions",
  accuracy: "relative 1e-13",
  parameters,
  example: { n: 500, rate: 0.6, size: 1.5, severity: { dist: "gamma", mean: 50, cv: 1 } },
  compute,
};
