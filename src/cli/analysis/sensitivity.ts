import { AnalysisFault, type Settings, settingText } from "../../analysis/evaluate.ts";
import { type Change, checkFigure, type FigureName, meanOf, valuesOf } from "../../analysis/sensitivity/figure-of-futures.ts";
import { type MorrisEffect, morrisEffects } from "../../analysis/sensitivity/morris-effects.ts";
import { type Assumption, type OneAtATime, oneAtATimeEffects } from "../../analysis/sensitivity/one-at-a-time.ts";
import { type SobolIndex, saltelliPositions, sobolIndices } from "../../analysis/sensitivity/sobol-indices.ts";
import { standardAssumptions } from "../../analysis/sensitivity/standard-changes.ts";
import type { Scenario } from "../../engine/model/scenario.ts";
import { rangeQuantile } from "../../engine/uncertainty/range.ts";
import { escapeDeep, escapeJson, escapeText } from "../../io/escape.ts";
import { tornado } from "../../report/plots/bars.ts";
import { readFactor } from "../../study/plan/factor.ts";
import { morrisPositions } from "../../study/plan/samples.ts";
import { type ExitCode, exitCodes } from "../exit-codes.ts";
import type { Host } from "../host.ts";
import { type StudyProgress, startStudyProgress } from "../study/study-progress.ts";
import { asUsage } from "../study/usage.ts";
import { UsageError } from "../usage-error.ts";
import type { AnalysisOptions, Evaluator } from "./evaluator.ts";
import { short, table } from "./numbers.ts";
import { sharesOf, varianceText } from "./variance.ts";
import { withEvaluator } from "./with-evaluator.ts";

export interface SensitivityOptions extends AnalysisOptions {
  readonly figure?: string;
  readonly method: string;
  readonly vary?: readonly string[];
  readonly sampleSeed: string;
}

const command = "sensitivity";
/** Numbers without a source are varied by so much where the scenario declares no range. */
const undeclared = 0.2;
const width = 79;

/** A number that is varied over a range. */
interface Varied {
  readonly path: string;
  readonly low: number;
  readonly high: number;
}

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
        return print(shares, varianceText(evaluator, figureText(figure), shares, options.ascii === true));
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
        return print(found, oneAtATimeText(evaluator, figure, found, options));
      }
      const varied = variedOf(evaluator.scenario, options);
      if (method === "morris") {
        const positions = morrisPositions(varied.length, size ?? 10, options.sampleSeed);
        run.expect(positions.length);
        const values = await Promise.all(positions.map((position) => run.mean(settingsAt(varied, position))));
        const effects = morrisEffects(positions, values, evaluator.scenario.confidence);
        if (effects === null) throw new AnalysisFault("fewer than two trajectories have a value everywhere; narrow the ranges, or take more trajectories");
        return print({ factors: varied.map((one, k) => ({ ...one, ...effects[k]! })) }, morrisText(evaluator, figure, varied, effects, values.length));
      }
      const positions = saltelliPositions(varied.length, size ?? 64, options.sampleSeed);
      run.expect(positions.length);
      const values = await Promise.all(positions.map((position) => run.mean(settingsAt(varied, position))));
      if (values.some((value) => !Number.isFinite(value)))
        throw new AnalysisFault("the figure is undefined, or the settings are not allowed, at some points; narrow the ranges with --vary");
      const indices = sobolIndices(values, varied.length, options.sampleSeed, evaluator.scenario.confidence);
      if (indices === null) throw new AnalysisFault("the figure is the same at every point");
      return print({ factors: varied.map((one, k) => ({ ...one, ...indices[k]! })) }, sobolText(evaluator, figure, varied, indices, values.length));
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

