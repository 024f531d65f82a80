import { exactSum } from "../engine/maths/compensated.ts";
import type { Family, Result } from "./family.ts";
import type { Parameters } from "./parts/parameter.ts";
import { integer, list, notNegative, record, text } from "./parts/parameter.ts";
import { readInputs } from "./parts/read-inputs.ts";
import { readSeverity, severityParameter } from "./parts/severity.ts";
import { Table } from "./parts/table.ts";

const parameters: Parameters = {
  cells: list(
    "groups of members with the same risk",
    record("one group", {
      name: text("name of the group"),
      n: integer("members", { minimum: 0 }),
      events: list(
        "kinds of claim",
        record("one kind of claim", {
          rate: notNegative("expected events per member and year", { unit: "per member-year" }),
          severity: severityParameter("cost of one event"),
        }),
      ),
    }),
  ),
  R: integer("number of simulated years, for the standard error of their mean", { minimum: 1, optional: true }),
};

function compute(input: unknown): Result {
  const inputs = readInputs(parameters, input);
  inputs.checkNames(
    "cells",
    inputs.records("cells").map((cell) => cell.text("name")),
  );
  const table = new Table();
  const first: number[] = [];
  const second: number[] = [];
  const third: number[] = [];
  let members = 0;
  for (const cell of inputs.records("cells")) {
    const n = cell.number("n");
    const heads: number[] = [];
    for (const event of cell.records("events")) {
      const severity = readSeverity(event.record("severity"));
      const rate = event.number("rate");
      heads.push(rate * severity.mean);
      first.push(n * rate * severity.mean);
      second.push(n * rate * severity.second);
      third.push(n * rate * severity.third);
    }
    table.add(`per_head_${cell.text("name")}`, exactSum(heads), "money");
    members += n;
  }
  const mean = exactSum(first);
  const variance = exactSum(second);
  const sd = Math.sqrt(variance);
  table.add("expected_annual_claims", mean, "money");
  table.add("expected_claims_per_head", mean / members, "money");
  table.add("mean", mean, "money").add("variance", variance, "money^2").add("sd", sd, "money");
  table.add("cv", sd / mean).add("skewness", exactSum(third) / (variance * sd));
  const replications = inputs.maybe("R");
  if (replications !== null) table.add("se_mean_of_R_years", sd / Math.sqrt(replications), "money");
  return table.result();
}

export const family: Family = {
  name: "claims-moments",
  summary: "Expected claims of a pool with several groups and kinds of claim: mean, spread, skewness",
  formula: "mean = sum n rate E[X]; variance = sum n rate E[X^2]; skewness = sum n rate E[X^3] / variance^1.5 (Poisson counts, independent)",
  source: "Klugman, Panjer & Willmot, Loss Models, compound distributions",
  accuracy: "relative 1e-13",
  parameters,
  example: {
    R: 1000,
    cells: [
      {
        name: "adults",
        n: 800,
        events: [
          { rate: 0.9, severity: { dist: "fixed", value: 12 } },
          { rate: 0.06, severity: { dist: "lognormal", mean: 400, cv: 1.2 } },
        ],
      },
      { name: "children", n: 500, events: [{ rate: 1.4, severity: { dist: "fixed", value: 8 } }] },
    ],
  },
  compute,
};
