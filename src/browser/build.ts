/** What the build writes into the bundle: a page can read no file. */
import { unpacked } from "./unpack.ts";

declare const MUTUA_VERSION: string | undefined;
/** Deflated, then base64: a page holds it beside its own program, and is sent to people by mail. */
declare const MUTUA_WORKER: string | undefined;

/** Version of the package; "unbuilt" where no build set it. */
export function engineVersion(): string {
  return typeof MUTUA_VERSION === "undefined" ? "unbuilt" : MUTUA_VERSION;
}

/** The worker as one classic script. @throws Error outside a build */
export function workerText(): string {
  if (typeof MUTUA_WORKER === "undefined") throw new Error("the text of the worker is put in by build.mjs");
  return unpacked(MUTUA_WORKER);
}
