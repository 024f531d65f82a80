/** Threads that compute whole variants. A thread that dies is replaced, and its variant tried once more; twice is the variant's failure. */
import { Worker } from "node:worker_threads";
import type { Executor } from "../study/run/executor.ts";
import type { BaseSource } from "../study/run/open-base.ts";
import type { TaskEnd, VariantTask } from "../study/run/task.ts";
import type { VariantReply, VariantWorkerData } from "./variant-protocol.ts";
import { workerFile } from "./worker-file.ts";

const pollMilliseconds = 20;

interface Thread {
  readonly worker: Worker;
  /** Resolves when the thread has read the scenario. */
  readonly ready: Promise<void>;
  take: ((reply: VariantReply) => void) | null;
  fail: ((fault: string) => void) | null;
  fault: string | null;
  gone: boolean;
}

/** @param signal  polled: set it, and every thread ends after the replication it is at */
export function threadExecutor(source: BaseSource, size: number, signal: { readonly stopped: boolean }): Executor {
  const control = new SharedArrayBuffer(4);
  const stop = new Int32Array(control);
  const poll = setInterval(() => {
    if (signal.stopped) Atomics.store(stop, 0, 1);
  }, pollMilliseconds);
  const idle: Thread[] = [];
  const all = new Set<Thread>();
  const start = (): Thread => {
    const thread = startThread({ source, control });
    all.add(thread);
    return thread;
  };
  const execute = async (task: VariantTask): Promise<TaskEnd> => {
    for (let attempt = 1; ; attempt++) {
      let thread = idle.pop() ?? start();
      if (thread.gone) thread = start();
      const outcome = await runOn(thread, task);
      if (typeof outcome !== "string") {
        idle.push(thread);
        return outcome;
      }
      all.delete(thread);
      if (attempt === 2) return diedTwice(task, outcome);
    }
  };
  return {
    size,
    execute,
    close: async () => {
      clearInterval(poll);
      await Promise.all([...all].map(({ worker }) => worker.terminate()));
    },
  };
}

function diedTwice({ variant }: VariantTask, fault: string): TaskEnd {
  const error = `the variant stopped its thread twice (${fault})`;
  return { variant, result: { status: "failed", code: "thread", error }, outcomes: null, length: 0, compileSeconds: 0, seconds: 0, fault: null };
}

/** The end of the task, or what ended the thread. */
async function runOn(thread: Thread, task: VariantTask): Promise<TaskEnd | string> {
  await thread.ready;
  if (thread.fault !== null) return thread.fault;
  return new Promise((resolve) => {
    thread.take = (reply) => {
      if (reply.kind === "end") resolve(reply.end);
    };
    thread.fail = resolve;
    thread.worker.postMessage({ task });
  });
}

function startThread(workerData: VariantWorkerData): Thread {
  const worker = new Worker(workerFile("variant-worker"), { workerData });
  let started: () => void = () => {};
  let refused: (error: Error) => void = () => {};
  const ready = new Promise<void>((resolve, reject) => {
    started = resolve;
    refused = reject;
  });
  const thread: Thread = { worker, ready, take: null, fail: null, fault: null, gone: false };
  worker.on("message", (reply: VariantReply) => {
    if (reply.kind === "ready") started();
    else if (reply.kind === "unreadable") refused(new Error(reply.message));
    else thread.take?.(reply);
  });
  const end = (fault: string): void => {
    thread.gone = true;
    thread.fault = fault;
    started();
    thread.fail?.(fault);
  };
  worker.on("error", (error: unknown) => end(error instanceof Error ? error.message : String(error)));
  worker.on("exit", (code) => end(thread.fault ?? `exit code ${code}`));
  return thread;
}
