import { createRequire } from "node:module";
import { arch, platform, versions } from "node:process";
import { fileURLToPath } from "node:url";
import { Script } from "node:vm";
import { bytesBeside } from "../../io/at-start.ts";
import type * as KeptScript from "./script.ts";

// beside `dist/cli/main.js`, from a chunk of it
const scriptFile = new URL("../cli/kept.cjs", import.meta.url);
/** Of one version of V8 on one kind of machine. */
export const codeFile = new URL(`../cli/kept-${versions.v8}-${platform}-${arch}.code`, import.meta.url);

/** As evaluated, with the compiled script, which the build asks for its code. */
export interface Kept {
  readonly script: Script;
  /** V8 took the code that was kept. */
  readonly ready: boolean;
  readonly exported: typeof KeptScript;
}

/**
 * The kept script, with V8's code where the build ran on the same V8: it is made by the build alone, beside the program, and written by nobody
 * else. V8 itself looks whether version, flags and source are those that the code was made for, and compiles the script anew where they are not.
 *
 * @returns null where nothing was built
 */
export function loadKept(): Kept | null {
  const source = bytesBeside(scriptFile);
  if (source === null) return null;
  const cachedData = bytesBeside(codeFile);
  const filename = fileURLToPath(scriptFile);
  // the build leaves ASCII alone in it: one byte a letter, read as it is
  const script = new Script(`(function(module,require){${source.toString("latin1")}\n})`, { filename, ...(cachedData === null ? {} : { cachedData }) });
  const module = { exports: {} };
  script.runInThisContext()(module, createRequire(scriptFile));
  return { script, ready: cachedData !== null && script.cachedDataRejected === false, exported: module.exports as typeof KeptScript };
}
