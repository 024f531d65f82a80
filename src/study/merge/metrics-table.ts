/**
 * The table `metrics`, as Parquet and as CSV, a row group at a time: memory does not grow with the study. Columns of numbers are copied whole
 * into typed arrays and texts of keys are made once for all variants, as a study may have ten million rows.
 */
import { openParquet, type ParquetCells, type ParquetFile } from "../../io/parquet-file.ts";
import { type OutputFile, openOutput } from "../../io/write-output.ts";
import { type Figures, figureColumns, type RowKeys } from "../run/figures.ts";
import { metricsColumns } from "./columns.ts";
import { numberCell, textCell } from "./csv-cells.ts";

const groupRows = 50_000;
const csvBytes = 1 << 20;

/** What does not change between variants of one set of keys, made once. */
interface KeyTexts {
  readonly last: number;
  /** CSV: world to horizon. */
  readonly lead: readonly string[];
  readonly interval: readonly string[];
  readonly unit: readonly string[];
  readonly versusScheme: readonly string[];
  /** Parquet: cells of the columns of the key, by name. */
  readonly cells: ReadonlyMap<KeyColumn, readonly (string | number | boolean | null)[]>;
}
const keyColumns = ["world", "versus", "scheme", "metric", "by", "group", "year", "horizon", "interval", "unit", "versus_scheme"] as const;
type KeyColumn = (typeof keyColumns)[number];

/** What all rows of a call share. */
export interface RowOwner {
  readonly variant: number;
  readonly draw: number | null;
  /** Year that horizon figures stand under. */
  readonly lastYear: number;
  readonly partial: boolean;
}

export interface MetricsTable {
  /** Rows of one variant (and draw). @throws FileFault */
  readonly add: (own: RowOwner, figures: Figures) => void;
  readonly rows: () => number;
  readonly finish: () => void;
  readonly abandon: () => void;
}

export function openMetricsTable(parquetPath: string, csvPath: string, metadata: Readonly<Record<string, string>>): MetricsTable {
  const parquet: ParquetFile = openParquet(parquetPath, metricsColumns, metadata);
  const csv: OutputFile = openOutput(csvPath);
  const lines = bufferedText(csv);
  lines.write(`${metricsColumns.map(({ name }) => name).join(",")}\n`);
  const texts = new Map<readonly RowKeys[], KeyTexts>();
  const group = createGroup();
  let filled = 0;
  let rows = 0;
  const flush = (): void => {
    if (filled > 0) parquet.writeRows(metricsColumns.map(({ name }) => group[name]!.slice(0, filled) as ParquetCells)); // cells of one column are of one kind
    filled = 0;
  };
  return {
    add: (own, figures) => {
      const known = texts.get(figures.keys);
      const words = known !== undefined && known.last === own.lastYear ? known : keyTexts(figures.keys, own.lastYear);
      texts.set(figures.keys, words);
      const { length } = figures.keys;
      for (let from = 0; from < length; ) {
        const count = Math.min(length - from, groupRows - filled);
        fill(group, filled, own, figures, words, { from, count });
        for (let row = from; row < from + count; row++) lines.write(csvRow(own, figures, row, words));
        from += count;
        filled += count;
        rows += count;
        if (filled === groupRows) flush();
      }
    },
    rows: () => rows,
    finish: () => {
      flush();
      parquet.finish();
      lines.flush();
      csv.stage();
      csv.name();
    },
    abandon: () => {
      parquet.abandon();
      csv.abandon();
    },
  };
}

/** Columns of one row group. A number that may be missing is NaN there. */
type Group = Readonly<Record<string, Float64Array | Int32Array | (string | number | boolean | null)[]>>;

function createGroup(): Group {
  return Object.fromEntries(
    metricsColumns.map(({ name, kind, nullable }) => [
      name,
      kind === "number" || (kind === "int" && nullable)
        ? new Float64Array(groupRows)
        : kind === "int"
          ? new Int32Array(groupRows)
          : new Array(groupRows).fill(null),
    ]),
  );
}

/** Rows [from, from + count) of a variant go to rows [at, at + count) of the group. */
function fill(
  group: Group,
  at: number,
  { variant, draw, partial }: RowOwner,
  { keys, numbers, why }: Figures,
  { cells }: KeyTexts,
  { from, count }: { readonly from: number; readonly count: number },
): void {
  group["variant"]!.fill(variant as never, at, at + count);
  group["draw"]!.fill((draw ?? Number.NaN) as never, at, at + count);
  group["partial"]!.fill(partial as never, at, at + count);
  figureColumns.forEach((name, column) => {
    const begin = column * keys.length + from;
    (group[name] as Float64Array).set(numbers.subarray(begin, begin + count), at); // columns of figures are numbers
  });
  for (const name of keyColumns) {
    const [column, source] = [group[name] as (string | number | boolean | null)[], cells.get(name)!];
    for (let row = 0; row < count; row++) column[at + row] = source[from + row]!;
  }
  const reasons = group["why"] as (string | null)[];
  for (let row = 0; row < count; row++) reasons[at + row] = why[from + row] ?? null;
}

/** Text on its way to a file: rows are written into bytes at once, so that no row outlives its line. */
function bufferedText(file: OutputFile): { readonly write: (text: string) => void; readonly flush: () => void } {
  const bytes = Buffer.allocUnsafe(csvBytes);
  let at = 0;
  const flush = (): void => {
    // the file takes what it is given at once: the buffer may be used again
    if (at > 0) file.write(bytes.subarray(0, at));
    at = 0;
  };
  return {
    write: (text) => {
      // a character takes at most three bytes
      if (at + 3 * text.length > csvBytes) flush();
      if (3 * text.length > csvBytes) file.write(text);
      else at += bytes.write(text, at, "utf8");
    },
    flush,
  };
}

function keyTexts(keys: readonly RowKeys[], last: number): KeyTexts {
  const cellOf = (key: RowKeys, name: KeyColumn): string | number | boolean | null => {
    switch (name) {
      case "year":
        return key.year ?? last;
      case "horizon":
        return key.year === null;
      case "interval":
        return key.interval ?? "t";
      default:
        return key[name];
    }
  };
  return {
    last,
    lead: keys.map((key) =>
      [key.world, key.versus, key.scheme, key.metric, key.by, key.group]
        .map(textCell)
        .concat(String(key.year ?? last), String(key.year === null))
        .join(","),
    ),
    interval: keys.map((key) => textCell(key.interval ?? "t")),
    unit: keys.map((key) => textCell(key.unit)),
    versusScheme: keys.map((key) => textCell(key.versus_scheme)),
    cells: new Map(keyColumns.map((name) => [name, keys.map((key) => cellOf(key, name))])),
  };
}

/** Cells in the order of `metricsColumns`. */
function csvRow({ variant, draw, partial }: RowOwner, { keys, numbers, why }: Figures, row: number, words: KeyTexts): string {
  const { length } = keys;
  const cell = (column: number): string => numberCell(numbers[column * length + row]!);
  // n k mean se lo hi | interval | sd p5 p50 p95 | unit partial versus_scheme | variance_reduction probability_above | why | above below
  const first = `${variant},${draw ?? ""},${words.lead[row]},${cell(0)},${cell(1)},${cell(2)},${cell(3)},${cell(4)},${cell(5)},${words.interval[row]}`;
  const second = `${cell(6)},${cell(7)},${cell(8)},${cell(9)},${words.unit[row]},${partial},${words.versusScheme[row]},${cell(10)},${cell(11)},${textCell(why[row] ?? null)},${cell(12)},${cell(13)}`;
  return `${first},${second}\n`;
}
