/** Runs what a plan asks for and its journals do not prove yet; one writer, as many threads as the executor has. */
import { join } from "node:path";
import { crc32 } from "node:zlib";
import { type Disk, syncFolder } from "../../io/disk.ts";
import { FileFault, OutputInUse } from "../../io/file-fault.ts";
import { type Journal, openJournal, scanJournal } from "../../io/journal.ts";
import { lockHolder, renewLock, takeLock } from "../../io/output-lock.ts";
import { blockFile, blockFiles, makeFolder, planNames, shardFolders } from "../../io/plan-folder.ts";
import { assignmentsOf, type Design, type DesignRow } from "../plan/design.ts";
import { type Plan, studyIdentity, variantIdentity, variantSeed } from "../plan/plan.ts";
import type { Executor } from "../run/executor.ts";
import type { TaskEnd, VariantTask } from "../run/task.ts";
import type { VariantResult } from "../run/variant.ts";
import { journalFormat, type KeptOutcomes, type KeysRecord, variantRecord } from "./records.ts";
import { inShard, overlap, type Shard, shardName } from "./shard.ts";
import { isDone, readState, type StudyState } from "./state.ts";

export interface BatchOptions {
  readonly folder: string;
  readonly plan: Plan;
  readonly design: Design;
  readonly shard: Shard;
  readonly retryFailed: boolean;
  readonly disk: Disk;
  readonly signal: { readonly stopped: boolean };
  readonly makeExecutor: () => Executor;
  readonly onProgress: (done: number, total: number) => void;
}

/** What a batch did; variants of other shards are not counted. */
export interface BatchSummary {
  readonly asked: number;
  /** Proven by a journal before this start. */
  readonly before: number;
  readonly computed: number;
  readonly invalid: number;
  readonly failed: number;
  readonly stopped: boolean;
}

/** Seconds after which the lock of a computer that says nothing any more is void; it is renewed eight times in that time. */
const leaseSeconds = 120;

/** @throws PlanFault, FileFault, OutputInUse */
export async function runBatch(options: BatchOptions): Promise<BatchSummary> {
  const { folder, shard, disk } = options;
  const own = join(folder, planNames.shards, shardName(shard));
  makeFolder(own);
  const unlock = takeLock(own, `${planNames.shards}/${shardName(shard)} of the plan`, {
    lease: leaseSeconds,
    note: { index: shard.index, count: shard.count },
  });
  const renew = setInterval(() => renewLock(own), (leaseSeconds * 1000) / 8);
  renew.unref();
  try {
    refuseOthers(folder, shard);
    const state = readState(disk, folder, options.plan, options.design);
    repairJournal(disk, join(own, planNames.journal), state.journals.get(shardName(shard)));
    return await runMissing(options, state, own);
  } finally {
    clearInterval(renew);
    unlock();
  }
}

/** Another process may work on other variants of the plan, never on the same ones. */
function refuseOthers(folder: string, shard: Shard): void {
  for (const name of shardFolders(folder)) {
    if (name === shardName(shard)) continue;
    const held = lockHolder(join(folder, planNames.shards, name), `${planNames.shards}/${name} of the plan`);
    if (held === null) continue;
    const other: Shard = { index: Number(held.note["index"]), count: Number(held.note["count"]) };
    if (overlap(shard, other))
      throw new OutputInUse(
        `the plan is in use by ${held.holder} (shard ${other.index}/${other.count}, which shares variants with ${shard.index}/${shard.count})`,
      );
  }
}

/** Writes a journal with damaged lines again without them, so that the next reader finds it whole. */
function repairJournal(disk: Disk, path: string, known: { readonly damaged: number } | undefined): void {
  if (known === undefined || known.damaged === 0) return;
  const records: unknown[] = [];
  scanJournal(disk, path, ({ record }) => records.push(record));
  const temporary = `${path}.repaired`;
  if (disk.exists(temporary)) disk.unlink(temporary);
  const journal = openJournal(disk, temporary, 0);
  try {
    journal.append(records);
  } finally {
    journal.close();
  }
  disk.rename(temporary, path);
}

