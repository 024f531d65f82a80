import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";

export const projectRoot: string = fileURLToPath(new URL("../..", import.meta.url));

/** One source file, with paths from the project's root and "/" between their parts. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
  /** Text without comments and without the content of strings, same line numbers: for searching code only. */
  readonly code: string;
  /** Modules that it imports, statically or not, values or types: files of the project by path, packages by name. */
  readonly imports: readonly string[];
}

export function sourceFiles(folder: string): SourceFile[] {
  return readdirSync(join(projectRoot, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts") && !name.endsWith(".d.ts"))
    .sort()
    .map((name) => readSource(`${folder}/${name.split(sep).join("/")}`));
}

function readSource(path: string): SourceFile {
  const text = readFileSync(join(projectRoot, path), "utf8");
  return { path, text, code: withoutComments(text), imports: importsOf(path, text) };
}

/** Modules that a file of this text imports: values and types, by statement, by `import()` and by the type `import("...")`. */
export function importsOf(path: string, text: string): string[] {
  const found = [
    ...text.matchAll(/(?:^|[\s;}])(?:import|export)\s[^"';]*?\sfrom\s*["']([^"']+)["']|(?:^|\s)import\s+["']([^"']+)["']|\bimport\(\s*["']([^"']+)["']\s*\)/g),
  ];
  return found.map((match) => match[1] ?? match[2] ?? match[3] ?? "").map((name) => (name.startsWith(".") ? pathFrom(path, name) : name));
}

function pathFrom(path: string, name: string): string {
  return relative(projectRoot, resolve(projectRoot, dirname(path), name))
    .split(sep)
    .join("/");
}

/** Comments and string contents become spaces; template placeholders go with their template. */
function withoutComments(text: string): string {
  const blank = (part: string): string => part.replace(/[^\n]/g, " ");
  return text.replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`/g, blank);
}
