/** The table `metrics`, as Parquet and as CSV, a row group at a time: memory does not grow with the study. */
import { openParquet, type ParquetFile } from "../../io/parquet-file.ts";
import { type OutputFile, openOutput } from "../../io/write-output.ts";
import { type Figures, figureColumns, type RowKeys } from "../run/figures.ts";
import { metricsColumns } from "./columns.ts";
import { numberCell, textCell } from "./csv-cells.ts";

const groupRows = 50_000;

/** What does not change between variants of one set of keys, made once. */
interface KeyTexts {
  /** CSV: world to horizon. */
  readonly lead: readonly string[];
  readonly interval: readonly string[];
  readonly unit: readonly string[];
  readonly versusScheme: readonly string[];
  readonly years: readonly number[];
}

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
  csv.write(`${metricsColumns.map(({ name }) => name).join(",")}\n`);
  const texts = new Map<readonly RowKeys[], KeyTexts>();
  let buffers = emptyBuffers();
  let lines: string[] = [];
  let rows = 0;
  const flush = (): void => {
    parquet.writeRows(metricsColumns.map(({ name }) => buffers[name]!));
    csv.write(lines.join(""));
    buffers = emptyBuffers();
    lines = [];
  };
  return {
    add: (own, figures) => {
      const last = own.lastYear;
      const known = texts.get(figures.keys);
      const words = known !== undefined && known.years[0] === last ? known : keyTexts(figures.keys, last);
      texts.set(figures.keys, words);
      for (let row = 0; row < figures.keys.length; row++) {
        pushRow(buffers, own, figures, row);
        lines.push(csvRow(own, figures, row, words));
        rows++;
        if (lines.length >= groupRows) flush();
      }
    },
    rows: () => rows,
    finish: () => {
      flush();
      parquet.finish();
      csv.stage();
      csv.name();
    },
    abandon: () => {
      parquet.abandon();
      csv.abandon();
    },
  };
}

type Buffers = Record<string, (string | number | boolean | null)[] & never[]>;

function emptyBuffers(): Buffers {
  return Object.fromEntries(metricsColumns.map(({ name }) => [name, []]));
}

function pushRow(buffers: Buffers, { variant, draw, lastYear, partial }: RowOwner, { keys, numbers, why }: Figures, row: number): void {
  const key = keys[row]!;
  const push = (name: string, value: string | number | boolean | null): void => {
    (buffers[name] as (string | number | boolean | null)[]).push(value);
  };
  push("variant", variant);
  push("draw", draw);
  push("world", key.world);
  push("versus", key.versus);
  push("scheme", key.scheme);
  push("metric", key.metric);
  push("by", key.by);
  push("group", key.group);
  push("year", key.year ?? lastYear);
  push("horizon", key.year === null);
  for (let column = 0; column < figureColumns.length; column++) {
    const value = numbers[column * keys.length + row]!;
    push(figureColumns[column]!, value === value ? value : null);
  }
  push("interval", key.interval ?? "t");
  push("unit", key.unit);
  push("partial", partial);
  push("versus_scheme", key.versus_scheme);
  push("why", why[row] ?? null);
}

function keyTexts(keys: readonly RowKeys[], last: number): KeyTexts {
  return {
    years: [last],
    lead: keys.map((key) =>
      [key.world, key.versus, key.scheme, key.metric, key.by, key.group]
        .map(textCell)
        .concat(String(key.year ?? last), String(key.year === null))
        .join(","),
    ),
    interval: keys.map((key) => textCell(key.interval ?? "t")),
    unit: keys.map((key) => textCell(key.unit)),
    versusScheme: keys.map((key) => textCell(key.versus_scheme)),
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
