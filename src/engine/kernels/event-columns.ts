/**
 * Columns by event, cut from one piece of memory. V8 collects garbage whenever much memory is asked for outside its heap: a piece for each of
 * the columns below cost a start of the engine, and of every thread, some twenty collections (a third of the time that loading it takes).
 *
 * The length is 2,048 events a person and year for every person of a block; memory is taken up only as it is written to. The build for
 * browsers, where memory may be refused as soon as it is asked for, sets `MUTUA_EVENTS_A_PERSON` to less.
 */
import { blockLength } from "../random/generator.ts";
import { farMemory } from "./far-memory.ts";

/** Set by a build, never at run time; a build that does not set it gets the default. */
declare const MUTUA_EVENTS_A_PERSON: number | undefined;

export const mostEvents: number = blockLength * (typeof MUTUA_EVENTS_A_PERSON === "undefined" ? 2048 : MUTUA_EVENTS_A_PERSON);

/** Bytes an event of the columns that there are; more columns take a second piece. */
const bytesOfPiece = 216;

let piece: ArrayBufferLike = farMemory(0);
let taken = 0;
/** Pieces asked for: one, once all of the engine is loaded (a test asks). */
export const pieces: { count: number } = { count: 0 };

/** Where the next column begins. A length is a multiple of 8 bytes whatever the width: every column is aligned. */
function take(bytesOfEvent: number): number {
  const bytes = bytesOfEvent * mostEvents;
  if (taken + bytes > piece.byteLength) {
    piece = farMemory(bytesOfPiece * mostEvents);
    taken = 0;
    pieces.count++;
  }
  taken += bytes;
  return taken - bytes;
}

export function eventInts(): Int32Array {
  const from = take(4);
  return new Int32Array(piece, from, mostEvents);
}

export function eventDoubles(): Float64Array {
  const from = take(8);
  return new Float64Array(piece, from, mostEvents);
}

export function eventBytes(): Uint8Array {
  const from = take(1);
  return new Uint8Array(piece, from, mostEvents);
}
