import { AnalysisFault, type Settings } from "../../analysis/evaluate.ts";
import { order, type Standing, standingOf } from "../../analysis/frontier/dominance.ts";
import { type Ratio, ratioOfMeans } from "../../analysis/frontier/fieller.ts";
import { type Choice, choose, valueOfKnowing } from "../../analysis/frontier/information.ts";
import { type FutureFigures, metrics } from "../../engine/index.ts";
import type { Scenario } from "../../engine/model/scenario.ts";
import { escapeJson, escapeText } from "../../io/escape.ts";
import { checkOutput, writeOutput } from "../../io/write-output.ts";
import { readFactor } from "../../study/plan/factor.ts";
import { gridSample } from "../../study/plan/samples.ts";
import type { DrawnNumbers } from "../../study/run/variant.ts";
import { type ExitCode, exitCodes } from "../exit-codes.ts";
import type { Host } from "../host.ts";
import { languageOf } from "../language-of.ts";
import { namedInputs } from "../named-inputs.ts";
import { startStudyProgress } from "../study/study-progress.ts";
import { asUsage } from "../study/usage.ts";
import { UsageError } from "../usage-error.ts";
import { type AnalysisOptions, numberOption } from "./evaluator.ts";
import { type OptionFutures, type Placed, pictureOf, recordOf } from "./frontier-record.ts";
import { short, table } from "./numbers.ts";
import { paragraphs, screenWidth } from "./screen-width.ts";
import { withEvaluator } from "./with-evaluator.ts";

export interface FrontierOptions extends AnalysisOptions {
  readonly vary?: readonly string[];
  readonly cost: string;
  readonly effect: string;
  readonly value?: readonly string[];
  readonly svg?: string;
  readonly lang?: string;
  readonly force?: boolean;
}

const command = "frontier";

/** `mutua frontier`: cover against cost, and what one more covered person-year costs. */
export async function frontier(host: Host, argument: string, options: FrontierOptions): Promise<ExitCode> {
  for (const id of [options.cost, options.effect]) {
    const metric = metrics.find((one) => one.id === id);
    if (metric === undefined || metric.scope === "scheme")
      throw new UsageError(`${JSON.stringify(id.slice(0, 60))} is no metric of a world; mutua explain metrics lists them`, command);
  }
  const language = languageOf(host, options.lang, command);
  if (options.force === true && options.svg === undefined) throw new UsageError("--force replaces the file of --svg, which is not given", command);
  if (options.svg !== undefined) checkOutput(host.path(options.svg), options.force === true, namedInputs(host, argument));
  const values = (options.value ?? []).map((text) => numberOption("--value", text, command));
  const factors = asUsage(command, () => (options.vary ?? []).map(readFactor));
  const settings = asUsage(command, () =>
    factors.length === 0 ? [[]] : gridSample(factors).map((cells) => cells.map((cell, k) => `${factors[k]!.path}=${cell}`)),
  );
  return withEvaluator(host, command, argument, options, [], async (evaluator) => {
    const progress = await startStudyProgress(host, { quiet: options.quiet === true, ascii: options.ascii === true, unit: "runs" });
    let done = 0;
    let draws: DrawnNumbers | null = null;
    try {
      const found = await Promise.all(
        settings.map(async (own) => {
          const result = await evaluator.run(own, { outputs: { metrics: [options.cost, options.effect], years: "horizon", by: [] }, futures: true });
          progress.update(++done, settings.length);
          if (result.status !== "ok") throw new AnalysisFault(`${own.join(" ")}: ${result.error}`);
          draws ??= result.draws;
          return optionsOf(evaluator.scenario, own, result.futures, options);
        }),
      );
      progress.end();
      const placed = place(distinct(found.flat()), evaluator.scenario.confidence);
      const worths = values.length > 0 ? values : defaultWorths(placed);
      const choices = worths.map((value) => ({ value, ...chooseAt(placed, value, draws) }));
      if (options.svg !== undefined) writeOutput(host.path(options.svg), pictureOf(recordOf(evaluator.scenario, options, placed), language));
      await host.write(
        options.json ? json(evaluator.scenario, options, placed, choices) : text(evaluator.scenario, options, placed, choices, screenWidth(host)),
      );
      return exitCodes.done;
    } finally {
      progress.end();
    }
  });
}

