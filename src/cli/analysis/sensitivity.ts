import { AnalysisFault, type Settings, settingText } from "../../analysis/evaluate.ts";
import { checkFigure, type FigureName, meanOf, valuesOf } from "../../analysis/sensitivity/figure-of-futures.ts";
import { morrisEffects } from "../../analysis/sensitivity/morris-effects.ts";
import { type Assumption, oneAtATimeEffects } from "../../analysis/sensitivity/one-at-a-time.ts";
import { saltelliPositions, sobolIndices } from "../../analysis/sensitivity/sobol-indices.ts";
import { standardAssumptions } from "../../analysis/sensitivity/standard-changes.ts";
import type { Scenario } from "../../engine/model/scenario.ts";
import { rangeQuantile } from "../../engine/uncertainty/range.ts";
import { escapeJson } from "../../io/escape.ts";
import { readFactor } from "../../study/plan/factor.ts";
import { morrisPositions } from "../../study/plan/samples.ts";
import { type ExitCode, exitCodes } from "../exit-codes.ts";
import type { Host } from "../host.ts";
import { type StudyProgress, startStudyProgress } from "../study/study-progress.ts";
import { asUsage } from "../study/usage.ts";
import { UsageError } from "../usage-error.ts";
import type { AnalysisOptions, Evaluator } from "./evaluator.ts";
import { screenWidth } from "./screen-width.ts";
import { figureText, morrisText, oneAtATimeText, sobolText, undeclared, type Varied } from "./sensitivity-screen.ts";
import { sharesOf, varianceText } from "./variance.ts";
import { withEvaluator } from "./with-evaluator.ts";

export interface SensitivityOptions extends AnalysisOptions {
  readonly figure?: string;
  readonly method: string;
  readonly vary?: readonly string[];
  readonly sampleSeed: string;
}

const command = "sensitivity";

/** `mutua sensitivity`: on what does a figure hang? */
export async function sensitivity(host: Host, argument: string, options: SensitivityOptions): Promise<ExitCode> {
  const [method = "", text] = options.method.split(":");
  const size = text === undefined ? null : Number(text);
  if (
    !["one-at-a-time", "actuarial", "morris", "sobol", "variance"].includes(method) ||
    (size !== null && !(Number.isInteger(size) && size >= 2 && size <= 100_000))
  )
    throw new UsageError(
      `--method ${JSON.stringify(options.method.slice(0, 40))} is not known; it takes one-at-a-time, actuarial, variance, morris:R or sobol:N`,
      command,
    );
  const checks = options.figure === undefined ? [] : [`${options.figure} at least 0`];
  return withEvaluator(host, command, argument, options, checks, async (evaluator) => {
    const width = screenWidth(host);
    const figure = figureOf(evaluator, options.figure);
    checkFigure(figure, figureText(figure));
    const progress = await startStudyProgress(host, { quiet: options.quiet === true, ascii: options.ascii === true, unit: "runs" });
    try {
      const print = async (record: object, screen: string): Promise<ExitCode> => {
        progress.end();
        const head = {
          format: "mutua-sensitivity/1",
          engine: evaluator.engine,
          scenario: evaluator.scenario.name,
          seed: evaluator.scenario.seed,
          replications: evaluator.scenario.replications,
          figure: figureText(figure),
          method: options.method,
        };
        await host.write(options.json ? escapeJson(`${JSON.stringify({ ...head, ...record }, null, 2)}\n`) : screen);
        return exitCodes.done;
      };
      if (method === "variance") {
        const shares = await sharesOf(evaluator, figure);
        return print(shares, varianceText(evaluator, figureText(figure), shares, { ascii: options.ascii === true, width }));
      }
      const run = runsOf(evaluator, figure, progress);
      if (method === "one-at-a-time" || method === "actuarial") {
        const assumptions =
          method === "actuarial"
            ? standardAssumptions(evaluator.scenario).map(({ label, low, high }) => ({
                label,
                low: low?.settings ?? null,
                high: high?.settings ?? null,
                number: null,
              }))
            : variedOf(evaluator.scenario, options).map(assumptionOf);
        run.expect(1 + 2 * assumptions.length);
        const found = await oneAtATimeEffects(assumptions, run.futures, evaluator.scenario.confidence);
        if (found === null) throw new AnalysisFault("the scenario cannot be run as it is");
        return print(found, oneAtATimeText(evaluator, figure, found, options, width));
      }
      const varied = variedOf(evaluator.scenario, options);
      if (method === "morris") {
        const positions = morrisPositions(varied.length, size ?? 10, options.sampleSeed);
        run.expect(positions.length);
        const values = await Promise.all(positions.map((position) => run.mean(settingsAt(varied, position))));
        const effects = morrisEffects(positions, values, evaluator.scenario.confidence);
        if (effects === null) throw new AnalysisFault("fewer than two trajectories have a value everywhere; narrow the ranges, or take more trajectories");
        return print(
          { factors: varied.map((one, k) => ({ ...one, ...effects[k]! })) },
          morrisText(evaluator, figure, varied, effects, { runs: values.length, width }),
        );
      }
      const positions = saltelliPositions(varied.length, size ?? 64, options.sampleSeed);
      run.expect(positions.length);
      const values = await Promise.all(positions.map((position) => run.mean(settingsAt(varied, position))));
      if (values.some((value) => !Number.isFinite(value)))
        throw new AnalysisFault("the figure is undefined, or the settings are not allowed, at some points; narrow the ranges with --vary");
      const indices = sobolIndices(values, varied.length, options.sampleSeed, evaluator.scenario.confidence);
      if (indices === null) throw new AnalysisFault("the figure is the same at every point");
      return print(
        { factors: varied.map((one, k) => ({ ...one, ...indices[k]! })) },
        sobolText(evaluator, figure, varied, indices, { runs: values.length, width }),
      );
    } finally {
      progress.end();
    }
  });
}

