/**
 * Runs replications on worker threads and hands outcomes over in order of replication, whatever the order in which they come.
 * With fewer replications than workers, or a population too large for one copy a worker, workers split the blocks of a year.
 */
import { Worker } from "node:worker_threads";
import type { Model } from "../engine/index.ts";
import { blockBytes } from "../engine/index.ts";
import { slots, type SharedMemory, type WorkerMessage, type WorkerTask } from "./protocol.ts";

export interface PoolOptions {
  readonly workers: number;
  readonly first: number;
  readonly count: number;
  /** Polled while waiting; set it to stop. Replications finished by then have been handed over. */
  readonly signal: { readonly stopped: boolean };
  readonly onOutcome: (replication: number, outcome: Float64Array) => void;
  readonly onProgress?: (done: number) => void;
}

/** A worker died twice over the same work. */
export class WorkerFailure extends Error {}

/** Above this size all workers share one population. */
const largestCopies = 5_000_000;
const pollMilliseconds = 20;

export async function runReplications(model: Model, options: PoolOptions): Promise<{ readonly finished: number }> {
  const { count } = options;
  const blocks = options.workers > 1 && (count < options.workers || model.layout.capacity > largestCopies);
  const workers = Math.max(1, blocks ? Math.min(options.workers, model.layout.blockStart.length - 1) : Math.min(options.workers, count));
  const shared = shareMemory(model, workers, blocks && workers > 1);
  const control = new Int32Array(shared.control);
  const waiting = new Map<number, Float64Array>();
  let next = options.first;
  const take = (replication: number, outcome: Float64Array): void => {
    waiting.set(replication, outcome);
    for (let ready = waiting.get(next); ready !== undefined; ready = waiting.get(next)) {
      waiting.delete(next);
      options.onOutcome(next, ready);
      next++;
      options.onProgress?.(next - options.first);
    }
  };
  const poll = setInterval(() => {
    if (options.signal.stopped) Atomics.store(control, slots.stop, 1);
  }, pollMilliseconds);
  if (options.signal.stopped) Atomics.store(control, slots.stop, 1);
  try {
    const mode = blocks && workers > 1 ? "blocks" : "replications";
    const task = (index: number): WorkerTask => ({ model, shared, index, workers, mode, first: options.first, count, leftover: -1 });
    await Promise.all(Array.from({ length: workers }, (_, index) => runWorker(task(index), control, take)));
  } finally {
    clearInterval(poll);
  }
  return { finished: next - options.first };
}

function shareMemory(model: Model, workers: number, blocks: boolean): SharedMemory {
  // the last slot counts injected faults
  const control = new SharedArrayBuffer(4 * (slots.current + 2 * workers + 1));
  new Int32Array(control).fill(-1, slots.current, slots.current + workers);
  return {
    control,
    columns: blocks ? new SharedArrayBuffer(blockBytes(model)) : null,
    totals: blocks ? new SharedArrayBuffer(8 * 2 * workers * model.tallies.length) : null,
    cuts: blocks ? new SharedArrayBuffer(64) : null,
  };
}

/** One worker until it is done; a crash while it works alone on a replication is repeated once, with the same streams. */
async function runWorker(task: WorkerTask, control: Int32Array, take: (replication: number, outcome: Float64Array) => void): Promise<void> {
  const fault = await oneWorker(task, take);
  if (fault === null) return;
  const left = Atomics.load(control, slots.current + task.index);
  if (task.mode === "blocks") {
    Atomics.store(control, slots.stop, 1);
    throw new WorkerFailure(`a worker thread stopped unexpectedly (${fault}) while replication ${task.first} was shared between threads`);
  }
  if (left < 0) throw new WorkerFailure(`a worker thread could not start (${fault})`);
  const again = await oneWorker({ ...task, leftover: left }, take);
  if (again !== null) {
    Atomics.store(control, slots.stop, 1);
    throw new WorkerFailure(`replication ${left} stopped its worker thread twice (${again})`);
  }
}

/** Resolves to null when the worker is done, else to what ended it. */
function oneWorker(task: WorkerTask, take: (replication: number, outcome: Float64Array) => void): Promise<string | null> {
  return new Promise((resolve) => {
    const worker = new Worker(workerFile(), { workerData: task });
    let done = false;
    let fault: string | null = null;
    worker.on("message", (message: WorkerMessage) => {
      if (message.kind === "outcome") take(message.replication, message.outcome);
      else done = true;
    });
    worker.on("error", (error: unknown) => {
      fault = error instanceof Error ? error.message : String(error);
    });
    worker.on("exit", (code) => resolve(done ? null : (fault ?? `exit code ${code}`)));
  });
}

/** The built worker: beside the chunks of the bundle, or in dist when the sources run under the tests. */
function workerFile(): URL {
  return import.meta.url.endsWith(".ts") ? new URL("../../dist/workers/worker.js", import.meta.url) : new URL("../workers/worker.js", import.meta.url);
}
