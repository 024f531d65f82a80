/** What stands in the journal of a shard, and how figures are packed into a line. */

import type { CheckResult, WarningRecord } from "../../engine/result.ts";
import { canonicalJson, sha256 } from "../../io/canonical.ts";
import type { StudyIdentity } from "../plan/plan.ts";
import { type Figures, figureColumns, type RowKeys } from "../run/figures.ts";
import type { DrawnNumbers, VariantResult } from "../run/variant.ts";

export const journalFormat = "mutua-journal/1";

export interface HeaderRecord {
  readonly kind: "header";
  readonly format: typeof journalFormat;
  readonly study: StudyIdentity;
}
/** Keys of the rows of variants, said once a journal. */
export interface KeysRecord {
  readonly kind: "keys";
  readonly id: string;
  readonly keys: readonly RowKeys[];
}
/** Where outcomes of replications were kept: bytes of the shard's `replications.bin`. */
export interface KeptOutcomes {
  readonly shard: string;
  readonly offset: number;
  /** Replications, and numbers of each. */
  readonly count: number;
  readonly length: number;
  readonly crc: number;
}
export interface VariantRecord {
  readonly kind: "variant";
  readonly variant: number;
  readonly identity: string;
  readonly status: VariantResult["status"];
  readonly replications: number;
  /** Seconds by the clock; the one thing here that another run would give differently. */
  readonly seconds: number;
  readonly code?: string;
  readonly error?: string;
  readonly last_year?: number;
  readonly keys?: string;
  /** Base64 of little-endian doubles, column after column. */
  readonly numbers?: string;
  readonly why?: Readonly<Record<string, string>>;
  readonly checks?: readonly CheckResult[];
  readonly warnings?: readonly WarningRecord[];
  /** The uncertain numbers of every future: paths, and base64 of doubles (replication * paths + path). */
  readonly draws?: { readonly paths: readonly string[]; readonly values: string };
  readonly kept?: readonly KeptOutcomes[];
}
export type JournalRecord = HeaderRecord | KeysRecord | VariantRecord;

export function keysId(keys: readonly RowKeys[]): string {
  return sha256(canonicalJson(keys)).slice("sha256:".length, "sha256:".length + 16);
}

export function variantRecord(
  { variant, identity, replications, seconds }: Pick<VariantRecord, "variant" | "identity" | "replications" | "seconds">,
  result: VariantResult,
  kept: readonly KeptOutcomes[],
): { readonly record: VariantRecord; readonly keys: KeysRecord | null } {
  const head = { kind: "variant" as const, variant, identity, status: result.status, replications, seconds: Number(seconds.toPrecision(4)) };
  if (result.status !== "ok") return { record: { ...head, code: result.code, error: result.error }, keys: null };
  const { keys, numbers, why } = result.figures;
  const id = keysId(keys);
  return {
    keys: { kind: "keys", id, keys },
    record: {
      ...head,
      last_year: result.lastYear,
      keys: id,
      numbers: base64(numbers),
      why: Object.fromEntries(Object.entries(why)),
      checks: result.checks,
      warnings: result.warnings,
      ...(result.draws === null ? {} : { draws: { paths: result.draws.paths, values: base64(result.draws.values) } }),
      ...(kept.length > 0 ? { kept } : {}),
    },
  };
}

function base64(numbers: Float64Array): string {
  return Buffer.from(numbers.buffer, numbers.byteOffset, numbers.byteLength).toString("base64");
}

function fromBase64(text: string): Float64Array {
  const bytes = Buffer.from(text, "base64");
  const numbers = new Float64Array(Math.floor(bytes.length / 8));
  bytes.copy(Buffer.from(numbers.buffer), 0, 0, numbers.byteLength);
  return numbers;
}

/** The uncertain numbers of the futures of a record; null where there are none. */
export function drawsOfRecord({ draws }: VariantRecord): DrawnNumbers | null {
  return draws === undefined ? null : { paths: draws.paths, values: fromBase64(draws.values) };
}

/** Figures of a record. @throws RangeError  the numbers are not as many as the keys ask for */
export function figuresOfRecord(record: VariantRecord, keys: readonly RowKeys[]): Figures {
  const numbers = fromBase64(record.numbers ?? "");
  if (numbers.length !== keys.length * figureColumns.length)
    throw new RangeError(`variant ${record.variant} holds ${numbers.length} figures for ${keys.length} rows`);
  return { keys, numbers, why: record.why ?? {} };
}

/** A record of a journal as this program writes it; null for one that it does not know. */
export function asJournalRecord(value: unknown): JournalRecord | null {
  const kind = (value as { kind?: unknown } | null)?.kind;
  if (kind !== "header" && kind !== "keys" && kind !== "variant") return null;
  return value as JournalRecord; // the checksum of its line says that this program wrote it
}
