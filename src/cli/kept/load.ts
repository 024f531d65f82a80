import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Script } from "node:vm";
import type * as KeptScript from "./script.ts";

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
  const source = bytesOf("kept.cjs");
  if (source === null) return null;
  const cachedData = bytesOf(codeFile);
  const filename = fileURLToPath(beside("kept.cjs"));
  // the build leaves ASCII alone in it: one byte a letter, read as it is
  const script = new Script(`(function(module,require){${source.toString("latin1")}\n})`, { filename, ...(cachedData === null ? {} : { cachedData }) });
  const module = { exports: {} };
  script.runInThisContext()(module, (name: string) => process.getBuiltinModule(name));
  return { script, ready: cachedData !== null && script.cachedDataRejected === false, exported: module.exports as typeof KeptScript };
}

/** Of one version of V8 on one kind of machine. */
export const codeFile = `kept-${process.versions.v8}-${process.platform}-${process.arch}.code`;

/** A file beside `dist/cli/main.js`, from a chunk of it. */
function beside(name: string): URL {
  return new URL(`../cli/${name}`, import.meta.url);
}

function bytesOf(name: string): Buffer | null {
  try {
    return readFileSync(beside(name));
  } catch {
    return null;
  }
}
