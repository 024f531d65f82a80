import { excessError } from "../../analysis/fit/abc.ts";
import type { FitResult, Posterior } from "../../analysis/fit/calibrate.ts";
import { missOf, missOfTarget, type Target, varianceOf } from "../../analysis/fit/target.ts";
import { commandWord, escapeText } from "../../io/escape.ts";
import { wrap } from "../../report/display-width.ts";
import { density } from "../../report/plots/density.ts";
import type { Evaluator } from "../analysis/evaluator.ts";
import { short, table } from "../analysis/numbers.ts";
import { paragraphs } from "../analysis/screen-width.ts";
import { type Fitted, valueAt } from "./simulate.ts";

/** What a number is believed to be after the fit. */
export interface Found {
  readonly path: string;
  readonly low: number;
  readonly high: number;
  readonly mean: number;
  readonly p5: number;
  readonly p50: number;
  readonly p95: number;
  /** Part of the standard deviation of the range that the targets took away: 0 they say nothing, 1 they say all. */
  readonly learned: number;
}
/** A target beside what the fit gives. */
export interface Matched {
  readonly figure: string;
  readonly value: number;
  readonly se: number;
  /** Of runs at the posterior; null without one. */
  readonly mean: number | null;
  readonly p5: number | null;
  readonly p95: number | null;
  /** (mean - value) in standard errors of the target. */
  readonly distance: number | null;
  /** The distance is above two standard errors, those of the runs counted as well. */
  readonly strained: boolean;
}

/** Quantile of weighted values: the least value up to which so much of the weight lies. */
function weightedQuantile(values: readonly number[], weights: ArrayLike<number>, level: number): number {
  const order = values.map((_, k) => k).sort((one, other) => values[one]! - values[other]!);
  let sum = 0;
  for (const k of order) {
    sum += weights[k]!;
    if (sum >= level) return values[k]!;
  }
  return values[order.at(-1)!]!;
}

export function foundOf(fitted: readonly Fitted[], { runs, weights }: Posterior): Found[] {
  return fitted.map((one, k) => {
    const values = runs.map(({ position }) => valueAt(one, position[k]!));
    const mean = values.reduce((sum, value, r) => sum + value * weights[r]!, 0);
    const variance = values.reduce((sum, value, r) => sum + (value - mean) ** 2 * weights[r]!, 0);
    const [p5, p50, p95] = [0.05, 0.5, 0.95].map((level) => weightedQuantile(values, weights, level)) as [number, number, number];
    const range = (one.high - one.low) / Math.sqrt(12);
    return { ...one, mean, p5, p50, p95, learned: Math.max(0, 1 - Math.sqrt(variance) / range) };
  });
}

export function matchedOf(targets: readonly Target[], posterior: Posterior | null): Matched[] {
  return targets.map((target, k) => {
    const { figure, value, se } = target;
    if (posterior === null) return { figure, value, se, mean: null, p5: null, p95: null, distance: null, strained: false };
    const used = posterior.runs.flatMap(({ given }, r) => (given?.values[k] == null ? [] : [{ value: given.values[k], weight: posterior.weights[r]! }]));
    const [values, weights] = [used.map((one) => one.value), used.map(({ weight }) => weight)];
    const mean = values.reduce((sum, one, r) => sum + one * weights[r]!, 0);
    const [p5, p95] = [0.05, 0.95].map((level) => weightedQuantile(values, weights, level)) as [number, number];
    const variance = varianceOf(target);
    return {
      ...{ figure, value, se, mean, p5, p95, distance: (mean - value) / Math.sqrt(variance) },
      strained: Math.abs(mean - value) > 2 * Math.sqrt(variance + errorOf(posterior, k)),
    };
  });
}

/** Mean variance of the error of the runs of a posterior. */
function errorOf({ runs, weights }: Posterior, k: number): number {
  return runs.reduce((sum, { given }, r) => sum + (given === null ? 0 : weights[r]! * given.variances[k]!), 0);
}

