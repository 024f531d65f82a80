/**
 * Which slot belongs to which household and block. The same in every replication; who sits in which seat is drawn.
 *
 * Households stand in order of size, so that a block (at most `blockLength` places) never splits one. Slots from `size` on are for
 * entrants, and for newborns without a place at home, each a household of one.
 */
export interface PopulationLayout {
  /** People at the start. */
  readonly persons: number;
  /** Places of the starting households: their people, and places for children to come. */
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
  /** People who sit before each block; empty without households. */
  readonly personsBefore: Int32Array;
  /** 1 where a place of a household is empty at the start, for a child to come; null where there are none. */
  readonly spare: Uint8Array | null;
  /** Position of each slot in its household, 0 = head; null without households. */
  readonly position: Uint16Array | null;
  /** Persons in groups that can head a household, and their groups in order; [] without households. */
  readonly headGroups: readonly number[];
  readonly headPool: number;
  /** First serial number of each group when persons are numbered group by group. */
  readonly groupStart: Int32Array;
}
