import { createHash } from "node:crypto";
import { closeSync, existsSync, mkdirSync, openSync, readdirSync, readSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { escapeText } from "./escape.ts";
import { describeFault } from "./file-fault.ts";

/** A folder that takes its name only when all is in it; what stood there before stays until then. */
export interface MergeFolder {
  readonly path: string;
  /** @throws FileFault */
  readonly finish: () => void;
  readonly abandon: () => void;
}

/** Where tables stand until all are there; what a merge that was cut off left is cleared by the next one. */
export function unfinishedMerge(parent: string, name: string): string {
  return join(parent, `.${name}-new`);
}

/** @throws FileFault */
export function openMergeFolder(parent: string, name: string): MergeFolder {
  const path = unfinishedMerge(parent, name);
  const old = join(parent, `.${name}-old`);
  const target = join(parent, name);
  const attempt = (work: () => void): void => {
    try {
      work();
    } catch (error) {
      throw describeFault(error, `cannot write ${escapeText(target)}`);
    }
  };
  attempt(() => {
    rmSync(path, { recursive: true, force: true });
    rmSync(old, { recursive: true, force: true });
    mkdirSync(path);
  });
  return {
    path,
    finish: () =>
      attempt(() => {
        if (existsSync(target)) renameSync(target, old);
        renameSync(path, target);
        rmSync(old, { recursive: true, force: true });
      }),
    abandon: () => rmSync(path, { recursive: true, force: true }),
  };
}

/** "sha256:..." of every file of a folder, by name, in order. @throws FileFault */
export function hashFiles(folder: string): Record<string, string> {
  try {
    return Object.fromEntries(
      readdirSync(folder)
        .sort()
        .map((name) => [name, hashFile(join(folder, name))]),
    );
  } catch (error) {
    throw describeFault(error, `cannot read ${escapeText(folder)}`);
  }
}

export function hashFile(path: string): string {
  const hash = createHash("sha256");
  const piece = Buffer.alloc(1 << 20);
  const descriptor = openSync(path, "r");
  try {
    for (let got = readSync(descriptor, piece); got > 0; got = readSync(descriptor, piece)) hash.update(piece.subarray(0, got));
  } finally {
    closeSync(descriptor);
  }
  return `sha256:${hash.digest("hex")}`;
}
