/**
 * How sure an empirical quantile is, from the law of the number of outcomes below it: no density is estimated.
 *
 * Of n independent outcomes B ~ binomial(n, level) lie at or below the true quantile q, so that x(l) <= q <= x(u) with probability
 * P(l <= B < u) at least (ties only add to it).
 *
 * @source  W. J. Conover (1999), Practical Nonparametric Statistics, 3rd edition, section 3.2 (confidence interval for a quantile);
 *          J. S. Maritz and R. G. Jarrett (1978), A note on estimating the variance of the sample median, JASA 73(361)
 */
import { betaIncomplete } from "../maths/incomplete-beta.ts";
import { lowerRank, type SortedSample } from "./quantiles.ts";

/** P(B <= k) for B ~ binomial(n, p). */
function binomialCdf(k: number, n: number, p: number): number {
  if (k < 0) return 0;
  return k >= n ? 1 : 1 - betaIncomplete(k + 1, n - k, p);
}

/** Smallest k from 0 to n with P(B <= k) >= target. */
function binomialQuantile(target: number, n: number, p: number): number {
  let low = 0;
  let high = n;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (binomialCdf(middle, n, p) >= target) high = middle;
    else low = middle + 1;
  }
  return low;
}

export interface Ranks {
  /** Largest l with P(B < l) <= tail; 0 where there is none. */
  readonly lower: number;
  /** Smallest u with P(B >= u) <= tail; n + 1 where there is none. */
  readonly upper: number;
}

/** Ranks of the outcomes that bound the quantile with the confidence; equal tails. */
export function quantileRanks(count: number, level: number, confidence: number): Ranks {
  const tail = 0.5 * (1 - confidence);
  const lowest = binomialQuantile(tail, count, level);
  // P(B <= l - 1) <= tail: the quantile itself is one too many unless it meets the tail exactly
  const lower = binomialCdf(lowest, count, level) <= tail ? lowest + 1 : lowest;
  const upper = binomialQuantile(1 - tail, count, level) + 1;
  return { lower: Math.min(lower, count), upper };
}

/**
 * Standard error of the empirical quantile x(k), k = ceil(n level): its spread over samples drawn from the outcomes themselves,
 * which is known exactly: x(i) is the k-th of n such draws with probability I(i/n; k, n-k+1) - I((i-1)/n; k, n-k+1).
 *
 * @returns NaN where an outcome that matters is infinite
 */
export function quantileStandardError(sample: SortedSample, level: number): number {
  const count = sample.length;
  const rank = lowerRank(count, level);
  const weights = errorWeights(count, rank);
  const centre = sample[rank - 1]!;
  let mean = 0;
  let square = 0;
  for (let k = 0; k < weights.values.length; k++) {
    if (weights.values[k]! < lightest) continue;
    const off = sample[weights.from + k]! - centre;
    mean += weights.values[k]! * off;
    square += weights.values[k]! * off * off;
  }
  return Math.sqrt(Math.max(0, square - mean * mean));
}

/** Chances below this change no digit that is printed, but infinity times them is infinite. */
const lightest = 1e-12;

interface Weights {
  readonly from: number;
  readonly values: Float64Array;
}
/** The last weights made: all rows of a level and number of replications share them. */
let known: { readonly count: number; readonly rank: number; readonly weights: Weights } | null = null;

function errorWeights(count: number, rank: number): Weights {
  if (known?.count === count && known.rank === rank) return known.weights;
  // beyond ten standard deviations of the binomial law nothing is left
  const spread = 10 * Math.sqrt((rank * (count - rank + 1)) / count) + 10;
  const from = Math.max(0, Math.floor(rank - 1 - spread));
  const to = Math.min(count, Math.ceil(rank + spread));
  const values = new Float64Array(to - from);
  let before = betaIncomplete(rank, count - rank + 1, from / count);
  for (let i = from; i < to; i++) {
    const here = i + 1 >= count ? 1 : betaIncomplete(rank, count - rank + 1, (i + 1) / count);
    values[i - from] = here - before;
    before = here;
  }
  const weights = { from, values };
  known = { count, rank, weights };
  return weights;
}
