import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { unfinishedMerge } from "./merge-folder.ts";
import { removeOwnLock } from "./output-lock.ts";
import { planNames } from "./plan-folder.ts";
import { isOwnTemporaryName, removeQuietly } from "./temporary-file.ts";

/** Takes away what this process was making in a folder, where it was cut off in the middle. Never throws. */
export function abandonFolder(folder: string): void {
  try {
    for (const name of readdirSync(folder)) if (isOwnTemporaryName(name)) removeQuietly(join(folder, name));
    removeOwnLock(folder);
    rmSync(unfinishedMerge(folder, planNames.merged), { recursive: true, force: true });
  } catch {
    // the folder is gone
  }
}
