import { DesignFault } from "../plan/factor.ts";

/** Part `index` of `count` of a study: every `count`-th variant, beginning with the index-th. */
export interface Shard {
  readonly index: number;
  readonly count: number;
}

export const wholeStudy: Shard = { index: 1, count: 1 };

/** Numbers of a task as schedulers give them: Slurm, Kubernetes and GNU parallel. */
const schedulers = [
  { index: "SLURM_ARRAY_TASK_ID", first: "SLURM_ARRAY_TASK_MIN", count: "SLURM_ARRAY_TASK_COUNT", base: 1 },
  { index: "JOB_COMPLETION_INDEX", first: null, count: "JOB_COMPLETIONS", base: 0 },
  { index: "PARALLEL_SEQ", first: null, count: "PARALLEL_TASKS", base: 1 },
] as const;

/**
 * Reads `3/8` or `auto`, which takes the number of the task from the scheduler's environment; how many there are comes from the scheduler where
 * it says so, else from MUTUA_TASKS. `auto/8` gives the count and takes the number only.
 *
 * @throws DesignFault
 */
export function readShard(text: string, env: Readonly<Record<string, string | undefined>>): Shard {
  const [, first = "", second] = /^(\d{1,7}|auto)(?:\/(\d{1,7}))?$/.exec(text) ?? [];
  if (first === "") throw new DesignFault(`--shard ${JSON.stringify(text.slice(0, 40))} is not understood; write 3/8, or auto inside a job of a scheduler`);
  const shard = first === "auto" ? fromScheduler(env, second) : { index: Number(first), count: Number(second ?? 0) };
  if (!(shard.index >= 1 && shard.index <= shard.count))
    throw new DesignFault(`--shard ${shard.index}/${shard.count} is not a part; the first of 8 is 1/8, the last 8/8`);
  return shard;
}

function fromScheduler(env: Readonly<Record<string, string | undefined>>, count: string | undefined): Shard {
  const found = schedulers.find(({ index }) => /^\d+$/.test(env[index] ?? ""));
  if (found === undefined)
    throw new DesignFault(`--shard auto finds none of ${schedulers.map(({ index }) => index).join(", ")}; write --shard 3/8, or start it from a job array`);
  const base = found.first !== null && /^\d+$/.test(env[found.first] ?? "") ? Number(env[found.first]) : found.base;
  const total = count ?? env[found.count] ?? env["MUTUA_TASKS"];
  if (total === undefined || !/^\d{1,7}$/.test(total))
    throw new DesignFault(`--shard auto does not know how many tasks there are; write --shard auto/8, or set ${found.count} or MUTUA_TASKS`);
  return { index: Number(env[found.index]) - base + 1, count: Number(total) };
}

/** The variant at `position` (from 0) of the design belongs to the shard. */
export function inShard({ index, count }: Shard, position: number): boolean {
  return position % count === index - 1;
}

/** Two parts share a variant: numbers v = i (mod n) and v = j (mod m) meet exactly where i = j modulo the greatest common divisor. */
export function overlap(first: Shard, second: Shard): boolean {
  let [a, b] = [first.count, second.count];
  while (b > 0) [a, b] = [b, a % b];
  return (first.index - second.index) % a === 0;
}

/** Folder of a shard under `shards`. */
export function shardName({ index }: Shard): string {
  return String(index).padStart(4, "0");
}
