/** Memory that threads share, and that is used again: new pages cost as much as what is written on them. */
import type { TableMemory } from "../engine/index.ts";

export type Piece = SharedArrayBuffer;

export const sharedMemory: TableMemory = (bytes) => new SharedArrayBuffer(bytes);

export interface Pieces {
  /** All zeros; of a multiple of 8 bytes. */
  take(bytes: number): Piece;
  /** Nobody looks at them any more. */
  giveBack(pieces: readonly Piece[]): void;
}

export function createPieces(): Pieces {
  const free: Piece[] = [];
  return {
    take: (bytes) => {
      const at = free.findIndex(({ byteLength }) => byteLength === bytes);
      const [piece] = at < 0 ? [] : free.splice(at, 1);
      if (piece === undefined) return new SharedArrayBuffer(bytes);
      // eight bytes at a time: shared memory is filled element by element
      new Float64Array(piece).fill(0);
      return piece;
    },
    giveBack: (pieces) => {
      free.push(...pieces);
    },
  };
}
