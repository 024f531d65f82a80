/** `mutua cases`: real cases, predicted before they are compared. */
import { join } from "node:path";
import { predict } from "../cases/predict.ts";
import { type OutcomeFile, outcomeFileShape, type Prediction, type PredictionFile, predictionFileShape, predictionFileText } from "../cases/prediction.ts";
import { keyOf, score } from "../cases/score.ts";
import { compile, type Scenario } from "../engine/index.ts";
import { nearest } from "../engine/keys/nearest.ts";
import { escapeLines, escapeText } from "../io/escape.ts";
import { fileExists, scenarioNames } from "../io/library.ts";
import { readData } from "../io/read-data.ts";
import { writeOutput } from "../io/write-output.ts";
import { casesList, predictionsText, scoreText } from "../report/cases.ts";
import { type ExitCode, exitCodes } from "./exit-codes.ts";
import type { Host } from "./host.ts";
import { loadScenario, showProblems } from "./load-scenario.ts";
import { simulate } from "./simulate.ts";
import { UsageError } from "./usage-error.ts";

export interface CaseOptions {
  readonly json?: boolean;
  readonly replications?: string;
  readonly workers?: string;
  readonly freeze?: string;
  readonly date?: string;
  readonly quiet?: boolean;
}

export interface ScoreOptions {
  readonly outcomes: string;
  readonly predictions?: string;
  readonly json?: boolean;
}

/** A scenario that says which case it is. */
interface LoadedCase {
  readonly name: string;
  readonly scenario: Scenario & { readonly case: NonNullable<Scenario["case"]> };
  readonly hash: string;
}

const textWidth = (host: Host): number => Math.max(40, Math.min(100, host.terminal.columns - 1));

export async function listCases(host: Host, { json }: CaseOptions): Promise<ExitCode> {
  const frozen = await shippedPredictions(host);
  if (frozen === null) return exitCodes.invalid;
  const listed = [];
  for (const name of scenarioNames(folderOf(host))) {
    const loaded = await loadCase(host, name, {});
    if (loaded === null) return exitCodes.invalid;
    const figures = loaded.scenario.case.figures.map(({ id, words, knownBeforehand }) => ({
      id,
      words,
      frozen: frozen.some((prediction) => keyOf(prediction) === keyOf({ case: name, figure: id })),
      known: knownBeforehand,
    }));
    listed.push({ name, title: loaded.scenario.name, question: loaded.scenario.case.question, figures });
  }
  await host.write(json === true ? `${JSON.stringify(listed, null, 2)}\n` : escapeLines(casesList(listed, textWidth(host))));
  return exitCodes.done;
}

/** Runs cases one after the other; what was frozen is shown beside, and never changed. */
export async function runCases(host: Host, asked: readonly string[], options: CaseOptions): Promise<ExitCode> {
  const day = dayOf(host, options.date);
  const names = chosenCases(host, asked);
  const path = options.freeze === undefined ? null : host.path(options.freeze);
  const frozen = path === null ? await shippedPredictions(host) : await readPredictions(host, path, options.freeze!);
  if (frozen === null) return exitCodes.invalid;
  const made: Prediction[] = [];
  const texts: string[] = [];
  for (const name of names) {
    const loaded = await loadCase(host, name, options);
    if (loaded === null) return exitCodes.invalid;
    const { scenario, hash } = loaded;
    const { model, futures, problems } = compile(scenario);
    if (model === null) throw new Error(`the shipped case ${name} cannot be compiled: ${problems[0]?.allowed ?? ""}`);
    if (options.quiet !== true) host.warn(`mutua: ${escapeText(name)}\n`);
    const record = await simulate(
      host,
      model,
      scenario,
      hash,
      { ...(options.workers !== undefined && { workers: options.workers }), quiet: true },
      { futures },
    );
    if (host.signal.exitCode !== null) return host.signal.exitCode;
    const predicted = predict(name, scenario.case, record, day);
    made.push(...predicted.flatMap((one) => ("prediction" in one ? [one.prediction] : [])));
    texts.push(predictionsText(name, scenario, predicted, frozen, textWidth(host)));
  }
  if (path !== null) freeze(path, frozen, made);
  await host.write(options.json === true ? predictionFileText(made) : escapeLines(texts.join("\n")));
  return exitCodes.done;
}

