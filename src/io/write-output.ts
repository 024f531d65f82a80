import { randomBytes } from "node:crypto";
import { closeSync, fsyncSync, lstatSync, openSync, renameSync, unlinkSync, writeSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { escapeText } from "./escape.ts";
import { describeFault, FileFault } from "./file-fault.ts";

/** A file in the making: it appears under its name when `finish` is called, or not at all. */
export interface OutputFile {
  /** @throws FileFault  the new file is removed, what stood there stays */
  readonly write: (content: string | Uint8Array) => void;
  readonly finish: () => void;
  /** Gives up; harmless after `finish`. */
  readonly abandon: () => void;
}

/**
 * Starts a file of an unguessable name in the same folder; at the end it goes to the disk and is renamed.
 *
 * @throws FileFault  no such folder, no permission
 */
export function openOutput(path: string): OutputFile {
  const shown = escapeText(path);
  const temporary = join(dirname(path), `.${basename(path).slice(0, 100)}.${randomBytes(6).toString("hex")}.tmp`);
  let written = 0;
  let descriptor: number | null = null;
  let exists = false;
  const close = (): void => {
    if (descriptor !== null) closeSync(descriptor);
    descriptor = null;
  };
  const abandon = (): void => {
    close();
    if (exists) unlinkSync(temporary);
    exists = false;
  };
  const fail = (error: unknown): FileFault => {
    abandon();
    const fault = describeFault(error, `cannot write ${shown}`);
    const full = (error as { code?: unknown } | null)?.code === "ENOSPC"; // Node's errors carry the system's code
    return full ? new FileFault(`${fault.message} (it needs more than ${Math.ceil(written / 1e6)} MB)`) : fault;
  };
  const attempt = (work: () => void): void => {
    try {
      work();
    } catch (error) {
      throw fail(error);
    }
  };
  // wx: a link planted under this name is not followed. The mode leaves the rest to the umask.
  attempt(() => {
    descriptor = openSync(temporary, "wx", 0o666);
    exists = true;
  });
  return {
    write: (content) =>
      attempt(() => {
        const bytes = typeof content === "string" ? Buffer.from(content) : content;
        for (let at = 0; at < bytes.length && descriptor !== null; ) at += writeSync(descriptor, bytes, at);
        written += bytes.length;
      }),
    finish: () =>
      attempt(() => {
        if (descriptor === null) return;
        fsyncSync(descriptor);
        close();
        renameSync(temporary, path);
        exists = false;
      }),
    abandon,
  };
}

/** Writes a whole file or nothing. What stood there stays intact until the last step. @throws FileFault */
export function writeOutput(path: string, text: string): void {
  const file = openOutput(path);
  file.write(text);
  file.finish();
}

/** Refuses, before anything is computed, a file that exists (without `force`) or cannot be written. */
export function checkOutput(path: string, force: boolean): void {
  const shown = escapeText(path);
  const existing = lstatSync(path, { throwIfNoEntry: false });
  if (existing?.isDirectory()) throw new FileFault(`cannot write ${shown}: it is a folder`);
  if (existing !== undefined && !force) throw new FileFault(`cannot write ${shown}: it exists already; --force replaces it`);
  openOutput(path).abandon();
}
