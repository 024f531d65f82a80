import { randomBytes } from "node:crypto";
import { closeSync, fsyncSync, lstatSync, openSync, renameSync, unlinkSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { escapeText } from "./escape.ts";
import { describeFault, FileFault } from "./file-fault.ts";

/**
 * Writes a whole file or nothing: into a new file of an unguessable name in the same folder, to the disk, then renamed.
 * What stood there stays intact until the last step.
 *
 * @throws FileFault  no space, no permission, a folder of that name; the new file is removed
 */
export function writeOutput(path: string, text: string): void {
  const shown = escapeText(path);
  const temporary = join(dirname(path), `.${basename(path).slice(0, 100)}.${randomBytes(6).toString("hex")}.tmp`);
  let descriptor: number | null = null;
  let created = false;
  try {
    // wx: a link planted under this name is not followed. The mode leaves the rest to the umask.
    descriptor = openSync(temporary, "wx", 0o666);
    created = true;
    writeFileSync(descriptor, text);
    fsyncSync(descriptor);
    closeSync(descriptor);
    descriptor = null;
    renameSync(temporary, path);
  } catch (error) {
    if (descriptor !== null) closeSync(descriptor);
    if (created) unlinkSync(temporary);
    const fault = describeFault(error, `cannot write ${shown}`);
    const megabytes = Math.max(1, Math.ceil(Buffer.byteLength(text) / 1e6));
    throw (error as { code?: unknown }).code === "ENOSPC" ? new FileFault(`${fault.message} (it needs about ${megabytes} MB)`) : fault;
  }
}

/** Refuses, before anything is computed, a file that exists (without `force`) or cannot be written. */
export function checkOutput(path: string, force: boolean): void {
  const shown = escapeText(path);
  const existing = lstatSync(path, { throwIfNoEntry: false });
  if (existing?.isDirectory()) throw new FileFault(`cannot write ${shown}: it is a folder`);
  if (existing !== undefined && !force) throw new FileFault(`cannot write ${shown}: it exists already; --force replaces it`);
  const probe = join(dirname(path), `.mutua.${randomBytes(6).toString("hex")}.tmp`);
  try {
    closeSync(openSync(probe, "wx"));
    unlinkSync(probe);
  } catch (error) {
    throw describeFault(error, `cannot write ${shown}`);
  }
}