/** Shares become person-years of the people that the scenario stands for, so that a ratio is money a person covered for a year. */
function optionsOf(scenario: Scenario, own: Settings, futures: readonly FutureFigures[], { cost, effect }: FrontierOptions): OptionFutures[] {
  const scale = metrics.find(({ id }) => id === effect)!.unit === "share" ? scenario.population.represents * scenario.years : 1;
  return scenario.worlds.map(({ name }) => {
    const find = (metric: string): Float64Array => {
      const one = futures.find((figure) => figure.world === name && figure.metric === metric);
      if (one === undefined || one.values.some((value) => value !== value))
        throw new AnalysisFault(`${metric} of ${name} is undefined in some futures; choose another metric`);
      return one.values;
    };
    // the last word of a path is what tells options apart
    const settings = own.map((setting) => setting.replace(/^.*\.(?=[^.=]+=)/, ""));
    return {
      world: name,
      name: own.length === 0 ? name : `${name} ${settings.join(" ")}`,
      costs: find(cost),
      effects: find(effect).map((value) => value * scale),
    };
  });
}

/** A world that no setting touches is one option, called like the world; options of a world that come out the same are one, the first. */
function distinct(options: readonly OptionFutures[]): OptionFutures[] {
  const known = new Map<string, OptionFutures>();
  for (const option of options) {
    const key = JSON.stringify([option.world, [...option.costs], [...option.effects]]);
    if (!known.has(key)) known.set(key, option);
  }
  const all = [...known.values()];
  return all.map((option) => (all.filter(({ world }) => world === option.world).length === 1 ? { ...option, name: option.world } : option));
}

function place(options: readonly OptionFutures[], confidence: number): Placed[] {
  const means = options.map(({ name, costs, effects }) => ({ name, cost: meanOf(costs), effect: meanOf(effects) }));
  const standing = standingOf(means);
  const line = order(means, standing);
  return options
    .map((option, k): Placed => {
      const at = line.indexOf(k);
      const before = at > 0 ? options[line[at - 1]!]! : null;
      const ratio =
        before === null
          ? null
          : ratioOfMeans(
              option.costs.map((value, f) => value - before.costs[f]!),
              option.effects.map((value, f) => value - before.effects[f]!),
              confidence,
            );
      return { ...option, cost: means[k]!.cost, effect: means[k]!.effect, standing: standing[k]!, ratio };
    })
    .toSorted((first, second) => first.cost - second.cost || first.effect - second.effect);
}

/** What one more covered person-year may be worth: around the ratios of the frontier. */
function defaultWorths(placed: readonly Placed[]): number[] {
  const ratios = placed.flatMap(({ ratio }) => (ratio?.ratio != null && ratio.ratio > 0 ? [ratio.ratio] : []));
  if (ratios.length === 0) return [0];
  const top = Math.max(...ratios);
  return [0, 0.5, 1, 1.5, 2].map((factor) => Number((factor * top).toPrecision(2)));
}

interface Worth extends Choice {
  /** The five numbers that are most worth knowing. */
  readonly partial: readonly { readonly path: string; readonly worth: number }[];
}

function chooseAt(placed: readonly Placed[], value: number, draws: DrawnNumbers | null): Worth {
  const [costs, effects] = [placed.map((one) => one.costs), placed.map((one) => one.effects)];
  const partial =
    draws === null
      ? []
      : draws.paths
          .map((path, k) => ({
            path,
            worth: valueOfKnowing(
              costs,
              effects,
              value,
              draws.values.filter((_, at) => at % draws.paths.length === k),
            ),
          }))
          .toSorted((first, second) => second.worth - first.worth)
          .slice(0, 5);
  return { ...choose(costs, effects, value), partial };
}

function meanOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

type Choices = readonly (Worth & { readonly value: number })[];

function json(scenario: Scenario, options: FrontierOptions, placed: readonly Placed[], choices: Choices): string {
  const record = {
    ...recordOf(scenario, options, placed),
    choices: choices.map(({ value, acceptability, best, perfect, partial }) => ({
      value,
      best: placed[best]!.name,
      acceptability: Object.fromEntries(placed.map(({ name }, k) => [name, acceptability[k]!])),
      perfect_information: perfect,
      partial_information: partial,
    })),
  };
  return escapeJson(`${JSON.stringify(record, null, 2)}\n`);
}

