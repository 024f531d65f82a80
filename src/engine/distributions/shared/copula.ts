/** Draws tied to a normal score by a Gaussian copula: Q(Phi(rho z + sqrt(1 - rho^2) Z)). */
import { exp } from "../../maths/exp.ts";
import { log } from "../../maths/log.ts";
import { normalCdf } from "../../maths/normal.ts";
import { distributions } from "../index.ts";
import type { Law } from "../law.ts";

/** Nearest uniforms to 0 and 1 that `uniformFromWords` can give. */
const highest = 1 - 1.1102230246251565e-16;
const lowest = 1.1102230246251565e-16;

/** A probability strictly between 0 and 1. */
export function insideUnit(p: number): number {
  return p < lowest ? lowest : p > highest ? highest : p;
}

/** Score of a draw, given the score it is tied to and an independent one. */
export function tiedScore(rho: number, score: number, own: number): number {
  return rho * score + Math.sqrt(1 - rho * rho) * own;
}

/** Q(Phi(z)). A family whose quantile function is an iteration is read from a table, to a relative 1e-8. */
export function quantileAtScore(law: Law, z: number): number {
  if (law.family !== "gamma") return distributions.get(law.family)!.quantile(law, insideUnit(normalCdf(z)));
  return law.scale * exp(interpolatedLog(logTable(law), z));
}

const reach = 8.25;
const stepsPerUnit = 32;
const steps = 2 * reach * stepsPerUnit + 1;
const tables = new WeakMap<Law, Float64Array>();
/** log of the smallest normal double: quantiles of small shapes fall below it. */
const leastLog = -708;

/** log Q(Phi(z)) of the unit law on even steps of z. */
function logTable(law: Law): Float64Array {
  let table = tables.get(law);
  if (table === undefined) {
    const unit: Law = { ...law, scale: 1 };
    const { quantile } = distributions.get(law.family)!;
    table = new Float64Array(steps);
    for (let k = 0; k < steps; k++) {
      const value = quantile(unit, insideUnit(normalCdf(k / stepsPerUnit - reach)));
      table[k] = value > 0 ? Math.max(leastLog, log(value)) : leastLog;
    }
    tables.set(law, table);
  }
  return table;
}

/** Cubic through the four steps around z (Lagrange). */
function interpolatedLog(table: Float64Array, z: number): number {
  const position = Math.min(steps - 1, Math.max(0, (z + reach) * stepsPerUnit));
  const first = Math.min(steps - 4, Math.max(0, Math.floor(position) - 1));
  const x = position - first;
  const a = table[first]!;
  const b = table[first + 1]!;
  const c = table[first + 2]!;
  const d = table[first + 3]!;
  return (-a * (x - 1) * (x - 2) * (x - 3)) / 6 + (b * x * (x - 2) * (x - 3)) / 2 - (c * x * (x - 1) * (x - 3)) / 2 + (d * x * (x - 1) * (x - 2)) / 6;
}
