import { erfc, expOfMinusSquare, scaledErfc } from "../engine/maths/error-function.ts";
import { exp } from "../engine/maths/exp.ts";
import { log } from "../engine/maths/log.ts";
import { normalSurvival } from "../engine/maths/normal.ts";
import { solveBracketed } from "../engine/maths/root.ts";
import type { Family, Result } from "./family.ts";
import { LOGNORMAL_KEYS, readLognormal } from "./parts/lognormal.ts";
import type { Parameters } from "./parts/parameter.ts";
import { number, positive, record } from "./parts/parameter.ts";
import { readInputs } from "./parts/read-inputs.ts";
import { Table } from "./parts/table.ts";

const parameters: Parameters = {
  cost: record("lognormal law of expected costs", LOGNORMAL_KEYS),
  wtp_factor: positive("willingness to pay as a multiple of own cost"),
  loading: number("loading of the premium", { above: -1, default: 0 }),
};
const SQRT_HALF = 0.7071067811865476;

/** log of Mills' ratio P(Z > x)/density(x), up to a constant. */
function logMills(x: number): number {
  if (x >= 0) return log(scaledErfc(x * SQRT_HALF));
  // erfc is near 2 there; the density may underflow, its logarithm does not
  return log(erfc(x * SQRT_HALF)) + (x > -30 ? -log(expOfMinusSquare(x, 0.5)) : 0.5 * x * x);
}

/**
 * Score z of the marginal type: (1 + loading) E[c | c >= c*] = k c* means
 * mills(z - s) / mills(z) = k / (1 + loading); the left side falls from infinity to 1.
 */
function marginalScore(sigma: number, ratio: number): number | null {
  const gap = (z: number): number => logMills(z - sigma) - logMills(z) - log(ratio);
  let low = -1;
  while (gap(low) < 0 && low > -1e6) low *= 2;
  let high = 1;
  while (gap(high) > 0 && high < 1e9) high *= 2;
  return gap(high) > 0 ? null : solveBracketed(gap, low, high);
}

function compute(input: unknown): Result {
  const inputs = readInputs(parameters, input);
  const law = readLognormal(inputs.record("cost"));
  const factor = inputs.number("wtp_factor");
  const markup = 1 + inputs.number("loading");
  const table = new Table().add("premium_if_all_enrolled", markup * law.mean, "money");
  const z = factor > markup ? marginalScore(law.sigma, factor / markup) : null;
  if (z === null) {
    for (const name of ["equilibrium_premium", "enrolled_share", "average_cost_of_enrolled"]) table.none(name, "no_fixed_point_the_market_unravels");
    return table.add("fixed_points", 0).result();
  }
  const premium = factor * law.median * exp(law.sigma * z);
  return table
    .add("equilibrium_premium", premium, "money")
    .add("enrolled_share", normalSurvival(z), "share")
    .add("average_cost_of_enrolled", premium / markup, "money")
    .add("fixed_points", 1)
    .result();
}

export const family: Family = {
  name: "selection-lognormal",
  summary: "Adverse selection with lognormal costs and willingness to pay proportional to cost",
  formula:
    "p = (1 + loading) E[c | c >= p/k], E[c | c > c*] = m Phi(sigma - z)/Phi(-z); in terms of Mills ratios: mills(z - sigma)/mills(z) = k/(1 + loading): one solution if k > 1 + loading, else none",
  source: "Akerlof (1970); Einav & Finkelstein (2011), Selection in Insurance Markets: Theory and Empirics in Pictures",
  accuracy: "relative 1e-12 (k/(1 + loading) within 1e-3 of 1: fewer digits)",
  parameters,
  example: { cost: { mean: 100, cv: 1 }, wtp_factor: 2, loading: 0 },
  compute,
};
