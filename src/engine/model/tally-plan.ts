import type { Breakdowns } from "./breakdowns.ts";
import type { AnyTotal, LeverTotal, TotalDescription, TotalName } from "./totals.ts";

/**
 * Where each total that the run needs is counted during a year: `offset[total][member]` is the first of its cells in the tally
 * array, or -1 where nothing needs it. Members are the worlds, the arms, or the one population.
 */
export interface TallyPlan {
  readonly length: number;
  /** Cells that take counts nobody needs, so that hot loops have no test for it. */
  readonly trash: number;
  /** Sums of the year that levers keep for themselves (`Lever.sums`), added up over all workers like every total. */
  readonly leverSums: number;
  readonly breakdowns: Breakdowns;
  readonly offset: Readonly<Record<TotalName, Int32Array>> & Readonly<Record<LeverTotal, Int32Array>>;
  /** Totals counted, in the order of the outcome. */
  readonly totals: readonly PlannedTotal[];
}

export interface PlannedTotal {
  readonly name: AnyTotal;
  readonly scope: TotalDescription["scope"];
  readonly members: number;
  readonly cells: boolean;
  readonly stock: boolean;
}

/** Trash cells of their own for each unwanted count of one loop: adding to one cell over and over would wait for itself. */
export const trashRegions = 8;
