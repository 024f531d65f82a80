import { parse } from "csv-parse/sync";
import type { Target } from "../../analysis/fit/target.ts";
import { decodeText } from "../../io/decode-text.ts";
import { escapeText } from "../../io/escape.ts";
import { InvalidData } from "../../io/file-fault.ts";
import { readBytes } from "../../io/read-bytes.ts";
import { renderProblem } from "../../io/render-problem.ts";
import type { Host } from "../host.ts";
import { UsageError } from "../usage-error.ts";

const columns = ["figure", "value", "se", "lo", "hi", "model", "source", "note"] as const;
type Column = (typeof columns)[number];
/** A 95 % interval is so many standard errors wide on each side. */
const intervalErrors = 1.959963984540054;
const largest = 10_000_000;

/** A file of targets that cannot be read as one. */
export class TargetFault extends InvalidData {
  override readonly name = "TargetFault";
}

/**
 * Reads `figure,value,se` with optional `model`, `source`, `note`; `lo` and `hi` of a 95 % interval may stand in place of `se`.
 *
 * @throws FileFault, TargetFault  with the line
 */
export function readTargets(host: Host, name: string): Target[] {
  const shown = escapeText(name);
  const text = decodeText(readBytes(host.path(name), shown, largest), name);
  if (typeof text !== "string") throw new TargetFault(renderProblem(text));
  return parseTargets(text, shown);
}

export function parseTargets(text: string, shown: string): Target[] {
  let lines: { record: string[]; info: { lines: number } }[];
  try {
    lines = parse(text, { relax_column_count: true, skip_empty_lines: true, info: true }) as unknown as typeof lines; // `info` changes what parse gives
  } catch (error) {
    throw new TargetFault(`${shown}: ${escapeText((error as Error).message)}`); // the parser throws errors only
  }
  const titles = (lines[0]?.record ?? []).map((title) => title.trim());
  const stranger = titles.find((title) => !columns.some((column) => column === title));
  if (stranger !== undefined || !titles.includes("figure"))
    throw new TargetFault(
      `${shown}:1: ${stranger === undefined ? "no column figure" : `the column ${JSON.stringify(escapeText(stranger.slice(0, 40)))} is not known`}; the header names figure, value, se (or lo and hi of a 95 % interval), and may name model, source, note`,
    );
  const targets = lines.slice(1).map(({ record, info }) => {
    const where = `${shown}:${info.lines}`;
    if (record.length !== titles.length)
      throw new TargetFault(`${where}: ${record.length} cells; the header has ${titles.length} columns. Quote a cell that holds a comma`);
    return targetOf((column) => record[titles.indexOf(column)]?.trim() ?? "", where);
  });
  if (targets.length === 0) throw new TargetFault(`${shown} has a header and no rows; each row is a published figure`);
  const twice = targets.find(({ figure }, at) => targets.findIndex((other) => other.figure === figure) !== at);
  if (twice !== undefined) throw new TargetFault(`${shown}: ${escapeText(twice.figure)} stands there twice; pool the two into one value with its error`);
  return targets;
}

function targetOf(cell: (column: Column) => string, where: string): Target {
  const figure = cell("figure");
  if (figure === "") throw new TargetFault(`${where}: the figure is missing; write it like the left side of a check, such as mutual.coverage.breadth[2030]`);
  const number = (column: Column): number | null => (cell(column) === "" ? null : readNumber(cell(column), `${where}: ${column}`));
  const [lo, hi] = [number("lo"), number("hi")];
  if ((lo === null) !== (hi === null) || (lo !== null && lo >= hi!))
    throw new TargetFault(`${where}: lo and hi are the two ends of an interval, the lower first`);
  const value = number("value") ?? (lo === null ? null : 0.5 * (lo + hi!));
  if (value === null) throw new TargetFault(`${where}: the value is missing`);
  const se = number("se") ?? (lo === null ? null : (hi! - lo) / (2 * intervalErrors));
  const model = number("model") ?? 0;
  if (se === null || se < 0 || model < 0 || !(se + model > 0))
    throw new TargetFault(
      `${where}: a figure without an error cannot be weighed against the others; give its standard error (se), or lo and hi of its 95 % interval`,
    );
  return { figure, value, se, model, source: cell("source") || null };
}

/** `FIGURE=VALUE,SE`. @throws UsageError */
export function readTargetOption(text: string): Target {
  const at = text.lastIndexOf("=");
  const [value, se, ...more] = text.slice(at + 1).split(",");
  const shown = JSON.stringify(escapeText(text.slice(0, 80)));
  if (at < 1 || value === undefined || se === undefined || more.length > 0)
    throw new UsageError(`--target ${shown} is not understood; write FIGURE=VALUE,SE such as mutual.coverage.breadth=0.32,0.02`, "fit");
  try {
    const target = { figure: text.slice(0, at).trim(), value: readNumber(value.trim(), "value"), se: readNumber(se.trim(), "se"), model: 0, source: null };
    if (target.se > 0) return target;
  } catch {
    // said below
  }
  throw new UsageError(`--target ${shown} needs a number and its standard error above 0, such as 0.32,0.02 or 32%,2%`, "fit");
}

function readNumber(text: string, where: string): number {
  const value = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?%?$/.test(text) ? Number(text.replace("%", "")) / (text.endsWith("%") ? 100 : 1) : Number.NaN;
  if (Number.isFinite(value)) return value;
  throw new TargetFault(`${where}: ${JSON.stringify(escapeText(text.slice(0, 40)))} is not a number such as 0.32 or 32%`);
}
