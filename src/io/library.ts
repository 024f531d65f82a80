import { existsSync, readdirSync } from "node:fs";

/** Names of the scenario files of a folder, without `.yaml`, sorted. */
export function scenarioNames(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".yaml"))
    .map((name) => name.slice(0, -".yaml".length))
    .sort();
}

export const fileExists: (path: string) => boolean = existsSync;
