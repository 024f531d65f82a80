/**
 * The power of two next below `size` (1 for size 0): dividing by it is exact, so a list of amounts comes back
 * bit for bit, and all amounts times 1024 give the same unit law with 1024 times the scale.
 */
export function binaryScale(size: number): number {
  let scale = 1;
  if (!(size > 0 && size < Infinity)) return scale;
  while (scale > size) scale /= 2;
  while (scale * 2 <= size) scale *= 2;
  return scale;
}
