import { scenarioSources } from "../io/read-scenario.ts";
import type { Host } from "./host.ts";

/** Whole paths of the files that a command line names to be read: nothing is written over them. @param others  options; undefined where not given */
export function namedInputs(host: Host, argument: string, others: readonly (string | undefined)[] = []): readonly string[] {
  const layers = scenarioSources(argument, { cwd: host.workingFolder, library: host.library }).flatMap(({ path }) => path ?? []);
  return [...layers, ...others.flatMap((name) => (name === undefined ? [] : host.path(name)))];
}
