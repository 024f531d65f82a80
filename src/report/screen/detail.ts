import type { ResultRow } from "../../engine/result.ts";
import { displayWidth, padEnd, padStart, wrap } from "../display-width.ts";
import { besideInterval, decimalsFor, formatInterval, formatNumber, formatProportion, formatSigned, moneyScale, type NumberWords } from "../format.ts";
import { significant } from "./checks.ts";
import type { View } from "./view.ts";
import { confidencePercent } from "./view.ts";

const groupWidth = 20;
const figureWidth = 13;
const intervalWidth = 24;

/** Which of all rows are shown; null leaves a choice open. */
export interface DetailRows {
  /** Parts of ids before the point. */
  readonly families: readonly string[] | null;
  readonly metrics: readonly string[] | null;
  /** Null: a line with some years, all years together and the last; "all" or a list: a line for each. */
  readonly years: "all" | readonly number[] | null;
  readonly by: readonly string[] | null;
}
/** What a figure and its unit are called in the reader's language; by default as the record says. */
export interface FigureWords {
  readonly name: (metric: string) => string;
  readonly unit: (unit: string) => string;
}
const asRecorded: FigureWords = { name: (metric) => metric, unit: (unit) => unit };

export const everyRow: DetailRows = { families: null, metrics: null, years: null, by: null };

/** Figures of these metrics as compact tables, a page for each family: a line per group, world and difference. Lines of zeros are left out. */
export function detailBlock(view: View, rows: DetailRows, called: FigureWords = asRecorded): string[] {
  const {
    language: { detail: words, table },
    record,
    paint,
  } = view;
  const byMetric = new Map<string, ResultRow[]>();
  for (const row of record.metrics) {
    if (!isWanted(row, rows)) continue;
    const found = byMetric.get(row.metric);
    if (found === undefined) byMetric.set(row.metric, [row]);
    else found.push(row);
  }
  const title = `${words.title} ${table.interval(confidencePercent(view))}`;
  const lines = [paint("strong", title)];
  const empty: string[] = [];
  let page = "";
  for (const [metric, all] of [...byMetric].sort(([one], [other]) => compareFamilies(one, other))) {
    const shown = all.filter((row) => isShownYear(row, rows, view) && !isZero(row));
    if (shown.length === 0) {
      empty.push(metric);
      continue;
    }
    if (familyOf(metric) !== page) {
      page = familyOf(metric);
      lines.push("", paint("strong", `${page} ${(view.ascii ? "-" : "─").repeat(Math.max(0, view.width - page.length - 1))}`));
    }
    lines.push(
      "",
      ...heading(metric, unitOf(all[0]!, view, called), view, called).map((line) => paint("strong", line)),
      ...(rows.years === null ? overYears(all, view) : []),
    );
    lines.push(...shown.map((row) => lineOf(row, view)));
  }
  // what was asked for and is nothing is named, not drawn
  if (empty.length > 0) lines.push("", ...wrap(words.zero(empty.map(called.name)), view.width - 1, "  ").map((line) => ` ${line}`));
  return lines;
}

/** Name, id and unit; the id, by which `explain` and `--metrics` know it, on a line of its own where there is no room. */
function heading(metric: string, unit: string, { width, cut }: View, { name }: FigureWords): string[] {
  const called = name(metric);
  if (called === metric) return [` ${metric}, ${unit}`];
  const line = ` ${called} (${metric}), ${unit}`;
  return displayWidth(line) < width ? [line] : [cut(` ${called}, ${unit}`, width - 1), cut(`   (${metric})`, width - 1)];
}

const familyOf = (metric: string): string => metric.slice(0, metric.indexOf("."));

/** Families together, each in the order of the record. */
function compareFamilies(one: string, other: string): number {
  const [first, second] = [familyOf(one), familyOf(other)];
  return first < second ? -1 : first > second ? 1 : 0;
}

function isWanted({ metric, by }: ResultRow, { families, metrics, by: divided }: DetailRows): boolean {
  if (families !== null && !families.includes(familyOf(metric))) return false;
  // a member of a family of numbers goes with the id of the family
  if (metrics !== null && !metrics.some((id) => metric === id || metric.startsWith(`${id}_`))) return false;
  return by === null || divided === null || divided.includes(by);
}

function isShownYear({ year }: ResultRow, { years }: DetailRows, { lastYear }: View): boolean {
  if (years === null) return year === null || year === lastYear;
  return years === "all" || (year !== null && years.includes(year));
}

function isZero({ mean, lo, hi, why }: ResultRow): boolean {
  return why === undefined && mean === 0 && (lo ?? 0) === 0 && (hi ?? 0) === 0;
}

const cellWidth = 9;
const yearsLabel = 22;

