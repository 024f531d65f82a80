import type { Instrument } from "./instrument.ts";

export interface FinancingNumbers {
  readonly instruments: readonly Instrument[];
  readonly collectionCost: number;
}

/**
 * What is kept of each person until the year's public money is known, by place among the lever's columns: breakdown cell + 1 (0 where nobody
 * lives); of the household: income, out-of-pocket payments, contributions, equivalent persons; of the person: contributions and
 * out-of-pocket together; then the base of each instrument.
 */
export const columnAt = { cell: 0, income: 1, pocket: 2, paid: 3, needs: 4, spent: 5, firstBase: 6 } as const;
