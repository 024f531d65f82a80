import type { ResultRow } from "../../engine/result.ts";
import { displayWidth, padEnd, padStart } from "../display-width.ts";
import { formatNumber, type NumberWords } from "../format.ts";
import type { View } from "./view.ts";

/** Width of the axis numbers with their bar. */
const axis = 6;

/**
 * Reserve of the first world's scheme in months of spending, year by year: the middle future and the band that holds 90 % of
 * futures. Title, levels, years, numbers, legend: `height` lines in all. The axis starts at 0, or below it where a reserve is negative.
 */
export function fan(view: View, width: number, height: number): string[] {
  const {
    record,
    language: { fan: words, numbers },
    ascii,
    cut,
  } = view;
  const world = view.worlds[0];
  if (world === undefined || record.years.length < 2) return [];
  const worlds = view.pair ?? [world];
  if (worlds.some((one) => view.rivals(one).length > 1)) return severalSchemes(view, worlds, width, height);
  // the line of numbers is the first to go
  const numbered = height >= 6;
  const levels = height - (numbered ? 4 : 3);
  // with two levels every figure would be nothing or the top: numbers say more
  if (levels < 3) return inNumbers(view, world, width, height);
  const rows = record.years.map((year) => view.level("finance.reserve_months", world, { year }));
  const known = rows.filter((row) => bandOf(row) !== null).map((row) => bandOf(row)!);
  if (known.length === 0) return [];
  const { step, lowest } = levelsOf(Math.min(0, ...known.map(({ p5 }) => p5)), highestOf(known), levels);
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
    ...(numbered ? [numbersLine(shown, cell, words.middleShort, numbers)] : []),
    cut(`${marks.middle} ${words.median}  ${marks.band} ${closed ? words.openBand : words.band}`, width),
  ];
}

/** Months below which a reserve is none. */
const leastDrawn = 0.05;

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
  const fits = (step: number): boolean => high / step - Math.min(0, Math.floor(low / step)) < levels;
  for (let power = -1; power < 12; power++) {
    for (const lead of [1, 2, 2.5, 5]) {
      const step = lead * Number(`1e${power}`);
      if (fits(step) && (power >= 0 || lead !== 2.5)) return { step, lowest: Math.floor(low / step) };
    }
  }
  return { step: 1e12, lowest: Math.floor(low / 1e12) };
}

/** Highest figure drawn to scale: the start of a phased scheme, a few members with the whole reserve, does not squash the years after it. */
function highestOf(known: readonly Band[]): number {
  const later = Math.max(...known.slice(1).map(({ p95 }) => p95), 0);
  const all = Math.max(...known.map(({ p95 }) => p95));
  return later > 0 && all > squash * later ? later : all;
}
const squash = 3;

/** The middle of the first and the last year in numbers, under their years. */
function numbersLine(shown: readonly (ResultRow | undefined)[], cell: number, word: string, numbers: NumberWords): string {
  const text = (row: ResultRow | undefined): string => {
    const middle = bandOf(row)?.p50;
    return middle === undefined ? "-" : formatNumber(middle, 1, numbers);
  };
  const [first, last] = [text(shown[0]), text(shown.at(-1))];
  return `${padStart(word, axis - 1)} ${first}${padStart(last, Math.max(1, Math.max(9, cell * shown.length) - displayWidth(first)))}`;
}

/** Middle and ends of the band in some years. */
function inNumbers(view: View, world: string, width: number, height: number): string[] {
  const {
    record: { years },
    language: { fan: words, numbers },
    cut,
  } = view;
  const label = Math.max(8, displayWidth(words.median) + 1);
  const count = Math.min(years.length, 5, Math.floor((width - label) / 6));
  if (count < 2 || height < 3) return [];
  const shown = Array.from({ length: count }, (_, k) => years[Math.round((k * (years.length - 1)) / (count - 1))]!);
  const bands = shown.map((year) => bandOf(view.level("finance.reserve_months", world, { year })));
  if (bands.every((band) => band === null)) return [];
  const line = (name: string, part: keyof Band): string =>
    `${padEnd(name, label)}${bands.map((band) => padStart(band === null ? "-" : formatNumber(band[part], 1, numbers), 6)).join("")}`;
  return [
    words.title(cut(view.schemeOf(world) ?? world, width - displayWidth(words.title("")))),
    `${padEnd("", label)}${shown.map((year) => padStart(String(year), 6)).join("")}`,
    line(words.median, "p50"),
    ...(height >= 5 ? [line("95 %", "p95"), line("5 %", "p5")] : []),
  ];
}

/** Where people of a shown world choose among schemes: the middle of each scheme of these worlds in some years, in numbers. */
function severalSchemes(view: View, worlds: readonly string[], width: number, height: number): string[] {
  const {
    record: { years },
    language: { fan: words, numbers },
    cut,
  } = view;
  const label = 12;
  const count = Math.min(years.length, 4, Math.floor((width - label) / 6));
  if (count < 2 || height < 3) return [];
  const shown = Array.from({ length: count }, (_, k) => years[Math.round((k * (years.length - 1)) / (count - 1))]!);
  const line = (name: string, cells: readonly string[]): string => `${padEnd(cut(name, label - 1), label)}${cells.map((text) => padStart(text, 6)).join("")}`;
  const each = worlds.flatMap((world) => {
    const rivals = view.rivals(world);
    const schemes = rivals.length > 0 ? rivals : [view.schemeOf(world)].filter((scheme) => scheme !== null);
    return schemes.map((scheme) => ({ world, scheme }));
  });
  // a scheme that stands in both worlds is told by the world's name
  const named = each.map(({ world, scheme }) => (each.filter((one) => one.scheme === scheme).length > 1 ? `${world} ${scheme}` : scheme));
  const lines = each.map(({ world, scheme }, k) =>
    line(
      named[k]!,
      shown.map((year) => {
        const middle = bandOf(view.level("finance.reserve_months", world, { scheme, year }))?.p50;
        return middle === undefined ? "-" : formatNumber(middle, 1, numbers);
      }),
    ),
  );
  const room = height - 2;
  const told = lines.length <= room ? lines : [...lines.slice(0, room - 1), `+${lines.length - room + 1}: --detail`];
  const title = words.title(cut(worlds.join(", "), Math.max(12, width - displayWidth(words.title("")))));
  return [cut(title, width), line("", shown.map(String)), ...told];
}

/** The middle wins over the band. A figure is drawn at the nearest level, and at 0 only where it rounds to no month at all; what is above the top is drawn there. */
function markOf(row: ResultRow | undefined, level: number, step: number, top: number, marks: { readonly middle: string; readonly band: string }): string {
  const band = bandOf(row);
  if (band === null) return " ";
  const levelAt = (value: number): number => {
    const nearest = Math.round(value / step);
    return Math.min(top, nearest === 0 && Math.abs(value) >= leastDrawn ? Math.sign(value) : nearest);
  };
  if (levelAt(band.p50) === level) return marks.middle;
  return level >= levelAt(band.p5) && level <= levelAt(band.p95) ? marks.band : " ";
}