/** Correlations of the posterior that a reader of single lines would miss. */
export function correlationsOf(
  fitted: readonly Fitted[],
  { runs, weights }: Posterior,
): { readonly paths: readonly [string, string]; readonly correlation: number }[] {
  const moments = (k: number, other: number): number => {
    const at = (input: number): number[] => runs.map(({ position }) => position[input]!);
    const [xs, ys] = [at(k), at(other)];
    const mean = (values: number[]): number => values.reduce((sum, value, r) => sum + value * weights[r]!, 0);
    return mean(xs.map((x, r) => x * ys[r]!)) - mean(xs) * mean(ys);
  };
  return fitted.flatMap(({ path }, k) =>
    fitted.slice(k + 1).map((second, step) => {
      const other = k + 1 + step;
      const spread = Math.sqrt(moments(k, k) * moments(other, other));
      return { paths: [path, second.path] as const, correlation: spread > 0 ? moments(k, other) / spread : 0 };
    }),
  );
}

const worthSaying = 0.5;
/** Draws worth fewer than this say little about ends of intervals. */
const fewEffective = 30;

export interface FitScreen {
  readonly evaluator: Evaluator;
  readonly targets: readonly Target[];
  readonly fitted: readonly Fitted[];
  readonly result: FitResult;
  readonly ascii: boolean;
  /** Name of the file of the posterior; null where none was asked for. */
  readonly out: string | null;
  readonly argument: string;
  readonly width: number;
}

export function fitText(screen: FitScreen): string {
  const { evaluator, targets, result } = screen;
  const { scenario } = evaluator;
  const many = (n: number, what: string): string => `${n} ${what}${n === 1 ? "" : "s"}`;
  const lines = [
    escapeText(scenario.name),
    `  ${many(targets.length, "target")}, ${many(screen.fitted.length, "number")} to be fitted, all values of a range equally likely before`,
    "",
    ...(result.posterior === null ? noMatch(screen) : posteriorLines(screen, result.posterior)),
    "",
    ...trustLines(screen),
  ];
  return `${paragraphs(lines, screen.width).join("\n")}\n`;
}

function posteriorLines(screen: FitScreen, posterior: Posterior): string[] {
  const { fitted, targets, ascii, evaluator, width } = screen;
  const found = foundOf(fitted, posterior);
  const matched = matchedOf(targets, posterior);
  const drawn = fitted.map((one, k) => ({ ...one, label: escapeText(one.path), draws: posterior.draws.map((position) => valueAt(one, position[k]!)) }));
  const tied = correlationsOf(fitted, posterior).filter(({ correlation }) => Math.abs(correlation) >= worthSaying);
  const strained = matched.filter((one) => one.strained);
  const { replications } = evaluator.scenario;
  return [
    "What the targets say:",
    ...table(
      [
        ["", "mean", "90 % of it", "learned"],
        ...found.map((one) => [
          `  ${cut(escapeText(one.path), 38)}`,
          short(one.mean, 3),
          `${short(one.p5, 3)} to ${short(one.p95, 3)}`,
          `${Math.round(100 * one.learned)} %`,
        ]),
      ],
      [0],
      width,
    ),
    "",
    ...density(drawn, { width, ascii, format: (value) => short(value, 3) }),
    "",
    "Targets, and what runs at these values give:",
    ...table(
      [
        ["", "target", "(se)", "fit", "90 % of it", "off by"],
        ...matched.map((one) => [
          `  ${cut(escapeText(one.figure), 32)}`,
          short(one.value, 3),
          `(${short(one.se, 2)})`,
          short(one.mean, 3),
          `${short(one.p5, 3)} to ${short(one.p95, 3)}`,
          `${one.distance! > 0 ? "+" : ""}${one.distance!.toFixed(1)} se`,
        ]),
      ],
      [0],
      width,
    ),
    ...[
      ...strained.map(
        ({ figure }) => `Strained: ${escapeText(figure)} is off by more than 2 standard errors even at the fit; the model or the target is wrong.`,
      ),
      ...tied.map(
        ({ paths, correlation }) =>
          `Go together: ${escapeText(paths[0])} and ${escapeText(paths[1])}, correlation ${correlation.toFixed(2)}. The draws keep it; single ranges would not.`,
      ),
      ...noisy(targets, posterior, replications),
      ...(posterior.effective < fewEffective
        ? [`The draws are worth only ${Math.round(posterior.effective)} independent ones, so the ends are rough: raise --runs.`]
        : []),
    ].flatMap((line) => wrap(line, width, "  ")),
    "",
    ...(screen.out === null
      ? ["Next  --out posterior.yaml writes the draws as an overlay that run reads"]
      : [`Next  mutua run ${commandWord(`${screen.argument}+${screen.out}`)}`]),
  ];
}

