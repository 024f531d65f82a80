import { cutCount } from "../population/cuts.ts";

/**
 * How the workers that share one replication meet. Alone, everything is a no-op; `workers/` implements it with Atomics.
 * Totals are sums of whole numbers and grid amounts, hence the same however blocks were divided.
 */
export interface Team {
  readonly index: number;
  readonly size: number;
  /** Shared columns, or null for own ones. */
  readonly columns: ArrayBufferLike | null;
  /** Limits of the income fifths and the median, from the first worker to all. */
  readonly cuts: Float64Array;
  /** Waits for all workers. */
  meet(): void;
  /** Adds the totals of all workers into each one's tally; false where somebody was told to stop. */
  mergeTotals(tally: Float64Array, stopped: boolean): boolean;
}

export const solo: Team = { index: 0, size: 1, columns: null, cuts: new Float64Array(cutCount), meet: () => {}, mergeTotals: (_tally, stopped) => !stopped };
