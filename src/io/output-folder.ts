import { closeSync, mkdirSync, openSync, readdirSync, readFileSync, statSync, unlinkSync, writeSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { escapeText } from "./escape.ts";
import { describeFault, FileFault, OutputInUse } from "./file-fault.ts";
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
  takeLock(folder, shown);
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

function takeLock(folder: string, shown: string): void {
  const path = join(folder, lockName);
  for (const attempt of [1, 2]) {
    try {
      const descriptor = openSync(path, "wx");
      writeSync(descriptor, JSON.stringify({ pid: process.pid, host: hostname(), started: startTime(process.pid) }));
      closeSync(descriptor);
      return;
    } catch (error) {
      if ((error as { code?: unknown }).code !== "EEXIST") throw describeFault(error, `cannot write into ${shown}`);
      const holder = livingHolder(path);
      if (holder !== null || attempt === 2)
        throw new OutputInUse(`${shown} is in use by ${holder ?? "another run"}; if that is not so, remove ${escapeText(path)}`);
      unlinkSync(path);
    }
  }
}

/** Who holds the lock, in words; null where that process is gone (or its number belongs to another one by now). */
function livingHolder(path: string): string | null {
  let lock: { pid?: unknown; host?: unknown; started?: unknown };
  try {
    lock = JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return null; // cut short by a crash
  }
  if (typeof lock.pid !== "number" || typeof lock.host !== "string") return null;
  if (lock.host !== hostname()) return `process ${lock.pid} on ${escapeText(lock.host)}`;
  try {
    process.kill(lock.pid, 0);
  } catch (error) {
    if ((error as { code?: unknown }).code === "ESRCH") return null;
  }
  const started = startTime(lock.pid);
  return started !== null && typeof lock.started === "string" && started !== lock.started ? null : `process ${lock.pid}`;
}

/** Clock ticks since boot at which a process began (field 22 of /proc/PID/stat); null where the system has no such file. */
function startTime(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? null;
  } catch {
    return null;
  }
}
