/**
 * Do two peers simulate the same workload? Means of all shared totals, and the whole distribution of
 * the last year's solidarity benefits (two-sample Kolmogorov-Smirnov).
 */
import type { PeerResult, TotalStatistics } from "./peer-result.ts";

/** Means may differ by this many combined standard errors. */
export const LIMIT = 5;

/** Fewer replications in either peer: the standard errors themselves are too uncertain to judge by. */
export const FEWEST_REPLICATIONS = 20;

export interface Difference {
  readonly total: string;
  readonly means: readonly [number, number];
  /** Difference of the means in combined standard errors; Infinity where neither peer varies and they differ. */
  readonly distance: number;
}

export interface Agreement {
  readonly compared: number;
  readonly worst: Difference | null;
  readonly failures: readonly Difference[];
  /** Largest gap of the two distribution functions and the gap that would be too large. */
  readonly gap: number;
  readonly gapLimit: number;
  readonly agrees: boolean;
}

/** Runs of one peer, with different seeds, as if they were one; exact in mean and variance. */
export function pool(results: readonly PeerResult[]): PeerResult {
  const [first] = results;
  if (first === undefined) throw new Error("nothing to pool");
  const replications = sum(results.map((result) => result.replications));
  const totals: Record<string, TotalStatistics> = {};
  for (const name of Object.keys(first.totals)) {
    const parts = results.map((result) => ({ count: result.replications, total: result.totals[name]! }));
    const mean = sum(parts.map(({ count, total }) => count * total.mean)) / replications;
    const squares = sum(parts.map(({ count, total }) => (count - 1) * (total.standardDeviation ?? 0) ** 2 + count * (total.mean - mean) ** 2));
    totals[name] = { mean, standardDeviation: replications > 1 ? Math.sqrt(squares / (replications - 1)) : null };
  }
  return {
    ...first,
    seconds: sum(results.map((result) => result.seconds)),
    personYears: sum(results.map((result) => result.personYears)),
    replications,
    totals,
    lastYearBenefits: results.flatMap((result) => result.lastYearBenefits),
  };
}

/**
 * @param leaveOut names of totals that the two are not expected to share
 * @returns null when a peer has too few replications to be judged
 */
export function compare(left: PeerResult, right: PeerResult, leaveOut: ReadonlySet<string> = new Set()): Agreement | null {
  if (Math.min(left.replications, right.replications) < FEWEST_REPLICATIONS) return null;
  const differences: Difference[] = [];
  for (const [total, one] of Object.entries(left.totals)) {
    const other = right.totals[total];
    if (other === undefined || leaveOut.has(total)) continue;
    const variance = (one.standardDeviation ?? 0) ** 2 / left.replications + (other.standardDeviation ?? 0) ** 2 / right.replications;
    const apart = Math.abs(one.mean - other.mean);
    // means of constants differ in their last bits only
    const distance = apart <= 1e-12 * Math.abs(one.mean) ? 0 : apart / Math.sqrt(variance);
    differences.push({ total, means: [one.mean, other.mean], distance });
  }
  differences.sort((a, b) => b.distance - a.distance);
  const failures = differences.filter(({ distance }) => !(distance <= LIMIT));
  const gap = largestGap(left.lastYearBenefits, right.lastYearBenefits);
  const gapLimit = allowedGap(left.lastYearBenefits.length, right.lastYearBenefits.length);
  const agrees = differences.length > 0 && failures.length === 0 && gap <= gapLimit;
  return { compared: differences.length, worst: differences[0] ?? null, failures, gap, gapLimit, agrees };
}

/** Largest distance of two empirical distribution functions; 0 when either sample is empty. */
export function largestGap(left: readonly number[], right: readonly number[]): number {
  if (left.length === 0 || right.length === 0) return 0;
  const share = (sample: readonly number[], at: number): number => sample.filter((value) => value <= at).length / sample.length;
  return Math.max(...[...left, ...right].map((at) => Math.abs(share(left, at) - share(right, at))));
}

/**
 * Gap exceeded with the probability of a five-sigma event, 5.7e-7: sqrt(-ln(alpha / 2) / 2 * (n + m) / (n m)),
 * the asymptotic law of N. Smirnov (1948), Ann. Math. Statist. 19(2).
 */
export function allowedGap(left: number, right: number): number {
  if (left === 0 || right === 0) return 1;
  return Math.sqrt((-Math.log(5.7e-7 / 2) / 2) * ((left + right) / (left * right)));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
