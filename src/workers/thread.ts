/**
 * A worker thread before it has a task: it loads the engine and sleeps. Starting one takes a tenth of a second, in which the thread that
 * starts it can compile the scenario.
 */
import { Worker } from "node:worker_threads";
import type { ToWorker, WorkerMessage } from "./protocol.ts";
import { workerFile } from "./worker-file.ts";

/** How it came to its end: exit code, and what it threw; no code where it could not be started. */
export interface ThreadEnd {
  readonly code: number | null;
  readonly error: unknown;
}

export interface Thread {
  /** What it posts goes there from now on. */
  readonly hear: (receive: (message: WorkerMessage) => void) => void;
  readonly send: (message: ToWorker) => void;
  readonly end: () => Promise<unknown>;
  readonly ended: Promise<ThreadEnd>;
}

/** What it is started with: the bell that is rung after each message, an Int32 in shared memory. */
export interface ThreadData {
  readonly bell: SharedArrayBuffer;
}

/** Never throws: a thread that cannot be started has ended. */
export function startThread(): Thread {
  const data: ThreadData = { bell: new SharedArrayBuffer(4) };
  let worker: Worker;
  try {
    worker = new Worker(workerFile("worker"), { workerData: data });
  } catch (error) {
    return { hear: () => {}, send: () => {}, end: () => Promise.resolve(), ended: Promise.resolve({ code: null, error }) };
  }
  const bell = new Int32Array(data.bell);
  let error: unknown;
  let receive: (message: WorkerMessage) => void = () => {};
  worker.on("message", (message: WorkerMessage) => receive(message));
  worker.on("error", (thrown: unknown) => {
    error = thrown;
  });
  return {
    hear: (next) => {
      receive = next;
    },
    send: (message) => {
      worker.postMessage(message);
      Atomics.add(bell, 0, 1);
      Atomics.notify(bell, 0);
    },
    end: () => worker.terminate(),
    ended: new Promise((resolve) => {
      worker.on("exit", (code) => resolve({ code, error }));
    }),
  };
}

/** Threads that were started before there was a task for them. */
export interface Spares {
  /** One of them, or a new one. */
  readonly take: () => Thread;
  /** Ends those that nobody took. */
  readonly dismiss: () => void;
}

export function startSpares(count: number): Spares {
  const waiting = Array.from({ length: count }, startThread);
  return {
    take: () => waiting.shift() ?? startThread(),
    dismiss: () => {
      for (const thread of waiting.splice(0)) void thread.end();
    },
  };
}

/** Starts each thread when it is needed. */
export const noSpares: Spares = { take: startThread, dismiss: () => {} };
