import { stringify } from "csv-stringify/sync";
import { checkFinite } from "./format-contract.ts";
import { csvOptions } from "./formats/csv.ts";

/** One total of one replication: what every printed figure can be recomputed from. Undefined totals are null. */
export interface ReplicateRow {
  readonly replication: number;
  readonly world: string | null;
  readonly scheme: string | null;
  readonly year: number;
  readonly by: string | null;
  readonly group: string | null;
  readonly total: string;
  readonly value: number | null;
}

const columns = ["replication", "world", "scheme", "year", "by", "group", "total", "value"] as const satisfies readonly (keyof ReplicateRow)[];
/** Rows per piece of text: large enough to write at disk speed, small enough to keep memory flat. */
const chunk = 1024;

/** The table as pieces of text in order, header first. Reads the rows as they come, so a file can be larger than memory. */
export function* replicatesCsv(rows: Iterable<ReplicateRow>): Generator<string, void, undefined> {
  yield `${columns.join(",")}\n`;
  let cells: (string | number)[][] = [];
  for (const row of rows) {
    checkFinite(row.value, `replication ${row.replication} ${row.total}`);
    cells.push(columns.map((column) => row[column] ?? ""));
    if (cells.length === chunk) {
      yield stringify(cells, csvOptions);
      cells = [];
    }
  }
  if (cells.length > 0) yield stringify(cells, csvOptions);
}
