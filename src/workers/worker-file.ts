/** A built worker: beside the chunks of the bundle, or in dist when the sources run under the tests. */
export function workerFile(name: "worker" | "variant-worker"): URL {
  const path = name === "worker" ? "workers/worker.js" : "variants/variant-worker.js";
  return new URL(import.meta.url.endsWith(".ts") ? `../../dist/${path}` : `../${path}`, import.meta.url);
}
