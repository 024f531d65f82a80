import { stringify } from "csv-stringify/sync";
import type { ResultRecord } from "../engine/result.ts";
import { csvOptions } from "./formats/csv.ts";

/** The draws table: one line a future and uncertain number. */
export function drawsCsv({ draws }: Pick<ResultRecord, "draws">): string {
  return stringify([["replication", "path", "value"], ...draws.map(({ replication, path, value }) => [replication, path, value])], csvOptions);
}
