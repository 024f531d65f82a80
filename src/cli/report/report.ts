import type { compile } from "../../engine/index.ts";
import { metrics } from "../../engine/levers/catalogue.ts";
import type { Scenario } from "../../engine/model/scenario.ts";
import type { ResultRecord } from "../../engine/result.ts";
import { escapeText } from "../../io/escape.ts";
import { isMap } from "../../io/overlay.ts";
import { seedOfFlag } from "../../io/plain-number.ts";
import { composeActuarial } from "../../report/brief/actuarial.ts";
import { composeBrief } from "../../report/brief/compose.ts";
import { briefScenario } from "../../report/brief/facts.ts";
import { frontierBlock } from "../../report/brief/frontier-block.ts";
import type { Block } from "../../report/brief/model.ts";
import type { Sensitivity } from "../../report/brief/sensitivity.ts";
import { storyBlock } from "../../report/brief/story-block.ts";
import { formatNumber } from "../../report/format.ts";
import { briefTexts } from "../../report/language/brief/index.ts";
import type { LanguageCode } from "../../report/language/codes.ts";
import { references } from "../../report/language/reference/index.ts";
import type { Pick } from "../../report/story/pick.ts";
import type { VariantBase } from "../../study/run/variant.ts";
import { runCommand } from "../command-line.ts";
import { type ExitCode, exitCodes } from "../exit-codes.ts";
import { figureWords } from "../figure-words.ts";
import type { Host } from "../host.ts";
import { languageOf } from "../language-of.ts";
import { type Loaded, loadScenario, problemWords, showProblems, warningLine } from "../load-scenario.ts";
import { count } from "../run-options.ts";
import { workersOf } from "../simulate.ts";
import { readPick, witnessFuture } from "../story/witness-future.ts";
import { UsageError } from "../usage-error.ts";
import { asSaved, checkSaved } from "./as-saved.ts";
import { outputFiles, writeFiles } from "./files.ts";
import type { ReportOptions } from "./options.ts";
import { pairedRuns } from "./paired-runs.ts";
import { readFrontier } from "./read-frontier.ts";
import { missingMetrics, readResult } from "./read-result.ts";
import { simulateBrief, withBriefOutputs } from "./simulate-brief.ts";

/** People and futures of paired runs: asked for, and where the run itself has no number that varies. */
const [quick, short] = [
  { people: 4000, futures: 20 },
  { people: 2000, futures: 10 },
];

/** `mutua report`: everything that can be refused is refused before anything is computed. */
export async function report(host: Host, argument: string, asked: ReportOptions): Promise<ExitCode> {
  checkDate(asked.date);
  const language = languageOf(host, asked.lang, "report");
  const pick = asked.story === undefined ? null : readPick(asked.story, "--story", "report");
  const files = outputFiles(host, argument, asked);
  const frontierOptions = asked.frontier === undefined ? null : readFrontier(host, asked.frontier);
  const saved = asked.from === undefined ? null : readResult(host, asked.from);
  const { loaded, options } = await loadAsSaved(host, argument, asked, saved);
  if (loaded.scenario === null) {
    await showProblems(host, loaded.problems, options.errors, options.lang);
    return exitCodes.invalid;
  }
  const scenario = withBriefOutputs(loaded.scenario);
  const workers = workersOf(host, options);
  const quiet = options.quiet === true;
  const words = await problemWords(host, options.lang);
  if (!quiet) for (const warning of scenario.warnings) host.warn(warningLine(warning, words));
  const simulated = await resultOf(host, scenario, saved, loaded.hash, options, workers);
  if ("refusals" in simulated) {
    await showProblems(host, simulated.refusals.map(loaded.locate), options.errors, options.lang);
    return exitCodes.invalid;
  }
  const sensitivity = host.signal.stopped ? null : await sensitivityOf(host, options, loaded.scenario, loaded.base, simulated.record, workers);
  if (host.signal.exitCode !== null && simulated.record.finished === 0) return host.signal.exitCode;
  const told = toldPerson(loaded.scenario, pick, options, language);
  if (told !== null && "refusals" in told) {
    await showProblems(host, told.refusals.map(loaded.locate), options.errors, options.lang);
    return exitCodes.invalid;
  }
  const compose = options.template === "actuarial" ? composeActuarial : composeBrief;
  const document = compose({
    ...simulated,
    metrics,
    scenario: briefScenario(scenario),
    sensitivity,
    story: told,
    frontier: frontierOptions === null ? null : frontierBlock(frontierOptions, briefTexts[language], figureWords(references[language]).name),
    options: {
      texts: briefTexts[language],
      ask: options.ask ?? null,
      audience: options.for ?? null,
      organisation: options.by ?? null,
      date: options.date ?? null,
      command: runCommand(argument, options),
    },
  });
  await writeFiles(host, document, briefTexts[language].numbers, files, options);
  return host.signal.exitCode ?? exitCodes.done;
}

