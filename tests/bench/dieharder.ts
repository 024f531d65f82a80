/**
 * Random words on standard output, in the order in which the engine consumes them, for a battery of tests (README.md):
 * replication by replication, year by year, block by block; of each block first the year's words A, B, C, D of consecutive
 * slots, then those of the events of the people who have any, person by person, as in `kernels/event-words.ts`.
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
/** Everybody has an event with probability 0.4, and after each event a further one with probability 0.3: about W1. */
const FIRST_BELOW = 0.4 * 2 ** 32;
const NEXT_SHARE = 0.3;

const stream = createStream();
const words = [0, 1, 2, 3].map(() => new Int32Array(blockLength)) as [Int32Array, Int32Array, Int32Array, Int32Array];
/** Person and place of each event of a block; nobody has more than 40. */
const person = new Int32Array(40 * blockLength);
const number = new Int32Array(40 * blockLength);
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
  openStream(stream, key, replication, year, purpose.event, 0);
  const base = stream[2]!;
  let count = 0;
  for (let i = 0; i < blockLength; i++) {
    // word A was last drawn for the year: more events the smaller it is
    const chance = words[0][i]! >>> 0;
    for (let n = 0, below = FIRST_BELOW; chance < below; n++, below *= NEXT_SHARE) {
      person[count] = i;
      number[count++] = n;
    }
  }
  // the n-th event of a person: the stream whose third word is n more
  for (let from = 0; from < count; from += blockLength) giveEvents(first, base, from, Math.min(count, from + blockLength));
}

function giveEvents(first: number, base: number, from: number, to: number): void {
  for (let e = from; e < to; e++) {
    stream[2] = base + number[e]!;
    one[0] = person[e]!;
    drawList(stream, first, one, 1, null, ...single);
    for (const [k, column] of words.entries()) column[e - from] = single[k]![0]!;
  }
  give(to - from);
}
const one = new Int32Array(1);
const single = [0, 1, 2, 3].map(() => new Int32Array(1)) as [Int32Array, Int32Array, Int32Array, Int32Array];

const key = runKey(seed);
try {
  for (let replication = Number(from); ; replication++) {
    for (let year = 0; year < YEARS; year++) for (let first = 0; first < SIZE; first += blockLength) giveBlock(key, replication, year, first);
  }
} catch (error) {
  if (codeOf(error) !== "EPIPE") throw error;
}