/** Intervals wider than this factor because runs have errors of their own are said. */
const worthWidening = 1.05;

/** Targets that are known better than the runs say their figures. */
function noisy(targets: readonly Target[], posterior: Posterior, replications: number): string[] {
  return targets.flatMap((target, k) => {
    const variance = errorOf(posterior, k);
    const excess = excessError(target, variance);
    if (excess < worthWidening) return [];
    const needed = Math.ceil((2 * replications * variance) / varianceOf(target));
    return [
      `${escapeText(target.figure)}: runs have a standard error of ${short(Math.sqrt(variance), 2)}, the target one of ${short(Math.sqrt(varianceOf(target)), 2)}. What it says is ${short(excess, 2)} times as wide as it need be; --replications ${needed} would use all of it.`,
    ];
  });
}

/** What cannot be given, and the nearest that can. */
function noMatch({ targets, fitted, result, width }: FitScreen): string[] {
  const { nearest, reach, conflicts } = result;
  const lines = ["No values of these ranges give all targets."];
  targets.forEach((target, k) => {
    const { least, most, possible } = reach[k]!;
    if (!possible)
      lines.push(
        least === null
          ? `  ${escapeText(target.figure)} does not exist anywhere in the ranges`
          : `  ${escapeText(target.figure)} = ${short(target.value)} cannot be matched: over the ranges it goes from ${short(least)} to ${short(most)}`,
      );
  });
  for (const [one, other] of conflicts)
    lines.push(`  ${escapeText(targets[one]!.figure)} and ${escapeText(targets[other]!.figure)} can each be matched, not together`);
  if (lines.length === 1) lines.push("  each target and each pair can be matched, all together cannot");
  if (nearest.given === null) return lines;
  lines.push(
    "",
    `Nearest (misses one target by ${short(missOf(targets, nearest), 3)} standard errors):`,
    ...fitted.map((one, k) => `  ${escapeText(one.path)} = ${short(valueAt(one, nearest.position[k]!))}`),
    ...table(
      targets.map((target, k) => [
        `  ${cut(escapeText(target.figure), 40)}`,
        short(nearest.given!.values[k] ?? null, 3),
        `target ${short(target.value, 3)}`,
        `${missOfTarget(targets, nearest.given!, k).toFixed(1)} se`,
      ]),
      [0],
      width,
    ),
    "",
    ...wrap("Widen the ranges, fit other numbers, or say how far off the model may be (column model of the targets).", width),
  );
  return lines;
}

function trustLines({ evaluator, result, targets }: FitScreen): string[] {
  const { scenario } = evaluator;
  const volume = (share: number): string => (share === 0 ? "none" : share < 0.001 ? `${share.toExponential(0)}` : `${short(100 * share, 2)} %`);
  const effective = result.posterior === null ? "" : `; worth ${Math.round(result.posterior.effective)} draws`;
  const doubtful = targets.filter((_, k) => result.trust[k]! < 0.8).map(({ figure }) => escapeText(figure));
  const refused = result.runs.filter(({ error }) => error !== null);
  return [
    `left of the ranges after each wave: ${result.waves.map((wave) => volume(wave.volume)).join(", ")}`,
    `${result.runs.length} runs of ${scenario.replications} futures of ${scenario.population.size} people, each run with futures of its own${effective}`,
    ...(doubtful.length > 0 ? [`the emulator is poor for ${doubtful.join(", ")}: parts may have been ruled out wrongly; raise --runs`] : []),
    ...(refused.length > 0 ? [`${refused.length} runs were not allowed: ${escapeText((refused[0]!.error ?? "").slice(0, 160))}`] : []),
  ];
}

function cut(text: string, length: number): string {
  return text.length > length ? `...${text.slice(3 - length)}` : text;
}
