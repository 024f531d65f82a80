import type { Disk } from "../../io/disk.ts";
import { runTask, type TaskEnd, type VariantTask } from "./task.ts";
import type { VariantBase } from "./variant.ts";

/** Computes variants, up to `size` at a time. */
export interface Executor {
  readonly size: number;
  readonly execute: (task: VariantTask) => Promise<TaskEnd>;
  readonly close: () => Promise<void>;
}

/** Computes in this thread: for tests, small commands, and machines without threads. */
export function inlineExecutor(base: VariantBase, disk: Disk, shouldStop: () => boolean, clock: () => number): Executor {
  return {
    size: 1,
    execute: async (task) => runTask(base, task, disk, shouldStop, clock),
    close: async () => {},
  };
}
