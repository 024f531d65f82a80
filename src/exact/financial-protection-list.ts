import { exactDot, exactSum } from "../engine/maths/compensated.ts";
import type { Family, Result } from "./family.ts";
import type { Parameters } from "./parts/parameter.ts";
import { list, notNegative, number, positive, record } from "./parts/parameter.ts";
import { readInputs } from "./parts/read-inputs.ts";
import { Table } from "./parts/table.ts";

const parameters: Parameters = {
  expenditure: list("consumption per person of each household", notNegative("consumption", { unit: "money" })),
  out_of_pocket: list("out-of-pocket health spending per person", notNegative("spending", { unit: "money" })),
  size: list("people (or people times weight) in each household", notNegative("people"), { optional: true }),
  poverty_line: record(
    "societal poverty line max(floor, intercept + slope x median); defaults in 2017 PPP dollars a day",
    {
      floor: notNegative("smallest line", { default: 2.15 }),
      intercept: number("intercept", { default: 1.15 }),
      slope: notNegative("share of median consumption", { default: 0.5 }),
    },
    { default: {} },
  ),
  hardship: positive("share of discretionary budget that is hardship", { default: 0.4 }),
  budget_shares: list("shares of consumption of the older indicator", positive("share"), { default: [0.1, 0.25] }),
};

/** Smallest value that at least half of the people do not exceed. */
function weightedMedian(values: readonly number[], weights: readonly number[]): number {
  const order = values.map((_, i) => i).sort((i, j) => values[i]! - values[j]!);
  const half = 0.5 * exactSum(weights);
  let sum = 0;
  for (const i of order) {
    sum += weights[i]!;
    if (sum >= half * (1 - 1e-12)) return values[i]!;
  }
  return NaN;
}

function compute(input: unknown): Result {
  const inputs = readInputs(parameters, input);
  const spending = inputs.numbers("expenditure");
  const pocket = inputs.numbers("out_of_pocket");
  const size = inputs.has("size") ? inputs.numbers("size") : spending.map(() => 1);
  if (pocket.length !== spending.length)
    inputs.fail("out_of_pocket", `as many values as expenditure (${spending.length})`, "Give one value for each household.");
  if (size.length !== spending.length) inputs.fail("size", `as many values as expenditure (${spending.length})`, "Give one value for each household.");
  const people = exactSum(size);
  if (!(people > 0)) inputs.fail("size", "at least one household with people", "Give a positive size.");
  const share = (test: (i: number) => boolean): number => exactSum(size.map((m, i) => (test(i) ? m : 0))) / people;
  const line = inputs.record("poverty_line");
  const median = weightedMedian(spending, size);
  const societal = Math.max(line.number("floor"), line.number("intercept") + line.number("slope") * median);
  const budget = spending.map((x) => x - societal);
  const over = (factor: number): number => share((i) => pocket[i]! > 0 && pocket[i]! > factor * budget[i]!);
  const hardship = over(inputs.number("hardship"));
  const impoverishing = over(1);
  const table = new Table().add("median", median, "money").add("societal_poverty_line", societal, "money");
  table.add("hardship", hardship, "share of people").add("impoverishing", impoverishing, "share of people");
  table.add("large_not_impoverishing", hardship - impoverishing, "share of people");
  const labels = inputs.labels("budget_shares");
  inputs.numbers("budget_shares").forEach((t, i) => {
    table.add(
      `budget_share_over_${labels[i]}`,
      share((j) => pocket[j]! > t * spending[j]!),
      "share of people",
    );
  });
  const z = line.number("floor");
  const gap = (values: readonly number[]): number =>
    exactDot(
      size,
      values.map((x) => Math.max(0, z - x)),
    ) /
    (people * z);
  const net = spending.map((x, i) => x - pocket[i]!);
  table
    .add(
      "poor_before",
      share((i) => spending[i]! < z),
      "share of people",
    )
    .add(
      "poor_after",
      share((i) => net[i]! < z),
      "share of people",
    );
  return table.add("poverty_gap_before", gap(spending)).add("poverty_gap_after", gap(net)).result();
}

export const family: Family = {
  name: "financial-protection-list",
  summary: "SDG 3.8.2 (2025 and older definitions), impoverishing spending and poverty gap of a list of households",
  formula:
    "hardship = P(o > 0, o > 0.4 (x - line)); impoverishing = P(o > 0, o > x - line); line = max(floor, intercept + slope x median of people); older: P(o > t x)",
  source: "WHO and World Bank, SDG indicator 3.8.2 metadata (revision of March 2025); INE Spain, SDG metadata; poverty gap of Foster, Greer & Thorbecke (1984)",
  accuracy: "sums rounded once; comparisons are made on the numbers as given",
  parameters,
  example: { expenditure: [2, 2.5, 3, 5, 8, 20], out_of_pocket: [0.1, 0.2, 0.5, 1, 0.6, 6], size: [6, 5, 5, 4, 3, 2] },
  compute,
};
