import type { Stream } from "../random/generator.ts";

/**
 * The first step of the mixer (`random/generator.ts`) for slot and year of entry, made once a block: multiplications are what a pass
 * of words waits for. Then x = slotProduct[place in the block] + entryX[entry], y = entryY[entry].
 */
export const slotProduct: Int32Array = new Int32Array(2048);
for (let at = 0; at < slotProduct.length; at++) slotProduct[at] = Math.imul(at, 1664525);
export const entryX: Int32Array = new Int32Array(256);
export const entryY: Int32Array = new Int32Array(256);

/** @param entries  years of entry are below this; they are kept modulo 256 */
export function startMixer(stream: Stream, first: number, entries: number): void {
  const w0 = (Math.imul(stream[3]!, 1664525) + 1013904223) | 0;
  const x0 = (Math.imul(first + stream[0]!, 1664525) + 1013904223) | 0;
  for (let entry = 0; entry < entries && entry < 256; entry++) {
    const y = (Math.imul(stream[1]! ^ entry, 1664525) + 1013904223) | 0;
    entryY[entry] = y;
    entryX[entry] = (x0 + Math.imul(y, w0)) | 0;
  }
}

/** How many years of entry the people of a year can have. */
export function entryYears(entry: Uint8Array | null, year: number): number {
  return entry === null ? 1 : year + 1;
}
