/** The tolerance rules of the oracle file, applied to raw totals of replications, never to printed standard errors. */
import { expect } from "vitest";
import { clopperPearsonInterval } from "../../src/engine/estimation/proportions.ts";

/** Two-sided level of the rule PROB: four standard deviations of a normal law. */
export const probabilityLevel = 1 - 6.3e-5;

export interface Summary {
  readonly count: number;
  readonly mean: number;
  readonly sd: number;
  readonly kurtosis: number;
  readonly skewness: number;
}

export function summarise(values: ArrayLike<number>): Summary {
  const count = values.length;
  let mean = 0;
  for (let k = 0; k < count; k++) mean += values[k]! / count;
  let second = 0;
  let third = 0;
  let fourth = 0;
  for (let k = 0; k < count; k++) {
    const square = (values[k]! - mean) * (values[k]! - mean);
    second += square / count;
    third += (square * (values[k]! - mean)) / count;
    fourth += (square * square) / count;
  }
  return { count, mean, sd: Math.sqrt((second * count) / (count - 1)), kurtosis: fourth / (second * second), skewness: third / Math.pow(second, 1.5) };
}

/** MEAN: |m - v| <= 4 sd / sqrt(R); sd of the oracle where it gives one. */
export function expectMean(values: ArrayLike<number>, truth: number, sd: number = summarise(values).sd, what = "mean"): void {
  const { mean, count } = summarise(values);
  // sums on a binary grid leave a rounding of their own, which is all there is where nothing is random
  const rounding = 1e-9 * Math.abs(truth);
  expect(Math.abs(mean - truth), `${what}: ${mean} instead of ${truth}`).toBeLessThanOrEqual((4 * sd) / Math.sqrt(count) + rounding);
}

/** MOMENT: mean as MEAN; |s / v - 1| <= 4 sqrt((kurt - 1) / (4 R)). */
export function expectMoments(values: ArrayLike<number>, mean: number, sd: number, what = "sd"): void {
  expectMean(values, mean, sd);
  const summary = summarise(values);
  const allowed = 4 * Math.sqrt((summary.kurtosis - 1) / (4 * summary.count));
  expect(Math.abs(summary.sd / sd - 1), `${what}: ${summary.sd} instead of ${sd}`).toBeLessThanOrEqual(allowed);
}

/** PROB: v inside the exact Clopper-Pearson interval of k of R replications. */
export function expectProbability(successes: number, trials: number, truth: number, what = "probability"): void {
  const { lower, upper } = clopperPearsonInterval(successes, trials, probabilityLevel);
  const said = `${what}: ${successes} of ${trials} instead of ${truth}`;
  expect(truth, said).toBeGreaterThanOrEqual(lower);
  expect(truth, said).toBeLessThanOrEqual(upper);
}

/** PROB-N: |f - v| <= 4 sqrt(v (1 - v) / N) of a drawn population of N people. */
export function expectShare(found: number, truth: number, people: number, what = "share"): void {
  const allowed = 4 * Math.sqrt((truth * (1 - truth)) / people);
  // at v = 0 or 1 the boundary quintile of the sample may hold one person of its neighbour
  expect(Math.abs(found - truth), `${what}: ${found} instead of ${truth}`).toBeLessThanOrEqual(Math.max(allowed, 4 / Math.sqrt(people) / people));
}

/**
 * PROB-N within a quintile of the sample, by the spread between populations: where the limit falls inside the quintile, f counts how many
 * of all N people are beyond it, less whole quintiles, so that its deviation is up to 5 sqrt(1/4 / N).
 */
export function expectQuintile(found: number, truth: number, people: number, what: string): void {
  if (truth === 0 || truth === 1) expectShare(found, truth, people / 5, what);
  else expect(Math.abs(found - truth), `${what}: ${found} instead of ${truth}`).toBeLessThanOrEqual((4 * 5 * 0.5) / Math.sqrt(people));
}

export function count(values: ArrayLike<number>, holds: (value: number) => boolean): number {
  let found = 0;
  for (let k = 0; k < values.length; k++) if (holds(values[k]!)) found++;
  return found;
}

/**
 * MC-N: the mean over so many populations of so many people is within 4 standard deviations of the truth, but for the bias of
 * order 1 / people that figures of a sample have (of the size of the figure).
 */
export function expectNearly(mean: number, truth: number, sd: number, populations: number, people: number, what: string): void {
  const allowed = (4 * sd) / Math.sqrt(populations) + Math.max(Math.abs(truth), 1e-9) / people;
  expect(Math.abs(mean - truth), `${what}: ${mean} instead of ${truth}`).toBeLessThanOrEqual(allowed);
}
