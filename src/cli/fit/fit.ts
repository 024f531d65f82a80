import { dirname } from "node:path";
import { calibrate, type FitResult } from "../../analysis/fit/calibrate.ts";
import type { Target } from "../../analysis/fit/target.ts";
import { escapeJson, escapeText } from "../../io/escape.ts";
import { checkOutput, writeOutput } from "../../io/write-output.ts";
import { readFactor } from "../../study/plan/factor.ts";
import { mostSobolDimensions } from "../../study/plan/sobol.ts";
import type { AnalysisOptions, Evaluator } from "../analysis/evaluator.ts";
import { screenWidth } from "../analysis/screen-width.ts";
import { withEvaluator } from "../analysis/with-evaluator.ts";
import { type ExitCode, exitCodes } from "../exit-codes.ts";
import type { Host } from "../host.ts";
import { namedInputs } from "../named-inputs.ts";
import { count } from "../run-options.ts";
import { startStudyProgress } from "../study/study-progress.ts";
import { asUsage } from "../study/usage.ts";
import { UsageError } from "../usage-error.ts";
import { posteriorText } from "./posterior-file.ts";
import { correlationsOf, fitText, foundOf, matchedOf } from "./screen.ts";
import { type Fitted, simulator, valueAt } from "./simulate.ts";
import { readTargetOption, readTargets } from "./targets.ts";

export interface FitOptions extends AnalysisOptions {
  readonly targets?: string;
  readonly target?: readonly string[];
  readonly over?: readonly string[];
  readonly runs?: string;
  readonly waves: string;
  readonly draws: string;
  readonly sampleSeed: string;
  readonly out?: string;
  readonly force?: boolean;
}

const command = "fit";
/** Runs of a fit, and more of them for each number. */
const [fewestRuns, runsEach] = [60, 60];

/** `mutua fit`: which values of some numbers give published figures? */
export async function fitToTargets(host: Host, argument: string, options: FitOptions): Promise<ExitCode> {
  const fitted = readFitted(options);
  const targets = [...(options.targets === undefined ? [] : readTargets(host, options.targets)), ...(options.target ?? []).map(readTargetOption)];
  if (targets.length === 0) throw new UsageError("--targets FILE is missing: a table figure,value,se of the published figures", command);
  const runs = options.runs === undefined ? fewestRuns + runsEach * fitted.length : count("--runs", options.runs, 20 + 10 * fitted.length, 100_000, command);
  const waves = count("--waves", options.waves, 1, 10, command);
  const draws = count("--draws", options.draws, 10, 10_000, command);
  if (options.force === true && options.out === undefined) throw new UsageError("--force replaces the file of --out, which is not given", command);
  if (options.out !== undefined) {
    checkOutput(host.path(options.out), options.force === true, namedInputs(host, argument, [options.targets]));
    host.holds([dirname(host.path(options.out))]);
  }
  const figures = targets.map(({ figure }) => `${figure} at least 0`);
  return withEvaluator(host, command, argument, options, figures, async (evaluator) => {
    const { scenario } = evaluator;
    if (scenario.replications < 2) throw new UsageError("one future has no error; give --replications 2 or more", command);
    const other = scenario.checks.find(({ statistic }) => statistic !== "mean");
    if (other !== undefined) throw new UsageError(`${other.expression.replace(/ at least 0$/, "")}: targets are means; leave out .${other.statistic}`, command);
    const progress = await startStudyProgress(host, { quiet: options.quiet === true, ascii: options.ascii === true, unit: "runs" });
    try {
      const result = await calibrate({
        targets,
        dimensions: fitted.length,
        runs,
        waves,
        draws,
        seed: options.sampleSeed,
        simulate: simulator(evaluator, fitted),
        onRun: (done) => progress.update(done, Math.max(done, runs)),
      });
      progress.end();
      if (options.out !== undefined && result.posterior !== null)
        writeOutput(
          host.path(options.out),
          posteriorText(evaluator.base, fitted, result.posterior.draws, sourceText(options), remarks(evaluator, targets, argument)),
        );
      const screen = { evaluator, targets, fitted, result, ascii: options.ascii === true, out: options.out ?? null, argument, width: screenWidth(host) };
      await host.write(options.json ? fitJson(evaluator, targets, fitted, result) : fitText(screen));
      return result.posterior === null ? exitCodes.checkFailed : exitCodes.done;
    } finally {
      progress.end();
    }
  });
}

function readFitted({ over = [] }: FitOptions): Fitted[] {
  if (over.length === 0) throw new UsageError('--over is missing: a number and its range, such as --over "schemes.mutual.reach=0.3:0.9"', command);
  if (over.length > mostSobolDimensions) throw new UsageError(`--over is given ${over.length} times; ${mostSobolDimensions} numbers are the limit`, command);
  const fitted = over.map((text): Fitted => {
    const { path, range } = asUsage(command, () => readFactor(text));
    if (range === null || range.count !== null) throw new UsageError(`--over ${path} needs a range low:high`, command);
    return { path, low: range.low, high: range.high };
  });
  const twice = fitted.find(({ path }, at) => fitted.findIndex((other) => other.path === path) !== at);
  if (twice !== undefined) throw new UsageError(`--over names ${twice.path} twice`, command);
  return fitted;
}

function sourceText({ targets }: FitOptions): string {
  return `fitted by mutua fit${targets === undefined ? "" : ` to ${targets}`}`;
}

/** What stands on top of the file, for whoever finds it later. */
function remarks({ engine, scenario }: Evaluator, targets: readonly Target[], argument: string): string[] {
  const line = (text: string): string => escapeText(text.replaceAll("\n", " "));
  return [
    `Posterior draws of mutua fit (engine ${engine}, seed ${line(scenario.seed)}), an overlay: mutua run ${line(argument)}+THIS`,
    "Every future takes one row: the values at one position of all lists belong together.",
    ...targets.map(({ figure, value, se, source }) => line(`target ${figure} = ${value}, standard error ${se}${source === null ? "" : ` (${source})`}`)),
  ];
}

function fitJson({ engine, scenario }: Evaluator, targets: readonly Target[], fitted: readonly Fitted[], result: FitResult): string {
  const { posterior, runs, waves, reach, conflicts, trust, nearest } = result;
  const valuesOf = (position: readonly number[]): number[] => fitted.map((one, k) => valueAt(one, position[k]!));
  const record = {
    format: "mutua-fit/1",
    engine,
    scenario: scenario.name,
    seed: scenario.seed,
    replications: scenario.replications,
    over: fitted,
    targets: targets.map((target, k) => ({ ...target, ...reach[k]!, emulator_within_2_se: trust[k]! })),
    conflicts: conflicts.map((pair) => pair.map((k) => targets[k]!.figure)),
    waves,
    matched: posterior !== null,
    nearest: { values: valuesOf(nearest.position), figures: nearest.given?.values ?? null },
    posterior:
      posterior === null
        ? null
        : {
            numbers: foundOf(fitted, posterior),
            figures: matchedOf(targets, posterior),
            correlations: correlationsOf(fitted, posterior),
            effective_draws: posterior.effective,
            draws: posterior.draws.map(valuesOf),
          },
    runs: runs.map(({ position, given, error }) => ({
      values: valuesOf(position),
      figures: given?.values ?? null,
      variances: given?.variances ?? null,
      weight: posterior === null ? 0 : (posterior.weights[posterior.runs.findIndex((one) => one.position === position)] ?? 0),
      error,
    })),
  };
  return escapeJson(`${JSON.stringify(record, null, 2)}\n`);
}
