/** How many people and households the block under way has; set by `gatherPeople`. */
export interface BlockSize {
  living: number;
  units: number;
  first: number;
  count: number;
}
