import type { IncomeExchange } from "../population/cuts.ts";

/**
 * How the workers that share one replication meet. Alone, everything is a no-op; `workers/` implements it with Atomics.
 * Totals are sums of whole numbers and grid amounts, hence the same however blocks were divided.
 */
export interface Team {
  readonly index: number;
  readonly size: number;
  /** Shared columns, or null for own ones. */
  readonly columns: ArrayBufferLike | null;
  /** Where workers put together what the limits of the income fifths are made of; null alone. */
  readonly incomes: IncomeExchange | null;
  /** Waits for all workers. */
  meet(): void;
  /** Adds the totals of all workers into each one's tally; false where somebody was told to stop. */
  mergeTotals(tally: Float64Array, stopped: boolean): boolean;
}

export const solo: Team = { index: 0, size: 1, columns: null, incomes: null, meet: () => {}, mergeTotals: (_tally, stopped) => !stopped };
