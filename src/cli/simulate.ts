import packageFile from "../../package.json" with { type: "json" };
import { createFold, type Model } from "../engine/index.ts";
import type { ResultRecord } from "../engine/result.ts";
import type { Scenario } from "../engine/scenario/scenario.ts";
import { runReplications } from "../workers/pool.ts";
import type { Host } from "./host.ts";
import { startProgress } from "./progress.ts";
import { count, type RunOptions } from "./run-options.ts";

/** Runs the replications on worker threads and folds them in order; a stop leaves what was finished. */
export async function simulate(
  host: Host,
  model: Model,
  scenario: Scenario,
  hash: string,
  options: RunOptions,
): Promise<{ record: ResultRecord; replicates: string | null }> {
  const single = options.replicate === undefined ? null : count("--replicate", options.replicate, 0, 1e9);
  const workers = options.workers === undefined ? host.processors() : count("--workers", options.workers, 1, 256);
  const total = single === null ? scenario.replications : 1;
  const fold = createFold(model, scenario);
  const progress = await startProgress(host, total, options.quiet === true, options.ascii === true);
  try {
    await runReplications(model, {
      workers: Math.min(workers, total),
      first: single ?? 0,
      count: total,
      signal: host.signal,
      onOutcome: (replication, outcome) => fold.add(replication, outcome),
      onProgress: progress.update,
    });
  } finally {
    progress.end();
  }
  const record = fold.record({ engine: packageFile.version, hash, stopped: host.signal.stopped });
  return { record, replicates: null };
}
