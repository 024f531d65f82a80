/**
 * Where the large tables of a model lie.
 *
 * A future that one thread makes and another lives is half a megabyte of tables. In memory that threads share they are at hand over there as
 * soon as they are made; in a message each is copied twice, into pages that are new every time, which takes as long as making them.
 */

/** Gives memory for tables, all zeros. */
export type TableMemory = (bytes: number) => ArrayBufferLike;

/** Tables are cut from pieces of this size, so that a model holds a few of them. */
const pieceBytes = 262_144;

interface Room {
  readonly memory: TableMemory;
  piece: ArrayBufferLike;
  used: number;
}

const empty = new ArrayBuffer(0);

let room: Room | null = null;

/** What `make` lays out with the functions below lies in that memory, also after it has returned. Models are the same wherever they lie. */
export function inMemory<T>(memory: TableMemory, make: () => T): T {
  const before = room;
  room = { memory, piece: empty, used: 0 };
  try {
    return make();
  } finally {
    room = before;
  }
}

/** Zeros, as `new Float64Array(length)`. */
export function doubleTable(length: number): Float64Array {
  if (room === null) return new Float64Array(length);
  const at = place(room, 8 * length);
  return new Float64Array(room.piece, at, length);
}

/** Zeros, as `new Int32Array(length)`. */
export function intTable(length: number): Int32Array {
  if (room === null) return new Int32Array(length);
  const at = place(room, 4 * length);
  return new Int32Array(room.piece, at, length);
}

/** Byte in the piece where the next table begins; a new piece where the old one is full. */
function place(into: Room, bytes: number): number {
  const needed = 8 * Math.ceil(bytes / 8);
  if (into.used + needed > into.piece.byteLength) {
    into.piece = into.memory(Math.max(pieceBytes, needed));
    into.used = 0;
  }
  const at = into.used;
  into.used += needed;
  return at;
}
