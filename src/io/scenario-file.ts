import { realpathSync } from "node:fs";
import { isAbsolute, relative, resolve, sep } from "node:path";
import { sha256 } from "./canonical.ts";
import { decodeText } from "./decode-text.ts";
import { FileFault, TooLarge } from "./file-fault.ts";
import { readBytes } from "./read-bytes.ts";

/** What validation gets instead of a file's text where there is none. */
export interface Refused {
  readonly allowed: string;
  readonly fix: string;
}

/** Text of the files that a scenario names, read once; `hashes` of their bytes belong to the scenario's own hash. */
export interface FolderReader {
  readonly readText: (relativePath: string) => string | Refused;
  readonly hashes: ReadonlyMap<string, string>;
  /** Whole paths of the files that were read. */
  readonly paths: ReadonlySet<string>;
}

/** Largest file that a scenario may name: about two million short rows. */
export const referencedLimit = 50_000_000;

/**
 * Reads inside `folder` only: no absolute path, no `..` and no link that leads out, regular files of limited size.
 * A scenario comes from someone else more often than not; it must not read the rest of the disk.
 */
export function folderReader(folder: string | null, limit: number = referencedLimit): FolderReader {
  const texts = new Map<string, string | Refused>();
  const hashes = new Map<string, string>();
  const paths = new Set<string>();
  const read = (path: string): string | Refused => {
    if (path === "" || path.includes("\0")) return { allowed: "a file name is needed", fix: "name a file beside the scenario, such as ages.csv" };
    const outside: Refused = { allowed: "the file is outside the scenario's folder", fix: "copy it beside the scenario and name it by its relative path" };
    if (folder === null) return { allowed: "the working folder was removed", fix: "change into a folder that exists" };
    if (isAbsolute(path) || /^[A-Za-z]:|^\\\\/.test(path) || !within(folder, resolve(folder, path))) return outside;
    try {
      const real = realpathSync(resolve(folder, path));
      if (!within(realpathSync(folder), real)) return outside;
      const bytes = readBytes(real, path, limit);
      const text = decodeText(bytes, path);
      if (typeof text !== "string") return { allowed: text.allowed, fix: text.fix };
      hashes.set(path, sha256(bytes));
      paths.add(real);
      return text;
    } catch (error) {
      if (error instanceof FileFault) return { allowed: error.message, fix: "name a readable file beside the scenario" };
      if (error instanceof TooLarge) return { allowed: error.message, fix: "use a smaller file, or pass --allow-large" };
      return { allowed: "there is no such file beside the scenario", fix: "check the name; upper and lower case differ" };
    }
  };
  const readText = (path: string): string | Refused => {
    const known = texts.get(path) ?? read(path);
    texts.set(path, known);
    return known;
  };
  return { readText, hashes, paths };
}

function within(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== "" && way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
