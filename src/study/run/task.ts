/** A variant as a batch runs it: with what was finished before, and with a file that keeps what is finished now. */
import { openBlocks, type SavedBlocks } from "../../io/block-file.ts";
import type { Disk } from "../../io/disk.ts";
import { FileFault } from "../../io/file-fault.ts";
import { blockReplications } from "../plan/plan.ts";
import { type Prepared, prepareVariant, resultOf, runReplicationsHere, type VariantBase, type VariantResult, type VariantSettings } from "./variant.ts";

export interface VariantTask {
  readonly variant: number;
  readonly settings: VariantSettings;
  /** Hash of all that the outcomes depend on, but for the number of replications. */
  readonly identity: string;
  /** File of the outcomes of a variant under way; null where nothing is kept (pilots, commands of analysis). */
  readonly blocks: string | null;
  /** Outcomes of the first replications from an earlier run, or null. */
  readonly before: Float64Array | null;
  /** The outcomes are wanted with the result. */
  readonly keep: boolean;
}

export interface TaskEnd {
  readonly variant: number;
  /** null where a stop came first; what was finished is in the file. */
  readonly result: VariantResult | null;
  /** Outcomes of the replications after `before`, one after the other; null where they are not kept. */
  readonly outcomes: Float64Array | null;
  /** Numbers a replication. */
  readonly length: number;
  /** Processor time is not asked for: seconds by the clock, compiling and simulating. */
  readonly compileSeconds: number;
  readonly seconds: number;
  /** A file could not be written; the batch ends with it. */
  readonly fault: string | null;
}

/** @param clock  milliseconds of a clock that never jumps */
export function runTask(base: VariantBase, task: VariantTask, disk: Disk, shouldStop: () => boolean, clock: () => number): TaskEnd {
  const begin = clock();
  const none = { variant: task.variant, outcomes: null, length: 0, fault: null };
  try {
    const prepared = prepareVariant(base, task.settings);
    const compiled = clock();
    const times = (): Pick<TaskEnd, "compileSeconds" | "seconds"> => ({ compileSeconds: (compiled - begin) / 1000, seconds: (clock() - begin) / 1000 });
    if ("status" in prepared) return { ...none, result: prepared, ...times() };
    const { finished, outcomes } = runBlocks(prepared, task, disk, shouldStop);
    const whole = finished === prepared.scenario.replications;
    return {
      ...none,
      result: whole ? resultOf(prepared, task.settings.outputs, task.settings.futures) : null,
      outcomes: whole ? outcomes : null,
      length: savedLength(prepared),
      ...times(),
    };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const seconds = (clock() - begin) / 1000;
    if (error instanceof FileFault) return { ...none, result: null, compileSeconds: 0, seconds, fault: message };
    return { ...none, result: { status: "failed", code: "internal", error: message }, compileSeconds: 0, seconds };
  }
}

/** What is kept of a replication: its totals, then the uncertain numbers of its future. */
export function savedLength({ model, scenario }: Prepared): number {
  return model.outcome.length + scenario.uncertain.length;
}

function runBlocks(prepared: Prepared, task: VariantTask, disk: Disk, shouldStop: () => boolean): { finished: number; outcomes: Float64Array | null } {
  const total = prepared.scenario.replications;
  const length = savedLength(prepared);
  const { length: totals } = prepared.model.outcome;
  let finished = 0;
  const take = (saved: Float64Array): void => {
    if (finished < total) prepared.fold.add(finished++, saved.subarray(0, totals), length > totals ? saved.subarray(totals) : null);
  };
  const first = task.before === null ? 0 : Math.min(total, task.before.length / length);
  for (let k = 0; k < first; k++) take(task.before!.subarray(k * length, (k + 1) * length));
  const kept: Float64Array[] = [];
  const file = openFile(task, disk, total - first, length, first, (outcome) => {
    if (task.keep) kept.push(outcome.slice());
    take(outcome);
  });
  try {
    while (finished < total && !shouldStop()) {
      const to = Math.min(total, finished + blockReplications);
      const waiting: Float64Array[] = [];
      finished = runReplicationsHere(prepared, finished, to, shouldStop, (outcome, truth) => {
        if (!task.keep && task.blocks === null) return;
        const saved = new Float64Array(length);
        saved.set(outcome);
        if (truth !== null) saved.set(truth, totals);
        waiting.push(saved);
      });
      if (task.keep) kept.push(...waiting);
      const stopped = finished < to;
      if (finished < total || stopped) file.save(waiting);
    }
  } finally {
    file.close();
  }
  return { finished, outcomes: task.keep ? joined(kept, length) : null };
}

interface BlocksFile {
  readonly save: (outcomes: readonly Float64Array[]) => void;
  readonly close: () => void;
}

/** Short variants make no file, unless one was left or a stop comes in between. */
function openFile(task: VariantTask, disk: Disk, count: number, length: number, from: number, take: (outcome: Float64Array) => void): BlocksFile {
  const { blocks, identity } = task;
  if (blocks === null) return { save: () => {}, close: () => {} };
  let file: SavedBlocks | null = null;
  const open = (): SavedBlocks => openBlocks(disk, blocks, identity, length, from, take);
  if (count > blockReplications || disk.exists(blocks)) file = open();
  return {
    save: (outcomes) => {
      if (outcomes.length === 0) return;
      file ??= open();
      for (const outcome of outcomes) file.add(outcome);
      file.save();
    },
    close: () => file?.close(),
  };
}

function joined(outcomes: readonly Float64Array[], length: number): Float64Array {
  const all = new Float64Array(outcomes.length * length);
  outcomes.forEach((outcome, k) => {
    all.set(outcome, k * length);
  });
  return all;
}
