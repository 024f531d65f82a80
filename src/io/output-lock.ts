import { randomBytes } from "node:crypto";
import { closeSync, constants, linkSync, lstatSync, openSync, readSync, renameSync, statSync, utimesSync, writeSync } from "node:fs";
import { hostname } from "node:os";
import { dirname, join } from "node:path";
import { escapeText } from "./escape.ts";
import { describeFault, FileFault, OutputInUse } from "./file-fault.ts";
import { isAlive, ownIdentity } from "./process-identity.ts";
import { removeQuietly, temporaryName } from "./temporary-file.ts";

/** Name of the file that says who writes into a folder. */
export const lockName = ".mutua-lock";

/** A lock file is far shorter; what is longer is none. */
const longestLock = 4096;
/** How often a lock that another one has just given up is tried again. */
const attempts = 5;

/** What a lock says beside its holder. */
export interface LockOptions {
  /** Seconds after which a lock that was not renewed (`renewLock`) is void, also one of another computer. 0: it holds until it is removed. */
  readonly lease?: number;
  readonly note?: Readonly<Record<string, number>>;
}

/**
 * Takes the folder for this process. The lock is written whole under another name and then linked to its own: nobody ever reads half of
 * one. A dead process's lock is moved away, looked at once more and dropped.
 *
 * @returns gives the folder back; never throws, and leaves a lock that is no longer ours
 * @throws OutputInUse  a living process holds it, or one of another computer
 * @throws FileFault    the lock cannot be written, or its name is taken by something that is no file
 */
export function takeLock(folder: string, shown: string, { lease = 0, note = {} }: LockOptions = {}): () => void {
  const path = join(folder, lockName);
  const own = JSON.stringify({ ...ownIdentity(), mark: randomBytes(8).toString("hex"), ...(lease > 0 ? { lease, note } : {}) });
  const whole = join(folder, temporaryName("tmp"));
  try {
    writeNew(whole, own);
    for (let attempt = 1; !linked(whole, path, own); attempt++) {
      const found = readLock(path, shown);
      if (found === null) continue;
      const holder = livingHolder(found, path);
      if (holder !== null || attempt > attempts)
        throw new OutputInUse(`${shown} is in use by ${holder ?? "another run"}; if that is not so, remove ${escapeText(path)}`);
      dropDead(folder, path, found, shown);
    }
  } catch (error) {
    throw error instanceof FileFault || error instanceof OutputInUse ? error : describeFault(error, `cannot write into ${shown}`);
  } finally {
    removeQuietly(whole);
  }
  return () => {
    try {
      if (readLock(path, shown) === own) removeQuietly(path);
    } catch {
      // replaced by something else during the run: not ours
    }
  };
}

/** Removes the lock of a folder where it is this process's. */
export function removeOwnLock(folder: string): void {
  const path = join(folder, lockName);
  const text = readLock(path, folder);
  const { pid, host, started } = ownIdentity();
  if (text?.startsWith(JSON.stringify({ pid, host, started }).slice(0, -1))) removeQuietly(path);
}

/** Tells the others that the holder lives: once a third of the lease or more often. A file that is gone stays gone. */
export function renewLock(folder: string): void {
  try {
    const now = new Date();
    utimesSync(join(folder, lockName), now, now);
  } catch {
    // removed by hand, or the disk is gone: the next write says so
  }
}

/** Who holds a folder, and what the lock notes; null where nobody living does. @throws FileFault */
export function lockHolder(folder: string, shown: string): { readonly holder: string; readonly note: Readonly<Record<string, number>> } | null {
  const path = join(folder, lockName);
  const text = readLock(path, shown);
  const holder = text === null ? null : livingHolder(text, path);
  if (text === null || holder === null) return null;
  const { note } = JSON.parse(text) as { note?: Record<string, number> }; // `livingHolder` read it
  return { holder, note: note ?? {} };
}

function writeNew(path: string, text: string): void {
  const descriptor = openSync(path, "wx");
  try {
    writeSync(descriptor, text);
  } finally {
    closeSync(descriptor);
  }
}

/** True when the lock is ours; false where there is one already. Some disks have no links: there the name is made at once. */
function linked(whole: string, path: string, text: string): boolean {
  const exists = (error: unknown): boolean => (error as { code?: unknown }).code === "EEXIST";
  try {
    linkSync(whole, path);
    return true;
  } catch (error) {
    if (exists(error)) return false;
    if (!["EPERM", "ENOSYS", "ENOTSUP", "EOPNOTSUPP", "EMLINK"].includes(String((error as { code?: unknown }).code))) throw error;
  }
  try {
    writeNew(path, text);
    return true;
  } catch (error) {
    if (exists(error)) return false;
    throw error;
  }
}

/** Moves a dead process's lock away. Where another run was quicker, its lock is what was moved: it is put back. */
function dropDead(folder: string, path: string, judged: string, shown: string): void {
  const aside = join(folder, temporaryName("tmp"));
  try {
    renameSync(path, aside);
  } catch (error) {
    if ((error as { code?: unknown }).code === "ENOENT") return;
    throw error;
  }
  try {
    if (readLock(aside, shown) !== judged) linkSync(aside, path);
  } catch (error) {
    if ((error as { code?: unknown }).code !== "EEXIST") throw error;
  } finally {
    removeQuietly(aside);
  }
}

/** Text of a lock; null where it is gone. A folder, pipe, device or link is refused and never opened. */
function readLock(path: string, shown: string): string | null {
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (found === undefined) return null;
  if (!found.isFile()) throw new FileFault(`cannot write into ${shown}: ${escapeText(path)} is not a lock of mutua but ${kindOf(found)}; remove it`);
  try {
    const descriptor = openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
    try {
      const bytes = Buffer.alloc(longestLock);
      return bytes.toString("utf8", 0, readSync(descriptor, bytes, 0, longestLock, 0));
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    if ((error as { code?: unknown }).code === "ENOENT") return null;
    throw error;
  }
}

function kindOf(found: { isDirectory(): boolean; isSymbolicLink(): boolean; isFIFO(): boolean }): string {
  return found.isDirectory() ? "a folder" : found.isSymbolicLink() ? "a link" : found.isFIFO() ? "a pipe" : "a device";
}

/** Who holds a lock, in words; null where that process is gone, or the text is no lock (cut short where links were missing). */
function livingHolder(text: string, path: string): string | null {
  let lock: { pid?: unknown; host?: unknown; started?: unknown; lease?: unknown } | null;
  try {
    lock = JSON.parse(text);
  } catch {
    return null;
  }
  if (lock === null || typeof lock !== "object" || typeof lock.host !== "string") return null;
  const { pid, host, started } = lock;
  if (typeof pid !== "number" || !Number.isSafeInteger(pid) || pid < 1) return null;
  if (host !== hostname() && typeof lock.lease === "number" && isExpired(path, lock.lease)) return null;
  if (host !== hostname()) return `process ${pid} on ${escapeText(host.slice(0, 60))}`;
  return isAlive(pid, typeof started === "string" ? started : null) ? `process ${pid}` : null;
}

/** By the clock of the file system itself: computers of a cluster need not agree on the time. */
function isExpired(path: string, lease: number): boolean {
  const probe = join(dirname(path), temporaryName("tmp"));
  try {
    writeNew(probe, "");
    return statSync(probe).mtimeMs - statSync(path).mtimeMs > lease * 1000;
  } catch {
    return false;
  } finally {
    removeQuietly(probe);
  }
}
