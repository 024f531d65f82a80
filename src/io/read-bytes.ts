import { closeSync, constants, fstatSync, openSync, readFileSync, statSync } from "node:fs";
import { describeFault, FileFault, FileTooLarge, TooLarge } from "./file-fault.ts";

/**
 * Bytes of a regular file of at most `limit` bytes. Folders, devices and pipes are refused before they are opened:
 * /dev/zero has no end and a pipe may never begin.
 *
 * @throws FileFault  missing, unreadable, not a regular file
 * @throws FileTooLarge  above the limit
 */
export function readBytes(path: string, shown: string, limit: number): Uint8Array {
  let descriptor: number | null = null;
  try {
    const kind = statSync(path);
    if (kind.isDirectory()) throw new FileFault(`cannot read ${shown}: it is a folder; name a file in it`);
    if (!kind.isFile()) throw new FileFault(`cannot read ${shown}: it is not a regular file`);
    // The file may have been exchanged since: NONBLOCK keeps a pipe from hanging, and the check is repeated.
    descriptor = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const { size } = fstatSync(descriptor);
    if (!fstatSync(descriptor).isFile()) throw new FileFault(`cannot read ${shown}: it is not a regular file`);
    if (size > limit) throw new FileTooLarge(`${shown} has ${megabytes(size)} MB; the limit is ${megabytes(limit)} MB`);
    return readFileSync(descriptor);
  } catch (error) {
    throw error instanceof FileFault || error instanceof TooLarge ? error : describeFault(error, `cannot read ${shown}`);
  } finally {
    if (descriptor !== null) closeSync(descriptor);
  }
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0);
}
