import type { Stream } from "../random/generator.ts";
import { eventNecessityWord, eventPerson, eventPriceWord } from "./events.ts";
import { entryX, entryY, slotProduct, startMixer } from "./mixer-start.ts";
import { entryOf, living } from "./scratch.ts";

/** Words of the decision to use care of the events `from .. from + count - 1`: the first and the third of `drawList` for their persons. */
export function drawUseWords(stream: Stream, first: number, from: number, count: number, entries: number): void {
  startMixer(stream, first, entries);
  const z0 = (Math.imul(stream[2]!, 1664525) + 1013904223) | 0;
  const w0 = (Math.imul(stream[3]!, 1664525) + 1013904223) | 0;
  for (let k = 0; k < count; k++) {
    const e = (from + k) | 0;
    const at = living[eventPerson[e]!]!;
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
    x = Math.imul(x ^ (x >>> 16), 0x21f0aaad);
    z = Math.imul(z ^ (z >>> 16), 0x21f0aaad);
    eventPriceWord[e] = x ^ (x >>> 15);
    eventNecessityWord[e] = z ^ (z >>> 15);
  }
}
