/**
 * Small strict CSV reader for tables named in a scenario: comma, header line, quotes, LF, CRLF or CR, optional BOM.
 *
 * Numbers are decimal with a point; nothing is coerced. Every fault is reported with its line and column.
 */

import { listed, type Place, report } from "../keys/place.ts";
import { csvNumber, type Dialect, plainDialect } from "./csv-dialect.ts";

const greatestCells = 5_000_000;

export interface Table {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Line of each row in the file, 1 for the first line. */
  readonly lines: readonly number[];
  /** How its numbers are written. */
  readonly dialect: Dialect;
}

/**
 * The table in a file, null (and reported) where it cannot be read.
 *
 * @param only  name of the one column looked for, which may itself hold a mark that parts cells elsewhere
 */
export function readTable(file: string, place: Place, dialect: Dialect = plainDialect, only?: string): Table | null {
  const found = place.session.context.readText(file);
  if (typeof found !== "string") {
    report(place, "E0318", file, found.allowed, found.fix);
    return null;
  }
  const table = parse(found, dialect);
  if (typeof table === "string") {
    report(
      place,
      "E0318",
      file,
      table,
      otherSeparator(found, dialect) ??
        `correct the file; cells are separated by ${separatorWords[dialect.separator]} (key separator) and the first line names the columns`,
    );
    return null;
  }
  const fix = table.header.length === 1 && table.header[0] !== only ? otherSeparator(found, dialect) : null;
  if (fix !== null) report(place, "E0318", file, `cells separated by ${separatorWords[dialect.separator]}`, fix);
  return fix === null ? table : null;
}

/** What to write where the header of a file whose lines do not agree is parted by another mark. */
function otherSeparator(text: string, { separator, decimal }: Dialect): string | null {
  const header = text.slice(0, 10_000).split(/[\r\n]/, 1)[0] ?? "";
  if (header.includes(separator)) return null;
  const mark = header.includes(";") ? ";" : header.includes("\t") ? "\t" : header.includes(",") ? "," : null;
  if (mark === null) return null;
  const commas = mark !== "," && decimal === "." && /[0-9],[0-9]/.test(text.slice(0, 10_000)) ? " and decimal: comma" : "";
  return `write separator: ${mark === ";" ? "semicolon" : mark === "\t" ? "tab" : "comma"}${commas} beside file`;
}

/** Numbers of one column; empty (and reported) where it cannot be read. */
export function readColumn(file: string, column: string, place: Place, dialect: Dialect = plainDialect): readonly number[] {
  const table = readTable(file, place, dialect, column);
  return table === null ? [] : numbersOf(table, column, file, place);
}

export function numbersOf(table: Table, column: string, file: string, place: Place): readonly number[] {
  const index = table.header.indexOf(column);
  if (index < 0) {
    report(place, "E0318", `${file}: ${column}`, `a column of the file: ${listed(table.header)}`, separatorFix(table) ?? "name one of these columns");
    return [];
  }
  const numbers: number[] = [];
  for (let row = 0; row < table.rows.length; row++) {
    const cell = table.rows[row]![index]!;
    const number = csvNumber(cell, table.dialect);
    if (number === null) {
      const allowed = `numbers such as 1234.5 in column ${column} (line ${table.lines[row]!} of ${file})`;
      report(place, "E0318", cell, allowed, numberFix(cell, table.dialect) ?? "correct this cell");
      return [];
    }
    numbers.push(number);
  }
  return numbers;
}

const separatorWords: Readonly<Record<Dialect["separator"], string>> = { ",": "commas", ";": "semicolons", "\t": "tabs" };

/** What to write where the only column found holds what looks like several; null where it does not. */
export function separatorFix({ header, dialect }: Table): string | null {
  if (header.length !== 1) return null;
  const other = [[";", "semicolon"] as const, ["\t", "tab"] as const, [",", "comma"] as const].find(
    ([mark]) => mark !== dialect.separator && header[0]!.includes(mark),
  );
  return other === undefined ? null : `write separator: ${other[1]} beside file, if that is what separates the cells`;
}

