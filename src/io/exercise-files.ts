/** The shipped exercises: overlays in a folder of the library, each of which names the scenario that it lies on. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { escapeText } from "./escape.ts";
import { describeFault } from "./file-fault.ts";
import { makeFolders } from "./make-folders.ts";
import { isMap } from "./overlay.ts";
import { parseScenario } from "./parse-scenario.ts";

const folder = "exercises";

/** Names of the shipped exercises, sorted. */
export function exerciseNames(library: string): readonly string[] {
  const at = join(library, folder);
  if (!existsSync(at)) return [];
  return readdirSync(at)
    .filter((name) => name.endsWith(".yaml"))
    .map((name) => name.slice(0, -".yaml".length))
    .sort();
}

/** Scenario argument that a name stands for: "BASE.yaml+exercises/NAME.yaml" for an exercise, the name itself for everything else. */
export function exerciseArgument(library: string, name: string): string {
  if (!exerciseNames(library).includes(name)) return name;
  const path = join(library, folder, `${name}.yaml`);
  const { value } = parseScenario(readFileSync(path, "utf8"), path);
  const exercise = isMap(value) ? value["exercise"] : undefined;
  const base = isMap(exercise) ? exercise["scenario"] : undefined;
  return typeof base === "string" ? `${join(library, `${base}.yaml`)}+${path}` : path;
}

/** Text of a file of the built package: the program of a page. */
export function readBuilt(path: string): string {
  return readFileSync(path, "utf8");
}

/** Makes a folder where there is none. @throws FileFault */
export function makeFolder(path: string): void {
  try {
    makeFolders(path);
  } catch (error) {
    throw describeFault(error, `cannot make the folder ${escapeText(path)}`);
  }
}
