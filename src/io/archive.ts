import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve, sep } from "node:path";
import { unzipSync, type Zippable, zipSync } from "fflate";
import { escapeText } from "./escape.ts";
import { describeFault, InvalidData } from "./file-fault.ts";
import { makeFolders } from "./make-folders.ts";
import { readBytes } from "./read-bytes.ts";

/** Files of an archive by name, with `/` between folders. */
export type ArchiveFiles = Readonly<Record<string, Uint8Array>>;

const limit = 2_000_000_000;
/** The same files give the same bytes: times are those of the first day that the format knows. */
const epoch = new Date(1980, 0, 1, 0, 0, 0);

/** Every file under a folder (hidden ones left out), under `prefix`; empty where the folder is missing. @throws FileFault */
export function filesUnder(folder: string, prefix: string): ArchiveFiles {
  if (!existsSync(folder)) return {};
  try {
    return Object.fromEntries(
      readdirSync(folder, { withFileTypes: true }).flatMap((entry): (readonly [string, Uint8Array])[] => {
        const path = join(folder, entry.name);
        if (entry.name.startsWith(".")) return [];
        if (entry.isDirectory()) return Object.entries(filesUnder(path, `${prefix}${entry.name}/`));
        return entry.isFile() ? [[`${prefix}${entry.name}`, new Uint8Array(readFileSync(path))] as const] : [];
      }),
    );
  } catch (error) {
    throw describeFault(error, `cannot read ${escapeText(folder)}`);
  }
}

export function packArchive(files: ArchiveFiles): Uint8Array {
  const sorted: Zippable = {};
  for (const name of Object.keys(files).sort()) sorted[name] = [files[name]!, { level: 9, mtime: epoch }];
  return zipSync(sorted);
}

/** @throws FileFault, InvalidData  no archive, or a name that leads out of it */
export function readArchive(path: string, shown: string): ArchiveFiles {
  const bytes = readBytes(path, shown, limit);
  let files: ArchiveFiles;
  try {
    files = unzipSync(bytes);
  } catch (error) {
    throw new InvalidData(`${shown} is no archive of mutua (${error instanceof Error ? error.message : String(error)})`);
  }
  for (const name of Object.keys(files))
    if (name.includes("\\") || name.startsWith("/") || name.split("/").includes("..") || /^[A-Za-z]:/.test(name))
      throw new InvalidData(`${shown} holds the name ${escapeText(JSON.stringify(name))}, which leads out of it; nothing was unpacked`);
  return files;
}

/** A folder for a while, with these files in it. */
export function unpackForAWhile(files: ArchiveFiles): { readonly folder: string; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), "mutua-bundle-"));
  for (const [name, bytes] of Object.entries(files)) {
    const path = resolve(folder, name);
    if (name.endsWith("/") || !path.startsWith(folder + sep)) continue;
    makeFolders(dirname(path));
    writeFileSync(path, bytes);
  }
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
