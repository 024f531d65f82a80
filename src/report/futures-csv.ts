import { stringify } from "csv-stringify/sync";
import type { FutureFigures } from "../engine/index.ts";
import { csvOptions } from "./formats/csv.ts";

/** Horizon figures of every future, one a row; empty = undefined. What two results on the same futures are compared with, future by future. */
export function futuresCsv(futures: readonly FutureFigures[]): string {
  const rows = futures.flatMap(({ world, scheme, metric, values }) =>
    Array.from(values, (value, replication) => [replication, world, scheme ?? "", metric, value === value ? value : ""]),
  );
  return stringify([["replication", "world", "scheme", "metric", "value"], ...rows], csvOptions);
}