export async function scoreCases(host: Host, options: ScoreOptions): Promise<ExitCode> {
  const shown = options.predictions;
  const predictions = shown === undefined ? await shippedPredictions(host) : await readPredictions(host, host.path(shown), shown, true);
  const outcomes = predictions === null ? null : await read<OutcomeFile>(host, host.path(options.outcomes), options.outcomes, outcomeFileShape);
  if (predictions === null || outcomes === null) return exitCodes.invalid;
  const result = score(predictions, outcomes.outcomes);
  await host.write(options.json === true ? `${JSON.stringify(result, null, 2)}\n` : escapeLines(scoreText(result, textWidth(host))));
  return exitCodes.done;
}

const folderOf = (host: Host): string => join(host.library, "cases");

function chosenCases(host: Host, asked: readonly string[]): readonly string[] {
  const names = scenarioNames(folderOf(host));
  for (const name of asked) {
    if (names.includes(name)) continue;
    const near = nearest(name, names);
    throw new UsageError(
      `there is no case ${JSON.stringify(name.slice(0, 60))}; ${near === null ? `there are ${names.join(", ")}` : `did you mean ${near}?`}`,
      "cases run",
    );
  }
  return asked.length > 0 ? asked : names;
}

/** Everything that its figures ask for is computed, in every year. Null where the file is wrong; its problems were shown. */
async function loadCase(host: Host, name: string, { replications }: CaseOptions): Promise<LoadedCase | null> {
  const set = replications === undefined ? [] : [`replications=${replications}`];
  const { scenario, problems, hash } = await loadScenario(host, join(folderOf(host), `${name}.yaml`), { set });
  if (scenario === null) {
    await showProblems(host, problems, undefined);
    return null;
  }
  if (scenario.case === null) throw new Error(`scenarios/cases/${name}.yaml has no key "case"`);
  const figures = scenario.case.figures;
  const by = [...new Set(figures.flatMap((figure) => (figure.by === null ? [] : [figure.by])))];
  const outputs: Scenario["outputs"] = { ...scenario.outputs, metrics: [...new Set(figures.map(({ point }) => point.metric))], years: "all", by };
  return { name, scenario: { ...scenario, outputs, case: scenario.case }, hash };
}

/** The frozen figures of the library; none where there is no file yet. */
function shippedPredictions(host: Host): Promise<readonly Prediction[] | null> {
  return readPredictions(host, join(folderOf(host), "predictions.json"), "predictions.json");
}

async function readPredictions(host: Host, path: string, shown: string, mustExist = false): Promise<readonly Prediction[] | null> {
  if (!mustExist && !fileExists(path)) return [];
  return (await read<PredictionFile>(host, path, shown, predictionFileShape))?.predictions ?? null;
}

async function read<T>(host: Host, path: string, shown: string, shape: Parameters<typeof readData<T>>[2]): Promise<T | null> {
  const { value, problems } = readData<T>(path, shown, shape);
  if (problems.length > 0) await showProblems(host, problems, undefined);
  return value;
}

/** Adds what no entry says yet for the same scenario, seed and engine; entries that stand keep their bytes and their place. */
function freeze(path: string, frozen: readonly Prediction[], made: readonly Prediction[]): void {
  const same = (one: Prediction, other: Prediction): boolean =>
    keyOf(one) === keyOf(other) && one.hash === other.hash && one.engine === other.engine && one.seed === other.seed && one.futures === other.futures;
  const added = made.filter((one) => !frozen.some((other) => same(one, other)));
  writeOutput(path, predictionFileText([...frozen, ...added]));
}

function dayOf(host: Host, text: string | undefined): string {
  if (text === undefined) return host.now().toISOString().slice(0, 10);
  if (/^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))) return text;
  throw new UsageError(`--date ${JSON.stringify(text.slice(0, 40))} is not a day; write it as 2026-11-29`, "cases run");
}
