import { existsSync, mkdirSync, statSync } from "node:fs";
import { dirname } from "node:path";

/**
 * Makes a folder, and those above it that are missing. Not `mkdir` with `recursive`, which Node tries again for ever where the folder above
 * is there and the system says that it is not (/proc, some network disks): neither a signal nor a key ends it.
 *
 * @throws NodeJS.ErrnoException  the system refuses it
 */
export function makeFolders(path: string): void {
  try {
    mkdirSync(path);
  } catch (error) {
    if (statSync(path, { throwIfNoEntry: false })?.isDirectory() === true) return;
    const above = dirname(path);
    if ((error as NodeJS.ErrnoException).code !== "ENOENT" || above === path || existsSync(above)) throw error;
    makeFolders(above);
    // what is still missing now was refused, or has just been removed by somebody else
    if (!existsSync(path)) mkdirSync(path);
  }
}
