import { join } from "node:path";
import { realDisk } from "../../io/disk.ts";
import { commandWord } from "../../io/escape.ts";
import { planNames } from "../../io/plan-folder.ts";
import { type BatchSummary, runBatch } from "../../study/batch/batch.ts";
import { readShard, type Shard, shardName, wholeStudy } from "../../study/batch/shard.ts";
import { openBase, planSource } from "../../study/run/open-base.ts";
import { threadExecutor } from "../../workers/variant-pool.ts";
import { type ExitCode, exitCodes } from "../exit-codes.ts";
import type { Host } from "../host.ts";
import { workersOf } from "../simulate.ts";
import { UsageError } from "../usage-error.ts";
import { openStudy, type Study } from "./open-study.ts";
import { studyStatus } from "./status.ts";
import { startStudyProgress } from "./study-progress.ts";
import { asUsage } from "./usage.ts";

export interface BatchCommandOptions {
  readonly shard?: string;
  readonly workers?: string;
  readonly retry?: string;
  readonly status?: boolean;
  readonly json?: boolean;
  readonly emit?: string;
  readonly tasks?: string;
  readonly allowLarge?: boolean;
  readonly ascii?: boolean;
  readonly quiet?: boolean;
}

/** `mutua batch`: runs, tells how far it is, or writes the file of a cluster. */
export async function batch(host: Host, shown: string, options: BatchCommandOptions): Promise<ExitCode> {
  if (options.retry !== undefined && options.retry !== "failed")
    throw new UsageError(`--retry ${JSON.stringify(options.retry.slice(0, 40))} is not known; it takes failed`, "batch");
  if (options.json && !options.status) throw new UsageError("--json goes with --status; results come from mutua merge", "batch");
  if (options.tasks !== undefined && options.emit === undefined) throw new UsageError("--tasks goes with --emit", "batch");
  const study = openStudy(host.path(shown), shown);
  if (options.emit !== undefined) {
    const { emitJobs } = await import("./emit.ts");
    return emitJobs(host, study, shown, options.emit, options.tasks);
  }
  if (options.status) {
    await host.write(studyStatus(study, shown, options.json === true));
    return exitCodes.done;
  }
  const shard = options.shard === undefined ? wholeStudy : asUsage("batch", () => readShard(options.shard!, host.env));
  return run(host, study, shown, shard, options);
}

async function run(host: Host, { folder, plan, design }: Study, shown: string, shard: Shard, options: BatchCommandOptions): Promise<ExitCode> {
  const source = planSource(folder, plan, options.allowLarge === true);
  // read here first: what is wrong with the inputs is said once, not by every thread
  await openBase(source);
  host.holds([join(folder, planNames.shards, shardName(shard))]);
  host.signal.keep = true;
  host.signal.patient = true;
  const progress = await startStudyProgress(host, { quiet: options.quiet === true, ascii: options.ascii === true, unit: "variants" });
  let summary: BatchSummary;
  try {
    summary = await runBatch({
      folder,
      plan,
      design,
      shard,
      retryFailed: options.retry === "failed",
      disk: realDisk,
      signal: host.signal,
      makeExecutor: () => threadExecutor(source, Math.min(workersOf(host, options), design.rows.length), host.signal),
      onProgress: progress.update,
    });
  } finally {
    progress.end();
  }
  const part = shard.count === 1 ? "" : ` of shard ${shard.index}/${shard.count}`;
  const errors = summary.invalid + summary.failed;
  const left = summary.asked - summary.before - summary.computed;
  const words = [
    `${summary.computed} variants${part} computed`,
    summary.before > 0 ? `${summary.before} were there` : "",
    left > 0 ? `${left} left` : "",
    errors > 0 ? `${summary.invalid} invalid, ${summary.failed} failed (variants.csv of the merge says why)` : "",
  ].filter(Boolean);
  const next = left > 0 ? `mutua batch ${commandWord(shown)}` : `mutua merge ${commandWord(shown)}`;
  if (!options.quiet) await host.write(`${words.join(", ")}\n\nNext  ${next}\n`);
  if (host.signal.exitCode !== null && left > 0) return host.signal.exitCode;
  return errors > 0 ? exitCodes.batchFailures : exitCodes.done;
}
