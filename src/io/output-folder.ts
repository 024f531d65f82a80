import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { escapeText } from "./escape.ts";
import { describeFault, FileFault } from "./file-fault.ts";
import { makeFolders } from "./make-folders.ts";
import { incompleteName, nameTogether } from "./name-together.ts";
import { lockName, takeLock } from "./output-lock.ts";
import { clearLeftovers, isTemporaryName } from "./temporary-file.ts";
import { checkOutput, type OutputFile, openOutput } from "./write-output.ts";

/** A folder for one run's files, held by a lock file until `release`. */
export interface OutputFolder {
  /** Writes a file under a temporary name. */
  readonly write: (name: string, content: string | Uint8Array) => void;
  /** All files get their names as one set, together with files elsewhere that belong to it: all or none. */
  readonly finish: (others?: readonly OutputFile[]) => void;
  /** Lets the folder go; files without a name are removed. Never throws. */
  readonly release: () => void;
}

/**
 * Opens the folder of `--out`: made if missing, refused if it holds anything and `force` is not given. What killed runs left in it is
 * cleared.
 *
 * @param expectedNames  files that will be written: their places are looked at before anything is computed
 * @param inputs         files that were read: they are not replaced
 * @throws FileFault    not a folder, not writable, not empty, a file that cannot be replaced
 * @throws OutputInUse  a living process holds the lock, or one of another computer
 */
export function openOutputFolder(folder: string, force: boolean, expectedNames: readonly string[] = [], inputs: readonly string[] = []): OutputFolder {
  const shown = escapeText(folder);
  try {
    makeFolders(folder);
    if (!statSync(folder).isDirectory()) throw new FileFault(`cannot write into ${shown}: it is not a folder`);
  } catch (error) {
    throw error instanceof FileFault ? error : describeFault(error, `cannot write into ${shown}`);
  }
  const unlock = takeLock(folder, shown);
  try {
    clearLeftovers(folder);
    refuseOthers(folder, shown, force);
    for (const name of expectedNames) checkOutput(join(folder, name), true, inputs);
  } catch (error) {
    unlock();
    throw error instanceof FileFault ? error : describeFault(error, `cannot write into ${shown}`);
  }
  const files: OutputFile[] = [];
  return {
    write: (name, content) => {
      const file = openOutput(join(folder, name));
      files.push(file);
      file.write(content);
    },
    finish: (others = []) => nameTogether([...files, ...others], folder),
    release: () => {
      for (const file of files) file.abandon();
      unlock();
    },
  };
}

function refuseOthers(folder: string, shown: string, force: boolean): void {
  const others = readdirSync(folder).filter((name) => name !== lockName && !isTemporaryName(name));
  if (others.length === 0 || force) return;
  const reason = others.includes(incompleteName)
    ? "it holds the files of a run that was cut short; --force replaces them"
    : "it is not empty; --force replaces the files of an earlier run";
  throw new FileFault(`cannot write into ${shown}: ${reason}`);
}
