import { pow } from "../engine/maths/pow.ts";
import { integrate } from "../engine/maths/quadrature.ts";
import type { Family, Result } from "./family.ts";
import type { MortalityLaw } from "./parts/mortality-law.ts";
import { survivalProbability } from "./parts/mortality-law.ts";
import type { Parameters } from "./parts/parameter.ts";
import { list, notNegative, positive } from "./parts/parameter.ts";
import { readInputs } from "./parts/read-inputs.ts";
import { Table } from "./parts/table.ts";

const parameters: Parameters = {
  A: notNegative("force of mortality that does not depend on age (Makeham); 0 is Gompertz", { unit: "per year", default: 0 }),
  B: notNegative("force of mortality at age 0 that grows with age", { unit: "per year" }),
  c: positive("yearly growth factor of that force"),
  age: notNegative("age at the start", { unit: "years" }),
  years: list("years ahead", notNegative("years", { unit: "years" })),
};

/** Sums S(1) + S(2) + ... until nothing is left; null when that never happens. */
function curtate(law: MortalityLaw, age: number): number | null {
  let sum = 0;
  for (let t = 1; t <= 20000; t += 1) {
    const alive = survivalProbability(law, age, t);
    sum += alive;
    if (alive < 1e-18) return sum;
  }
  return null;
}

function complete(law: MortalityLaw, age: number): number {
  let sum = 0;
  for (let t = 0; t < 20000; t += 10) {
    const part = integrate((x) => survivalProbability(law, age, x), t, t + 10).value;
    sum += part;
    if (part < 1e-17 * sum) break;
  }
  return sum;
}

function compute(input: unknown): Result {
  const inputs = readInputs(parameters, input);
  const law: MortalityLaw = { A: inputs.number("A"), B: inputs.number("B"), c: inputs.number("c") };
  const age = inputs.number("age");
  const table = new Table();
  const labels = inputs.labels("years");
  inputs.numbers("years").forEach((t, i) => table.add(`survival_${labels[i]}y`, survivalProbability(law, age, t), "probability"));
  table.add("force_of_mortality", law.A + law.B * pow(law.c, age), "per year");
  const whole = curtate(law, age);
  if (whole === null)
    table.none("curtate_life_expectancy", "survival_does_not_vanish", "years").none("complete_life_expectancy", "survival_does_not_vanish", "years");
  else table.add("curtate_life_expectancy", whole, "years").add("complete_life_expectancy", complete(law, age), "years");
  return table.result();
}

export const family: Family = {
  name: "survival-law",
  summary: "Survival and life expectancy under the laws of Gompertz and Makeham",
  formula: "S(t) = exp(-A t - B c^x (c^t - 1)/ln c); curtate expectation sum S(t), complete expectation integral of S",
  source: "Gompertz (1825); Makeham (1860); Bowers et al., Actuarial Mathematics, chapter 3",
  accuracy: "relative 1e-12",
  parameters,
  example: { B: 0.0003, c: 1.07, age: 40, years: [1, 5, 10, 20] },
  compute,
};
