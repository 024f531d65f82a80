import { closeSync, existsSync, fstatSync, fsyncSync, ftruncateSync, openSync, readSync, renameSync, rmSync, unlinkSync, writeSync } from "node:fs";
import { makeFolders } from "./make-folders.ts";

/** What writing files takes. Commands use the real one; tests of full disks pass one whose n-th call fails. */
export interface Disk {
  readonly open: (path: string, flags: "a+" | "r" | "wx") => number;
  readonly write: (descriptor: number, bytes: Uint8Array) => void;
  readonly read: (descriptor: number, into: Uint8Array, position: number) => number;
  readonly size: (descriptor: number) => number;
  readonly truncate: (descriptor: number, length: number) => void;
  readonly sync: (descriptor: number) => void;
  readonly close: (descriptor: number) => void;
  readonly rename: (from: string, to: string) => void;
  readonly unlink: (path: string) => void;
  readonly exists: (path: string) => boolean;
  readonly makeFolder: (path: string) => void;
  readonly removeFolder: (path: string) => void;
}

export const realDisk: Disk = {
  // The mode leaves the rest to the umask.
  open: (path, flags) => openSync(path, flags, 0o666),
  write: (descriptor, bytes) => {
    for (let at = 0; at < bytes.length; ) at += writeSync(descriptor, bytes, at);
  },
  read: (descriptor, into, position) => {
    let length = 0;
    while (length < into.length) {
      const got = readSync(descriptor, into, length, into.length - length, position + length);
      if (got === 0) break;
      length += got;
    }
    return length;
  },
  size: (descriptor) => fstatSync(descriptor).size,
  truncate: ftruncateSync,
  sync: fsyncSync,
  close: closeSync,
  rename: renameSync,
  unlink: unlinkSync,
  exists: existsSync,
  makeFolder: (path) => {
    makeFolders(path);
  },
  removeFolder: (path) => rmSync(path, { recursive: true, force: true }),
};

/** Makes a new entry of a folder (a file created, renamed) last; systems that cannot sync folders are left alone. */
export function syncFolder(disk: Disk, folder: string): void {
  let descriptor: number | null = null;
  try {
    descriptor = disk.open(folder, "r");
    disk.sync(descriptor);
  } catch (error) {
    if (!["EISDIR", "EPERM", "EINVAL", "EBADF", "EACCES"].includes(String((error as { code?: unknown }).code))) throw error;
  } finally {
    if (descriptor !== null) disk.close(descriptor);
  }
}
