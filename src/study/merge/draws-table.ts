/** The table `draws`: what the uncertain numbers were in every future of every variant, beside what came of them in `replicates`. */
import { join } from "node:path";
import { openParquet } from "../../io/parquet-file.ts";
import type { DrawnNumbers } from "../run/variant.ts";
import { drawsColumns, tableFormat } from "./columns.ts";

export interface DrawsTable {
  readonly add: (variant: number, draws: DrawnNumbers) => void;
  readonly finish: () => void;
  readonly abandon: () => void;
}

const groupRows = 50_000;

/** A study without uncertain numbers has the table too, with no rows: readers need not ask. */
export function openDraws(target: string): DrawsTable {
  const file = openParquet(join(target, "draws.parquet"), drawsColumns, { mutua_format: tableFormat });
  let cells: [number[], number[], string[], number[]] = [[], [], [], []];
  const flush = (): void => {
    file.writeRows(cells);
    cells = [[], [], [], []];
  };
  return {
    add: (variant, { paths, values }) => {
      values.forEach((value, k) => {
        cells[0].push(variant);
        cells[1].push(Math.floor(k / paths.length));
        cells[2].push(paths[k % paths.length]!);
        cells[3].push(value);
      });
      if (cells[0].length >= groupRows) flush();
    },
    finish: () => {
      flush();
      file.finish();
    },
    abandon: file.abandon,
  };
}
