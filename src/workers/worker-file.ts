import { fileURLToPath } from "node:url";
import { newerThanBuild } from "../io/stale-build.ts";

/**
 * A built worker: beside the chunks of the bundle, or in dist when the sources run, under the tests or by tsx. An old build would give
 * the figures of an engine that is no longer there, without a word.
 *
 * @throws Error  the sources run, and one of them is newer than the build
 */
export function workerFile(name: "worker" | "variant-worker"): URL {
  const path = name === "worker" ? "workers/worker.js" : "variants/variant-worker.js";
  if (!import.meta.url.endsWith(".ts")) return new URL(`../${path}`, import.meta.url);
  const built = new URL(`../../dist/${path}`, import.meta.url);
  const newer = newerThanBuild(fileURLToPath(new URL("..", import.meta.url)), fileURLToPath(built));
  if (newer !== null) throw new Error(`dist is older than src/${newer}, and worker threads run dist: npm run build`);
  return built;
}
