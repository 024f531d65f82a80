import { binomialPmf } from "../engine/maths/discrete-laws.ts";
import type { Family, Result } from "./family.ts";
import { common, decimal, quotient } from "./parts/decimal.ts";
import type { Parameters } from "./parts/parameter.ts";
import { integer, notNegative, number, positive, probability } from "./parts/parameter.ts";
import { readInputs } from "./parts/read-inputs.ts";
import { Table } from "./parts/table.ts";

const MOST_STATES = 1500000;
const parameters: Parameters = {
  reserve: notNegative("initial reserve", { unit: "money" }),
  contribution: notNegative("contributions of a year, paid at its start", { unit: "money" }),
  cost: positive("cost of one episode, paid at the end of the year", { unit: "money" }),
  interest: number("interest of a year", { above: -1, default: 0 }),
  q: probability("probability that a member has the episode"),
  n: integer("members, each with at most one episode a year", { minimum: 0, maximum: 100000 }),
  T: integer("years", { minimum: 1, maximum: 1000 }),
};

/** Reserves as whole numbers: money times `scale` times `unit`^t, exact for decimal inputs. */
interface Scheme {
  readonly contribution: bigint;
  readonly cost: bigint;
  /** 1 + interest = growth / unit */
  readonly growth: bigint;
  readonly unit: bigint;
  readonly law: readonly number[];
}

interface Year {
  readonly states: ReadonlyMap<bigint, number>;
  /** Probability of ruin in this year. */
  readonly ruined: number;
}

function step(scheme: Scheme, states: ReadonlyMap<bigint, number>, unitPower: bigint): Year | null {
  const next = new Map<bigint, number>();
  let ruined = 0;
  for (const [reserve, p] of states) {
    const before = (reserve + scheme.contribution * unitPower) * scheme.growth;
    const loss = scheme.cost * unitPower * scheme.unit;
    for (let k = 0; k < scheme.law.length; k += 1) {
      const weight = p * scheme.law[k]!;
      if (weight === 0) continue;
      const left = before - loss * BigInt(k);
      if (left < 0n) ruined += weight;
      else next.set(left, (next.get(left) ?? 0) + weight);
    }
    if (next.size > MOST_STATES) return null;
  }
  return { states: next, ruined };
}

function compute(input: unknown): Result {
  const inputs = readInputs(parameters, input);
  const n = inputs.number("n");
  const years = inputs.number("T");
  const money = common([decimal(inputs.label("reserve")), decimal(inputs.label("contribution")), decimal(inputs.label("cost"))]);
  const rate = decimal(inputs.label("interest"));
  const scheme: Scheme = {
    contribution: money.tops[1]!,
    cost: money.tops[2]!,
    growth: rate.bottom + rate.top,
    unit: rate.bottom,
    law: Array.from({ length: n + 1 }, (_, k) => binomialPmf(k, n, inputs.number("q"))),
  };
  const table = new Table();
  let states: ReadonlyMap<bigint, number> = new Map([[money.tops[0]!, 1]]);
  let unitPower = 1n;
  let psi = 0;
  let expected = inputs.number("reserve");
  for (let t = 1; t <= years; t += 1) {
    const year = states.size * (n + 1) > 10 * MOST_STATES ? null : step(scheme, states, unitPower);
    if (year === null) return inputs.fail("T", `fewer than ${MOST_STATES} different reserves`, "Lower n or T (exact enumeration), or simulate.");
    psi += year.ruined;
    states = year.states;
    unitPower *= scheme.unit;
    expected = (expected + inputs.number("contribution")) * (1 + inputs.number("interest")) - n * inputs.number("q") * inputs.number("cost");
    table.add(`psi(T=${t})`, Math.min(1, psi), "probability");
  }
  table.add(`E[U_${years}] without absorption`, expected, "money");
  let alive = 0;
  let sum = 0;
  const bottom = money.bottom * unitPower;
  for (const [reserve, p] of states) {
    alive += p;
    sum += p * quotient(reserve, bottom);
  }
  const name = `E[U_${years} | never ruined]`;
  return (alive > 0 ? table.add(name, sum / alive, "money") : table.none(name, "ruin_certain", "money")).result();
}

export const family: Family = {
  name: "ruin-interest",
  summary: "Ruin within T years with interest on reserve and contribution, by exact enumeration of the reserves",
  formula: "U_t = (U_{t-1} + C)(1 + i) - K X_t, X_t binomial(n, q); ruin at the first U_t < 0 (decided in whole numbers, not in rounded ones)",
  source: "Bowers et al., Actuarial Mathematics, chapter 13; enumeration of all paths with equal reserves merged",
  accuracy: "relative 1e-13; the test U_t < 0 is exact for decimal inputs",
  parameters,
  example: { reserve: 100, contribution: 60, cost: 50, interest: 0.03, q: 0.3, n: 3, T: 8 },
  compute,
};
