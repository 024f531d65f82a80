import type { Hunt, Prey, TrialModel } from "../engine/futures.ts";
import type { Model, SentFuture } from "../engine/run.ts";

/** What a worker thread does. Plain data and shared memory only. */
export interface WorkerTask {
  readonly model: Model;
  readonly shared: SharedMemory;
  /** Own position and number of workers. */
  readonly index: number;
  readonly workers: number;
  /** `replications`: each worker takes whole replications; `blocks`: all workers split the blocks of each replication. */
  readonly mode: "replications" | "blocks";
  readonly first: number;
  readonly count: number;
  /** Replication to do before taking new ones: what a crashed worker left. -1 for none. */
  readonly leftover: number;
  /** Where numbers are uncertain, in mode `replications`: futures come as messages (`feed.ts`); else the worker makes its own. */
  readonly fed: boolean;
  /** Whether it waits for errands when its replications are done, until it is told to leave. */
  readonly stays: boolean;
}

/** What a worker that is fed is sent, before errands. */
export type FeedMessage = { readonly kind: "future"; readonly replication: number; readonly future: SentFuture } | { readonly kind: "nothing left" };

/** What a worker that stays is sent: a hunt on trials of this model, which comes with the first one; or that there is nothing more to do. */
export type ErrandMessage = { readonly kind: "hunt"; readonly trial: TrialModel | null; readonly hunt: Hunt } | { readonly kind: "leave" };

/** All that a thread is sent; the task comes first. */
export type ToWorker = { readonly kind: "task"; readonly task: WorkerTask } | FeedMessage | ErrandMessage;

/** Memory that all threads see. */
export interface SharedMemory {
  /** Int32 slots, see `slots`. */
  readonly control: SharedArrayBuffer;
  /** blocks mode: columns of the people, totals of each worker twice (by parity), counts of incomes and incomes near the limits of the fifths. */
  readonly columns: SharedArrayBuffer | null;
  readonly totals: SharedArrayBuffer | null;
  readonly incomeCounts: SharedArrayBuffer | null;
  readonly incomes: SharedArrayBuffer | null;
}

/**
 * Positions in the control array. From `current` on, one slot a worker each: the replication it is at (-1 none); whether it stopped (`team.ts`).
 * The last slot counts injected faults.
 */
export const slots = { stop: 0, next: 1, arrived: 2, turn: 3, current: 4 } as const;

/** What a worker posts. */
export type WorkerMessage =
  | { readonly kind: "outcome"; readonly replication: number; readonly outcome: Float64Array; readonly truth: Float64Array | null }
  /** The run needs more room than the engine has: the words of `CapacityExceeded`. */
  | { readonly kind: "refused"; readonly reason: string }
  /** Its replications are done; it waits for errands. */
  | { readonly kind: "waits" }
  | { readonly kind: "prey"; readonly prey: Prey | null }
  | { readonly kind: "done" };

export function controlBytes(workers: number): number {
  return 4 * (slots.current + 2 * workers + 1);
}
