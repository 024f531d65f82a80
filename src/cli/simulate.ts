import packageFile from "../../package.json" with { type: "json" };
import { createFold, type FutureFigures, type Model, type ResultRecord, replicateTotals, type Scenario } from "../engine/index.ts";
import type { OutputFile } from "../io/write-output.ts";
import { replicatesCsv } from "../report/replicates-csv.ts";
import { runReplications } from "../workers/pool.ts";
import type { Host } from "./host.ts";
import { startProgress } from "./progress.ts";
import { count, type RunOptions } from "./run-options.ts";

/**
 * Runs the replications on worker threads and folds them in order; a stop leaves what was finished.
 *
 * @param replicates  takes the totals of every replication as they come, or null
 * @param onFutures   is handed the horizon figures of every future at the end
 */
export async function simulate(
  host: Host,
  model: Model,
  scenario: Scenario,
  hash: string,
  options: RunOptions,
  replicates: OutputFile | null,
  onFutures: (futures: readonly FutureFigures[]) => void = () => {},
): Promise<ResultRecord> {
  const single = options.replicate === undefined ? null : count("--replicate", options.replicate, 0, 1e9);
  const workers = workersOf(host, options);
  const total = single === null ? scenario.replications : 1;
  const fold = createFold(model, scenario);
  const progress = await startProgress(host, total, options.quiet === true, options.ascii === true);
  host.signal.keep = true;
  try {
    await runReplications(model, {
      workers,
      first: single ?? 0,
      count: total,
      signal: host.signal,
      onOutcome: (replication, outcome, truth) => {
        fold.add(replication, outcome, truth);
        if (replicates !== null) writeTotals(replicates, model, scenario, replication, outcome, fold.finished === 1);
      },
      onProgress: progress.update,
    });
  } finally {
    progress.end();
  }
  onFutures(fold.futures());
  return fold.record({ engine: packageFile.version, hash, stopped: host.signal.stopped });
}

/** Threads of a run. @throws UsageError */
export function workersOf(host: Host, { workers }: Pick<RunOptions, "workers">): number {
  return workers === undefined ? host.processors() : count("--workers", workers, 1, 256);
}

function writeTotals(file: OutputFile, model: Model, scenario: Scenario, replication: number, outcome: Float64Array, first: boolean): void {
  const [header, ...rows] = replicatesCsv(replicateTotals(model, scenario, replication, outcome));
  if (first && header !== undefined) file.write(header);
  for (const piece of rows) file.write(piece);
}
