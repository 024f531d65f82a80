import { mkdirSync, readdirSync, statSync, unlinkSync } from "node:fs";
import { join } from "node:path";
import { escapeText } from "./escape.ts";
import { describeFault, FileFault } from "./file-fault.ts";
import { takeLock } from "./lock.ts";
import { checkOutput, type OutputFile, openOutput } from "./write-output.ts";

/** A folder for one run's files, held by a lock file until `release`. */
export interface OutputFolder {
  /** Writes a file under a temporary name. */
  readonly write: (name: string, text: string) => void;
  /** All files get their names. */
  readonly finish: () => void;
  /** Lets the folder go; files without a name are removed. */
  readonly release: () => void;
}

const lockName = ".mutua-lock";

/**
 * Opens the folder of `--out`: made if missing, refused if it holds anything and `force` is not given.
 *
 * @throws FileFault    not a folder, not writable, not empty
 * @throws OutputInUse  a living process holds the lock, or one of another computer
 */
export function openOutputFolder(folder: string, force: boolean): OutputFolder {
  const shown = escapeText(folder);
  try {
    mkdirSync(folder, { recursive: true });
    if (!statSync(folder).isDirectory()) throw new FileFault(`cannot write into ${shown}: it is not a folder`);
  } catch (error) {
    throw error instanceof FileFault ? error : describeFault(error, `cannot write into ${shown}`);
  }
  takeLock(join(folder, lockName), shown);
  try {
    const others = readdirSync(folder).filter((name) => name !== lockName);
    if (others.length > 0 && !force) throw new FileFault(`cannot write into ${shown}: it is not empty; --force replaces the files of an earlier run`);
    checkOutput(join(folder, "result.json"), true);
  } catch (error) {
    unlinkSync(join(folder, lockName));
    throw error instanceof FileFault ? error : describeFault(error, `cannot write into ${shown}`);
  }
  const files: OutputFile[] = [];
  return {
    write: (name, text) => {
      const file = openOutput(join(folder, name));
      files.push(file);
      file.write(text);
    },
    finish: () => {
      for (const file of files) file.finish();
    },
    release: () => {
      for (const file of files) file.abandon();
      unlinkSync(join(folder, lockName));
    },
  };
}
