import type { ResultRow } from "../../engine/result.ts";
import { displayWidth, padEnd, padStart, wrap } from "../display-width.ts";
import { formatNumber, significantError } from "../format.ts";
import { confidencePercent, type View } from "./view.ts";

/** Years that are shown, at most, and columns of each. */
const most = 6;
const column = 8;
/** A name gives way before a label is cut. */
const nameWidth = 14;

interface Line {
  readonly label: string;
  readonly rows: readonly (ResultRow | undefined)[];
  readonly factor: number;
  readonly decimals: number;
}

/**
 * Cover and price by year, of the first and last year and some between: what the last year alone cannot show; below them how far off
 * chance alone may leave any of these figures. Empty for one year.
 */
export function byYearBlock(view: View): string[] {
  const {
    record: { years },
    language: { byYear: words, numbers },
    worlds,
    paint,
    width,
  } = view;
  if (years.length < 3 || worlds.length > 2) return [];
  const labels = worlds.flatMap((world) => [words.covered(view.cut(world, nameWidth)), words.price(view.cut(world, nameWidth))]);
  const label = Math.max(...[words.title, ...labels].map(displayWidth)) + 2;
  const count = Math.min(most, years.length, Math.floor((width - label) / column));
  if (count < 2) return [];
  const shown = Array.from({ length: count }, (_, k) => years[Math.round((k * (years.length - 1)) / (count - 1))]!);
  const line = (name: string, cells: readonly string[]): string =>
    `${padEnd(` ${name}`, label)}${cells.map((cell) => padStart(cell, column)).join("")}`.trimEnd();
  const lines = worlds.flatMap((world, at) => linesOf(view, world, shown, labels.slice(2 * at, 2 * at + 2)));
  if (lines.length === 0) return [];
  const texts = lines.map(({ label: name, rows, factor, decimals }) =>
    line(
      name,
      rows.map((row) => (typeof row?.mean === "number" ? formatNumber(row.mean * factor, decimals, numbers) : "-")),
    ),
  );
  return [paint("strong", line(words.title, shown.map(String))), ...texts, ...errorLine(view, lines)];
}

function linesOf(view: View, world: string, years: readonly number[], [covered, price]: readonly string[]): Line[] {
  const cover = years.map((year) => view.level("coverage.breadth", world, { year }));
  // one known year is in the table already
  if (cover.filter((row) => typeof row?.mean === "number").length < 2) return [];
  const premium = years.map((year) => view.level("finance.premium", world, { year }));
  // a world without schemes has nothing to show in any year
  if (cover.every((row) => (row?.mean ?? 0) === 0) && premium.every((row) => typeof row?.mean !== "number")) return [];
  return [
    { label: covered!, rows: cover, factor: 100, decimals: 0 },
    // one number of decimals in a line: 9.5 beside 10 would look like another figure
    { label: price!, rows: premium, factor: 1 / 12, decimals: Math.max(...premium.map((row) => row?.mean ?? 0)) < 1200 ? 1 : 0 },
  ];
}

/** The largest half interval of the figures of cover, and of the prices: a line instead of an interval for each. */
function errorLine(view: View, lines: readonly Line[]): string[] {
  const {
    language: { byYear: words, numbers },
    plusMinus,
    width,
    paint,
  } = view;
  const half = (which: number): number | null => {
    const found = lines.filter((_, at) => at % 2 === which).flatMap(({ rows, factor }) => rows.flatMap((row) => halfInterval(row, factor)));
    return found.length === 0 ? null : Math.max(...found);
  };
  const [cover, price] = [half(0), half(1)];
  if (cover === null || price === null) return [];
  const text = words.error(plusMinus, significantError(cover, numbers), significantError(price, numbers), confidencePercent(view));
  return wrap(text, width - 1, "  ").map((one) => paint("dim", ` ${one}`));
}

const halfInterval = (row: ResultRow | undefined, factor: number): number[] =>
  typeof row?.lo === "number" && typeof row.hi === "number" ? [((row.hi - row.lo) * factor) / 2] : [];
