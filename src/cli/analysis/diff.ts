import { type Difference, differences, sameFutures } from "../../analysis/compare/paired.ts";
import { type SettingDifference, settingsDifferences } from "../../analysis/compare/settings-differences.ts";
import { metrics } from "../../engine/index.ts";
import { escapeDeep, escapeJson, escapeText } from "../../io/escape.ts";
import { type ExitCode, exitCodes } from "../exit-codes.ts";
import type { Host } from "../host.ts";
import { UsageError } from "../usage-error.ts";
import { short, table } from "./numbers.ts";
import { readResult, type SavedResult } from "./read-result.ts";
import { paragraphs, screenWidth } from "./screen-width.ts";

export interface DiffOptions {
  readonly metrics?: string;
  readonly all?: boolean;
  readonly json?: boolean;
}

const headline: ReadonlySet<string> = new Set(metrics.filter((metric) => metric.headline).map(({ id }) => id));
const shownRows = 30;

/** `mutua diff`: what changed between two saved results, and by how much more than chance. */
export async function diff(host: Host, names: readonly [string, string], options: DiffOptions): Promise<ExitCode> {
  const [first, second] = names.map((name) => readResult(host, name)) as [SavedResult, SavedResult];
  if (options.all && options.metrics !== undefined) throw new UsageError("--all and --metrics exclude each other", "diff");
  const asked = options.metrics?.split(",").map((id) => id.trim());
  const unknown = asked?.find((id) => !first.record.metrics.some(({ metric }) => metric === id));
  if (unknown !== undefined) throw new UsageError(`--metrics ${JSON.stringify(unknown.slice(0, 60))} is in neither result`, "diff");
  const rows = differences(first.run, second.run, Math.min(first.record.confidence, second.record.confidence)).filter(
    ({ metric, by, year }) => options.all === true || (asked === undefined ? headline.has(metric) && by === null && year === null : asked.includes(metric)),
  );
  if (rows.length === 0) throw new UsageError("the two results have no figure in common", "diff");
  const paired = sameFutures(first.run, second.run);
  await host.write(options.json ? json(first, second, paired, rows) : text(names, [first, second], paired, escapeDeep(rows), screenWidth(host)));
  return exitCodes.done;
}

function json(one: SavedResult, other: SavedResult, paired: boolean, rows: readonly Difference[]): string {
  const [{ record: first }, { record: second }] = [one, other];
  const origin = ({ engine, scenario, seed, rng, replications, finished }: SavedResult["record"]) => ({ engine, scenario, seed, rng, replications, finished });
  return escapeJson(
    `${JSON.stringify({ format: "mutua-diff/1", first: origin(first), second: origin(second), paired, numbers: changes(one, other), rules: rules(one, other), rows }, null, 2)}\n`,
  );
}

/** Figures that moved by more than chance first, the surest on top. */
function text(
  names: readonly [string, string],
  [first, second]: readonly [SavedResult, SavedResult],
  paired: boolean,
  rows: readonly Difference[],
  width: number,
): string {
  const sure = (row: Difference): number => (row.mean === null || row.se === null ? 0 : row.mean === 0 ? 0 : row.se === 0 ? 1e9 : Math.abs(row.mean / row.se));
  const moved = rows.filter((row) => row.lo !== null && row.hi !== null && (row.lo > 0 || row.hi < 0)).toSorted((a, b) => sure(b) - sure(a));
  const same = rows.filter((row) => row.mean === 0 && row.se === 0).length;
  const open = rows.length - moved.length - same;
  const lines = [
    `${escapeText(names[1])} less ${escapeText(names[0])}`,
    paired ? "  on the same futures, compared one by one" : `  two separate samples: ${whyNotPaired(first, second)}`,
    ...(first.record.engine === second.record.engine
      ? []
      : [`  computed by two versions: ${escapeText(first.record.engine)} and ${escapeText(second.record.engine)}`]),
    ...changedNumbers(first, second),
    "",
    `${moved.length} of ${rows.length} figures differ by more than chance, ${same} are the same, ${open} cannot be told`,
  ];
  if (moved.length > 0) {
    const cells = moved
      .slice(0, shownRows)
      .map((row) => [row.metric, placeOf(row), short(row.first), short(row.second), signed(row.mean), `${signed(row.lo)} to ${signed(row.hi)}`]);
    lines.push("", ...table([["", "", "first", "second", "change", "interval"], ...cells], [0, 1], width - 1).map((line) => ` ${line}`));
    if (moved.length > shownRows) lines.push(` ... and ${moved.length - shownRows} more (--json has all)`);
  }
  return `${paragraphs(lines, width).join("\n")}\n`;
}

