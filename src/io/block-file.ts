/**
 * Outcomes of the finished replications of one variant, block by block: what a long variant goes on from after a stop. Each block has a
 * header of 24 bytes (magic, CRC-32 of what follows, first replication, number of replications, numbers a replication, zero) and its
 * numbers as little-endian doubles. The first block's magic is followed by the identity of the variant, so that outcomes of another
 * scenario are never taken up.
 */
import { endianness } from "node:os";
import { crc32 } from "node:zlib";
import type { Disk } from "./disk.ts";
import { escapeText } from "./escape.ts";
import { describeFault } from "./file-fault.ts";

const magic = 0x314b_424d; // "MBK1"
const headerLength = 24;
const identityLength = 64;
const wordBytes = 8;

export interface SavedBlocks {
  /** The next replication: `from`, and those that the file holds. */
  readonly finished: number;
  /** Takes the outcome of the next replication; must be saved with `save` to last. */
  readonly add: (outcome: Float64Array) => void;
  /** Puts what was added since on the disk. @throws FileFault */
  readonly save: () => void;
  readonly close: () => void;
}

/**
 * Opens (or begins) the outcomes of a variant; a block that is not whole, and a file of another identity, are dropped.
 *
 * @param identity  64 characters: hash of all that the outcomes depend on
 * @param length    numbers a replication
 * @param from      number of the first replication that may stand here
 * @param take      is handed every saved outcome in order; the array is used again
 * @throws FileFault
 */
export function openBlocks(disk: Disk, path: string, identity: string, length: number, from: number, take: (outcome: Float64Array) => void): SavedBlocks {
  const attempt = <Value>(work: () => Value): Value => {
    try {
      return work();
    } catch (error) {
      throw describeFault(error, `cannot write ${escapeText(path)}`);
    }
  };
  const descriptor = attempt(() => disk.open(path, "a+"));
  let finished = from;
  let whole = 0;
  const waiting: Float64Array[] = [];
  try {
    attempt(() => {
      ({ finished, whole } = readBlocks(disk, descriptor, identity, length, from, take));
      if (disk.size(descriptor) > whole) disk.truncate(descriptor, whole);
      if (whole > 0) return;
      disk.write(descriptor, Buffer.from(identity, "latin1"));
      whole = identityLength;
    });
  } catch (error) {
    disk.close(descriptor);
    throw error;
  }
  return {
    get finished() {
      return finished;
    },
    add: (outcome) => {
      waiting.push(outcome.slice());
    },
    save: () =>
      attempt(() => {
        if (waiting.length === 0) return;
        const bytes = blockBytes(finished, waiting, length);
        if (disk.size(descriptor) > whole) disk.truncate(descriptor, whole);
        disk.write(descriptor, bytes);
        disk.sync(descriptor);
        whole += bytes.length;
        finished += waiting.length;
        waiting.length = 0;
      }),
    close: () => disk.close(descriptor),
  };
}

function blockBytes(first: number, outcomes: readonly Float64Array[], length: number): Buffer {
  const bytes = Buffer.alloc(headerLength + outcomes.length * length * wordBytes);
  bytes.writeUInt32LE(magic, 0);
  bytes.writeUInt32LE(first, 8);
  bytes.writeUInt32LE(outcomes.length, 12);
  bytes.writeUInt32LE(length, 16);
  outcomes.forEach((outcome, k) => {
    const part = Buffer.from(outcome.buffer, outcome.byteOffset, outcome.byteLength);
    const at = headerLength + k * length * wordBytes;
    part.copy(bytes, at);
    if (endianness() === "BE") bytes.subarray(at, at + part.length).swap64();
  });
  bytes.writeUInt32LE(crc32(bytes.subarray(8)), 4);
  return bytes;
}

function readBlocks(
  disk: Disk,
  descriptor: number,
  identity: string,
  length: number,
  from: number,
  take: (outcome: Float64Array) => void,
): { finished: number; whole: number } {
  const size = disk.size(descriptor);
  const own = Buffer.alloc(identityLength);
  if (size < identityLength || disk.read(descriptor, own, 0) < identityLength || own.toString("latin1") !== identity) return { finished: from, whole: 0 };
  let whole = identityLength;
  let finished = from;
  const header = Buffer.alloc(headerLength);
  while (whole + headerLength <= size) {
    disk.read(descriptor, header, whole);
    const [kind, sum, first, count, numbers] = [0, 4, 8, 12, 16].map((at) => header.readUInt32LE(at));
    const end = whole + headerLength + count! * numbers! * wordBytes;
    if (kind !== magic || first !== finished || numbers !== length || count === 0 || end > size) break;
    const body = Buffer.alloc(end - whole - headerLength);
    disk.read(descriptor, body, whole + headerLength);
    if (crc32(body, crc32(header.subarray(8))) !== sum) break;
    if (endianness() === "BE") body.swap64();
    const outcome = new Float64Array(length);
    for (let k = 0; k < count!; k++) {
      body.copy(Buffer.from(outcome.buffer), 0, k * length * wordBytes, (k + 1) * length * wordBytes);
      take(outcome);
    }
    finished += count!;
    whole = end;
  }
  return { finished, whole };
}
