import { closeSync, openSync, readFileSync, statSync, unlinkSync, utimesSync, writeSync } from "node:fs";
import { hostname } from "node:os";
import { dirname, join } from "node:path";
import { escapeText } from "./escape.ts";
import { describeFault, OutputInUse } from "./file-fault.ts";

/** What a lock file says beside its holder. */
export type LockNote = Readonly<Record<string, string | number>>;

interface LockText {
  readonly pid?: unknown;
  readonly host?: unknown;
  readonly started?: unknown;
  /** Seconds after which a lock that was not renewed is void, also one of another computer; absent = never. */
  readonly lease?: unknown;
  readonly note?: LockNote;
}

/**
 * Makes the lock file of a folder, unless a living process holds it.
 *
 * @param note   said in the file, read back by `readLock`
 * @param lease  seconds; the holder must call `renewLock` more often. 0 = no lease: a lock of another computer holds until it is removed
 * @throws OutputInUse  a living process holds the lock, or one of another computer
 * @throws FileFault    not writable
 */
export function takeLock(path: string, shown: string, note: LockNote = {}, lease = 0): void {
  for (const attempt of [1, 2]) {
    try {
      const descriptor = openSync(path, "wx");
      writeSync(descriptor, JSON.stringify({ pid: process.pid, host: hostname(), started: startTime(process.pid), ...(lease > 0 ? { lease } : {}), note }));
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

/** Who holds a lock and what it notes; null where nobody living does. */
export function readLock(path: string): { readonly holder: string; readonly note: LockNote } | null {
  const holder = livingHolder(path);
  return holder === null ? null : { holder, note: readText(path)?.note ?? {} };
}

/** Tells the others that the holder lives. A file that is gone stays gone. */
export function renewLock(path: string): void {
  try {
    const now = new Date();
    utimesSync(path, now, now);
  } catch {
    // removed by hand, or the disk is gone: the next write says so
  }
}

export function freeLock(path: string): void {
  try {
    unlinkSync(path);
  } catch {
    // gone already
  }
}

function readText(path: string): LockText | null {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return null; // cut short by a crash, or gone
  }
}

/** Who holds the lock, in words; null where that process is gone (or its number belongs to another one by now). */
function livingHolder(path: string): string | null {
  const lock = readText(path);
  if (lock === null || typeof lock.pid !== "number" || typeof lock.host !== "string") return null;
  if (lock.host !== hostname()) return typeof lock.lease === "number" && expired(path, lock.lease) ? null : `process ${lock.pid} on ${escapeText(lock.host)}`;
  try {
    process.kill(lock.pid, 0);
  } catch (error) {
    if ((error as { code?: unknown }).code === "ESRCH") return null;
  }
  const started = startTime(lock.pid);
  return started !== null && typeof lock.started === "string" && started !== lock.started ? null : `process ${lock.pid}`;
}

/** By the clock of the file system itself: computers of a cluster need not agree on the time. */
function expired(path: string, lease: number): boolean {
  const probe = join(dirname(path), `.mutua-clock-${process.pid}`);
  try {
    closeSync(openSync(probe, "w"));
    const age = statSync(probe).mtimeMs - statSync(path).mtimeMs;
    return age > lease * 1000;
  } catch {
    return false;
  } finally {
    freeLock(probe);
  }
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
