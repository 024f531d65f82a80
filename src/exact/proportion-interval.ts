import { expm1 } from "../engine/maths/exp.ts";
import { betaInversePoint } from "../engine/maths/incomplete-beta.ts";
import { log } from "../engine/maths/log.ts";
import { normalQuantile } from "../engine/maths/normal.ts";
import type { Family, Result } from "./family.ts";
import type { Parameters } from "./parts/parameter.ts";
import { integer, level } from "./parts/parameter.ts";
import { readInputs } from "./parts/read-inputs.ts";
import { Table } from "./parts/table.ts";

const parameters: Parameters = {
  k: integer("times the event was seen", { minimum: 0, maximum: 1e12 }),
  n: integer("trials", { minimum: 1, maximum: 1e12 }),
  level: level("level of the two-sided interval", { default: 0.95 }),
};

/** Wilson's interval for k <= n/2; the smaller root by the product of the roots. */
function wilson(k: number, n: number, z: number): readonly [number, number] {
  const p = k / n;
  const s = (z * z) / n;
  const high = (p + 0.5 * s + z * Math.sqrt((p * (1 - p)) / n + (0.25 * s) / n)) / (1 + s);
  return [k === 0 ? 0 : (p * p) / (1 + s) / high, Math.min(1, high)];
}

function compute(input: unknown): Result {
  const inputs = readInputs(parameters, input);
  const k = inputs.number("k");
  const n = inputs.number("n");
  if (k > n) inputs.fail("k", `a whole number from 0 to n (${n})`, "Lower k or raise n.");
  const tail = 0.5 * (1 - inputs.number("level"));
  const z = -normalQuantile(tail);
  const p = k / n;
  const mirrored = wilson(n - k, n, z);
  const [low, high] = 2 * k <= n ? wilson(k, n, z) : [1 - mirrored[1], 1 - mirrored[0]];
  const table = new Table()
    .add("p_hat", p)
    .add("mc_standard_error", Math.sqrt((p * ((n - k) / n)) / n))
    .add("wilson_low", low)
    .add("wilson_high", high)
    .add("clopper_pearson_low", k === 0 ? 0 : betaInversePoint(k, n - k + 1, tail).x)
    .add("clopper_pearson_high", k === n ? 1 : betaInversePoint(n - k, k + 1, tail).y);
  const perTrial = log(1 - inputs.number("level")) / n;
  if (k === 0) table.add("rule_of_three_exact_upper_one_sided", -expm1(perTrial));
  if (k === n) table.add("rule_of_three_exact_lower_one_sided", 1 + expm1(perTrial));
  return table.result();
}

export const family: Family = {
  name: "proportion-interval",
  summary: "Standard error and intervals (Wilson, Clopper-Pearson) of a frequency, also for 0 of n and n of n",
  formula: "SE = sqrt(p(1-p)/n); Wilson: roots of (p - P)^2 = z^2 P(1-P)/n; Clopper-Pearson: beta quantiles; 0 of n: 1 - (1 - level)^(1/n)",
  source:
    "Wilson (1927); Clopper & Pearson (1934); Brown, Cai & DasGupta (2001), Statistical Science 16; Morris, White & Crowther (2019), Statistics in Medicine 38",
  accuracy: "relative 1e-12",
  parameters,
  example: { k: 37, n: 1000, level: 0.95 },
  compute,
};