const words: Readonly<Record<Standing, string>> = {
  frontier: "",
  dominated: "dominated",
  extended: "dominated by a mixture",
};

function text(scenario: Scenario, options: FrontierOptions, placed: readonly Placed[], choices: Choices, width: number): string {
  const years = scenario.years;
  const lines = [
    escapeText(scenario.name),
    `  ${options.cost} (${escapeText(scenario.currency)}, ${years} years) against ${options.effect}${unitOf(options.effect)}`,
    "",
    ...table(
      [
        ["", "cost", "effect", "per further one", ""],
        ...placed.map(({ name, cost, effect, standing, ratio }) => [cutName(name), short(cost), short(effect), ratioText(ratio), words[standing]]),
      ],
      [0, 4],
      width,
    ),
    "",
    ...plot(placed, options.ascii === true, width),
    "",
    `If one further ${options.effect === "coverage.breadth" ? "person covered for a year" : "unit of effect"} is worth so much, the best option is`,
    ...table(
      [
        ["worth", "best", "best in, of 100", "perfect information worth"],
        ...choices.map(({ value, best, acceptability, perfect }) => [
          short(value),
          cutName(placed[best]!.name),
          short(100 * acceptability[best]!, 3),
          short(perfect),
        ]),
      ],
      [1],
    ),
  ];
  const known = choices.find(({ partial }) => partial.some(({ worth }) => worth > 0));
  if (known !== undefined)
    lines.push(
      "",
      `Most worth knowing at ${short(known.value)}:`,
      ...table(known.partial.filter(({ worth }) => worth > 0).map(({ path, worth }) => [`  ${escapeText(path)}`, short(worth)])),
    );
  lines.push("", `${scenario.replications} futures, the same for all options; intervals by Fieller, ${Math.round(100 * scenario.confidence)} %`);
  return `${paragraphs(lines, width).join("\n")}\n`;
}

function unitOf(effect: string): string {
  return metrics.find(({ id }) => id === effect)!.unit === "share" ? " (person-years)" : "";
}

function cutName(name: string): string {
  const safe = escapeText(name);
  return safe.length > 34 ? `${safe.slice(0, 10)}...${safe.slice(-21)}` : safe;
}

function ratioText(ratio: Ratio | null): string {
  if (ratio === null || ratio.ratio === null) return "";
  return ratio.lo === null || ratio.hi === null
    ? `${short(ratio.ratio, 3)} (no bound)`
    : `${short(ratio.ratio, 3)} (${short(ratio.lo, 3)} to ${short(ratio.hi, 3)})`;
}

/** Cost from left to right, effect upwards; letters in the order of the table. */
function plot(placed: readonly Placed[], ascii: boolean, width: number): string[] {
  const [columns, rows] = [Math.min(90, width - 16), 10];
  const scale = (values: readonly number[], cells: number) => {
    const [least, most] = [Math.min(...values), Math.max(...values)];
    return (value: number): number => (most > least ? Math.round(((value - least) / (most - least)) * (cells - 1)) : 0);
  };
  const [x, y] = [
    scale(
      placed.map(({ cost }) => cost),
      columns,
    ),
    scale(
      placed.map(({ effect }) => effect),
      rows,
    ),
  ];
  const canvas = Array.from({ length: rows }, () => Array.from({ length: columns }, () => " "));
  // those on the frontier are drawn last, over the others
  for (const one of placed.toSorted((first, second) => Number(first.standing === "frontier") - Number(second.standing === "frontier")))
    canvas[rows - 1 - y(one.effect)]![x(one.cost)] = one.standing === "frontier" ? (ascii ? "O" : "●") : ascii ? "." : "·";
  return [
    ...canvas.map((row, k) => `  ${k === 0 ? "effect" : "      "} |${row.join("")}`.trimEnd()),
    `         ${"-".repeat(columns)} cost`,
    `  ${ascii ? "O" : "●"} on the frontier  ${ascii ? "." : "·"} dominated`,
  ];
}
