/** Whether a build is older than what it was built from; asked only where the sources themselves run. */
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/** The newest source that is newer than the built file; null where the build is up to date. A missing build is older than anything. */
export function newerThanBuild(sources: string, built: string): string | null {
  const builtAt = statSync(built, { throwIfNoEntry: false })?.mtimeMs ?? Number.NEGATIVE_INFINITY;
  let newest: string | null = null;
  let newestAt = builtAt;
  for (const name of readdirSync(sources, { recursive: true, encoding: "utf8" })) {
    if (!name.endsWith(".ts")) continue;
    const at = statSync(join(sources, name)).mtimeMs;
    if (at > newestAt) [newest, newestAt] = [name, at];
  }
  return newest;
}
