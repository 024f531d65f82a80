/** What the build writes into the bundle: a page can read no file. */

declare const MUTUA_VERSION: string | undefined;
declare const MUTUA_WORKER: string | undefined;

/** Version of the package; "unbuilt" where no build set it. */
export function engineVersion(): string {
  return typeof MUTUA_VERSION === "undefined" ? "unbuilt" : MUTUA_VERSION;
}

/** The worker as one classic script. @throws Error outside a build */
export function workerText(): string {
  if (typeof MUTUA_WORKER === "undefined") throw new Error("the text of the worker is put in by build.mjs");
  return MUTUA_WORKER;
}
