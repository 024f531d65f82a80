import { type Estimate, estimateWithFactor, intervalFactor } from "./estimate.ts";
import { addToMoments, createMomentsTable, type MomentsTable, readMoments, sampleVariance } from "./moments.ts";

/** Running comparison of two figures that share their random numbers, replication by replication, many pairs at once. */
export interface PairedTable {
  readonly first: MomentsTable;
  readonly second: MomentsTable;
  readonly difference: MomentsTable;
  /** Replications in which first > second, ties counted half. */
  readonly above: Float64Array;
}

/** First minus second. */
export interface PairedDifference {
  readonly estimate: Estimate;
  /** Standard error that two independent runs of the same length would have had. */
  readonly unpairedStandardError: number | null;
  /** Variance of the unpaired difference divided by that of the paired one; null where the paired one is 0 or unknown. */
  readonly varianceReduction: number | null;
  /** Share of replications in which the first is above the second, ties counted half. */
  readonly probabilityAbove: number | null;
}

export function createPairedTable(size: number): PairedTable {
  return {
    first: createMomentsTable(size),
    second: createMomentsTable(size),
    difference: createMomentsTable(size),
    above: new Float64Array(size),
  };
}

/** Adds the two figures of one replication to pair `index`; left out when either is NaN or the difference is not defined. */
export function addToPaired(table: PairedTable, index: number, first: number, second: number): void {
  const difference = first - second;
  if (difference !== difference) return;
  addToMoments(table.first, index, first);
  addToMoments(table.second, index, second);
  addToMoments(table.difference, index, difference);
  table.above[index]! += first > second ? 1 : first === second ? 0.5 : 0;
}

/** The comparison with its Student t interval at `level`. */
export function readPaired(table: PairedTable, index: number, level: number): PairedDifference {
  return readPairedWithFactor(table, index, intervalFactor(table.difference.count[index]!, level));
}

/** @param factor  `intervalFactor` of the number of pairs */
export function readPairedWithFactor(table: PairedTable, index: number, factor: number | null): PairedDifference {
  const difference = readMoments(table.difference, index);
  const { count } = difference;
  const paired = sampleVariance(difference);
  const first = sampleVariance(readMoments(table.first, index));
  const second = sampleVariance(readMoments(table.second, index));
  const unpaired = first === null || second === null ? null : first + second;
  return {
    estimate: estimateWithFactor(difference, factor),
    unpairedStandardError: unpaired === null ? null : Math.sqrt(unpaired / count),
    varianceReduction: unpaired === null || paired === null || paired === 0 ? null : unpaired / paired,
    probabilityAbove: count === 0 ? null : table.above[index]! / count,
  };
}

/** Comparison of two lists, position by position. */
export function pairedDifference(first: ArrayLike<number>, second: ArrayLike<number>, level: number): PairedDifference {
  const table = createPairedTable(1);
  for (let k = 0; k < Math.min(first.length, second.length); k += 1) addToPaired(table, 0, first[k]!, second[k]!);
  return readPaired(table, 0, level);
}
