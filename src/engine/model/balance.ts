/** A first price at which those who join pay for themselves (`premiums/balances.ts`). */
export interface Balance {
  readonly price: number;
  /** Who joins at it, and the benefits to expect of them: simulated population. */
  readonly members: number;
  readonly benefits: number;
  /** False where a little more drives out so many that it fails again. */
  readonly rising: boolean;
}
