/** The engine alone at several sizes of the population: one thread, and one replication that several threads share. */
import { freemem } from "node:os";
import type { Bundles } from "./bundles.ts";
import type { Options } from "./options.ts";
import { enginePeer, runPeer, YEARS } from "./peers.ts";
import { median, nanoseconds, wallNanoseconds, workNanoseconds } from "./timing.ts";

export const allSizes: readonly number[] = [1e4, 1e5, 1e6, 1e7, 3e7];
/** So many person-years at least are timed together. */
const PERSON_YEARS = 3e7;
/** Generous: columns, order and ranks of a person. */
const BYTES = 80;

export interface SizeRow {
  readonly size: number;
  readonly replications: number;
  readonly kernels: readonly string[];
  /** Processor nanoseconds per person-year on one thread, people made outside the clock. */
  readonly nanoseconds: number;
  /** One replication on several threads: speed on the wall and processor time, both over those of one thread with people made inside. */
  readonly shared: { readonly speed: number; readonly work: number } | null;
  readonly bytesPerPerson: number;
  readonly peak: number;
}

/** Null where the memory that is free now would not hold the people. */
export function sizeRow(size: number, { rounds, workers }: Options, bundles: Bundles, processor: string | null): SizeRow | null {
  if (size * BYTES > 0.8 * freemem()) return null;
  const replications = Math.max(1, Math.round(PERSON_YEARS / (size * YEARS)));
  const turns = Array.from({ length: rounds }, (_, round) => {
    const alone = runPeer(enginePeer(bundles, "engine"), size, replications, 1 + round, processor);
    // as many person-years, but never fewer people than asked for
    const together = workers > 1 ? runPeer(enginePeer(bundles, "engine", workers), size * replications, 1, 1 + round, processor) : null;
    return { alone, together };
  });
  const ratio = (measure: typeof nanoseconds, turn: (typeof turns)[number]): number => measure(turn.alone) / measure(turn.together!);
  const [first] = turns;
  return {
    size,
    replications,
    kernels: first!.alone.kernels ?? [],
    nanoseconds: median(turns.map(({ alone }) => nanoseconds(alone))),
    shared:
      workers > 1
        ? { speed: median(turns.map((turn) => ratio(wallNanoseconds, turn))), work: 1 / median(turns.map((turn) => ratio(workNanoseconds, turn))) }
        : null,
    bytesPerPerson: first!.alone.bytesPerPerson!,
    peak: median(turns.map(({ alone }) => alone.peakBytes!)) / 1e9,
  };
}

export function sizeTable(rows: readonly SizeRow[], workers: number): string {
  const head = `${"people".padStart(10)}${"replications".padStart(14)}${"ns/person-year".padStart(16)}${"bytes/person".padStart(14)}${"peak GB".padStart(9)}${`1 on ${workers} threads: speed`.padStart(25)}${"work".padStart(7)}`;
  const lines = rows.map(({ size, replications, nanoseconds: time, bytesPerPerson, peak, shared }) =>
    [
      String(size).padStart(10),
      String(replications).padStart(14),
      time.toFixed(1).padStart(16),
      bytesPerPerson.toFixed(1).padStart(14),
      peak.toFixed(2).padStart(9),
      (shared?.speed.toFixed(2) ?? "-").padStart(25),
      (shared?.work.toFixed(2) ?? "-").padStart(7),
    ].join(""),
  );
  return [head, ...lines].join("\n");
}
