import { existsSync, readFileSync } from "node:fs";

/** What a command looks up before anything else is loaded: nothing here imports more than Node's own files. */

/** Text of a file beside the program; null where it cannot be read. */
export function textBeside(file: URL): string | null {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return null;
  }
}

export function isThere(path: string): boolean {
  return existsSync(path);
}
