import { ByteWriter, ParquetWriter } from "hyparquet-writer";
import { type OutputFile, openOutput } from "./write-output.ts";

/** A column of a Parquet file. */
export interface ParquetColumn {
  readonly name: string;
  readonly kind: "int" | "text" | "number" | "bool";
  readonly nullable: boolean;
}
export type ParquetCells = readonly (string | null)[] | readonly (number | null)[] | readonly boolean[] | Int32Array | Float64Array;

/** A Parquet file in the making: it appears under its name when `finish` is called, or not at all. */
export interface ParquetFile {
  /** One row group: a list of cells a column, all of one length. Missing is null; in a Float64Array it is NaN. @throws FileFault */
  readonly writeRows: (columns: readonly ParquetCells[]) => void;
  readonly finish: () => void;
  readonly abandon: () => void;
}

const types = {
  int: { type: "INT32" },
  text: { type: "BYTE_ARRAY", converted_type: "UTF8" },
  number: { type: "DOUBLE" },
  bool: { type: "BOOLEAN" },
} as const;

/** @param metadata  texts kept in the file itself */
export function openParquet(path: string, columns: readonly ParquetColumn[], metadata: Readonly<Record<string, string>>): ParquetFile {
  const file: OutputFile = openOutput(path);
  const bytes = new ByteWriter();
  const drain = (): void => {
    file.write(new Uint8Array(bytes.buffer, 0, bytes.index));
    bytes.index = 0;
  };
  bytes.finish = drain;
  const writer = new ParquetWriter({
    writer: bytes,
    schema: [
      { name: "root", num_children: columns.length },
      ...columns.map(({ name, kind, nullable }) => ({ name, ...types[kind], repetition_type: nullable ? ("OPTIONAL" as const) : ("REQUIRED" as const) })),
    ],
    kvMetadata: Object.entries(metadata).map(([key, value]) => ({ key, value })),
    createdBy: "mutua",
  });
  return {
    writeRows: (cells) => {
      const length = cells[0]?.length ?? 0;
      if (length === 0) return;
      writer.write({
        columnData: columns.map(({ name, nullable }, k) => ({ name, data: withNulls(cells[k]!, nullable), offsetIndex: false })),
        rowGroupSize: length,
      });
      drain();
    },
    finish: () => {
      writer.finish();
      file.stage();
      file.name();
    },
    abandon: file.abandon,
  };
}

/** NaN in a column that may be empty is a missing value; a plain array tells the writer so. */
function withNulls(cells: ParquetCells, nullable: boolean): never[] {
  const list = nullable && cells instanceof Float64Array ? Array.from(cells, (value) => (value === value ? value : null)) : cells;
  return list as never[]; // the writer takes any array; its own type asks for one of a single kind
}