/** What to write where a cell is a number in another dialect; null where it is none that is known. */
export function numberFix(cell: string, dialect: Dialect): string | null {
  const commas = { ...dialect, decimal: "," } as const;
  if (dialect.decimal === "." && csvNumber(cell, { ...commas, thousands: "" }) !== null) {
    // 1,234 may be a little more than one, or a thousand
    const either = csvNumber(cell, { ...dialect, thousands: "," }) === null ? "" : "; thousands: comma, if it stands between thousands";
    return `write decimal: comma beside file, if the comma is the decimal mark${either}`;
  }
  for (const [thousands, word] of [
    [" ", "space"],
    [",", "comma"],
    [".", "point"],
    ["'", "apostrophe"],
  ] as const) {
    for (const decimal of [".", ","] as const) {
      if (thousands === decimal || csvNumber(cell, { ...dialect, decimal, thousands }) === null) continue;
      return `write ${decimal === dialect.decimal ? "" : "decimal: comma and "}thousands: ${word} beside file`;
    }
  }
  return null;
}

/** Plain decimal, optionally with an exponent; no spaces, separators, hexadecimal or words. */
export function decimal(text: string): number | null {
  if (text.length === 0 || text.length > 40 || !/^-?[0-9]+(\.[0-9]+)?([eE][-+]?[0-9]+)?$/.test(text)) return null;
  const number = Number(text);
  return Number.isFinite(number) ? (number === 0 ? 0 : number) : null;
}

/** The table, or what is wrong with it. */
function parse(text: string, dialect: Dialect): Table | string {
  const { separator } = dialect;
  const records: string[][] = [];
  const lines: number[] = [];
  let [position, line, cells] = [text.charCodeAt(0) === 0xfeff ? 1 : 0, 1, 0];
  while (position < text.length) {
    const start = line;
    const record: string[] = [];
    for (;;) {
      const cell = text[position] === '"' ? quotedCell(text, position) : bareCell(text, position, separator);
      if (cell === null) return `a closing quote for the cell on line ${line}`;
      record.push(cell.text);
      line += cell.newLines;
      position = cell.end;
      if (++cells > greatestCells) return `at most ${greatestCells} cells`;
      if (text[position] !== separator) break;
      position++;
    }
    if (position < text.length && text[position] !== "\n" && text[position] !== "\r")
      return `a ${separator === "," ? "comma" : separator === ";" ? "semicolon" : "tab"} or a line end after the quote on line ${line}`;
    position += text[position] === "\r" && text[position + 1] === "\n" ? 2 : 1;
    line++;
    if (record.length === 1 && record[0] === "") continue;
    if (records.length > 0 && record.length !== records[0]!.length)
      return `${records[0]!.length} cells on every line, as in the header (line ${start} has ${record.length})`;
    records.push(record);
    lines.push(start);
  }
  const header = records[0];
  if (header === undefined) return "a header line with the names of the columns (the file is empty)";
  const seen = new Set<string>();
  const twice = header.find((name) => seen.size === seen.add(name).size);
  if (twice !== undefined) return `each column once (two are called ${JSON.stringify(twice.slice(0, 60))})`;
  if (records.length === 1) return "at least one line under the header";
  return { header, rows: records.slice(1), lines: lines.slice(1), dialect };
}

interface Cell {
  readonly text: string;
  readonly end: number;
  readonly newLines: number;
}

function bareCell(text: string, start: number, separator: string): Cell {
  let end = start;
  while (end < text.length && text[end] !== separator && text[end] !== "\n" && text[end] !== "\r") end++;
  return { text: text.slice(start, end).trim(), end, newLines: 0 };
}

function quotedCell(text: string, start: number): Cell | null {
  const parts: string[] = [];
  let position = start + 1;
  for (;;) {
    const close = text.indexOf('"', position);
    if (close < 0) return null;
    parts.push(text.slice(position, close));
    if (text[close + 1] !== '"') {
      const content = parts.join('"');
      return { text: content, end: close + 1, newLines: content.split("\n").length - 1 };
    }
    position = close + 2;
  }
}
