import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** Folder of the shipped scenarios, seen from dist/library/index.js, dist/chunks/x.js or src/io/library-folder.ts alike. */
export function shippedScenarios(): string {
  return join(dirname(dirname(dirname(fileURLToPath(import.meta.url)))), "scenarios");
}
