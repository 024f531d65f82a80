import { stringify } from "csv-stringify/sync";

const cache = new Map<string, string>();
const mostCached = 100_000;

/** One text cell as the CSV formats of this program write it (quoted where needed, never a formula of a spreadsheet); missing is empty. */
export function textCell(text: string | null): string {
  if (text === null) return "";
  let cell = cache.get(text);
  if (cell === undefined) {
    cell = stringify([[text]], { escape_formulas: true, record_delimiter: "\n" }).slice(0, -1);
    if (cache.size >= mostCached) cache.clear();
    cache.set(text, cell);
  }
  return cell;
}

/** The shortest text that reads back to the same double; missing is empty. */
export function numberCell(value: number): string {
  // shares of futures make many zeros, and differences of equal worlds
  if (value === 0) return "0";
  return value === value ? String(value) : "";
}
