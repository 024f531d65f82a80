import { distributions } from "../distributions/index.ts";
import type { Scenario } from "../model/scenario.ts";

/** Farther from 1, the tails of a law would leave the range of 32-bit numbers. */
const mostShortIncome = 1e20;

/**
 * Whether incomes need all 64 bits: what a file or a list says comes back to the last digit, and a law that is smooth has no digits to
 * keep. Depends on nothing but the incomes, so that no metric or world changes a number.
 */
export function hasExactIncomes({ population }: Scenario): boolean {
  if (population.microdata !== null) return true;
  return population.groups.some(({ income: { family, scale } }) => {
    if (scale === 0) return false;
    return distributions.get(family)!.written === true || scale > mostShortIncome || scale < 1 / mostShortIncome;
  });
}
