/** From the journals of a plan to one set of tables. Refuses what is not whole; the same figures give the same bytes, however they were computed. */
import { join } from "node:path";
import { canonicalJson, sha256 } from "../../io/canonical.ts";
import type { Disk } from "../../io/disk.ts";
import { commandWord } from "../../io/escape.ts";
import { InvalidData } from "../../io/file-fault.ts";
import { readJournalLine } from "../../io/journal.ts";
import { hashFiles, openMergeFolder } from "../../io/merge-folder.ts";
import { openParquet } from "../../io/parquet-file.ts";
import { planNames, readPlanFile } from "../../io/plan-folder.ts";
import { writeOutput } from "../../io/write-output.ts";
import { drawsOfRecord, figuresOfRecord, type VariantRecord } from "../batch/records.ts";
import { type Entry, isDone, readState, type StudyState } from "../batch/state.ts";
import type { Design } from "../plan/design.ts";
import { type Plan, studyIdentity } from "../plan/plan.ts";
import type { Figures } from "../run/figures.ts";
import { checksColumns, tableFormat } from "./columns.ts";
import { openDraws } from "./draws-table.ts";
import { openMetricsTable } from "./metrics-table.ts";
import type { ReplicatesWriter } from "./replicates-table.ts";
import { type CheckLine, checksText, codebookText, type VariantLine, variantsText, wideText } from "./small-tables.ts";

/** Tables cannot be made; says what is missing and which command brings it. */
export class MergeFault extends InvalidData {
  override readonly name = "MergeFault";
}

export interface MergeOptions {
  readonly folder: string;
  /** As the user named it, for the command that fills gaps. */
  readonly shown: string;
  readonly plan: Plan;
  readonly design: Design;
  readonly disk: Disk;
  readonly allowPartial: boolean;
  readonly wide: boolean;
  /** Makes the table of replications, or null. */
  readonly replicates: ((folder: string) => ReplicatesWriter) | null;
}

export interface MergeSummary {
  readonly folder: string;
  readonly rows: number;
  readonly ok: number;
  readonly invalid: number;
  readonly failed: number;
  readonly missing: number;
}

const shownVariants = 12;

/** @throws MergeFault, PlanFault, FileFault */
export function mergeStudy(options: MergeOptions): MergeSummary {
  const { folder, disk, plan, design } = options;
  const state = readState(disk, folder, plan, design);
  refuseUnsound(state, options);
  const target = openMergeFolder(folder, planNames.merged);
  try {
    const counts = writeTables(options, state, target.path);
    writeOutput(join(target.path, "manifest.json"), manifestText(options, target.path, counts));
    target.finish();
    writeOutput(join(folder, "timing.csv"), timingText(design, state));
    return { folder: join(folder, planNames.merged), ...counts };
  } catch (error) {
    target.abandon();
    throw error;
  }
}

function refuseUnsound(state: StudyState, { plan, design, allowPartial, shown }: MergeOptions): void {
  const command = `mutua batch ${commandWord(shown)}`;
  if (state.damaged.length > 0) throw new MergeFault(`damaged records (wrong checksum): ${list(state.damaged)}. This computes them again: ${command}`);
  if (state.conflicts.length > 0)
    throw new MergeFault(
      `two shards give different figures for ${list(state.conflicts.map((variant) => `variant ${variant}`))}; they were computed by different programs or machines at fault. Remove the folder shards and run: ${command}`,
    );
  const missing = design.rows.filter(({ variant }) => !isDone(state.entries.get(variant), plan)).map(({ variant }) => variant);
  if (missing.length > 0 && !allowPartial)
    throw new MergeFault(
      `${missing.length} of ${design.rows.length} variants are not computed yet (${list(missing.map(String))}). This computes them: ${command}. Or merge what there is: mutua merge ${commandWord(shown)} --allow-partial`,
    );
}

function list(items: readonly string[]): string {
  const rest = items.length - shownVariants;
  return rest > 0 ? `${items.slice(0, shownVariants).join(", ")} and ${rest} more` : items.join(", ");
}

type Counts = Omit<MergeSummary, "folder">;

