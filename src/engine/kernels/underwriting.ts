import { blockLength, type Stream } from "../random/generator.ts";
import { entryX, entryY, slotProduct, startMixer } from "./mixer-start.ts";
import { entryOf, living } from "./scratch.ts";

/** People whom some scheme may refuse, the same for all schemes of all worlds; listed by the dense pass; whether their words are drawn. */
export const underwriting: { count: number; drawn: boolean } = { count: 0, drawn: false };
/** Who they are, and their persistent word. */
export const underwrittenPerson: Int32Array = new Int32Array(blockLength + 1);
export const underwrittenWord: Int32Array = new Int32Array(blockLength + 1);

/** The third word of `drawList` for the listed people. */
export function drawUnderwriting(stream: Stream, first: number, entries: number): void {
  startMixer(stream, first, entries);
  const z0 = (Math.imul(stream[2]!, 1664525) + 1013904223) | 0;
  const w0 = (Math.imul(stream[3]!, 1664525) + 1013904223) | 0;
  const { count } = underwriting;
  for (let k = 0; k < count; k++) {
    const at = living[underwrittenPerson[k]!]!;
    const entry = entryOf[at]!;
    let x = (slotProduct[at]! + entryX[entry]!) | 0;
    let y = (entryY[entry]! + Math.imul(z0, x)) | 0;
    let z = (z0 + Math.imul(x, y)) | 0;
    let w = (w0 + Math.imul(y, z)) | 0;
    x ^= x >>> 16;
    y ^= y >>> 16;
    z ^= z >>> 16;
    w ^= w >>> 16;
    x = (x + Math.imul(y, w)) | 0;
    y = (y + Math.imul(z, x)) | 0;
    z = (z + Math.imul(x, y)) | 0;
    z = Math.imul(z ^ (z >>> 16), 0x21f0aaad);
    underwrittenWord[k] = z ^ (z >>> 15);
  }
}
