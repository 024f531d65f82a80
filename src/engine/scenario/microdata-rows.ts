/** Rows of people out of a CSV table: reads cells, refuses what cannot be meant, keeps the order of the file. */

import { nameFault, normalName } from "../keys/names.ts";
import { listed, type Place, report, under } from "../keys/place.ts";
import { lastAge } from "../model/scenario.ts";
import type { Table } from "./csv.ts";
import { numberFix, separatorFix } from "./csv.ts";
import { csvNumber } from "./csv-dialect.ts";

/** Names of the columns to read; null where the scenario names none. */
export interface RowColumns {
  readonly age: string;
  readonly income: string;
  readonly sex: string | null;
  readonly group: string | null;
  readonly household: string | null;
  readonly weight: string | null;
  readonly extra: readonly string[];
}

/** One entry a row, in the order of the file; null for columns that are not named. */
export interface Rows {
  readonly count: number;
  readonly ages: readonly number[];
  readonly incomes: readonly number[];
  readonly females: readonly number[] | null;
  readonly groups: readonly string[] | null;
  readonly households: readonly string[] | null;
  readonly weights: readonly number[] | null;
  /** In the order of `RowColumns.extra`. */
  readonly extra: readonly (readonly number[])[];
  /** Line of the file. */
  readonly lines: readonly number[];
}

export const mostRows = 1_000_000;
/** Ages above `lastAge` count as it; above this they are a mistake. */
const greatestAge = 200;
const greatestAmount = 1e15;
const femaleWords: ReadonlySet<string> = new Set(["f", "female", "woman"]);
const maleWords: ReadonlySet<string> = new Set(["m", "male", "man"]);
export const sexWords = "f, female or woman, and m, male or man, in upper or lower case";

/** What a cell becomes, or null where it may not stand there. */
type Cell<T> = (text: string, table: Table) => T | null;

const ageCell: Cell<number> = (text, { dialect }) => {
  const age = csvNumber(text, dialect);
  return age === null || !Number.isInteger(age) || age < 0 || age > greatestAge ? null : Math.min(age, lastAge);
};
const amountCell: Cell<number> = (text, { dialect }) => {
  const amount = csvNumber(text, dialect);
  return amount === null || amount < 0 || amount > greatestAmount ? null : amount;
};
const sexCell =
  (codes: SexCodes): Cell<number> =>
  (text) => {
    const coded = codes.get(text) ?? codes.get(plainCode(text));
    if (coded !== undefined) return coded ? 1 : 0;
    const word = text.length > 10 ? "" : text.toLowerCase();
    return femaleWords.has(word) ? 1 : maleWords.has(word) ? 0 : null;
  };
const nameCell: Cell<string> = (text) => (nameFault(text) === null ? normalName(text) : null);

const ageWords = `whole ages from 0 to ${greatestAge}`;
const amountWords = `amounts from 0 to ${greatestAmount}, such as 1234.5`;
const weightWords = `weights from 0 to ${greatestAmount}, such as 1.5`;
const nameWords = "names of 1 to 200 characters";

/**
 * @param place  of `microdata`, whose keys name the columns
 * @returns null, and reports, where a column is missing or a cell cannot be read
 */
export function readRows(table: Table, file: string, columns: RowColumns, codes: SexCodes, place: Place): Rows | null {
  const before = place.session.problems.length;
  const count = table.rows.length;
  if (count > mostRows) report(under(place, "file"), "E0316", count, `at most ${mostRows} rows of people`, "draw a sample of the file first");
  const named = under(place, "columns");
  const read = <T>(column: string | null, at: Place, cell: Cell<T>, allowed: string): readonly T[] | null => {
    if (column === null || place.session.problems.length > before) return null;
    return readCells(table, file, column, at, cell, allowed);
  };
  const ages = read(columns.age, under(named, "age"), ageCell, ageWords);
  const incomes = read(columns.income, under(named, "income"), amountCell, amountWords);
  const females = read(
    columns.sex,
    under(named, "sex"),
    sexCell(codes),
    codes.size === 0 ? sexWords : `${[...codes.keys()].join(", ")} (codes.sex), ${sexWords}`,
  );
  const groups = read(columns.group, under(named, "group"), nameCell, nameWords);
  const households = read(columns.household, under(named, "household"), nameCell, nameWords);
  const weights = read(columns.weight, under(place, "weight"), amountCell, weightWords);
  const extra = columns.extra.map((column, index) => read(column, under(under(place, "extra"), index), amountCell, amountWords) ?? []);
  if (ages === null || incomes === null || place.session.problems.length > before) return null;
  return { count, ages, incomes, females, groups, households, weights, extra, lines: table.lines };
}

/** What would make a cell readable: another dialect, or words for codes. */
function fixOf(text: string, place: Place, table: Table): string | null {
  const isSex = place.path.at(-1) === "sex";
  return isSex ? `correct this cell, or say what ${text.slice(0, 20)} means: codes: {sex: {${text.slice(0, 20)}: female}}` : numberFix(text, table.dialect);
}

/** Text of a code to female (true) or male. */
export type SexCodes = ReadonlyMap<string, boolean>;

/** 1.0 and 01 are the code 1, however a program wrote it. */
function plainCode(text: string): string {
  return /^[0-9]{1,6}(\.0*)?$/.test(text) ? String(Number(text)) : text;
}

function readCells<T>(table: Table, file: string, column: string, place: Place, cell: Cell<T>, allowed: string): readonly T[] {
  const index = table.header.indexOf(column);
  if (index < 0) {
    report(place, "E0318", column, `a column of ${file}: ${listed(table.header)}`, separatorFix(table) ?? "name one of these columns");
    return [];
  }
  const cells: T[] = [];
  for (let row = 0; row < table.rows.length; row++) {
    const text = table.rows[row]![index]!;
    const value = cell(text, table);
    if (value === null) {
      const where = `${file}:${table.lines[row]!}, column ${column}`;
      report(
        place,
        "E0318",
        text,
        `${allowed} (${where})`,
        text === "" ? "fill in this cell, or leave the row out" : (fixOf(text, place, table) ?? "correct this cell"),
      );
      return [];
    }
    cells.push(value);
  }
  return cells;
}
