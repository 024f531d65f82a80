import { normalQuantile } from "../engine/maths/normal.ts";
import type { Family, Result } from "./family.ts";
import type { Parameters } from "./parts/parameter.ts";
import { integer, level, list, positive } from "./parts/parameter.ts";
import { readInputs } from "./parts/read-inputs.ts";
import { readSeverity, severityParameter } from "./parts/severity.ts";
import { Table } from "./parts/table.ts";

const parameters: Parameters = {
  rate: positive("expected events per member and year", { unit: "per member-year" }),
  severity: severityParameter("cost of one event"),
  sizes: list("pool sizes", integer("members", { minimum: 1 })),
  alpha: level("level of the normal safety margin", { default: 0.95 }),
  target_cv: positive("coefficient of variation to reach", { default: 0.1 }),
};

function compute(input: unknown): Result {
  const inputs = readInputs(parameters, input);
  const { mean, second } = readSeverity(inputs.record("severity"));
  const rate = inputs.number("rate");
  if (!(mean > 0)) inputs.fail("severity", "a severity with a positive mean", "Give a positive cost.");
  const z = normalQuantile(inputs.number("alpha"));
  const table = new Table();
  const labels = inputs.labels("sizes");
  inputs.numbers("sizes").forEach((n, i) => {
    const cv = Math.sqrt(second / (n * rate)) / mean;
    table.add(`cv_of_mean_cost_n${labels[i]}`, cv);
    table.add(`normal_margin_${inputs.label("alpha")}_n${labels[i]}`, z * cv, "share of mean");
  });
  const target = inputs.number("target_cv");
  const needed = second / (rate * mean * mean * target * target);
  // a whole number reached up to rounding is reached
  const members = Math.abs(needed - Math.round(needed)) < 1e-11 * needed ? Math.round(needed) : Math.ceil(needed);
  table.add(target === 0.1 ? "n_for_cv_10pct" : `n_for_cv_${inputs.label("target_cv")}`, members, "members");
  return table.result();
}

export const family: Family = {
  name: "pool-size",
  summary: "How the relative risk of a pool falls with its size, and the size for a given risk",
  formula: "cv(n) = sqrt(E[X^2] / (n rate)) / E[X]; normal margin = z_alpha cv; n = ceil(E[X^2] / (rate E[X]^2 target^2))",
  source: "Klugman, Panjer & Willmot, Loss Models, compound Poisson distributions",
  accuracy: "relative 1e-13; the normal margin is an approximation of the law, not of the arithmetic",
  parameters,
  example: { rate: 0.25, severity: { dist: "lognormal", mean: 200, cv: 1.8 }, sizes: [100, 1000, 10000], alpha: 0.95 },
  compute,
};
