import packageFile from "../../package.json" with { type: "json" };
import type { FutureFigures } from "../engine/index.ts";
import type { ResultRecord } from "../engine/result.ts";
import { escapeDeep, escapeJson, escapeLines, escapeText } from "../io/escape.ts";
import type { OutputFolder } from "../io/output-folder.ts";
import { drawsCsv } from "../report/draws-csv.ts";
import { formats } from "../report/formats/index.ts";
import { futuresCsv } from "../report/futures-csv.ts";
import { languages } from "../report/language/index.ts";
import { type Paint, type PaintStyle, renderScreen } from "../report/screen.ts";
import { wantsColour } from "./colour.ts";
import type { Host } from "./host.ts";
import { languageOf } from "./language-of.ts";
import type { RunOptions } from "./run-options.ts";

/** The result on standard output, in the format asked for: the screen from the whole record, machine formats from the chosen rows. */
export async function printResult(
  host: Host,
  record: ResultRecord,
  chosen: ResultRecord,
  { options, argument }: { options: RunOptions; argument: string },
): Promise<void> {
  if (options.json) return host.write(jsonText(chosen));
  if (options.csv) return host.write(csvText(chosen));
  const colour = wantsColour({ flag: options.color, env: host.env, terminal: host.terminal.output });
  await host.write(escapeLines(screenText(host, record, options, argument, colour ? await colours() : plain), colour));
}

/** The files of `--out`. Times stand in run.json only, so that the others are the same bytes for the same input. */
export function saveResult(
  host: Host,
  folder: OutputFolder,
  record: ResultRecord,
  chosen: ResultRecord,
  { options, argument, begin, futures }: { options: RunOptions; argument: string; begin: Date; futures: readonly FutureFigures[] },
): void {
  folder.write("result.json", jsonText(chosen));
  folder.write("metrics.csv", csvText(chosen));
  folder.write("summary.txt", escapeLines(screenText(host, record, options, argument, plain)));
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

function jsonText(record: ResultRecord): string {
  return escapeJson(render("json", record));
}

/** Names in CSV show control characters by their spelling: the file may be printed on a terminal. */
function csvText(record: ResultRecord): string {
  return escapeLines(render("csv", record));
}

function render(name: "json" | "csv", record: ResultRecord): string {
  const format = formats.get(name);
  if (format === undefined) throw new Error(`the format ${name} is missing`);
  return format.render(record);
}

/** Every string of the record is escaped before it is laid out, so that widths are those of what is shown. */
function screenText(host: Host, record: ResultRecord, options: RunOptions, argument: string, paint: Paint): string {
  return renderScreen(escapeDeep(record), {
    width: Math.min(79, Math.max(40, host.terminal.columns)),
    ascii: options.ascii === true,
    colour: paint,
    detail: options.detail === true,
    command: recompute(argument, options),
    scenarioFile: escapeText(argument),
    language: languages[languageOf(host, options.lang, "run")],
  });
}

/** The command that gives the same figures: what changes them, and nothing else. */
function recompute(argument: string, { set, seed, replications, replicate }: RunOptions): string {
  const words = ["mutua", "run", argument, ...(set ?? []).flatMap((assignment) => ["--set", assignment])];
  const flags = { seed, replications, replicate };
  for (const [name, value] of Object.entries(flags)) if (value !== undefined) words.push(`--${name}`, value);
  return words
    .map((word) => (/^[\w.,:/=+@-]+$/.test(word) ? word : JSON.stringify(word)))
    .map(escapeText)
    .join(" ");
}
