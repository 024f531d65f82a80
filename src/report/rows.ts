import type { ResultRecord, ResultRow } from "../engine/result.ts";

/** What identifies a row; a key that is left out matches rows where it is null. */
export interface RowKey {
  readonly world: string;
  readonly metric: string;
  readonly year: number | null;
  readonly versus?: string | null;
  readonly scheme?: string | null;
  readonly by?: string | null;
  readonly group?: string | null;
}

const keyText = (row: RowKey): string =>
  JSON.stringify([row.world, row.versus ?? null, row.scheme ?? null, row.metric, row.by ?? null, row.group ?? null, row.year]);

export interface RowIndex {
  find(key: RowKey): ResultRow | undefined;
}

/** Rows by key, built once per record: a record can have a hundred thousand of them. */
export function indexRows(rows: readonly ResultRow[]): RowIndex {
  const byKey = new Map(rows.map((row) => [keyText(row), row]));
  return { find: (key) => byKey.get(keyText(key)) };
}

/** Names of the horizon figure and of the last year in `--years`. */
export type YearChoice = number | "last" | "horizon";
export interface RowSelection {
  /** Metric ids; presets such as `headline` are resolved by the caller. */
  readonly metrics: "all" | readonly string[];
  /**
   * "all": every year and the horizon. "last": the last year and the horizon. A list keeps exactly what it names: years,
   * "last", "horizon".
   */
  readonly years: "all" | "last" | readonly YearChoice[];
  /** Breakdowns to keep beside the undivided rows, which always stay; an empty list keeps only those. */
  readonly by: "all" | readonly string[];
}

/** The chosen rows: the same objects in the same order, so that any format prints them byte for byte as in the full output. */
export function selectRows(record: ResultRecord, { metrics, years, by }: RowSelection): readonly ResultRow[] {
  const last = record.years.at(-1) ?? null;
  const chosenMetrics = metrics === "all" ? null : new Set(metrics);
  const chosenBy = by === "all" ? null : new Set(by);
  const list: readonly YearChoice[] = years === "last" ? ["last", "horizon"] : years === "all" ? [] : years;
  const chosenYears = new Set(list.map((choice) => (choice === "last" ? last : choice === "horizon" ? null : choice)));
  return record.metrics.filter(
    (row) =>
      (chosenMetrics === null || chosenMetrics.has(row.metric)) &&
      (years === "all" || chosenYears.has(row.year)) &&
      (chosenBy === null || row.by === null || chosenBy.has(row.by)),
  );
}
