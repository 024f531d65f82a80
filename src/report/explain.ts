/** Text of `mutua explain`: a metric, a cause, or any other topic, from the engine's own data, with a number worked out. */
import type { Cause } from "../engine/metrics/causes.ts";
import type { Metric, MetricFamily } from "../engine/metrics/metric.ts";
import { wrap } from "./display-width.ts";
import { en } from "./language/en.ts";
import type { Language } from "./language/language.ts";
import type { Reference } from "./language/reference/texts.ts";
import { causeWords, metricWords } from "./language/reference/words.ts";

const width = 79;
const indent = 11;

/** A scheme kind, a scenario key, or anything else that has a definition. */
export interface Topic {
  readonly id: string;
  readonly title: string;
  readonly definition: string;
  readonly unit?: string;
  readonly default?: string;
  readonly allowed?: string;
  readonly formula?: string;
  readonly example?: string;
  readonly source?: string;
}

/** Labelled lines, wrapped beside their labels; missing texts are left out. */
function fields(pairs: readonly (readonly [string, string | undefined])[]): string[] {
  return pairs.flatMap(([label, text]) => (text === undefined ? [] : wrap(`${`${label} `.padEnd(indent - 1)} ${text}`, width, " ".repeat(indent))));
}

const page = (title: string, definition: string, pairs: readonly (readonly [string, string | undefined])[]): string =>
  `${[...wrap(title, width), "", ...wrap(definition, width), "", ...fields(pairs)].join("\n")}\n`;

/**
 * The worked number is computed by the engine, so the text cannot disagree with it.
 *
 * @param value      `workedNumber(metric)`
 * @param reference  texts of the language; null for English
 */
export function explainMetric(metric: Metric, value: number, { explain: words, why }: Language = en, reference: Reference | null = null): string {
  const { name, definition, formula } = metricWords(metric, reference);
  const { versus, replications } = metric.example;
  const named = (values: readonly number[]): string => metric.totals.map((total, index) => `${total} = ${amount(values[index]!)}`).join(", ");
  const totals =
    replications !== undefined
      ? futures(metric, replications, words.futures)
      : versus === undefined
        ? named(metric.example.totals)
        : `A: ${named(metric.example.totals)}; B: ${named(versus)}`;
  const placeholder = metric.family?.placeholder ?? "";
  return page(`${metric.id}${placeholder === "" ? "" : `_${placeholder}`}: ${name}`, definition, [
    // a number first: a formula is read by those who know what it is for
    [
      words.example,
      words.worked(
        totals,
        Number.isFinite(value) ? String(Number(value.toPrecision(12))) : why[metric.statistic === undefined ? metric.why : "too_few_replications"],
      ),
    ],
    [words.formula, formula],
    [words.estimate, metric.statistic === undefined ? undefined : words.statistics[metric.statistic.kind]],
    [words.unit, reference?.units[metric.unit] ?? metric.unit],
    [words.horizon, words.horizons[metric.horizon]],
    [words.better, metric.better === null ? undefined : words[metric.better]],
    [words.breakdown, metric.breakdown ? words.yes : words.no],
    [words.members, metric.family === undefined ? undefined : words.membersOf(`outputs.${keyOf[metric.family.key]}`, placeholder !== "")],
    [words.undefinedWhen, metric.statistic === undefined ? why[metric.why] : `${why[metric.why]}, ${why.too_few_replications}`],
    [words.source, metric.source],
  ]);
}

/** The keys of `outputs` as they are written. */
const keyOf: Readonly<Record<MetricFamily["key"], string>> = {
  lossLevels: "loss_levels",
  lossCdfAt: "loss_cdf_at",
  stopLossAt: "stop_loss_at",
  ruinEpsilon: "ruin_epsilon",
};

/** A total that a future does not have is a dash. */
const amount = (value: number): string => (Number.isFinite(value) ? String(value) : "–");

/** Totals of several futures, long lists shortened in the middle. */
function futures(metric: Metric, replications: readonly (readonly number[])[], count: (number: number) => string): string {
  const short = (values: readonly number[]): string => {
    const said = values.map(amount);
    return said.length <= 8 ? said.join(", ") : `${said.slice(0, 3).join(", ")}, ..., ${said.at(-1)}`;
  };
  const parts = metric.totals.map((total, index) => `${total} = ${short(replications.map((totals) => totals[index]!))}`);
  return `${parts.join("; ")} in ${count(replications.length)}`;
}

/** @param of  number of causes, for "obstacle 3 of 9" */
export function explainCause(cause: Cause, of: number, { explain: words }: Language = en, reference: Reference | null = null): string {
  const { plain, definition, setBy } = causeWords(cause, reference);
  return page(`${cause.key}: ${plain}`, definition, [
    [words.place, `${words.order(cause.order, of)}, ${words.counted(cause.excluded)}`],
    [words.setBy, setBy],
    [words.source, cause.source],
  ]);
}

export function explainTopic(topic: Topic, { explain: words }: Language = en): string {
  return page(`${topic.id}: ${topic.title}`, topic.definition, [
    [words.unit, topic.unit],
    [words.default, topic.default],
    [words.allowed, topic.allowed],
    [words.formula, topic.formula],
    [words.example, topic.example],
    [words.source, topic.source],
  ]);
}
