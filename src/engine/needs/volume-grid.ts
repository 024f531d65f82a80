/** Exact volumes are whole numbers of 2^-26, so that their sums do not depend on the order in which people, blocks and workers are added. */
export function onVolumeGrid(volume: number): number {
  return Math.round(volume * 67108864) / 67108864;
}
