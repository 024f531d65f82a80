import { realDisk } from "../../io/disk.ts";
import { runBatch } from "../../study/batch/batch.ts";
import { openBase, planSource } from "../../study/run/open-base.ts";
import { threadExecutor } from "../../workers/variant-pool.ts";
import { type ExitCode, exitCodes } from "../exit-codes.ts";
import type { Host } from "../host.ts";
import { count } from "../run-options.ts";
import { workersOf } from "../simulate.ts";
import { UsageError } from "../usage-error.ts";
import { openStudy } from "./open-study.ts";

export interface WorkerOptions {
  readonly redis: string;
  readonly tasks?: string;
  readonly workers?: string;
  readonly quiet?: boolean;
}

/** Milliseconds after which a worker that no longer renews its task has lost it, and how often that is looked for. */
const lockDuration = 10_000;
const stalledInterval = 5_000;
const pollMilliseconds = 200;

/**
 * `mutua worker`: takes shards of a plan from a queue in Redis or Valkey until none is left. Every worker is started alike; the first one fills the
 * queue. The figures are in the journals of the plan folder, which all workers see: a shard that is given out twice is computed once.
 */
export async function worker(host: Host, shown: string, options: WorkerOptions): Promise<ExitCode> {
  const { Queue, Worker } = await loadQueue();
  await loadClient();
  const connection = connectionOf(options.redis);
  const folder = host.path(shown);
  const { plan, design } = openStudy(folder, shown);
  const source = planSource(folder, plan, true);
  await openBase(source);
  const tasks = options.tasks === undefined ? Math.min(64, design.rows.length) : count("--tasks", options.tasks, 1, 100_000, "worker");
  // one queue a state of the plan: the same plan with more replications is another
  const name = `mutua-${plan.scenario.hash.slice(7, 23)}-${plan.replications}-${design.rows.length}-${tasks}`;
  const queue = new Queue(name, { connection });
  let failures = 0;
  const run = async (index: number): Promise<void> => {
    const summary = await runBatch({
      folder,
      plan,
      design,
      shard: { index, count: tasks },
      retryFailed: false,
      disk: realDisk,
      signal: host.signal,
      makeExecutor: () => threadExecutor(source, workersOf(host, options), host.signal),
      onProgress: () => {},
    });
    failures += summary.invalid + summary.failed;
    if (summary.stopped) throw new Error("stopped");
    if (!options.quiet) host.warn(`mutua: shard ${index}/${tasks} finished\n`);
  };
  try {
    // the number of the job is that of the shard: who comes later adds nothing
    await queue.addBulk(
      Array.from({ length: tasks }, (_, k) => ({
        name: "shard",
        data: { index: k + 1 },
        opts: { jobId: `shard-${k + 1}`, attempts: 20, backoff: { type: "fixed", delay: 1000 } },
      })),
    );
    const taker = new Worker<{ index: number }>(name, async ({ data }) => run(data.index), {
      connection,
      lockDuration,
      stalledInterval,
      maxStalledCount: 20,
      concurrency: 1,
    });
    taker.on("error", (error) => host.warn(`mutua: ${error.message}\n`));
    while (!host.signal.stopped) {
      const counts = await queue.getJobCounts("waiting", "active", "delayed", "prioritized");
      if (Object.values(counts).every((number) => number === 0)) break;
      await new Promise((resolve) => setTimeout(resolve, pollMilliseconds));
    }
    await taker.close();
  } finally {
    await queue.close();
  }
  if (host.signal.exitCode !== null) return host.signal.exitCode;
  return failures > 0 ? exitCodes.batchFailures : exitCodes.done;
}

async function loadQueue(): Promise<typeof import("bullmq")> {
  try {
    return await import("bullmq");
  } catch (error) {
    if ((error as { code?: unknown }).code !== "ERR_MODULE_NOT_FOUND") throw error;
    throw new UsageError("the queue needs the packages bullmq and ioredis, which are not installed with mutua: npm install bullmq ioredis", "worker");
  }
}

/** The queue loads its client by itself; that it is missing is better said in our words. */
async function loadClient(): Promise<void> {
  const client: string = "ioredis";
  try {
    await import(client);
  } catch (error) {
    if ((error as { code?: unknown }).code !== "ERR_MODULE_NOT_FOUND") throw error;
    throw new UsageError("the queue needs the package ioredis, which is not installed with mutua: npm install bullmq ioredis", "worker");
  }
}

function connectionOf(url: string): { host: string; port: number; username?: string; password?: string; db?: number; maxRetriesPerRequest: null } {
  let parsed: URL;
  try {
    parsed = new URL(url);
  } catch {
    throw new UsageError(`--redis ${JSON.stringify(url.slice(0, 60))} is no address; write redis://host:6379`, "worker");
  }
  if (parsed.protocol !== "redis:") throw new UsageError(`--redis takes an address that begins with redis://, not ${parsed.protocol}//`, "worker");
  const database = parsed.pathname.slice(1);
  return {
    host: parsed.hostname,
    port: parsed.port === "" ? 6379 : Number(parsed.port),
    ...(parsed.username === "" ? {} : { username: decodeURIComponent(parsed.username) }),
    ...(parsed.password === "" ? {} : { password: decodeURIComponent(parsed.password) }),
    ...(/^\d+$/.test(database) ? { db: Number(database) } : {}),
    maxRetriesPerRequest: null,
  };
}
