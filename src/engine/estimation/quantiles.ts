declare const sorted: unique symbol;

/** Numbers in rising order, without NaN. `sortSample` makes one; whoever sorts by other means casts and answers for it. */
export type SortedSample = Float64Array & { readonly [sorted]: true };

/** A sorted copy; NaN (undefined in that replication) is left out. */
export function sortSample(values: ArrayLike<number>): SortedSample {
  const defined = Float64Array.from(values).filter((value) => value === value);
  // the brand exists for the type checker only
  return defined.sort() as SortedSample;
}

/** Slack for n p that misses a whole number by rounding: 0.07 * 100 is 7.000000000000001. */
const SLACK = 1e-15;

/** Smallest k with k >= n p, 1 <= k <= n: rank of the quantile inf{x : F(x) >= p}. */
export function lowerRank(count: number, p: number): number {
  const target = count * p;
  const rank = Math.ceil(target - 4 * SLACK * target);
  return Math.min(count, Math.max(1, rank));
}

/**
 * inf{x : F(x) >= p} of the empirical distribution, type 1 of Hyndman and Fan: always one of the values.
 *
 * @returns null for an empty sample
 * @source  R. J. Hyndman and Y. Fan (1996), Sample Quantiles in Statistical Packages, The American Statistician 50(4)
 */
export function quantileType1(sample: SortedSample, p: number): number | null {
  return sample.length === 0 ? null : sample[lowerRank(sample.length, p) - 1]!;
}

/**
 * Linear interpolation between the order statistics at (n - 1) p + 1, type 7 of Hyndman and Fan: for display.
 *
 * @returns null for an empty sample
 */
export function quantileType7(sample: SortedSample, p: number): number | null {
  if (sample.length === 0) return null;
  const position = (sample.length - 1) * p;
  const below = Math.min(sample.length - 1, Math.max(0, Math.floor(position)));
  const low = sample[below]!;
  const high = sample[Math.min(sample.length - 1, below + 1)]!;
  return high === low ? low : low + (position - below) * (high - low);
}
