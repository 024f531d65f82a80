/** `mutua play debrief`: from table codes to a handout of what the class did. */
import { join, relative } from "node:path";
import { decodeText } from "../../io/decode-text.ts";
import { escapeText } from "../../io/escape.ts";
import { readBytes } from "../../io/read-bytes.ts";
import { checkOutput, writeOutput } from "../../io/write-output.ts";
import { optionsOf } from "../../play/class-run.ts";
import { readTableCode } from "../../play/codes.ts";
import { debriefHtml, resultRows, type TableResult } from "../../play/kit/debrief.ts";
import { kitTexts } from "../../play/language/kit-languages.ts";
import { labTexts } from "../../play/language/lab-languages.ts";
import { type ExitCode, exitCodes } from "../exit-codes.ts";
import type { Host } from "../host.ts";
import { UsageError } from "../usage-error.ts";
import { figuresOf } from "./class-runs.ts";
import { compute } from "./kit.ts";
import { openKit } from "./kit-folder.ts";
import type { DebriefOptions } from "./options.ts";

export async function debrief(host: Host, folder: string, options: DebriefOptions): Promise<ExitCode> {
  const opened = await openKit(host, folder, "play debrief");
  const { kit: file, code, exercise } = opened;
  const texts = kitTexts[file.language];
  const { codes } = options;
  const bytes = codes === undefined ? new Uint8Array() : codes === "-" ? await host.standardInput(100_000) : readBytes(host.path(codes), codes, 100_000);
  const text = decodeText(bytes, codes ?? "");
  if (typeof text !== "string") throw new UsageError(`${codes}: ${text.allowed}; ${text.fix}`, "play debrief");
  const path = join(opened.path, `${texts.files.debrief}.html`);
  checkOutput(path, options.force === true);
  host.holds([opened.path]);
  const results: TableResult[] = [];
  const faults = labTexts[file.language].class.faults;
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const typed = line.replace(/#.*/, "").trim();
    if (typed === "") continue;
    const read = readTableCode(code.code, optionsOf(exercise), typed);
    if ("fault" in read) {
      const near = read.nearest === null ? "" : ` ${labTexts[file.language].class.didYouMean(read.nearest)}`;
      host.warn(`${escapeText(texts.debrief.refused(String(index + 1), typed, faults[read.fault] + near))}\n`);
      continue;
    }
    results.push({ state: read.value, figures: await figuresOf(host, opened, code, read.value) });
  }
  if (codes !== undefined && results.length === 0)
    throw new UsageError(`no code of ${codes} is one of this class (${code.code}); one code a line, as the pages show them`, "play debrief");
  results.sort((first, second) => first.state.table - second.state.table);
  const kit = await compute(host, opened, file);
  writeOutput(path, debriefHtml(kit, results, file.language, texts));
  const rows = resultRows(kit, results, file.language, texts).map((row) => `  ${row[0]}: ${row.slice(1).join(" | ")}`);
  await host.write(`${[texts.debrief.did, ...rows, texts.debrief.wrote(relative(host.cwd(), path) || path)].map(escapeText).join("\n")}\n`);
  return exitCodes.done;
}
