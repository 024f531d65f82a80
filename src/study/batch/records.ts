/** What stands in the journal of a shard, and how figures are packed into a line. */

import type { CheckResult, WarningRecord } from "../../engine/result.ts";
import { canonicalJson, sha256 } from "../../io/canonical.ts";
import type { StudyIdentity } from "../plan/plan.ts";
import { type Figures, figureColumns, type RowKeys } from "../run/figures.ts";
import type { VariantResult } from "../run/variant.ts";

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
      numbers: Buffer.from(numbers.buffer, numbers.byteOffset, numbers.byteLength).toString("base64"),
      why: Object.fromEntries(Object.entries(why)),
      checks: result.checks,
      warnings: result.warnings,
      ...(kept.length > 0 ? { kept } : {}),
    },
  };
}

/** Figures of a record. @throws RangeError  the numbers are not as many as the keys ask for */
export function figuresOfRecord(record: VariantRecord, keys: readonly RowKeys[]): Figures {
  const bytes = Buffer.from(record.numbers ?? "", "base64");
  if (bytes.length !== keys.length * figureColumns.length * 8)
    throw new RangeError(`variant ${record.variant} holds ${bytes.length} bytes of figures for ${keys.length} rows`);
  const numbers = new Float64Array(bytes.length / 8);
  bytes.copy(Buffer.from(numbers.buffer));
  return { keys, numbers, why: record.why ?? {} };
}

/** A record of a journal as this program writes it; null for one that it does not know. */
export function asJournalRecord(value: unknown): JournalRecord | null {
  const kind = (value as { kind?: unknown } | null)?.kind;
  if (kind !== "header" && kind !== "keys" && kind !== "variant") return null;
  return value as JournalRecord; // the checksum of its line says that this program wrote it
}
