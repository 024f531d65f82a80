/** The rules LATTICE and QUANT of the oracle file, for quantiles of replications. */
import { expect } from "vitest";
import { count } from "./tolerance.ts";

export { count, expectMean, expectProbability } from "./tolerance.ts";

/** Four standard deviations of the share of outcomes that lie below the quantile of that level. */
function allowance(level: number, replications: number): number {
  return 4 * Math.sqrt((level * (1 - level)) / replications);
}

/** LATTICE: the figure is one of the exact quantiles at levels that far around its own. */
export function expectLatticeQuantile(found: number, level: number, replications: number, quantiles: (levels: readonly number[]) => readonly number[]): void {
  const off = allowance(level, replications);
  const high = level + off;
  const [least, most] = quantiles([level - off, Math.min(high, 1 - 1e-9)]);
  expect(found, `quantile ${level}`).toBeGreaterThanOrEqual(least!);
  expect(found, `quantile ${level}`).toBeLessThanOrEqual(most!);
}

/** QUANT: the share of outcomes at or below the true quantile; the figure printed is the outcome of the rank. */
export function expectQuantile(outcomes: Float64Array, truth: number, level: number, found: number): void {
  const below = count(outcomes, (outcome) => outcome <= truth) / outcomes.length;
  expect(Math.abs(below - level), `quantile ${level}: ${below} of the outcomes`).toBeLessThanOrEqual(allowance(level, outcomes.length));
  expect(found).toBe(outcomes.slice().sort()[Math.ceil(outcomes.length * level - 1e-9) - 1]);
}
