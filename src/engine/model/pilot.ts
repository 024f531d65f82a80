import type { Columns } from "./columns.ts";

export interface Pilot {
  readonly columns: Columns;
  readonly blocks: Int32Array;
  /** Slots of these blocks: as many people at most. */
  readonly seats: number;
  /** Simulated persons per pilot person. */
  readonly weight: number;
  /** By state: persons, at the scale of the simulated population. */
  readonly people: Float64Array;
  readonly meanIncome: number;
  /** Limits of the fifths and the median of equivalised income. */
  readonly cuts: Float64Array;
}
