/**
 * Which slot belongs to which household and block. The same in every replication; who sits in which seat is drawn.
 *
 * Households stand in order of size, so that a block (at most `blockLength` persons) never splits one. Slots from `size` on are for
 * entrants and newborns, each a household of one.
 */
export interface PopulationLayout {
  readonly size: number;
  /** Slots in all, entrants of the whole horizon included. */
  readonly capacity: number;
  /** First slot of each block, with `capacity` at the end. */
  readonly blockStart: Int32Array;
  /** Number of blocks that hold the starting population. */
  readonly startingBlocks: number;
  readonly households: number;
  /** Households that begin before each block; empty without households. */
  readonly householdsBefore: Int32Array;
  /** Position of each slot in its household, 0 = head; null without households. */
  readonly position: Uint16Array | null;
  /** Persons in groups that can head a household, and their groups in order; [] without households. */
  readonly headGroups: readonly number[];
  readonly headPool: number;
  /** First serial number of each group when persons are numbered group by group. */
  readonly groupStart: Int32Array;
}
