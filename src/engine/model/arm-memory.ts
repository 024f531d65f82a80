/** What an arm remembers of its past years, beside its account. */

export interface PresentValues {
  /** Product of 1 + investment return. */
  growth: number;
  /** B_t, without the initial capital. */
  balance: number;
  /** Least initial capital so far, at least 0. */
  needed: number;
  /** Product of 1 + discount rate. */
  discount: number;
  outgo: number;
  base: number;
}

export const noPresentValues: PresentValues = { growth: 1, balance: 0, needed: 0, discount: 1, outgo: 0, base: 0 };

/** What the mark of a spiral needs of the past: last year's figures, the years in a row, and three loss ratios. */
export interface SpiralMemory {
  members: number;
  premium: number;
  years: number;
  readonly lossRatios: Float64Array;
}

export const yearsOfSpiral = 3;

export function newSpiral(): SpiralMemory {
  return { members: NaN, premium: NaN, years: 0, lossRatios: new Float64Array(yearsOfSpiral) };
}