/** A line for each world or scheme with its figure in some years; nothing for a run of one or two years. */
function overYears(rows: readonly ResultRow[], view: View): string[] {
  const { record, language, width, cut } = view;
  if (record.years.length < 3) return [];
  const count = Math.min(record.years.length, Math.floor((width - yearsLabel) / cellWidth));
  const years = Array.from({ length: count }, (_, k) => record.years[Math.round((k * (record.years.length - 1)) / (count - 1))]!);
  const undivided = rows.filter(({ by, versus, year }) => by === null && versus === null && year !== null);
  const byName = new Map<string, Map<number, ResultRow>>();
  for (const row of undivided) {
    const name = nameOf(row.world, row.scheme);
    const found = byName.get(name) ?? new Map<number, ResultRow>();
    byName.set(name, found.set(row.year!, row));
  }
  const lines = [...byName].flatMap(([name, found]) => {
    const shown = years.map((year) => found.get(year));
    if (shown.every((row) => row === undefined || row.mean === null || row.mean === 0)) return [];
    return [`  ${padEnd(cut(name, yearsLabel - 3), yearsLabel - 2)}${shown.map((row) => padStart(yearFigure(row, language.numbers), cellWidth)).join("")}`];
  });
  return lines.length === 0 ? [] : [`  ${padEnd("", yearsLabel - 2)}${years.map((year) => padStart(String(year), cellWidth)).join("")}`, ...lines];
}

function yearFigure(row: ResultRow | undefined, numbers: NumberWords): string {
  if (row === undefined || row.mean === null) return "-";
  if (isShare(row)) return formatNumber(100 * row.mean, 1, numbers);
  const scale = row.unit === "currency" ? moneyScale(row.mean, numbers) : { divisor: 1, word: "" };
  const short = significant(row.mean / scale.divisor, numbers);
  return scale.word === "" ? short : `${short} ${scale.word}`.slice(0, cellWidth - 1);
}

const isShare = (row: ResultRow): boolean => row.unit === "share";

function unitOf(row: ResultRow, { language: { detail: words }, record: { currency } }: View, { unit }: FigureWords): string {
  if (isShare(row)) return words.per100;
  const [whole, per] = [unit(row.unit), unit("currency")];
  return currency === "" ? whole : whole.replace(per, currency);
}

function lineOf(row: ResultRow, view: View): string {
  const { language, width, cut } = view;
  const who = row.versus === null ? nameOf(row.world, row.scheme) : `${nameOf(row.world, row.scheme)} - ${nameOf(row.versus, row.versus_scheme ?? row.scheme)}`;
  const when = row.year === null ? language.detail.horizon : String(row.year);
  const place = row.by === null ? when : `${row.group ?? ""} ${when}`.trim();
  const nameWidth = width - 1 - groupWidth - figureWidth - intervalWidth;
  // a narrow terminal has no room for both in one line
  if (nameWidth < 12)
    return ` ${cut(`${place} ${who}`, width - 2)}\n ${" ".repeat(Math.max(0, width - 1 - figureWidth - intervalWidth))}${figures(row, view)}`.trimEnd();
  return ` ${padEnd(cut(place, groupWidth - 1), groupWidth)}${padEnd(cut(who, nameWidth - 1), nameWidth)}${figures(row, view)}`.trimEnd();
}

/** A scheme called like its world is written once. */
const nameOf = (world: string, scheme: string | null): string => (scheme === null || scheme === world ? world : `${world}/${scheme}`);

function figures(row: ResultRow, { language: { numbers, why } }: View): string {
  if (row.mean === null) return padStart("-", figureWidth) + padStart(row.why === undefined ? "" : why[row.why], intervalWidth);
  const scale = row.unit === "currency" ? moneyScale(row.mean, numbers) : { divisor: 1, word: "" };
  const factor = isShare(row) ? 100 : 1 / scale.divisor;
  const word = scale.word === "" ? "" : ` ${scale.word}`;
  const plain = row.se === null || row.se === 0;
  const decimals = plain ? (isShare(row) ? 1 : 3) : decimalsFor(row.se! * factor, isShare(row) || word !== "" ? 2 : 4, besideInterval);
  const [lo, hi] = [row.lo, row.hi];
  const interval = lo === null || hi === null ? "" : formatInterval({ lo: lo * factor, hi: hi * factor }, decimals, numbers, row.versus !== null);
  const mean = row.mean * factor;
  const text =
    row.k !== undefined
      ? formatProportion({ k: row.k, n: row.n, mean: row.mean, lo, hi }, numbers)
      : row.versus !== null
        ? formatSigned(mean, decimals, numbers)
        : plain
          ? significant(mean, numbers)
          : formatNumber(mean, decimals, numbers);
  const unsure = row.versus !== null && lo !== null && hi !== null && lo <= 0 && hi >= 0 && !(lo === 0 && hi === 0);
  return padStart(`${text}${word}`, figureWidth) + padStart(`${unsure ? "~ " : ""}${interval}`, intervalWidth);
}
