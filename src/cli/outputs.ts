import packageFile from "../../package.json" with { type: "json" };
import type { FutureFigures } from "../engine/index.ts";
import { nearest } from "../engine/keys/nearest.ts";
import type { Label } from "../engine/model/scenario.ts";
import type { ResultRecord } from "../engine/result.ts";
import { commandWord, escapeDeep, escapeJson, escapeLines } from "../io/escape.ts";
import type { OutputFolder } from "../io/output-folder.ts";
import { drawsCsv } from "../report/draws-csv.ts";
import type { Format } from "../report/format-contract.ts";
import { formats } from "../report/formats/index.ts";
import { futuresCsv } from "../report/futures-csv.ts";
import { languages } from "../report/language/index.ts";
import { relabel } from "../report/relabel.ts";
import { type DetailRows, type FigureWords, type LeverLine, type Paint, type PaintStyle, renderScreen } from "../report/screen.ts";
import { screenLabelling } from "../report/usual-names.ts";
import { wantsColour } from "./colour.ts";
import { runCommand } from "./command-line.ts";
import type { Host } from "./host.ts";
import { languageOf } from "./language-of.ts";
import { type RunOptions, readWanted } from "./run-options.ts";
import { UsageError } from "./usage-error.ts";

/** What a result was asked for with. */
export interface Delivered {
  readonly options: RunOptions;
  readonly argument: string;
  /** Levers at work, for the screen. */
  readonly levers: readonly LeverLine[];
  /** What figures are called in the reader's language. */
  readonly called: FigureWords;
  /** What the scenario calls its worlds, schemes and groups. */
  readonly labels: readonly Label[];
}

/** The result on standard output, in the format asked for: the screen from the whole record, machine formats from the chosen rows. */
export async function printResult(host: Host, record: ResultRecord, chosen: ResultRecord, delivered: Delivered): Promise<void> {
  const { options } = delivered;
  const format = formatOf(options);
  if (format !== null) return host.write(textOf(format, chosen));
  const colour = wantsColour({ flag: options.color, env: host.env, terminal: host.terminal.output });
  await host.write(escapeLines(screenText(host, record, delivered, colour ? await colours() : plain), colour));
}

/** Names of the files of `--out` that every run writes. */
export function savedFiles(): readonly string[] {
  return [...[...formats.values()].map(({ file }) => file), "summary.txt", "run.json"];
}

/** The files of `--out`. Times stand in run.json only, so that the others are the same bytes for the same input. */
export function saveResult(
  host: Host,
  folder: OutputFolder,
  record: ResultRecord,
  chosen: ResultRecord,
  { begin, futures, ...delivered }: Delivered & { readonly begin: Date; readonly futures: readonly FutureFigures[] },
): void {
  const { argument } = delivered;
  for (const format of formats.values()) folder.write(format.file, textOf(format, chosen));
  // a locale changes no byte of a file
  const ascii = delivered.options.ascii === true && delivered.options.asciiByLocale !== true;
  folder.write("summary.txt", escapeLines(screenText(host, record, { ...delivered, options: { ...delivered.options, ascii } }, plain)));
  folder.write("futures.csv", escapeLines(futuresCsv(futures)));
  if (record.draws.length > 0) folder.write("draws.csv", escapeLines(drawsCsv(record)));
  const { hash } = record.scenario;
  const run = {
    engine: packageFile.version,
    scenario: argument,
    hash,
    arguments: host.argv,
    stopped: record.stopped,
    started: begin.toISOString(),
    ended: host.now().toISOString(),
  };
  folder.write("run.json", escapeJson(`${JSON.stringify(run, null, 2)}\n`));
}

const plain: Paint = (_, text) => text;

/** Sixteen colours only: they follow the reader's own choice for the terminal. */
async function colours(): Promise<Paint> {
  const { Chalk } = await import("chalk");
  const chalk = new Chalk({ level: 1 });
  const styles: Readonly<Record<PaintStyle, (text: string) => string>> = { good: chalk.green, bad: chalk.red, dim: chalk.dim, strong: chalk.bold };
  return (style, text) => styles[style](text);
}

/** The machine format asked for, or null for the screen. @throws UsageError where there is no such format, or two are asked for */
export function formatOf({ format: name, json, csv }: RunOptions): Format | null {
  const asked = [...new Set([...(name === undefined ? [] : [name]), ...(json ? ["json"] : []), ...(csv ? ["csv"] : [])])];
  if (asked.length > 1) throw new UsageError(`${asked.map((one) => `--format ${one}`).join(" and ")} exclude each other; --out saves every format`, "run");
  if (asked.length === 0 || asked[0] === "screen") return null;
  const known = ["screen", ...formats.keys()];
  const found = formats.get(asked[0]!);
  if (found !== undefined) return found;
  const near = nearest(asked[0]!, known);
  throw new UsageError(
    `--format ${JSON.stringify(asked[0]!.slice(0, 40))} is not known; ${near === null ? "" : `did you mean ${near}? `}it takes ${known.join(", ")}`,
    "run",
  );
}

function textOf(format: Format, record: ResultRecord): string {
  return format.escapes === "json" ? escapeJson(format.render(record)) : escapeLines(format.render(record));
}

/** Every string of the record is escaped before it is laid out, so that widths are those of what is shown. */
function screenText(host: Host, record: ResultRecord, { options, argument, levers, labels, called }: Delivered, paint: Paint): string {
  const language = languages[languageOf(host, options.lang, "run")];
  const label = screenLabelling(labels, language.code);
  return renderScreen(escapeDeep(relabel(record, label)), {
    // the last column stays free: some terminals wrap there
    width: host.terminal.columns <= 80 ? Math.min(79, host.terminal.columns) : host.terminal.columns - 1,
    ascii: options.ascii === true,
    colour: paint,
    detail: options.detail !== undefined,
    rows: rowsOfOptions(options),
    command: runCommand(argument, options),
    scenarioFile: commandWord(argument),
    language,
    called,
    levers: escapeDeep(
      label === null ? levers : levers.map((line) => ({ ...line, world: label(line.world), scheme: line.scheme === null ? null : label(line.scheme) })),
    ),
  });
}

/** What the reader wants to see of all figures; null where only the first screen was asked for. */
function rowsOfOptions(options: RunOptions): DetailRows | null {
  const { metrics, years, by, detail } = options;
  if (detail === undefined && metrics === undefined && years === undefined && by === undefined) return null;
  const wanted = readWanted(options);
  return {
    families: wanted.families,
    metrics: typeof wanted.metrics === "string" ? null : wanted.metrics,
    years: wanted.years === "last" ? null : wanted.years,
    by: wanted.by,
  };
}
