import type { ResultRecord, ResultRow } from "../engine/result.ts";

export interface RowPlace {
  readonly world?: string;
  readonly by?: string;
  readonly group?: string;
  /** Calendar year; the first of the run where it is left out. */
  readonly year?: number;
}

/** The row of a metric in the first or the named world; a self-test that looks for a row that is not there is a bug. */
export function findRow(record: ResultRecord, metric: string, { world, by, group, year }: RowPlace = {}): ResultRow {
  const found = record.metrics.find(
    (row) =>
      row.metric === metric &&
      row.versus === null &&
      (world === undefined || row.world === world) &&
      row.by === (by ?? null) &&
      row.group === (group ?? null) &&
      row.year === (year ?? record.years[0]),
  );
  if (found === undefined) throw new Error(`the self-test has no row ${metric} ${world ?? ""} ${group ?? ""} ${year ?? ""}`);
  return found;
}

/** Its mean; not a number where there is none, which fails every comparison. */
export function meanOf(record: ResultRecord, metric: string, place: RowPlace = {}): number {
  return findRow(record, metric, place).mean ?? Number.NaN;
}
