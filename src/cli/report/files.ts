import { basename, dirname, join } from "node:path";
import { escapeText } from "../../io/escape.ts";
import { findBrowser, makeFolder, openFile, printHtml } from "../../io/print-pdf.ts";
import { checkOutput, writeOutput } from "../../io/write-output.ts";
import { renderHtml } from "../../report/brief/html.ts";
import { renderMarkdown } from "../../report/brief/markdown.ts";
import type { BriefDocument } from "../../report/brief/model.ts";
import { pictures } from "../../report/brief/pictures.ts";
import { renderWorkbook } from "../../report/brief/workbook.ts";
import type { Host } from "../host.ts";
import { namedInputs } from "../named-inputs.ts";
import { UsageError } from "../usage-error.ts";
import type { ReportOptions } from "./options.ts";

/** Where each form of the brief goes; null where it is not asked for. "-" is standard output. */
export interface OutputFiles {
  readonly html: string | null;
  readonly pdf: string | null;
  readonly browser: string | null;
}

const pictureNames = ["people", "causes", "reserve", "ledger", "state", "hundred", "sensitivity", "coverage", "fifths", "spiral", "frontier"];

/** Refuses, before anything is computed, what exists (without --force) or cannot be written. @throws FileFault */
export function outputFiles(host: Host, argument: string, options: ReportOptions): OutputFiles {
  const force = options.force === true;
  const { path } = host;
  const inputs = namedInputs(host, argument, [options.from, options.frontier]);
  const output = options.output ?? `${defaultName(argument)}-${options.template === "actuarial" ? "report" : "brief"}.html`;
  const isPdf = output.toLowerCase().endsWith(".pdf");
  const pdf = options.pdf ?? (isPdf ? output : null);
  const html = isPdf ? null : output;
  const named = [html === "-" ? null : html, pdf, options.md, options.xlsx].flatMap((name) => (name == null ? [] : [path(name)]));
  const drawn = options.svg === undefined ? [] : pictureNames.map((name) => join(path(options.svg!), `${name}.svg`));
  const twice = [...named, ...drawn].find((name, at, all) => all.indexOf(name) !== at);
  if (twice !== undefined) throw new UsageError(`two forms of the report go into ${escapeText(twice)}; give each a name of its own`, "report");
  for (const name of named) checkOutput(name, force, inputs);
  if (options.svg !== undefined) makeFolder(path(options.svg));
  for (const name of drawn) checkOutput(name, force, inputs);
  host.holds([...new Set(named.map((name) => dirname(name))), ...(options.svg === undefined ? [] : [path(options.svg)])]);
  return { html, pdf, browser: pdf === null ? null : findBrowser(host.env["PATH"], options.browser) };
}

/** Writes every form asked for and says where each one went. */
export async function writeFiles(
  host: Host,
  document: BriefDocument,
  numbers: { readonly decimal: string; readonly thousands: string },
  { html: target, pdf, browser }: OutputFiles,
  options: ReportOptions,
): Promise<void> {
  const { path } = host;
  const written: string[] = [];
  const html = renderHtml(document);
  if (target === "-") await host.write(html);
  else if (target !== null) {
    writeOutput(path(target), html);
    written.push(target);
  }
  if (options.md !== undefined) {
    writeOutput(path(options.md), renderMarkdown(document));
    written.push(options.md);
  }
  if (options.xlsx !== undefined) {
    writeOutput(path(options.xlsx), renderWorkbook(document, numbers));
    written.push(options.xlsx);
  }
  for (const { name, svg } of options.svg === undefined ? [] : pictures(document)) {
    writeOutput(join(path(options.svg!), name), svg);
    written.push(`${options.svg}/${name}`);
  }
  if (pdf !== null && browser !== null) {
    if (await printHtml(browser, html, path(pdf), () => host.signal.stopped)) written.push(pdf);
  }
  if (target !== "-" && options.quiet !== true) await host.write(written.map((name) => `${escapeText(name)}\n`).join(""));
  const shown = target === "-" || target === null ? pdf : target;
  if (options.open === true && shown !== null) openFile(path(shown));
}

/** "scenarios/first-steps.yaml+mine.yaml" to "first-steps": in the folder where the command is typed. */
function defaultName(argument: string): string {
  return argument === "-" ? "mutua" : basename(argument.split("+")[0]!).replace(/\.(?:ya?ml|json)$/i, "");
}
