import { stringify } from "csv-stringify/sync";
import { rowColumns } from "../../engine/row-columns.ts";
import type { Format } from "../format-contract.ts";
import { checkFinite } from "../format-contract.ts";

/** Cells of text that a spreadsheet would run as a formula get a leading apostrophe; numbers keep their minus. */
export const csvOptions = { escape_formulas: true, record_delimiter: "\n" } as const;

/** The rows of the record as one table: empty = missing. */
export const csv: Format = {
  name: "csv",
  file: "metrics.csv",
  escapes: "text",
  render: (record) => {
    const cells = record.metrics.map((row) =>
      rowColumns.map((column) => {
        checkFinite(row[column], `metrics.${row.metric}.${column}`);
        return row[column] ?? "";
      }),
    );
    return stringify([[...rowColumns], ...cells], csvOptions);
  },
};
