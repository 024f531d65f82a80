import { compile } from "../engine/index.ts";
import { metrics } from "../engine/levers/catalogue.ts";
import type { Model } from "../engine/model/model.ts";
import type { Scenario } from "../engine/model/scenario.ts";
import { estimateResources } from "../engine/work/estimate.ts";
import { compareFigures } from "../exact/scenario/compare.ts";
import { figuresOf } from "../exact/scenario/figures.ts";
import { parts } from "../exact/scenario/index.ts";
import { observe } from "../exact/scenario/observe.ts";
import type { Figure } from "../exact/scenario/part.ts";
import { escapeDeep, escapeLines } from "../io/escape.ts";
import { isMap } from "../io/overlay.ts";
import { seedOfFlag } from "../io/plain-number.ts";
import { type ExactReport, exactScenarioData, renderExactScenario } from "../report/exact-scenario.ts";
import { runReplications } from "../workers/pool.ts";
import { type ExitCode, exitCodes } from "./exit-codes.ts";
import type { Host } from "./host.ts";
import { loadScenario, showProblems } from "./load-scenario.ts";
import { startProgress } from "./progress.ts";
import { checkResources } from "./resources.ts";
import { UsageError } from "./usage-error.ts";

/** Options of `mutua exact scenario` as commander hands them over. */
export interface ExactScenarioOptions {
  readonly json?: boolean;
  readonly replications?: string;
  readonly seed?: string;
  readonly set?: readonly string[];
  readonly workers?: string;
  readonly allowLarge?: boolean;
  readonly quiet?: boolean;
}

/** Closed forms of a scenario beside its simulation; `checkFailed` where one differs by more than four standard errors. */
export async function exactScenario(host: Host, argument: string, options: ExactScenarioOptions): Promise<ExitCode> {
  const replications = whole("--replications", options.replications, 1e9);
  const workers = whole("--workers", options.workers, 256) ?? host.processors();
  const { scenario: read, problems, locate } = await loadScenario(host, argument, options, (value) => changeInput(value, options.seed, replications));
  if (read === null) {
    await showProblems(host, problems, "text");
    return exitCodes.invalid;
  }
  const scenario = measuring(read, []);
  checkResources(host, estimateResources(scenario, workers, host.nodeVersion()), options.allowLarge === true);
  const { model: priced, problems: refusals } = compile(scenario);
  if (priced === null) {
    await showProblems(host, refusals.map(locate), "text");
    return exitCodes.invalid;
  }
  const figures = figuresOf(scenario, priced);
  const report = await simulated(host, scenario, read.uncertain.length, figures, workers, options.quiet === true);
  if (report === null) return exitCodes.internal;
  const text = options.json ? `${JSON.stringify(escapeDeep(exactScenarioData(report)), null, 2)}\n` : escapeLines(renderExactScenario(report));
  await host.write(text);
  if (host.signal.exitCode !== null) return host.signal.exitCode;
  return report.comparisons.some(({ verdict }) => verdict === "differs") ? exitCodes.checkFailed : exitCodes.done;
}

/** Runs what is needed to measure the figures; null cannot happen for a scenario that compiled before. */
async function simulated(
  host: Host,
  scenario: Scenario,
  ranges: number,
  figures: readonly Figure[],
  workers: number,
  quiet: boolean,
): Promise<ExactReport | null> {
  const asked = new Set(figures.flatMap(({ applies, metric }) => (applies ? [metric] : [])));
  const needed = metrics.filter(({ id }) => asked.has(id));
  const ids = needed.map(({ id }) => id);
  const model: Model | null = compile(measuring(scenario, ids)).model;
  if (model === null) return null;
  const observer = observe(model, figures, needed);
  const total = ids.length === 0 ? 0 : scenario.replications;
  const progress = await startProgress(host, total, quiet, false);
  let finished = 0;
  host.signal.keep = true;
  try {
    if (total > 0)
      ({ finished } = await runReplications(model, {
        workers,
        first: 0,
        count: total,
        signal: host.signal,
        onOutcome: (_, outcome) => observer.add(outcome),
        onProgress: progress.update,
      }));
  } finally {
    progress.end();
  }
  const { name, seed, currency } = scenario;
  return { name, seed, currency, replications: total, finished, heldRanges: ranges, parts, comparisons: compareFigures(figures, model, observer) };
}

/**
 * The scenario with these metrics as its only outputs, by group and by fifth. Figures do not depend on what is printed. Closed forms are of
 * one truth: ranges are held at their central values in the simulation too.
 */
function measuring(scenario: Scenario, ids: readonly string[]): Scenario {
  return { ...scenario, uncertain: [], checks: [], outputs: { ...scenario.outputs, metrics: ids, by: ["quintile", "group"], years: "all" } };
}

function changeInput(value: unknown, seed: string | undefined, replications: number | null): unknown {
  if (!isMap(value)) return value;
  const changed: Record<string, unknown> = Object.assign(Object.create(null), value);
  if (seed !== undefined) changed["seed"] = seedOfFlag(seed);
  if (replications !== null) changed["replications"] = replications;
  return changed;
}

function whole(option: string, text: string | undefined, most: number): number | null {
  if (text === undefined) return null;
  const value = /^[0-9]{1,15}$/.test(text) ? Number(text) : Number.NaN;
  if (!(value >= 1 && value <= most)) {
    throw new UsageError(`${option} ${JSON.stringify(text.slice(0, 40))} is not allowed; it takes a whole number from 1 to ${most}`, "exact scenario");
  }
  return value;
}
