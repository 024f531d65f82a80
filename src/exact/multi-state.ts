import { exactDot } from "../engine/maths/compensated.ts";
import type { Family, Result } from "./family.ts";
import type { Inputs } from "./parts/inputs.ts";
import type { Parameters } from "./parts/parameter.ts";
import { integer, list, notNegative, number, probability, text } from "./parts/parameter.ts";
import { readInputs } from "./parts/read-inputs.ts";
import { checkSum } from "./parts/severity.ts";
import { Table } from "./parts/table.ts";

const parameters: Parameters = {
  states: list("names of the states", text("name"), { most: 50 }),
  P: list("yearly transition probabilities, one row for each state", list("row", probability("probability"), { most: 50 }), { most: 50 }),
  start: list("shares of people in each state at the start", probability("share"), { most: 50 }),
  cost: list("yearly cost of a person in each state, counted at the end of the year", notNegative("cost", { unit: "money" }), { optional: true, most: 50 }),
  interest: number("yearly interest to discount costs (year 1 costs are discounted once)", { above: -1, default: 0 }),
  T: integer("years", { minimum: 1, maximum: 10000 }),
  report: list("years to report (the last when not given)", integer("year", { minimum: 1 }), { optional: true }),
};

function check(inputs: Inputs): readonly (readonly number[])[] {
  const n = inputs.texts("states").length;
  inputs.checkNames("states", inputs.texts("states"));
  const rows = inputs.rows("P");
  if (rows.length !== n || rows.some((row) => row.length !== n))
    inputs.fail("P", `${n} rows of ${n} probabilities`, "Give one row and one column for each state.");
  for (const key of ["start", "cost"]) {
    if (inputs.has(key) && inputs.numbers(key).length !== n) inputs.fail(key, `${n} values`, "Give one value for each state.");
  }
  rows.forEach((row) => checkSum(inputs, "P", row));
  checkSum(inputs, "start", inputs.numbers("start"));
  return rows;
}

function compute(input: unknown): Result {
  const inputs = readInputs(parameters, input);
  const rows = check(inputs);
  const columns = rows.map((_, j) => rows.map((row) => row[j]!));
  const names = inputs.texts("states");
  const years = inputs.number("T");
  const report = inputs.has("report") ? inputs.numbers("report") : [years];
  const late = report.find((t) => t > years);
  if (late !== undefined) inputs.fail("report", `years from 1 to ${years}`, "Raise T or shorten the list.", String(late));
  const table = new Table();
  let shares: readonly number[] = inputs.numbers("start");
  let cost = 0;
  let discount = 1;
  for (let t = 1; t <= years; t += 1) {
    const before = shares;
    shares = columns.map((column) => exactDot(before, column));
    discount /= 1 + inputs.number("interest");
    if (inputs.has("cost")) cost += discount * exactDot(shares, inputs.numbers("cost"));
    if (report.includes(t)) shares.forEach((share, k) => table.add(`${names[k]}_year${t}`, share, "share"));
  }
  if (inputs.has("cost")) table.add("expected_cumulative_cost_per_head", cost, "money");
  return table.result();
}

export const family: Family = {
  name: "multi-state",
  summary: "Health states over the years (Markov chain): shares in each state and expected cost",
  formula: "v_t = v_0 P^t; cost accrues on the state at the end of each year: sum_t v_t . cost / (1 + i)^t",
  source: "Haberman & Pitacco, Actuarial Models for Disability Insurance; finite Markov chains",
  accuracy: "relative 1e-12 for a few hundred years",
  parameters,
  example: {
    states: ["healthy", "chronic", "dead"],
    P: [
      [0.93, 0.06, 0.01],
      [0.1, 0.85, 0.05],
      [0, 0, 1],
    ],
    start: [0.9, 0.1, 0],
    cost: [40, 400, 0],
    T: 10,
    report: [1, 5, 10],
  },
  compute,
};
