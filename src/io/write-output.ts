import { closeSync, fsyncSync, lstatSync, openSync, renameSync, statSync, writeSync } from "node:fs";
import { dirname, join } from "node:path";
import { escapeText } from "./escape.ts";
import { describeFault, FileFault } from "./file-fault.ts";
import { clearLeftovers, removeQuietly, temporaryName } from "./temporary-file.ts";

/** A file in the making: it appears under its name when it is named, or not at all. */
export interface OutputFile {
  readonly path: string;
  /** @throws FileFault  the new file is removed, what stood there stays */
  readonly write: (content: string | Uint8Array) => void;
  /** Brings it to the disk and closes it: only the name is missing. */
  readonly stage: () => void;
  /** The last step: one rename. */
  readonly name: () => void;
  /** Gives up; harmless after `name`, and never throws. */
  readonly abandon: () => void;
}

/**
 * Starts a file of an unguessable name in the same folder; at the end it goes to the disk and is renamed. What killed runs left there
 * is cleared.
 *
 * @throws FileFault  no such folder, no permission
 */
export function openOutput(path: string): OutputFile {
  const shown = escapeText(path);
  const temporary = join(dirname(path), temporaryName("tmp"));
  let written = 0;
  let descriptor: number | null = null;
  let exists = false;
  const close = (): void => {
    const open = descriptor;
    descriptor = null;
    if (open !== null) closeSync(open);
  };
  const abandon = (): void => {
    try {
      close();
    } catch {
      // it is given up anyway
    }
    if (exists) removeQuietly(temporary);
    exists = false;
  };
  const fail = (error: unknown): FileFault => {
    abandon();
    const fault = describeFault(error, `cannot write ${shown}`);
    const full = (error as { code?: unknown } | null)?.code === "ENOSPC"; // Node's errors carry the system's code
    return full ? new FileFault(`${fault.message}${written >= 1e6 ? ` (it needs more than ${Math.floor(written / 1e6)} MB)` : ""}`) : fault;
  };
  const attempt = (work: () => void): void => {
    try {
      work();
    } catch (error) {
      throw fail(error);
    }
  };
  clearLeftovers(dirname(path));
  // wx: a link planted under this name is not followed. The mode leaves the rest to the umask.
  attempt(() => {
    descriptor = openSync(temporary, "wx", 0o666);
    exists = true;
  });
  return {
    path,
    write: (content) =>
      attempt(() => {
        const bytes = typeof content === "string" ? Buffer.from(content) : content;
        for (let at = 0; at < bytes.length && descriptor !== null; ) at += writeSync(descriptor, bytes, at);
        written += bytes.length;
      }),
    stage: () =>
      attempt(() => {
        if (descriptor === null) return;
        fsyncSync(descriptor);
        close();
      }),
    name: () =>
      attempt(() => {
        if (!exists) return;
        renameSync(temporary, path);
        exists = false;
      }),
    abandon,
  };
}

/** Writes a whole file or nothing. What stood there stays intact until the last step. @throws FileFault */
export function writeOutput(path: string, content: string | Uint8Array): void {
  const file = openOutput(path);
  file.write(content);
  file.stage();
  file.name();
}

/**
 * Refuses, before anything is computed, a file that exists (without `force`), that cannot be replaced (a folder, a device, a pipe) or
 * cannot be written.
 *
 * @param inputs  whole paths of files that were read: `force` is about results of earlier runs and replaces none of these
 */
export function checkOutput(path: string, force: boolean, inputs: readonly string[] = []): void {
  const shown = escapeText(path);
  const refuse = (reason: string): FileFault => new FileFault(`cannot write ${shown}: ${reason}`);
  let existing: ReturnType<typeof lstatSync>;
  try {
    existing = lstatSync(path, { throwIfNoEntry: false });
  } catch (error) {
    throw describeFault(error, `cannot write ${shown}`);
  }
  if (existing?.isDirectory()) throw refuse("it is a folder");
  if (existing !== undefined && !existing.isFile() && !existing.isSymbolicLink()) throw refuse("it is a device or a pipe, not a file");
  if (existing !== undefined && inputs.some((input) => isSame(existing, input))) throw refuse("this run reads it; give the output another name");
  if (existing !== undefined && !force) throw refuse("it exists already; --force replaces it");
  openOutput(path).abandon();
}

/** True where the entry is the file that was read, or the link it was read through. */
function isSame({ dev, ino }: { readonly dev: number; readonly ino: number }, input: string): boolean {
  const options = { throwIfNoEntry: false } as const;
  return [lstatSync(input, options), statSync(input, options)].some((one) => one !== undefined && one.dev === dev && one.ino === ino);
}
