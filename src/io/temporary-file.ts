/**
 * Files in the making stand beside their place under names that nobody can guess and that say which process makes them: so the next run
 * can clear what a killed one left, and only that.
 */
import { randomBytes } from "node:crypto";
import { readdirSync, unlinkSync } from "node:fs";
import { join } from "node:path";
import { hostMark, isAlive, ownIdentity } from "./process-identity.ts";

/** `tmp`: not yet under its name; `old`: what stood under the name of a file that is being replaced. */
export type TemporaryKind = "tmp" | "old";

const pattern = /^\.mutua-([0-9a-f]{8})-([0-9]{1,10})-([0-9]{0,20})-[0-9a-f]{12}\.(?:tmp|old)$/;

/** A name of fixed length, whatever the name of the finished file: that one may be as long as the system allows. */
export function temporaryName(kind: TemporaryKind): string {
  const { pid, started } = ownIdentity();
  return `.mutua-${hostMark()}-${pid}-${started ?? ""}-${randomBytes(6).toString("hex")}.${kind}`;
}

/** Whether a name is one that `temporaryName` makes, whoever made it. */
export function isTemporaryName(name: string): boolean {
  return pattern.test(name);
}

/** Whether this process makes the file; what it moved aside to replace it (`old`) is not its own to remove. */
export function isOwnTemporaryName(name: string): boolean {
  const [, host, pid, started] = pattern.exec(name) ?? [];
  const own = ownIdentity();
  return name.endsWith(".tmp") && host === hostMark() && Number(pid) === own.pid && (started || null) === own.started;
}

/** Removes from a folder what processes of this computer left that are gone; what cannot be removed stays. */
export function clearLeftovers(folder: string): void {
  let names: readonly string[];
  try {
    names = readdirSync(folder);
  } catch {
    return;
  }
  for (const name of names) {
    const [, host, pid, started] = pattern.exec(name) ?? [];
    if (host !== hostMark() || isAlive(Number(pid), started || null)) continue;
    removeQuietly(join(folder, name));
  }
}

/** Removes a file if that is possible: for tidying up, where a second fault would hide the first. */
export function removeQuietly(path: string): void {
  try {
    unlinkSync(path);
  } catch {
    // gone already, or not ours to remove
  }
}
