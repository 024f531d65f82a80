/** Rows about the engine alone: threads, and scenarios other than W1. Each is timed in turn with what it is compared with. */
import { availableParallelism } from "node:os";
import type { Bundles } from "./bundles.ts";
import type { Options } from "./options.ts";
import type { PeerResult } from "./peer-result.ts";
import { enginePeer, type Peer, runPeer, YEARS } from "./peers.ts";
import { median, medianRatio, nanoseconds, wallNanoseconds, workNanoseconds } from "./timing.ts";

/** Shorter runs would measure the start of the threads. */
const SECONDS_OF_THREADS = 2.5;
const SECONDS_OF_VARIANTS = 1;

export interface ThreadRow {
  readonly row: string;
  /** Person-years a second on the wall, over those of one worker on the same replications. */
  readonly speed: number;
  /** Processor time per person-year, over that of this worker. */
  readonly work: number;
  /** Gigabytes at the peak. */
  readonly peak: number;
}

export interface VariantRow {
  readonly variant: string;
  readonly nanoseconds: number;
  /** Time per person-year over that of W1. */
  readonly ratio: number;
  readonly bytesPerPerson: number;
}

function rounds(peers: readonly (readonly [Peer, number, number])[], count: number, processor: string | null): PeerResult[][] {
  const results: PeerResult[][] = peers.map(() => []);
  for (let round = 0; round < count; round++) {
    for (const [index, [peer, size, replications]] of peers.entries()) results[index]!.push(runPeer(peer, size, replications, 1 + round, processor));
  }
  return results;
}

/** @param perPersonYear seconds of the engine on the calling thread */
export function threadRows({ size, workers, rounds: count }: Options, bundles: Bundles, perPersonYear: number, processor: string | null): ThreadRow[] {
  const replications = Math.max(workers, Math.ceil(SECONDS_OF_THREADS / (perPersonYear * size * YEARS)));
  const people = size * replications;
  // [name, workers (0 = calling thread), people, replications, row of the one worker it is compared with]
  const cases: readonly (readonly [string, number, number, number, number])[] = [
    ["engine, calling thread", 0, size, replications, 1],
    ["engine, 1 worker", 1, size, replications, 1],
    [`engine, ${workers} workers`, workers, size, replications, 1],
    ["engine, 1 worker, 1 replication", 1, people, 1, 3],
    [`engine, ${workers} workers, 1 replication`, workers, people, 1, 3],
  ];
  const results = rounds(
    cases.map(([name, threads, persons, times]) => [enginePeer(bundles, name, threads), persons, times]),
    count,
    processor,
  );
  const totals = (row: number): string => JSON.stringify(results[row]!.map((result) => result.totals));
  for (const [row, like] of [
    [0, 2],
    [1, 2],
    [3, 4],
  ] as const)
    if (totals(row) !== totals(like)) throw new Error(`${cases[like]![0]}: other totals than ${cases[row]![0]}`);
  return cases.map(([row, , , , base], index) => ({
    row,
    speed: 1 / medianRatio(results[index]!, results[base]!, wallNanoseconds),
    work: medianRatio(results[index]!, results[base]!, workNanoseconds),
    peak: median(results[index]!.map((result) => result.peakBytes! / 1e9)),
  }));
}

export function threadTable(rows: readonly ThreadRow[]): string {
  const lines = [
    `${"threads".padEnd(38)}${"speed".padStart(8)}${"work".padStart(8)}${"peak GB".padStart(9)}   (1 worker = 1; ${availableParallelism()} processors here)`,
  ];
  for (const { row, speed, work, peak } of rows)
    lines.push(row.padEnd(38) + speed.toFixed(2).padStart(8) + work.toFixed(2).padStart(8) + peak.toFixed(2).padStart(9));
  return lines.join("\n");
}

/** W1 first, then the variants, turn by turn. */
export function variantRows({ size, rounds: count, variants }: Options, bundles: Bundles, perPersonYear: number, processor: string | null): VariantRow[] {
  const replications = Math.max(1, Math.round(SECONDS_OF_VARIANTS / (perPersonYear * size * YEARS)));
  const names = ["w1", ...variants];
  const results = rounds(
    names.map((name) => [enginePeer(bundles, name, 0, name), size, replications]),
    count,
    processor,
  );
  return names.map((variant, index) => ({
    variant,
    nanoseconds: median(results[index]!.map(nanoseconds)),
    ratio: medianRatio(results[index]!, results[0]!, nanoseconds),
    bytesPerPerson: results[index]![0]!.bytesPerPerson!,
  }));
}

export function variantTable(rows: readonly VariantRow[]): string {
  const lines = [`${"scenario".padEnd(22)}${"ns/person-year".padStart(15)}${"x w1".padStart(8)}${"bytes/person".padStart(14)}`];
  for (const row of rows)
    lines.push(
      row.variant.padEnd(22) + row.nanoseconds.toFixed(1).padStart(15) + row.ratio.toFixed(2).padStart(8) + row.bytesPerPerson.toFixed(1).padStart(14),
    );
  return lines.join("\n");
}
