import { blockLength, drawList, type Stream } from "../random/generator.ts";
import { living } from "./scratch.ts";

const slots = new Int32Array(blockLength);

/**
 * `drawList` for people by their place among the living: the words of the passes that have the default mixer written into them, by
 * whatever generator the stream was opened with.
 */
export function drawWordsOf(
  stream: Stream,
  first: number,
  people: Int32Array,
  count: number,
  entry: Uint8Array | null,
  a: Int32Array,
  b: Int32Array,
  c: Int32Array,
  d: Int32Array,
): void {
  for (let k = 0; k < count; k++) slots[k] = living[people[k]!]!;
  drawList(stream, first, slots, count, entry, a, b, c, d);
}
