import type { ResultRow } from "../../engine/result.ts";
import { padEnd, padStart } from "../display-width.ts";
import { besideInterval, decimalsFor, formatInterval, formatNumber, formatProportion, formatSigned, moneyScale } from "../format.ts";
import { significant } from "./checks.ts";
import type { View } from "./view.ts";
import { confidencePercent } from "./view.ts";

const groupWidth = 20;
const figureWidth = 13;
const intervalWidth = 24;

/** Every metric of the record as a compact table: a line per group, world and difference, for the last year and all years. */
export function detailBlock(view: View): string[] {
  const {
    language: { detail: words, table },
    record,
    paint,
  } = view;
  const shown = record.metrics.filter(({ year }) => year === view.lastYear || year === null);
  const byMetric = new Map<string, ResultRow[]>();
  for (const row of shown) {
    const rows = byMetric.get(row.metric);
    if (rows === undefined) byMetric.set(row.metric, [row]);
    else rows.push(row);
  }
  const title = `${words.title} ${table.interval(confidencePercent(view))}`;
  return [
    paint("strong", title),
    ...[...byMetric].flatMap(([metric, rows]) => ["", paint("strong", ` ${metric}, ${unitOf(rows[0]!, view)}`), ...rows.map((row) => lineOf(row, view))]),
  ];
}

const isShare = (row: ResultRow): boolean => row.unit === "share";

function unitOf(row: ResultRow, { language: { detail: words }, record: { currency } }: View): string {
  if (isShare(row)) return words.per100;
  return currency === "" ? row.unit : row.unit.replace("currency", currency);
}

function lineOf(row: ResultRow, view: View): string {
  const { language, lastYear, width, cut } = view;
  const who = row.versus === null ? nameOf(row.world, row.scheme) : `${nameOf(row.world, row.scheme)} - ${nameOf(row.versus, row.versus_scheme ?? row.scheme)}`;
  const when = row.year === null ? language.detail.horizon : String(lastYear);
  const place = row.by === null ? when : `${row.group ?? ""} ${row.year === null ? when : ""}`.trim();
  const nameWidth = width - 1 - groupWidth - figureWidth - intervalWidth;
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