function figureText({ world, versus, scheme, metric }: FigureName): string {
  return `${versus === null ? world : `(${world} - ${versus})`}${scheme === null ? "" : `/${scheme}`}.${metric}`;
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

const shownEffects = 15;

function oneAtATimeText({ scenario }: Evaluator, figure: FigureName, { base, effects, reversing }: OneAtATime, options: SensitivityOptions): string {
  const ordered = escapeDeep(effects).toSorted((first, second) => second.span - first.span);
  const moving = ordered.filter(({ span }) => span > 0);
  const valueOf = (change: Change | null): number => (base ?? 0) + (change?.change ?? 0);
  const bars = moving.slice(0, shownEffects).map((effect) => ({ label: effect.label, low: valueOf(effect.low), high: valueOf(effect.high) }));
  const declared = (options.vary ?? []).length > 0 || scenario.uncertain.length > 0 || options.method === "actuarial";
  const lines = [
    `${escapeText(scenario.name)}`,
    `  ${escapeText(figureText(figure))} = ${short(base)}; each assumption alone`,
    ...(declared ? [] : [`  no range is declared: numbers without a source, ${100 * undeclared} % down and up`]),
    "",
    ...tornado(bars, { width, ascii: options.ascii === true, centre: base ?? 0, format: (value) => short(value, 3) }),
    "",
    ...table(
      [
        ["", "low end", "(95 %)", "high end", "(95 %)"],
        ...moving
          .slice(0, shownEffects)
          .map(({ label, low, high }) => [label.length > 28 ? `...${label.slice(-25)}` : label, signed(low), interval(low), signed(high), interval(high)]),
      ],
      [0],
    ),
  ];
  if (moving.length > shownEffects) lines.push(`... and ${moving.length - shownEffects} more (--json has all)`);
  const still = ordered.filter(({ span, refused }) => span === 0 && !refused);
  if (still.length > 0) lines.push(`no change: ${still.map(({ label }) => label).join(", ")}`);
  const refused = ordered.filter((effect) => effect.refused);
  if (refused.length > 0) lines.push(`not allowed at an end of the range: ${refused.map(({ label }) => label).join(", ")}`);
  const turning = ordered.filter(({ breakEven }) => breakEven !== null);
  if (turning.length > 0) lines.push("", "Break-even: the figure is 0 where", ...turning.map(({ label, breakEven }) => `  ${label} = ${short(breakEven)}`));
  if (base !== null && base !== 0)
    lines.push(
      "",
      reversing === null
        ? "All of them together at their worse ends do not turn its sign."
        : `Its sign turns when these are at their worse ends together: ${escapeText(reversing.join(", "))}`,
    );
  lines.push("", `${scenario.replications} futures a run, the same for all`);
  return `${lines.join("\n")}\n`;
}

function signed(change: Change | null): string {
  return change === null || change.change === null ? "-" : `${change.change > 0 ? "+" : ""}${short(change.change, 3)}`;
}

function interval(change: Change | null): string {
  return change === null || change.lo === null ? "" : `(${short(change.lo, 3)} to ${short(change.hi, 3)})`;
}

function morrisText({ scenario }: Evaluator, figure: FigureName, varied: readonly Varied[], effects: readonly MorrisEffect[], runs: number): string {
  const rows = varied.map(({ path }, k) => ({ path, ...effects[k]! })).toSorted((first, second) => second.strength - first.strength);
  const lines = [
    escapeText(scenario.name),
    `  ${escapeText(figureText(figure))}: elementary effects over the whole range of each number`,
    "",
    ...table([
      ["", "strength", "(95 %)", "mean", "spread"],
      ...rows.map((row) => [
        escapeText(row.path),
        short(row.strength, 3),
        `(${short(row.strengthLow, 2)} to ${short(row.strengthHigh, 2)})`,
        short(row.mean, 3),
        short(row.spread, 3),
      ]),
    ]),
    "",
    "strength: mean size of the effect; a spread as large as the strength: it hangs on the other numbers",
    `${runs} runs of ${scenario.replications} futures`,
  ];
  return `${lines.join("\n")}\n`;
}

function sobolText({ scenario }: Evaluator, figure: FigureName, varied: readonly Varied[], indices: readonly SobolIndex[], runs: number): string {
  const rows = varied.map(({ path }, k) => ({ path, ...indices[k]! })).toSorted((first, second) => second.total - first.total);
  const lines = [
    escapeText(scenario.name),
    `  ${escapeText(figureText(figure))}: shares of its variance over the ranges`,
    "",
    ...table([
      ["", "alone", "(95 %)", "with others", "(95 %)"],
      ...rows.map((row) => [
        escapeText(row.path),
        short(row.first, 2),
        `(${short(row.firstLow, 2)} to ${short(row.firstHigh, 2)})`,
        short(row.total, 2),
        `(${short(row.totalLow, 2)} to ${short(row.totalHigh, 2)})`,
      ]),
    ]),
    "",
    "alone: first-order index; with others: total index, interactions among them. The noise of the futures counts as an interaction.",
    `${runs} runs of ${scenario.replications} futures, the same for all`,
  ];
  return `${lines.join("\n")}\n`;
}
