import { existsSync, statSync } from "node:fs";
import { basename, dirname, isAbsolute, resolve } from "node:path";
import type { ValidationContext } from "../engine/index.ts";
import { nearest } from "../engine/keys/nearest.ts";
import type { Problem } from "../engine/keys/problem.ts";
import { scenarioHash } from "./canonical.ts";
import { decodeText } from "./decode-text.ts";
import { escapeText } from "./escape.ts";
import { FileFault, FileTooLarge } from "./file-fault.ts";
import { parserFor } from "./holds-formula.ts";
import { scenarioNames } from "./library.ts";
import { isMap, overlay } from "./overlay.ts";
import { parseScenario, tokenLimit } from "./parse-scenario.ts";
import { type LocatedProblem, locate, type Places, startOf } from "./place.ts";
import { readCodes } from "./problem-codes.ts";
import { readBytes } from "./read-bytes.ts";
import { type FolderReader, folderReader, referencedLimit } from "./scenario-file.ts";
import { scenarioOfResult } from "./scenario-of-result.ts";
import { setValue } from "./set-value.ts";

/** Largest scenario file; `--allow-large` raises this, the token limit and the limit of named files a hundredfold. */
export const scenarioLimit = 10_000_000;

export interface ReadOptions {
  /** Null where the working folder was removed: then only whole paths and shipped names are found. */
  readonly cwd: string | null;
  /** Folder of the shipped scenarios, or null; `run NAME` looks here where no file NAME exists. */
  readonly library: string | null;
  readonly standardInput: (limit: number) => Promise<Uint8Array>;
  /** `path=value` texts, applied in order. */
  readonly set: readonly string[];
  readonly allowLarge: boolean;
}

/** A scenario as it was read, before validation. */
export interface ReadScenario {
  /** Merged plain data; undefined where `problems` is not empty. */
  readonly value: unknown;
  readonly problems: readonly LocatedProblem[];
  readonly files: FolderReader;
  /** Whole paths of the files that were read so far: layers, and what they name. */
  readonly paths: () => readonly string[];
  /** What validation may ask: texts of named files, and the trees of formulas where there are any. */
  readonly context: ValidationContext;
  /** Text of each layer, as it was read. */
  readonly texts: readonly string[];
  /** Gives an engine problem its place. */
  readonly locate: (problem: Problem) => LocatedProblem;
  /** "sha256:..." of the merged data, in canonical form, and of every named file read so far. */
  readonly hash: () => string;
}

/**
 * Reads `a.yaml`, `a.yaml+b.yaml` (b laid on a, key by key), `-` (standard input) or the name of a shipped scenario. A saved result stands for
 * the scenario that it was made with.
 *
 * @throws FileFault  a file that is missing or unreadable
 * @throws FileTooLarge  a file above the limit
 */
export async function readScenario(argument: string, options: ReadOptions): Promise<ReadScenario> {
  const places: Places = new Map();
  const problems: LocatedProblem[] = [];
  const factor = options.allowLarge ? 100 : 1;
  const sources = splitLayers(argument, options.cwd).map((name) => resolveSource(name, options));
  const texts: string[] = [];
  let value: unknown;
  for (const [index, source] of sources.entries()) {
    const bytes = source.path === null ? await options.standardInput(scenarioLimit * factor) : readBytes(source.path, source.shown, scenarioLimit * factor);
    if (bytes.length > scenarioLimit * factor) throw new FileTooLarge(`${source.shown} has more than ${(scenarioLimit * factor) / 1e6} MB`);
    const decoded = decodeText(bytes, source.shown);
    if (typeof decoded !== "string") {
      problems.push(decoded);
      continue;
    }
    const text = scenarioOfResult(decoded);
    texts.push(text);
    const layer = parseScenario(text, source.shown, tokenLimit * factor);
    problems.push(...layer.problems);
    for (const [container, inside] of layer.places) places.set(container, inside);
    if (layer.problems.length === 0 && !isMap(layer.value)) problems.push(notAMap(layer.value, source.shown));
    value = index === 0 ? layer.value : overlay(value, layer.value, places);
  }
  if (problems.length === 0) {
    for (const assignment of options.set) {
      const changed = setValue(value, assignment, places);
      if ("problems" in changed) problems.push(...changed.problems);
      else value = changed.value;
    }
  }
  const parseFormula = problems.length === 0 ? await parserFor(value) : undefined;
  const first = sources[0];
  const shown = first?.shown ?? "-";
  const files = folderReader(first?.path ? dirname(first.path) : options.cwd, referencedLimit * factor);
  return {
    value: problems.length > 0 ? undefined : value,
    problems,
    files,
    paths: () => [...sources.flatMap(({ path }) => path ?? []), ...files.paths],
    context: { readText: files.readText, parseFormula },
    texts,
    locate: (problem) => ({ ...problem, place: locate(value, places, problem.path) ?? startOf(shown) }),
    hash: () => scenarioHash(value, Object.fromEntries(files.hashes)),
  };
}