/** The person that `--story` names, as a table; null where none is asked for. */
function toldPerson(
  scenario: Scenario,
  pick: Pick | number | null,
  { allowLarge }: ReportOptions,
  language: LanguageCode,
): Block | null | { readonly refusals: ReturnType<typeof compile>["problems"] } {
  if (pick === null) return null;
  const witnessed = witnessFuture(scenario, { language, future: 0, allowLarge: allowLarge === true, command: "report", flag: "--story" });
  if ("refusals" in witnessed) return witnessed;
  const { input, find } = witnessed;
  const life = find(pick);
  const rule = typeof pick === "number" ? "number" : pick;
  if (life === null) return { kind: "text", heading: "", paragraphs: [input.texts.nobody(rule)] };
  return storyBlock(life, rule, formatNumber(scenario.population.size, 0, input.brief.numbers), input);
}

/** A run, or the record of one. */
async function resultOf(
  host: Host,
  scenario: Scenario,
  record: ResultRecord | null,
  hash: string,
  options: ReportOptions,
  workers: number,
): ReturnType<typeof simulateBrief> {
  if (record === null) return simulateBrief(host, scenario, hash, { workers, quiet: options.quiet === true, allowLarge: options.allowLarge === true });
  const missing = missingMetrics(record);
  if (missing.length > 0 && options.quiet !== true)
    host.warn(
      warningLine(
        {
          code: "W0903",
          text: `${options.from} has no rows of ${missing.join(", ")}: their parts of the pages are left out`,
          remedy: "write it with mutua run SCENARIO --metrics all --by quintile --years all --out DIR",
        },
        await problemWords(host, options.lang),
      ),
    );
  return { record, firstFuture: null };
}

/** The scenario; with a saved result, that scenario and the seed and futures of the result. */
async function loadAsSaved(
  host: Host,
  argument: string,
  asked: ReportOptions,
  saved: ResultRecord | null,
): Promise<{ readonly loaded: Loaded; readonly options: ReportOptions }> {
  const loaded = await load(host, argument, asked);
  if (saved === null || asked.from === undefined || loaded.scenario === null) return { loaded, options: asked };
  checkSaved(escapeText(asked.from), saved, { hash: loaded.hash, scenario: loaded.scenario });
  const options = asSaved(asked, saved, loaded.scenario);
  const changed = options.seed !== asked.seed || options.replications !== asked.replications;
  // standard input is read once
  return { loaded: changed && argument !== "-" ? await load(host, argument, options) : loaded, options };
}

/** The scenario with the options that change it. */
function load(host: Host, argument: string, options: ReportOptions): Promise<Loaded> {
  return loadScenario(host, argument, options, (value) => {
    if (!isMap(value)) return value;
    const changed: Record<string, unknown> = Object.assign(Object.create(null), value);
    if (options.seed !== undefined) changed["seed"] = seedOfFlag(options.seed);
    if (options.replications !== undefined) changed["replications"] = count("--replications", options.replications, 1, 1e9, "report");
    return changed;
  });
}

/** Paired runs at the size asked for; null where the record itself says on what the result hangs, or nobody asks. */
async function sensitivityOf(
  host: Host,
  { sensitivity, ...options }: ReportOptions,
  scenario: Scenario,
  base: VariantBase,
  { uncertainty }: ResultRecord,
  workers: number,
): Promise<Sensitivity | null> {
  if (sensitivity === "none") return null;
  // results of older runs have no such member
  const asked = sensitivity === "quick" || sensitivity === "full";
  if (!asked && (uncertainty?.effects.length ?? 0) > 0) return null;
  return pairedRuns(host, scenario, base, {
    // to start threads costs more than a short run
    workers: asked ? workers : 1,
    most: sensitivity === "full" ? null : asked ? quick : short,
    onRun: (done, total) => sayRun(host, options, done, total),
  });
}

function sayRun(host: Host, { quiet }: ReportOptions, done: number, total: number): void {
  if (quiet === true || !host.terminal.error) return;
  host.warn(done + 1 < total ? `\rwhat the result hangs on: run ${done + 1} of ${total}` : "\r\u001b[K");
}

function checkDate(date: string | undefined): void {
  if (date === undefined) return;
  const [year, month, day] = date.split("-").map(Number);
  const days = new Date(Date.UTC(year ?? 0, month ?? 0, 0)).getUTCDate();
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || month! < 1 || month! > 12 || day! < 1 || day! > days)
    throw new UsageError(`--date ${JSON.stringify(date.slice(0, 40))} is no date; it is written YYYY-MM-DD, as 2026-11-29`, "report");
}