interface Runs {
  readonly futures: (settings: Settings) => Promise<Float64Array | null>;
  readonly mean: (settings: Settings) => Promise<number>;
  readonly expect: (total: number) => void;
}

function runsOf(evaluator: Evaluator, figure: FigureName, progress: StudyProgress): Runs {
  let done = 0;
  let total = 1;
  const futures = async (settings: Settings): Promise<Float64Array | null> => {
    const result = await evaluator.run(settings, { outputs: { metrics: [figure.metric], years: "horizon", by: [] }, futures: true });
    done++;
    progress.update(done, Math.max(done, total));
    return result.status === "ok" ? valuesOf(result.futures, figure) : null;
  };
  return {
    futures,
    mean: async (settings) => {
      const values = await futures(settings);
      return (values === null ? null : meanOf(values)) ?? Number.NaN;
    },
    expect: (runs) => {
      total = runs;
    },
  };
}

/** The asked figure; else cover, compared as the scenario compares its worlds. */
function figureOf({ scenario }: Evaluator, text: string | undefined): FigureName {
  if (text !== undefined) return scenario.checks[0]!;
  const [pair] = scenario.compare;
  const world = scenario.worlds[pair?.[0] ?? 0]!.name;
  const versus = pair === undefined ? null : scenario.worlds[pair[1]]!.name;
  return { world, versus, scheme: null, metric: "coverage.breadth", by: null, year: null, statistic: "mean" };
}

/** --vary, else ranges that the scenario declares, else its numbers without a source. @throws AnalysisFault */
function variedOf(scenario: Scenario, { vary }: SensitivityOptions): Varied[] {
  const asked = (vary ?? []).map((text) => asUsage(command, () => readFactor(text)));
  const list = asked.find(({ range }) => range === null);
  if (list !== undefined) throw new UsageError(`--vary ${list.path} needs a range low:high here`, command);
  if (asked.length > 0) return asked.map(({ path, range }) => ({ path, low: range!.low, high: range!.high }));
  const declared = scenario.uncertain
    .filter(({ form }) => form === "value")
    .map(({ path, range }) => ({ path, low: rangeQuantile(range, 0.05), high: rangeQuantile(range, 0.95) }));
  if (declared.length > 0) return declared;
  const debt = scenario.provenance.flatMap(({ path, value, source }) => (source === null && typeof value === "number" && value !== 0 ? [{ path, value }] : []));
  const free = debt.filter(({ path }) => !/^(?:population\.(?:size|represents)|years|start_year|replications|confidence)$/.test(path));
  if (free.length === 0) throw new AnalysisFault('the scenario declares no range and has no number without a source; say what varies: --vary "PATH=low:high"');
  return free.map(({ path, value }) => ({
    path,
    low: Math.min(value * (1 - undeclared), value * (1 + undeclared)),
    high: Math.max(value * (1 - undeclared), value * (1 + undeclared)),
  }));
}

function assumptionOf({ path, low, high }: Varied): Assumption {
  return { label: path, low: [`${path}=${settingText(low)}`], high: [`${path}=${settingText(high)}`], number: { path, low, high } };
}

function settingsAt(varied: readonly Varied[], position: readonly number[]): Settings {
  return varied.map(({ path, low, high }, k) => `${path}=${settingText(low + (high - low) * position[k]!)}`);
}