const shownNumbers = 8;
const shownText = 60;

/** Numbers that the two results were made with, where they differ; null on the side that has none. */
function changes(
  { record: first }: SavedResult,
  { record: second }: SavedResult,
): { path: string; first: number | string | null; second: number | string | null }[] {
  // results of earlier versions do not say their numbers
  const [one, other] = [first, second].map(({ numbers }) => new Map((numbers ?? []).map(({ path, value }) => [path, value])));
  if (one!.size === 0 || other!.size === 0) return [];
  const paths = [...new Set([...one!.keys(), ...other!.keys()])].filter((path) => one!.get(path) !== other!.get(path));
  return paths.map((path) => ({ path, first: one!.get(path) ?? null, second: other!.get(path) ?? null }));
}

/** What is no number and differs: kinds of enrolment, rules of contribution, worlds, texts. */
function rules(one: SavedResult, other: SavedResult): SettingDifference[] {
  const numbers = changes(one, other).map(({ path }) => path);
  const said = (path: string): boolean => numbers.some((number) => `${path}.`.startsWith(`${number}.`) || `${number}.`.startsWith(`${path}.`));
  return settingsDifferences(one.record.settings?.scenario, other.record.settings?.scenario).filter(({ path }) => !said(path));
}

function changedNumbers(first: SavedResult, second: SavedResult): string[] {
  const changed = [...changes(first, second), ...rules(first, second)];
  const size = (["replications", "size"] as const).filter((key) => first.record[key] !== second.record[key]);
  const same = first.record.scenario.hash === second.record.scenario.hash && size.length === 0;
  if (same) return ["  of the same scenario"];
  const text = (value: unknown): string => {
    if (value === null || value === undefined) return "as by default";
    return escapeText(typeof value === "string" ? value : JSON.stringify(value)).slice(0, shownText);
  };
  const lines = [
    ...size.map((key) => `    ${key === "size" ? "people" : key}: ${first.record[key]}, then ${second.record[key]}`),
    ...changed.slice(0, shownNumbers).map((one) => `    ${escapeText(one.path)}: ${text(one.first)}, then ${text(one.second)}`),
    ...(changed.length > shownNumbers ? [`    ... and ${changed.length - shownNumbers} more (--json has all)`] : []),
  ];
  return ["  made with:", ...(lines.length > 0 ? lines : ["    the same numbers; rules, worlds or outputs differ (mutua params compares the files)"])];
}

function whyNotPaired({ record: first, run: one }: SavedResult, { record: second, run: other }: SavedResult): string {
  if (first.seed !== second.seed) return "the seeds differ";
  if (first.rng !== second.rng) return "the generators differ";
  const missing = one.futures.length === 0 || other.futures.length === 0;
  return missing ? "futures.csv is missing (mutua run --out keeps it)" : "no future in common";
}

function placeOf({ world, scheme, by, group, year }: Difference): string {
  return [scheme === null || scheme === world ? world : `${world}/${scheme}`, by === null ? "" : `${by} ${group}`, year === null ? "" : String(year)]
    .filter(Boolean)
    .join(" ");
}

function signed(value: number | null): string {
  return value !== null && value > 0 ? `+${short(value, 3)}` : short(value, 3);
}
