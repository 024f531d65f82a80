import { truncateMiddle } from "../../report/display-width.ts";

/** Numbers in the tables of analysis commands: short, and never more digits than the error allows. */
export function short(value: number | null, digits = 4): string {
  if (value === null) return "-";
  if (value === 0) return "0";
  if (Math.abs(value) >= 1e5) return Math.round(value).toLocaleString("en-US");
  return String(Number(value.toPrecision(digits)));
}

/** "0.031 (0.021 to 0.044)". */
export function withInterval(value: number | null, lo: number | null, hi: number | null): string {
  return lo === null || hi === null ? short(value) : `${short(value)} (${short(lo)} to ${short(hi)})`;
}

/** Least width of a first column that is cut. */
const leastLabel = 14;

/**
 * Lines with columns as wide as their longest cell, two blanks between; the first column is text, the others numbers.
 *
 * @param most  columns of the screen: where the lines are longer, the middle of the longest texts of the first column is left out
 */
export function table(rows: readonly (readonly string[])[], left: readonly number[] = [0], most: number = Number.POSITIVE_INFINITY): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => [...(row[column] ?? "")].length)));
  const over = widths.reduce((sum, width) => sum + width + 2, -2) - most;
  const label = Math.max(leastLabel, (widths[0] ?? 0) - over);
  if (over > 0 && label < (widths[0] ?? 0))
    return table(
      rows.map(([first = "", ...rest]) => [truncateMiddle(first, label, "..."), ...rest]),
      left,
    );
  return rows.map((row) =>
    row
      .map((cell, column) =>
        left.includes(column) ? cell + " ".repeat(widths[column]! - [...cell].length) : " ".repeat(widths[column]! - [...cell].length) + cell,
      )
      .join("  ")
      .trimEnd(),
  );
}
