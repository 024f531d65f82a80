/** Count, mean and sum of squared deviations of one figure over replications. */
export interface Moments {
  readonly count: number;
  /** NaN when `count` is 0. */
  readonly mean: number;
  /** Sum of (x - mean)^2. */
  readonly squaredDeviations: number;
}

/**
 * Running moments of many figures at once, one column entry each. Values arrive in replication order on one thread;
 * moments are never merged, so the number of workers cannot change a bit.
 */
export interface MomentsTable {
  readonly count: Float64Array;
  /** First value of the figure: deviations from it are what is averaged, so a large common level costs no digits. */
  readonly pivot: Float64Array;
  /** Mean of x - pivot. */
  readonly shiftedMean: Float64Array;
  readonly squaredDeviations: Float64Array;
}

export function createMomentsTable(size: number): MomentsTable {
  return {
    count: new Float64Array(size),
    pivot: new Float64Array(size),
    shiftedMean: new Float64Array(size),
    squaredDeviations: new Float64Array(size),
  };
}

/**
 * Adds one value to entry `index`; NaN (undefined in this replication) is left out and not counted.
 *
 * m(n) = m(n-1) + (x - m(n-1))/n,  S(n) = S(n-1) + (x - m(n-1)) (x - m(n))
 *
 * @source  B. P. Welford (1962), Note on a Method for Calculating Corrected Sums of Squares and Products,
 *          Technometrics 4(3)
 */
export function addToMoments(table: MomentsTable, index: number, value: number): void {
  if (value !== value) return;
  const count = table.count[index]! + 1;
  if (count === 1) table.pivot[index] = value;
  const shifted = value - table.pivot[index]!;
  const before = table.shiftedMean[index]!;
  const after = before + (shifted - before) / count;
  table.count[index] = count;
  table.shiftedMean[index] = after;
  table.squaredDeviations[index]! += (shifted - before) * (shifted - after);
}

/** Adds one figure to each entry. */
export function addFigures(table: MomentsTable, figures: Float64Array): void {
  for (let k = 0; k < figures.length; k++) addToMoments(table, k, figures[k]!);
}

export function readMoments(table: MomentsTable, index: number): Moments {
  const count = table.count[index]!;
  const mean = count === 0 ? NaN : table.pivot[index]! + table.shiftedMean[index]!;
  return { count, mean, squaredDeviations: table.squaredDeviations[index]! };
}

/** Moments of a list; NaN values are left out. */
export function momentsOf(values: ArrayLike<number>): Moments {
  const table = createMomentsTable(1);
  for (let k = 0; k < values.length; k += 1) addToMoments(table, 0, values[k]!);
  return readMoments(table, 0);
}

/** Sample variance with n - 1; null below two values, where it is not defined. */
export function sampleVariance(moments: Moments): number | null {
  return moments.count < 2 ? null : moments.squaredDeviations / (moments.count - 1);
}

/** Standard deviation of the outcomes (not of their mean), with n - 1; null below two values. */
export function standardDeviation(moments: Moments): number | null {
  const variance = sampleVariance(moments);
  return variance === null ? null : Math.sqrt(variance);
}
