/** The table `replicates`: totals of every replication of every variant, from outcomes that the batch kept. */
import { join } from "node:path";
import { replicateTotals } from "../../engine/index.ts";
import type { Disk } from "../../io/disk.ts";
import { openParquet } from "../../io/parquet-file.ts";
import { readKept } from "../batch/batch.ts";
import type { Entry } from "../batch/state.ts";
import { assignmentsOf, type Design, type DesignRow } from "../plan/design.ts";
import { type Plan, variantSeed } from "../plan/plan.ts";
import { savedLength } from "../run/task.ts";
import { prepareVariant, type VariantBase } from "../run/variant.ts";
import { replicatesColumns, tableFormat } from "./columns.ts";

export interface ReplicatesWriter {
  readonly add: (row: DesignRow, entry: Entry) => void;
  readonly finish: () => void;
  readonly abandon: () => void;
}

const groupRows = 50_000;

/** @throws RangeError  a variant whose outcomes were not kept */
export function openReplicates(target: string, study: { plan: Plan; design: Design; folder: string; disk: Disk; base: VariantBase }): ReplicatesWriter {
  const { plan, design, folder, disk, base } = study;
  const file = openParquet(join(target, "replicates.parquet"), replicatesColumns, { mutua_format: tableFormat });
  let cells: (string | number | null)[][] = replicatesColumns.map(() => []);
  const flush = (): void => {
    file.writeRows(cells as (string | null)[][]); // cells of one column are of one kind
    cells = replicatesColumns.map(() => []);
  };
  return {
    add: (row, { kept, replications }) => {
      const outcomes = readKept(disk, folder, kept);
      const settings = { set: assignmentsOf(design, row), seed: variantSeed(plan, row.variant), replications, rng: plan.rng, outputs: plan.outputs };
      const prepared = prepareVariant(base, settings);
      if (outcomes === null || "status" in prepared) throw new RangeError(`variant ${row.variant}: its replications were not kept`);
      const length = savedLength(prepared);
      for (let replication = 0; replication < replications; replication++) {
        const outcome = outcomes.subarray(replication * length, replication * length + prepared.model.outcome.length);
        for (const total of replicateTotals(prepared.model, prepared.scenario, replication, outcome)) {
          const { world, scheme, year, by, group, value } = total;
          [row.variant, replication, world, scheme, year, by, group, total.total, value].forEach((cell, k) => {
            cells[k]!.push(cell);
          });
        }
        if (cells[0]!.length >= groupRows) flush();
      }
    },
    finish: () => {
      flush();
      file.finish();
    },
    abandon: file.abandon,
  };
}
