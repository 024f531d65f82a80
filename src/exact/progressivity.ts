import { erf } from "../engine/maths/error-function.ts";
import { exp } from "../engine/maths/exp.ts";
import { normalCdf, normalDensity, normalSurvival } from "../engine/maths/normal.ts";
import { integrate } from "../engine/maths/quadrature.ts";
import type { Family, Result } from "./family.ts";
import type { Lognormal } from "./parts/lognormal.ts";
import { LOGNORMAL_KEYS, limitedLognormal, readLognormal, score } from "./parts/lognormal.ts";
import type { Parameters } from "./parts/parameter.ts";
import { notNegative, number, positive, record } from "./parts/parameter.ts";
import { readInputs } from "./parts/read-inputs.ts";
import { Table } from "./parts/table.ts";

const parameters: Parameters = {
  income: record("lognormal income law", LOGNORMAL_KEYS),
  power: number("exponent b of the contribution a y^b", { default: 1, minimum: -20, maximum: 20 }),
  cap_multiple_of_mean: positive("ceiling of a proportional contribution, in mean incomes", { default: 1.5 }),
  exempt_multiple_of_mean: notNegative("income free of contribution, in mean incomes", { default: 0.5 }),
  flat_share_of_mean: notNegative("flat contribution, in mean incomes", { default: 0.05, below: 1 }),
};

/** Integral of f over the standard normal scores from `low` on, in pieces that fit the density. */
function overScores(f: (z: number) => number, low: number, high: number): number {
  let sum = 0;
  const start = Math.max(low, -39);
  for (let left = start; left < high; left += 1.5) sum += integrate(f, left, Math.min(high, left + 1.5)).value;
  return sum;
}

const rankGap = (z: number): number => normalDensity(z) * (2 * normalCdf(z) - 1);
const income = (law: Lognormal, z: number): number => law.median * exp(law.sigma * z);

/** E[(y - d)+ weight(z)] with weight the density, or the density times 2 R - 1. */
function above(law: Lognormal, d: number, weight: (z: number) => number): number {
  const start = score(law, d);
  const end = Math.max(start, law.sigma) + 14;
  return overScores((z) => (income(law, z) - d) * weight(z), start, end);
}

/** E[min(y, d) (2 R - 1)] */
function below(law: Lognormal, d: number): number {
  const top = score(law, d);
  const inside = overScores((z) => income(law, z) * rankGap(z), Math.min(top, 0) - 45, top);
  return inside + d * normalCdf(top) * normalSurvival(top); // E[2 R - 1; z > top]
}

/**
 * Kakwani index of min(y, cap). With C = (m G - J)/(m - e), e = E[(y - cap)+] and J its share in
 * rank, C - G = (G e - J)/(m - e), which keeps its digits for a high ceiling.
 */
function cappedKakwani(law: Lognormal, cap: number, base: number, gini: number): number {
  if (cap > law.mean) return (gini * above(law, cap, normalDensity) - above(law, cap, rankGap)) / base;
  return below(law, cap) / base - gini;
}

/** Kakwani index of (y - exempt)+, by the same device for a low exempt amount. */
function exemptKakwani(law: Lognormal, exempt: number, gini: number): number {
  if (exempt === 0) return 0;
  const base = above(law, exempt, normalDensity);
  if (exempt < law.mean) return (gini * limitedLognormal(law, exempt) - below(law, exempt)) / base;
  return above(law, exempt, rankGap) / base - gini;
}

function compute(input: unknown): Result {
  const inputs = readInputs(parameters, input);
  const law = readLognormal(inputs.record("income"));
  const gini = erf(0.5 * law.sigma);
  const cap = inputs.number("cap_multiple_of_mean") * law.mean;
  const exempt = inputs.number("exempt_multiple_of_mean") * law.mean;
  const flat = inputs.number("flat_share_of_mean");
  const base = limitedLognormal(law, cap);
  return new Table()
    .add("gini", gini)
    .add("kakwani_flat", -gini)
    .add("kakwani_proportional", 0)
    .add(`kakwani_power_${inputs.label("power")}`, erf(0.5 * inputs.number("power") * law.sigma) - gini)
    .add("kakwani_capped_proportional", cappedKakwani(law, cap, base, gini))
    .add("capped_base_mean", base, "money")
    .add("share_of_people_above_cap", normalSurvival(score(law, cap)), "share")
    .add("kakwani_exempt_threshold", exemptKakwani(law, exempt, gini))
    .add("gini_after_flat", gini / (1 - flat))
    .add("reynolds_smolensky_flat", (-gini * flat) / (1 - flat))
    .result();
}

export const family: Family = {
  name: "progressivity",
  summary: "Kakwani index of contribution rules over lognormal incomes: flat, proportional, power, capped, with an exempt amount",
  formula: "flat K = -G; proportional K = 0; a y^b: K = erf(b sigma/2) - G; capped and exempt: K = E[t (2R - 1)]/E[t] - G by quadrature; flat f: G/(1 - f)",
  source: "O'Donnell, van Doorslaer, Wagstaff & Lindelow (2008), Analyzing Health Equity Using Household Survey Data; Kleiber & Kotz (2003)",
  accuracy: "absolute 1e-14; the Gini after a flat contribution counts incomes below it as negative",
  parameters,
  example: { income: { mean: 1000, gini: 0.4 }, power: 1.3, cap_multiple_of_mean: 1.5, exempt_multiple_of_mean: 0.5, flat_share_of_mean: 0.05 },
  compute,
};
