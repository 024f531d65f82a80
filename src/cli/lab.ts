/** `mutua lab`: one file that holds the scenario, the engine and three languages, and needs nothing else. */
import { dirname, join } from "node:path";
import { escapeJson, escapeText } from "../io/escape.ts";
import { readBuilt } from "../io/exercise-files.ts";
import { sha256Hex } from "../io/sha256.ts";
import { checkOutput, writeOutput } from "../io/write-output.ts";
import { type LabData, trialSettings } from "../play/lab-data.ts";
import { labPage } from "../play/lab-page.ts";
import type { LanguageCode } from "../play/language/lab-texts.ts";
import { formats } from "../report/formats/index.ts";
import { type ExitCode, exitCodes } from "./exit-codes.ts";
import type { Host } from "./host.ts";
import { type LabSource, loadLabSource, runHere, withSettings } from "./lab-source.ts";
import { languageOf } from "./language-of.ts";
import { showProblems } from "./load-scenario.ts";

export interface LabOptions {
  readonly output?: string;
  readonly set?: readonly string[];
  readonly lang?: string;
  readonly force?: boolean;
  readonly errors?: string;
}

export async function lab(host: Host, argument: string, options: LabOptions): Promise<ExitCode> {
  const language = languageOf(host, options.lang, "lab");
  const loaded = await loadLabSource(host, argument, options.set ?? [], "lab");
  if ("problems" in loaded) {
    await showProblems(host, loaded.problems, options.errors, options.lang);
    return exitCodes.invalid;
  }
  const { source } = loaded;
  const page = await labHtml(host, source, options.set ?? [], language);
  if (options.output === "-") {
    await host.write(page);
    return exitCodes.done;
  }
  const path = host.path(options.output ?? `${source.name}-lab.html`);
  checkOutput(path, options.force === true, source.paths);
  host.holds([dirname(path)]);
  writeOutput(path, page);
  const size = Math.round(Buffer.byteLength(page) / 1000);
  await host.write(`${escapeText(path)}  ${size} kB, opens offline in any browser; with #verify at the end of its address it checks the computer\n`);
  return exitCodes.done;
}

/** The page of a scenario, with what a trial run gives on this computer. */
export async function labHtml(host: Host, source: LabSource, set: readonly string[], language: LanguageCode): Promise<string> {
  const trial = await withSettings(host, source.argument, set, trialSettings, "lab");
  const json = formats.get("json");
  if (json === undefined) throw new Error("the format json is missing");
  const { text, files, formulas, name, scenario } = source;
  const trees = Object.keys(formulas).length === 0 ? {} : { formulas };
  const data: LabData = {
    format: "mutua-lab/1",
    name: `${name}.yaml`,
    text,
    files,
    ...trees,
    language,
    trial: sha256Hex(escapeJson(json.render(runHere(trial)))),
  };
  return labPage(data, readBuilt(join(host.pages, "lab.js")), scenario.exercise?.title[language] ?? scenario.name);
}
