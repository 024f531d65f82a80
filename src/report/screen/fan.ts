import type { ResultRow } from "../../engine/result.ts";
import { displayWidth, padStart } from "../display-width.ts";
import { formatNumber } from "../format.ts";
import type { View } from "./view.ts";

/** Width of the axis numbers with their bar. */
const axis = 6;

/**
 * Reserve of the first world's scheme in months of spending, year by year: the middle future and the band that holds 90 % of
 * futures. Title, levels, years, legend: `height` lines in all. Each level covers from its number up to the next.
 */
export function fan(view: View, width: number, height: number): string[] {
  const {
    record,
    language: { fan: words, numbers },
    ascii,
    cut,
  } = view;
  const world = view.worlds[0];
  const levels = height - 3;
  if (world === undefined || levels < 2 || record.years.length < 2) return [];
  const rows = record.years.map((year) => view.level("finance.reserve_months", world, { year }));
  const known = rows.filter((row) => bandOf(row) !== null).map((row) => bandOf(row)!);
  if (known.length === 0) return [];
  const { step, lowest } = levelsOf(Math.min(0, ...known.map(({ p5 }) => p5)), Math.max(...known.map(({ p95 }) => p95)), levels);
  const every = Math.ceil(record.years.length / (width - axis));
  const shown = rows.filter((_, index) => (rows.length - 1 - index) % every === 0);
  const years = record.years.filter((_, index) => (rows.length - 1 - index) % every === 0);
  const cell = Math.max(1, Math.min(3, Math.floor((width - axis) / shown.length)));
  const marks = ascii ? { middle: "#", band: ":" } : { middle: "█", band: "░" };
  const decimals = step >= 1 ? 0 : 1;
  const picture = Array.from({ length: levels }, (_, index) => levels - 1 - index).map((level) => {
    const floor = (lowest + level) * step;
    const cells = shown.map((row) => markOf(row, lowest + level, step, lowest + levels - 1, marks).repeat(cell)).join("");
    return `${padStart(formatNumber(floor, decimals, numbers), axis - 2)} |${cells}`.trimEnd();
  });
  const yearLine = String(years[0]) + padStart(String(years.at(-1)), Math.max(5, cell * shown.length - 4));
  const closed = (rows.at(-1)?.n ?? 0) < record.finished;
  return [
    words.title(cut(view.schemeOf(world) ?? world, width - displayWidth(words.title("")))),
    ...picture,
    " ".repeat(axis) + yearLine,
    cut(`${marks.middle} ${words.median}  ${marks.band} ${closed ? words.openBand : words.band}`, width),
  ];
}

interface Band {
  readonly p5: number;
  readonly p50: number;
  readonly p95: number;
}

function bandOf(row: ResultRow | undefined): Band | null {
  const { p5, p50, p95 } = row ?? {};
  return typeof p5 === "number" && typeof p50 === "number" && typeof p95 === "number" ? { p5, p50, p95 } : null;
}

/** A round step (1, 2, 2.5, 5 x 10^k) with which `levels` steps reach from the lowest to the highest figure. */
function levelsOf(low: number, high: number, levels: number): { step: number; lowest: number } {
  const fits = (step: number): boolean => Math.ceil(high / step) - Math.floor(low / step) <= levels;
  for (let power = -1; power < 12; power++) {
    for (const lead of [1, 2, 2.5, 5]) {
      const step = lead * Number(`1e${power}`);
      if (fits(step) && (power >= 0 || lead !== 2.5)) return { step, lowest: Math.floor(low / step) };
    }
  }
  return { step: 1e12, lowest: Math.floor(low / 1e12) };
}

/** The middle wins over the band; a figure on a level's upper edge belongs to the next level, but for the top one. */
function markOf(row: ResultRow | undefined, level: number, step: number, top: number, marks: { readonly middle: string; readonly band: string }): string {
  const band = bandOf(row);
  if (band === null) return " ";
  const levelAt = (value: number): number => Math.min(top, Math.floor(value / step));
  if (levelAt(band.p50) === level) return marks.middle;
  return level >= levelAt(band.p5) && level <= levelAt(band.p95) ? marks.band : " ";
}
