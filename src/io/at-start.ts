import { existsSync, readFileSync, writeFileSync } from "node:fs";

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

/** Bytes of a file beside the program; null where it cannot be read. */
export function bytesBeside(file: URL): Buffer | null {
  try {
    return readFileSync(file);
  } catch {
    return null;
  }
}

/** For the build alone: nothing else writes beside the program. */
export function keepBeside(file: URL, bytes: Uint8Array): void {
  writeFileSync(file, bytes);
}
