/** What the journals of a plan prove: which variants are finished, and where their figures stand. */
import { join } from "node:path";
import { crc32 } from "node:zlib";
import type { Disk } from "../../io/disk.ts";
import { escapeText } from "../../io/escape.ts";
import { scanJournal } from "../../io/journal.ts";
import { planNames, shardFolders } from "../../io/plan-folder.ts";
import type { Design } from "../plan/design.ts";
import { differenceOf, type Plan, PlanFault, studyIdentity, variantIdentity } from "../plan/plan.ts";
import type { RowKeys } from "../run/figures.ts";
import type { VariantResult } from "../run/variant.ts";
import { asJournalRecord, type KeptOutcomes, type VariantRecord } from "./records.ts";

/** A variant that a journal proves. */
export interface Entry {
  readonly variant: number;
  readonly status: VariantResult["status"];
  readonly replications: number;
  readonly seconds: number;
  readonly keys: string | null;
  readonly kept: readonly KeptOutcomes[];
  /** Checksum of its figures: two entries of one variant must have the same. */
  readonly figures: string;
  readonly file: string;
  readonly shard: string;
  readonly start: number;
  readonly end: number;
}

export interface StudyState {
  /** By variant; the latest one of each. Entries of rows that were edited since do not count. */
  readonly entries: ReadonlyMap<number, Entry>;
  readonly keys: ReadonlyMap<string, readonly RowKeys[]>;
  /** Lines with a wrong checksum, "shards/0003/journal.ndjson:7". */
  readonly damaged: readonly string[];
  /** Variants that stand in two journals with different figures. */
  readonly conflicts: readonly number[];
  readonly journals: ReadonlyMap<string, { readonly length: number; readonly damaged: number; readonly lines: number }>;
}

/**
 * Reads every journal of a plan.
 *
 * @throws PlanFault  a journal of another scenario, engine, seed, or of other outputs
 * @throws FileFault
 */
export function readState(disk: Disk, folder: string, plan: Plan, design: Design): StudyState {
  const identities = new Map(design.rows.map((row) => [row.variant, variantIdentity(plan, design, row)]));
  const entries = new Map<number, Entry>();
  const keys = new Map<string, readonly RowKeys[]>();
  const damaged: string[] = [];
  const conflicts: number[] = [];
  const journals = new Map<string, { length: number; damaged: number; lines: number }>();
  for (const shard of shardFolders(folder)) {
    const file = join(folder, planNames.shards, shard, planNames.journal);
    const shown = `${planNames.shards}/${shard}/${planNames.journal}`;
    const scan = scanJournal(disk, file, ({ record: value, start, end, line }) => {
      const record = asJournalRecord(value);
      if (record === null) throw new PlanFault(`${shown}:${line}: a record that this version does not know`);
      if (record.kind === "header") checkHeader(record.study, plan, shown);
      else if (record.kind === "keys") keys.set(record.id, record.keys);
      else if (identities.get(record.variant) === record.identity) {
        const entry = entryOf(record, { file, shard, start, end });
        const known = entries.get(record.variant);
        if (
          known !== undefined &&
          known.status === "ok" &&
          entry.status === "ok" &&
          known.replications === entry.replications &&
          known.figures !== entry.figures
        )
          conflicts.push(record.variant);
        // a retry that went well stands above what failed before it, in whatever order shards are read
        if (known === undefined || rank(entry, plan) >= rank(known, plan)) entries.set(record.variant, entry);
      }
    });
    damaged.push(...scan.damaged.map(({ line }) => `${shown}:${line}`));
    journals.set(shard, { length: scan.length, damaged: scan.damaged.length, lines: scan.lines });
  }
  // figures without the names of their rows (that line was damaged) are no figures
  for (const [variant, entry] of entries) if (entry.keys !== null && !keys.has(entry.keys)) entries.delete(variant);
  return { entries, keys, damaged, conflicts, journals };
}

/** What the plan asks for stands above anything else, more replications above fewer, and all above a failure. */
function rank({ status, replications }: Entry, plan: Plan): number {
  return status === "failed" ? -1 : replications === plan.replications ? 1e10 : replications;
}

function entryOf(record: VariantRecord, place: Pick<Entry, "file" | "shard" | "start" | "end">): Entry {
  const figures = JSON.stringify([record.keys ?? null, record.numbers ?? null, record.why ?? null, record.checks ?? null]);
  return {
    variant: record.variant,
    status: record.status,
    replications: record.replications,
    seconds: record.seconds,
    keys: record.keys ?? null,
    kept: record.kept ?? [],
    figures: sumOf(figures),
    ...place,
  };
}

function sumOf(text: string): string {
  return crc32(text).toString(16);
}

function checkHeader(found: Parameters<typeof differenceOf>[0], plan: Plan, shown: string): void {
  const difference = differenceOf(found, studyIdentity(plan));
  if (difference !== null)
    throw new PlanFault(
      `${escapeText(shown)} was computed with another plan: ${difference} differs. Put plan.json back as it was, or make a plan in another folder with mutua sweep`,
    );
}

/** Finished as far as the plan asks: a variant with an error of its own is finished too. */
export function isDone(entry: Entry | undefined, plan: Pick<Plan, "replications">): boolean {
  return entry !== undefined && (entry.status !== "ok" || entry.replications === plan.replications);
}
