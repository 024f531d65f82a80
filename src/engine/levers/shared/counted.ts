import type { LeverTotal } from "../../model/totals.ts";
import type { LeverYear } from "../lever.ts";

/** What was counted of the closed year under a total of the lever's scheme, in all cells together. */
export function countedInCells({ model, tally, arm }: LeverYear, total: LeverTotal): number {
  const { offset, breakdowns } = model.tallies;
  const from = offset[total]![arm]!;
  let sum = 0;
  for (let cell = 0; cell < breakdowns.cells; cell++) sum += tally[from + cell]!;
  return sum;
}