function writeTables(options: MergeOptions, state: StudyState, target: string): Counts {
  const { plan, design, disk, wide } = options;
  const metadata = {
    mutua_format: tableFormat,
    mutua_study: canonicalJson(studyIdentity(plan)),
    mutua_units: "column unit of each row; columns and metrics: codebook.csv",
  };
  const table = openMetricsTable(join(target, "metrics.parquet"), join(target, "metrics.csv"), metadata);
  const replicates = options.replicates?.(target) ?? null;
  const draws = openDraws(target);
  const lines: VariantLine[] = [];
  const checks: CheckLine[] = [];
  const wideFigures = new Map<number, Figures>();
  const metricIds = new Set<string>();
  const counts = { ok: 0, invalid: 0, failed: 0, missing: 0 };
  const reader = openLines(disk);
  try {
    for (const row of design.rows) {
      const entry = state.entries.get(row.variant);
      const record = entry === undefined ? null : reader.read(entry);
      counts[record === null ? "missing" : record.status]++;
      lines.push(lineOf(row.variant, record));
      if (entry === undefined || record === null || record.status !== "ok") continue;
      const keys = state.keys.get(record.keys ?? "");
      if (keys === undefined)
        throw new MergeFault(
          `variant ${row.variant}: its journal lacks the names of its rows; remove ${entry.file} and run mutua batch ${commandWord(options.shown)}`,
        );
      const figures = figuresOfRecord(record, keys);
      table.add({ variant: row.variant, draw: null, lastYear: record.last_year ?? 0, partial: record.replications !== plan.replications }, figures);
      for (const { metric } of keys) metricIds.add(metric);
      for (const check of record.checks ?? []) checks.push({ variant: row.variant, ...check });
      if (wide) wideFigures.set(row.variant, figures);
      const drawn = drawsOfRecord(record);
      if (drawn !== null) draws.add(row.variant, drawn);
      replicates?.add(row, entry);
    }
    const rows = table.rows();
    table.finish();
    draws.finish();
    replicates?.finish();
    writeOutput(join(target, "variants.csv"), variantsText(design, lines));
    writeOutput(join(target, "checks.csv"), checksText(checks));
    writeChecks(join(target, "checks.parquet"), checks);
    writeOutput(join(target, "codebook.csv"), codebookText(metricIds, replicates !== null));
    if (wide) writeOutput(join(target, "wide.csv"), wideText(design, wideFigures));
    return { rows, ...counts };
  } catch (error) {
    table.abandon();
    draws.abandon();
    replicates?.abandon();
    throw error;
  } finally {
    reader.close();
  }
}

function lineOf(variant: number, record: VariantRecord | null): VariantLine {
  if (record === null) return { variant, status: "missing", replications: 0, code: "", error: "", warnings: [] };
  const warnings = [...new Set((record.warnings ?? []).map(({ code }) => code))];
  return { variant, status: record.status, replications: record.replications, code: record.code ?? "", error: record.error ?? "", warnings };
}

function writeChecks(path: string, checks: readonly CheckLine[]): void {
  const file = openParquet(path, checksColumns, { mutua_format: tableFormat });
  try {
    file.writeRows(
      checksColumns.map(({ name }) => checks.map((check) => check[name as keyof CheckLine])) as (string | null)[][], // cells of one column are of one kind
    );
    file.finish();
  } catch (error) {
    file.abandon();
    throw error;
  }
}

interface LineReader {
  readonly read: (entry: Entry) => VariantRecord;
  readonly close: () => void;
}

/** Reads lines where the scan of the journals found them; files stay open meanwhile. */
function openLines(disk: Disk): LineReader {
  const open = new Map<string, number>();
  return {
    read: ({ file, start, end }) => {
      let descriptor = open.get(file);
      if (descriptor === undefined) {
        // a cluster may have left more files than one process may open
        if (open.size >= 200) closeAll(disk, open);
        descriptor = disk.open(file, "r");
        open.set(file, descriptor);
      }
      const bytes = Buffer.alloc(end - start);
      disk.read(descriptor, bytes, start);
      const record = readJournalLine(bytes);
      if (record === undefined) throw new MergeFault(`${file} changed while it was read; merge again when no batch is running`);
      return record as VariantRecord; // the scan saw a variant here
    },
    close: () => closeAll(disk, open),
  };
}

function closeAll(disk: Disk, open: Map<string, number>): void {
  for (const descriptor of open.values()) disk.close(descriptor);
  open.clear();
}

function manifestText({ folder, plan, design }: MergeOptions, target: string, { rows, ...variants }: Counts): string {
  const manifest = {
    format: "mutua-manifest/1",
    study: studyIdentity(plan),
    replications: plan.replications,
    plan: sha256(readPlanFile(folder, planNames.plan)),
    design: sha256(readPlanFile(folder, planNames.design)),
    complete: variants.missing === 0 && variants.failed === 0,
    variants: { asked: design.rows.length, ...variants },
    rows,
    files: hashFiles(target),
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

/** Seconds a variant took: beside the merged tables, because another run takes another time. */
function timingText({ rows }: Design, { entries }: StudyState): string {
  return `variant,seconds,shard\n${rows
    .flatMap(({ variant }) => {
      const entry = entries.get(variant);
      return entry === undefined ? [] : [`${variant},${entry.seconds},${entry.shard}\n`];
    })
    .join("")}`;
}
