/** How the variants of a study are chosen: one function a method, each gives the cells of every row in the order of the factors. */
import { type DesignChance, designChance, purposes } from "./chance.ts";
import { DesignFault, type Factor, shortNumber, valueAt } from "./factor.ts";
import { mostSobolDimensions, sobolPoints } from "./sobol.ts";

/** More rows than any cluster of these users can run; guards against a grid that explodes. */
export const mostVariants = 1_000_000;

export type Cells = readonly string[];

/** Every combination of all values; the last factor changes fastest. @throws DesignFault  a range without a count, too many */
export function gridSample(factors: readonly Factor[]): Cells[] {
  const levels = factors.map(levelsOf);
  const count = levels.reduce((product, list) => product * list.length, 1);
  if (count > mostVariants)
    throw new DesignFault(`the grid has ${count.toLocaleString("en")} variants; ${mostVariants.toLocaleString("en")} is the limit. Use lhs:N or sobol:N`);
  return levels.reduce<string[][]>((rows, list) => rows.flatMap((row) => list.map((value) => [...row, value])), [[]]);
}

function levelsOf({ path, values, range }: Factor): readonly string[] {
  if (values !== null) return values;
  const { low, high, count } = range!;
  if (count === null)
    throw new DesignFault(`a grid needs values of ${path}: write "${path}=a,b,c", or "${path}=${low}:${high}:5" for five equally spaced ones`);
  return Array.from({ length: count }, (_, k) => shortNumber(low + ((high - low) * k) / (count - 1)));
}

/** Latin hypercube (McKay, Beckman & Conover 1979): each factor has one value in each of `count` equal parts, in random order. */
export function latinHypercube(factors: readonly Factor[], count: number, seed: string): Cells[] {
  const chance = designChance(seed);
  const orders = factors.map((_, column) => chance.permutation(purposes.stratum, column, count));
  return Array.from({ length: count }, (_, row) =>
    factors.map((factor, column) => valueAt(factor, (orders[column]![row]! + chance.uniform(purposes.within, column, row)) / count)),
  );
}

/** Words of the random digital shift of a Sobol design. */
export function digitalShift(chance: DesignChance, dimensions: number): number[] {
  return Array.from({ length: dimensions }, (_, dimension) => chance.word(purposes.shift, dimension, 0));
}

/** Points [first, first + count) of the Sobol sequence under a random digital shift; more can be added later. @throws DesignFault */
export function sobolSample(factors: readonly Factor[], count: number, seed: string, first = 0): Cells[] {
  if (factors.length > mostSobolDimensions) throw new DesignFault(`sobol takes up to ${mostSobolDimensions} varied paths, not ${factors.length}; use lhs:N`);
  const points = sobolPoints(factors.length, first, count, digitalShift(designChance(seed), factors.length));
  return points.map((point) => point.map((position, column) => valueAt(factors[column]!, position)));
}

/** Levels of a Morris design, and the step between two values of one factor: p / (2 (p - 1)) (Morris 1991). */
export const morrisLevels = 4;
export const morrisStep: number = morrisLevels / (2 * (morrisLevels - 1));

/**
 * Trajectories of Morris (1991), "Factorial sampling plans for preliminary computational experiments": each starts at a random corner of the
 * grid of levels and changes one factor at a time, in random order; factors + 1 rows a trajectory. Listed values move by half their number.
 */
export function morrisSample(factors: readonly Factor[], trajectories: number, seed: string): Cells[] {
  return morrisPositions(factors.length, trajectories, seed).map((row) => row.map((position, column) => valueAt(factors[column]!, position)));
}

/** The same as positions in [0, 1]. */
export function morrisPositions(count: number, trajectories: number, seed: string): number[][] {
  const chance = designChance(seed);
  return Array.from({ length: trajectories }, (_, path) => {
    const rows: number[][] = [];
    // the lower half of the levels is where a step up stays inside; a random sign turns it round
    const start = Array.from({ length: count }, (_, column) => {
      const level = Math.floor(chance.uniform(purposes.start, path, column) * (morrisLevels / 2)) / (morrisLevels - 1);
      return chance.uniform(purposes.sign, path, column) < 0.5 ? level : level + morrisStep;
    });
    let current = start;
    rows.push(current);
    for (const column of chance.permutation(purposes.order, path, count)) {
      const up = current[column]! + morrisStep <= 1 + 1e-9;
      current = current.with(column, up ? Math.min(1, current[column]! + morrisStep) : Math.max(0, current[column]! - morrisStep));
      rows.push(current);
    }
    return rows;
  }).flat();
}

/** The scenario as it is (empty cells), then each value of each factor alone; a range gives its two ends, or its values where it has a count. */
export function oneAtATime(factors: readonly Factor[]): Cells[] {
  const base: Cells = factors.map(() => "");
  const ends = ({ values, range }: Factor): readonly string[] =>
    values ?? (range!.count === null ? [shortNumber(range!.low), shortNumber(range!.high)] : levelsOf({ path: "", values, range }));
  return [base, ...factors.flatMap((factor, column) => ends(factor).map((value) => base.map((cell, k) => (k === column ? value : cell))))];
}
