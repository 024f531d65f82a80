/** How many people and households the block under way has; set by `gatherPeople`. */
export interface BlockSize {
  living: number;
  units: number;
  first: number;
  count: number;
  /**
   * Numbers the blocks gathered in this process, from 1: what follows from their people, the year and the seed alone may be kept under it for the
   * other worlds. 0 where people were listed without it: then nothing may.
   */
  draw: number;
}
