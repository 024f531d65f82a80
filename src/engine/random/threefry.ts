/**
 * The cross-check generator: Threefry-2x32 with 13 rounds, the smallest number of rounds for which its authors found no failure
 * in the BigCrush battery. It shares no operation with the default mixer (add, rotate, exclusive or; no multiplication), so a
 * figure that agrees between the two does not hang on either.
 *
 * @source  J. K. Salmon, M. A. Moraes, R. O. Dror and D. E. Shaw (2011), Parallel Random Numbers: As Easy as 1, 2, 3, SC'11;
 *          rotations and parity constant of the Random123 library (from memory, held to its published vectors by the tests)
 */

/** Parity of the extended key (that of the Skein hash, cut to 32 bits). */
const parity = 0x1bd11bda;

/** Output of `threefry`: read it before the next call. */
export const threefried: Int32Array = new Int32Array(2);
/** Output of `drawThreefry`: the four words of one draw. */
export const drawn: Int32Array = new Int32Array(4);

/** The block function on a 64-bit key and a 64-bit counter, into `threefried`. */
export function threefry(key0: number, key1: number, counter0: number, counter1: number): void {
  const key2 = parity ^ key0 ^ key1;
  let x = (counter0 + key0) | 0;
  let y = (counter1 + key1) | 0;
  x = (x + y) | 0;
  y = ((y << 13) | (y >>> 19)) ^ x;
  x = (x + y) | 0;
  y = ((y << 15) | (y >>> 17)) ^ x;
  x = (x + y) | 0;
  y = ((y << 26) | (y >>> 6)) ^ x;
  x = (x + y) | 0;
  y = ((y << 6) | (y >>> 26)) ^ x;
  x = (x + key1) | 0;
  y = (y + key2 + 1) | 0;
  x = (x + y) | 0;
  y = ((y << 17) | (y >>> 15)) ^ x;
  x = (x + y) | 0;
  y = ((y << 29) | (y >>> 3)) ^ x;
  x = (x + y) | 0;
  y = ((y << 16) | (y >>> 16)) ^ x;
  x = (x + y) | 0;
  y = ((y << 24) | (y >>> 8)) ^ x;
  x = (x + key2) | 0;
  y = (y + key0 + 2) | 0;
  x = (x + y) | 0;
  y = ((y << 13) | (y >>> 19)) ^ x;
  x = (x + y) | 0;
  y = ((y << 15) | (y >>> 17)) ^ x;
  x = (x + y) | 0;
  y = ((y << 26) | (y >>> 6)) ^ x;
  x = (x + y) | 0;
  y = ((y << 6) | (y >>> 26)) ^ x;
  x = (x + key0) | 0;
  y = (y + key1 + 3) | 0;
  x = (x + y) | 0;
  y = ((y << 17) | (y >>> 15)) ^ x;
  threefried[0] = x;
  threefried[1] = y;
}

/** Sets the second half of a stream apart from the first one; no purpose is so large. */
const secondHalf = 0x40000000;

/** Words 0..3 of a stream: replication and year under the first half of the run key, purpose and index under the result and the second half. */
export function openThreefry(stream: Int32Array, key: Int32Array, replication: number, year: number, purpose: number, index: number): void {
  threefry(key[0]!, key[1]!, replication, year);
  const left = threefried[0]! ^ key[2]!;
  const right = threefried[1]! ^ key[3]!;
  threefry(left, right, purpose, index);
  stream[0] = threefried[0]!;
  stream[1] = threefried[1]!;
  threefry(left, right, purpose ^ secondHalf, index);
  stream[2] = threefried[0]!;
  stream[3] = threefried[1]!;
}

/** The four words of a slot and year of entry, into `drawn`: two by each half of the stream. */
export function drawThreefry(stream: Int32Array, slot: number, entry: number): void {
  threefry(stream[0]!, stream[1]!, slot, entry);
  drawn[0] = threefried[0]!;
  drawn[1] = threefried[1]!;
  threefry(stream[2]!, stream[3]!, slot, entry);
  drawn[2] = threefried[0]!;
  drawn[3] = threefried[1]!;
}
