/** `microdata`: people from a CSV file, one row each, instead of groups with laws of age and income. */

import { compareCodePoints } from "../keys/names.ts";
import { report, under } from "../keys/place.ts";
import { byName, choice, list, record, text } from "../keys/reader.ts";
import { mapped, optional, required, type Shape } from "../keys/shape.ts";
import { readTable } from "./csv.ts";
import { dialectKeys, dialectOf } from "./csv-dialect.ts";
import { type Rows, readRows, sexWords } from "./microdata-rows.ts";

/** Read, but not yet arranged for a size. */
export interface MicrodataDraft {
  readonly mode: "exact" | "resample";
  /** null where the file could not be read, which is reported. */
  readonly rows: Rows | null;
  /** Who lives together stands in a column, whether or not the file could be read. */
  readonly namesHouseholds: boolean;
  readonly extra: readonly string[];
  /** Texts of the group column, sorted; null where everybody is in one group. */
  readonly groupNames: readonly string[] | null;
}

/** As many as a scenario may name. */
const mostGroups = 1024;
const column = text("the name of a column", 200, 1);

const columns = record({
  age: required(column, "column of ages, whole years; above 120 counts as 120"),
  income: required(column, "column of yearly market incomes, 0 or more"),
  sex: optional(column, null, `column of sexes: ${sexWords}`, { shown: "none: sexes are drawn with population.female" }),
  group: optional(column, null, "column of names of groups", { shown: "none: one group, everyone" }),
  household: optional(column, null, "column of household numbers or names: rows with the same one live together, the first row heads them", {
    shown: "none",
  }),
});

const sexCode = byName(choice(["female", "male"]), "code of a sex", 20);
const codes = record({ sex: optional(sexCode, [], "codes in the column of sexes, such as {1: male, 2: female}", { shown: "{}" }) });

const shape = record({
  file: required(text("a file name", 500, 1), "CSV file with a header line and a row for each person"),
  columns: required(columns, "which column holds what"),
  weight: optional(column, null, "column of weights: how many persons a row stands for, in any unit", { shown: "none: all rows count the same" }),
  mode: optional(
    choice(["exact", "resample"]),
    "resample",
    "exact: each row stands for its share of the size, which must be whole; resample: rows are drawn in proportion to their weights",
  ),
  ...dialectKeys,
  codes: optional(codes, { sex: [] }, "what the codes of a column mean", { shown: "none" }),
  extra: optional(list(column, 64), [], "further columns of amounts, which a contribution {column: ...} can collect", { shown: "[]" }),
});

export const microdataShape: Shape<MicrodataDraft> = mapped(shape, (read, place, clean): MicrodataDraft => {
  const extra: readonly string[] = read.extra;
  const twice = extra.findIndex((name, index) => extra.indexOf(name) !== index);
  if (clean && twice >= 0) report(under(under(place, "extra"), twice), "E0313", extra[twice], "each column once", "remove one of the two");
  const table = clean ? readTable(read.file, under(place, "file"), dialectOf(read, place)) : null;
  const rows =
    table === null
      ? null
      : readRows(
          table,
          read.file,
          { ...read.columns, weight: read.weight, extra },
          new Map(read.codes.sex.map(({ name, value }) => [name, value === "female"])),
          place,
        );
  const names = rows === null ? null : groupNames(rows);
  const few = names === null || names.length <= mostGroups;
  if (!few) report(under(under(place, "columns"), "group"), "E0316", names.length, `at most ${mostGroups} different groups`, "name a column with fewer words");
  return { mode: read.mode, rows: few ? rows : null, namesHouseholds: read.columns.household !== null, extra, groupNames: few ? names : null };
});

/** Groups of the rows that count. */
function groupNames({ groups, weights }: Rows): readonly string[] | null {
  if (groups === null) return null;
  const counted = new Set(weights === null ? groups : groups.filter((_, row) => weights[row]! > 0));
  return [...counted].sort(compareCodePoints);
}
