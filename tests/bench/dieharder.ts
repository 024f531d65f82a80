/**
 * Random words on standard output, in the order in which the engine consumes them, for a battery of tests (README.md):
 * replication by replication, year by year, block by block; of each block first the year's words A, B, C, D of consecutive
 * slots, then those of the claimants in rounds of events, as in `needs/draw-needs.ts`.
 *
 *   node --import tsx tests/bench/dieharder.ts [SEED [FIRST_REPLICATION [WORD]]] | dieharder -a -g 200
 *
 * With WORD 0..3 only that one of the four, A to D: a decision reads one column, and a weak one hides among the others.
 */
import { writeSync } from "node:fs";
import { blockLength, createStream, drawBlock, drawList, openStream } from "../../src/engine/random/generator.ts";
import { runKey } from "../../src/engine/random/key.ts";
import { purpose } from "../../src/engine/random/purpose.ts";

const [seed = "dieharder", from = "0", only] = process.argv.slice(2);
const YEARS = 10;
const SIZE = 100 * blockLength;
/** Everybody is a claimant with probability 0.4, and after each event with probability 0.3: about W1. */
const FIRST_BELOW = 0.4 * 2 ** 32;
const NEXT_BELOW = 0.3 * 2 ** 32;

const stream = createStream();
const words = [0, 1, 2, 3].map(() => new Int32Array(blockLength)) as [Int32Array, Int32Array, Int32Array, Int32Array];
const claimant = new Int32Array(blockLength);
const output = new Int32Array(1 << 16);
let filled = 0;

const pause = new Int32Array(new SharedArrayBuffer(4));
const codeOf = (error: unknown): unknown => (error instanceof Error && "code" in error ? error.code : null);

/** @throws Error of code EPIPE when the battery has had enough */
function flush(): void {
  const bytes = new Uint8Array(output.buffer, 0, 4 * filled);
  for (let at = 0; at < bytes.length; ) {
    try {
      at += writeSync(1, bytes, at);
    } catch (error) {
      // a full pipe that does not block
      if (codeOf(error) !== "EAGAIN") throw error;
      Atomics.wait(pause, 0, 0, 1);
    }
  }
  filled = 0;
}

/** The first `count` words of the four columns, person by person, or of the one column asked for. */
function give(count: number): void {
  const [a, b, c, d] = words;
  if (filled + 4 * count > output.length) flush();
  if (only !== undefined) {
    output.set(words[Number(only) & 3]!.subarray(0, count), filled);
    filled += count;
    return;
  }
  for (let k = 0; k < count; k++) {
    output[filled++] = a[k]!;
    output[filled++] = b[k]!;
    output[filled++] = c[k]!;
    output[filled++] = d[k]!;
  }
}

function giveBlock(key: Int32Array, replication: number, year: number, first: number): void {
  openStream(stream, key, replication, year, purpose.year, 0);
  drawBlock(stream, first, blockLength, null, ...words);
  give(blockLength);
  let waiting = 0;
  for (let i = 0; i < blockLength; i++) if (words[0][i]! >>> 0 < FIRST_BELOW) claimant[waiting++] = i;
  for (let round = 0; waiting > 0; round++) {
    openStream(stream, key, replication, year, purpose.event, round);
    drawList(stream, first, claimant, waiting, null, ...words);
    give(waiting);
    let left = 0;
    for (let k = 0; k < waiting; k++) if (words[0][k]! >>> 0 < NEXT_BELOW) claimant[left++] = claimant[k]!;
    waiting = left;
  }
}

const key = runKey(seed);
try {
  for (let replication = Number(from); ; replication++) {
    for (let year = 0; year < YEARS; year++) for (let first = 0; first < SIZE; first += blockLength) giveBlock(key, replication, year, first);
  }
} catch (error) {
  if (codeOf(error) !== "EPIPE") throw error;
}
