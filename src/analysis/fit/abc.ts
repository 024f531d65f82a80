/**
 * Sequential approximate Bayesian computation. Each round proposes points where the emulator expects the targets, runs the simulation there
 * and weighs each run by how well its own figures, not the emulator's, agree. The emulator only proposes: its errors cost runs, not truth.
 *
 * A run is accepted with a weight in place of a coin: the law of a rejection sampler with fewer runs. Its kernel is the normal law of the
 * target's error (R. D. Wilkinson 2013, "Approximate Bayesian computation gives exact results under the assumption of model error",
 * Statistical Applications in Genetics and Molecular Biology 12, 129-141), narrowed by the error that the run itself has, so that the two
 * together are the target's. Rounds are weighed as one mixture (A. Owen and Y. Zhou 2000, "Safe and effective importance sampling",
 * Journal of the American Statistical Association 95, 135-143; sequential ABC: M. A. Beaumont et al. 2009, Biometrika 96, 983-990).
 */
import { exp } from "../../engine/maths/exp.ts";
import { type DesignChance, purposes } from "../../study/plan/chance.ts";
import type { Emulator } from "./emulator.ts";
import { type Box, implausibilityOf, logNormal, pointIn, volumeOf } from "./history.ts";
import { type Given, type Ran, type Target, varianceOf } from "./target.ts";

/** Where a round looks: density q of its proposals over the unit cube. */
export interface Proposal {
  readonly positions: readonly (readonly number[])[];
  readonly density: (position: readonly number[]) => number;
}

/** Proposals are wider than what the emulator believes, by this factor on the variance: tails are seen. */
const wider = 1.5;
/** Draws of the box for one proposal, at most. */
const mostTries = 400;

/** What is believed so far: where, and what of, the emulators say, and the best position that they know. */
export interface Belief {
  readonly emulators: readonly Emulator[];
  readonly targets: readonly Target[];
  readonly box: Box;
  readonly best: readonly number[];
}

/** @returns fewer positions than asked where nearly nothing of the box is plausible */
export function propose({ emulators, targets, box, best }: Belief, count: number, chance: DesignChance, round: number): Proposal {
  const distance = (position: readonly number[]): number =>
    implausibilityOf(emulators, targets, position).reduce((sum, one) => sum + one * one, 0) / (2 * wider);
  const least = distance(best);
  const height = (position: readonly number[]): number => {
    const inside = position.every((value, input) => value >= box.low[input]! && value <= box.high[input]!);
    return inside ? Math.min(1, exp(least - distance(position))) : 0;
  };
  const positions: number[][] = [];
  let sum = 0;
  let tries = 0;
  for (; tries < count * mostTries && positions.length < count; tries++) {
    const position = pointIn(box, (input) => chance.uniform(purposes.proposal, 1_000_000 + round * 64 + input, tries));
    const chanceOf = height(position);
    sum += chanceOf;
    if (chance.uniform(purposes.accept, round, tries) < chanceOf) positions.push(position);
  }
  // stopping at an acceptance makes the mean of so many tries too large by 1 / tries of it; nothing against the error of weights
  const mass = (volumeOf(box) * sum) / tries;
  return { positions, density: (position) => height(position) / mass };
}

/**
 * Where runs have nearly as large an error as the target, or a larger one, the kernel stays so wide, as a part of the run's variance: narrower
 * ones would choose runs by their luck. The two together are then wider than the target; `excessError` says by how much.
 */
const leastKernel = 0.5;

function kernelVariance(target: Target, variance: number): number {
  return Math.max(varianceOf(target) - variance, leastKernel * variance);
}

/** By what factor kernel and error of the runs together are wider than the target's own error, and its intervals with them: 1 is as it should be. */
export function excessError(target: Target, variance: number): number {
  return Math.sqrt((kernelVariance(target, variance) + variance) / varianceOf(target));
}

/** Natural logarithm of the kernel of a run; -Infinity where a figure does not exist. */
export function logKernel(targets: readonly Target[], { values, variances }: Given): number {
  return targets.reduce((sum, target, k) => {
    const value = values[k] ?? null;
    if (value === null) return -Infinity;
    return sum + logNormal(value - target.value, kernelVariance(target, variances[k]!));
  }, 0);
}

/** Weights of all runs of all rounds, summing to 1; null where no run has any. */
export function weigh(targets: readonly Target[], rounds: readonly { readonly proposal: Proposal; readonly runs: readonly Ran[] }[]): Float64Array | null {
  const all = rounds.flatMap(({ runs }) => runs);
  const logs = all.map(({ given }) => (given === null ? -Infinity : logKernel(targets, given)));
  const most = Math.max(...logs);
  if (most === -Infinity) return null;
  const weights = Float64Array.from(all, ({ position }, k) => {
    if (logs[k] === -Infinity) return 0;
    const density = rounds.reduce((sum, { proposal, runs }) => sum + (runs.length / all.length) * proposal.density(position), 0);
    return exp(logs[k]! - most) / density;
  });
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return total > 0 ? weights.map((weight) => weight / total) : null;
}

/** How many equally weighted draws the weights are worth (Kish). */
export function effectiveSize(weights: Float64Array): number {
  return 1 / weights.reduce((sum, weight) => sum + weight * weight, 0);
}

/** So many positions of runs, each as often as its weight asks for (systematic resampling: one uniform draw for all). */
export function resample(weights: Float64Array, count: number, uniform: number): number[] {
  const chosen: number[] = [];
  let sum = 0;
  weights.forEach((weight, k) => {
    sum += weight;
    while (chosen.length < count && chosen.length + uniform < sum * count) chosen.push(k);
  });
  while (chosen.length < count) chosen.push(weights.lastIndexOf(Math.max(...weights)));
  return chosen;
}
