/** The tables by state that the dense pass reads for every person, as constant columns: a table that it is given is checked for each. */

import { farMemory } from "./far-memory.ts";

/** The largest state space; the build for browsers sets `MUTUA_STATES` to less, because memory may be refused there. */
const mostStates: number = typeof MUTUA_STATES === "undefined" ? 1048576 : MUTUA_STATES;

/** Set by a build, never at run time; a build that does not set it gets the default. */
declare const MUTUA_STATES: number | undefined;

/** Events a year of the shared clock, by state; by income fifth and state where need leans by income. */
export const rateOfState: Float64Array = new Float64Array(farMemory(8 * mostStates));
/** Upper limit of word B for those who may change, times `testScale` (`arrivals.ts`). */
export const stirOfState: Int32Array = new Int32Array(farMemory(4 * mostStates));
/** Breakdown cell without the fifth. */
export const firstCellOfState: Int32Array = new Int32Array(farMemory(4 * mostStates));

/** 1 where some scheme may refuse for health. */
export const refusableOfState: Uint8Array = new Uint8Array(farMemory(mostStates));

let loaded: readonly (Float64Array | Int32Array | Uint8Array)[] = [];

/**
 * Once a year, before its blocks. The length is that of the largest state space; memory is taken up only as it is written to.
 *
 * @param changed  the arrays may hold other numbers than the last time
 * @throws Error in a build with less room than the largest state space
 */
export function loadStateTables(rates: Float64Array, stir: Int32Array, cells: Int32Array, refusable: Uint8Array, changed: boolean): void {
  if (rates.length > mostStates)
    throw new Error(
      `the scenario tells ${rates.length} kinds of people apart, more than the ${mostStates} that a page has room for: run it with the command line`,
    );
  if (!changed && loaded[0] === rates && loaded[1] === stir && loaded[2] === cells && loaded[3] === refusable) return;
  rateOfState.set(rates);
  stirOfState.set(stir);
  firstCellOfState.set(cells);
  refusableOfState.set(refusable);
  loaded = [rates, stir, cells, refusable];
}
