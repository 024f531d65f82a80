/**
 * History matching: parts of the box whose figures cannot be the published ones are ruled out by the emulator, wave after wave.
 *
 * Implausibility of a point: |target - emulated| over the root of (emulator's variance + target's + model's). Above 3 the point is out,
 * whatever the law of the errors (Pukelsheim 1994).
 *
 * @source  I. Vernon, M. Goldstein and R. G. Bower (2010), "Galaxy formation: a Bayesian uncertainty analysis", Bayesian Analysis 5, 619-670
 */
import { log } from "../../engine/maths/log.ts";
import { type DesignChance, purposes } from "../../study/plan/chance.ts";
import type { Emulator } from "./emulator.ts";
import { type Target, varianceOf } from "./target.ts";

/** Points with a larger implausibility cannot be. */
export const cut = 3;

/** A part of the unit cube. */
export interface Box {
  readonly low: readonly number[];
  readonly high: readonly number[];
}
export interface Candidate {
  readonly position: readonly number[];
  /** For each target. */
  readonly implausibility: readonly number[];
}
/** What is left. */
export interface Survey {
  readonly box: Box;
  /** Candidates that are not ruled out, in the order in which they were drawn. */
  readonly kept: readonly Candidate[];
  /** All candidates of the last look. */
  readonly candidates: readonly Candidate[];
  /** Share of the whole cube that is not ruled out; 0 where none of the candidates is left. */
  readonly volume: number;
}

export const wholeCube = (dimensions: number): Box => ({
  low: Array.from({ length: dimensions }, () => 0),
  high: Array.from({ length: dimensions }, () => 1),
});

export function implausibilityOf(emulators: readonly Emulator[], targets: readonly Target[], position: readonly number[]): number[] {
  return emulators.map((emulator, k) => {
    const { mean, variance } = emulator.predict(position);
    const target = targets[k]!;
    return Math.abs(target.value - mean) / Math.sqrt(variance + varianceOf(target));
  });
}

/** Looks closer, into smaller boxes, until so large a part of the candidates is left. */
const enough = 0.05;
const looks = 12;
/** Where nothing is left, a closer look must bring the least implausibility down by so much to be worth another one. */
const nearer = 0.95;

/** @param round  keeps the draws of one survey apart from another's */
export function survey(emulators: readonly Emulator[], targets: readonly Target[], count: number, chance: DesignChance, round: number, from: Box): Survey {
  let box = from;
  let nearest = Infinity;
  for (let look = 0; ; look++) {
    const candidates = Array.from({ length: count }, (_, k) => {
      const position = pointIn(box, (input) => chance.uniform(purposes.proposal, (round * looks + look) * 64 + input, k));
      return { position, implausibility: implausibilityOf(emulators, targets, position) };
    });
    const kept = candidates.filter(({ implausibility }) => Math.max(...implausibility) <= cut);
    const best = leastImplausible(candidates);
    const least = Math.max(...best.implausibility);
    const hopeless = kept.length === 0 && least > nearer * nearest;
    if (kept.length >= enough * count || look === looks - 1 || hopeless) return { box, kept, candidates, volume: (volumeOf(box) * kept.length) / count };
    box = closer(box, kept.length > 0 ? kept : [best]);
    nearest = least;
  }
}

export function leastImplausible(candidates: readonly Candidate[]): Candidate {
  const worst = ({ implausibility }: Candidate): number => Math.max(...implausibility);
  return candidates.reduce((best, one) => (worst(one) < worst(best) ? one : best));
}

export function pointIn({ low, high }: Box, uniform: (input: number) => number): number[] {
  return low.map((least, input) => least + (high[input]! - least) * uniform(input));
}

export function volumeOf({ low, high }: Box): number {
  return low.reduce((product, least, input) => product * (high[input]! - least), 1);
}

/** Around the given points, with room on every side; never less than half as wide as before, as few points tell little about ends. */
function closer({ low, high }: Box, points: readonly Candidate[]): Box {
  const ends = low.map((least, input) => {
    const width = high[input]! - least;
    const values = points.map(({ position }) => position[input]!);
    const [from, to] = [Math.min(...values), Math.max(...values)];
    const half = Math.max(0.25 * width, 0.65 * (to - from));
    const middle = 0.5 * (from + to);
    return [Math.max(least, middle - half), Math.min(high[input]!, middle + half)] as const;
  });
  return { low: ends.map(([from]) => from), high: ends.map(([, to]) => to) };
}

/** So many of the points, far from each other and from those that were run: the farthest one next, again and again. */
export function spreadOut(points: readonly (readonly number[])[], count: number, taken: readonly (readonly number[])[], { low, high }: Box): number[][] {
  const distance = (one: readonly number[], other: readonly number[]): number =>
    one.reduce((sum, value, input) => sum + ((value - other[input]!) / (high[input]! - low[input]!)) ** 2, 0);
  const nearest = points.map((point) => taken.reduce((least, other) => Math.min(least, distance(point, other)), Infinity));
  const chosen: number[][] = [];
  while (chosen.length < Math.min(count, points.length)) {
    const next = nearest.indexOf(Math.max(...nearest));
    const point = points[next]!;
    chosen.push([...point]);
    points.forEach((other, k) => {
      nearest[k] = Math.min(nearest[k]!, distance(point, other));
    });
    nearest[next] = -1;
  }
  return chosen;
}

/** Natural logarithm of the density of a normal law with this variance at a distance. */
export function logNormal(distance: number, variance: number): number {
  return -0.5 * ((distance * distance) / variance + log(2 * Math.PI * variance));
}