async function runMissing(options: BatchOptions, state: StudyState, own: string): Promise<BatchSummary> {
  const { plan, design, shard, disk, folder, retryFailed, signal } = options;
  const asked = design.rows.filter((_, position) => inShard(shard, position));
  const open = asked.filter(({ variant }) => {
    const entry = state.entries.get(variant);
    return !isDone(entry, plan) || (retryFailed && entry?.status === "failed");
  });
  const counts = { ok: 0, invalid: 0, failed: 0 };
  for (const { variant } of asked) {
    const entry = state.entries.get(variant);
    if (entry !== undefined && !open.some((row) => row.variant === variant)) counts[entry.status]++;
  }
  const before = asked.length - open.length;
  let computed = 0;
  const summary = (): BatchSummary => ({ asked: asked.length, before, computed, invalid: counts.invalid, failed: counts.failed, stopped: signal.stopped });
  if (open.length === 0) return summary();
  const writer = openShard(disk, own, shardName(shard), plan);
  const executor = options.makeExecutor();
  let fault: FileFault | null = null;
  try {
    const left = leftBlocks(folder);
    let next = 0;
    const work = async (): Promise<void> => {
      while (next < open.length && !signal.stopped && fault === null) {
        const row = open[next++]!;
        const kept = state.entries.get(row.variant)?.kept ?? [];
        const task = taskOf(options, row, left.get(row.variant) ?? blockFile(folder, shardName(shard), row.variant), readKept(disk, folder, kept));
        const end = await executor.execute(task);
        if (end.fault !== null) throw new FileFault(end.fault);
        if (end.result === null) continue; // stopped
        writer.write(task, end, end.result, task.before === null ? [] : kept);
        if (task.blocks !== null && disk.exists(task.blocks)) disk.unlink(task.blocks);
        computed++;
        counts[end.result.status]++;
        options.onProgress(before + computed, asked.length);
      }
    };
    const results = await Promise.allSettled(
      Array.from({ length: executor.size }, () =>
        work().catch((error: unknown) => {
          fault = error instanceof FileFault ? error : new FileFault(error instanceof Error ? error.message : String(error));
          throw error;
        }),
      ),
    );
    const broken = results.find((result) => result.status === "rejected");
    if (broken !== undefined) throw broken.reason;
  } finally {
    await executor.close();
    writer.close();
  }
  return summary();
}

/** Files of variants under way, in whatever shard they were left. */
function leftBlocks(folder: string): Map<number, string> {
  return new Map(shardFolders(folder).flatMap((shard) => blockFiles(folder, shard).map(({ variant, path }) => [variant, path] as const)));
}

function taskOf({ plan, design }: BatchOptions, row: DesignRow, blocks: string, before: Float64Array | null): VariantTask {
  return {
    variant: row.variant,
    settings: {
      set: assignmentsOf(design, row),
      seed: variantSeed(plan, row.variant),
      replications: plan.replications,
      rng: plan.rng,
      outputs: plan.outputs,
    },
    identity: variantIdentity(plan, design, row),
    blocks,
    before,
    keep: plan.keep_replications,
  };
}

/** Kept outcomes of a variant, one replication after the other; null where there are none, or where they are not whole any more. */
export function readKept(disk: Disk, folder: string, kept: readonly KeptOutcomes[]): Float64Array | null {
  if (kept.length === 0) return null;
  const parts: Float64Array[] = [];
  for (const { shard, offset, count, length, crc } of kept) {
    const path = join(folder, planNames.shards, shard, planNames.kept);
    if (!disk.exists(path)) return null;
    const descriptor = disk.open(path, "r");
    try {
      const bytes = Buffer.alloc(count * length * 8);
      if (disk.read(descriptor, bytes, offset) < bytes.length || crc32(bytes) !== crc) return null;
      const numbers = new Float64Array(count * length);
      bytes.copy(Buffer.from(numbers.buffer));
      parts.push(numbers);
    } finally {
      disk.close(descriptor);
    }
  }
  const all = new Float64Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

interface ShardWriter {
  readonly write: (task: VariantTask, end: TaskEnd, result: VariantResult, kept: readonly KeptOutcomes[]) => void;
  readonly close: () => void;
}

/** The journal of a shard, with its header, and the file of kept outcomes, which is written first. */
function openShard(disk: Disk, own: string, shard: string, plan: Plan): ShardWriter {
  const path = join(own, planNames.journal);
  const known = new Set<string>();
  let headed = false;
  const { length } = scanJournal(disk, path, ({ record }) => {
    const { kind, id } = record as KeysRecord; // only the two names are looked at
    if ((kind as string) === "header") headed = true;
    if (kind === "keys") known.add(id);
  });
  const journal: Journal = openJournal(disk, path, length);
  try {
    if (!headed) journal.append([{ kind: "header", format: journalFormat, study: studyIdentity(plan) }]);
    syncFolder(disk, own);
  } catch (error) {
    journal.close();
    throw error;
  }
  return {
    write: ({ variant, identity }, end, result, kept) => {
      const added = end.outcomes === null || end.outcomes.length === 0 ? [] : [appendOutcomes(disk, own, shard, end.outcomes, end.length)];
      const finished = result.status === "ok" ? result.finished : 0;
      const { record, keys } = variantRecord({ variant, identity, replications: finished, seconds: end.seconds }, result, [...kept, ...added]);
      journal.append(keys === null || known.has(keys.id) ? [record] : [keys, record]);
      if (keys !== null) known.add(keys.id);
    },
    close: journal.close,
  };
}

function appendOutcomes(disk: Disk, own: string, shard: string, outcomes: Float64Array, length: number): KeptOutcomes {
  const path = join(own, planNames.kept);
  const descriptor = disk.open(path, "a+");
  try {
    const offset = disk.size(descriptor);
    const bytes = Buffer.from(outcomes.buffer, outcomes.byteOffset, outcomes.byteLength);
    disk.write(descriptor, bytes);
    disk.sync(descriptor);
    return { shard, offset, count: outcomes.length / length, length, crc: crc32(bytes) };
  } finally {
    disk.close(descriptor);
  }
}
