import { parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";
import { DesignFault, type Factor } from "./factor.ts";
import { type Cells, gridSample, latinHypercube, morrisSample, mostVariants, oneAtATime, sobolSample } from "./samples.ts";

/** The table of a study: what each variant changes. An empty cell leaves the scenario as it is. */
export interface Design {
  readonly paths: readonly string[];
  readonly rows: readonly DesignRow[];
}
export interface DesignRow {
  /** Number of the variant, from 1; the key of every result. */
  readonly variant: number;
  readonly cells: Cells;
}

/** How a design was drawn: `grid`, `lhs:100`, `sobol:256`, `morris:10`, `one-at-a-time`, `file`. */
export interface Sampling {
  readonly method: "grid" | "lhs" | "sobol" | "morris" | "one-at-a-time" | "file";
  /** Rows (lhs, sobol) or trajectories (morris); 0 where the method has no number. */
  readonly count: number;
  /** File of `file:design.csv`. */
  readonly file: string;
}

/** @throws DesignFault  an unknown method, a count that is missing or not whole */
export function readSampling(text: string): Sampling {
  const [method = "", ...rest] = text.split(":");
  const argument = rest.join(":");
  if (method === "file" && argument !== "") return { method, count: 0, file: argument };
  if ((method === "grid" || method === "one-at-a-time") && rest.length === 0) return { method, count: 0, file: "" };
  if (method === "lhs" || method === "sobol" || method === "morris") {
    if (!/^\d{1,7}$/.test(argument) || Number(argument) < 1 || Number(argument) > mostVariants)
      throw new DesignFault(
        `--sample ${method} needs a number of ${method === "morris" ? "trajectories" : "variants"} from 1 to ${mostVariants}, such as ${method}:${method === "morris" ? 10 : 128}`,
      );
    return { method, count: Number(argument), file: "" };
  }
  throw new DesignFault(
    `--sample ${JSON.stringify(text.slice(0, 40))} is not known; it takes grid, lhs:N, sobol:N, morris:R, one-at-a-time or file:design.csv`,
  );
}

/** Cells of all rows of a method other than `file`. @throws DesignFault */
export function sampleCells(factors: readonly Factor[], { method, count }: Sampling, seed: string, first = 0): Cells[] {
  if (factors.length === 0) throw new DesignFault('nothing is varied; add --vary "PATH=a,b,c" or --sample file:design.csv');
  switch (method) {
    case "grid":
      return gridSample(factors);
    case "lhs":
      return latinHypercube(factors, count, first === 0 ? seed : `${seed}|from ${first}`);
    case "sobol":
      return sobolSample(factors, count, seed, first);
    case "morris":
      return morrisSample(factors, count, first === 0 ? seed : `${seed}|from ${first}`);
    case "one-at-a-time":
      return oneAtATime(factors);
    case "file":
      throw new DesignFault("the rows of a design file are read, not drawn");
  }
}

export function makeDesign(factors: readonly Factor[], sampling: Sampling, seed: string): Design {
  const twice = factors.find(({ path }, index) => factors.findIndex((other) => other.path === path) !== index);
  if (twice !== undefined) throw new DesignFault(`--vary names ${twice.path} twice; put all its values into one`);
  return { paths: factors.map(({ path }) => path), rows: sampleCells(factors, sampling, seed).map((cells, index) => ({ variant: index + 1, cells })) };
}

/** The file that a person edits and publishes: `variant`, then one column a path. */
export function designText({ paths, rows }: Design): string {
  return stringify([["variant", ...paths], ...rows.map(({ variant, cells }) => [String(variant), ...cells])], { record_delimiter: "\n" });
}

/**
 * Reads a design file, with commas, or with semicolons and decimal commas as spreadsheets save it in many countries. Without a column `variant` the
 * rows are numbered from 1.
 *
 * @param name  of the file, for messages
 * @throws DesignFault  not CSV, a row with more or fewer cells, a number of a variant that is missing, not whole or there twice
 */
export function readDesign(text: string, name: string): Design {
  let lines: { record: string[]; info: { lines: number } }[];
  try {
    lines = parse(text, { bom: true, delimiter: separatorOf(text), relax_column_count: true, skip_empty_lines: true, info: true }) as unknown as typeof lines; // `info` changes what parse gives
  } catch (error) {
    throw new DesignFault(`${name}: ${(error as Error).message}`); // the parser throws errors only
  }
  const [header, ...body] = lines;
  const clean = separatorOf(text) === ";" ? pointed : (cell: string): string => cell.trim();
  if (header === undefined) throw new DesignFault(`${name} is empty; its first line names variant and the paths that vary`);
  const titles = header.record.map((title) => title.trim());
  const twice = titles.find((title, index) => title === "" || titles.indexOf(title) !== index);
  if (twice !== undefined) throw new DesignFault(`${name}:1: ${twice === "" ? "a column has no name" : `the column ${JSON.stringify(twice)} is there twice`}`);
  const at = titles.indexOf("variant");
  const paths = titles.filter((_, column) => column !== at);
  if (paths.length === 0) throw new DesignFault(`${name}:1: no path varies; add a column such as population.size`);
  const seen = new Map<number, number>();
  const rows = body.map(({ record, info }, index): DesignRow => {
    const where = `${name}:${info.lines}`;
    if (record.length !== titles.length)
      throw new DesignFault(`${where}: ${record.length} cells; the header has ${titles.length} columns. Quote a value that holds a comma or a semicolon`);
    const variant = at < 0 ? index + 1 : readVariant(record[at]!, where);
    const before = seen.get(variant);
    if (before !== undefined) throw new DesignFault(`${where}: variant ${variant} stands on line ${before} already; give each row a number of its own`);
    seen.set(variant, info.lines);
    return { variant, cells: record.filter((_, column) => column !== at).map(clean) };
  });
  if (rows.length === 0) throw new DesignFault(`${name} has a header and no rows; each row is a variant`);
  if (rows.length > mostVariants) throw new DesignFault(`${name} has ${rows.length} rows; ${mostVariants} is the limit`);
  return { paths, rows: rows.toSorted((first, second) => first.variant - second.variant) };
}

/** Spreadsheets of countries with decimal commas part cells with semicolons; no path of a scenario holds one. */
function separatorOf(text: string): ";" | "," {
  const [header = ""] = text.split("\n", 1);
  return header.includes(";") && !header.includes(",") ? ";" : ",";
}

/** A cell beside semicolons: its decimal comma is a point here. */
function pointed(cell: string): string {
  const text = cell.trim();
  return /^[-+]?\d+,\d+%?$/.test(text) ? text.replace(",", ".") : text;
}

function readVariant(text: string, where: string): number {
  const value = /^\d{1,9}$/.test(text.trim()) ? Number(text) : 0;
  if (value < 1) throw new DesignFault(`${where}: the variant ${JSON.stringify(text)} is not a whole number from 1`);
  return value;
}

/** What `--set` would be given for a row; cells that are empty change nothing. */
export function assignmentsOf({ paths }: Pick<Design, "paths">, { cells }: DesignRow): string[] {
  return cells.flatMap((cell, column) => (cell === "" ? [] : [`${paths[column]}=${cell}`]));
}
