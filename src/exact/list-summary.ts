import type { Family, Result } from "./family.ts";
import type { Decimal } from "./parts/decimal.ts";
import { common, decimal, plus, quotient } from "./parts/decimal.ts";
import type { Inputs } from "./parts/inputs.ts";
import type { Parameters } from "./parts/parameter.ts";
import { integer, level, list, number } from "./parts/parameter.ts";
import { readInputs } from "./parts/read-inputs.ts";
import { Table } from "./parts/table.ts";

const parameters: Parameters = {
  x: list("outcomes", number("outcome"), { optional: true }),
  y: list("outcomes of another arm under the same draws, paired with x", number("outcome"), { optional: true }),
  probs: list("levels of quantiles and TVaR", level("level"), { fewest: 0, default: [] }),
  base: number("instead of x: a constant added to first and to a repeated pattern", { default: 0 }),
  first: number("instead of x: the first value", { optional: true }),
  pattern: list("instead of x: values repeated in turn after the first", number("value"), { optional: true }),
  n: integer("instead of x: number of values", { minimum: 1, maximum: 1000000, optional: true }),
};

interface Sample {
  readonly tops: readonly bigint[];
  readonly bottom: bigint;
}

function readSample(inputs: Inputs): Sample {
  const listed = inputs.has("x");
  const made = inputs.has("pattern") || inputs.has("first") || inputs.has("n");
  if (listed === made) inputs.fail("x", "either x, or first, pattern and n", listed ? "Remove one of the two." : "Add x.");
  if (listed) return common(inputs.labels("x").map(decimal));
  for (const key of ["first", "pattern", "n"]) if (!inputs.has(key)) inputs.fail(key, "a value", `Add ${key}.`);
  const base = decimal(inputs.label("base"));
  const pattern = inputs.labels("pattern").map((label) => plus(base, decimal(label)));
  const values: Decimal[] = [plus(base, decimal(inputs.label("first")))];
  for (let k = 1; k < inputs.number("n"); k += 1) values.push(pattern[(k - 1) % pattern.length]!);
  return common(values);
}

const total = (values: readonly bigint[]): bigint => values.reduce((sum, value) => sum + value, 0n);

/** Variance with n - 1: (n sum x^2 - (sum x)^2) / (n (n - 1)), exact. */
function variance(sample: Sample): number {
  const n = BigInt(sample.tops.length);
  const sum = total(sample.tops);
  const squares = sample.tops.reduce((all, x) => all + x * x, 0n);
  return quotient(n * squares - sum * sum, n * (n - 1n) * sample.bottom * sample.bottom);
}

function mean(sample: Sample): number {
  return quotient(total(sample.tops), BigInt(sample.tops.length) * sample.bottom);
}

/** Quantiles of types 7 and 1 and the empirical TVaR, atoms split; p = top/bottom exactly. */
function addQuantiles(table: Table, sorted: readonly bigint[], unit: bigint, label: string): void {
  const n = BigInt(sorted.length);
  const p = decimal(label);
  const position = (n - 1n) * p.top;
  const k = position / p.bottom;
  const low = sorted[Number(k)]!;
  const high = sorted[Math.min(Number(k) + 1, sorted.length - 1)]!;
  table.add(`quantile_type7_${label}`, quotient(low * p.bottom + (position - k * p.bottom) * (high - low), p.bottom * unit));
  const rank = (p.top * n + p.bottom - 1n) / p.bottom; // ceil(p n)
  const q = sorted[Number(rank) - 1]!;
  table.add(`quantile_type1_${label}`, quotient(q, unit));
  const above = total(sorted.filter((value) => value > q));
  const notAbove = BigInt(sorted.filter((value) => value <= q).length);
  const top = above * p.bottom + q * (notAbove * p.bottom - p.top * n);
  table.add(`TVaR_empirical_${label}`, quotient(top, n * (p.bottom - p.top) * unit));
}

function addPairs(table: Table, inputs: Inputs, x: Sample): void {
  const y = common(inputs.labels("y").map(decimal));
  const n = x.tops.length;
  if (y.tops.length !== n) inputs.fail("y", `as many values as x (${n})`, "Give one y for each x.");
  const differences: Sample = { tops: x.tops.map((value, i) => value * y.bottom - y.tops[i]! * x.bottom), bottom: x.bottom * y.bottom };
  table.add("paired_difference", mean(differences));
  if (n < 2) table.none("paired_se", "one_value").none("unpaired_se", "one_value");
  else table.add("paired_se", Math.sqrt(variance(differences) / n)).add("unpaired_se", Math.sqrt((variance(x) + variance(y)) / n));
}

function compute(input: unknown): Result {
  const inputs = readInputs(parameters, input);
  const sample = readSample(inputs);
  const n = sample.tops.length;
  const table = new Table().add("n", n).add("mean", mean(sample));
  if (n < 2) {
    for (const name of ["variance_n-1", "sd", "mc_standard_error_of_mean"]) table.none(name, "one_value");
  } else {
    const spread = variance(sample);
    table
      .add("variance_n-1", spread)
      .add("sd", Math.sqrt(spread))
      .add("mc_standard_error_of_mean", Math.sqrt(spread / n));
  }
  const sorted = [...sample.tops].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  for (const label of inputs.labels("probs")) addQuantiles(table, sorted, sample.bottom, label);
  if (inputs.has("y")) addPairs(table, inputs, sample);
  return table.result();
}

export const family: Family = {
  name: "list-summary",
  summary: "Summary of a list of outcomes: mean, sd, standard errors, quantile types, empirical TVaR, paired difference",
  formula:
    "SE = s/sqrt(n), s with n - 1; type 7: linear at (n-1)p; type 1: x_(ceil(n p)) = inf{x: F(x) >= p}; TVaR = (sum_{x>q} x/n + q (F(q) - p))/(1 - p); paired SE from the differences",
  source:
    "Hyndman & Fan (1996), American Statistician 50; Morris, White & Crowther (2019), Statistics in Medicine 38; Acerbi & Tasche (2002); NIST StRD univariate data",
  accuracy: "exact (whole-number arithmetic on the decimals given), rounded once",
  parameters,
  example: { x: [12, 7, 3, 25, 14, 9, 31, 8], y: [10, 8, 1, 21, 15, 7, 25, 9], probs: [0.5, 0.9] },
  compute,
};