function notAMap(value: unknown, file: string): LocatedProblem {
  const fix = "start with `mutua: 1` and one key a line; mutua scenarios copy first-steps gives a file to begin with";
  return { code: readCodes.rootKind, path: [], value, allowed: "a scenario is a map of keys", fix, place: startOf(file) };
}

/** "+" joins layers, unless a file has that very name. */
function splitLayers(argument: string, cwd: string | null): string[] {
  return argument === "-" || exists(pathOf(argument, cwd)) ? [argument] : argument.split("+");
}

/** Files of a scenario argument, in the order of its layers; `path` null is standard input. */
export function scenarioSources(
  argument: string,
  options: Pick<ReadOptions, "cwd" | "library">,
): readonly { readonly path: string | null; readonly shown: string }[] {
  return splitLayers(argument, options.cwd).map((name) => resolveSource(name, options));
}

function resolveSource(name: string, options: Pick<ReadOptions, "cwd" | "library">): { path: string | null; shown: string } {
  if (name === "") throw new FileFault("the name of a scenario is missing: write a file, or FILE+OVERLAY");
  if (name === "-") return { path: null, shown: "-" };
  const path = pathOf(name, options.cwd);
  const shipped = options.library !== null && /^(?:cases\/)?[\w-]+$/.test(name) ? resolve(options.library, `${name}.yaml`) : null;
  if (!exists(path) && exists(shipped)) return { path: shipped, shown: basename(shipped) };
  if (path === null)
    throw new FileFault(`cannot read ${escapeText(name)}: the working folder was removed; change into a folder that exists, or write the whole path`);
  if (options.library !== null && isMissing(path)) refuseMissing(name, options.library);
  return { path, shown: name };
}

/** Whoever mistypes the name of a shipped scenario is told which; others where the names are. @throws FileFault */
function refuseMissing(name: string, library: string): never {
  const near = nearest(name.replace(/\.ya?ml$/i, ""), shippedNames(library));
  const hint = near === null ? "mutua scenarios list names those that come with the program" : `did you mean ${near}, which comes with the program?`;
  const web = /^[a-z]+:\/\//i.test(name) ? "nothing is fetched from a network: save the file and name it" : null;
  throw new FileFault(`cannot read ${escapeText(name)}: there is no such file or folder; ${web ?? hint}`);
}

/** True where there is nothing of that name: other troubles are said as the system says them. */
function isMissing(path: string): boolean {
  try {
    statSync(path);
    return false;
  } catch (error) {
    return (error as { code?: unknown }).code === "ENOENT"; // Node's errors carry the system's code
  }
}

function shippedNames(library: string): string[] {
  try {
    return scenarioNames(library);
  } catch {
    return [];
  }
}

/** Null for a relative name where there is no working folder. */
function pathOf(name: string, cwd: string | null): string | null {
  return cwd !== null ? resolve(cwd, name) : isAbsolute(name) ? name : null;
}

function exists(path: string | null): path is string {
  return path !== null && existsSync(path);
}
