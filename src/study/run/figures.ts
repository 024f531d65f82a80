/** Rows of a variant as columns of numbers beside their keys: what variants have in common (the keys) is said once. */
import type { ResultRow } from "../../engine/result.ts";
import { type NumberColumn, numberColumns } from "../../engine/row-columns.ts";

/** Number columns of a row, in this order; NaN stands for null or absent. */
export const figureColumns: readonly NumberColumn[] = numberColumns;

/** What a row is about. */
export type RowKeys = Readonly<Record<"world" | "metric" | "unit", string>> &
  Readonly<Record<"versus" | "scheme" | "versus_scheme" | "by" | "group" | "interval", string | null>> & { readonly year: number | null };

export interface Figures {
  readonly keys: readonly RowKeys[];
  /** One column after the other: `figureColumns.length * keys.length` numbers. */
  readonly numbers: Float64Array;
  /** Why a row has no mean, by position. */
  readonly why: Readonly<Record<number, string>>;
}

export function figuresOf(rows: readonly ResultRow[]): Figures {
  const numbers = new Float64Array(rows.length * figureColumns.length);
  const why: Record<number, string> = {};
  figureColumns.forEach((column, c) => {
    rows.forEach((row, r) => {
      numbers[c * rows.length + r] = row[column] ?? Number.NaN;
    });
  });
  rows.forEach((row, r) => {
    if (row.why !== undefined) why[r] = row.why;
  });
  return { keys: rows.map(keysOf), numbers, why };
}

function keysOf(row: ResultRow): RowKeys {
  return {
    world: row.world,
    versus: row.versus,
    scheme: row.scheme,
    versus_scheme: row.versus_scheme ?? null,
    metric: row.metric,
    by: row.by,
    group: row.group,
    year: row.year,
    unit: row.unit,
    interval: row.interval ?? null,
  };
}

/** Number `column` of row `row`; null where there is none. */
export function figureAt(figures: Figures, column: NumberColumn, row: number): number | null {
  const value = figures.numbers[figureColumns.indexOf(column) * figures.keys.length + row]!;
  return value === value ? value : null;
}
