import { clopperPearsonInterval } from "../engine/estimation/proportions.ts";
import type { Comparison } from "./probe.ts";

/** Standard errors that chance may explain: one value in 16,000 is further away, and seeds are fixed. */
export const errors = 4;
/** Two-sided level of an exact interval that leaves out as much as four standard errors of a normal law. */
const level = 1 - 6.3e-5;

/** Relative error of a calculation without chance. */
export function within(what: string, found: number, expected: number, relative: number): Comparison {
  return { what, found, expected, allowed: relative * (expected === 0 ? 1 : Math.abs(expected)) };
}

/** A mean of `count` draws with the standard deviation `deviation`. */
export function mean(what: string, found: number, expected: number, deviation: number, count: number): Comparison {
  return { what, found, expected, allowed: (errors * deviation) / Math.sqrt(count) };
}

/**
 * A sample standard deviation of `count` draws of a law with this kurtosis.
 *
 * @source the variance of a sample variance, var(s^2) = sd^4 (kurtosis - 1) / count to first order; Cramer (1946), Mathematical Methods of Statistics, 27.4
 */
export function deviation(what: string, found: number, expected: number, kurtosis: number, count: number): Comparison {
  return { what, found, expected, allowed: errors * expected * Math.sqrt((kurtosis - 1) / (4 * count)) };
}

/** A share of `people` drawn independently. */
export function share(what: string, found: number, expected: number, people: number): Comparison {
  // At 0 and 1 one person on the limit between two fifths of the sample may belong to its neighbour.
  return { what, found, expected, allowed: Math.max(errors * Math.sqrt((expected * (1 - expected)) / people), errors / (people * Math.sqrt(people))) };
}

/** The same in a fifth of a sample of `people`: where a limit falls inside the fifth, its own position varies as well. */
export function shareOfFifth(what: string, found: number, expected: number, people: number): Comparison {
  if (expected === 0 || expected === 1) return share(what, found, expected, people / 5);
  return { what, found, expected, allowed: (errors * 5 * 0.5) / Math.sqrt(people) };
}

/** `successes` of `trials`: the expected probability has to lie in their exact interval. */
export function probability(what: string, successes: number, trials: number, expected: number): Comparison {
  const { lower, upper } = clopperPearsonInterval(successes, trials, level);
  const found = successes / trials;
  return { what, found, expected, allowed: expected >= found ? upper - found : found - lower };
}
