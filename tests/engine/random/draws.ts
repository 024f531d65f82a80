/** Reading words as the engine does: block by block. */
import { blockLength, createStream, drawBlock, openStream } from "../../../src/engine/random/generator.ts";

export type Columns = readonly [Int32Array, Int32Array, Int32Array, Int32Array];
export const fourColumns = (length: number): Columns => [new Int32Array(length), new Int32Array(length), new Int32Array(length), new Int32Array(length)];

/** Words of the slots 0..size - 1 for one purpose, year and replication. */
export function wordsOf(key: Int32Array, replication: number, year: number, purpose: number, index: number, size: number): Columns {
  const stream = createStream();
  const columns = fourColumns(size);
  openStream(stream, key, replication, year, purpose, index);
  for (let first = 0; first < size; first += blockLength) {
    const [a, b, c, d] = columns.map((column) => column.subarray(first));
    drawBlock(stream, first, Math.min(blockLength, size - first), null, a!, b!, c!, d!);
  }
  return columns;
}
